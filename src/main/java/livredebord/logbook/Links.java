package livredebord.logbook;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Addresses of PDFs, pictures and files, signed for one book, period, language and head; they expire and may be fetched more than once. */
public interface Links {

    /** An address that a phone can open. */
    URI sign(PdfFile.Edition edition, Instant expires);

    /** What a link stands for; empty where it was not signed by us or has expired. */
    Optional<PdfFile.Edition> open(String token);

    /** The address of a picture or a file. @param name with which it ends, so that it is known for what it is */
    URI sign(FileOrder order, String name, Instant expires);

    /** What such a link stands for; empty where it was not signed by us or has expired. */
    Optional<FileOrder> openFile(String token);
}
