package livredebord.chat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Mattermost answered, and not with what was asked for. */
public final class MattermostRefused extends RuntimeException {

    private static final Set<Integer> PASSING = Set.of(401, 408, 425, 429);
    /** A gateway answers these for a server that may have done the work. */
    private static final Set<Integer> GATEWAY = Set.of(502, 503, 504);

    private final String answer;
    private final int status;
    private final String id;
    private final Optional<Duration> retryAfter;

    /** @param words Mattermost's own, in its language; "" where it had none */
    MattermostRefused(int status, String words, String id, Optional<Duration> retryAfter) {
        super("Mattermost answered " + answer(status, words, id));
        this.answer = answer(status, words, id);
        this.status = status;
        this.id = id;
        this.retryAfter = retryAfter;
    }

    private static String answer(int status, String words, String id) {
        return status + (words.isEmpty() ? "" : ", " + words) + (id.isEmpty() ? "" : " (" + id + ")");
    }

    /** Its status and its own words, {@code 401, Invalid or expired session (…)}, to stand in a sentence of ours. */
    public String answer() {
        return answer;
    }

    /** The HTTP status, 300 to 599. */
    public int status() {
        return status;
    }

    /** Mattermost's own word for the reason, such as {@code api.command.duplicate_trigger.app_error}; "" where none. */
    public String id() {
        return id;
    }

    /** How long the server asked us to wait. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** The same request will be refused again: it is what was sent, not when. */
    public boolean isForGood() {
        return status >= 400 && status < 500 && !PASSING.contains(status);
    }

    /** A gateway gave up on a server that may have carried the request out. */
    public boolean mayHaveArrived() {
        return GATEWAY.contains(status);
    }
}
