package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Trackers and sensors that send by a network's server. A token alone is not enough, since one application of such a
 * server may hold other people's devices too: the skipper binds each to the boat once.
 */
public interface Devices {

    /**
     * Something came from it; called inside the transaction that keeps what came. The channel hears of one that is new,
     * unless many wait already.
     *
     * @return as it is known now
     */
    Device seen(Automation by, String id, String kind, Instant when);

    /** In the order in which they were first seen. */
    List<Device> all();

    /** In a turn of its own. @return those of that name, as they are now; empty where nothing ever came from one */
    List<Device> bind(String id, String by, Instant when);

    /** In a turn of its own. @return those of that name, as they are now; empty where nothing ever came from one */
    List<Device> release(String id);

    /**
     * @param automation the id of the token by which it sends
     * @param kind what sort of network it is on, one word
     * @param bound when the skipper bound it; empty while it waits
     */
    record Device(
            String automation,
            String id,
            String kind,
            Instant firstSeen,
            Instant lastSeen,
            Optional<Instant> bound,
            String boundBy) {}
}
