package livredebord.wording;

import java.util.Locale;

/** Words as they begin a line of their own. */
public final class Capital {

    public static String of(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    private Capital() {}
}
