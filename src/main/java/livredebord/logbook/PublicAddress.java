package livredebord.logbook;

import java.net.URI;

/** Where phones reach us, and the secret that signs what we send them there; wired by the root. */
public interface PublicAddress {

    /** Our own address as a phone reaches it, without a slash at its end. */
    URI ourAddressForPeople();

    /** Key for one purpose, 32 bytes, never the same for two purposes. */
    byte[] key(String purpose);
}
