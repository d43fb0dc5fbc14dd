package livredebord.command;

import java.util.Arrays;
import livredebord.entry.Language;

/**
 * One line while it is read: its pieces, and which of them a rule has claimed. A rule looks at pieces that are still
 * free, and claims what it understood; what nobody claims is the remark.
 */
final class Reading {

    private static final int PROSE = 10;
    private static final int FAR_BACK = 40;
    private static final int MOST_WORDS_BESIDE_A_VALUE = 3;
    private static final int KINDS = Kind.values().length;

    final String raw;
    final Context context;
    final Piece[] pieces;
    final int size;
    final Language language;
    final Findings found = new Findings();
    private final boolean[] claimed;
    private final boolean[] kept;
    private final boolean[] present = new boolean[KINDS];
    private final int[] clauseEnds;
    private final int[] clauseStarts;

    Reading(String raw, Piece[] pieces, Language language, Context context) {
        this.raw = raw;
        this.pieces = pieces;
        this.size = pieces.length;
        this.language = language;
        this.context = context;
        this.claimed = new boolean[size];
        this.kept = new boolean[size];
        this.clauseEnds = clauseEnds();
        this.clauseStarts = clauseStarts();
        for (Piece piece : pieces) {
            for (Sense sense : piece.senses()) {
                present[sense.kind().ordinal()] = true;
            }
        }
    }

    private int[] clauseEnds() {
        int[] ends = new int[size + 1];
        ends[size] = size;
        for (int i = size - 1; i >= 0; i--) {
            ends[i] = isBreak(i) ? i : Math.max(i + 1, ends[i + 1]);
        }
        return ends;
    }

    private int[] clauseStarts() {
        int[] starts = new int[size + 1];
        for (int i = 1; i <= size; i++) {
            starts[i] = clauseEnds[i - 1] == i - 1 ? i : starts[i - 1];
        }
        return starts;
    }

    /** A comma, a semicolon, a full stop before a blank, a bracket or a new line. */
    private boolean isBreak(int i) {
        if (pieces[i].type() != Piece.Type.SIGN) {
            return pieces[i].type() == Piece.Type.OTHER;
        }
        return switch (pieces[i].text().charAt(0)) {
            case ',', ';', '(', ')', '!', '|' -> true;
            case '.' -> i + 1 < size && !pieces[i + 1].glued() && i > 0 && !isAbbreviation(i - 1);
            case '-', '/' -> isSpaced(i) && !(pieces[i - 1].isNumber() && pieces[i + 1].isNumber());
            default -> false;
        };
    }

    /** Stands apart on both sides: {@code SW4 - 5,4 nds}. */
    boolean isSpaced(int i) {
        return i > 0 && i + 1 < size && !pieces[i].glued() && !pieces[i + 1].glued();
    }

    /** {@code raf. 35}, {@code vis. bonne}; but {@code 2 ris. baro 1013} are two sentences. */
    private boolean isAbbreviation(int i) {
        boolean ours = pieces[i].isWord()
                && pieces[i].text().length() <= 4
                && pieces[i].senses().length > 0
                && !pieces[i].can(Kind.POINT);
        boolean value = i + 2 < size && pieces[i + 2].isNumber();
        return ours && (value || WordClass.SHORTENED.has(pieces[i].text()));
    }

    /** Where the clause that {@code i} is in ends, exclusive. */
    int clauseEnd(int i) {
        return clauseEnds[Math.min(i, size)];
    }

    /** Where the clause that {@code i} is in begins. */
    int clauseStart(int i) {
        return Math.max(clauseStarts[Math.min(i, size)], i - FAR_BACK);
    }

    boolean has(Kind kind) {
        return present[kind.ordinal()];
    }

    boolean hasAny(Kind... kinds) {
        for (Kind kind : kinds) {
            if (has(kind)) {
                return true;
            }
        }
        return false;
    }

    boolean free(int i) {
        return i >= 0 && i < size && !claimed[i];
    }

