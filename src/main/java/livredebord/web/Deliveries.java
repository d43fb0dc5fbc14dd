package livredebord.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livredebord.entry.EntryNumber;

/**
 * What subscribers are still to be told, in the book's own database. A row names what it is about and holds nothing of it:
 * what is sent is read from the book when its turn comes, so that what was corrected or taken out meanwhile does not leave
 * the boat.
 */
public interface Deliveries {

    /** How far one has looked for this subscription; empty for a new one. */
    Optional<Bookmark> bookmark(String subscription);

    /** What is new, and how far it reaches, in one transaction. */
    void put(String subscription, Bookmark bookmark, List<Event> events);

    /** What is to be sent first: alarms, then what happened first; empty while it has to wait. */
    Optional<Waiting> next(String subscription, Instant now);

    /** It arrived and leaves. */
    void delivered(Waiting waiting, Instant when);

    /** It did not arrive; nothing of this subscription is tried before then. */
    void postpone(Waiting waiting, int attempts, Instant until);

    /** It is not tried any more, unless somebody wants it replayed. */
    void giveUp(Waiting waiting, int attempts, String why);

    /** @return how many wait again */
    int replay(String subscription);

    Standing standing(String subscription, int mostDead);

    /**
     * @param entry the last that was looked at
     * @param report the number of the last that was looked at, 0 for none
     * @param date the last ship's date of which those at home were told; empty where they are told nothing
     */
    record Bookmark(EntryNumber entry, long report, Optional<LocalDate> date) {}

    /** What an event is about. */
    sealed interface Subject permits Noted, Ready, DayOver {

        /** For a place that keeps text alone, and for people. */
        String words();

        /** Its place among those of the same moment. */
        long place();

        /** @throws IllegalArgumentException for what {@link #words} never says */
        static Subject of(String words) {
            Matcher ready = Ready.WORDS.matcher(words);
            Matcher day = DayOver.WORDS.matcher(words);
            if (day.matches()) {
                return new DayOver(LocalDate.parse(day.group(1)));
            }
            return ready.matches() ? new Ready(Long.parseLong(ready.group(1))) : Noted.of(words);
        }
    }

    /** An entry. */
    record Noted(EntryNumber number) implements Subject {

        private static final Pattern WORDS = Pattern.compile("#([A-Z]{0,2})([0-9]{1,18})");

        private static Noted of(String words) {
            Matcher number = WORDS.matcher(words);
            if (!number.matches()) {
                throw new IllegalArgumentException("not what an event is about: " + words);
            }
            return new Noted(new EntryNumber(number.group(1), Long.parseLong(number.group(2))));
        }

        @Override
        public String words() {
            return number.toString();
        }

        @Override
        public long place() {
            return number.seq();
        }
    }

    /** A report, by its number. */
    record Ready(long number) implements Subject {

        private static final Pattern WORDS = Pattern.compile("report ([0-9]{1,18})");

        @Override
        public String words() {
            return "report " + number;
        }

        @Override
        public long place() {
            return number;
        }
    }

    /** What a ship's date came to. */
    record DayOver(LocalDate date) implements Subject {

        private static final Pattern WORDS = Pattern.compile("day ([0-9]{4}-[0-9]{2}-[0-9]{2})");

        @Override
        public String words() {
            return "day " + date;
        }

        @Override
        public long place() {
            return date.toEpochDay();
        }
    }

    /** @param type one word of those that are sent */
    record Event(Subject subject, String type, boolean urgent, Instant happened) {}

    /** @param attempts that were answered with a refusal */
    record Waiting(String subscription, Event event, int attempts) {}

    record Dead(Event event, int attempts, String why) {}

    record Standing(long waiting, Optional<Instant> delivered, List<Dead> dead, long deadInAll) {}
}
