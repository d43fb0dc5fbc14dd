package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Programs elsewhere that are told what happens in the book; which ones stands in a file of the captain's. */
public interface Subscriptions {

    List<Subscription> all();

    /**
     * Sends once more what did not arrive.
     *
     * @return how many; empty where there is no such subscription
     */
    Optional<Integer> replay(String name);

    /**
     * @param to scheme, host and port, never a path: it may hold a secret
     * @param events their words
     * @param waiting not delivered yet
     * @param delivered when the last one arrived
     * @param dead given up, the newest first, five at most
     * @param deadInAll how many were given up
     */
    record Subscription(
            String name,
            String to,
            List<String> events,
            long waiting,
            Optional<Instant> delivered,
            List<Dead> dead,
            long deadInAll) {}

    /** @param why the last answer, or why there was none */
    record Dead(String event, Instant happened, int attempts, String why) {}
}