    boolean isClaimed(int i) {
        return i >= 0 && i < size && claimed[i];
    }

    boolean is(int i, Kind kind) {
        return present[kind.ordinal()] && free(i) && pieces[i].can(kind);
    }

    boolean isAny(int i, Kind... kinds) {
        for (Kind kind : kinds) {
            if (is(i, kind)) {
                return true;
            }
        }
        return false;
    }

    /** Claimed or not: what word stands there. */
    boolean was(int i, Kind kind) {
        return present[kind.ordinal()] && i >= 0 && i < size && pieces[i].can(kind);
    }

    /** This word alone, not a phrase that begins with it. */
    boolean word(int i, String folded) {
        return free(i) && pieces[i].is(folded) && pieces[i].end() - pieces[i].start() <= folded.length() + 1;
    }

    /** As {@link #word(int, String)}, for one of these. */
    boolean word(int i, WordClass words) {
        return free(i)
                && words.has(pieces[i].text())
                && pieces[i].end() - pieces[i].start() <= pieces[i].text().length() + 1;
    }

    /** A word or phrase begins so. */
    boolean begins(int i, String folded) {
        return free(i) && pieces[i].is(folded);
    }

    boolean number(int i) {
        return free(i) && pieces[i].isNumber();
    }

    boolean whole(int i) {
        return free(i) && pieces[i].isWhole();
    }

    boolean glued(int i) {
        return i < size && pieces[i].glued();
    }

    String value(int i, Kind kind) {
        return pieces[i].as(kind);
    }

    double at(int i) {
        return pieces[i].number();
    }

    /** The unit that stands at {@code i}, "" where none does. */
    String unit(int i) {
        if (!free(i)) {
            return "";
        }
        Piece piece = pieces[i];
        String unit = present[Kind.UNIT.ordinal()] ? piece.as(Kind.UNIT) : null;
        if (unit != null) {
            return unit;
        }
        return !piece.is("m") ? "" : piece.upper() ? "nm" : "m";
    }

    /** Claimed or not: a unit of the wind's strength stands there. */
    boolean unitSaid(int i) {
        String unit = i >= 0 && i < size ? pieces[i].as(Kind.UNIT) : null;
        return unit != null && (unit.equals("kn") || unit.equals("bft") || unit.equals("ms") || unit.equals("kmh"));
    }

    boolean unit(int i, String unit) {
        return unit(i).equals(unit);
    }

    void claim(int from, int to) {
        if (from < to) {
            Arrays.fill(claimed, from, Math.min(to, size), true);
            Arrays.fill(kept, from, Math.min(to, size), false);
        }
    }

    /** No other rule may read these words, and they stay in the remark. */
    void keep(int from, int to) {
        claim(from, to);
        if (from < to) {
            Arrays.fill(kept, from, Math.min(to, size), true);
        }
    }

    /** Claims what nobody has claimed yet, and leaves the rest as it is. */
    void claimFree(int from, int to) {
        for (int i = from; i < Math.min(to, size); i++) {
            if (!claimed[i]) {
                claimed[i] = true;
            }
        }
    }

    boolean clauseHas(int i, Kind kind) {
        for (int at = clauseStart(i); at < clauseEnd(i); at++) {
            if (pieces[at].can(kind)) {
                return true;
            }
        }
        return false;
    }

    /** Words of every day stand thick around it: somebody tells something, and its numbers may be anybody's. */
    boolean isProse(int i) {
        int words = 0;
        int start = Math.max(clauseStart(i), i - PROSE);
        for (int at = start; at < Math.min(clauseEnd(i), i + PROSE); at++) {
            words += !claimed[at] && isOfEveryDay(at) ? 1 : 0;
        }
        return words >= MOST_WORDS_BESIDE_A_VALUE;
    }

