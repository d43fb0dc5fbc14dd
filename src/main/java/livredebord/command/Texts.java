package livredebord.command;

/** Texts as they are looked up. */
final class Texts {

    private Texts() {}

    /** Lower case, without accents. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        for (Piece piece : Scanner.pieces(text)) {
            folded.append(folded.length() == 0 || piece.type() == Piece.Type.SIGN ? "" : " ")
                    .append(piece.text());
        }
        return folded.toString();
    }
}
