package livredebord.logbook;

import java.nio.file.Path;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.report.LogbookPdf;
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
    public record Edition(Period period, Language language, EntryNumber head, Document document) {

        public Edition(Period period, Language language, EntryNumber head) {
            this(period, language, head, Document.LOGBOOK);
        }
    }

    /**
     * What sort of document.
     *
     * @param subject the person of a sea time; the number of an entry, with its sign; empty for the rest
     */
    public record Document(LogbookPdf.Kind kind, String subject) {

        public static final Document LOGBOOK = new Document(LogbookPdf.Kind.LOGBOOK, "");

        /** For a place that keeps text alone. */
        public String words() {
            return kind.name() + (subject.isEmpty() ? "" : " " + subject);
        }

        /** @throws IllegalArgumentException for what {@link #words} never says */
        public static Document of(String words) {
            String[] parts = words.split(" ", 2);
            return new Document(LogbookPdf.Kind.valueOf(parts[0]), parts.length == 1 ? "" : parts[1]);
        }
    }
}
