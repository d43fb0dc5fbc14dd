package livredebord.command;

import static livredebord.command.Kind.*;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/** Clock times, days and how long ago: when the thing happened, as the words say it. */
final class WhenWords {

    private WhenWords() {}

    /**
     * A time of day somewhere in the line.
     *
     * @param weak four digits alone, which may be something else
     */
    record ClockTime(LocalTime time, Understood.Clock clock, boolean weak, int end) {}

    static void read(Reading r) {
        ago(r);
        date(r);
        for (int i = 0; i < r.size && r.found.time == null && r.found.ago == null; i++) {
            ClockTime clock = clock(r, i);
            if (clock != null && isWhen(r, i, clock)) {
                take(r, i, clock);
            }
        }
        yesterday(r);
    }

    private static void take(Reading r, int i, ClockTime clock) {
        r.found.time = clock.time();
        r.found.clock = clock.clock();
        int from = i;
        if (i > 0 && r.free(i - 1) && (isAt(r, i - 1))) {
            from = i - 1;
        }
        int end = clock.end();
        if (r.sign(end, ':') || r.sign(end, '-') && !r.glued(end + 1)) {
            end++;
        }
        r.claim(from, end);
    }

    private static boolean isAt(Reading r, int i) {
        String text = r.pieces[i].text();
        return text.equals("a")
                || text.equals("at")
                || text.equals("@")
                || text.equals("vers")
                || text.equals("around")
                || text.equals("env")
                || text.equals("about")
                || text.equals("des");
    }

    private static boolean isWhen(Reading r, int i, ClockTime clock) {
        if (i > 0 && (speaksOfAnother(r, i - 1) || i > 1 && r.isLink(i - 1) && speaksOfAnother(r, i - 2))) {
            return false;
        }
        if (i > 0
                && r.glued(i)
                && (r.pieces[i - 1].is("/")
                        || r.pieces[i - 1].is("-")
                        || r.pieces[i - 1].is("+")
                        || r.pieces[i - 1].is("#")
                        || r.pieces[i - 1].isWord())) {
            return false;
        }
        if (isDuration(r, clock.end())) {
            return false;
        }
        return !clock.weak()
                || isAtStart(r, i) && r.size > clock.end()
                || i > 0 && isClockWord(r, i - 1)
                || isPlainly(r, i, clock);
    }

    /** Four digits behind a word that wants no number, and that cannot be a pressure. */
    private static boolean isPlainly(Reading r, int i, ClockTime clock) {
        boolean pressure =
                r.at(i) >= 950 && r.at(i) <= 1_060 && !r.pieces[i].text().startsWith("0");
        boolean zero = i > 0 && r.pieces[i].text().startsWith("0") && r.pieces[i - 1].isNumber();
        if (i == 0 || pressure || !r.pieces[i - 1].isWord() && !r.sign(i - 1, ',') && !zero || r.glued(i)) {
            return false;
        }
        if (r.pieces[i].text().startsWith("0")) {
            return !r.was(i - 1, CHANNEL)
                    && !r.was(i - 1, HDG)
                    && !r.was(i - 1, COG)
                    && !r.was(i - 1, BARO)
                    && !r.was(i - 1, LOG);
        }
        for (Kind kind : NUMBERED) {
            if (r.was(i - 1, kind) || i > 1 && r.isLink(i - 1) && r.was(i - 2, kind)) {
                return false;
            }
        }
        return !r.number(clock.end()) && !r.sign(clock.end(), '/');
    }

    /** Words behind which a number is their own. */
    private static final Kind[] NUMBERED = {
        BARO,
        LOG,
        TOTAL,
        TRIP,
        DTG,
        ENGINE,
        ENGINE_ON,
        ENGINE_OFF,
        ENGINE_HOURS,
        ENGINE_UNDER,
        CHANNEL,
        RADIO,
        HDG,
        COG,
        ROUTE,
        SOG,
        STW,
        SPEED,
        UNIT,
        BERTH,
        SOUNDING,
        MAINTENANCE,
        NEXT_DUE,
        POINT,
        TREND,
        FORCE,
        MAX,
        DAY_RUN_BEFORE,
        COEF
    };

    private static boolean isClockWord(Reading r, int i) {
        return r.word(i, "a") || r.word(i, "at") || r.word(i, "@") || r.was(i, YESTERDAY);
    }

    private static boolean isDuration(Reading r, int end) {
        return r.word(end, "de") || r.is(end, AGO_AFTER);
    }

