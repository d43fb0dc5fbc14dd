package livredebord.command;

import static livredebord.command.Kind.*;

import java.time.LocalTime;
import java.util.Locale;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.FixMethod;

/** How a position was got, and that it was noon. */
final class FixWords {

    private FixWords() {}

    /** {@code GPS de rando neuf}, {@code wheel bearings squeak}: a word of every day beside it, apart from the position. */
    private static boolean isOfOther(Reading r, int i) {
        boolean beside =
                i - r.found.positionEnd < 3 && i >= r.found.positionEnd && r.clauseStart(i) < r.found.positionEnd;
        boolean before = r.clauseEnd(i) > r.found.positionFrom && i < r.found.positionFrom;
        boolean other =
                isThing(r, i + 1) || r.isLink(i + 1) && (isThing(r, i + 2) || r.word(i + 1, "de") && r.isName(i + 2));
        return !beside && !before && (other || r.clauseStart(i) == i - 1 && isThing(r, i - 1));
    }

    private static boolean isThing(Reading r, int i) {
        return Asides.isPlain(r, i) && !r.pieces[i].capital();
    }

    /** How the fix was got, beside a position. */
    static void fix(Reading r) {
        boolean position = r.found.position != null || r.found.unclearPosition != null;
        for (int i = 0; i < r.size && position && r.found.fix == null; i++) {
            if (r.is(i, FIX) && !isOfOther(r, i)) {
                r.found.fix = FixMethod.valueOf(r.value(i, FIX).toUpperCase(Locale.ROOT));
                r.claim(i, i + 1);
            }
        }
        for (int i = 0; i < r.size && !position; i++) {
            boolean taken = r.is(i, FIX) && r.text(i, i + 1).endsWith("fix"); // 3pt fix: Casquets 041, Sark 168
            if (taken && r.hasNumberAfter(i)) {
                r.found.events.add(Event.POSITION);
            }
        }
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, NOON_FIX)) {
                r.found.events.add(Event.NOON);
                r.found.time = r.found.time == null && r.found.ago == null ? LocalTime.NOON : r.found.time;
                r.claim(i, i + 1);
            } else if (r.is(i, POS) && position && (r.isClaimed(i + 1) || r.sign(i + 1, ':'))) {
                r.claim(i, r.sign(i + 1, ':') ? i + 2 : i + 1);
            }
        }
    }
}
