package livredebord.logbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Language;
import livredebord.fleet.PerBoat;
import livredebord.voyage.Period;

/** What can be asked of the book without a chat: files out of it, and other logs into it. */
@PerBoat
public class CommandLine {

    private final Periods periods;
    private final BookReader reader;
    private final FileMaker files;
    private final Printer printer;
    private final Importer importer;
    private final Boat boat;

    CommandLine(Periods periods, BookReader reader, FileMaker files, Printer printer, Importer importer, Boat boat) {
        this.periods = periods;
        this.reader = reader;
        this.files = files;
        this.printer = printer;
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
        return periods.wholeBook()
                .flatMap(whole -> within(whole, from, to))
                .flatMap(period -> files.exportNow(kind, period, language.orElseGet(boat::language)));
    }

    /** The book on paper, as {@link #export}. */
    public Optional<PdfFile> print(Optional<LocalDate> from, Optional<LocalDate> to, Optional<Language> language) {
        return periods.wholeBook()
                .flatMap(whole -> within(whole, from, to))
                .flatMap(period -> reader.lastAbout(period)
                        .map(last -> new PdfFile.Edition(period, language.orElseGet(boat::language), last)))
                .map(edition -> printer.print(edition, Progress.UNHEARD));
    }

    /** Empty where the days asked for are the wrong way round, or all beyond the book's end. */
    private Optional<Period> within(Period whole, Optional<LocalDate> from, Optional<LocalDate> to) {
        List<LocalDate> days = whole.dates();
        LocalDate first = from.orElse(days.get(0));
        LocalDate last = to.orElse(days.get(days.size() - 1));
        return last.isBefore(first) ? Optional.empty() : Optional.of(Period.ofDates(first, last, boat.zone()));
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
