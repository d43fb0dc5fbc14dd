package livredebord.wording;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import livredebord.entry.RawText;

/**
 * Posts in Mattermost. Words that a person typed stay one line, mark nothing, link nothing and ping nobody; they still
 * read well where the Markdown is not drawn.
 */
public final class Markdown implements Medium {

    public static final Markdown POST = new Markdown(Markdown::escape);

    /** Breaks a mention or an emoji's name and is not seen. */
    private static final String JOINER = "\u200D";

    private static final Pattern MARKS = Pattern.compile("([\\\\`*_~\\[\\]|])");
    private static final Pattern EMOJI_NAME = Pattern.compile("(?<!\\d):(?=[A-Za-z0-9_+-]+:)");
    private static final Pattern HTML_ENTITY = Pattern.compile("&(?=#?\\w+;)");
    private static final Pattern MENTION = Pattern.compile("@(?!\\s|$)");
    private static final Pattern STROKES = Pattern.compile("\\s*~~\\s*");
    private static final Pattern WHITE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
    /** What cannot be shown, and what turns the direction of everything after it. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private final UnaryOperator<String> typedWords;

    private Markdown(UnaryOperator<String> typedWords) {
        this.typedWords = typedWords;
    }

    /** Marks as a post does, with another way to treat typed words. */
    static Markdown with(UnaryOperator<String> typedWords) {
        return new Markdown(typedWords);
    }

    /** Ready for a post: {@code <} and {@code >} become quotation marks, because Mattermost rewrites them itself. */
    public static String escape(String words) {
        return isPlain(words) ? words : escaped(words);
    }

    /** Letters and figures with single blanks between them, as most remarks and all names are. */
    private static boolean isPlain(String words) {
        boolean blank = true;
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            if (sign == ' ' ? blank : !Character.isLetterOrDigit(sign)) {
                return false;
            }
            blank = sign == ' ';
        }
        return !blank || words.isEmpty();
    }

    private static String escaped(String words) {
        String line = UNSEEN.matcher(WHITE.matcher(RawText.readable(words)).replaceAll(" "))
                .replaceAll("");
        String marked = MARKS.matcher(line.strip()).replaceAll("\\\\$1");
        String quiet = MENTION.matcher(marked).replaceAll("@" + JOINER);
        return HTML_ENTITY
                .matcher(EMOJI_NAME.matcher(quiet).replaceAll(":" + JOINER))
                .replaceAll("&" + JOINER)
                .replace('<', '‹')
                .replace('>', '›');
    }

    @Override
    public String typed(String words) {
        return typedWords.apply(words);
    }

    @Override
    public String bold(String words) {
        return "**" + words + "**";
    }

    /** Marks do not nest: what was struck out before, within words that now are as a whole, keeps strokes of its own. */
    @Override
    public String struck(String words) {
        return STROKES.splitAsStream(words)
                .filter(part -> !part.isEmpty())
                .map(part -> "~~" + part + "~~")
                .collect(Collectors.joining(" "));
    }
}
