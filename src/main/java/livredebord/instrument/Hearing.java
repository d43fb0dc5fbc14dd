package livredebord.instrument;

import java.time.Instant;

/** What becomes of that which instruments say; several may speak at once. */
@FunctionalInterface
public interface Hearing {

    /** @param at when it was measured */
    void hear(Report report, Source source, Instant at);
}
