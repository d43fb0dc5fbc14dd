package livredebord.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Elements one after the other, each on a line of its own; signs that XML 1.0 does not know become U+FFFD. Written by hand:
 * the JDK's writer asks of each sign whether UTF-8 has it, and a year's file took longer to write than its book to read.
 */
final class Xml {

    private final Utf8 to;
    private final List<String> indents = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final int around;

    Xml(OutputStream to) throws IOException {
        this(to, 0);
        this.to.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    private Xml(OutputStream to, int around) {
        this.to = new Utf8(to);
        this.around = around;
    }

    /** What will stand within so many elements of another. */
    static Xml within(int around, OutputStream to) {
        return new Xml(to, around);
    }

    /** What was written to stand {@linkplain #within here}. */
    Xml put(byte[] written) throws IOException {
        to.put(written);
        return this;
    }

    /** @param attributes names and values in turn */
    Xml open(String name, String... attributes) throws IOException {
        begin(name, attributes);
        to.put('>');
        open.push(name);
        return this;
    }

    /** An element with nothing in it, not even a line's end. */
    Xml empty(String name, String... attributes) throws IOException {
        begin(name, attributes);
        to.put("/>");
        return this;
    }

    private void begin(String name, String... attributes) throws IOException {
        indent();
        to.put('<').put(name);
        for (int i = 0; i < attributes.length; i += 2) {
            to.put(' ').put(attributes[i]).put("=\"");
            escaped(attributes[i + 1]);
            to.put('"');
        }
    }

    Xml close() throws IOException {
        String name = open.pop();
        indent();
        end(name);
        return this;
    }

    Xml text(String name, String words) throws IOException {
        begin(name);
        to.put('>');
        escaped(words);
        end(name);
        return this;
    }

    private void end(String name) throws IOException {
        to.put("</").put(name).put('>');
    }

    private void indent() throws IOException {
        int depth = around + open.size();
        while (indents.size() <= depth) {
            indents.add("\n" + " ".repeat(indents.size()));
        }
        to.put(indents.get(depth));
    }

    /** Most words need nothing: they are written whole. */
    private void escaped(String words) throws IOException {
        int written = 0;
        for (int i = 0; i < words.length(); i++) {
            if (!isPlain(words.charAt(i))) {
                int sign = words.codePointAt(i);
                to.put(words, written, i).put(instead(sign));
                i += Character.charCount(sign) - 1;
                written = i + 1;
            }
        }
        to.put(words, written, words.length());
    }

    private static boolean isPlain(char sign) {
        return sign > '>' && sign < Character.MIN_SURROGATE
                || sign >= ' ' && sign != '&' && sign != '<' && sign != '>' && sign != '"' && sign < '?'
                || sign == '\n'
                || sign == '\t';
    }

    private static String instead(int sign) {
        return switch (sign) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> "&#13;";
            default -> isValid(sign) ? Character.toString(sign) : "\uFFFD";
        };
    }

    private static boolean isValid(int sign) {
        return sign > Character.MAX_SURROGATE && sign != 0xFFFE && sign != 0xFFFF;
    }

    void end() throws IOException {
        to.flush();
    }
}
