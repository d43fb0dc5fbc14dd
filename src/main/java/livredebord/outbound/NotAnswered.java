package livredebord.outbound;

import io.vertx.core.http.UpgradeRejectedException;
import java.io.IOException;

/** Nobody answered, not in time, or with more than was asked for. Names the host and nothing that could be a secret. */
public class NotAnswered extends IOException {

    private final String what;
    private final boolean mayHaveArrived;

    NotAnswered(String host, String what, boolean mayHaveArrived, Throwable cause) {
        super(host + " " + what, cause);
        this.what = what;
        this.mayHaveArrived = mayHaveArrived;
    }

    static NotAnswered late(Call call, boolean out) {
        return new NotAnswered(call.whom.host(), "did not answer in " + call.patience, out, null);
    }

    /** The first cause says most: what is wrong with a certificate lies under three others. */
    static NotAnswered because(Call call, Throwable broken, boolean out) {
        if (broken instanceof NotAnswered known) {
            return known;
        }
        if (broken instanceof UpgradeRejectedException other) {
            return new NotAnswered(call.whom.host(), "answered " + other.getStatus(), out, broken);
        }
        Throwable first = broken;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String why = first.getClass().getSimpleName() + ": " + first.getMessage();
        return new NotAnswered(call.whom.host(), "cannot be reached: " + why, out, broken);
    }

    /** What the host did not do, for whoever names it otherwise: {@code did not answer in PT20S}. */
    public String what() {
        return what;
    }

    /** True where the request went out and nobody can tell whether it was carried out. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }

    /** It must not be called, whatever its name says. */
    public static final class Forbidden extends NotAnswered {

        private final String found;

        Forbidden(String host, String address) {
            super(
                    host,
                    "is " + address + ", which is called only where the setting itself names it, or never",
                    false,
                    null);
            this.found = host + " is " + address;
        }

        /** The name and what it means. */
        public String found() {
            return found;
        }
    }
}
