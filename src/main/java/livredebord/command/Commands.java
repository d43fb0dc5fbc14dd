package livredebord.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Language;
import livredebord.entry.Observation;

/** Understands what the crew types. Any text is an answer, none an exception. */
public final class Commands {

    /** A line that happened this long ago was typed late. */
    private static final Duration LATE = Duration.ofMinutes(10);

    /** A time this far ahead is a clock that runs fast; further ahead it was yesterday. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    /** What each thread was asked about last. */
    private final ThreadLocal<Scanned> last = new ThreadLocal<>();

    /** A line of the log or an order, in French, English or both. */
    public Understood understand(String raw, Context context) {
        Piece[] pieces = pieces(raw);
        Language language = Languages.of(raw, pieces, context.preferred());
        Reading reading = new Reading(raw, pieces, language, context);
        VerbWords verbs = new VerbWords(this, context, reading); // it claims nothing
        return verbs.order()
                .<Understood>map(verb -> new Understood.Order(language, verb))
                .orElseGet(() -> line(reading, verbs.offers()));
    }

    /** As a line of the log, whatever its first word: what stands in a form is no order. */
    public Understood understandAsLine(String raw, Context context) {
        Piece[] pieces = Lexicon.OURS.pieces(raw);
        return line(new Reading(raw, pieces, Languages.of(raw, pieces, context.preferred()), context), List.of());
    }

    /** As a line of the log, whatever its first word or its date. */
    Understood.Line line(String raw, Context context) {
        Piece[] pieces = Lexicon.OURS.pieces(raw);
        Reading reading = new Reading(raw, pieces, Languages.of(raw, pieces, context.preferred()), context);
        Grammar.read(reading);
        return noted(reading, moment(reading.found, context), List.of());
    }

    /** Of any words; {@code preferred} where they leave it open. */
    public Language languageOf(String words, Language preferred) {
        return Languages.of(words, pieces(words), preferred);
    }

    /** A line is asked about twice, in which language to answer and what it means, and cut into pieces once. */
    private Piece[] pieces(String raw) {
        Scanned before = last.get();
        if (before != null && before.raw().equals(raw)) {
            return before.pieces();
        }
        Piece[] pieces = Lexicon.OURS.pieces(raw);
        last.set(new Scanned(raw, pieces));
        return pieces;
    }

    private record Scanned(String raw, Piece[] pieces) {}

    /** The entries in one message: each line that holds anything is one. */
    public List<String> split(String raw) {
        List<String> lines = raw.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? List.of(raw) : lines;
    }

    private static Understood line(Reading reading, List<Verb> offers) {
        Grammar.read(reading);
        Instant at = moment(reading.found, reading.context);
        return rejection(reading.found, at, reading.context, reading.language)
                .<Understood>map(rejected -> rejected)
                .orElseGet(() -> noted(reading, at, offers));
    }

    private static Understood.Line noted(Reading reading, Instant at, List<Verb> offers) {
        Findings found = reading.found;
        return new Understood.Line(
                reading.language,
                at,
                timeSaid(found, at, reading.context),
                Duration.between(at, reading.context.now()).compareTo(LATE) > 0,
                found.complaint != null,
                Composition.of(reading),
                takenBack(found),
                unclear(found),
                offers,
                Optional.empty(),
                Optional.ofNullable(found.amends));
    }

    /** The clock time of the words; "20 minutes ago" is so many minutes before now, by ship's time. */
    private static Optional<Understood.TimeSaid> timeSaid(Findings found, Instant at, Context context) {
        if (found.ago != null) {
            LocalTime then = at.atZone(context.shipZone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
            return Optional.of(new Understood.TimeSaid(then, Understood.Clock.SHIP));
        }
        return Optional.ofNullable(found.time).map(time -> new Understood.TimeSaid(time, found.clock));
    }

    private static List<Observation> takenBack(Findings found) {
        return found.placeTakenBack == null ? List.of() : List.of(new Observation.Place(found.placeTakenBack));
    }

    private static List<String> unclear(Findings found) {
        List<String> unclear = new ArrayList<>();
        if (found.unclearPosition != null) {
            unclear.add("pos");
        }
        if (found.unclearPressure != null) {
            unclear.add("baro");
        }
        if (found.placeUnclear) {
            unclear.add("place");
        }
        return unclear;
    }

    private static Optional<Understood.Rejected> rejection(
            Findings found, Instant at, Context context, Language language) {
        if (found.dateImpossible) {
            return Optional.of(
                    new Understood.Rejected(language, Understood.Reason.NO_SUCH_DATE, "2026-11-22 14:30 SW 4"));
        }
        if (found.date != null && at.isAfter(context.now().plus(Duration.ofDays(1)))) {
            return Optional.of(new Understood.Rejected(language, Understood.Reason.DATE_IN_THE_FUTURE, "14:30 SW 4"));
        }
        return Optional.empty();
    }

    /** When it happened; a time ahead of now is yesterday's. */
    private static Instant moment(Findings found, Context context) {
        if (found.ago != null) {
            return context.now().minus(found.ago);
        }
        ZoneId zone = found.clock == Understood.Clock.UTC ? ZoneOffset.UTC : context.shipZone();
        LocalDate today = context.now().atZone(zone).toLocalDate();
        if (found.time == null) {
            return found.date == null ? context.now() : at(found.date, LocalTime.NOON, zone);
        }
        Instant said = at(found.date == null ? today.minusDays(found.daysBack) : found.date, found.time, zone);
        boolean ahead = said.isAfter(context.now().plus(CLOCKS_DIFFER));
        return ahead && found.date == null && found.daysBack == 0 ? at(today.minusDays(1), found.time, zone) : said;
    }

    /** In the hour that the clocks skip, the time is taken as an hour later, as {@code java.time} does. */
    private static Instant at(LocalDate date, LocalTime time, ZoneId zone) {
        return LocalDateTime.of(date, time).atZone(zone).toInstant();
    }
}
