package livredebord.command;

import livredebord.entry.Language;

/** Which language a line is in: the words of one that are not words of the other, and the decimal comma. */
final class Languages {

    private Languages() {}

    static Language of(String raw, Piece[] pieces, Language preferred) {
        int french = 0;
        for (Piece piece : pieces) {
            french += lean(raw, piece);
        }
        return french == 0 ? preferred : french > 0 ? Language.FR : Language.EN;
    }

    private static int lean(String raw, Piece piece) {
        if (piece.isNumber()) {
            boolean comma = piece.decimals() > 0 && raw.charAt(piece.start() + piece.digits()) == ',';
            return comma ? 1 : 0;
        }
        boolean french = false;
        boolean english = false;
        for (Sense sense : piece.senses()) {
            french |= !sense.language().equals("EN");
            english |= !sense.language().equals("FR");
        }
        int accent = piece.isWord() && hasAccent(raw, piece) ? 1 : 0;
        int weight = piece.end() - piece.start() > 2 ? 2 : 1;
        return accent + (french == english ? 0 : french ? weight : -weight);
    }

    private static boolean hasAccent(String raw, Piece piece) {
        for (int i = piece.start(); i < piece.end(); i++) {
            if (raw.charAt(i) >= 0xC0 && raw.charAt(i) < 0x180) {
                return true;
            }
        }
        return false;
    }
}
