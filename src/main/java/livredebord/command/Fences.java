package livredebord.command;

import static livredebord.command.Kind.*;

import java.util.ArrayList;
import java.util.List;
import livredebord.entry.Observation.Event;

/** What the words say of something else than here and now: another boat, a forecast, a condition, a plan. */
final class Fences {

    private static final Kind[] WEATHER = {
        WIND, GUST, SEA, SWELL, WX, BEAUFORT, POINT, WIND_TREND, BARO, SKY_WHOLE, SEA_STATE, VIS
    };

    private Fences() {}

    static void read(Reading r) {
        otherBoat(r);
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, CONDITION) && beginsClause(r, i)) {
                r.keep(i, sentenceEnd(r, i));
            }
        }
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, FORECAST) && r.found.forecast == null && !r.has(DRILL)) {
                forecast(r, r.is(i - 1, METEO) ? i - 1 : i, forecastEnd(r, i));
            } else if (r.is(i, FORECAST_AFTER) || r.is(i, TOMORROW)) {
                later(r, i);
            } else if (r.is(i, ARRIVAL_PLANNED) || r.is(i, ETA)) {
                eta(r, i);
            } else if (r.is(i, PLAN) && !r.was(i + 1, ETA)) {
                plan(r, i, r.clauseEnd(i));
            }
        }
    }

    private static boolean beginsClause(Reading r, int i) {
        return i == 0
                || r.pieces[i - 1].type() == Piece.Type.SIGN
                || r.isClaimed(i - 1)
                || r.isAny(i - 1, LINK)
                || i > 0 && !r.pieces[i].is("once") && !r.pieces[i].is("quand") && !r.pieces[i].is("should");
    }

    private static int sentenceEnd(Reading r, int i) {
        int end = i;
        while (end < r.size && !r.sign(end, ';') && !r.sign(end, ')')) {
            end++;
        }
        return end;
    }

    private static int forecastEnd(Reading r, int i) {
        int end = i + 1;
        while (end < r.size && !r.is(end, OBSERVED) && !r.sign(end, ';')) {
            end++;
        }
        return end;
    }

    private static void forecast(Reading r, int from, int end) {
        r.found.forecast = r.text(from, end);
        r.found.events.add(Event.FORECAST);
        r.claim(from, end);
    }

    /** {@code NW 7 prévu ce soir} is a forecast, {@code départ demain 6h} a plan: the whole clause either way. */
    private static void later(Reading r, int i) {
        int from = Happenings.firstFreeOfClause(r, i);
        if (from == 0) {
            WhenWords.ClockTime start = WhenWords.clock(r, 0);
            from = start != null && start.end() < i && !start.weak() ? start.end() : from;
        }
        int end = r.clauseEnd(i);
        boolean weather = r.has(METEO);
        for (int at = from; at < end; at++) {
            weather |= r.isAny(at, WEATHER);
        }
        if (weather && r.found.forecast == null) {
            forecast(r, from, end);
        } else if (!weather && isPlanned(r, i, from, end)) {
            plan(r, from, end);
        }
    }

    /** "Beautiful sunset tonight" plans nothing. */
    private static boolean isPlanned(Reading r, int i, int from, int end) {
        boolean tomorrow = r.is(i, FORECAST_AFTER)
                || r.pieces[i].text().startsWith("demain")
                || r.pieces[i].text().equals("tomorrow");
        for (int at = from; at < end; at++) {
            tomorrow |= r.isAny(at, DEPARTED, ARRIVED, ANCHORED, MOORED, WEIGHED, PLAN, WATER_FULL, FUEL_FULL);
        }
        return tomorrow;
    }

    private static void eta(Reading r, int i) {
        int at = i + 1;
        while (at - i < 3 && (r.isLink(at) || r.is(at, AT_PLACE))) {
            at++;
        }
        WhenWords.ClockTime clock = WhenWords.clock(r, at);
        int end = at;
        if (clock == null) {
            end = planPlace(r, at);
            int next = r.skip(end, 2);
            clock = WhenWords.clock(r, next);
        }
        r.found.events.add(Event.PLAN);
        if (clock != null) {
            r.found.planEta = clock.time();
            end = clock.end();
            int place = r.skip(end, 1);
            if (r.isName(place)) {
                end = planPlace(r, place);
            }
        }
        if (r.is(end, TOMORROW)) {
            end++;
            if (r.found.planWhat == null) {
                r.found.planWhat = r.text(i, end);
            }
        }
        r.claim(i, end == at ? i + 1 : end);
    }

    private static int planPlace(Reading r, int from) {
        int end = Places.nameEnd(r, from, false);
        if (end > from && r.found.planPlace == null) {
            r.found.planPlace = r.text(from, end);
        }
        return end;
    }

    private static void plan(Reading r, int from, int end) {
        r.found.events.add(Event.PLAN);
        if (r.found.planWhat != null) {
            r.keep(from, end);
            return;
        }
        int what = end;
        List<int[]> understood = new ArrayList<>();
        for (int at = from + 1; at < end; at++) {
            int past = planPart(r, at);
            if (past > at) {
                what = Math.min(what, at);
                understood.add(new int[] {at, past});
                at = past - 1;
            }
        }
        int words = Math.max(what, from + 1);
        r.found.planWhat = r.text(from, words);
        r.keep(from, end);
        r.claim(from, words);
        understood.forEach(part -> r.claim(part[0], part[1]));
    }

    /** Past the time, the place or the ETA that stands at {@code at}. */
    private static int planPart(Reading r, int at) {
        WhenWords.ClockTime clock = WhenWords.clock(r, at);
        boolean plain = clock != null && (!clock.weak() || r.pieces[at].text().startsWith("0"));
        if (plain && r.found.planAt == null) {
            r.found.planAt = clock.time();
            return clock.end();
        }
        boolean place = r.isName(at) || r.is(at, LANDMARK) && r.pieces[at].capital();
        if (place && r.found.planPlace == null) {
            return planPlace(r, at);
        }
        int eta = r.is(at, ETA) ? r.skip(at + 1, 2) : at;
        WhenWords.ClockTime then = eta > at ? WhenWords.clock(r, eta) : null;
        if (then == null || r.found.planEta != null) {
            return at;
        }
        r.found.planEta = then.time();
        return then.end();
    }

    /** {@code @all Takapa II: …}: what follows is hers. */
    private static void otherBoat(Reading r) {
        int at = 0;
        boolean called = false;
        while (r.sign(at, '@') && r.free(at + 1) && r.pieces[at + 1].isWord()) {
            at += 2;
            called = true;
        }
        int end = at;
        while (end - at < 5
                && r.free(end)
                && (r.isName(end)
                        || called && r.pieces[end].isWord() && r.pieces[end].capital()
                        || end > at && r.pieces[end].isWord() && r.pieces[end].capital()
                        || end > at && r.whole(end))) {
            end++;
        }
        boolean several = end - at >= 2;
        if (end == at || !r.sign(end, ':') || r.glued(end + 1) || !called && !several || isOurs(r, at, end)) {
            return;
        }
        r.found.otherBoat = r.text(at, end);
        r.claim(0, end + 1);
    }

    private static boolean isOurs(Reading r, int from, int end) {
        String name = Texts.fold(r.text(from, end));
        return r.context.boatName().map(own -> Texts.fold(own).equals(name)).orElse(false);
    }
}