    private static boolean speaksOfAnother(Reading r, int i) {
        for (Kind kind : new Kind[] {
            NOT_WHEN, ETA, TIDE, TIDE_STATE, NEXT_DUE, TOMORROW, PLAN, ARRIVAL_PLANNED, LOST, FORECAST, COEF
        }) {
            if (r.was(i, kind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAtStart(Reading r, int i) {
        for (int before = i - 1; before >= 0; before--) {
            if (r.free(before) && !r.was(before, YESTERDAY) && r.pieces[before].isWord()) {
                return false;
            }
        }
        return i < 6;
    }

    /** The time of day that begins at {@code i}, or null. */
    static ClockTime clock(Reading r, int i) {
        if (r.is(i, NOON) || r.is(i, MIDNIGHT)) {
            return zoned(r, r.is(i, NOON) ? LocalTime.NOON : LocalTime.MIDNIGHT, false, i + 1);
        }
        if (!r.whole(i)) {
            return null;
        }
        int digits = r.pieces[i].digits();
        if (digits <= 2 && r.is(i + 1, HOUR)) {
            return hour(r, i);
        }
        if (digits <= 2 && r.sign(i + 1, ':') && r.glued(i + 1) && isMinutes(r, i + 2) && r.glued(i + 2)) {
            int end = r.sign(i + 3, ':') && r.glued(i + 3) && isMinutes(r, i + 4) ? i + 5 : i + 3;
            return clock(r, (int) r.at(i), (int) r.at(i + 2), false, end);
        }
        if (digits == 4) {
            return fourDigits(r, i);
        }
        return digits <= 2 && r.isAny(i + 1, AM, PM) ? clock(r, (int) r.at(i), 0, false, i + 1) : null;
    }

    private static ClockTime hour(Reading r, int i) {
        boolean spacedAlike = r.glued(i + 2) || !r.glued(i + 1);
        if (isMinutes(r, i + 2) && spacedAlike && r.pieces[i + 1].text().startsWith("h")) {
            return clock(r, (int) r.at(i), (int) r.at(i + 2), false, i + 3);
        }
        return clock(r, (int) r.at(i), 0, false, i + 2);
    }

    private static ClockTime fourDigits(Reading r, int i) {
        int value = (int) r.at(i);
        boolean hourFollows = r.is(i + 1, HOUR);
        boolean zoneFollows = r.isAny(i + 1, UTC, LOCAL) && !r.pieces[i + 1].is("loc.");
        boolean unitFollows = r.free(i + 1)
                && !zoneFollows
                && !hourFollows
                && (r.pieces[i + 1].can(UNIT)
                        || r.pieces[i + 1].is("m")
                        || r.pieces[i + 1].can(TREND) && r.pieces[i + 1].senses().length == 1);
        if (unitFollows || r.sign(i + 1, '-') && r.glued(i + 1) && r.whole(i + 2) && r.sign(i + 3, '-')) {
            return null;
        }
        return clock(r, value / 100, value % 100, !hourFollows && !zoneFollows, hourFollows ? i + 2 : i + 1);
    }

    private static boolean isMinutes(Reading r, int i) {
        return r.whole(i) && r.pieces[i].digits() == 2 && r.at(i) < 60;
    }

    private static ClockTime clock(Reading r, int hour, int minute, boolean weak, int end) {
        int of24 = hour;
        int after = end;
        boolean afternoon = r.is(end, PM) && hour <= 12 && !r.number(end + 1); // before a number, PM is pleine mer
        if (afternoon || r.is(end, AM) && hour <= 12) {
            of24 = afternoon ? hour % 12 + 12 : hour % 12;
            after = end + 1;
        }
        if (of24 > 23 || minute > 59) {
            return null;
        }
        return zoned(r, LocalTime.of(of24, minute), weak && after == end, after);
    }

    private static ClockTime zoned(Reading r, LocalTime time, boolean weak, int end) {
        if (r.is(end, UTC)) {
            return new ClockTime(time, Understood.Clock.UTC, false, end + 1);
        }
        if (r.is(end, LOCAL)) {
            return new ClockTime(time, Understood.Clock.LOCAL, false, end + 1);
        }
        return new ClockTime(time, Understood.Clock.SHIP, weak, end);
    }

    private static void ago(Reading r) {
        for (int i = 0; i < r.size; i++) {
            int number = r.is(i, AGO_BEFORE) ? r.skip(i + 1, 1) : i;
            if (!r.whole(number) || r.at(number) > 1000) {
                continue;
            }
            Duration one = r.unit(number + 1, "min") || r.word(number + 1, "mn")
                    ? Duration.ofMinutes(1)
                    : r.is(number + 1, HOUR) ? Duration.ofHours(1) : null;
            boolean said = r.is(i, AGO_BEFORE) || r.is(number + 2, AGO_AFTER);
            if (one != null && said) {
                r.found.ago = one.multipliedBy((long) r.at(number));
                r.claim(i, r.is(i, AGO_BEFORE) ? number + 2 : number + 3);
                return;
            }
        }
    }

    /** {@code hier}, {@code last night} beside a time; without one it stays in the remark. */
    private static void yesterday(Reading r) {
        for (int i = 0; i < r.size && r.found.time != null; i++) {
            if (r.is(i, YESTERDAY)) {
                r.found.daysBack = Integer.parseInt(r.value(i, YESTERDAY));
                r.claim(i, i + 1);
                return;
            }
        }
    }

    private static void date(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (!r.whole(i)) {
                continue;
            }
            if (r.pieces[i].digits() == 4 && isJoined(r, i, '-') && isJoined(r, i + 2, '-')) {
                day(r, i, i + 5, (int) r.at(i), (int) r.at(i + 2), (int) r.at(i + 4));
                return;
            }
            if (isJoined(r, i, '/') && isJoined(r, i + 2, '/')) {
                int year = (int) r.at(i + 4);
                day(r, i, i + 5, year < 100 ? 2000 + year : year, (int) r.at(i + 2), (int) r.at(i));
                return;
            }
            if (isJoined(r, i, '/') && i > 0 && (r.word(i - 1, "le") || r.word(i - 1, "du"))) {
                day(
                        r,
                        i - 1,
                        i + 3,
                        r.context.now().atZone(r.context.shipZone()).getYear(),
                        (int) r.at(i + 2),
                        (int) r.at(i));
                return;
            }
        }
    }

    private static boolean isJoined(Reading r, int i, char sign) {
        return r.sign(i + 1, sign)
                && r.whole(i + 2)
                && r.glued(i + 1)
                && r.glued(i + 2)
                && r.pieces[i + 2].digits() <= 4;
    }

    private static void day(Reading r, int from, int end, int year, int month, int day) {
        if (r.found.date != null || month < 1 || month > 12 || year < 1000) {
            return;
        }
        try {
            r.found.date = LocalDate.of(year, month, day);
        } catch (DateTimeException notInTheCalendar) {
            r.found.dateImpossible = true;
        }
        r.claim(from, end);
    }
}
