package livredebord.report.pdf;

import java.util.ArrayList;
import java.util.List;

/** Turns marked words into signs that print. */
final class Letters {

    private final Typefaces typefaces;

    Letters(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    List<Letter> of(String marked, Face first) {
        List<Letter> letters = new ArrayList<>(marked.length());
        Face face = first;
        int struck = 0;
        for (int i = 0; i < marked.length(); ) {
            int sign = marked.codePointAt(i);
            i += Character.charCount(sign);
            switch (sign) {
                case Pen.STRUCK -> struck++;
                case Pen.NOT_STRUCK -> struck--;
                case Pen.ITALIC -> face = Face.ITALIC;
                case Pen.BOLD -> face = Face.BOLD;
                case Pen.REGULAR -> face = first;
                default -> add(letters, sign, face, struck > 0);
            }
        }
        return letters;
    }

    /** A line as it is drawn, from left to right. */
    List<Letter> drawn(List<Letter> line) {
        return ReadingDirection.drawn(line, this::like);
    }

    /** The letter itself where no face has the sign. */
    private Letter like(int sign, Letter letter) {
        return typefaces.has(sign, letter.face()) ? typefaces.letter(sign, letter.face(), letter.struck()) : letter;
    }

    private void add(List<Letter> letters, int sign, Face face, boolean struck) {
        if (sign > ' ' && sign < 0x7F) {
            letters.add(typefaces.letter(sign, face, struck));
            return;
        }
        String prints = Printable.of(sign);
        prints.codePoints().forEach(each -> {
            if (typefaces.has(each, face)) {
                letters.add(typefaces.letter(each, face, struck));
            } else {
                Printable.name(each).chars().forEach(ascii -> letters.add(typefaces.letter(ascii, face, struck)));
            }
        });
    }
}
