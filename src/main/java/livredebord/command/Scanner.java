package livredebord.command;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a raw text into words, numbers and signs, each of which remembers where it stood. Folding (case, accents, curly
 * quotes, dashes, the narrow blanks of phones) is for looking up only: what is kept is cut from the raw text.
 */
final class Scanner {

    /** Folded characters below U+2100; 0 is dropped (a combining accent), a blank separates. */
    private static final char[] FOLDED = foldedCharacters();

    private final String raw;
    private final char[] chars;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;
    private boolean glued;

    private Scanner(String raw) {
        this.raw = raw;
        this.chars = new char[raw.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(raw.charAt(i));
        }
        lettersThatMeanNought();
    }

    static List<Piece> pieces(String raw) {
        return new Scanner(raw).scan();
    }

    /** Lower case, without accents; curly signs straightened. */
    static char fold(char c) {
        return c < FOLDED.length ? FOLDED[c] : foldedRare(c);
    }

    private static char foldedRare(char c) {
        return switch (c) {
            case '\u2191', '\u2197', '\u2192', '\u2198', '\u2193', '\u2B06', '\u2B07', '\u2B08', '\u2B0A' -> c;
            case '\u3000', '\uFEFF' -> ' ';
            case '\u2212' -> '-';
            case '\uFE0F' -> 0;
            default -> c;
        };
    }

    private static char[] foldedCharacters() {
        char[] table = new char[0x2100];
        for (char c = 0; c < table.length; c++) {
            table[c] = foldedOnce(c);
        }
        signs(table, "\u2018\u2019\u201A\u201B\u2032\u00B4`\u02BC", '\'');
        signs(table, "\u201C\u201D\u201E\u2033\u00AB\u00BB", '"');
        signs(table, "\u2010\u2011\u2012\u2013\u2014\u2015", '-');
        signs(table, "\u00BA\u02DA", '\u00B0');
        signs(table, "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u0085", ' ');
        return table;
    }

    private static void signs(char[] table, String from, char to) {
        for (char c : from.toCharArray()) {
            table[c] = to;
        }
    }

