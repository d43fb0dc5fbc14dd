package livredebord.chat.mattermost;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;

/** Shared secrets, compared in a time that tells nothing about them. */
final class Tokens {

    private static final String SCHEME = "Token ";

    private Tokens() {}

    /** True where one of the valid ones was shown; all are looked at, whichever it is. */
    static boolean holds(Collection<String> valid, String shown) {
        boolean held = false;
        for (String token : valid) {
            held |= !token.isEmpty() & MessageDigest.isEqual(bytes(token), bytes(shown));
        }
        return held;
    }

    /** The token of an {@code Authorization: Token …} header; "" for any other. */
    static String ofHeader(String authorization) {
        boolean ours = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return ours ? authorization.substring(SCHEME.length()).strip() : "";
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}
