package livredebord.entry;

import java.util.Objects;

/**
 * One thing observed, and where we have it from.
 *
 * @param origin of this value alone; values of one line may differ
 */
public record Observed(Origin origin, Observation what) {

    public Observed {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(what, "what");
    }

    public static Observed typed(Observation what) {
        return new Observed(Origin.TYPED, what);
    }

    public static Observed inferred(Observation what) {
        return new Observed(Origin.INFERRED, what);
    }
}
