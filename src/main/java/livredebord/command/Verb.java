package livredebord.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Role;
import livredebord.entry.Observation.Spell;
import livredebord.entry.Observed;

/** Something that the crew want done, other than noting a line. */
public sealed interface Verb {

    /** Exhaustive: a new verb does not compile until somebody carries it out. */
    <R> R fold(Fold<R> fold);

    /** What to do about each verb. */
    interface Fold<R> {
        R openForm(OpenForm order);

        R help(Help order);

        R correct(Correct order);

        R strike(Strike order);

        R complete(Complete order);

        R show(Show order);

        R last(Last order);

        R day(Day order);

        R summarise(Summarise order);

        R print(Print order);

        R stopPrinting(StopPrinting order);

        R drawTrack(DrawTrack order);

        R drawBarograph(DrawBarograph order);

        R export(Export order);

        R sign(Sign order);

        R speak(Speak order);

        R showCrew(ShowCrew order);

        R giveRole(GiveRole order);

        R find(Find order);

        R showBoat(ShowBoat order);

        R describeBoat(DescribeBoat order);

        R showVoyages(ShowVoyages order);

        R redact(Redact order);

        R showAudit(ShowAudit order);

        R confirm(Confirm order);

        R showDoubts(ShowDoubts order);

        R showOverdue(ShowOverdue order);

        R showButtons(ShowButtons order);

        R note(Note order);

        R nameMyself(NameMyself order);

        R giveAlias(GiveAlias order);

        R takeOver(TakeOver order);

        R takeCommand(TakeCommand order);

        R showWatch(ShowWatch order);

        R setWatches(SetWatches order);

        R showVoyage(ShowVoyage order);

        R joinVoyages(JoinVoyages order);

        R splitVoyage(SplitVoyage order);

        R nameVoyage(NameVoyage order);

        R showTime(ShowTime order);

        R tellTime(TellTime order);

        R setZone(SetZone order);

        R ask(Ask order);

        R showRules(ShowRules order);

        R changeRule(ChangeRule order);

        R acknowledge(Acknowledge order);

        R showTokens(ShowTokens order);

        R makeToken(MakeToken order);

        R revokeToken(RevokeToken order);

        R showDevices(ShowDevices order);

        R bindDevice(BindDevice order);

        R releaseDevice(ReleaseDevice order);

        R showBoats(ShowBoats order);

        R showSubscriptions(ShowSubscriptions order);

        R replay(Replay order);

        R showPages(ShowPages order);

        R takeIn(TakeIn order);
    }

