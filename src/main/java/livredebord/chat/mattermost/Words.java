package livredebord.chat.mattermost;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livredebord.entry.RawText;

/** Typed words on their way out and in. */
final class Words {

    private static final Pattern COMMAND = Pattern.compile("^/\\S+\\s+");
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    /** Half a character and what is not seen, before the first word. */
    private static final Pattern RUBBISH_BEFORE =
            Pattern.compile("^[\\uDC80-\\uDCFF\\uFFFD\\uFEFF\\u200B\\s\\u0085\\u00A0\\p{Z}]+");

    private static final Pattern BLANKS_AFTER = Pattern.compile("[\\s\\u0085\\u00A0\\p{Z}]+$");
    /** Control characters but the line's end and the tab, and those that turn the reading direction. */
    private static final Pattern NOT_SHOWN =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private Words() {}

    static String trimmed(String text) {
        return BLANKS_AFTER
                .matcher(RUBBISH_BEFORE.matcher(text).replaceFirst(""))
                .replaceFirst("");
    }

    /** {@code /log 131 W} without its command. */
    static String withoutCommand(String typed) {
        return COMMAND.matcher(typed.strip()).replaceFirst("");
    }

    /** Words in one line of code, whatever they hold. */
    static String code(String words) {
        return "`"
                + NOT_SHOWN
                        .matcher(RawText.readable(words).replaceAll("\\s+", " "))
                        .replaceAll("")
                        .replace('`', '\'') + "`";
    }

    /** Words to be copied, as they are, between fences longer than any inside. */
    static String fenced(String words) {
        int longest = 2;
        Matcher run = BACKTICKS.matcher(words);
        while (run.find()) {
            longest = Math.max(longest, run.end() - run.start());
        }
        String fence = "`".repeat(longest + 1);
        return fence + "\n" + NOT_SHOWN.matcher(RawText.readable(words)).replaceAll("") + "\n" + fence;
    }
}
