package livredebord.wording;

import java.util.List;
import java.util.function.Supplier;

/**
 * The word that people type before a line, as it is registered in their Mattermost. Our texts are written with
 * {@code /log}; where only another word is registered they say that one. Safe for use by several threads.
 */
public final class CommandWord {

    private static final String WRITTEN = "/log";

    private static volatile Supplier<String> typed = () -> WRITTEN;

    private CommandWord() {}

    /** @param words as registered, without their slash; with none, or with {@code log} among them, it stays {@code /log} */
    public static void registered(List<String> words) {
        String word = of(words);
        typed = () -> word;
    }

    /** Where several boats are served, each has her own: whoever knows of which we speak is asked each time. */
    public static void askedOf(Supplier<String> word) {
        typed = word;
    }

    /** Of those that are registered, the one that we say. */
    public static String of(List<String> words) {
        return words.isEmpty() || words.contains("log") ? WRITTEN : "/" + words.get(0);
    }

    /** {@code /log 131 W}, by the registered word. */
    public static String before(String words) {
        return typed.get() + " " + words;
    }

    /** A text of ours, by the registered word. */
    static String in(String text) {
        String word = typed.get();
        return word.equals(WRITTEN) || !text.contains(WRITTEN) ? text : replaced(text, word);
    }

    private static String replaced(String text, String word) {
        StringBuilder said = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf(WRITTEN); at >= 0; at = text.indexOf(WRITTEN, at + 1)) {
            int end = at + WRITTEN.length();
            boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (whole) {
                said.append(text, from, at).append(word);
                from = end;
            }
        }
        return said.append(text, from, text.length()).toString();
    }
}
