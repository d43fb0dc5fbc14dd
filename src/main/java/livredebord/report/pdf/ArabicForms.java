package livredebord.report.pdf;

import java.util.HashMap;
import java.util.Map;

/**
 * Arabic letters as they are written beside each other: each has up to four forms, by whether it joins the letter before
 * and the one behind it. They stand in this order in Unicode's Arabic Presentation Forms-B, those of Persian and Urdu in
 * Forms-A; our fallback face has both.
 */
final class ArabicForms {

    /** Each letter and how many forms it has: all four, two where it never joins the one behind it, one where it joins none. */
    private static final String LETTERS = "ء1آ2أ2ؤ2إ2ئ4ا2ب4ة2ت4ث4ج4ح4خ4د2ذ2ر2ز2س4ش4ص4ض4ط4ظ4ع4غ4ف4ق4ك4ل4م4ن4ه4و2ى2ي4";

    private static final int FIRST_FORM = 0xFE80;

    /** Letters of Persian and Urdu: each with how many forms it has, and the first of them. */
    private static final Map<Integer, Forms> FARTHER_EAST = Map.ofEntries(
            Map.entry((int) 'ٹ', new Forms(0xFB66, 4)),
            Map.entry((int) 'پ', new Forms(0xFB56, 4)),
            Map.entry((int) 'چ', new Forms(0xFB7A, 4)),
            Map.entry((int) 'ڈ', new Forms(0xFB88, 2)),
            Map.entry((int) 'ڑ', new Forms(0xFB8C, 2)),
            Map.entry((int) 'ژ', new Forms(0xFB8A, 2)),
            Map.entry((int) 'ک', new Forms(0xFB8E, 4)),
            Map.entry((int) 'گ', new Forms(0xFB92, 4)),
            Map.entry((int) 'ں', new Forms(0xFB9E, 2)),
            Map.entry((int) 'ھ', new Forms(0xFBAA, 4)),
            Map.entry((int) 'ی', new Forms(0xFBFC, 4)));

    /** Lam with one of the alefs is one sign. */
    private static final String ALEFS = "آأإا";

    private static final int FIRST_LAM_ALEF = 0xFEF5;
    private static final int LAM = 'ل';
    private static final int TATWEEL = 0x0640;
    private static final int JOINED_BEFORE = 1;
    private static final int JOINED_BEHIND = 2;

    /** A sign that stands for nothing: an alef that was written with its lam. */
    static final int NONE = 0;

    private record Forms(int first, int count) {}

    private static final Map<Integer, Forms> FORMS = forms();

    private static Map<Integer, Forms> forms() {
        Map<Integer, Forms> forms = new HashMap<>(FARTHER_EAST);
        int first = FIRST_FORM;
        for (int i = 0; i < LETTERS.length(); i += 2) {
            int count = LETTERS.charAt(i + 1) - '0';
            forms.put((int) LETTERS.charAt(i), new Forms(first, count));
            first += count;
        }
        return forms;
    }

    /** @param signs in the order in which they are read @return as many, each in its form */
    static int[] of(int[] signs) {
        int[] written = signs.clone();
        for (int i = 0; i < signs.length; i++) {
            if (written[i] != NONE && FORMS.containsKey(signs[i])) {
                write(signs, written, i);
            }
        }
        return written;
    }

    private static void write(int[] signs, int[] written, int at) {
        boolean before = at > 0 && joinsBehind(signs, neighbour(signs, at, -1));
        int alef = signs[at] == LAM && at + 1 < signs.length ? ALEFS.indexOf(signs[at + 1]) : -1;
        if (alef >= 0) {
            written[at] = FIRST_LAM_ALEF + 2 * alef + (before ? JOINED_BEFORE : 0);
            written[at + 1] = NONE;
            return;
        }
        Forms forms = FORMS.get(signs[at]);
        boolean behind = forms.count() == 4 && joinsBefore(signs, neighbour(signs, at, 1));
        int form = (before ? JOINED_BEFORE : 0) + (behind ? JOINED_BEHIND : 0);
        written[at] = forms.first() + Math.min(form, forms.count() - 1);
    }

    /** Vowel signs stand over a letter and part nothing. */
    private static int neighbour(int[] signs, int at, int step) {
        int next = at + step;
        while (next >= 0 && next < signs.length && Character.getType(signs[next]) == Character.NON_SPACING_MARK) {
            next += step;
        }
        return next;
    }

    private static boolean joinsBehind(int[] signs, int at) {
        return at >= 0
                && (signs[at] == TATWEEL
                        || FORMS.containsKey(signs[at]) && FORMS.get(signs[at]).count() == 4);
    }

    private static boolean joinsBefore(int[] signs, int at) {
        return at < signs.length
                && (signs[at] == TATWEEL
                        || FORMS.containsKey(signs[at]) && FORMS.get(signs[at]).count() > 1);
    }

    private ArabicForms() {}
}
