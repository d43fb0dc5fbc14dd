package livredebord.cli;

/** Set-up cannot go on; the words are for the captain. */
final class SetupRefused extends RuntimeException {

    SetupRefused(String words) {
        super(words);
    }
}
