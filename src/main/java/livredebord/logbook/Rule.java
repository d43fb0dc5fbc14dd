package livredebord.logbook;

import java.util.Locale;

/** What is done unasked, each as the skipper wants it: lines of the instruments, standing orders, reports. */
public enum Rule {
    /** A line every so often under way, of means. */
    HOURLY(true, Unit.MINUTES, 60),
    /** Engine started and stopped. */
    ENGINE(true, Unit.NONE, 0),
    /** Tacks and gybes. */
    TACK(true, Unit.NONE, 0),
    /** A change of course by so much, or of speed, that lasts. */
    ROUTE(true, Unit.DEGREES, 30),
    /** Leaving, arriving, anchoring. */
    PASSAGE(true, Unit.NONE, 0),
    /** Waypoints reached. */
    WAYPOINT(true, Unit.NONE, 0),
    /** Alarms of the instruments. */
    ALARM(true, Unit.NONE, 0),
    /** The barometer fell so much in three hours. */
    PRESSURE(true, Unit.PASCALS, 300),
    /** Each automatic line is posted, too. */
    POSTED(false, Unit.NONE, 0),
    /** Nobody logged anything for so long under way. */
    SILENCE(false, Unit.MINUTES, 180),
    /** No position for so long under way. */
    FIX(false, Unit.MINUTES, 60),
    /** The watch bill says that the watch was to be handed over so long ago. */
    RELIEF(false, Unit.MINUTES, 15),
    /** No copy of the book for so long. */
    BACKUP(false, Unit.MINUTES, 4_320),
    /** A report of the day's run at this time. */
    NOON(false, Unit.CLOCK, 720),
    /** The voyage so far as a PDF at this time. */
    PAPER(false, Unit.CLOCK, 1_260);

    private final boolean usual;
    private final Unit unit;
    private final int usually;

    Rule(boolean usual, Unit unit, int usually) {
        this.usual = usual;
        this.unit = unit;
        this.usually = usually;
    }

    /** What the rule's number counts. */
    public enum Unit {
        NONE,
        MINUTES,
        DEGREES,
        PASCALS,
        /** Minutes since midnight, ship's time. */
        CLOCK
    }

    /** How a rule stands. */
    public record Setting(boolean on, int value) {}

    public Unit unit() {
        return unit;
    }

    public Setting usual() {
        return new Setting(usual, usually);
    }

    /** As a field of the boat's header, which is where the book keeps it. */
    String field() {
        return "rule_" + name().toLowerCase(Locale.ROOT);
    }
}
