package livredebord.web.uplink;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One message of a device, read.
 *
 * @param kind of the network, one word
 * @param device by which it is bound to the boat
 * @param key the same for a repeat of the message
 * @param at when it was measured, by the clock of whoever measured it
 * @param words a line that somebody typed on the device; "" for none
 * @param values by the names of Signal K or ours
 */
record Message(String kind, String device, String key, Optional<Instant> at, String words, Map<String, Object> values) {

    /** Something in it belongs into a log. */
    boolean says() {
        return !words.isBlank() || !values.isEmpty();
    }
}
