package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;

/** The clock by which the book is written, as far as satellites have a say in it. */
interface ShipsClock {

    /** Somebody who knows keeps the machine's time. */
    boolean isVerified();

    /** The last line of the book waits for somebody to tell the time. */
    boolean waitsForTheTime();

    /** The latest moment that the book knows for certain. */
    Instant lastCertain();

    /** Notes what time it is: by so much ahead of the machine's clock, or behind. */
    void tell(Duration ahead);

    /** Lets the skipper know, once for each start of the machine. */
    void warn(Duration ahead);
}
