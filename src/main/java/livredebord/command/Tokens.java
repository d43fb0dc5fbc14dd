package livredebord.command;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;

/** The words, numbers and signs of a text one by one, as orders and questions are read. */
final class Tokens {

    private final String raw;
    private final List<Piece> pieces;

    Tokens(String raw) {
        this.raw = raw;
        this.pieces = Scanner.pieces(raw);
    }

    int size() {
        return pieces.size();
    }

    boolean isEnd(int i) {
        return i >= pieces.size();
    }

    /** Folded; "" past the end. */
    String text(int i) {
        return isEnd(i) ? "" : pieces.get(i).text();
    }

    boolean isWord(int i) {
        return !isEnd(i) && pieces.get(i).isWord();
    }

    boolean isWhole(int i) {
        return !isEnd(i) && pieces.get(i).isWhole();
    }

    boolean isSign(int i, char sign) {
        return text(i).length() == 1 && text(i).charAt(0) == sign && !isWord(i);
    }

    boolean isOneOf(int i, String... words) {
        return List.of(words).contains(text(i));
    }

    boolean isNumber(int i) {
        return !isEnd(i) && pieces.get(i).isNumber();
    }

    double decimal(int i) {
        return pieces.get(i).number();
    }

    int number(int i) {
        return (int) pieces.get(i).number();
    }

    int digits(int i) {
        return pieces.get(i).digits();
    }

    boolean glued(int i) {
        return !isEnd(i) && pieces.get(i).glued();
    }

    boolean capital(int i) {
        return !isEnd(i) && pieces.get(i).capital();
    }

    /** As it was typed, from one word to before another. */
    String raw(int from, int to) {
        return from >= to
                ? ""
                : raw.substring(pieces.get(from).start(), pieces.get(to - 1).end());
    }

    String rest(int from) {
        return raw(from, size());
    }

    /** The first word that begins at or behind this place in the raw text. */
    int at(int place) {
        int i = 0;
        while (i < size() && pieces.get(i).start() < place) {
            i++;
        }
        return i;
    }

    /** A time of day and where it ends. */
    record Hour(LocalTime time, int end) {}

    /** {@code 20}, {@code 20h}, {@code 20h30}, {@code 20:30}, {@code 2030}; null inside the package where there is none. */
    Hour hour(int i) {
        if (!isWhole(i)) {
            return null;
        }
        if (digits(i) == 4) {
            return hour(number(i) / 100, number(i) % 100, pastHours(i + 1));
        }
        boolean separated = isSign(i + 1, ':') || isOneOf(i + 1, "h") && glued(i + 1);
        boolean minutes = separated && isWhole(i + 2) && glued(i + 2) && digits(i + 2) == 2;
        if (minutes) {
            return hour(number(i), number(i + 2), i + 3);
        }
        return isSign(i + 1, ':') ? null : hour(number(i), 0, pastHours(i + 1));
    }

    private int pastHours(int i) {
        return isOneOf(i, "h") ? i + 1 : i;
    }

    /** 24:00 is the next day's 00:00. */
    private static Hour hour(int hour, int minute, int end) {
        try {
            return new Hour(LocalTime.of(hour == 24 && minute == 0 ? 0 : hour, minute), end);
        } catch (DateTimeException notOfTheClock) {
            return null;
        }
    }
}
