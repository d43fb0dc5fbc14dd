package livredebord.report.pdf;

/**
 * One sign as it will be drawn.
 *
 * @param face the one that has the sign
 * @param glyph its number in that face
 * @param width of the em, 1 for a square
 */
record Letter(int codePoint, Face face, int glyph, float width, boolean struck) {

    Letter struckOut() {
        return new Letter(codePoint, face, glyph, width, !isLineBreak());
    }

    boolean isSpace() {
        return codePoint == ' ';
    }

    boolean isLineBreak() {
        return codePoint == '\n';
    }
}
