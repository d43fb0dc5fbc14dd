package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which machines have access; of their tokens only a digest is kept. */
public interface Automations {

    /**
     * Kept in a turn of its own.
     *
     * @param digest of the token, 64 hexadecimal digits
     * @param within what else belongs into the same transaction
     * @return false where there is one of that name; nothing is kept then
     */
    boolean add(Automation automation, String digest, Runnable within);

    /** In the order in which they were made. */
    List<Automation> all();

    Optional<Kept> find(String id);

    /** @return whose it was; empty where there is none of that name, and then nothing else is done either */
    Optional<Automation> remove(String name, Runnable within);

    void used(String id, Instant when);

    record Kept(Automation automation, String digest) {}
}
