package livredebord.command;

import livredebord.entry.Language;

/** Which language a line is in: the words of one that are not words of the other, and the decimal comma. */
final class Languages {

    private static final String[] ENGLISH = {"th", "sh", "wh", "gh", "ck", "oo", "ow", "aw", "ew", "ea", "ke", "ouch"};

    private static final String[] FRENCH = {"eau", "oi", "qu", "eux", "ill", "gn", "aux", "euse", "ette"};

    /** Leaning less than so far, a line is also judged by how its other words are spelled. */
    private static final int SURE = 4;

    private Languages() {}

    static Language of(String raw, Piece[] pieces, Language preferred) {
        int french = 0;
        boolean quoted = false;
        for (Piece piece : pieces) {
            quoted ^= piece.is("\"");
            french += quoted ? 0 : lean(raw, piece);
        }
        if (Math.abs(french) < SURE) {
            french = 2 * french + look(pieces);
        }
        return french == 0 ? preferred : french > 0 ? Language.FR : Language.EN;
    }

    /** How words that we do not know are spelled: where the lexicon says little, the look of them does. */
    private static int look(Piece[] pieces) {
        int french = 0;
        for (Piece piece : pieces) {
            if (piece.isWord() && piece.senses().length == 0 && piece.text().length() > 2) {
                french += looksFrench(piece.text()) - looksEnglish(piece.text());
            } else if (piece.is("£")) {
                french--;
            }
        }
        return french;
    }

    private static int looksEnglish(String word) {
        return has(word, ENGLISH) || word.endsWith("ing") || word.endsWith("ed") || word.endsWith("ly") ? 1 : 0;
    }

    private static int looksFrench(String word) {
        return has(word, FRENCH) || word.endsWith("ez") || word.endsWith("ee") || word.endsWith("ais") ? 1 : 0;
    }

    private static boolean has(String word, String[] parts) {
        for (String part : parts) {
            if (word.contains(part)) {
                return true;
            }
        }
        return false;
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
        int accent = !piece.isWord() || !hasAccent(raw, piece) ? 0 : piece.capital() ? 1 : 2;
        boolean everyDay = piece.senses().length == 1 && piece.can(Kind.ORDINARY);
        int weight = piece.end() - piece.start() > 2 && !everyDay ? 2 : 1;
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
