package livredebord.report.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Puts a line that has Hebrew or Arabic in it into the order in which it is drawn, from left to right, each sign as it is
 * written there.
 */
final class ReadingDirection {

    /** What opens and what closes, in pairs: from the right each looks like the other. */
    private static final String PAIRS = "()[]{}<>«»‹›";

    /** @param like makes a letter that looks like another, of another sign */
    static List<Letter> drawn(List<Letter> line, BiFunction<Integer, Letter, Letter> like) {
        if (isLeftToRight(line)) {
            return line;
        }
        int[] signs = line.stream().mapToInt(Letter::codePoint).toArray();
        Bidi bidi = new Bidi(new String(signs, 0, signs.length), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int[] forms = ArabicForms.of(signs);
        List<Letter> letters = new ArrayList<>(signs.length);
        List<Byte> levels = new ArrayList<>(signs.length);
        int at = 0;
        for (int i = 0; i < signs.length; i++) {
            int level = bidi.getLevelAt(at);
            at += Character.charCount(signs[i]);
            int form = level % 2 == 0 ? forms[i] : mirrored(forms[i]);
            if (form != ArabicForms.NONE) {
                letters.add(form == signs[i] ? line.get(i) : like.apply(form, line.get(i)));
                levels.add((byte) level);
            }
        }
        return reordered(letters, levels);
    }

    private static boolean isLeftToRight(List<Letter> line) {
        for (Letter letter : line) { // asked for every word on paper
            if (isFromTheRight(letter.codePoint())) {
                return false;
            }
        }
        return true;
    }

    /** Unicode's blocks of scripts that are written from the right. */
    private static boolean isFromTheRight(int sign) {
        return sign >= 0x0590
                && (sign <= 0x08FF
                        || sign >= 0xFB1D && sign <= 0xFDFF
                        || sign >= 0xFE70 && sign <= 0xFEFF
                        || sign >= 0x1_0800 && sign <= 0x1_0FFF
                        || sign >= 0x1_E800 && sign <= 0x1_EFFF);
    }

    private static int mirrored(int sign) {
        int at = PAIRS.indexOf(sign);
        return at < 0 ? sign : PAIRS.charAt(at % 2 == 0 ? at + 1 : at - 1);
    }

    private static List<Letter> reordered(List<Letter> line, List<Byte> of) {
        byte[] levels = new byte[line.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = of.get(i);
        }
        Letter[] letters = line.toArray(Letter[]::new);
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        return List.of(letters);
    }

    private ReadingDirection() {}
}
