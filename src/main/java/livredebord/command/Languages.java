package livredebord.command;

import livredebord.entry.Language;

/** Which language a line is in: the words of one that are not words of the other, and the decimal comma. */
final class Languages {

    private static final String[] ENGLISH = {"th", "sh", "wh", "gh", "ck", "oo", "ow", "aw", "ew", "ea", "ke", "ouch"};

    private static final String FRENCH_LETTERS = "àâçéèêëîïôùûœæÿ";

    private static final String[] FRENCH = {"eau", "oi", "qu", "eux", "ill", "gn", "aux", "euse", "ette"};

    /** In mixed lines the small words that hold the others together say more than those: {@code in rafales}. */
    private static final int FRAME = 3;

    /** Leaning less than so far, a line is also judged by how its other words are spelled. */
    private static final int SURE = 4;

    private Languages() {}

    static Language of(String raw, Piece[] pieces, Language preferred) {
        int french = 0;
        boolean quoted = false;
        for (int i = 0; i < pieces.length; i++) {
            quoted ^= pieces[i].is("\"");
            french += quoted || isInName(pieces, i) ? 0 : lean(raw, pieces[i]);
        }
        french -= hasTrueInEnglish(pieces) ? 1 : 0;
        if (Math.abs(french) < SURE) {
            french = 2 * french + look(pieces);
        }
        if (french == 0) {
            return Lexicon.OURS.orderPhrases().languageOfOrder(pieces).orElse(preferred);
        }
        return french > 0 ? Language.FR : Language.EN;
    }

    /** {@code Old Head of Kinsale}, {@code Cork Harbour}: what a place is called says nothing of who writes. */
    private static boolean isInName(Piece[] pieces, int i) {
        boolean between = i + 1 < pieces.length && WordClass.IN_NAMES.has(pieces[i].text());
        boolean behind = i > 0 && isOfName(pieces[i - 1]);
        return behind && (isOfName(pieces[i]) || between && isOfName(pieces[i + 1]));
    }

    private static boolean isOfName(Piece piece) {
        return piece.isWord() && piece.capital() && !piece.upper();
    }

    /** {@code 022T}: in French the letter would be a V. */
    private static boolean hasTrueInEnglish(Piece[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            boolean letter = pieces[i].is("t") && pieces[i].upper() && pieces[i].glued();
            if (letter && pieces[i - 1].isWhole() && pieces[i - 1].digits() == 3) {
                return true;
            }
        }
        return false;
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
        String frame = piece.isWord() && !piece.upper() ? Lexicon.OURS.frame(piece.text()) : null;
        if (frame != null) {
            return frame.equals("FR") ? FRAME : -FRAME;
        }
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
            if (FRENCH_LETTERS.indexOf(Character.toLowerCase(raw.charAt(i))) >= 0) {
                return true; // A Coruña is in no French
            }
        }
        return false;
    }
}
