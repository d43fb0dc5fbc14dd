package livredebord.trial;

/**
 * What the played server tells a person who asked for something that did not come about.
 *
 * @param key of a sentence
 * @param detail what the sentence names, or nothing
 */
record Trouble(String key, String detail) {

    static Trouble of(String key) {
        return new Trouble(key, "");
    }
}
