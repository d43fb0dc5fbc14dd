package livredebord.report.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Puts a line that has Hebrew or Arabic in it into the order in which it is drawn, from left to right. */
final class ReadingDirection {

    /** No script that is written from the right begins before this sign of Unicode. */
    private static final int FIRST_FROM_THE_RIGHT = 0x0590;

    static List<Letter> drawn(List<Letter> line) {
        if (isLeftToRight(line)) {
            return line;
        }
        StringBuilder text = new StringBuilder();
        line.forEach(letter -> text.appendCodePoint(letter.codePoint()));
        char[] chars = text.toString().toCharArray();
        if (!Bidi.requiresBidi(chars, 0, chars.length)) {
            return line;
        }
        Bidi bidi = new Bidi(text.toString(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        return reordered(line, bidi);
    }

    private static boolean isLeftToRight(List<Letter> line) {
        for (Letter letter : line) { // asked for every word on paper
            if (letter.codePoint() >= FIRST_FROM_THE_RIGHT) {
                return false;
            }
        }
        return true;
    }

    private static List<Letter> reordered(List<Letter> line, Bidi bidi) {
        byte[] levels = new byte[line.size()];
        Letter[] letters = line.toArray(Letter[]::new);
        int at = 0;
        for (int i = 0; i < letters.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(at);
            at += Character.charCount(letters[i].codePoint());
        }
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        return new ArrayList<>(List.of(letters));
    }

    private ReadingDirection() {}
}