    /** Nothing was typed: the form for a full row. */
    record OpenForm() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.openForm(this);
        }
    }

    /** @param topic the verb that help is wanted for, as typed; empty for the whole */
    record Help(Optional<String> topic) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.help(this);
        }
    }

    /**
     * Strikes values out and puts others in their place.
     *
     * @param number empty for one's own last entry
     * @param values what the words say the values are; never empty
     * @param words the words of the correction, without verb, number and reason
     * @param reason empty where none was typed
     */
    record Correct(Optional<EntryNumber> number, List<Observed> values, String words, Optional<String> reason)
            implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.correct(this);
        }
    }

    /** Strikes out a whole entry; without a number one's own last. */
    record Strike(Optional<EntryNumber> number, Optional<String> reason) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.strike(this);
        }
    }

    /** What juniors wrote and nobody has taken into the book yet. */
    record ShowPages() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showPages(this);
        }
    }

    /** @param number of a line in the pages; empty for all that wait */
    record TakeIn(Optional<Long> number) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.takeIn(this);
        }
    }

    /** @param howMany audit lines, 1 to 50 */
    record ShowAudit(int howMany) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showAudit(this);
        }
    }

    /**
     * Takes the content of an entry out of the book for good: medical or personal words that nobody may keep.
     *
     * @param confirmed the skipper has seen what goes
     * @param reason empty where none was typed
     */
    record Redact(EntryNumber number, boolean confirmed, Optional<String> reason) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.redact(this);
        }
    }

    /**
     * Answers what an entry left open ({@code 131 W}, {@code 131 46°20'N 001°40'W}); strikes nothing out.
     *
     * @param words what was typed after the number
     */
    record Complete(EntryNumber number, String words) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.complete(this);
        }
    }

    /** Says that what an entry left in doubt is right as it was typed ({@code 131 juste}); strikes nothing out. */
    record Confirm(EntryNumber number) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.confirm(this);
        }
    }

    /** What nobody has answered yet. */
    record ShowDoubts() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showDoubts(this);
        }
    }

    /** What ought to stand in the book and does not. */
    record ShowOverdue() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showOverdue(this);
        }
    }

    /** Buttons for what crews note most. */
    record ShowButtons() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showButtons(this);
        }
    }

    /** One entry, as it reads now. */
    record Show(EntryNumber number) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.show(this);
        }
    }

    /** @param howMany 1 to 50 */
    record Last(int howMany) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.last(this);
        }
    }

    /** All lines of a stretch of time, for the one who asks. */
    record Day(Stretch stretch) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.day(this);
        }
    }

    /** @param forFamilies in the few plain words that those at home are sent */
    record Summarise(Stretch stretch, boolean forFamilies) implements Verb {

        public Summarise(Stretch stretch) {
            this(stretch, false);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.summarise(this);
        }
    }

    /**
     * The book on paper.
     *
     * @param subject the person of a sea time; the number of an entry, with its sign; empty where the document has none
     * @param language of the pages, where it is asked for; else that of the order
     */
    record Print(Stretch stretch, Document document, String subject, Optional<Language> language) implements Verb {

        public Print(Stretch stretch) {
            this(stretch, Document.LOGBOOK, "");
        }

        public Print(Stretch stretch, Document document, String subject) {
            this(stretch, document, subject, Optional.empty());
        }

        Print in(Language asked) {
            return new Print(stretch, document, subject, Optional.of(asked));
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.print(this);
        }
    }

    /** No paper that is being made or waits to be made is wanted any more. */
    record StopPrinting() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.stopPrinting(this);
        }
    }

    /** Where she went, as a chart. */
    record DrawTrack(Stretch stretch) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.drawTrack(this);
        }
    }

    /** What the barometer and the wind did, as a curve. */
    record DrawBarograph(Stretch stretch) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.drawBarograph(this);
        }
    }

    /** The book as a file for other programs. */
    record Export(FileFormat format, Stretch stretch) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.export(this);
        }
    }

    /** What other programs read. */
    enum FileFormat {
        GPX,
        KML,
        GEOJSON,
        CSV,
        /** CSV with semicolons between and commas in numbers, as a French spreadsheet reads it. */
        SPREADSHEET,
        JSON
    }

    /** What sort of paper is wanted. */
    enum Document {
        LOGBOOK,
        /** The captain's certified copy, of days or of one entry. */
        CERTIFIED_COPY,
        /** What one person sailed. */
        SEA_TIME,
        /** After an incident, about one entry. */
        MASTERS_REPORT
    }

    /**
     * The skipper's visa.
     *
     * @param stretch whose days are signed; empty for all that are not
     * @param confirmed sign them; else they are shown
     */
    record Sign(Optional<Stretch> stretch, boolean confirmed) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.sign(this);
        }
    }

    record Speak(Language language) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.speak(this);
        }
    }

    /** Who is who. */
    record ShowCrew() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showCrew(this);
        }
    }

    /** @param name of the person, as typed, without {@code @} */
    record GiveRole(String name, Role role) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.giveRole(this);
        }
    }

    /** The last voyages, with the numbers by which they can be asked for. */
    record ShowVoyages() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showVoyages(this);
        }
    }

    /** What is said as an order and is a line of the log all the same. */
    record Note(Understood.Line line) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.note(this);
        }
    }

    /** How I am called in the book. */
    record NameMyself(String name) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.nameMyself(this);
        }
    }

    /** @param of a name that the book knows */
    record GiveAlias(String alias, String of) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.giveAlias(this);
        }
    }

    /** I have what was handed over to me; without a number the last that waits for it. */
    record TakeOver(Optional<EntryNumber> number) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.takeOver(this);
        }
    }

    /** I am the skipper now, because somebody must be. */
    record TakeCommand(Optional<String> reason) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.takeCommand(this);
        }
    }

    /** Who has the watch. */
    record ShowWatch() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showWatch(this);
        }
    }

    /** Who is to have the watch when. */
    record SetWatches(List<Spell> spells) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.setWatches(this);
        }
    }

    /** @param number from 1, in the order of departure */
    record ShowVoyage(int number) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showVoyage(this);
        }
    }

    /** Voyages from the first to the last number become one. */
    record JoinVoyages(int first, int last) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.joinVoyages(this);
        }
    }

    /** @param at when the second part begins */
    record SplitVoyage(int number, Instant at) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.splitVoyage(this);
        }
    }

    /** @param number from 1, in the order of departure */
    record NameVoyage(int number, String name) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.nameVoyage(this);
        }
    }

    /** What time it is, by whose clock. */
    record ShowTime() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showTime(this);
        }
    }

    /**
     * What a watch shows.
     *
     * @param utc by UTC, else by ship's time
     */
    record TellTime(LocalTime time, Optional<LocalDate> date, boolean utc) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.tellTime(this);
        }
    }

    /** @param zone as {@link java.time.ZoneId} names it */
    record SetZone(String zone) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.setZone(this);
        }
    }

    /**
     * A question that the book can answer.
     *
     * @param stretch empty for all that the book holds
     * @param person whose, empty where nobody is named
     * @param at a time of day, where said
     */
    record Ask(
            Measure measure, Figure figure, Optional<Stretch> stretch, Optional<Person> person, Optional<LocalTime> at)
            implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.ask(this);
        }
    }

    /**
     * Somebody in a question.
     *
     * @param name empty for the one who asks
     */
    record Person(Optional<String> name) {}

    /** What a question is about. */
    enum Measure {
        MILES,
        WIND,
        GUST,
        PRESSURE,
        SPEED,
        ENGINE_HOURS,
        POSITION,
        WATCH,
        CREW,
        DEPARTURE,
        ARRIVAL,
        ANCHOR,
        MOOR,
        REEF,
        SAIL_CHANGE,
        TACK,
        GYBE,
        ENGINE_ON,
        ENGINE_OFF,
        FUEL,
        WATER,
        MAINTENANCE,
        RADIO,
        FORECAST,
        SIGHTING,
        DRILL,
        INCIDENT;

        /** Something that is counted or read off, and not an event. */
        public boolean isQuantity() {
            return ordinal() < POSITION.ordinal();
        }
    }

    /** What of it. */
    enum Figure {
        /** Not said: what goes without saying for the measure. */
        USUAL,
        LAST,
        FIRST,
        MOST,
        LEAST,
        MEAN,
        SUM
    }

    /** What the book's header says of the boat. */
    record ShowBoat() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showBoat(this);
        }
    }

    /** @param value as typed, never empty */
    record DescribeBoat(BoatField field, String value) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.describeBoat(this);
        }
    }

    /** What the crew may say of the boat; her name, language and ship's time come from set-up. */
    enum BoatField {
        REGISTRATION,
        MMSI,
        CALLSIGN,
        OWNER,
        HOME_PORT,
        TYPE,
        /** In knots: beyond it a way from fix to fix is asked about. */
        TOP_SPEED,
        /** In megabytes: so much of the entries' photos and files goes into a PDF whole. */
        ATTACHMENTS;

        /** As it stands in the book. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Entries that hold all of these words.
     *
     * @param words empty where somebody or a stretch is named
     * @param by who wrote them, by a name that the book knows; empty for anybody
     * @param stretch empty for the whole book
     */
    record Find(List<Sought> words, Optional<String> by, Optional<Stretch> stretch) implements Verb {
        public Find {
            words = List.copyOf(words);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.find(this);
        }
    }

    /**
     * A word that is looked for.
     *
     * @param event what it names, so that {@code mouillage} finds {@code anchored}, too
     */
    record Sought(String word, Optional<Event> event) {}

    /** A stretch of time as the words name it, in ship's time. */
    sealed interface Stretch {

        /** Whole days, both included. */
        record Dates(LocalDate first, LocalDate last) implements Stretch {}

        /** From the book's first entry until today. */
        record WholeBook() implements Stretch {}

        /** @param hours before now, 1 to 8 784 */
        record LastHours(int hours) implements Stretch {}

        /** @param number from 1, in the order of departure; empty for the voyage under way, or the last one */
        record Voyage(Optional<Integer> number) implements Stretch {}
    }

    /** What is done unasked, and how it stands. */
    record ShowRules() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showRules(this);
        }
    }

    /** @param value in the rule's unit, whether the rule allows it or not; empty leaves it as it was */
    record ChangeRule(Rule rule, boolean on, Optional<Integer> value) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.changeRule(this);
        }
    }

    /** I saw what was called out. */
    record Acknowledge() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.acknowledge(this);
        }
    }

    /** What the service does unasked. */
    enum Rule {
        HOURLY(RuleUnit.MINUTES, 5, 1_440),
        ENGINE(RuleUnit.NONE, 0, 0),
        TACK(RuleUnit.NONE, 0, 0),
        ROUTE(RuleUnit.DEGREES, 10, 120),
        PASSAGE(RuleUnit.NONE, 0, 0),
        WAYPOINT(RuleUnit.NONE, 0, 0),
        ALARM(RuleUnit.NONE, 0, 0),
        PRESSURE(RuleUnit.PASCALS, 100, 2_000),
        POSTED(RuleUnit.NONE, 0, 0),
        SILENCE(RuleUnit.MINUTES, 10, 1_440),
        FIX(RuleUnit.MINUTES, 5, 1_440),
        RELIEF(RuleUnit.MINUTES, 1, 240),
        BACKUP(RuleUnit.MINUTES, 60, 43_200),
        NOON(RuleUnit.CLOCK, 0, 1_439),
        PAPER(RuleUnit.CLOCK, 0, 1_439);

        private final RuleUnit unit;
        private final int least;
        private final int most;

        Rule(RuleUnit unit, int least, int most) {
            this.unit = unit;
            this.least = least;
            this.most = most;
        }

        RuleUnit unit() {
            return unit;
        }

        public boolean allows(int value) {
            return value >= least && value <= most;
        }

        /** What it allows, as every sailor reads it: {@code 10 min – 24 h}. */
        public String range() {
            return said(least) + " – " + said(most);
        }

        private String said(int value) {
            return switch (unit) {
                case MINUTES -> value % 60 == 0 ? value / 60 + " h" : value + " min";
                case DEGREES -> value + "°";
                case PASCALS -> value / 100 + " hPa";
                case CLOCK, NONE -> String.valueOf(value);
            };
        }
    }

    /** What a rule's number counts; a time of day is minutes since midnight, ship's time. */
    enum RuleUnit {
        NONE,
        MINUTES,
        DEGREES,
        PASCALS,
        CLOCK
    }

    /** Which machines have access to the book. */
    record ShowTokens() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showTokens(this);
        }
    }

    /**
     * Gives a machine access.
     *
     * @param name what the crew calls it
     * @param rights at least one
     * @param days for how long, 1 to 3 650; empty where nothing was said of it
     */
    record MakeToken(String name, Set<Right> rights, Optional<Integer> days) implements Verb {
        public MakeToken {
            rights = Set.copyOf(rights);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.makeToken(this);
        }
    }

    /** What a machine may do. */
    enum Right {
        READ,
        WRITE
    }

    /** Takes a machine's access away. */
    record RevokeToken(String name) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.revokeToken(this);
        }
    }

    /** Trackers and sensors that send something, bound to the boat or not. */
    record ShowDevices() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showDevices(this);
        }
    }

    /** What a device sends belongs to this boat. */
    record BindDevice(String device) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.bindDevice(this);
        }
    }

    /** What a device sends belongs to this boat no longer. */
    record ReleaseDevice(String device) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.releaseDevice(this);
        }
    }

    /** Which channel, devices and tokens belong to which boat. */
    record ShowBoats() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showBoats(this);
        }
    }

    /** Who hears of what is noted, and what did not arrive. */
    record ShowSubscriptions() implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.showSubscriptions(this);
        }
    }

    /** Sends once more what did not arrive. */
    record Replay(String subscription) implements Verb {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.replay(this);
        }
    }
}
