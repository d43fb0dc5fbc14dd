package livredebord.chat;

/**
 * The way into the boat's channel. Each call either did it, or throws {@link MattermostAway} or
 * {@link MattermostRefused}.
 */
public interface Carrier {

    /** True once set-up has run: before that there is nobody to talk to. */
    boolean knowsTheWay();

    /** Posts through the incoming webhook. */
    void post(String text, String key);

    /** As {@link #post}, with a button for whoever saw to it. */
    void call(Call call, String key);

    /**
     * Somebody is called.
     *
     * @param alert what it is about, by its id
     * @param words whom and why
     * @param hint what to type instead of pressing
     * @param button what stands on it
     */
    record Call(String alert, String words, String hint, String button) {}

    /** True where a bot can read and post for us. */
    boolean hasBot();

    /** Posts in the thread that begins with that post, as the bot. */
    void reply(String thread, String text, String key);

    /** Uploads the file and posts it, as the bot. */
    void attach(Attachment file, String text, String key);

    /** @param mediaType such as {@code image/png} */
    record Attachment(String name, String mediaType, byte[] bytes) {}

    /** A look at the channel, for the post with that key. */
    Sight look(String key);

    /** What a look told. */
    enum Sight {
        THERE,
        /** Not among the last thousand posts. */
        NOT_THERE,
        /** There is no bot, or it may not read the channel. */
        CANNOT_SEE
    }
}
