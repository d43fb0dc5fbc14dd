package livredebord.logbook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation.DrillType;
import livredebord.entry.Observation.Spell;
import livredebord.voyage.Ends;
import livredebord.voyage.Gap;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.StillHolds;
import livredebord.voyage.Totals;
import livredebord.voyage.WatchDigest;

/** What came of words or of a button; one for each line of a message. The edge that asked puts it into words. */
public sealed interface Answer {

    /** Noted and durable; {@code offers} are asked privately, the digest of a watch handed over is for all. */
    record Noted(Row row, List<Offer> offers, Optional<WatchDigest> digest) implements Answer {
        public Noted(Row row, List<Offer> offers) {
            this(row, offers, Optional.empty());
        }
    }

    /** A junior's line waits in his own pages under this number until an adult takes it into the book. */
    record KeptInPages(long number) implements Answer {}

    /**
     * What waits in pages, the oldest first.
     *
     * @param mayTakeIn whoever asked may take it into the book
     */
    record PagesShown(List<OwnPages.Waiting> lines, boolean mayTakeIn) implements Answer {}

    /** Lines of juniors are in the book. */
    record TakenIn(List<Row> rows) implements Answer {}

    /** The same words by the same person are in the book; nothing was written. */
    record AlreadyNoted(EntryNumber number, String words) implements Answer {}

    /** A correction was noted: {@code correction} is the new entry, {@code corrected} the old one as it reads now. */
    record Corrected(Row correction, Row corrected) implements Answer {}

    /** A whole entry was struck out by {@code voiding}. */
    record Voided(Row voiding, Row voided) implements Answer {}

    /** A missing part was given; nothing was struck out. */
    record Completed(Row completion, Row completed) implements Answer {}

    /**
     * Asks the skipper whether these contents shall go for good.
     *
     * @param numbers the entry that was named, then those that quote it
     */
    record RedactionAsked(List<EntryNumber> numbers, String reason) implements Answer {}

    /**
     * Contents are gone.
     *
     * @param redactions the entries that say so
     * @param numbers whose contents they were
     */
    record Redacted(List<Row> redactions, List<EntryNumber> numbers) implements Answer {}

    /** Somebody has a role from now on. */
    record RoleChanged(Row row) implements Answer {}

    /** The boat's header says so from now on. */
    record BoatDescribed(Row row) implements Answer {}

    /**
     * What ought to stand in the book and does not.
     *
     * @param unsigned days, oldest first
     * @param drills that nobody noted for a month
     * @param gaps under way of the last month, longer than {@code longest}
     */
    record OverdueShown(List<LocalDate> unsigned, List<DrillType> drills, List<Gap> gaps, Duration longest)
            implements Answer {}

    /** Days that the skipper has not signed, or whose visa holds no longer; oldest first. */
    record DaysToSign(List<DayToSign> days) implements Answer {}

    /**
     * @param entries how many a visa would cover
     * @param again a visa of that day was voided by what was written since
     */
    record DayToSign(java.time.LocalDate date, int entries, boolean again) {}

    /** Days were signed, each by an entry. */
    record DaysSigned(List<Row> visas) implements Answer {}

    /** @param facts by the field, in the order of the header; what nobody noted is absent */
    record BoatShown(Map<String, String> facts) implements Answer {}

    /** The newest first; empty where nobody ever departed. */
    record VoyagesShown(List<Voyage> voyages) implements Answer {}

    /**
     * From a departure to the last arrival before the next one.
     *
     * @param number by which it can be asked for
     * @param arrived empty before she came in or made fast
     * @param name what the crew calls it
     */
    record Voyage(
            int number, Instant departed, Optional<Instant> arrived, Ends ends, Totals totals, Optional<String> name) {}

    /** Nothing was written; the words are handed back with a reason and an example that works. */
    record Refused(Reason reason, List<String> details, String example, String words) implements Answer {}

    /**
     * The book could not be written or read; the words are handed back.
     *
     * @param nothingNoted false where it broke while it was being kept, and nobody can say whether it is in the book
     */
    record BookAway(String words, boolean nothingNoted) implements Answer {}

    /** Entries to be shown. */
    record Shown(List<Row> rows) implements Answer {}

    /**
     * Entries that hold what was looked for.
     *
     * @param rows the newest of them, the newest first
     * @param total how many there are
     * @param words what was looked for, as typed
     * @param asLine the order as the line that it may have been meant to be: with its time in front it is one
     */
    record Found(List<Row> rows, long total, String words, String asLine) implements Answer {}

