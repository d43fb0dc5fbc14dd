package livredebord.chat.mattermost;

/**
 * A post that calls somebody, as its button remembers it: a press tells neither its words nor its props, and an update must
 * say both again.
 *
 * @param alert what it is about, by its id
 * @param key by which the post is known again
 * @param words whom it calls and why
 */
record Called(String alert, String key, String words) {

    private static final String BREAK = "\n";

    String written() {
        return String.join(BREAK, alert, key, words);
    }

    static Called of(String written) {
        String[] parts = written.split(BREAK, 3);
        return new Called(parts[0], parts[1], parts[2]);
    }
}
