package livredebord.command;

import static livredebord.command.Kind.*;

import java.time.LocalTime;
import java.util.Locale;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.FixMethod;

/** How a position was got, and that it was noon. */
final class FixWords {

    private FixWords() {}

    /** How the fix was got, beside a position. */
    static void fix(Reading r) {
        boolean position = r.found.position != null || r.found.unclearPosition != null;
        for (int i = 0; i < r.size && position && r.found.fix == null; i++) {
            if (r.is(i, FIX)) {
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