    record HelpWanted(Optional<String> topic) implements Answer {}

    /** Nothing was typed: the form for a full row. */
    record FormWanted() implements Answer {}

    record SummaryMade(Summary summary) implements Answer {}

    /** A PDF is being made and will be announced. */
    record PdfPromised(Period period, List<String> lacking) implements Answer {
        public PdfPromised {
            lacking = List.copyOf(lacking);
        }
    }

    /** No PDF is being made any more. */
    record PrintingStopped() implements Answer {}

    /** A picture or a file is being made and will be announced. */
    record FilePromised(FileOrder.Kind kind, Period period) implements Answer {}

    record LanguageChosen(Language language) implements Answer {}

    /** What nobody has answered yet, the newest first. */
    record DoubtsShown(List<OpenDoubt> doubts) implements Answer {}

    /** @param offers the likely answers, each as it is typed */
    record OpenDoubt(Row row, List<Offer> offers) {}

    /** Buttons for what crews note most. */
    record ButtonsWanted(StillHolds now) implements Answer {}

    /** What happened around the book, the newest first. */
    record AuditShown(List<AuditLine> lines) implements Answer {}

    /**
     * @param act REFUSED, LINK_OPENED, EXPORTED, ROLE_CHANGED, REDACTED, ACCESS_GIVEN, ACCESS_TAKEN,
     *     MESSAGE_EDITED, MESSAGE_DELETED
     * @param what numbers and reasons, no words of anybody
     */
    record AuditLine(long number, String act, String who, Instant when, String what) {}

    /** An order was noted as an entry of its own. */
    record OrderNoted(Row row) implements Answer {}

    /**
     * Who is who, and who is aboard.
     *
     * @param counted how many somebody said they are, after the last change
     * @param claims to the skipper's role that could not know of each other, the earliest first; usually none
     */
    record CrewShown(List<Person> people, Optional<Integer> counted, List<Claim> claims) implements Answer {}

    /** Somebody has the skipper's role, says this entry. */
    record Claim(EntryNumber number, Instant when, Author person) {}

    /**
     * Somebody of the crew.
     *
     * @param role empty for somebody without an account
     * @param unconfirmed the boat was handed over to him, and he did not say so yet
     * @param since when he came aboard or went ashore; empty where nobody noted it
     */
    record Person(
            String name,
            List<String> aliases,
            Optional<livredebord.entry.Observation.Role> role,
            boolean unconfirmed,
            boolean aboard,
            Optional<Instant> since,
            Optional<String> where) {}

    /**
     * Who has the watch.
     *
     * @param change the last one, where it is not too old
     * @param bill the watch bill that holds, and of it the spell that holds now
     */
    record WatchShown(Instant now, Optional<Row> change, Optional<Row> bill, Optional<Spell> planned)
            implements Answer {}

    /** The machines that have access. */
    record TokensShown(List<Automation> automations, Instant now) implements Answer {}

    /** @param token to be shown to the one who asked, this once */
    record TokenMade(Automation automation, String token) implements Answer {}

    record TokenRevoked(String name) implements Answer {}

    /** @param automations by whose tokens they send */
    record DevicesShown(List<Devices.Device> devices, List<Automation> automations) implements Answer {}

    /**
     * What belongs to which boat.
     *
     * @param boats of which that may be told, the one that was asked first
     * @param others names of the boats of this service of which it may not
     */
    record BoatsShown(List<Belongings> boats, List<String> others) implements Answer {}

    /**
     * What belongs to one boat.
     *
     * @param channel its name; empty before set-up
     * @param instruments where she hears them, without who may send
     */
    record Belongings(
            String boat,
            Optional<String> channel,
            List<Automation> automations,
            List<Devices.Device> devices,
            List<String> instruments,
            List<Subscriptions.Subscription> subscriptions) {}

    record SubscriptionsShown(List<Subscriptions.Subscription> subscriptions) implements Answer {}

    /** @param howMany are sent once more */
    record Replayed(String subscription, int howMany) implements Answer {}

    /** One person of the roster. */
    record Member(livredebord.entry.Author person, livredebord.entry.Observation.Role role) {}

    /**
     * By which clock the book is kept.
     *
     * @param told the last time that somebody told it, where anybody did
     */
    record TimeShown(Instant now, ZoneId zone, boolean synchronised, Optional<Row> told) implements Answer {}

