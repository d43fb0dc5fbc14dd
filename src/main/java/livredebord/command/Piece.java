package livredebord.command;

/**
 * A word, a phrase of the lexicon, a number or a sign, and where it stands in the raw text.
 *
 * @param start of it in the raw text, inclusive
 * @param end of it in the raw text, exclusive
 * @param text folded: lower case, no accents
 * @param glued nothing stands between it and what is before it
 * @param capital its first letter is a capital
 * @param upper all its letters are capitals
 * @param number its value, for a number
 * @param decimals digits after the decimal sign
 * @param digits digits before the decimal sign
 * @param senses what it can mean; none for an ordinary word
 */
record Piece(
        int start,
        int end,
        Type type,
        String text,
        boolean glued,
        boolean capital,
        boolean upper,
        double number,
        int decimals,
        int digits,
        Sense[] senses) {

    private static final Sense[] NONE = {};

    enum Type {
        WORD,
        NUMBER,
        SIGN,
        OTHER
    }

    static Piece word(int start, int end, String text, boolean glued, boolean capital, boolean upper) {
        return new Piece(start, end, Type.WORD, text, glued, capital, upper, 0, 0, 0, NONE);
    }

    static Piece number(int start, int end, String text, boolean glued, double value, int decimals, int digits) {
        return new Piece(start, end, Type.NUMBER, text, glued, false, false, value, decimals, digits, NONE);
    }

    static Piece sign(int start, int end, Type type, String text, boolean glued) {
        return new Piece(start, end, type, text, glued, false, false, 0, 0, 0, NONE);
    }

    /** As long as {@code last}, with the senses of the phrase that the two begin and end. */
    Piece upTo(Piece last, Sense[] phrase) {
        return new Piece(
                start,
                last.end,
                last == this ? type : Type.WORD,
                text,
                glued,
                capital,
                upper,
                number,
                decimals,
                digits,
                phrase);
    }

    boolean isWord() {
        return type == Type.WORD;
    }

    boolean isNumber() {
        return type == Type.NUMBER;
    }

    boolean isWhole() {
        return type == Type.NUMBER && decimals == 0;
    }

    boolean is(String folded) {
        return text.equals(folded);
    }

    /** What it means as {@code kind}, or null inside the package where it means nothing of the sort. */
    String as(Kind kind) {
        for (Sense sense : senses) {
            if (sense.kind() == kind) {
                return sense.value();
            }
        }
        return null;
    }

    boolean can(Kind kind) {
        return as(kind) != null;
    }
}
