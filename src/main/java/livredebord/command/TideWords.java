package livredebord.command;

import static livredebord.command.Kind.*;

import java.util.Locale;
import livredebord.entry.Observation.TideState;
import livredebord.nautical.Bearing;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.North;

/** The tide and its coefficient, the current, the leeway it leaves her, and how deep the water is. */
final class TideWords {

    private TideWords() {}

    static void water(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, COEF)) {
                int number = r.skip(i + 1, 2);
                if (r.whole(number) && r.at(number) >= 20 && r.at(number) <= 120) {
                    r.found.coefficient = (int) r.at(number);
                    r.claim(i, number + 1);
                }
            } else if (r.is(i, TIDE) && !(r.is(i, PM) && r.glued(i) && r.number(i - 1))) { // 7pm
                tide(r, i);
            } else if (r.is(i, TIDE_STATE) && r.found.tide == null && !isMeans(r, i)) {
                r.found.tide = TideState.valueOf(r.value(i, TIDE_STATE).toUpperCase(Locale.ROOT));
                r.claim(i, i + 1);
            }
        }
    }

    /** {@code reparti avec le flot}, {@code on attend le jusant}: what helps or is hoped for, not how it is now. */
    private static boolean isMeans(Reading r, int i) {
        int before = r.word(i - 1, "le") || r.word(i - 1, "la") || r.word(i - 1, "l") || r.word(i - 1, "the")
                ? i - 2
                : i - 1;
        return r.word(before, "avec")
                || r.word(before, "with")
                || r.word(before, "pour")
                || r.word(before, "for")
                || r.is(before, NOT_WHEN);
    }

    private static void tide(Reading r, int i) {
        if (r.found.tideAt != null || r.found.tideCentimetres != null) {
            return; // a table has more than one
        }
        int at = r.skip(i + 1, 2);
        int port = r.isName(at) || r.is(at, LANDMARK) && r.pieces[at].capital() ? at : -1;
        int named = port >= 0 ? Places.nameEnd(r, at, false) : at; // Saint-Malo
        at = port >= 0 ? r.skip(Math.max(named, at + 1), 1) : at;
        WhenWords.ClockTime time = WhenWords.clock(r, at);
        int end = time == null ? i + 1 : time.end();
        int height = r.sign(end, '(') ? end + 1 : r.skip(end, 2);
        if (r.number(height) && (r.unit(height + 1, "m") || r.word(height + 1, "m")) && r.at(height) <= 16) {
            boolean centimetres = r.whole(height + 2) && r.glued(height + 2) && r.pieces[height + 2].digits() == 2;
            r.found.tideCentimetres = Numbers.e2(r.at(height)) + (centimetres ? (int) r.at(height + 2) : 0); // 6m75
            end = centimetres ? height + 3 : height + 2;
            end = r.sign(end, ')') ? end + 1 : end;
        }
        boolean when = end == i + 1 && (r.word(i - 1, "la") || r.is(i - 1, AT_PLACE)); // 1,3 m à la basse mer
        if (!when && (end > i + 1 || r.pieces[i].end() - r.pieces[i].start() > 2)) {
            r.found.tide = r.value(i, TIDE).equals("high") ? TideState.HIGH : TideState.LOW;
            r.found.tideAt = time == null ? null : time.time();
            r.claim(i, end);
            if (port >= 0) {
                r.keep(port, Math.max(named, port + 1));
            }
        }
    }

    static void current(Reading r) {
        for (int i = 0; i + 3 < r.size && r.has(LEEWAY); i++) {
            int rate = r.is(i + 2, DRIFT) ? i + 3 : i + 2;
            boolean set = r.is(i, SETS) && r.whole(i + 1) && r.pieces[i + 1].digits() == 3 && r.at(i + 1) <= 360;
            if (set && isKnots(r, rate)) {
                currentBehind(r, i + 1); // leeway 5, set 110 1.4 kn
                r.claim(i, i + 1);
            }
        }
        if (r.has(CURRENT)) {
            setAndRate(r);
        }
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, CURRENT)) {
                current(r, i);
            } else if (r.number(i) && r.unit(i + 1, "kn") && r.is(i + 2, WITH_US) && r.at(i) <= 15) {
                r.found.currentE2 = Numbers.e2(r.at(i));
                r.claim(i, i + 2);
                r.keep(i + 2, i + 3);
            } else if (isKnots(r, i) && isSetBehind(r, i + 2)) {
                currentBehind(r, i); // 0.4 kn setting 110
            } else if (r.was(i, TIDE_STATE) && isKnots(r, pastWords(r, i + 1))) {
                currentBehind(r, pastWords(r, i + 1));
            } else if (r.is(i, LEEWAY)) {
                int number = r.skip(Asides.isPlain(r, i + 1) || r.is(i + 1, FIX) ? i + 2 : i + 1, 2);
                boolean degrees = r.sign(number + 1, '\u00B0') || r.unit(number + 1, "c");
                if (isKnots(r, number)) {
                    r.keep(i, number + 2); // dérive 1,5 nd au NE
                } else if (r.number(number)
                        && r.at(number) <= 45
                        && (degrees || r.unit(number + 1).isEmpty())) {
                    r.found.leewayE2 = Numbers.e2(r.at(number));
                    r.claim(i, degrees ? number + 2 : number + 1);
                } else if (r.isLink(i - 1) && r.sign(i - 2, '\u00B0') && r.number(i - 3) && r.at(i - 3) <= 45) {
                    r.found.leewayE2 = Numbers.e2(r.at(i - 3)); // 6° de dérive
                    r.claim(i - 3, i + 1);
                }
            }
        }
    }

    /** {@code setting 110}, {@code portant au 240}; but {@code 6 nds au 240} is how she goes. */
    private static boolean isSetBehind(Reading r, int i) {
        boolean sets = r.is(i, SETS)
                && (r.pieces[i].text().startsWith("set") || r.pieces[i].text().startsWith("port"));
        return sets && r.whole(i + 1) && r.pieces[i + 1].digits() == 3 && r.at(i + 1) <= 360;
    }

    /** {@code le jusant nous donne 3,2 nœuds au 042}: past "nous donne". */
    private static int pastWords(Reading r, int from) {
        int at = from;
        while (at - from < 3 && r.free(at) && r.pieces[at].isWord()) {
            at++;
        }
        return at;
    }

    private static boolean isKnots(Reading r, int i) {
        return r.number(i) && r.unit(i + 1, "kn") && r.at(i) <= 15;
    }

    private static void currentBehind(Reading r, int from) {
        int end = currentPart(r, from);
        end = currentPart(r, end);
        r.claim(from, end);
    }

    private static void current(Reading r, int i) {
        int end = i + 1;
        for (int turn = 0; turn < 3 && r.clauseEnd(i) > end; turn++) {
            end = currentPart(r, end);
        }
        if (end > i + 1) {
            r.claim(i, end);
            leaveWords(r, i + 1, end);
        }
    }

    /** Words of no meaning to us stay in the remark. */
    private static void leaveWords(Reading r, int from, int end) {
        for (int at = from; at < end; at++) {
            if (r.pieces[at].isWord() && r.pieces[at].senses().length == 0) {
                r.keep(at, at + 1);
            }
        }
    }

    /** {@code stream turned fair, 135/1.5kn}: where it sets, and how much. */
    private static void setAndRate(Reading r) {
        for (int i = 0; i + 2 < r.size && r.found.currentSets == null; i++) {
            boolean pair = r.whole(i)
                    && r.pieces[i].digits() == 3
                    && r.at(i) <= 360
                    && r.sign(i + 1, '/')
                    && r.number(i + 2)
                    && r.pieces[i + 2].decimals() == 1
                    && r.at(i + 2) <= 15;
            boolean knots = r.unit(i + 3, "kn") || r.unit(i + 3).isEmpty() && r.is(i - 1, CURRENT);
            int before = r.sign(i - 1, ',') ? i - 2 : i - 1;
            if (pair && knots && before >= 0 && r.clauseHas(before, CURRENT)) {
                r.found.currentSets = Bearing.ofDegrees(r.at(i), North.NOT_SAID);
                r.found.currentE2 = Numbers.e2(r.at(i + 2));
                r.claim(i, r.unit(i + 3, "kn") ? i + 4 : i + 3);
            }
        }
    }

    private static int currentPart(Reading r, int from) {
        int at = r.skip(from, 2);
        at = r.is(at, WITH_US) ? r.skip(at + 1, 1) : at;
        at = isWhichWay(r, at) ? at + 1 : at;
        at = r.is(at, SETS) || r.is(at, DRIFT) ? r.skip(at + 1, 2) : at;
        at = r.is(at, HDG_AT) ? at + 1 : at;
        if (r.number(at) && r.unit(at + 1, "kn") && r.at(at) <= 20 && r.found.currentE2 == null) {
            r.found.currentE2 = Numbers.e2(r.at(at));
            return at + 2;
        }
        if (r.number(at) && r.pieces[at].decimals() == 1 && r.is(at + 1, WITH_US) && r.found.currentE2 == null) {
            r.found.currentE2 = Numbers.e2(r.at(at)); // courant 1,1 dans le bon sens
            return at + 1;
        }
        if (r.is(at, POINT)
                && !(r.number(at + 1) && (r.unit(at + 2).isEmpty() || r.found.currentE2 != null)) // SW4
                && r.found.currentSets == null
                && !r.value(at, POINT).equals("VRB")) {
            r.found.currentSets =
                    new Bearing(CompassPoint.valueOf(r.value(at, POINT)).degreesE2(), North.NOT_SAID);
            return at + 1;
        }
        boolean degrees = r.sign(at + 1, '\u00B0') || r.unit(at + 1, "c");
        if (r.whole(at) && r.at(at) <= 360 && (degrees || r.pieces[at].digits() == 3) && r.found.currentSets == null) {
            r.found.currentSets = Bearing.ofDegrees(r.at(at), North.NOT_SAID);
            return degrees ? at + 2 : at + 1;
        }
        return from;
    }

    /** {@code courant contre 1,5 nd}, {@code tide foul 2 kn}: a word, and how much behind it. */
    private static boolean isWhichWay(Reading r, int i) {
        boolean word = r.free(i)
                && r.pieces[i].isWord()
                && (r.pieces[i].senses().length == 0 || r.isAny(i, ORDINARY, QUALITY));
        return word && r.number(i + 1) && r.unit(i + 2, "kn");
    }

    static void soundings(Reading r) {
        for (int i = 0; i < r.size && r.found.soundingCentimetres == null; i++) {
            int number = r.is(i, SOUNDING) ? r.skip(i + 1, 2) : i;
            boolean feet = r.unit(number + 1, "ft");
            boolean metres = r.unit(number + 1, "m") || r.word(number + 1, "m");
            boolean bare = number > i
                    && r.number(number)
                    && r.pieces[number].decimals() == 1
                    && r.unit(number + 1).isEmpty();
            boolean ends = r.clauseEnd(i) == number + 1
                    || r.word(number + 1, "and")
                    || r.word(number + 1, "et")
                    || r.isAny(number + 1, HDG, COG, SPEED, SOG, WIND, BARO) // sonde 3.2 cap 045
                    || r.isClaimed(number + 1);
            if (bare && r.is(i, SOUNDING) && ends && !r.is(i, OVER_GROUND)) {
                r.found.soundingCentimetres = (int) Math.round(r.at(number) * 100); // sonde 5.2
                r.claim(i, number + 1);
                return;
            }
            if (!r.number(number) || !metres && !feet || r.at(number) > 12_000) {
                continue;
            }
            boolean centimetres =
                    metres && r.whole(number + 2) && r.glued(number + 2) && r.pieces[number + 2].digits() <= 2;
            if (centimetres && r.is(i, SOUNDING)) {
                int part = (int) r.at(number + 2) * (r.pieces[number + 2].digits() == 1 ? 10 : 1);
                r.found.soundingCentimetres = (int) r.at(number) * 100 + part; // sonde 3m80, 3m8
                r.claim(i, number + 3);
                return;
            }
            boolean named = r.is(i, SOUNDING);
            boolean after = r.is(number + 2, OF_DEPTH);
            if (named || after) {
                r.found.soundingCentimetres = (int) Math.round(r.at(number) * (feet ? 30.48 : 100));
                r.claim(i, after ? number + 3 : number + 2);
            }
        }
    }
}