    /**
     * What the book answers to a question.
     *
     * @param period that it is about; empty where the last one ever was asked for
     * @param person whose
     * @param amount of {@code what}, 0 for lines
     * @param rows lines that are the answer
     * @param from entries that the amount was made from
     */
    record Told(
            What what,
            Optional<Period> period,
            Optional<String> person,
            long amount,
            List<Row> rows,
            List<EntryNumber> from)
            implements Answer {

        /** What the amount is. */
        public enum What {
            /** Hundredths of a mile. */
            MILES,
            /** Hundredths of an hour. */
            ENGINE_HOURS,
            /** Hundredths of a knot. */
            MEAN_SPEED,
            COUNT,
            /** Decilitres. */
            LITRES,
            LINES,
            NOTHING
        }

        static Told nothing(Optional<Period> period, Optional<String> person) {
            return new Told(What.NOTHING, period, person, 0, List.of(), List.of());
        }
    }

    /** What is done unasked, and how each rule stands. */
    record RulesShown(Map<Rule, Rule.Setting> rules) implements Answer {
        public RulesShown {
            rules = new java.util.EnumMap<>(rules);
        }
    }

    /** Why something was refused; the wording has a sentence and an example for each. */
    enum Reason {
        NOTHING_TYPED,
        NO_SUCH_ENTRY,
        NO_SUCH_PERSON,
        NOTHING_OF_YOURS_TO_CORRECT,
        NOT_UNDERSTOOD_AS_CORRECTION,
        REASON_MISSING,
        ALREADY_STRUCK_OUT,
        NOT_YOURS,
        NOT_ALLOWED_TO_WRITE,
        ONLY_THE_SKIPPER,
        AN_ADULT_DOES_THAT,
        NOTHING_WAITS_IN_PAGES,
        DATE_IN_THE_FUTURE,
        DATE_TOO_OLD,
        NOT_A_DATE,
        NOTHING_IN_THAT_PERIOD,
        NO_POSITION,
        NO_PRESSURE,
        NO_VOYAGE,
        TOO_LONG,
        NOT_A_VERB_FOR_THAT,
        NOT_TO_BE_REDACTED,
        ALREADY_REDACTED,
        REDACTION_WITHOUT_REASON,
        ONLY_THE_SKIPPER_HANDS_OVER,
        NO_ACCOUNT,
        IS_SKIPPER_ALREADY,
        SKIPPER_HANDS_OVER_FIRST,
        COMMAND_WANTS_A_REASON,
        NAME_TAKEN,
        NOTHING_TO_TAKE_OVER,
        NOT_HANDED_TO_YOU,
        NO_SUCH_VOYAGE,
        NOT_IN_THAT_VOYAGE,
        CLOCK_IS_SYNCHRONISED,
        NOT_AN_MMSI,
        NOT_A_CALL_SIGN,
        NOT_A_TOP_SPEED,
        /** So much cannot be put into a PDF, or it is no size. */
        NOT_A_SIZE,
        /** More or less than the rule allows. */
        NOT_FOR_THAT_RULE,
        NOTHING_IN_DOUBT,
        NOTHING_TO_SIGN,
        NOTHING_IS_PRINTED,
        NOTHING_TO_ACKNOWLEDGE,
        TOKEN_WANTS_A_COMMAND,
        TOKEN_NAME_TAKEN,
        NO_SUCH_TOKEN,
        NO_SUCH_DEVICE,
        NO_SUCH_SUBSCRIPTION
    }

    /** Something that the crew may want next, as a button with its typed equal. */
    record Offer(Kind kind, EntryNumber about, String label, String typedEqual) {
        public enum Kind {
            /** One of the positions that were possible. */
            POSITION,
            /** One of the pressures that may have been meant. */
            PRESSURE,
            /** What is hard to believe is right as it was typed. */
            CONFIRM,
            /** Something else than the likely answers; the typed equal has {@code …} in its place. */
            OTHER,
            /** Something that belongs to such a line was not said; the typed equal has {@code …} in its place. */
            MISSING,
            /** Something that is seen to before one leaves was not noted. */
            BEFORE_LEAVING,
            /** Something that a report of such an incident asks for was not noted. */
            INCIDENT,
            /** So many were counted aboard, and the list of the crew has more or fewer: see it. */
            CREW,
            /** Who takes over has no account to say so with: another says it. */
            TAKE_OVER,
            /** The line's first word was also a verb: run it. */
            VERB
        }
    }
}
