package livredebord.command;

import static livredebord.command.Kind.*;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in words, as a phone writes what one dictates: {@code cap deux cent dix}, {@code six virgule deux nœuds},
 * {@code course one four five}. Only beside a word that takes a number or before a unit: {@code deux dauphins} are counted
 * elsewhere.
 */
final class Numerals {

    private static final Kind[] TAKE_A_NUMBER = {
        HDG, COG, ROUTE, SOG, STW, SPEED, FORCE, BARO, LOG, TOTAL, SOUNDING, HOUR, GUST, HDG_AT, CHANNEL, RADIO, SEA,
        WIND, MIDNIGHT, NOON
    };

    private final Piece[] pieces;
    private final List<Piece> read = new ArrayList<>();

    private Numerals(Piece[] pieces) {
        this.pieces = pieces;
    }

    /** The same pieces, each number in words made one; the array itself where there is none. */
    static Piece[] read(Piece[] pieces) {
        for (Piece piece : pieces) {
            if (value(piece) >= 0 || piece.is("oh")) {
                return new Numerals(pieces).read();
            }
        }
        return pieces;
    }

    private static int value(Piece piece) {
        String said = piece.senses().length == 0 || !piece.isWord() ? null : piece.as(NUMERAL);
        said = said == null && piece.isWord() ? piece.as(COUNT) : said;
        return said == null || said.isEmpty() ? -1 : Integer.parseInt(said);
    }

    private Piece[] read() {
        int i = 0;
        while (i < pieces.length) {
            int clock = i == 0 || pieces[i - 1].is("at") ? clockEnd(i) : i;
            if (clock > i) {
                read.add(clock(i, clock));
                i = clock;
                continue;
            }
            int end = value(pieces[i]) < 0 ? i : runEnd(i);
            if (end > i && isNumber(i, end)) {
                int half = halfEnd(end);
                read.add(number(i, end, half > end ? ".5" : ""));
                i = end;
                if (half > end) {
                    read.add(pieces[end].upTo(pieces[half - 1], pieces[end].senses()));
                    i = half;
                }
            } else {
                read.add(pieces[i]);
                i++;
            }
        }
        return read.toArray(new Piece[0]);
    }

    /** Past the words that make one number. */
    private int runEnd(int from) {
        int end = from + 1;
        while (end < pieces.length) {
            int next = isAnd(end) ? end + 1 : end;
            if (next >= pieces.length
                    || value(pieces[next]) < 0
                    || !joins(from, end, value(pieces[next]), next > end)) {
                break;
            }
            end = next + 1;
        }
        int fraction = end;
        if (isPoint(end)) {
            fraction++;
            while (fraction < pieces.length && isDigit(fraction)) {
                fraction++;
            }
        }
        return fraction > end + 1 ? fraction : end;
    }

    /** Past {@code oh three hundred}, {@code zero five thirty}, {@code fourteen thirty}: as the watch is called. */
    private int clockEnd(int i) {
        boolean nought = isNought(i);
        int hour = nought ? i + 1 : i;
        if (hour + 1 >= pieces.length
                || value(pieces[hour]) < 0
                || value(pieces[hour]) > 23
                || nought != isDigit(hour)) {
            return i;
        }
        int minutes = value(pieces[hour + 1]);
        boolean hundred = minutes == 100;
        boolean past = (nought ? minutes >= 10 : minutes >= 15 && isEnglish(hour)) && minutes < 60;
        int end = hour + 2;
        boolean units = past && minutes >= 20 && end < pieces.length && isDigit(end) && value(pieces[end]) > 0;
        return hundred && (nought || isEnglish(hour)) || past ? units ? end + 1 : end : i;
    }

    private boolean isEnglish(int i) {
        for (Sense sense : pieces[i].senses()) {
            if (sense.kind() == NUMERAL || sense.kind() == COUNT) {
                return sense.language().equals("EN");
            }
        }
        return false;
    }

    private boolean isNought(int i) {
        return pieces[i].is("oh") || value(pieces[i]) == 0;
    }

    private Piece clock(int from, int end) {
        int hour = isNought(from) ? from + 1 : from;
        int minutes = 0;
        for (int i = hour + 1; i < end; i++) {
            minutes += value(pieces[i]) == 100 ? 0 : value(pieces[i]);
        }
        String text = String.format(java.util.Locale.ROOT, "%02d%02d", value(pieces[hour]), minutes);
        return Piece.number(
                pieces[from].start(),
                pieces[end - 1].end(),
                text,
                pieces[from].glued(),
                Integer.parseInt(text),
                0,
                text.length());
    }

    private boolean isAnd(int i) {
        return pieces[i].is("et") || pieces[i].is("and");
    }

    private boolean isPoint(int i) {
        return i < pieces.length && (pieces[i].is("virgule") || pieces[i].is("point") || pieces[i].is("decimal"));
    }

    private boolean isDigit(int i) {
        int value = value(pieces[i]);
        return value >= 0 && value < 10;
    }