    /** {@code shower is 2 €}, {@code the boat next to us paid 61 €}: money stands there. */
    boolean hasPrice(int from, int to) {
        for (int at = from; at < to; at++) {
            if (EngineWords.isCurrency(unit(at))) {
                return true;
            }
        }
        return false;
    }

    /** Past the free pieces of its clause from {@code i} on. */
    int endOfFree(int i) {
        int end = i;
        while (end < clauseEnd(i) && free(end)) {
            end++;
        }
        return end;
    }

    /** Back over the free pieces of its clause before {@code i}. */
    int firstFreeOfClause(int i) {
        int first = i;
        int start = clauseStart(i);
        while (first > start && free(first - 1)) {
            first--;
        }
        return first;
    }

    /** In its clause. */
    boolean hasNumberBefore(int i) {
        for (int at = i - 1; at >= clauseStart(i) && i - at < PROSE; at--) {
            if (pieces[at].isNumber()) {
                return true;
            }
        }
        return false;
    }

    boolean hasNumberAfter(int i) {
        for (int at = i + 1; at < size && at - i < PROSE; at++) {
            if (pieces[at].isNumber()) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfEveryDay(int i) {
        Piece piece = pieces[i];
        return piece.isWord()
                && piece.text().length() > 2
                && !piece.capital()
                && (piece.senses().length == 0 || piece.senses().length == 1 && piece.can(Kind.ORDINARY));
    }

    boolean isInRemark(int i) {
        return kept[i] || !claimed[i];
    }

    /** Past words that only link: {@code de, du, from, :, =} and the like, at most {@code most} of them. */
    int skip(int i, int most) {
        int at = i;
        while (at - i < most && free(at) && isLink(at)) {
            at++;
        }
        return at;
    }

    int skip(int i) {
        return skip(i, 3);
    }

    /** As {@link #skip}, but "d'est" is a point of the compass and no link. */
    int skipToPoint(int i, int most) {
        int at = i;
        while (at - i < most
                && free(at)
                && isLink(at)
                && !(is(at, Kind.POINT) && (pieces[at].text().length() > 1 || pieces[at].upper()))) {
            at++;
        }
        return at;
    }

    boolean isLink(int i) {
        if (!free(i)) {
            return false;
        }
        Piece piece = pieces[i];
        return piece.isWord()
                ? piece.can(Kind.LINK)
                : piece.is(":")
                        || piece.is("=")
                        || piece.is(".") && clauseEnds[i] != i
                        || piece.is("\"")
                        || piece.is("~");
    }

    boolean sign(int i, char c) {
        return free(i)
                && pieces[i].type() == Piece.Type.SIGN
                && pieces[i].text().charAt(0) == c;
    }

    /** The raw text of pieces {@code from} to {@code to}, exclusive. */
    String text(int from, int to) {
        return from >= to ? "" : raw.substring(pieces[from].start(), pieces[to - 1].end());
    }

    boolean isName(int i) {
        return free(i) && pieces[i].isWord() && (isCapitalName(i) || isSmallCrewName(i));
    }

    /** {@code quart à leo}: on a phone a name that the book knows needs no capital, unless it is a word as well. */
    private boolean isSmallCrewName(int i) {
        String name = pieces[i].text();
        return pieces[i].senses().length == 0 && isCrew(name) && !Lexicon.isOrdinary(name);
    }

    private boolean isCapitalName(int i) {
        return pieces[i].capital()
                && !(pieces[i].glued() && pieces[i].text().length() == 1) // 118M
                && (pieces[i].senses().length == 0 || isCrew(pieces[i].text()));
    }

    boolean isOurBoat(int i) {
        String name = pieces[i].text();
        return context.boatName().map(own -> Texts.fold(own).equals(name)).orElse(false);
    }

    /** A name that the book knows whole. */
    boolean isCrewMember(int i) {
        return isCrew(pieces[i].text());
    }

    private boolean isCrew(String folded) {
        for (String name : context.crewNames()) {
            if (Texts.fold(name).equals(folded)) {
                return true;
            }
        }
        return false;
    }
}
