package livredebord.chat.mattermost;

/**
 * An act that we signed: for one person, in one channel, for a while, once.
 *
 * @param channel where the button stands or the dialog was asked for
 * @param user the one who sees it
 * @param userName what the account was called then; a dialog comes back without it
 * @param talkback where a private word can still be said, "" where nowhere
 * @param issuedMs epoch milliseconds, by the system clock
 * @param boot this run of the program
 * @param ticksMs milliseconds of this run, which no clock setting moves
 * @param nonce random, for one use
 */
record Sealed(
        Act act,
        String channel,
        String user,
        String userName,
        String talkback,
        long issuedMs,
        String boot,
        long ticksMs,
        String nonce) {}
