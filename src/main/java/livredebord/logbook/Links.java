package livredebord.logbook;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import livredebord.entry.Language;
import livredebord.voyage.Period;

/** Addresses of PDFs, signed for one book, range and head; they expire and may be fetched more than once. */
public interface Links {

    /** An address that a phone can open. */
    URI sign(Period period, Language language, Instant expires);

    /** What a link stands for; empty where it was not signed by us or has expired. */
    Optional<Target> open(String token);

    record Target(Period period, Language language) {}
}
