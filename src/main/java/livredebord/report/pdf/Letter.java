package livredebord.report.pdf;

/**
 * One sign as it will be drawn.
 *
 * @param width of the em, 1 for a square
 * @param face the one that has the sign
 */
record Letter(int codePoint, Face face, float width, boolean struck) {

    Letter struckOut() {
        return new Letter(codePoint, face, width, !isLineBreak());
    }

    boolean isSpace() {
        return codePoint == ' ';
    }

    boolean isLineBreak() {
        return codePoint == '\n';
    }
}