    private static char foldedOnce(char c) {
        if (c < ' ' || c == 0x7F) {
            return ' ';
        }
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        if (c >= 0x300 && c < 0x370 || c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c == 0x2060) {
            return 0;
        }
        if (!Character.isLetter(c)) {
            return c;
        }
        return Character.toLowerCase(
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
    }

    /** {@code 10h3O}, {@code 1O15}: a letter O among digits where only a nought can stand. */
    private void lettersThatMeanNought() {
        for (int i = 1; i < chars.length; i++) {
            if (chars[i] == 'o' && isNought(i)) {
                chars[i] = '0';
            }
        }
    }

    private boolean isNought(int i) {
        boolean digitBefore = isDigit(i - 1);
        boolean digitAfter = isDigit(i + 1);
        if (digitBefore && digitAfter) {
            return true;
        }
        boolean afterHour = i >= 3 && (chars[i - 2] == 'h' || chars[i - 2] == ':') && isDigit(i - 3);
        boolean ends = i + 1 >= chars.length || !Character.isLetter(chars[i + 1]);
        if (digitBefore && afterHour && ends) {
            return true;
        }
        boolean hourFollows = i + 2 < chars.length && (chars[i + 1] == 'h' || chars[i + 1] == ':') && isDigit(i + 2);
        boolean minutesFollow = (chars[i - 1] == 'h' || chars[i - 1] == ':') && i >= 2 && isDigit(i - 2) && digitAfter;
        return digitBefore && hourFollows || minutesFollow;
    }

    private boolean isDigit(int i) {
        return i >= 0 && i < chars.length && chars[i] >= '0' && chars[i] <= '9';
    }

    private boolean isLetter(int i) {
        return i >= 0
                && i < chars.length
                && (chars[i] >= 'a' && chars[i] <= 'z'
                        || chars[i] == 0
                        || chars[i] > 0x7F && Character.isLetter(chars[i]));
    }

    private List<Piece> scan() {
        while (at < chars.length) {
            if (chars[at] == ' ' || chars[at] == 0) {
                glued &= chars[at] == 0;
                at++;
            } else if (isDigit(at)) {
                number();
            } else if (isLetter(at)) {
                word();
            } else {
                sign();
            }
        }
        return pieces;
    }

    private void add(Piece piece) {
        pieces.add(piece);
        glued = true;
    }

    private void number() {
        int start = at;
        int end = digitsFrom(start);
        int digits = end - start;
        int decimals = 0;
        int thousands = thousandsEnd(start, end);
        if (thousands > end) {
            thousands(start, thousands);
            return;
        }
        if (isDecimalSign(end) && !isChain(start, end)) {
            int fraction = digitsFrom(end + 1);
            decimals = fraction - end - 1;
            end = fraction;
        }
        add(Piece.number(
                start, end, new String(chars, start, end - start), glued, value(start, end), decimals, digits));
        at = end;
    }

    /** Past {@code 8,412} in {@code 8,412.6}: a comma, three figures and a full stop before others. */
    private int thousandsEnd(int start, int end) {
        boolean comma = end - start <= 3 && isDecimalSign(end) && chars[end] == ',';
        int group = comma ? digitsFrom(end + 1) : end;
        boolean three = group - end == 4 && isDecimalSign(group) && chars[group] == '.';
        boolean begins = start == 0 || chars[start - 1] == ' ';
        int fraction = three ? digitsFrom(group + 1) : group;
        return three && begins && !isDecimalSign(fraction) ? group : end;
    }

    private void thousands(int start, int group) {
        int fraction = digitsFrom(group + 1);
        String whole = new String(chars, start, group - start).replace(",", "");
        String text = whole + new String(chars, group, fraction - group);
        add(Piece.number(start, fraction, text, glued, Double.parseDouble(text), fraction - group - 1, whole.length()));
        at = fraction;
    }

    private boolean isDecimalSign(int i) {
        return i < chars.length && (chars[i] == '.' || chars[i] == ',') && isDigit(i + 1);
    }

    /** {@code 48.23.5} is three numbers, not a decimal one. */
    private boolean isChain(int start, int end) {
        boolean chainAhead = isDecimalSign(digitsFrom(end + 1));
        boolean chainBehind = start >= 2 && (chars[start - 1] == '.' || chars[start - 1] == ',') && isDigit(start - 2);
        return chainAhead || chainBehind;
    }

    private int digitsFrom(int from) {
        int end = from;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    /** Longer numbers than any of ours are worth no more than that they are long. */
    private double value(int start, int end) {
        double value = 0;
        double place = 0;
        for (int i = start; i < end; i++) {
            if (!isDigit(i)) {
                place = 1;
                continue;
            }
            value = value * 10 + (chars[i] - '0');
            place *= 10;
        }
        return place == 0 ? value : value / place;
    }

    private void word() {
        int start = at;
        int initials = initialsEnd(start);
        if (initials > start) {
            initials(start, initials);
            return;
        }
        boolean upper = true;
        StringBuilder folded = new StringBuilder();
        boolean minutes = isMinutesAndHemisphere(start);
        while (isLetter(at) && !(minutes && at > start)) {
            char c = raw.charAt(at);
            upper &= Character.isUpperCase(c) || !Character.isLetter(c);
            unfold(chars[at], folded);
            at++;
        }
        add(Piece.word(start, at, folded.toString(), glued, Character.isUpperCase(raw.charAt(start)), upper));
        if (joinsTwoLetters(at)) {
            at++; // grand-voile, d'eau: two words side by side
        }
    }

    /** Past {@code S.S.O.}, {@code N.E}, {@code G.P.S.}: letters with full stops between them; {@code start} where none are. */
    private int initialsEnd(int start) {
        int end = start;
        while (isLoneLetter(end) && end + 1 < chars.length && chars[end + 1] == '.') {
            end += 2;
        }
        end += end > start && isLoneLetter(end) ? 1 : 0;
        boolean several = end - start > 2;
        return !several ? start : chars[end - 1] == '.' && endsSentence(end) ? end - 1 : end;
    }

    private boolean isLoneLetter(int i) {
        return isLetter(i) && chars[i] != 0 && !isLetter(i + 1);
    }

    /** The full stop before {@code i}: a capital follows. */
    private boolean endsSentence(int i) {
        int next = i;
        while (next < chars.length && chars[next] == ' ') {
            next++;
        }
        return next > i && next < chars.length && Character.isUpperCase(raw.charAt(next));
    }

    private void initials(int start, int end) {
        String written = raw.substring(start, end);
        String letters = new String(chars, start, end - start).replace(".", "");
        add(Piece.word(
                start,
                end,
                letters,
                glued,
                Character.isUpperCase(raw.charAt(start)),
                written.equals(written.toUpperCase(Locale.ROOT))));
        at = end;
    }

    /** {@code 23.5mN}: behind figures, a small m and a capital are two words. */
    private boolean isMinutesAndHemisphere(int i) {
        boolean two = isDigit(i - 1) && raw.charAt(i) == 'm' && isLetter(i + 1) && !isLetter(i + 2);
        return two && "NSEWO".indexOf(raw.charAt(i + 1)) >= 0;
    }

    private static void unfold(char c, StringBuilder folded) {
        switch (c) {
            case 0 -> {}
            case '\u0153' -> folded.append("oe");
            case '\u00E6' -> folded.append("ae");
            default -> folded.append(c);
        }
    }

    private boolean joinsTwoLetters(int i) {
        return i + 1 < chars.length && (chars[i] == '-' || chars[i] == '\'') && isLetter(i + 1);
    }

    private void sign() {
        int start = at;
        if (Character.isSurrogate(chars[at])) {
            while (at < chars.length && (Character.isSurrogate(chars[at]) || chars[at] == 0)) {
                at++;
            }
            add(Piece.sign(start, at, Piece.Type.OTHER, raw.substring(start, at), glued));
            return;
        }
        at++;
        add(Piece.sign(start, at, Piece.Type.SIGN, String.valueOf(chars[start]), glued));
    }
}
