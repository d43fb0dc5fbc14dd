package livredebord.entry;

import java.util.regex.Pattern;

/**
 * The number that people quote: {@code #128} in the book's first feed, {@code #B12} in a later one.
 *
 * @param letter empty for the book's first feed, else the letter (or letters) that an entry gave to a later one
 * @param seq from 1, without a gap inside a feed
 */
public record EntryNumber(String letter, long seq) {

    private static final Pattern LETTERS = Pattern.compile("[A-Z]{0,2}");

    public EntryNumber {
        if (!LETTERS.matcher(letter).matches()) {
            throw new IllegalArgumentException("not a feed's letter: " + letter);
        }
        if (seq < 1) {
            throw new IllegalArgumentException("numbers begin at 1: " + seq);
        }
    }

    public static EntryNumber of(long seq) {
        return new EntryNumber("", seq);
    }

    @Override
    public String toString() {
        return "#" + letter + seq;
    }
}
