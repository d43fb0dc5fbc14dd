package livredebord.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Language;
import livredebord.voyage.Period;

/** What can be asked of the book without a chat: files out of it, and other logs into it. */
@ApplicationScoped
public class CommandLine {

    private static final LocalDate LONG_AGO = LocalDate.of(1800, 1, 1);
    private static final LocalDate FAR_AWAY = LocalDate.of(9999, 1, 1);

    private final FileMaker files;
    private final Importer importer;
    private final Boat boat;

    CommandLine(FileMaker files, Importer importer, Boat boat) {
        this.files = files;
        this.importer = importer;
        this.boat = boat;
    }

    /**
     * @param kind a file
     * @param from empty for the first day of the book
     * @param to empty for the last
     * @return empty where nothing was noted in that time
     */
    public Optional<MadeFile> export(
            FileOrder.Kind kind, Optional<LocalDate> from, Optional<LocalDate> to, Optional<Language> language) {
        Period period = Period.ofDates(from.orElse(LONG_AGO), to.orElse(FAR_AWAY), boat.zone());
        return files.exportNow(kind, period, language.orElseGet(boat::language));
    }

    /** Those of the lines that the book does not hold yet. */
    public List<ImportedLine> unknown(List<ImportedLine> lines) {
        return importer.unknown(lines);
    }

    /** Notes the lines that the book does not hold yet, marked as imported. @return how many */
    public int note(List<ImportedLine> lines, Instant now) {
        return importer.note(lines, now);
    }
}
