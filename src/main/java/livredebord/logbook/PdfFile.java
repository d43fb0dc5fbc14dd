package livredebord.logbook;

import java.nio.file.Path;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.voyage.Period;

/**
 * A logbook on paper.
 *
 * @param file where it lies, in the data folder
 * @param pages from 1
 * @param bytes its weight
 * @param headDigest the first hexadecimal digits of the book's head, as people compare them
 * @param name what the file is called when it is saved
 */
public record PdfFile(Edition edition, Path file, int pages, long bytes, String headDigest, String name) {

    /**
     * What makes one PDF: the same edition is the same pages.
     *
     * @param head the last entry that it may hold; later ones are not in it
     */
    public record Edition(Period period, Language language, EntryNumber head) {}
}
