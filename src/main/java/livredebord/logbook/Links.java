package livredebord.logbook;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Addresses of PDFs, signed for one book, period, language and head; they expire and may be fetched more than once. */
public interface Links {

    /** An address that a phone can open. */
    URI sign(PdfFile.Edition edition, Instant expires);

    /** What a link stands for; empty where it was not signed by us or has expired. */
    Optional<PdfFile.Edition> open(String token);
}
