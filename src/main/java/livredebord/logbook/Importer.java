package livredebord.logbook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.fleet.PerBoat;
import livredebord.journal.Draft;
import livredebord.journal.Journal;
import livredebord.nautical.Position;

/**
 * Takes lines of other logs into the book, each once: one that says the same of the same moment and was imported is known,
 * however long ago. Known are the entries of this book, too, where a file of our own brings them back, and the points of a
 * track that stand in it. The book itself is asked, so that this holds after a restore too.
 */
@PerBoat
class Importer {

    /** So many share a commit; the crew's own lines come between. */
    private static final int TOGETHER = 50;

    /** Ten-thousandths of a minute, four metres: degrees with decimals are not minutes with decimals. */
    private static final int SAME_PLACE = 20;

    /** 180° in ten-thousandths of a minute. */
    private static final long HALF_ROUND = 108_000_000;

    private static final Author IMPORT = new Author("import", "import", "import");

    private final Journal journal;
    private final Boat boat;

    Importer(Journal journal, Boat boat) {
        this.journal = journal;
        this.boat = boat;
    }

    List<ImportedLine> unknown(List<ImportedLine> lines) {
        return lines.stream().distinct().filter(line -> !isKnown(line, journal)).toList();
    }

    int note(List<ImportedLine> lines, Instant now) {
        List<ImportedLine> all = lines.stream().distinct().toList();
        int noted = 0;
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<ImportedLine> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            noted += journal.inTurn(turn -> note(some, now, turn));
        }
        return noted;
    }

    private int note(List<ImportedLine> lines, Instant now, Journal.Turn turn) {
        List<Entry> noted = new ArrayList<>();
        for (ImportedLine line : lines) {
            if (!isKnown(line, turn.book())) {
                noted.add(turn.append(new Draft(EntryKind.LINE, line.observed(), content(line, now))));
            }
        }
        return noted.size();
    }

    private Content content(ImportedLine line, Instant now) {
        return new Content(line.raw(), boat.language(), IMPORT, line.author(), now, false, observed(line));
    }

    private static List<Observed> observed(ImportedLine line) {
        return line.what().stream()
                .map(what -> new Observed(Origin.IMPORTED, what))
                .toList();
    }

    /** Files tell a moment to the second. */
    private static boolean isKnown(ImportedLine line, Journal book) {
        Instant second = line.observed().truncatedTo(ChronoUnit.SECONDS);
        return book.observedBetween(second, second.plusSeconds(1)).stream()
                .anyMatch(entry -> isItself(line, entry) || isImported(line, entry) || isThatFix(line, entry));
    }

    /** The entry that was exported. */
    private static boolean isItself(ImportedLine line, Entry entry) {
        return line.number().filter(entry.number()::equals).isPresent();
    }

    private static boolean isImported(ImportedLine line, Entry entry) {
        return entry.observed().equals(line.observed())
                && entry.content()
                        .filter(content -> content.author().isSamePersonAs(IMPORT)
                                && content.raw().equals(line.raw())
                                && content.observed().equals(observed(line)))
                        .isPresent();
    }

    /** A point of a track that stands in the book, whoever noted it. */
    private static boolean isThatFix(ImportedLine line, Entry entry) {
        return line.what().size() == 1
                && line.what().get(0) instanceof PositionFix fix
                && entry.content().stream()
                        .flatMap(content -> content.observed().stream())
                        .anyMatch(noted ->
                                noted.what() instanceof PositionFix other && isNear(fix.position(), other.position()));
    }

    private static boolean isNear(Position one, Position other) {
        long up = (long) one.latitudeMinutesE4() - other.latitudeMinutesE4();
        long across =
                Math.floorMod((long) one.longitudeMinutesE4() - other.longitudeMinutesE4() + HALF_ROUND, 2 * HALF_ROUND)
                        - HALF_ROUND;
        return Math.abs(up) <= SAME_PLACE && Math.abs(across) <= SAME_PLACE;
    }
}
