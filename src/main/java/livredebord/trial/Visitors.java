package livredebord.trial;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Who may see the page: the first who brings the key printed at start, from then on known by a cookie. */
final class Visitors {

    private final String key = Ids.random();
    private final String cookie = Ids.random() + Ids.random();
    private boolean used;

    /** To be printed, once. */
    String key() {
        return key;
    }

    /** The cookie for whoever brings the key for the first time; empty for a wrong key and from the second time on. */
    synchronized Optional<String> admit(String brought) {
        if (used || !same(key, brought)) {
            return Optional.empty();
        }
        used = true;
        return Optional.of(cookie);
    }

    /** False as long as nobody was let in. */
    synchronized boolean knows(String brought) {
        return used && same(cookie, brought);
    }

    private static boolean same(String expected, String brought) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
    }
}
