package livredebord.trial;

import java.security.SecureRandom;

/** Identifiers as Mattermost makes them: 26 letters and digits, 130 random bits. */
final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "ybndrfg8ejkmcpqxot1uwisza345h769";
    private static final int LENGTH = 26;

    static String random() {
        StringBuilder id = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(at -> id.append(ALPHABET.charAt(at)));
        return id.toString();
    }

    private Ids() {}
}
