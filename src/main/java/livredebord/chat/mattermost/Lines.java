package livredebord.chat.mattermost;

import java.util.ArrayList;
import java.util.List;

/** Lines of a channel, in posts that Mattermost takes. */
final class Lines {

    /** Characters of a post, counted as Mattermost does, in code points; more and the whole answer fails. */
    static final int MOST = 16_383;

    private static final String CUT = " …";

    private Lines() {}

    /** As few posts as hold the lines, in order, each line whole in one. */
    static List<String> posts(List<String> lines) {
        List<String> posts = new ArrayList<>();
        StringBuilder post = new StringBuilder();
        for (String line : lines) {
            String fitting = cut(line);
            if (!post.isEmpty() && length(post) + 1 + length(fitting) > MOST) {
                posts.add(post.toString());
                post.setLength(0);
            }
            post.append(post.isEmpty() ? "" : "\n").append(fitting);
        }
        if (!post.isEmpty()) {
            posts.add(post.toString());
        }
        return posts;
    }

    /** A longer line loses its last words here and keeps them in the book. */
    private static String cut(String line) {
        if (length(line) <= MOST) {
            return line;
        }
        int end = line.offsetByCodePoints(0, MOST - CUT.length());
        int blank = line.lastIndexOf(' ', end);
        return line.substring(0, blank > end / 2 ? blank : end) + CUT;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
