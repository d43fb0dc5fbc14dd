package livredebord.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what is too long for one post, at the ends of lines: Mattermost would cut it in the middle of a word. A line that
 * is too long by itself is cut at a blank if there is one.
 */
final class Pages {

    /** Characters that one post holds (65 535 bytes in the database, four for each). */
    static final int MOST_CHARACTERS = 16_383;

    private Pages() {}

    /** @param most code points on one page, from 2 */
    static List<String> of(String text, int most) {
        List<String> pages = new ArrayList<>();
        String rest = text;
        while (rest.codePointCount(0, rest.length()) > most) {
            int end = endOfPage(rest, rest.offsetByCodePoints(0, most));
            pages.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).replaceFirst("^(\\R| +)", "");
        }
        pages.add(rest);
        return pages.stream().filter(page -> !page.isBlank()).toList();
    }

    private static int endOfPage(String text, int limit) {
        int line = text.lastIndexOf('\n', limit);
        int blank = text.lastIndexOf(' ', limit);
        return line > 0 ? line : blank > 0 ? blank : limit;
    }
}
