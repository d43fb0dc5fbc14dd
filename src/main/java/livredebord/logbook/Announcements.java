package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import livredebord.entry.Author;
import livredebord.entry.Language;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.WatchDigest;

/**
 * What must reach the boat's channel. Called inside the turn that caused it, so that it is kept or lost with it; sent
 * after the commit, at least once.
 */
public interface Announcements {

    /** A line typed elsewhere, by form or button: its public form. */
    void line(Row row);

    /** A line that hands the watch over, with what the watch came to. */
    void watch(Row row, WatchDigest digest);

    /** {@code correction} strikes values out of {@code corrected}. */
    void correction(Row correction, Row corrected);

    void voiding(Row voiding, Row voided);

    void completion(Row completion, Row completed);

    /** What he typed then, and was told that it was not confirmed, is not in the book. */
    void notNoted(Author author, Instant typed);

    /** A junior wrote into his pages, where nothing waited before. */
    void pagesWait(Author junior);

    /** Posts that still wait and quote one of these are not sent. */
    void withdraw(List<Row> quoted);

    void summary(Summary summary);

    /** The PDF is made when its turn to be sent comes, so that this survives a restart. */
    void pdf(Period period, Language language, PdfFile.Document document, Author asker);

    /**
     * A template of the captain's own has a mistake and was not used: told to the skipper once, in a turn of its own.
     *
     * @param template such as {@code cover.html}
     * @param line from 1
     * @param look the same until he changes something
     */
    void templateRefused(String template, int line, String reason, String look);

    /**
     * A receiver and the machine's clock, which somebody keeps, differ: told to the skipper once, in a turn of its own.
     *
     * @param boot the same until the machine is started again
     */
    void clocksDiffer(Instant machine, Instant receiver, String boot);

    /** PDFs that are being made or wait are not wanted any more. @return false where there was none */
    boolean stopPdfs(Author by);

    /** Made when its turn comes, like the PDF. */
    void file(FileOrder.Kind kind, Period period, Language language);

    /** A machine was given access. */
    void tokenMade(Automation automation);

    void tokenRevoked(String name, String by);

    /** Something came from a device that nobody has bound to the boat yet. */
    void deviceSeen(String device, String kind, String automation);
}
