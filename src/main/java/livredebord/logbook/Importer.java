package livredebord.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.journal.Draft;
import livredebord.journal.Journal;

/**
 * Takes lines of other logs into the book, each once: one that says the same of the same moment and was imported is known,
 * however long ago. The book itself is asked, so that this holds after a restore too.
 */
@ApplicationScoped
class Importer {

    /** So many share a commit; the crew's own lines come between. */
    private static final int TOGETHER = 50;

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

    private static boolean isKnown(ImportedLine line, Journal book) {
        return book.observedBetween(line.observed(), line.observed().plusMillis(1)).stream()
                .flatMap(entry -> entry.content().stream())
                .anyMatch(content -> content.author().isSamePersonAs(IMPORT)
                        && content.raw().equals(line.raw())
                        && content.observed().equals(observed(line)));
    }
}