    /** {@code deux cent} takes a {@code dix}, {@code dix} takes no {@code douze}; digits take digits. */
    private boolean joins(int from, int end, int next, boolean behindAnd) {
        int last = value(pieces[end - 1]);
        if (next == 1_000) {
            return last < 100 && end + 1 < pieces.length && value(pieces[end + 1]) >= 0; // "trois mille" is a distance
        }
        if (next == 100) {
            return last < 20;
        }
        if (next == 20 && last == 4) {
            return true; // quatre-vingt
        }
        boolean hundreds = end == from + 1 && last > 0 && last < 10 && next >= 10 && next < 100 && isCourse(from - 1);
        if (hundreds && !behindAnd) {
            return true; // cap deux quarante
        }
        boolean teens = last == 10 && next >= 7 && next <= 9; // dix-sept, soixante-dix-huit
        boolean tens = teens || last >= 20 && last < 100 && (next < 10 || next < 20 && (last == 60 || last == 20));
        boolean digits = !behindAnd && onlyDigits(from, end) && next < 10;
        return tens || last >= 100 && next < last || digits;
    }

    private boolean isCourse(int i) {
        return i >= 0 && (pieces[i].can(HDG) || pieces[i].can(COG) || pieces[i].can(ROUTE) || pieces[i].can(HDG_AT));
    }

    private boolean onlyDigits(int from, int end) {
        for (int i = from; i < end; i++) {
            if (!isDigit(i)) {
                return false;
            }
        }
        return true;
    }

    /** Taken by the word before it or by the unit behind it; "mille" alone is a mile, "un" an article. */
    private boolean isNumber(int from, int end) {
        boolean weak = end == from + 1 && (value(pieces[from]) == 1_000 || value(pieces[from]) == 1);
        boolean unit = end < pieces.length && (pieces[end].can(UNIT) || pieces[end].can(HOUR));
        if (end < pieces.length && isDegree(pieces[end]) || from > 0 && isDegree(pieces[from - 1])) {
            return true; // quarante-sept degrés trente-deux virgule quatre nord
        }
        boolean brandNew = end == from + 1 && pieces[from].is("neuf") && from > 0 && isInstrument(pieces[from - 1]);
        return !weak && (unit || endsRange(from) || from > 0 && takesNumber(pieces[from - 1]) && !brandNew);
    }

    /** {@code wind twenty to twenty five}: behind a number that is one. */
    private boolean endsRange(int from) {
        int last = read.size() - 1;
        boolean to = from > 0 && (pieces[from - 1].is("to") || pieces[from - 1].is("a"));
        return to
                && last > 0
                && read.get(last - 1).isNumber()
                && value(pieces[from]) >= read.get(last - 1).number();
    }

    /** {@code loch neuf}: bought, not read. */
    private static boolean isInstrument(Piece piece) {
        return piece.can(LOG) || piece.can(SOUNDING) || piece.can(BARO) || piece.can(RADIO);
    }

    private static boolean isDegree(Piece piece) {
        return piece.is("degres") || piece.is("degre") || piece.is("degrees") || piece.is("degree");
    }

    private static boolean takesNumber(Piece piece) {
        if (piece.isNumber()) {
            return false;
        }
        for (Kind kind : TAKE_A_NUMBER) {
            if (piece.can(kind)) {
                return true;
            }
        }
        return false;
    }

    /** Past {@code nœuds et demi}. */
    private int halfEnd(int unit) {
        if (unit + 1 < pieces.length && pieces[unit].can(UNIT) && pieces[unit + 1].can(QUARTER)) {
            return pieces[unit + 1].as(QUARTER).equals("30") ? unit + 2 : unit;
        }
        boolean half = unit + 2 < pieces.length
                && pieces[unit].can(UNIT)
                && isAnd(unit + 1)
                && (pieces[unit + 2].is("demi") || pieces[unit + 2].is("demie"));
        boolean aHalf = unit + 3 < pieces.length
                && pieces[unit].can(UNIT)
                && isAnd(unit + 1)
                && pieces[unit + 2].is("a")
                && pieces[unit + 3].is("half");
        return half ? unit + 3 : aHalf ? unit + 4 : unit;
    }

    private Piece number(int from, int end, String half) {
        StringBuilder digits = new StringBuilder();
        int point = from;
        while (point < end && !isPoint(point)) {
            point++;
        }
        digits.append(onlyDigits(from, point) && point - from > 1 ? digitsSaid(from, point) : whole(from, point));
        int before = digits.length();
        if (point < end) {
            digits.append('.').append(digitsSaid(point + 1, end));
        }
        digits.append(half);
        String text = digits.toString();
        return Piece.number(
                pieces[from].start(),
                pieces[end - 1].end(),
                text,
                pieces[from].glued(),
                Double.parseDouble(text),
                Math.max(0, text.length() - before - 1),
                before);
    }

    private String digitsSaid(int from, int end) {
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < end; i++) {
            digits.append(value(pieces[i]));
        }
        return digits.toString();
    }

    private String whole(int from, int end) {
        int total = 0;
        int current = 0;
        for (int i = from; i < end; i++) {
            int value = value(pieces[i]);
            if (value < 0) {
                continue; // vingt et un
            }
            if (value == 1_000) {
                total += Math.max(1, current) * 1_000;
                current = 0;
            } else if (value == 100) {
                current = Math.max(1, current) * 100;
            } else if (value == 20 && i > from && value(pieces[i - 1]) == 4) {
                current += 76;
            } else if (value >= 10 && current > 0 && current < 10) {
                current = current * 100 + value;
            } else {
                current += value;
            }
        }
        return String.valueOf(total + current);
    }
}
