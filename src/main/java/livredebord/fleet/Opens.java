package livredebord.fleet;

import java.time.Duration;

/** The boat at hand is served from now on; told once for each, the service's own first. */
public record Opens() {

    /** Until what nobody waits for begins: a machine that starts has its hands full, and the crew is answered first. */
    public static final Duration CREW_FIRST = Duration.ofSeconds(2);
}
