package livredebord.instrument;

import java.io.IOException;
import java.time.Instant;

/** Opens what the settings name. */
public interface Ears {

    /**
     * @param heardUntil when anything was heard from there before; a server that keeps values is asked for those since
     * @throws IOException when nobody is there, or the door is not ours to open
     */
    Ear open(Address address, Instant heardUntil) throws IOException;
}
