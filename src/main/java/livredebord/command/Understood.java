package livredebord.command;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observed;

/** What was typed, understood: something to note, something to do, or something that cannot be. */
public sealed interface Understood {

    /** Of the words, or the preferred one where the words leave it open. */
    Language language();

    /**
     * A line of the log.
     *
     * @param observed the things to note, the remark last; empty only of a line without words
     * @param at when it happened: from the words, else now
     * @param timeSaid what the words said of the time
     * @param late typed more than ten minutes after it happened
     * @param restricted medical or personal
     * @param takenBack what the line itself corrects ("Port Navalo? non Houat")
     * @param unclear what to ask the crew: the keys {@code pos}, {@code baro}, {@code place}
     * @param offers verbs that may have been meant; offered privately, after the line is noted
     * @param amends what the line says of another line without its number
     */
    record Line(
            Language language,
            Instant at,
            Optional<TimeSaid> timeSaid,
            boolean late,
            boolean restricted,
            List<Observed> observed,
            List<Observation> takenBack,
            List<String> unclear,
            List<Verb> offers,
            Optional<String> onBehalfOf,
            Optional<Amends> amends)
            implements Understood {
        public Line {
            observed = List.copyOf(observed);
            takenBack = List.copyOf(takenBack);
            unclear = List.copyOf(unclear);
            offers = List.copyOf(offers);
        }

        /** Somebody said that something is as it was, and nothing else. */
        public static Line withoutWords(Language language, Instant at) {
            return new Line(
                    language,
                    at,
                    Optional.empty(),
                    false,
                    false,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * {@code correction 14h : baro 1012 au lieu de 1021}: words about the line of 14:00, which itself stays as it is.
     *
     * @param of the time of the line that is meant; empty where only the words say which
     * @param set the words that are right
     * @param was the words that were wrong
     */
    record Amends(Optional<LocalTime> of, String set, Optional<String> was) {}

    /** Something to do. */
    record Order(Language language, Verb verb) implements Understood {}

    /**
     * Cannot be noted as it stands.
     *
     * @param example words that work
     */
    record Rejected(Language language, Reason reason, String example) implements Understood {}

    /**
     * The time as typed.
     *
     * @param time hour and minute as the words say them
     * @param clock whose time was meant
     */
    record TimeSaid(LocalTime time, Clock clock) {}

    /** Whose time. */
    enum Clock {
        SHIP,
        UTC,
        LOCAL
    }

    /** Why a line cannot stand. */
    enum Reason {
        DATE_IN_THE_FUTURE,
        DATE_TOO_OLD,
        NOTHING_TO_CORRECT,
        NO_SUCH_DATE
    }
}
