package livredebord.report.pdf;

import java.util.regex.Pattern;
import livredebord.wording.Medium;

/**
 * Paper as a medium: marks are signs of Unicode's private use area, taken out again by {@link Letters}. Words that were
 * typed cannot carry them.
 */
final class Pen implements Medium {

    static final char STRUCK = '\uE000';
    static final char NOT_STRUCK = '\uE001';
    static final char ITALIC = '\uE002';
    static final char BOLD = '\uE003';
    static final char REGULAR = '\uE004';

    private static final Pattern MARKS = Pattern.compile("[" + STRUCK + "-" + REGULAR + "]");

    @Override
    public String typed(String words) {
        return MARKS.matcher(words).replaceAll("\uFFFD");
    }

    @Override
    public String bold(String words) {
        return BOLD + words + REGULAR;
    }

    @Override
    public String struck(String words) {
        return STRUCK + words + NOT_STRUCK;
    }

    /** What is said about a row rather than in it. */
    String note(String words) {
        return ITALIC + words + REGULAR;
    }
}
