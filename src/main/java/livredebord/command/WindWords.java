package livredebord.command;

import static livredebord.command.Kind.*;

import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.nautical.Bearing;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.North;

/** The wind: where it comes from, how hard, in gusts, and what it is doing; true and apparent. */
final class WindWords {

    /** A bare number up to here is Beaufort, above it knots. */
    private static final int STRONGEST_FORCE = 12;

    /** In more than this no boat carries a spinnaker or her whole mainsail. */
    private static final int STRONGEST_FOR_LIGHT_SAILS = 7;

    private WindWords() {}

    static void read(Reading r) {
        takenBack(r);
        apparent(r);
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, WIND) || r.is(i, TRUE_WIND)) {
                named(r, i);
            } else if (r.is(i, POINT) && !r.found.hasWindDirection()) {
                point(r, i);
            }
        }
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, GUST)) {
                gust(r, i);
            } else if (r.is(i, BEAUFORT)) {
                beaufortName(r, i);
            } else if (r.is(i, FORCE) || r.number(i) && r.unit(i + 1, "bft")) {
                force(r, i);
            }
        }
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, WIND_TREND)) {
                trend(r, i);
            } else if (r.is(i, TREND) && isOfWind(r, i) && r.found.windTrend == null) {
                r.found.windTrend = switch (r.value(i, TREND)) {
                    case "up", "up_fast" -> Observation.WindTrend.RISING;
                    case "down", "down_fast" -> Observation.WindTrend.EASING;
                    default -> Observation.WindTrend.STEADY;
                };
                r.claim(i, i + 1);
            } else if (r.is(i, CALM)) {
                calm(r, i);
            }
        }
        knotsAfterAll(r);
        rangeApart(r);
        forceApart(r);
        bareSpeeds(r);
        pointAlone(r);
    }

    /** {@code SW 4 no sorry S 5}: the second holds, the first is told. */
    private static void takenBack(Reading r) {
        for (int i = 2; i < r.size && r.has(SELF); i++) {
            int before = r.sign(i - 1, ',') ? i - 2 : i - 1;
            int after = r.sign(i + 1, ',') ? i + 2 : i + 1;
            boolean twice = r.is(i, SELF) && r.is(after, POINT) && r.number(after + 1) && r.number(before);
            if (twice && r.is(before - 1, POINT)) {
                r.keep(before - 1, after);
            }
        }
    }

    /** {@code SW 12 gusting 18}: no force has gusts below its own wind, so both are knots. */
    private static void knotsAfterAll(Reading r) {
        int[] force = r.found.force;
        boolean named = r.hasAny(FORCE, BEAUFORT, CALM);
        if (force != null && force[0] > 6 && r.found.gustE2 != null && !named && r.found.windE2 == null) {
            if (r.found.gustE2 < LEAST_KNOTS[force[1]] * 100 && r.found.gustE2 > force[1] * 100) {
                r.found.windE2 = new int[] {force[0] * 100, force[1] * 100};
                r.found.force = null;
            }
        }
    }

    /** {@code kite up 1540, wind 12}: nobody sets that in a hurricane, so the bare number is knots. */
    static void knotsUnderLightSails(Reading r) {
        int[] force = r.found.force;
        boolean named = r.hasAny(FORCE, BEAUFORT, CALM) || hasBeaufortUnit(r);
        boolean light = r.found.main == Observation.MainSail.FULL
                || r.found.head.contains(Observation.HeadSail.SPINNAKER)
                || r.found.head.contains(Observation.HeadSail.GENNAKER)
                || r.found.head.contains(Observation.HeadSail.CODE0);
        if (force != null && force[0] > STRONGEST_FOR_LIGHT_SAILS && light && !named && r.found.windE2 == null) {
            r.found.windE2 = new int[] {force[0] * 100, force[1] * 100};
            r.found.force = null;
        }
    }

    /** {@code vent de nord, 4}: so strong, in a clause of its own. */
    private static void forceApart(Reading r) {
        boolean lacks = r.found.hasWindDirection() && r.found.windE2 == null && r.found.force == null;
        for (int i = 2; i < r.size && lacks && r.found.force == null; i++) {
            boolean alone = r.whole(i)
                    && r.sign(i - 1, ',')
                    && r.clauseEnd(i) == i + 1
                    && r.was(i - 2, POINT)
                    && r.clauseHas(i - 2, WIND);
            if (alone && r.at(i) <= STRONGEST_FORCE && r.pieces[i].digits() < 3) {
                r.found.force = new int[] {(int) r.at(i), (int) r.at(i)};
                r.claim(i, i + 1);
            }
        }
    }

    private static boolean hasBeaufortUnit(Reading r) {
        for (Piece piece : r.pieces) {
            if ("bft".equals(piece.as(UNIT))) {
                return true;
            }
        }
        return false;
    }

    /** {@code wind round to NE, 12 to 15 kn}: from so much to so much goes no boat. */
    private static void rangeApart(Reading r) {
        boolean lacks = r.found.hasWindDirection() && r.found.windE2 == null && r.found.force == null;
        for (int i = 1; i < r.size && lacks && r.found.windE2 == null; i++) {
            Range range = r.clauseStart(i) == i ? range(r, i) : null;
            boolean alone = range != null && range.unit().equals("kn") && r.clauseEnd(i) == range.end();
            boolean ofWind = range != null
                    && range.unit().equals("kn")
                    && r.clauseEnd(i) <= range.end() + 1
                    && i > 1
                    && r.sign(i - 1, ',')
                    && r.clauseHas(i - 2, WIND); // wind's gone light, 6 kn tops
            if (ofWind || alone && range.highest() > range.lowest() && range.highest() > STRONGEST_FORCE) {
                r.found.windE2 = range.knotsE2();
                r.claim(i, range.end());
            }
        }
    }

    /** The least wind of each force, in knots (WMO-No. 8). */
    private static final int[] LEAST_KNOTS = {0, 1, 4, 7, 11, 17, 22, 28, 34, 41, 48, 56, 64};

    /** {@code force 6, W, sea rough}: where it comes from stands alone. */
    private static void pointAlone(Reading r) {
        boolean lacks = (r.found.force != null || r.found.windE2 != null) && !r.found.hasWindDirection();
        for (int i = 1; i < r.size && lacks && !r.found.windVariable; i++) {
            boolean alone = r.is(i, POINT) && r.clauseStart(i) == i && r.clauseEnd(i) == i + 1;
            if (alone && r.pieces[i].upper() && !r.found.hasWindDirection()) {
                setPoint(r, r.value(i, POINT));
                r.claim(i, i + 1);
            }
        }
    }

    private static void apparent(Reading r) {
        for (int i = 0; i < r.size && r.has(APPARENT); i++) {
            if (r.is(i, APPARENT) && !isPlainWord(r, i)) {
                apparent(r, i);
            }
        }
    }

    /** "on va à …" is going, "VA 18" is apparent wind. */
    private static boolean isPlainWord(Reading r, int i) {
        boolean head = r.clauseStart(i) == i || r.isClaimed(i - 1) || r.number(i - 1);
        boolean speed = head && r.number(i + 1) && (r.unit(i + 2, "kn") || r.clauseEnd(i) == i + 2);
        return r.pieces[i].is("va") && !r.pieces[i].upper() && !speed;
    }

    /** {@code vent apparent 40° bâbord 17 nds}, {@code AWS 22 AWA 45 stbd}, {@code apparent 18 nd à 45° bâbord}. */
    private static void apparent(Reading r, int i) {
        if (r.number(i - 2)
                && r.at(i - 2) <= 200
                && r.unit(i - 1, "kn")
                && r.found.apparentE2 == null
                && !r.number(r.skip(i + 1, 2))) {
            int knotsE2 = Numbers.e2(r.at(i - 2)); // 24 kts apparent
            r.found.apparentE2 = new int[] {knotsE2, knotsE2};
            r.claim(i - 2, i + 1);
            return;
        }
        int number = r.isLink(i - 1) ? i - 2 : i - 1;
        if (r.whole(number) && r.is(number - 1, WIND) && r.at(number) <= 200 && !r.number(r.skip(i + 1, 2))) {
            r.found.apparentE2 = new int[] {Numbers.e2(r.at(number)), Numbers.e2(r.at(number))};
            r.claim(number - 1, i + 1); // wind 12 apparent
            return;
        }
        if (r.isAny(i + 1, FORCE, POINT) && !r.is(i, SIDE)) {
            r.keep(i, r.clauseEnd(i)); // vent apparent SW 12: no true wind
            return;
        }
        int end = i + 1;
        for (int turn = 0; turn < 4; turn++) {
            end = apparentPart(r, end, r.pieces[i].is("aws"));
        }
        if (end > i + 1) {
            r.claim(r.is(i - 1, WIND) ? i - 1 : i, end);
        }
    }

    private static int apparentPart(Reading r, int from, boolean speedFirst) {
        int at = r.skip(from, 2);
        at = r.is(at, APPARENT) ? r.skip(at + 1, 2) : at;
        if (r.is(at, SIDE) && r.found.apparentDegrees != null && r.found.apparentSide == null) {
            r.found.apparentSide = side(r.value(at, SIDE));
            return at + 1;
        }
        boolean first = r.found.apparentE2 != null || !speedFirst;
        if (r.number(at) && r.found.apparentDegrees == null && first && isAngle(r, at)) {
            r.found.apparentDegrees = (int) Math.round(r.at(at));
            return r.sign(at + 1, '\u00B0') || r.unit(at + 1, "c") ? at + 2 : at + 1;
        }
        Range range = r.found.apparentE2 == null ? range(r, at) : null;
        boolean angle = range != null && r.is(range.end(), SIDE) && r.word(at + 1, "a") && !range.knots();
        if (angle && r.found.apparentDegrees == null && r.whole(at)) { // app 28 à 35 bâbord
            r.found.apparentE2 = new int[] {Numbers.e2(r.at(at)), Numbers.e2(r.at(at))};
            r.found.apparentDegrees = (int) Math.round(range.highest());
            return range.end();
        }
        if (range != null && (range.knots() || !range.anyUnit())) {
            r.found.apparentE2 = range.knotsE2();
            return range.end();
        }
        return from;
    }

    private static boolean isAngle(Reading r, int i) {
        boolean at = r.found.apparentE2 != null && (r.word(i - 1, "at") || r.word(i - 1, "a"));
        return r.at(i) <= 180
                && (at && r.unit(i + 1).isEmpty()
                        || r.sign(i + 1, '\u00B0')
                        || r.unit(i + 1, "c")
                        || r.pieces[i].digits() >= 2
                                && !r.unit(i + 1, "kn")
                                && (r.pieces[i - 1].is("awa") || r.is(i + 1, SIDE)));
    }

    private static Observation.Side side(String value) {
        return value.equals("port") ? Observation.Side.PORT : Observation.Side.STARBOARD;
    }

    /** {@code vent SW 4}, {@code vent de 15 nds de NW}, {@code wind 240/15}. */
    private static void named(Reading r, int i) {
        r.found.windTold |= r.is(i + 1, QUALITY);
        int at = r.skipToPoint(r.is(i + 1, AVERAGE) ? i + 2 : i + 1, 3);
        at = r.is(at, WIND) ? r.skip(at + 1) : at;
        int end = strengthAndDirection(r, at);
        if (end == at && r.free(at) && r.pieces[at].isWord() && isAdjective(r, at)) {
            int more = at + 1;
            while (more - at < 4 && r.free(more) && r.pieces[more].isWord() && isBeside(r, more)) {
                more++; // gone round to the
            }
            int behind = r.skipToPoint(more, 2);
            end = strengthAndDirection(r, behind);
            if (end > behind) {
                r.claim(i, i + 1);
                r.claim(more, end);
            }
            return;
        }
        if (end > at) {
            r.claim(i, end);
            most(r, end);
        } else if (r.is(i + 1, VARIABLE) || r.is(i + 1, SWELL)) {
            return;
        }
    }

    /** {@code vent 15 nds max 28}: the most of it is a gust. */
    private static void most(Reading r, int i) {
        int number = r.is(i, MAX) ? r.skip(i + 1, 1) : -1;
        boolean more = number > 0
                && r.whole(number)
                && r.found.windE2 != null
                && r.at(number) <= 200
                && r.at(number) * 100 > r.found.windE2[1];
        if (more && r.found.gustE2 == null && (r.unit(number + 1, "kn") || r.clauseEnd(number) == number + 1)) {
            r.found.gustE2 = Numbers.e2(r.at(number));
            r.claim(i, r.unit(number + 1, "kn") ? number + 2 : number + 1);
        }
    }

    private static boolean isBeside(Reading r, int i) {
        return r.pieces[i].senses().length == 0 || r.is(i, QUALITY) || r.is(i, LINK) && r.is(i + 1, QUALITY);
    }

    /** {@code vent faible variable}, {@code wind backing SW}: the word between stays in the remark. */
    private static boolean isAdjective(Reading r, int i) {
        return r.pieces[i].senses().length == 0
                || r.isAny(i, ORDINARY, QUALITY, HOISTED, DROPPED, LOST, SLOWED, ENDED, TREND);
    }

    private static int strengthAndDirection(Reading r, int from) {
        int end = direction(r, from, true);
        int strength = end > from ? strength(r, r.skip(end, 2), true) : end;
        if (end > from) {
            return Math.max(strength, end);
        }
        strength = strength(r, from, true);
        if (strength == from) {
            return from;
        }
        int after = r.skipToPoint(strength, 3);
        after = r.is(after, HDG_AT) && r.whole(after + 1) ? after + 1 : after;
        int direction = direction(r, after, true);
        return direction > after ? direction : strength;
    }

    /** Past the direction at {@code at}, or {@code at} where there is none. */
    private static int direction(Reading r, int at, boolean afterWind) {
        if (r.is(at, VARIABLE)) {
            r.found.windVariable = true;
            return at + 1;
        }
        if (isNorthWestWithNought(r, at) && !r.found.hasWindDirection()) {
            setPoint(r, r.word(at, "n") ? "NW" : "SW");
            return at + 2;
        }
        int pure = r.is(at, PURE) ? at + 1 : at;
        if (r.is(pure, POINT) && !r.found.hasWindDirection() && !isVerb(r, pure)) {
            setPoint(r, r.value(pure, POINT));
            return r.word(pure + 1, "ly") ? pure + 2 : between(r, pure); // NW'ly
        }
        boolean degrees = r.whole(at)
                && r.at(at) <= 360
                && (r.pieces[at].digits() == 3
                        || r.word(at - 1, "du")
                        || r.word(at - 1, "from")) // 40° to port is apparent, 30° to the left a shift
                && (r.sign(at + 1, '\u00B0')
                        || r.unit(at + 1, "c")
                        || r.unit(at + 1).isEmpty());
        if (degrees && r.found.windDegrees == null && r.found.windFrom == null) {
            r.found.windDegrees = Bearing.ofDegrees(r.at(at), North.NOT_SAID);
            int end = r.sign(at + 1, '\u00B0') || r.unit(at + 1, "c") ? at + 2 : at + 1;
            return r.sign(end, '/') || r.sign(end, ',') && r.number(end + 1) ? end + 1 : end;
        }
        return at;
    }

    /** {@code vent N0 4}: a nought where only a letter O can stand. */
    private static boolean isNorthWestWithNought(Reading r, int i) {
        boolean point = r.word(i, "n") || r.word(i, "s");
        return point
                && r.language == Language.FR
                && r.whole(i + 1)
                && r.pieces[i + 1].is("0")
                && r.glued(i + 1)
                && r.number(i + 2)
                && !r.glued(i + 2);
    }

    /** "la brise est établie", "le cours est annulé". */
    private static boolean isVerb(Reading r, int i) {
        return r.pieces[i].is("est")
                && !r.pieces[i].upper()
                && r.free(i + 1)
                && r.pieces[i + 1].isWord()
                && !r.pieces[i + 1].is("et")
                && !r.isAny(i + 1, LINK, GUST, FORCE, BEAUFORT, WIND, SEA, UNIT);
    }

    /** {@code S/SW} is halfway between the two; past them. */
    private static int between(Reading r, int i) {
        boolean two = (r.sign(i + 1, '/') || r.sign(i + 1, '-')) && r.is(i + 2, POINT) && r.found.windFrom != null;
        if (!two || r.value(i + 2, POINT).equals("VRB")) {
            return i + 1;
        }
        int first = r.found.windFrom.degreesE2();
        int turn = (CompassPoint.valueOf(r.value(i + 2, POINT)).degreesE2() - first + 54_000) % 36_000 - 18_000;
        if (Math.abs(turn) == 4_500) {
            r.found.windFrom = CompassPoint.nearestOf16(Math.floorMod(first + turn / 2, 36_000));
            return i + 3;
        }
        return i + 1;
    }

    private static void setPoint(Reading r, String point) {
        if (point.equals("VRB")) {
            r.found.windVariable = true;
        } else {
            r.found.windFrom = CompassPoint.valueOf(point);
        }
    }

    /** Past the strength at {@code at}, and the gusts and trend right behind it. */
    private static int strength(Reading r, int at, boolean beaufortIfBare) {
        Range range = range(r, at);
        int inGusts = range == null || !range.knots() ? at : pastIn(r, range.end());
        if (inGusts > at && r.is(inGusts, GUST) && inGusts > range.end() && !r.number(r.skip(inGusts + 1, 2))) {
            r.found.gustE2 = r.found.gustE2 == null ? Numbers.knotsE2(range.highest(), range.unit()) : r.found.gustE2;
            return inGusts + 1; // wind 45 kn in the gusts
        }
        if (range == null || r.found.force != null && !range.knots() || r.found.windE2 != null && range.knots()) {
            return named(r, at, beaufortIfBare);
        }
        if (range.knots()) {
            r.found.windE2 = range.knotsE2();
            boolean gust = r.word(range.end(), "g") && r.whole(range.end() + 1) && r.glued(range.end() + 1);
            if (gust && r.found.gustE2 == null && r.at(range.end() + 1) <= 200) { // 12-15kn G20
                r.found.gustE2 = Numbers.e2(r.at(range.end() + 1));
                return r.unit(range.end() + 2, "kn") ? range.end() + 3 : range.end() + 2;
            }
            return range.end();
        }
        boolean gusts = r.word(range.end(), "g") && r.whole(range.end() + 1) && r.at(range.end() + 1) > STRONGEST_FORCE;
        if (gusts && !r.glued(range.end()) && range.highest() <= STRONGEST_FORCE && r.at(range.end() + 1) <= 200) {
            r.found.force = new int[] {(int) range.lowest(), (int) range.highest()}; // SW5 g 27
            r.found.gustE2 = Numbers.e2(r.at(range.end() + 1));
            return r.unit(range.end() + 2, "kn") ? range.end() + 3 : range.end() + 2;
        }
        if (isGustBehind(r, range.end()) && !range.anyUnit() && beaufortIfBare) {
            return gustBehind(r, range);
        }
        if (range.anyUnit() && !range.unit().equals("bft") || !beaufortIfBare) {
            return at;
        }
        boolean breeze = r.has(BREEZE) && range.highest() > 6 && !range.unit().equals("bft");
        if (breeze && range.highest() <= STRONGEST_FORCE) {
            return at;
        }
        if (range.highest() <= STRONGEST_FORCE && range.isWhole()) {
            r.found.force = new int[] {(int) range.lowest(), (int) range.highest()};
        } else if (range.lowest() > 0 && range.highest() <= 100 && !range.unit().equals("bft")) {
            r.found.windE2 = range.knotsE2();
        } else {
            return at;
        }
        return range.end();
    }

    /** Past {@code in the}, {@code dans les}. */
    private static int pastIn(Reading r, int i) {
        int at = r.word(i, "in") || r.word(i, "dans") || r.begins(i, "dans") ? i + 1 : i;
        return at > i && (r.word(at, "the") || r.word(at, "les")) ? at + 1 : at;
    }

    private static boolean isGustBehind(Reading r, int i) {
        return r.word(i, "g") && r.glued(i) && r.whole(i + 1) && r.glued(i + 1) && r.at(i + 1) <= 200;
    }

    /** {@code 20G30}, {@code 20g30 kn}: so many knots, and so many in gusts. */
    private static int gustBehind(Reading r, Range range) {
        int gust = range.end() + 1;
        r.found.windE2 = range.knotsE2();
        r.found.gustE2 = Numbers.e2(r.at(gust));
        return r.unit(gust + 1, "kn") ? gust + 2 : gust + 1;
    }

    private static int named(Reading r, int at, boolean ours) {
        if (ours && r.is(at, BEAUFORT) && r.found.force == null) {
            r.found.force = forces(r.value(at, BEAUFORT));
            return at + 1;
        }
        return at;
    }

    /**
     * A strength as typed: {@code 4}, {@code F5}, {@code 5-6}, {@code 15 à 20 nds}, {@code 12 m/s}.
     *
     * @param unit as in the lexicon, "" where none stands there
     */
    private record Range(double lowest, double highest, String unit, boolean whole, int end) {
        boolean knots() {
            return unit.equals("kn") || unit.equals("ms") || unit.equals("kmh");
        }

        boolean anyUnit() {
            return !unit.isEmpty();
        }

        boolean isWhole() {
            return whole;
        }

        int[] knotsE2() {
            return new int[] {Numbers.knotsE2(lowest, unit), Numbers.knotsE2(highest, unit)};
        }
    }

    private static Range range(Reading r, int from) {
        boolean force = r.is(from, FORCE);
        int at = force ? r.skip(from + 1, 1) : from;
        if (r.unit(at, "bft") && r.number(at + 1)) {
            at++;
            force = true;
        }
        int first = Numbers.corrected(r, at);
        if (!r.number(first) || r.at(first) > 200) {
            return null;
        }
        int end = first + 1;
        boolean unitBetween = r.unit(end, "kn") && (r.sign(end + 1, '-') || r.sign(end + 1, '/')) && r.number(end + 2);
        int between = unitBetween ? end + 1 : end;
        double highest = r.at(first);
        boolean whole = r.whole(first);
        int second = rangeEnd(r, between, highest);
        if (second > 0) {
            highest = r.at(second);
            whole &= r.whole(second);
            end = second + 1;
        }
        String unit = r.unit(end);
        if (unit.equals("kn") || unit.equals("bft") || unit.equals("ms") || unit.equals("kmh")) {
            return new Range(r.at(first), highest, unit, whole, end + 1);
        }
        if (r.is(end, HOUR)
                || r.sign(end, ':')
                || r.sign(end, '\u00B0')
                || !unit.isEmpty()
                || r.word(end, "m")
                || r.word(end, "er")
                || r.isAny(end, REEF, ABOARD, PEOPLE)
                || isOktas(r, first)) {
            return null;
        }
        return force && highest <= STRONGEST_FORCE
                ? new Range(r.at(first), highest, "bft", whole, end)
                : new Range(r.at(first), highest, "", whole, end);
    }

    private static boolean isOktas(Reading r, int i) {
        return r.is(i + 1, OKTA);
    }

    private static int rangeEnd(Reading r, int i, double lowest) {
        boolean joins = r.sign(i, '-')
                || r.sign(i, '/')
                || r.word(i, "a")
                || r.word(i, "to")
                || r.word(i, "ou")
                || r.word(i, "or")
                || r.word(i, "et") && r.pieces[i - 1].number() + 1 == (r.number(i + 1) ? r.at(i + 1) : -1)
                || (r.word(i, "et") || r.word(i, "and")) && i > 1 && WordClass.BETWEEN.has(r.pieces[i - 2].text());
        int number = i + 1;
        if (r.is(number, FORCE) && r.number(number + 1)) {
            number++;
        }
        boolean forced = r.is(i - 2, FORCE) && r.unit(number + 1, "kn");
        boolean counted = joins
                && (forced
                        || r.isAny(number + 1, ABOARD, REEF, PEOPLE)
                        || r.sign(number + 1, '/') && r.glued(number + 1) && r.number(number + 2));
        boolean apart =
                counted || joins && !r.pieces[i].isWord() && r.isSpaced(i) && (!r.whole(number) || r.glued(i - 1));
        boolean isRange = joins
                && !apart
                && r.number(number)
                && r.at(number) >= lowest
                && r.at(number) <= 200
                && !r.is(number + 1, HOUR)
                && !r.sign(number + 1, ':')
                && !(r.sign(number + 1, '\u00B0') && r.word(i, "a"))
                && r.pieces[number].digits() <= 3;
        return isRange ? number : -1;
    }

    /** A point with no word for the wind before it: {@code SW4}, {@code NE 15 kts}, {@code NNO 5/6}. */
    private static void point(Reading r, int i) {
        boolean named = r.is(i - 1, BEAUFORT) || r.isLink(i - 1) && r.is(i - 2, BEAUFORT); // jolie brise de NE
        boolean model = r.pieces[i].capital() && !r.pieces[i].upper() && (r.word(i - 1, "a") || r.word(i - 1, "un"));
        if (named || model || isSwellOrCurrent(r, i) || isPlainWord(r, r.pieces[i], i) || isBerth(r, i)) {
            return;
        }
        String value = r.value(i, POINT);
        int last = twoPoints(r, i);
        int ly = r.word(last + 1, "ly") ? last + 2 : last + 1; // NW'ly
        int at = r.skip(ly, 2);
        Range range = range(r, at);
        boolean windAfter = r.is(i + 1, WIND);
        boolean strong = range != null && (range.knots() || range.unit().equals("bft"));
        boolean bare = range != null
                && !range.anyUnit()
                && range.highest() <= 70
                && (at == ly || range.highest() <= 12)
                && !isTimeOrPressure(r, at);
        if (windAfter) {
            setPoint(r, value);
            int end = strength(r, r.skip(i + 2, 2), true);
            r.claim(i, Math.max(end, i + 2));
        } else if ((strong || bare && (range.isWhole())) && last > i) {
            int end = strength(r, at, true);
            between(r, i, last);
            r.claim(r.found.windFrom == null ? at : i, end);
        } else if (strong || bare && (range.isWhole())) {
            setPoint(r, value);
            r.claim(i, strength(r, at, true));
        } else if (r.is(at, GUST) || r.is(at, BEAUFORT) || r.is(at, WIND_TREND)) {
            setPoint(r, value);
            r.claim(i, named(r, at, true) > at ? at + 1 : i + 1);
        }
    }

    /** {@code W/NW 5}, {@code O à SO 4}: where the second of two points stands, else {@code i}. */
    private static int twoPoints(Reading r, int i) {
        boolean joined = r.sign(i + 1, '/') || r.sign(i + 1, '-') || r.word(i + 1, "a") || r.word(i + 1, "to");
        return joined && r.is(i + 2, POINT) && r.pieces[i + 2].upper() ? i + 2 : i;
    }

    /** Halfway between two that are an eighth apart; otherwise where it blew from is not one thing. */
    private static void between(Reading r, int one, int other) {
        if (r.value(one, POINT).equals("VRB") || r.value(other, POINT).equals("VRB")) {
            return;
        }
        int first = CompassPoint.valueOf(r.value(one, POINT)).degreesE2();
        int second = CompassPoint.valueOf(r.value(other, POINT)).degreesE2();
        int turn = (second - first + 54_000) % 36_000 - 18_000;
        if (Math.abs(turn) == 4_500) {
            r.found.windFrom = CompassPoint.nearestOf16(Math.floorMod(first + turn / 2, 36_000));
        }
    }

    /** {@code ponton E5}, {@code bouée N 3}: where she lies, not what blows. */
    private static boolean isBerth(Reading r, int i) {
        boolean letter = r.pieces[i].text().length() == 1;
        int before = r.isLink(i - 1) ? i - 2 : i - 1;
        return letter
                && (r.was(before, BERTH)
                        || r.word(i - 1, "en") // siège en E 5
                        || r.was(before, CHANNEL)
                        || r.is(before, LANDMARK) && !r.is(before, REEF)
                        || r.word(before, "place")
                        || r.word(before, "porte")
                        || r.word(before, "gate"));
    }

    private static boolean isTimeOrPressure(Reading r, int at) {
        return r.pieces[at].digits() > 3 || WhenWords.clock(r, at) != null;
    }

    private static boolean isSwellOrCurrent(Reading r, int i) {
        for (int back = 1; back <= 3; back++) {
            if (r.was(i - back, SWELL)
                    || r.was(i - back, CURRENT)
                    || r.was(i - back, SETS) && r.pieces[i - back].text().startsWith("port")) {
                return true;
            }
            if (i - back >= 0 && !r.isLink(i - back)) {
                return false;
            }
        }
        return false;
    }

    /** "so", "no", "est", "on ne" and single letters are words of every day unless written as points. */
    private static boolean isPlainWord(Reading r, Piece piece, int i) {
        if (i > 0
                && piece.text().length() == 1
                && !piece.upper()
                && r.pieces[i - 1].end() + 1 == piece.start()
                && Scanner.fold(r.raw.charAt(piece.start() - 1)) == '\'') {
            return true; // Tom's 40th
        }
        boolean numbered = r.language == Language.EN && piece.is("no"); // no1 genoa
        boolean joined = r.number(i + 1) && r.glued(i + 1) && !numbered;
        if (piece.upper() && !(r.language == Language.EN && (piece.is("no") || piece.is("so"))) || joined) {
            return r.glued(i) && i > 0 && r.pieces[i - 1].isNumber();
        }
        return switch (piece.text()) {
            case "no", "so" -> r.language == Language.EN || !r.number(i + 1);
            case "se", "ne" -> !r.number(i + 1) || r.was(i - 1, LINK);
            case "est" ->
                !(i > 0 && (r.pieces[i - 1].is("d") || r.pieces[i - 1].is("vent")))
                        && !(r.number(i + 1) && (i == 0 || r.isClaimed(i - 1) || r.sign(i - 1, ',')));
            case "n", "s", "e", "w", "o" -> !r.number(i + 1);
            default -> false;
        };
    }

    private static void gust(Reading r, int i) {
        int at = r.skip(i + 1, 3);
        if (r.is(at, MAX)) {
            at = r.skip(at + 1, 2);
        }
        at = r.is(at, LESS) || r.is(at, MORE) ? at + 1 : at;
        Range range = range(r, at);
        if (range != null && r.found.gustE2 == null && isGust(range)) {
            r.found.gustE2 = Numbers.knotsE2(range.highest(), range.unit());
            boolean point = r.is(range.end(), POINT) && r.pieces[range.end()].upper() && !r.number(range.end() + 1);
            boolean from = r.word(range.end(), "from"); // gusts 33 from the west
            r.claim(i, point || from ? directionBeside(r, range.end()) : range.end()); // raf 32 NO
            meanBefore(r, i);
            return;
        }
        Range before = rangeBefore(r, i);
        if (before != null && r.found.gustE2 == null) {
            r.found.gustE2 = Numbers.knotsE2(before.highest(), before.unit());
            r.claim(before.end(), before.end() + 2);
            r.claim(i, i + 1);
        }
    }

    /** {@code 42 gusting 55}: knots, where nothing else is said of the bare number before. */
    private static void meanBefore(Reading r, int i) {
        boolean bare = r.whole(i - 1)
                && r.clauseStart(i) == i - 1
                && r.at(i - 1) > STRONGEST_FORCE
                && r.at(i - 1) * 100 < r.found.gustE2
                && r.pieces[i - 1].digits() == 2;
        if (bare && r.found.windE2 == null && r.found.force == null) {
            r.found.windE2 = new int[] {Numbers.e2(r.at(i - 1)), Numbers.e2(r.at(i - 1))};
            r.claim(i - 1, i);
        }
    }

    private static boolean isGust(Range range) {
        return range.knots() || !range.anyUnit() && range.lowest() > STRONGEST_FORCE;
    }

    private static Range rangeBefore(Reading r, int i) {
        int unit = i - 1;
        while (i - unit < 4 && (r.isLink(unit) || r.word(unit, "in") || r.word(unit, "dans"))) {
            unit--;
        }
        int number = r.unit(unit, "kn") ? unit - 1 : -1;
        if (number >= 0 && r.number(number) && r.at(number) <= 200) {
            return new Range(r.at(number), r.at(number), "kn", true, number);
        }
        return null;
    }

    private static void beaufortName(Reading r, int i) {
        boolean plain = r.pieces[i].is("calme") || r.pieces[i].is("calm");
        boolean seaWord = r.was(i - 1, SEA) || r.was(i - 1, WATCH) || r.was(i + 1, SEA);
        if (r.found.force != null
                || !isSaidOfWind(r, i)
                || plain && (seaWord || !isOwnClause(r, i))
                || r.was(i - 1, NEGATION)
                || r.was(i - 1, RISK)
                || r.has(READY) && r.clauseHas(i, READY)) {
            return;
        }
        int[] force = forces(r.value(i, BEAUFORT));
        int at = i + 1;
        if (r.whole(at) && r.at(at) == force[0]) {
            at++;
        }
        r.found.force = force;
        r.claim(i, directionBeside(r, at));
    }

    /** {@code 4}, {@code 4-5}. */
    private static int[] forces(String named) {
        int hyphen = named.indexOf('-');
        int lowest = Integer.parseInt(hyphen < 0 ? named : named.substring(0, hyphen));
        return new int[] {lowest, hyphen < 0 ? lowest : Integer.parseInt(named.substring(hyphen + 1))};
    }

    /** Not "tempête dans un verre d'eau", not "Papa ronfle force 8": nothing else is spoken of before it. */
    private static boolean isSaidOfWind(Reading r, int i) {
        if (r.begins(i + 1, "dans") || r.word(i + 1, "in")) {
            return false;
        }
        int before = i - 1;
        return before < 0 || !r.free(before) || !r.pieces[before].isWord() || isOfTheLog(r, before);
    }

    private static boolean isOfTheLog(Reading r, int i) {
        return isOfTheLog(r.pieces[i]) || !r.unit(i).isEmpty();
    }

    private static boolean isOfTheLog(Piece piece) {
        return piece.senses().length > 1 || piece.senses().length == 1 && !piece.can(ORDINARY);
    }

    /** {@code jolie brise de SW}, {@code 4B de NE}. */
    private static int directionBeside(Reading r, int end) {
        int at = r.skipToPoint(end, 3);
        boolean other = r.number(at + 1) && r.found.force == null;
        if (r.is(at, POINT) && !r.found.hasWindDirection() && !other && !isVerb(r, at)) {
            setPoint(r, r.value(at, POINT));
            return at + 1;
        }
        return end;
    }

    private static boolean isOwnClause(Reading r, int i) {
        return i == 0 || !r.free(i - 1) || !r.pieces[i - 1].isWord();
    }

    /** {@code moored Portland Marina F12}: a berth behind the name of the port. */
    private static boolean isBerthOfPort(Reading r, int i) {
        boolean figure = r.is(i, FORCE) && r.pieces[i].text().length() == 1 && r.glued(i + 1) && r.number(i + 1);
        boolean port = r.isName(i - 1) || r.is(i - 1, LANDMARK) || r.is(i - 1, BERTH);
        return figure && port && r.hasAny(MOORED, ARRIVED, BERTH);
    }

    private static void force(Reading r, int i) {
        if (isBerthOfPort(r, i)) {
            return;
        }
        Range range = range(r, i);
        boolean limit = r.word(i - 1, "to") && i > 1 && r.pieces[i - 2].is("up") && !r.hasAny(WIND, GUST);
        if (range != null
                && !limit
                && isSaidOfWind(r, i)
                && !r.isProse(i)
                && range.unit().equals("bft")
                && r.found.force == null
                && range.highest() <= STRONGEST_FORCE
                && range.isWhole()) {
            r.found.force = new int[] {(int) range.lowest(), (int) range.highest()};
            r.claim(i, directionBeside(r, range.end()));
        }
    }

    /** {@code brume qui tombe}, {@code le jour se lève}: somebody else's fall or rise. */
    private static boolean isOfAnother(Reading r, int i) {
        int before = i - 1;
        if (before < r.clauseStart(i) || !r.pieces[before].isWord() || r.isClaimed(before) && !r.isInRemark(before)) {
            return r.was(before, WX);
        }
        String word = r.pieces[before].text();
        boolean adverb = word.endsWith("ment") || word.endsWith("ly") || WordClass.ADVERB.has(word);
        return !adverb && !r.isAny(before, OF_WIND);
    }

    /** {@code ça rentre pas dans le coffre}, {@code ça monte au mât}: anything but the wind. */
    private static boolean isOfThing(Reading r, int i) {
        String behind = i + 1 < r.size ? r.pieces[i + 1].text() : "";
        return r.pieces[i].is("ca") && WordClass.BEHIND_A_THING.has(behind);
    }

    private static final Kind[] OF_WIND = {
        WIND,
        TRUE_WIND,
        POINT,
        GUST,
        BREEZE,
        UNIT,
        QUALITY,
        WIND_TREND,
        TREND,
        LINK,
        BEAUFORT,
        FORCE,
        STILL,
        AT_PLACE,
        BARO,
        CONDITION,
        JUST_NOW
    };

    private static void trend(Reading r, int i) {
        boolean afterPressure = r.was(i - 1, BARO)
                || r.isClaimed(i - 1)
                        && r.pieces[i - 1].isNumber()
                        && r.found.pascals != null
                        && r.pieces[i - 1].number() > 900;
        boolean sharedWord = r.was(i, TREND);
        if (r.found.windTrend != null || afterPressure && sharedWord) {
            return;
        }
        boolean about = r.found.hasWind()
                || r.was(i - 1, WIND)
                || windFollows(r, i)
                || r.pieces[i].end() - r.pieces[i].start() > 7;
        if (!about || r.was(i - 1, SEA) || isOfAnother(r, i) || isOfThing(r, i)) {
            return;
        }
        r.found.windTrend = switch (r.value(i, WIND_TREND)) {
            case "rising" -> Observation.WindTrend.RISING;
            case "easing" -> Observation.WindTrend.EASING;
            default -> Observation.WindTrend.STEADY;
        };
        boolean ofWind = r.is(i - 1, WIND) || r.pieces[i].is("wind") || r.pieces[i].is("vent");
        r.claim(r.is(i - 1, WIND) ? i - 1 : i, ofWind ? directionBeside(r, i + 1) : i + 1);
        int to = r.skip(i + 1, 2);
        to = r.word(to, "a") || r.word(to, "to") ? to + 1 : to;
        Range range = range(r, to);
        if (range != null && to > i + 1 && isForceSaid(r, i, range)) {
            r.found.force = new int[] {(int) range.lowest(), (int) range.highest()};
            r.claim(i, directionBeside(r, range.end()));
            return;
        }
        boolean said = r.was(i - 1, WIND) || ofWind;
        boolean bare =
                range != null && !range.anyUnit() && ofWind && range.lowest() > STRONGEST_FORCE; // vent stable 15 à 18
        if (range != null
                && (range.knots() || bare)
                && range.isWhole()
                && r.found.windE2 == null
                && (said || range.highest() > 5)) {
            r.found.windE2 = range.knotsE2();
            r.claim(i, range.end());
        }
    }

    /** {@code vent tombé à 2}, {@code wind eased to 3}: nobody counts so few knots. */
    private static boolean isForceSaid(Reading r, int i, Range range) {
        boolean force = range.isWhole() && range.highest() <= STRONGEST_FORCE && !range.anyUnit();
        boolean to = r.word(range.end() - 2, "a") || r.word(range.end() - 2, "to");
        boolean wind = r.was(i - 1, WIND) || r.pieces[i].is("wind") || r.pieces[i].is("vent");
        return force && to && wind && r.found.force == null && r.found.windE2 == null;
    }

    /** {@code wind S 10 m/s rising}: right behind the strength. */
    private static boolean isOfWind(Reading r, int i) {
        boolean alone = r.sign(i - 1, ',') && r.clauseEnd(i) == i + 1 && r.found.pascals == null;
        int last = r.word(i - 1, "and") || r.word(i - 1, "et") || alone ? i - 2 : i - 1;
        boolean named = r.was(i - 1, BREEZE) && r.found.windTrend == null; // brise qui monte
        boolean strength =
                r.isClaimed(last) && (r.unitSaid(last) || r.pieces[last].isNumber() && r.pieces[last].number() < 100);
        return named
                || strength
                        && (r.found.force != null || r.found.windE2 != null)
                        && last > 0
                        && !r.was(last - 1, SEA)
                        && !r.was(last - 1, BARO);
    }

    private static boolean windFollows(Reading r, int i) {
        return r.number(i + 1) && r.unit(i + 2, "kn") || r.was(i + 1, WIND) || r.was(i + 1, GUST);
    }

    /** {@code 8 nds de SO} blows, as no boat goes from a point; {@code 10 nds SW} may, and more than 15 no boat of ours goes. */
    private static int leastWind(Reading r, int end) {
        boolean from = r.word(end, "de") || r.word(end, "d") || r.word(end, "from") || r.word(end, "du");
        return !isPointBeside(r, end) ? 15 : from ? 0 : 9;
    }

    private static boolean isPointBeside(Reading r, int from) {
        int i = r.skipToPoint(from, 2);
        boolean named = r.pieces.length > i && (r.pieces[i].capital() || i > from); // 15 nds d'ouest
        boolean spelled =
                r.is(i, POINT) && named && r.pieces[i].text().length() > 3 - (r.clauseEnd(i) == i + 1 ? 1 : 0);
        return r.is(i, POINT) && (r.pieces[i].upper() || spelled) && !r.number(i + 1);
    }

    private static void calm(Reading r, int i) {
        if (isWhile(r, i) || r.isProse(i)) {
            r.keep(i, i + 1);
            return;
        }
        if (isElsewhere(r, i + 1)) {
            r.keep(i, i + 1);
            r.found.weatherTold = true;
            return;
        }
        if (r.found.force == null && r.found.windE2 == null && !r.found.windVariable && r.found.windFrom == null) {
            r.found.force = new int[] {0, 0};
        }
        r.claim(i, i + 1);
    }

    /** {@code lu 80 pages pendant la pétole}: when something else was done. */
    private static boolean isWhile(Reading r, int i) {
        int at = r.isLink(i - 1) || r.word(i - 1, "the") || r.word(i - 1, "la") ? i - 2 : i - 1;
        return r.is(at, NOT_WHEN)
                && !r.pieces[at].is("dans")
                && !r.pieces[at].is("in")
                && !r.pieces[at].is("depuis")
                && !r.pieces[at].is("since")
                && !r.pieces[at].is("en");
    }

    /** {@code pétole au large}: not here. */
    private static boolean isElsewhere(Reading r, int i) {
        return r.word(i, "au") || r.word(i, "a") || r.word(i, "sous") || r.word(i, "derriere") || r.word(i, "dans");
    }

    private static boolean isAnemometer(Reading r, int i) {
        if (r.clauseHas(i, INCIDENT)) {
            return false; // anemometer stuck at 3.4 kn
        }
        for (int at = r.clauseStart(i); at < i; at++) {
            String word = r.pieces[at].text();
            if (word.startsWith("anemo")
                    || r.is(at, INSTRUMENT) && Texts.fold(r.text(at, at + 1)).endsWith("anemo")) {
                return true;
            }
        }
        return false;
    }

    /** So many knots that no boat of ours sails them, or with gusts beside them. */
    private static void bareSpeeds(Reading r) {
        boolean hers = r.found.otherBoat != null;
        for (int i = 0; i < r.size && !hers && r.found.windE2 == null && r.found.apparentE2 == null; i++) {
            if (r.whole(i) && isGustBehind(r, i + 1) && !r.glued(i)) {
                Range gusting = range(r, i);
                r.claim(i, gusting == null ? i : directionBeside(r, gustBehind(r, gusting)));
                continue;
            }
            if (!r.number(i)
                    || r.word(i - 1, "fait") && r.word(i - 2, "a") && r.isName(i - 3)
                    || i > 0
                            && (r.isAny(i - 1, SPEED, SOG, STW, MAX, SLOWED, LOG, CURRENT)
                                    || r.isAny(i - 2, SPEED, SOG, STW, MAX, CURRENT))) {
                continue;
            }
            Range range = range(r, i);
            boolean gustsBeside = range != null
                    && (r.was(range.end(), GUST) || r.was(range.end() + 1, GUST))
                    && r.found.gustE2 != null;
            boolean read = range != null && range.unit().equals("kn") && isAnemometer(r, i);
            if (read) {
                r.found.windE2 = range.knotsE2(); // l'anémo affiche 14 nds
                r.claim(i, directionBeside(r, range.end()));
                continue;
            }
            boolean beforePoint = range != null
                    && range.unit().isEmpty()
                    && range.highest() > range.lowest()
                    && range.lowest() > STRONGEST_FORCE
                    && r.is(range.end(), POINT)
                    && r.clauseEnd(i) == range.end() + 1;
            if (beforePoint && r.clauseStart(i) == i && !r.found.hasWindDirection()) {
                r.found.windE2 = range.knotsE2(); // 22 a 25 ne
                r.claim(i, directionBeside(r, range.end()));
                continue;
            }
            boolean notBoats = range != null
                    && (range.unit().equals("ms") || range.unit().equals("kmh"))
                    && (isPointBeside(r, range.end()) || r.has(INSTRUMENT));
            if (notBoats && range.highest() >= 4) {
                r.found.windE2 = range.knotsE2(); // 11 m/s WNW
                r.claim(i, directionBeside(r, range.end()));
                continue;
            }
            if (range != null
                    && range.unit().equals("kn")
                    && (gustsBeside || !r.isProse(i) && !r.was(i - 1, LESS) && !r.was(i - 1, MORE))
                    && (CourseWords.isOfAir(r, i)
                            || CourseWords.isOfReef(r, i)
                            || range.isWhole() && range.highest() > leastWind(r, range.end()) && range.highest() <= 100
                            || gustsBeside)) {
                r.found.windE2 = range.knotsE2();
                r.claim(i, directionBeside(r, range.end()));
            }
        }
    }
}
