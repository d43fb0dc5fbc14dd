package livredebord.logbook;

import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.StillHolds;

/** Carries out what people ask for: the one place that knows both words and paper. */
public interface Logbook {

    /** Notes or carries out each line of what was typed; never throws for what a person can mend. */
    List<Answer> take(Typed typed);

    /**
     * Notes the line of a form, whatever its first word.
     *
     * @param unchanged what the person ticked as still holding: noted as carried over, but for what the line says itself
     */
    Answer note(Typed form, StillHolds unchanged);

    /** Entries that ask something nobody has answered, the oldest first; restricted ones are left out. */
    List<Row> doubts();

    /** What the last lines leave standing, as a hint beside the fields of a form. */
    StillHolds stillHolds();

    /** Strikes values out of an entry and puts those of {@code words} in their place. */
    Answer correct(EntryNumber number, String words, String reason, Typed by);

    /** Strikes out a whole entry. */
    Answer strike(EntryNumber number, String reason, Typed by);

    /** Notes that this person saw to what is called out under that id, and after how long. */
    Answer acknowledge(String alert, Typed by);

    /** An entry as it reads now; empty where there is none or this person may not read it. */
    Optional<Row> read(EntryNumber number, Author reader);

    /** True within ten minutes of one's own entry: the reason <em>typing slip</em> is preset. */
    boolean isTypingSlip(EntryNumber number, Author author);

    Summary summary(Period period, Language language);

    /** The pages of this period as the book stands now. */
    PdfFile.Edition edition(Period period, Language language, PdfFile.Document document);

    /** The whole book of this period. */
    default PdfFile.Edition edition(Period period, Language language) {
        return edition(period, language, PdfFile.Document.LOGBOOK);
    }

    /**
     * Makes the PDF or finds the one already made of the same edition.
     *
     * @throws java.io.UncheckedIOException when the disk refuses
     */
    PdfFile pdf(PdfFile.Edition edition);

    /**
     * As {@link #pdf}, for one that may take long.
     *
     * @param progress told after each day; what it throws ends the printing
     */
    PdfFile print(PdfFile.Edition edition, Progress progress);

    /** As {@link #pdf}, for whoever holds a signed link; leaves an audit line. */
    PdfFile opened(PdfFile.Edition edition);

    /** A picture or a file of this period as the book stands now. */
    FileOrder order(FileOrder.Kind kind, Period period, Language language);

    /** Makes it; empty where a picture has nothing to show. */
    Optional<MadeFile> file(FileOrder order);

    /** As {@link #file}, for whoever holds a signed link; a file leaves an audit line. */
    Optional<MadeFile> opened(FileOrder order);

    /** What this person chose, else what the words are in, else the boat's. */
    Language languageOf(Author author, String words);

    /** The boat's language, for what everybody reads. */
    Language boatLanguage();
}
