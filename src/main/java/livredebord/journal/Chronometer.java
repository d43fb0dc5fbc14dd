package livredebord.journal;

import java.time.Instant;

/** The clocks of the machine that writes, as far as an entry's header needs them. Nothing here may block. */
public interface Chronometer {

    /** The system clock, which may be wrong or be set back. */
    Instant now();

    /** Milliseconds of a clock that nobody sets; comparable within one {@linkplain #bootId boot}. */
    long monotonicMs();

    /** 16 bytes, other ones after each start of the machine. */
    byte[] bootId();

    /** Whether the system clock was synchronised since boot; a machine without a clock of its own restarts in the past. */
    boolean isSynchronised();
}
