package livredebord.command;

import static livredebord.command.Kind.*;

import livredebord.nautical.Bearing;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.North;

/** Where she points, where she goes, how fast and how far. */
final class CourseWords {

    /** What a current makes of a speed, at most: hundredths of a knot. */
    private static final int ALIKE_E2 = 300;

    private CourseWords() {}

    static void courses(Reading r) {
        behindTheirNumbers(r);
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, COG) && !isThing(r, i)) {
                r.found.courseOverGround = course(r, i, r.found.courseOverGround, North.NOT_SAID);
            } else if (r.is(i, HDG)) {
                r.found.heading = course(r, i, r.found.heading, north(r.value(i, HDG)));
            } else if (r.is(i, ROUTE)) {
                route(r, i);
            }
        }
        for (int i = 0; i < r.size && r.found.heading == null; i++) {
            boolean on = r.is(i, AUTOPILOT_ON)
                    || (r.word(i, "on") || r.word(i, "at")) && r.unit(i - 1, "kn"); // 6.1 kn on 140
            if (on && r.whole(i + 1) && r.pieces[i + 1].digits() == 3 && r.at(i + 1) <= 360 && !isOther(r, i + 2)) {
                North after = northAfter(r, i + 2); // 7.8 kn on 095T
                r.found.heading = Bearing.ofDegrees(r.at(i + 1), after == null ? North.NOT_SAID : after);
                r.claim(i + 1, after == null ? i + 2 : i + 3);
            }
        }
        for (int i = 0; i < r.size && r.has(BY_COMPASS) && r.found.heading == null; i++) {
            int degrees = r.sign(i - 1, '\u00B0') ? i - 2 : i - 1;
            if (r.is(i, BY_COMPASS) && r.whole(degrees) && r.pieces[degrees].digits() == 3 && r.at(degrees) <= 360) {
                r.found.heading = Bearing.ofDegrees(r.at(degrees), North.COMPASS);
                r.claim(degrees, i + 1);
            }
        }
        for (int i = 0; i < r.size && r.has(HDG_AT) && r.found.heading == null; i++) {
            if (r.is(i, HDG_AT) && r.is(i - 1, OVER_GROUND) && r.whole(i + 1) && r.pieces[i + 1].digits() == 3) {
                r.found.courseOverGround = course(r, i, r.found.courseOverGround, North.NOT_SAID);
            } else if (r.is(i, HDG_AT) && r.whole(i + 1) && r.pieces[i + 1].digits() == 3 && isSteered(r, i)) {
                r.found.heading = course(r, i, null, North.NOT_SAID);
            }
        }
    }

    /** {@code 5.2kt sog 231 cog}: each number before what it is. */
    private static void behindTheirNumbers(Reading r) {
        for (int i = 2; i + 2 < r.size && r.has(SOG) && r.has(COG); i++) {
            boolean speed = r.is(i, SOG) && r.unit(i - 1, "kn") && r.number(i - 2) && r.at(i - 2) <= 45;
            boolean course = speed && r.is(i + 2, COG) && isCourseOfRow(r, i + 1) && !r.number(i + 3);
            if (course) {
                r.found.speedOverGroundE2 = Numbers.e2(r.at(i - 2));
                r.found.courseOverGround = Bearing.ofDegrees(r.at(i + 1), North.NOT_SAID);
                r.claim(i - 2, i + 3);
            }
        }
    }

    /** {@code 6.4kn 300C}, {@code now stbd tack, 195T}: three figures and the north they are counted from. */
    static void lettered(Reading r) {
        for (int i = 0; i < r.size && r.found.heading == null; i++) {
            boolean figures =
                    r.whole(i) && r.pieces[i].digits() == 3 && r.at(i) <= 360 && r.free(i + 1) && r.glued(i + 1);
            boolean magnetic = figures && r.word(i + 1, "m") && isTurnedTo(r, i); // tacked 0910, 245M
            boolean letter =
                    magnetic || figures && r.pieces[i + 1].upper() && (r.word(i + 1, "t") || r.word(i + 1, "c"));
            boolean begins = r.clauseStart(i) == i || r.isClaimed(i - 1) || r.unit(i - 1, "kn");
            if (letter && begins && !r.sign(i + 2, '/')) {
                r.found.heading = Bearing.ofDegrees(r.at(i), north(r.text(i + 1, i + 2)));
                r.claim(i, i + 2);
            }
        }
    }

    /** Alone in its clause, in a line that tells of a turn; else so many miles. */
    private static boolean isTurnedTo(Reading r, int i) {
        boolean alone = i > 0 && r.clauseStart(i) == i && r.clauseEnd(i) == i + 2 && r.pieces[i + 1].upper();
        return alone && r.hasAny(TACKED, GYBED);
    }

    /**
     * {@code route au 200 compas}, {@code course 245M}: nobody makes good what a compass shows, and the English say of
     * which north when they steer.
     */
    private static void route(Reading r, int i) {
        if (r.pieces[i].is("course") && r.language == livredebord.entry.Language.FR) {
            return; // of horses
        }
        Bearing made = course(r, i, r.found.route, North.NOT_SAID);
        boolean steered = made != null
                && (made.north() == North.COMPASS
                        || made.north() != North.NOT_SAID && r.language == livredebord.entry.Language.EN);
        if (steered && r.found.heading == null) {
            r.found.heading = made;
        } else {
            r.found.route = made;
        }
    }

    /** {@code vent au 220}, {@code feu relevé au 045}, {@code cargo au 030}: somebody else's degrees. */
    private static boolean isSteered(Reading r, int i) {
        if (r.pieces[i].is("au") && i > 1 && r.pieces[i - 1].isNumber() && r.pieces[i - 2].is("du")) {
            return false; // secteur blanc du 120 au 150
        }
        boolean mark = r.isName(i - 1) || r.number(i + 2) || r.isAny(i + 2, AT_PLACE) && r.number(i + 3);
        if (mark && i > 0 && r.pieces[i - 1].isWord() || isOfEveryDay(r, i - 1)) {
            return false; // Heaux au 195 à 4,2 M; raccordé au 220
        }
        for (int at = r.clauseStart(i); at < i; at++) {
            if (r.was(at, WIND)
                    || r.was(at, TRUE_WIND)
                    || r.was(at, APPARENT) && r.pieces[at].upper()
                    || r.was(at, TIDE_STATE)
                    || r.was(at, CURRENT)
                    || r.was(at, BEARING)
                    || r.was(at, BOAT)
                    || r.was(at, SIGHTING)
                    || r.was(at, SWELL)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfEveryDay(Reading r, int i) {
        return r.free(i) && r.pieces[i].isWord() && r.pieces[i].senses().length == 0;
    }

    static void protectAverages(Reading r) {
        for (int i = 0; i < r.size && r.hasAny(AVERAGE, RELATION, BEARING); i++) {
            boolean wind = r.is(i, AVERAGE) && r.is(i - 1, WIND); // vent moy 15 nds
            if (r.isAny(i, AVERAGE, RELATION, BEARING) && !r.was(i - 1, VIS) && !wind) {
                protect(r, i);
            }
        }
    }

    private static void protect(Reading r, int i) {
        int number = r.skip(i + 1, 2);
        number = r.isAny(number, SPEED, SOG, STW) ? r.skip(number + 1, 2) : number;
        if (r.number(number)) {
            r.keep(i, r.unit(number + 1).isEmpty() ? number + 1 : number + 2);
        } else if (r.is(i, AVERAGE) && r.number(i - 2) && !r.unit(i - 1).isEmpty()) {
            r.keep(i - 2, i + 1);
        }
    }

    /** {@code 47 32,1N 5 12,4W 210 6,2 SW5 1012}: the columns behind the position, or behind the time, need no heads. */
    static void row(Reading r) {
        int at = r.found.positionEnd >= 0 ? r.found.positionEnd : r.found.timeEnd;
        int first = afterRule(r, at);
        int second = afterRule(r, first + 1);
        if (at < 0 || !r.number(first) || !r.number(second)) {
            return;
        }
        boolean turned = isKnotsOfRow(r, first) && isCourseOfRow(r, second);
        int course = turned ? second : first;
        int speed = turned ? first : second;
        int wind = afterRule(r, second + 1);
        boolean whole = r.found.positionEnd >= 0 || r.is(wind, POINT) && r.number(wind + 1);
        if (whole && r.found.heading == null && isCourseOfRow(r, course) && isKnotsOfRow(r, speed)) {
            r.found.heading = Bearing.ofDegrees(r.at(course), North.NOT_SAID);
            r.found.speedE2 = Numbers.e2(r.at(speed));
            r.claim(at, second + 1);
        }
    }

    /** Past the sign that rules columns. */
    private static int afterRule(Reading r, int i) {
        return r.sign(i, '|') || r.sign(i, ',') || r.sign(i, ';') || r.sign(i, '/') || r.sign(i, '-') ? i + 1 : i;
    }

    private static boolean isCourseOfRow(Reading r, int i) {
        return r.whole(i) && r.pieces[i].digits() == 3 && r.at(i) <= 360 && !isOther(r, i + 1) && !r.sign(i + 1, ':');
    }

    private static boolean isKnotsOfRow(Reading r, int i) {
        boolean tenths = r.pieces[i].decimals() == 1 && r.at(i) <= 30;
        boolean beforeWind =
                r.pieces[i].decimals() == 0 && r.pieces[i].digits() < 3 && r.is(afterRule(r, i + 1), POINT);
        return r.number(i)
                && (tenths || beforeWind && r.at(i) <= 20)
                && r.unit(i + 1).isEmpty()
                && !r.is(i + 1, HOUR);
    }

    private static North north(String letter) {
        return switch (letter) {
            case "T" -> North.TRUE;
            case "M" -> North.MAGNETIC;
            case "C" -> North.COMPASS;
            default -> North.NOT_SAID;
        };
    }

    /** The course that follows the word at {@code i}; {@code before} where none does. */
    private static Bearing course(Reading r, int i, Bearing before, North said) {
        int at = i + 1;
        North north = said;
        if (r.is(at, NORTH) && !r.pieces[at].is("vrais")) {
            north = north(r.value(at, NORTH));
            at++;
        }
        at = to(r, at);
        if (r.is(at, POINT)
                && !r.value(at, POINT).equals("VRB")
                && !r.isName(at + 1)
                && (!r.number(at + 1) || r.unit(at + 2, "kn"))) {
            if (before != null) {
                return before;
            }
            r.claim(i, at + 1);
            return new Bearing(CompassPoint.valueOf(r.value(at, POINT)).degreesE2(), north);
        }
        int number = Numbers.corrected(r, at);
        if (!r.number(number)
                || r.at(number) > 360
                || r.pieces[number].digits() > 3
                || isOneFigure(r, number)
                || isOther(r, number + 1)
                || isTurn(r, number)) {
            return before;
        }
        if (isNoughtBehind(r, number)) {
            r.claim(i, number + 2);
            return Bearing.ofDegrees(r.at(number) * 10, north);
        }
        if (before != null && number == at) {
            return before;
        }
        int end = r.sign(number + 1, '\u00B0') || r.word(number + 1, "deg") || r.word(number + 1, "degres")
                ? number + 2
                : number + 1;
        North after = northAfter(r, end);
        if (after != null) {
            north = after;
            end++;
        }
        r.claim(i, at);
        r.keep(at, number);
        r.claim(number, end);
        speedBehind(r, end);
        return Bearing.ofDegrees(r.at(number), north);
    }

    /** {@code track 3}: nobody steers so, unless it is said in words or in degrees. */
    private static boolean isOneFigure(Reading r, int number) {
        return r.pieces[number].digits() < 2
                && !r.sign(number + 1, '\u00B0')
                && Character.isDigit(r.raw.charAt(r.pieces[number].start()));
    }

    /** {@code cap 310 à 18 nds}: however fast. */
    private static void speedBehind(Reading r, int i) {
        boolean at = r.word(i, "a") || r.word(i, "at");
        if (at && r.number(i + 1) && r.unit(i + 2, "kn") && r.at(i + 1) <= 45 && r.found.speedE2 == null) {
            r.found.speedE2 = Numbers.e2(r.at(i + 1));
            r.claim(i, i + 3);
        }
    }

    /** {@code cap 14O}: a letter O where only a nought can stand. */
    private static boolean isNoughtBehind(Reading r, int number) {
        return r.whole(number)
                && r.pieces[number].digits() == 2
                && r.at(number) <= 36
                && r.word(number + 1, "o")
                && r.glued(number + 1);
    }

    /** {@code altered course 20 deg to stbd}: by so much, not to so much. */
    private static boolean isTurn(Reading r, int number) {
        int side = number + 1;
        while (side - number < 5
                && (r.isLink(side)
                        || r.unit(side, "c")
                        || r.is(side, AT_PLACE)
                        || r.sign(side, '\u00B0')
                        || r.word(side, "deg"))) {
            side++;
        }
        return side > number + 1 && r.is(side, SIDE) && r.pieces[number].digits() < 3;
    }

    private static int to(Reading r, int from) {
        int at = r.skip(from, 3);
        return r.is(at, PURE) || r.is(at, HDG_AT) || r.is(at, DESTINATION) && r.pieces[at].is("vers") ? at + 1 : at;
    }

    private static boolean isOther(Reading r, int i) {
        String unit = r.unit(i);
        if (r.free(i) && r.pieces[i].upper() && (r.pieces[i].is("m") || r.pieces[i].is("v"))) {
            return false;
        }
        if (isSpeedLetter(r, i)) {
            return false;
        }
        boolean age = r.word(i, "ans") || r.word(i, "an") || r.word(i, "years");
        return age || !unit.isEmpty() && !unit.equals("c") || r.is(i, HOUR);
    }

    /** {@code cap 305 v 6.1}: her speed, not volts and no true north. */
    private static boolean isSpeedLetter(Reading r, int i) {
        return r.word(i, "v")
                && !r.glued(i)
                && !r.pieces[i].upper()
                && r.number(i + 1)
                && r.pieces[i + 1].decimals() == 1
                && r.at(i + 1) <= 30;
    }

    private static North northAfter(Reading r, int i) {
        if (!r.free(i)) {
            return null;
        }
        if (r.is(i, NORTH)) {
            return north(r.value(i, NORTH));
        }
        if (r.is(i, BY_COMPASS)) {
            return North.COMPASS; // gouverné au 338 du compas
        }
        boolean letter =
                r.pieces[i].upper() && (r.glued(i) || r.pieces[i].text().length() == 1);
        return !letter
                ? null
                : switch (r.pieces[i].text()) {
                    case "t" -> North.TRUE;
                    case "v" ->
                        r.language == livredebord.entry.Language.FR && !(r.glued(i + 1) && r.number(i + 1))
                                ? North.TRUE
                                : null;
                    case "m" -> North.MAGNETIC;
                    case "c" -> North.COMPASS;
                    default -> null;
                };
    }

    static void speeds(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (named(r, i) || r.is(i, SPEED) && measuredBehind(r, i)) {
                continue;
            }
            boolean first = r.is(i, THROUGH_WATER) && r.clauseStart(i) == i && r.found.speedThroughWaterE2 == null;
            if (first && r.number(i + 1) && r.at(i + 1) <= 45 && r.unit(i + 2, "kn")) {
                r.found.speedThroughWaterE2 = Numbers.e2(r.at(i + 1)); // through the water 5.8 knots
                r.claim(i, i + 3);
                continue;
            }
            boolean log = r.is(i, THROUGH_WATER);
            boolean ground =
                    r.is(i, OVER_GROUND) && r.pieces[i].end() - r.pieces[i].start() > 5 || isFigureOverGround(r, i);
            if ((log || ground) && r.number(i - 1) && r.pieces[i - 1].decimals() == 1 && r.at(i - 1) <= 30) {
                if (log) {
                    r.found.speedThroughWaterE2 = Numbers.e2(r.at(i - 1)); // 6.8 through the water
                } else {
                    r.found.speedOverGroundE2 = Numbers.e2(r.at(i - 1));
                }
                r.claim(i - 1, i + 1);
            } else if (r.isAny(i, SOG, STW) && isBehindItsNumber(r, i)) {
                if (r.is(i, SOG)) {
                    r.found.speedOverGroundE2 = Numbers.e2(r.at(i - 1));
                } else {
                    r.found.speedThroughWaterE2 = Numbers.e2(r.at(i - 1));
                }
                r.claim(i - 1, i + 1);
            } else if (r.is(i, SOG)) {
                r.found.speedOverGroundE2 = speed(r, i, r.found.speedOverGroundE2, false);
            } else if (r.is(i, STW)) {
                r.found.speedThroughWaterE2 = speed(r, i, r.found.speedThroughWaterE2, false);
            } else if (r.is(i, MAX)) {
                maximum(r, i);
            } else if (r.is(i, SPEED)
                    && (!(r.word(i, "v") && i > 0 && r.pieces[i - 1].isNumber()) || isSpeedLetter(r, i))) {
                r.found.speedE2 = speed(
                        r,
                        i,
                        r.found.speedE2,
                        r.pieces[i].is("v")
                                || r.language == livredebord.entry.Language.EN
                                        && r.pieces[i].text().endsWith("ing"));
            } else if (r.is(i, SLOWED)) {
                slowed(r, i);
            }
        }
    }

    /** {@code making 5.9 kn through the water}: by what it is measured is said last. */
    private static boolean measuredBehind(Reading r, int i) {
        int number = r.skip(i + 1, 2);
        int by = r.unit(number + 1, "kn") ? number + 2 : number + 1;
        boolean speed = r.number(number) && r.at(number) <= 45 && r.isAny(by, THROUGH_WATER, OVER_GROUND);
        if (!speed || isHers(r, i) || r.number(by + 1)) {
            return false;
        }
        if (r.is(by, THROUGH_WATER)) {
            r.found.speedThroughWaterE2 = Numbers.e2(r.at(number));
        } else {
            r.found.speedOverGroundE2 = Numbers.e2(r.at(number));
        }
        r.claim(i, by + 1);
        return true;
    }

    /** {@code 4,6 fond pour 5,7 surface}, {@code au moteur, 5.2 fond}: behind tenths, under way, the ground is no depth. */
    private static boolean isFigureOverGround(Reading r, int i) {
        boolean beside =
                r.clauseHas(i, THROUGH_WATER) || r.clauseEnd(i) == i + 1 && !r.hasAny(ANCHORED, MOORED, BUOYED);
        return r.word(i, "fond") && beside && r.number(i - 1) && r.pieces[i - 1].decimals() == 1 && !r.number(i + 1);
    }

    /** {@code surface 5,5 fond 3,2 nds}. */
    private static boolean named(Reading r, int i) {
        if (r.is(i, THROUGH_WATER) && r.number(i - 2) && r.unit(i - 1, "kn") && r.at(i - 2) <= 30) {
            r.found.speedThroughWaterE2 = Numbers.e2(r.at(i - 2)); // 5.4 nd surface 6.2 fond
            r.claim(i - 2, i + 1);
            return true;
        }
        boolean surface = r.word(i, "surface");
        boolean knots = r.number(i + 1) && r.at(i + 1) <= 30 && r.unit(i + 2, "kn");
        boolean tenths = r.number(i + 1)
                && r.pieces[i + 1].decimals() == 1
                && r.unit(i + 2).isEmpty();
        boolean beside = r.hasAny(STW, SPEED) && (r.clauseStart(i) == i || r.isClaimed(i - 1));
        boolean ground = r.word(i, "fond") && (knots || tenths && beside); // sillage 6,8, fond 7,9
        if (!(surface && (knots || tenths && r.at(i + 1) <= 30)) && !ground) {
            return false;
        }
        if (surface) {
            r.found.speedThroughWaterE2 = Numbers.e2(r.at(i + 1));
        } else {
            r.found.speedOverGroundE2 = Numbers.e2(r.at(i + 1));
        }
        r.claim(i, knots ? i + 3 : i + 2);
        return true;
    }

    /** {@code 7.0 SOG, COG 188}. */
    private static boolean isBehindItsNumber(Reading r, int i) {
        return r.number(i - 1)
                && r.at(i - 1) <= 45
                && r.clauseEnd(i) == i + 1
                && !r.isAny(i - 2, HDG, COG, ROUTE, LOG, POINT, BARO);
    }

    private static void slowed(Reading r, int i) {
        int at = r.skip(i + 1);
        boolean hers = r.word(i, "file") && isHers(r, i);
        if (isTenthsOf(r, i, at) && r.found.speedE2 == null && !hers && !r.has(INCIDENT)) {
            r.found.speedE2 = Numbers.e2(r.at(at)); // on file 6,5
            r.claim(i, at + 1);
            return;
        }
        if (r.number(at) && r.unit(at + 1, "kn") && r.at(at) <= 70 && r.found.speedE2 == null && !hers) {
            int tail = tailE2(r, at + 2);
            r.found.speedE2 = Numbers.e2(r.at(at)) + tail;
            if (r.has(INCIDENT)) {
                return;
            }
            r.claim(i, tail > 0 ? at + 3 : at + 2);
        }
    }

    /** Behind a verb that only a boat under way can have, tenths and nothing else. */
    private static boolean isTenthsOf(Reading r, int i, int number) {
        boolean ofWay = !r.text(i, i + 1).equalsIgnoreCase("on fait") || r.found.hasCourse();
        return ofWay
                && r.number(number)
                && r.pieces[number].decimals() == 1
                && r.at(number) <= 30
                && r.clauseEnd(i) == number + 1;
    }

    private static Integer speed(Reading r, int i, Integer before, boolean unitNeeded) {
        int at = r.skip(i + 1, 2);
        boolean verb = r.word(i, "filant") || r.word(i, "doing") || r.word(i, "making");
        if (r.is(at, MAX) || r.is(at, AVERAGE) || verb && isHers(r, i)) {
            return before;
        }
        int number = Numbers.corrected(r, at);
        boolean unit = r.unit(number + 1, "kn");
        if (!r.number(number)
                || r.at(number) > 70
                || (r.sign(number + 1, '-') && !r.isSpaced(number + 1)
                                || r.word(number + 1, "a")
                                || r.word(number + 1, "to"))
                        && r.number(number + 2)
                || before != null && number == at
                || unitNeeded && !unit && !r.pieces[i].is("v") && !isOfWay(r, number)) {
            return before;
        }
        if (!unit && (!r.unit(number + 1).isEmpty() || r.is(number + 1, HOUR))) {
            return r.unit(number + 1, "kmh") ? kilometres(r, i, number) : before;
        }
        r.claim(i, at);
        r.keep(at, number);
        int tail = unit ? tailE2(r, number + 2) : 0;
        r.claim(number, tail > 0 ? number + 3 : unit ? number + 2 : number + 1);
        return Numbers.e2(r.at(number)) + tail;
    }

    /** {@code doing 8 under gennaker}, {@code making 6.4, wind NW 4}: what else could it be. */
    private static boolean isOfWay(Reading r, int number) {
        boolean tenths = r.pieces[number].decimals() == 1 && r.clauseEnd(number) == number + 1;
        boolean under =
                r.word(number + 1, "under") && r.isAny(number + 2, HEAD, MAIN, MAIN_WHOLE, ENGINE, ENGINE_UNDER);
        return r.at(number) <= 30 && (tenths || under);
    }

    private static Integer kilometres(Reading r, int i, int number) {
        r.claim(i, number + 2);
        return Numbers.knotsE2(r.at(number), "kmh");
    }

    private static void maximum(Reading r, int i) {
        boolean before = r.number(i - 1) && r.pieces[i - 1].decimals() == 1 && r.clauseStart(i) >= i - 1
                || r.number(i - 1) && r.pieces[i - 1].decimals() == 1 && r.sign(i - 2, '/');
        if (before && r.at(i - 1) <= 40 && r.found.maximumSpeedE2 == null && !r.hasAny(GUST, AIR)) {
            r.found.maximumSpeedE2 = Numbers.e2(r.at(i - 1)); // 16.2 max dans la sortie
            r.claim(i - 1, i + 1);
            return;
        }
        int at = r.skip(r.is(i + 1, SO_FAR) ? i + 2 : i + 1, 2);
        boolean aboutWind = r.was(i - 1, WIND) || r.was(i - 1, GUST) || (r.was(i - 2, GUST) || r.was(i - 2, WIND));
        int end = r.unit(at + 1, "kn") ? at + 2 : at + 1;
        boolean limit = (r.word(end, "dans") || r.word(end, "in")) && r.isAny(end + 1, LANDMARK, STATION)
                || r.begins(end, "dans") && r.isAny(end + 1, LANDMARK, STATION, FEES)
                || r.word(end, "in") && r.word(end + 1, "harbour");
        if (limit && !r.was(i - 1, SOG)) {
            r.keep(i, r.clauseEnd(i)); // vitesse max 3 nds dans le chenal
            return;
        }
        if (!r.number(at) || r.at(at) > 40 || aboutWind || r.found.maximumSpeedE2 != null) {
            return;
        }
        boolean unit = r.unit(at + 1, "kn");
        boolean speedBefore = r.was(i - 1, SPEED)
                || r.pieces[i].end() - r.pieces[i].start() > 8
                || r.pieces[i].text().startsWith("v")
                || r.was(i - 1, SOG);
        boolean besideSpeed =
                r.sign(i - 1, ',') && r.unit(i - 2, "kn") && r.pieces[at].decimals() == 1; // 13.6 kn, max 19.4
        boolean hit = r.word(i, "hit") && r.pieces[at].decimals() == 1 && r.clauseEnd(i) == at + 1;
        boolean ofHers = hit && r.found.speedE2 != null; // doing 8, hit 11.2
        ofHers |= r.isClaimed(i - 1) && r.pieces[i - 1].isNumber() && r.was(i - 2, SPEED); // speed 6.2 max 8.9
        if (unit && r.at(at) <= 25 || speedBefore || ofHers || besideSpeed && !r.clauseHas(i - 2, GUST)) {
            r.found.maximumSpeedE2 = Numbers.e2(r.at(at));
            r.claim(r.is(i - 1, SPEED) ? i - 1 : i, unit ? at + 2 : at + 1);
        }
    }

    /** {@code cap 290 6.4}: tenths right behind the course, with nothing else behind them that they could be of. */
    static void besideCourse(Reading r) {
        for (int i = 1; i < r.size && r.found.hasCourse() && !r.found.hasSpeed(); i++) {
            boolean tenths = r.number(i) && r.pieces[i].decimals() == 1 && r.at(i) > 0 && r.at(i) <= 20;
            boolean alone = r.clauseEnd(i) == i + 1 || r.isAny(i + 1, POINT, WIND, BARO, SEA, LOG);
            if (tenths && alone && isBesideCourse(r, i)) {
                r.found.speedE2 = Numbers.e2(r.at(i));
                r.claim(i, i + 1);
            }
        }
    }

    /** {@code 6.8nd} with nothing that names it is the boat's speed, if a boat goes so fast. */
    static void bareSpeeds(Reading r) {
        for (int i = 0;
                i < r.size
                        && r.found.speedE2 == null
                        && (r.found.speedThroughWaterE2 == null || r.found.speedOverGroundE2 == null);
                i++) {
            if (r.number(i)
                    && r.unit(i + 1, "kn")
                    && isAsFast(r, i)
                    && (r.at(i) <= 11
                            || r.found.otherBoat != null && r.at(i) <= 45
                            || r.at(i) <= 15 && !isTold(r, i)
                            || r.pieces[i].decimals() == 1 && r.at(i) <= 30 && r.found.hasCourse())
                    && !isRange(r, i - 1)
                    && !isGain(r, i - 1)
                    && !isBound(r, i - 1)
                    && (!r.isProse(i) || isBesideCourse(r, i))
                    && !isHers(r, i)
                    && !isOfAir(r, i)
                    && !isOfReef(r, i)
                    && !isKnot(r, i + 2)
                    && !isTied(r, i - 1)
                    && !(r.hasAny(ANCHORED, MOORED, BUOYED) && (r.at(i) >= 10 || isLying(r))) // lying, it blows
                    && !isOfWind(r, i)) {
                bareSpeed(r, i);
            }
        }
    }

    /** {@code au mouillage}, {@code at anchor}: not a word of how she came there. */
    private static boolean isLying(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.was(i, ANCHORED) && (r.pieces[i].is("au") || r.pieces[i].is("at"))) {
                return !r.hasAny(DEPARTED, WEIGHED);
            }
        }
        return false;
    }

    /** {@code lovely 15 kn all the way}: so much may blow as well, where words of every day stand beside it. */
    private static boolean isTold(Reading r, int i) {
        boolean before = r.free(i - 1) && r.pieces[i - 1].isWord() && !r.isLink(i - 1);
        boolean behind = r.free(i + 2) && r.pieces[i + 2].isWord() && !r.isAny(i + 2, SOG, STW, OVER_GROUND);
        return r.whole(i) && !r.found.hasCourse() && (before || behind) && !r.isAny(i - 1, SLOWED, SPEED);
    }

    /** {@code STW 5,9, 6 kn}: beside another speed of hers, one that is much the same; else it may be the wind. */
    private static boolean isAsFast(Reading r, int i) {
        Integer other = r.found.speedThroughWaterE2 == null ? r.found.speedOverGroundE2 : r.found.speedThroughWaterE2;
        return other == null || Math.abs(other - Numbers.e2(r.at(i))) <= ALIKE_E2;
    }

    /** {@code cap 190 6,4 nds}: right behind the course, whatever is told behind it. */
    private static boolean isBesideCourse(Reading r, int i) {
        int before = r.sign(i - 1, ',') ? i - 2 : i - 1;
        return r.isClaimed(before)
                && r.pieces[before].isNumber()
                && (r.was(before - 1, HDG) || r.was(before - 1, COG) || r.was(before - 1, HDG_AT));
    }

    /** {@code 4,8 nds fond}: what it is measured by may stand behind. */
    private static void bareSpeed(Reading r, int i) {
        int tail = tailE2(r, i + 2);
        if (tail > 0) {
            r.found.speedE2 = Numbers.e2(r.at(i)) + tail;
            r.claim(i, i + 3);
            return;
        }
        int speedE2 = Numbers.e2(r.at(i));
        boolean gps = r.is(i + 2, FIX) && r.value(i + 2, FIX).equals("gps");
        boolean gpsBefore = r.is(i - 1, FIX) && r.value(i - 1, FIX).equals("gps") && r.clauseStart(i) == i - 1;
        boolean named = r.isAny(i + 2, SOG, STW) && r.clauseEnd(i) == i + 3;
        if (r.is(i + 2, OVER_GROUND) || gps || gpsBefore || named && r.is(i + 2, SOG)) {
            r.found.speedOverGroundE2 = speedE2;
        } else if (r.is(i + 2, THROUGH_WATER) || named) {
            r.found.speedThroughWaterE2 = speedE2;
        } else {
            r.found.speedE2 = speedE2;
        }
        int end = gps || named || r.isAny(i + 2, OVER_GROUND, THROUGH_WATER) ? i + 3 : i + 2;
        r.claim(r.is(i - 1, SLOWED) ? i - 1 : i, end);
    }

    /** {@code 4 nœuds et demi}, {@code 4 nœuds 2}: what is said behind the whole knots, in hundredths. */
    private static int tailE2(Reading r, int i) {
        boolean half = r.is(i, QUARTER) && r.value(i, QUARTER).equals("30"); // et demi
        boolean tenths = r.whole(i)
                && r.pieces[i].digits() == 1
                && r.whole(i - 2)
                && r.pieces[i - 1].text().startsWith("n")
                && r.unit(i + 1).isEmpty()
                && !r.isAny(i + 1, HOUR, REEF, ABOARD, PEOPLE, SIGHTING)
                && (r.clauseEnd(i) == i + 1 || r.was(i + 1, HDG) || r.was(i + 1, COG) || r.was(i + 1, HDG_AT));
        return half ? 50 : tenths ? (int) r.at(i) * 10 : 0;
    }

    /** Another boat was spoken of before: {@code ferry stood by for us, doing 4 knots}. */
    private static boolean isHers(Reading r, int i) {
        if (r.found.otherBoat != null || r.word(i - 1, "nous") || r.word(i - 1, "we") || r.word(i - 1, "us")) {
            return false;
        }
        for (int at = i - 1; at >= 0 && i - at < 25 && r.has(BOAT); at--) {
            if (r.was(at, BOAT)) {
                return true;
            }
        }
        return false;
    }

    /** {@code gagné 0,5 nd}; {@code down to 4 kn} is how fast she goes. */
    private static boolean isGain(Reading r, int i) {
        boolean stream = r.is(i, SETS) && r.pieces[i].text().startsWith("port"); // raz Blanchard portant 5 nds
        return stream
                || r.begins(i, "gagne")
                || r.begins(i, "perdu")
                || r.begins(i, "perd")
                || r.begins(i, "lost")
                || r.begins(i, "gained")
                || r.begins(i, "cost");
    }

    /** {@code dropped under 3 knots}: less than so much is not so much. */
    private static boolean isBound(Reading r, int i) {
        return r.was(i, LESS) || r.was(i, MORE);
    }

    /** {@code 5 à 6 nds}: which of the two she makes, nobody says. */
    private static boolean isRange(Reading r, int i) {
        boolean between = (r.word(i, "et") || r.word(i, "and")) && (r.is(i - 2, NOT_WHEN) || r.word(i - 2, "between"));
        boolean joins =
                r.sign(i, '-') || r.sign(i, '/') || r.word(i, "a") || r.word(i, "to") || r.word(i, "ou") || between;
        return joins && r.number(i - 1) && !(r.isSpaced(i) && !r.whole(i + 1));
    }

    /** {@code wind from NW, 6 kn}: so much wind as like as so much way. */
    private static boolean isOfWind(Reading r, int i) {
        for (int at = i - 1; at >= r.clauseStart(i) && i - at < 8; at--) {
            if (r.isAny(at, WIND, TRUE_WIND)) {
                return true; // vent dans le nez 22 nd
            }
        }
        return r.sign(i - 1, ',')
                && i - 1 != r.found.positionEnd
                && r.found.swellFrom == null
                && (r.was(i - 2, POINT) || r.was(i - 2, WIND_TREND))
                && r.found.force == null
                && r.found.windE2 == null;
    }

    /** {@code spi envoyé par 12 nds}, {@code reefed in 20 kn}: what blows, not what she makes. */
    static boolean isOfAir(Reading r, int i) {
        int behind = r.word(i + 2, "de") ? i + 3 : i + 2;
        boolean established = r.free(behind) && r.pieces[behind].text().startsWith("etabli");
        return established
                || isAllureOfWind(r, i - 1) && r.whole(i) && r.at(i) >= 10 // vent arrière 12 nds
                || r.is(behind, WIND)
                || r.word(behind, "reel")
                || r.word(behind, "reels")
                || r.word(i - 1, "par")
                || r.word(i - 1, "dans")
                || r.word(i - 1, "in") && !(r.was(i - 2, REEF) && r.at(i) <= 12);
    }

    /** {@code appris 5 nœuds à Zoé}: of rope. */
    private static boolean isTied(Reading r, int i) {
        return r.free(i) && WordClass.ROPE_WORK.has(r.pieces[i].text());
    }

    /** {@code ris lâché, 15 nds}: for what the reef was shaken out, with no course beside it. */
    static boolean isOfReef(Reading r, int i) {
        boolean alone = r.whole(i) && r.clauseStart(i) == i && r.clauseEnd(i) == i + 2;
        return alone && r.at(i) > 11 && r.hasAny(REEF_TAKEN, REEF_SHAKEN) && r.has(REEF) && !r.found.hasCourse();
    }

    private static boolean isAllureOfWind(Reading r, int i) {
        return r.is(i, ALLURE) && r.begins(i, "vent");
    }

    /** {@code 12 nœuds de chaise}. */
    private static boolean isKnot(Reading r, int i) {
        return (r.word(i, "de") || r.word(i, "d"))
                && r.free(i + 1)
                && r.pieces[i + 1].isWord()
                && r.pieces[i + 1].senses().length == 0;
    }

    static void distances(Reading r) {
        sailed(r);
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, LOG) && !isThing(r, i)) {
                log(r, i);
            } else if (r.is(i, TOTAL)) {
                int number = r.skip(i + 1, 2);
                boolean apart = Numbers.isThousands(r, number) && r.pieces[number + 1].decimals() == 1;
                if (apart && r.found.logE2 == null && r.hasAny(LOG, TRIP)) {
                    r.found.logE2 = Numbers.e2(r.at(number) * 1_000 + r.at(number + 1)); // total 10 245,6
                    r.claim(i, afterMiles(r, number + 1));
                } else if (isMiles(r, number)
                        && r.found.logE2 == null
                        && (r.pieces[number].digits() > 2 && !r.hasAny(ENGINE, ENGINE_HOURS) || r.hasAny(LOG, TRIP))
                        && !r.word(i - 1, "au")
                        && !r.isAny(number + 1, ABOARD, WE_ARE, ORDINARY)) {
                    r.found.logE2 = Numbers.e2(Numbers.thousands(r, number));
                    r.claim(i, afterMiles(r, number));
                }
            } else if (r.is(i, TRIP)) {
                trip(r, i);
            } else if (r.is(i, DAY_RUN_BEFORE)) {
                daysRun(r, i);
            } else if (r.is(i, DTG)) {
                toGo(r, i);
            } else if (r.whole(i) && r.at(i) == 24 && r.is(i + 1, HOUR) && r.number(i + 2) && r.unit(i + 3, "nm")) {
                r.found.daysRunE2 = Numbers.e2(Numbers.thousands(r, i + 2)); // 24h 318 M
                r.claim(i, i + 4);
            } else if (r.number(i)
                    && r.at(i) <= 9_000
                    && r.is(i + 1, TO_GO)
                    && isOfMiles(r, i)
                    && !(r.is(i - 1, HOUR) && r.glued(i))) {
                r.found.toGoE2 = Numbers.e2(Numbers.thousands(r, i));
                r.claim(i, i + 2);
            } else if (r.number(i) && r.at(i) <= 9_000 && r.unit(i + 1, "nm") && isSailed(r, i)) {
                r.found.tripE2 = Numbers.e2(r.at(i));
                r.claim(i, i + 2);
            } else if (r.number(i) && r.at(i) <= 900_000 && isMile(r, i + 1)) {
                milesThenWord(r, i);
            }
        }
    }

    /** {@code a log}, {@code a floating log 1540}, {@code a cog with 24 teeth}: what floats or turns, not what is read. */
    static boolean isThing(Reading r, int i) {
        int article = i > 1 && Asides.isPlain(r, i - 1) && !r.pieces[i - 1].capital() ? i - 2 : i - 1;
        return article >= 0
                && r.pieces[article].isWord()
                && (r.text(article, article + 1).equalsIgnoreCase("a") || r.pieces[article].is("the"));
    }

    /** {@code 210 to go}; {@code 132 milles en 24 h, 210 à faire}: the unit was said once. */
    private static boolean isOfMiles(Reading r, int i) {
        return r.begins(i + 1, "to")
                || r.found.toGoE2 == null
                        && (r.found.daysRunE2 != null || r.found.tripE2 != null)
                        && r.clauseStart(i) == i;
    }

    /** {@code arrived St Mary's, 58 nm}: so many miles alone behind an arrival are those that she made. */
    private static boolean isSailed(Reading r, int i) {
        boolean ends = r.clauseEnd(i) == i + 2 || r.word(i + 2, "en") || r.word(i + 2, "in"); // 1245 milles en 8 j
        boolean alone = i > 0 && r.clauseStart(i) == i && ends;
        boolean arrived = alone && r.found.tripE2 == null && r.hasAny(ARRIVED, MOORED, BUOYED, PICKED);
        return arrived && !r.hasAny(ETA, ARRIVAL_PLANNED, FORECAST_AFTER, PLAN, VIS, SIGHTING, BOAT);
    }

    /** {@code arrivée Audierne après 38 milles}. */
    private static void sailed(Reading r) {
        for (int i = 0; i + 2 < r.size && r.hasAny(ARRIVED, MOORED, ANCHORED); i++) {
            boolean after = r.word(i, "apres") || r.word(i, "after");
            if (after && r.number(i + 1) && isMile(r, i + 2) && r.at(i + 1) <= 9_000 && r.found.tripE2 == null) {
                r.found.tripE2 = Numbers.e2(r.at(i + 1));
                r.claim(i, i + 3);
            }
        }
    }

    private static void log(Reading r, int i) {
        int number = Numbers.corrected(r, r.skip(i + 1, 2));
        if (!r.number(number) || r.is(number + 1, HOUR)) {
            return;
        }
        if (Numbers.isThousands(r, number) && r.pieces[number].digits() < 3 && r.pieces[number + 1].decimals() == 1) {
            r.found.logE2 = Numbers.e2(r.at(number) * 1_000 + r.at(number + 1)); // loch 2 456,7
            r.claim(i, afterMiles(r, number + 1));
            return;
        }
        if (r.unit(number + 1, "kn") && r.at(number) <= 70) {
            r.found.speedThroughWaterE2 = Numbers.e2(r.at(number));
            r.claim(i, number + 2);
        } else if (isMiles(r, number) && r.found.logE2 == null) {
            int end = afterMiles(r, number);
            boolean forTrip = (r.word(end, "for") || r.word(end, "pour"))
                    && r.is(r.skip(end + 1, 2), TRIP)
                    && !r.number(r.skip(r.skip(end + 1, 2) + 1, 2));
            int behind = r.sign(end, ',') ? end + 1 : r.skip(end, 1);
            if (forTrip || r.is(behind, TOTAL) && r.number(r.skip(behind + 1, 2))) {
                r.found.tripE2 = Numbers.e2(r.at(number));
            } else {
                r.found.logE2 = Numbers.e2(Numbers.thousands(r, number));
            }
            r.claim(i, end);
        }
    }

    private static boolean isMiles(Reading r, int number) {
        String unit = r.unit(number + 1);
        return r.number(number)
                && r.at(number) <= 900_000
                && (unit.isEmpty() || unit.equals("nm"))
                && !r.is(number + 1, HOUR)
                && !r.sign(number + 1, ':');
    }

    private static int afterMiles(Reading r, int number) {
        return r.unit(number + 1, "nm") ? number + 2 : number + 1;
    }

    private static void trip(Reading r, int i) {
        int number = r.skip(i + 1, 2);
        if (isMiles(r, number) && r.found.tripE2 == null && !r.is(afterMiles(r, number), DAY_RUN)) {
            r.found.tripE2 = Numbers.e2(r.at(number));
            int end = afterMiles(r, number);
            r.claim(i, r.is(end, SINCE_START) ? end + 1 : end);
        }
    }

    private static void daysRun(Reading r, int i) {
        int number = r.skip(i + 1, 2);
        boolean miles = r.number(number) && r.unit(number + 1, "nm");
        if (Numbers.isThousands(r, number) && r.unit(number + 2, "nm")) {
            r.found.daysRunE2 = Numbers.e2(r.at(number) * 1_000 + r.at(number + 1));
            r.claim(i, number + 3);
        } else if (isMiles(r, number) && (miles || isRun(r, number) || !r.pieces[i].is("run"))) {
            r.found.daysRunE2 = Numbers.e2(r.at(number));
            r.claim(i, afterMiles(r, number));
        }
    }

    /** {@code noon 46 02N 7 10W, run 131}: behind a position, or at noon. */
    private static boolean isRun(Reading r, int number) {
        boolean last = r.clauseEnd(number) == number + 1 && r.pieces[number].digits() >= 2;
        return r.has(NOON) || last && r.found.position != null;
    }

    private static void toGo(Reading r, int i) {
        int name = r.is(i + 1, AT_PLACE) ? i + 2 : i + 1;
        int place = r.isName(name) ? Places.nameEnd(r, name, false) : name;
        int number = r.skip(place > name && r.number(r.skip(place, 2)) ? place : i + 1, 2);
        boolean named = !Texts.fold(r.text(i, i + 1)).endsWith("reste"); // reste 4 jours, il reste 45 pages
        if (Numbers.isThousands(r, number) && (r.unit(number + 2, "nm") || r.word(number + 2, "m"))) {
            r.found.toGoE2 = Numbers.e2(r.at(number) * 1_000 + r.at(number + 1)); // reste 1 903 M
            r.claim(i, number + 3);
        } else if (r.number(number)
                && r.at(number) <= 900_000
                && (r.unit(number + 1, "nm") || (named || isOfMiles(r, i)) && isMiles(r, number))) {
            r.found.toGoE2 = Numbers.e2(Numbers.thousands(r, number));
            int end = afterMiles(r, number);
            r.claim(i, r.is(r.skip(end, 1), TO_GO) ? r.skip(end, 1) + 1 : end);
            r.keep(name, place);
        }
    }

    private static boolean isSincePort(Reading r, int i) {
        boolean since = r.word(i, "depuis") || r.word(i, "since");
        return since && (r.isName(i + 1) || r.is(i + 1, LANDMARK) && r.pieces[i + 1].capital());
    }

    /** {@code encore 9 M avant Lorient}. */
    private static boolean isStillTo(Reading r, int i) {
        boolean still = r.word(i - 1, "encore") || r.word(i - 1, "another") || r.word(i - 1, "still");
        boolean to = r.word(i + 2, "avant") || r.word(i + 2, "pour") || r.word(i + 2, "to") || r.begins(i + 2, "jusqu");
        return still && to && r.found.toGoE2 == null && (r.isName(i + 3) || r.isAny(i + 3, LANDMARK, AT_PLACE));
    }

    /** {@code mn} is miles or minutes: the word behind it says which. */
    private static boolean isMile(Reading r, int i) {
        return r.unit(i, "nm") || r.word(i, "m") || r.word(i, "mn");
    }

    private static void milesThenWord(Reading r, int i) {
        int word = r.skip(i + 2, 1);
        if (r.begins(i + 2, "reste") && r.number(i + 3)) {
            return; // visi 5 M reste 45 M
        }
        if (r.is(i + 2, DAY_RUN)) {
            r.found.daysRunE2 = Numbers.e2(r.at(i));
            r.claim(r.is(i - 1, TRIP) ? i - 1 : i, i + 3);
        } else if (r.is(i + 2, TRIP) && r.is(i + 3, DAY_RUN)) {
            r.found.daysRunE2 = Numbers.e2(r.at(i));
            r.claim(i, i + 4);
        } else if (r.isAny(i + 2, TO_GO, DTG) || r.is(word, TO_GO)) {
            r.found.toGoE2 = Numbers.e2(Numbers.thousands(r, i));
            r.claim(i, (r.isAny(i + 2, TO_GO, DTG) ? i + 2 : word) + 1);
        } else if (isSincePort(r, i + 2)
                || r.is(i + 2, TRIP) && !r.number(r.skip(i + 3, 2)) && r.found.tripE2 == null) {
            r.found.tripE2 = Numbers.e2(Numbers.thousands(r, i)); // 31 milles depuis Audierne
            r.claim(i, i + 3);
        } else if (isStillTo(r, i)) {
            r.found.toGoE2 = Numbers.e2(Numbers.thousands(r, i));
            r.claim(i - 1, i + 3);
        } else if (r.is(i + 2, SINCE_START)) {
            r.found.tripE2 = Numbers.e2(r.at(i));
            r.claim(i, i + 3);
        }
    }
}
