package livredebord.report.pdf;

import java.util.ArrayList;
import java.util.List;

/** Signs broken into lines of a width; where a word alone is too long, inside it. */
final class Paragraph {

    private final float width;
    private final float size;
    private final List<List<Letter>> lines = new ArrayList<>();
    private List<Letter> line = new ArrayList<>();
    private float used;

    private Paragraph(float width, float size) {
        this.width = width;
        this.size = size;
    }

    /** @param width in points */
    static List<List<Letter>> lines(List<Letter> letters, float width, float size) {
        Paragraph paragraph = new Paragraph(width, size);
        int start = 0;
        for (int i = 0; i <= letters.size(); i++) {
            boolean ends = i == letters.size()
                    || letters.get(i).isSpace()
                    || letters.get(i).isLineBreak();
            if (ends) {
                paragraph.word(letters.subList(start, i));
                start = i + 1;
                if (i < letters.size()) {
                    paragraph.between(letters.get(i));
                }
            }
        }
        paragraph.endLine();
        return paragraph.lines;
    }

    /** In points, as one line. */
    static float width(List<Letter> letters, float size) {
        float width = 0;
        for (Letter letter : letters) {
            width += letter.width();
        }
        return width * size;
    }

    /** The widest word, in points: no narrower column holds the text without breaking one. */
    static float longestWord(List<Letter> letters, float size) {
        float longest = 0;
        float word = 0;
        for (Letter letter : letters) {
            word = letter.isSpace() || letter.isLineBreak() ? 0 : word + letter.width();
            longest = Math.max(longest, word);
        }
        return longest * size;
    }

    private void word(List<Letter> word) {
        float its = width(word, size);
        if (!fits(its) && !line.isEmpty()) {
            endLine();
        }
        for (Letter letter : word) {
            if (its > width && !fits(letter.width() * size) && !line.isEmpty()) {
                endLine();
            }
            add(letter);
        }
    }

    private void add(Letter letter) {
        line.add(letter);
        used += letter.width() * size;
    }

    private void between(Letter separator) {
        if (separator.isLineBreak()) {
            endLine();
        } else if (!line.isEmpty()) {
            add(separator);
        }
    }

    /** A little more than the width is taken for rounding. */
    private boolean fits(float more) {
        return used + more <= width + 0.01f;
    }

    private void endLine() {
        while (!line.isEmpty() && line.get(line.size() - 1).isSpace()) {
            line.remove(line.size() - 1);
        }
        lines.add(line);
        line = new ArrayList<>();
        used = 0;
    }
}
