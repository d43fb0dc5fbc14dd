package livredebord.command;

import static livredebord.command.Kind.*;

import livredebord.entry.Observation;
import livredebord.entry.Observation.Tendency;
import livredebord.nautical.CompassPoint;

/** Pressure, sea, swell, visibility, sky and temperatures. */
final class AirWords {

    private AirWords() {}

    static void pressure(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, BARO)) {
                barometer(r, i);
            }
        }
        for (int i = 0; i < r.size && r.found.pascals == null && r.found.unclearPressure == null; i++) {
            barePressure(r, i);
        }
        boolean onlyPressure = r.found.pascals != null && r.found.tendency == null && r.has(BARO);
        for (int i = 1; i < r.size && onlyPressure && !r.hasAny(WIND, POINT, GUST); i++) {
            boolean alone = r.is(i, TREND) && r.clauseStart(i) == i && r.clauseEnd(i) == i + 1;
            if (alone && r.found.tendency == null) {
                setTendency(r, i); // baro 1016 pardon 1019 je lisais mal, stable
                r.claim(i, i + 1);
            }
        }
    }

    private static void barometer(Reading r, int i) {
        trendBefore(r, r.isLink(i - 1) ? i - 2 : i - 1, i);
        int at = r.skip(i + 1, 2);
        if (r.is(at, BARO) && !r.number(at)) {
            at = r.skip(at + 1, 2);
        }
        int number = Numbers.corrected(r, at);
        if (r.is(at, TREND) && !r.number(at)) {
            int after = r.skip(at + 1, 2);
            after = r.word(after, "a") || r.word(after, "at") ? after + 1 : after;
            if (r.number(after) && hectopascals(r, after) > 0) {
                setTendency(r, at);
                r.claim(at, at + 1);
                number = after;
            } else {
                setTendency(r, at);
                r.claim(i, at + 1);
                delta(r, at + 1);
                return;
            }
        }
        if (r.is(at, LOST) || r.sign(at, '-') || r.sign(at, '+')) {
            delta(r, at);
            r.claim(i, r.found.changePascals == null ? i : i + 1);
            return;
        }
        if (!r.number(number) || r.found.pascals != null && number == at || r.is(number + 1, HOUR)) {
            return;
        }
        int end = afterUnit(r, number + 1);
        if (Numbers.isThousands(r, number) && r.at(number) == 1 && plausible(1_000 + r.at(number + 1)) > 0) {
            r.found.pascals = plausible(1_000 + r.at(number + 1)); // baro 1 012
            end = afterUnit(r, number + 2);
            r.claim(i, end);
            tendency(r, end);
            return;
        }
        if (isOfOther(r, number, end)) {
            return;
        }
        int last = lastOf(r, end);
        if (last > end) {
            number = last;
            end = afterUnit(r, last + 1);
        }
        int pascals = pascals(r, number);
        if (pascals > 0) {
            r.found.pascals = pascals;
            r.claim(i, at);
            r.keep(at, number);
            r.claim(number, end);
            tendency(r, end);
            deltaApart(r, end);
        } else if (r.pieces[number].digits() > 1) {
            r.found.unclearPressure = r.text(number, number + 1);
            r.claim(i, end);
        }
    }

    /** {@code baro 1008 -> 1012}, {@code 1005 puis 1001}: it went from one to the other, which is the last; else {@code i}. */
    private static int lastOf(Reading r, int i) {
        boolean arrow = r.sign(i, '\u2192') || r.is(i, ARROW) || r.word(i, "puis") || r.word(i, "then");
        int next = r.sign(i, '-') && r.sign(i + 1, '>') ? i + 2 : arrow ? i + 1 : i;
        boolean other = next > i && r.number(next) && r.pieces[next].digits() >= 3 && pascals(r, next) > 0;
        return other ? next : i;
    }

    /** {@code chute du baro 1002}, {@code baisse baro 1011}: the word that begins the clause. */
    private static void trendBefore(Reading r, int i, int baro) {
        boolean begins = r.is(i, TREND) && (r.clauseStart(baro) == i || r.isClaimed(i - 1));
        if (begins && !r.glued(i) && r.pieces[i].isWord() && r.found.tendency == null && r.hasNumberAfter(baro)) {
            setTendency(r, i);
            r.claim(i, baro);
        }
    }

    /** {@code un bar de 42 cm}, {@code bar 30 €}: two figures and a word that says what they count. */
    private static boolean isOfOther(Reading r, int number, int end) {
        boolean measured =
                end == number + 1 && !r.unit(end).isEmpty() && !r.unit(end).equals("m");
        boolean told = r.free(end) && r.pieces[end].isWord() && r.pieces[end].senses().length == 0;
        return r.pieces[number].digits() < 3
                && end == number + 1
                && (measured || told && !r.word(end, "r") && !r.word(end, "f"));
    }

    private static int afterUnit(Reading r, int i) {
        String unit = r.unit(i);
        return unit.equals("hpa") || unit.equals("inhg") || unit.equals("mmhg") ? i + 1 : i;
    }

    /** What the barometer shows, 0 where the number leaves it open. */
    private static int pascals(Reading r, int i) {
        double value = r.at(i);
        String unit = r.unit(i + 1);
        if (unit.equals("inhg") || r.pieces[i].decimals() == 2 && value >= 27 && value < 32) {
            return plausible(value * 33.8639);
        }
        if (unit.equals("mmhg") || value >= 710 && value <= 790) {
            return plausible(value * 1.333224);
        }
        if (value >= 900) {
            return plausible(value);
        }
        if (value >= 100 || r.pieces[i].digits() != 2) {
            return 0;
        }
        return value < 30 || value >= 32 && value <= 45
                ? plausible(1_000 + value)
                : value >= 85 ? plausible(900 + value) : 0;
    }

    private static int plausible(double hectopascals) {
        return hectopascals >= 900 && hectopascals <= 1_060 ? (int) Math.round(hectopascals * 10) * 10 : 0;
    }

    private static double hectopascals(Reading r, int i) {
        return r.pieces[i].digits() >= 3 ? r.at(i) : 0;
    }

    /** {@code 1017 ↓}, {@code 1018 hPa}, {@code 1026 qui dégringole}: a number that can be nothing else. */
    private static void barePressure(Reading r, int i) {
        if (!r.number(i)) {
            return;
        }
        double value = r.at(i);
        String unit = r.unit(i + 1);
        if (r.pieces[i].decimals() > 1 && !unit.equals("inhg")) {
            return;
        }
        boolean named = unit.equals("hpa") || unit.equals("inhg") || unit.equals("mmhg");
        boolean trend = r.is(r.skip(i + 1, 2), TREND);
        boolean four = r.pieces[i].digits() == 4 && value >= 950 && value <= 1_050;
        boolean list = i > 0 && r.pieces[i - 1].digits() == 4 && i + 1 < r.size && r.pieces[i + 1].digits() == 4;
        boolean free = unit.isEmpty()
                && !list
                && !r.is(i + 1, HOUR)
                && !r.sign(i + 1, ':')
                && !r.sign(i - 1, '#')
                && (!r.glued(i) || r.pieces[i - 1].is("|"))
                && !isPrice(r, i);
        boolean three = value >= 950 && value < 1_000 && r.pieces[i].digits() == 3;
        boolean clock = four && !trend && isAlone(r, i) && isNoWeather(r);
        if (named || four && free && !clock && isBesideValues(r, i) || three && free && trend) {
            int pascals = pascals(r, i);
            if (pascals > 0) {
                int end = afterUnit(r, i + 1);
                r.found.pascals = pascals;
                r.claim(i, end);
                tendency(r, end);
            }
        }
    }

    private static boolean isAlone(Reading r, int i) {
        return i > 0 && r.clauseStart(i) == i && r.clauseEnd(i) == i + 1;
    }

    /** {@code abandon ship drill, 1015, grab bag found}: nothing speaks of the weather, it may be the time as well. */
    static boolean isNoWeather(Reading r) {
        return r.hasAny(DRILL_TYPE, SIGHTING, INCIDENT, MEDICAL, WASTE, MAINTENANCE, CREW_ON, CREW_OFF)
                && !r.hasAny(POINT, WIND, SEA, SWELL, VIS, WX, GUST, BEAUFORT);
    }

    private static boolean isPrice(Reading r, int i) {
        return EngineWords.isCurrency(r.unit(i - 1));
    }

    /** Nothing but numbers, signs and understood words stands before it. */
    private static boolean isBesideValues(Reading r, int i) {
        boolean lastOfWeather =
                r.found.time != null && r.clauseEnd(i) == i + 1 && r.isAny(i - 1, SEA_STATE, WX, SKY_WHOLE, VIS_BAND);
        return i == 0
                || r.isClaimed(i - 1)
                || !r.pieces[i - 1].isWord()
                || r.is(r.skip(i + 1, 2), TREND)
                || lastOfWeather; // mer agitée 1021
    }

    private static void tendency(Reading r, int from) {
        int behind = from;
        while (behind - from < 4 && r.isClaimed(behind)) {
            behind++; // à 13h
        }
        int at = r.sign(behind, ',') ? behind + 1 : behind;
        int word = r.skip(at, 2);
        if (r.found.tendency == null && letter(r, from) != null) {
            r.found.tendency = letter(r, from);
            r.claim(from, r.sign(from + 1, '.') ? from + 2 : from + 1);
            return;
        }
        if (r.is(word, WIND_TREND) && r.pieces[word].is("ca") && r.found.tendency == null) {
            boolean up = r.value(word, WIND_TREND).equals("rising"); // baro 1021, ça monte
            r.found.tendency = up ? Tendency.RISING : Tendency.FALLING;
            r.claim(from, word + 1);
            return;
        }
        if (r.is(word, TREND) && r.found.tendency == null) {
            setTendency(r, word);
            r.claim(from, word + 1);
            delta(r, word + 1);
            return;
        }
        delta(r, from);
    }

    /** {@code 1012 R}, {@code 1023 st.}: as on a paper sheet. */
    private static Tendency letter(Reading r, int i) {
        if (r.sign(i, '=') && r.clauseEnd(i) == i + 1) {
            return Tendency.STEADY; // 1013.2 =
        }
        boolean alone = r.clauseEnd(i) == i + 1 || r.free(i + 1) && r.pieces[i + 1].isWord();
        if (r.word(i, "st") && (r.sign(i + 1, '.') || r.clauseEnd(i) == i + 1)) {
            return Tendency.STEADY;
        }
        if (r.word(i, "dsc") || r.word(i, "desc")) {
            return Tendency.FALLING;
        }
        boolean small = r.has(BARO) && r.clauseEnd(i) == i + 1;
        if (!alone || !r.free(i) || !r.pieces[i].upper() && !small) {
            return null;
        }
        return r.word(i, "r") ? Tendency.RISING : r.word(i, "f") ? Tendency.FALLING : null;
    }

    private static void setTendency(Reading r, int i) {
        r.found.tendency = switch (r.value(i, TREND)) {
            case "up" -> Tendency.RISING;
            case "up_fast" -> Tendency.RISING_FAST;
            case "down" -> Tendency.FALLING;
            case "down_fast" -> Tendency.FALLING_FAST;
            default -> Tendency.STEADY;
        };
    }

    /** {@code -2/3h}, {@code +1,5 en 3h}, {@code a perdu 4 hPa en 3h}. */
    private static void delta(Reading r, int from) {
        if (byHowMuch(r, from)) {
            return;
        }
        int at = r.sign(from, '(') || r.sign(from, ',') ? from + 1 : from;
        at = r.is(at, LOST) ? at : r.skip(at, 1);
        boolean minus = r.sign(at, '-')
                || r.word(at, "moins") && r.number(at + 1)
                || r.is(at, LOST) && isLoss(r.pieces[at].text(), r, at);
        boolean plus = r.sign(at, '+') || r.is(at, LOST) && !minus;
        int number = r.is(at, LOST) ? r.skip(at + 1, 1) : at + 1;
        boolean apart = !r.is(at, LOST) && !r.word(at, "moins") && r.isSpaced(at); // 1021 stable - 4 à bord
        if (!minus && !plus || !r.number(number) || r.at(number) > 50 || apart) {
            return;
        }
        int end = afterUnit(r, number + 1);
        r.found.changePascals = (int) Math.round(r.at(number) * 100) * (minus ? -1 : 1);
        int hours = overHours(r, end);
        if (hours > 0) {
            r.found.changeHours = (int) r.at(hours);
            end = hours + 2;
        }
        r.claim(from, r.sign(end, ')') ? end + 1 : end);
    }

    /** {@code down 5 hPa in 3 hours}: the tendency says which way. */
    private static boolean byHowMuch(Reading r, int from) {
        boolean falls = r.was(from - 1, TREND) && r.value(from - 1, TREND).startsWith("down");
        boolean rises = r.was(from - 1, TREND) && r.value(from - 1, TREND).startsWith("up");
        int at = r.isLink(from) || r.word(from, "by") ? from + 1 : from; // en baisse de 3 hPa
        boolean moves = falls || rises;
        return moves && r.number(at) && r.at(at) <= 50 && byHowMuch(r, from, at, falls);
    }

    private static boolean byHowMuch(Reading r, int start, int from, boolean falls) {
        int end = afterUnit(r, from + 1);
        int hours = overHours(r, end);
        if (end == from + 1 && hours < 0) {
            return false;
        }
        r.found.changePascals = (int) Math.round(r.at(from) * 100) * (falls ? -1 : 1);
        if (hours > 0) {
            r.found.changeHours = (int) r.at(hours);
            end = hours + 2;
        }
        r.claim(start, end);
        return true;
    }

    /** {@code baro 1024,6 ; -1,8/3h}: in a clause of its own, over so many hours. */
    private static void deltaApart(Reading r, int end) {
        int at = end + 1;
        boolean apart = r.sign(end, ';') || r.sign(end, ',') || r.sign(end, '/');
        boolean over = apart
                && (r.sign(at, '-') || r.sign(at, '+'))
                && r.number(at + 1)
                && overHours(r, afterUnit(r, at + 2)) > 0;
        if (over && r.found.changePascals == null) {
            delta(r, at);
        }
    }

    private static boolean isLoss(String text, Reading r, int at) {
        String phrase = Texts.fold(r.text(at, at + 1));
        return !phrase.contains("gagn")
                && !phrase.contains("gain")
                && !phrase.contains("pris")
                && !phrase.contains("monte");
    }

    private static int overHours(Reading r, int end) {
        boolean over = r.sign(end, '/') || r.word(end, WordClass.DURING);
        return over && r.whole(end + 1) && r.is(end + 2, HOUR) ? end + 1 : -1;
    }

    static void sea(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, SWELL)) {
                swell(r, i);
            } else if (r.is(i, SEA) && r.found.seaState == null) {
                seaAfter(r, i);
            }
        }
        for (int i = 0; i < r.size && r.found.seaState == null; i++) {
            boolean alone = r.clauseStart(i) == i && r.clauseEnd(i) == i + 1 && i > 0;
            if (alone && r.is(i, SEA_STATE) && Texts.fold(r.text(i, i + 1)).endsWith("rough")) {
                setSea(r, Integer.parseInt(r.value(i, SEA_STATE)));
                r.claim(i, i + 1);
            } else if (r.is(i, SEA_STATE) && r.word(i - 1, "mere") && !r.word(i - 2, "ma")) {
                setSea(r, Integer.parseInt(r.value(i, SEA_STATE))); // as a phone writes it
                r.claim(i - 1, i + 1);
            } else if (r.is(i, SEA_STATE) && r.is(i + 1, SEA) && !r.was(i - 1, SEA)) {
                setSea(r, Integer.parseInt(r.value(i, SEA_STATE)));
                r.claim(i, i + 2);
            }
        }
    }

    private static void seaAfter(Reading r, int i) {
        int at = r.skip(i + 1, 2);
        at = r.is(at, STILL) ? r.skip(at + 1, 1) : at;
        if (r.is(at, SEA_STATE)) {
            setSea(r, Integer.parseInt(r.value(at, SEA_STATE)));
            r.claim(i, at + 1);
        } else if (r.whole(at)
                && !r.is(i - 1, SEA_STATE)
                && r.at(at) <= 9
                && r.unit(at + 1).isEmpty()
                && !r.word(at + 1, "m")
                && !(r.sign(at + 1, '/') && !r.isSpaced(at + 1))
                && !r.is(at + 1, HOUR)
                && !(r.sign(at + 1, '-') && r.number(at + 2) && !r.isSpaced(at + 1))) {
            setSea(r, (int) r.at(at));
            r.claim(i, at + 1);
        }
    }

    private static void setSea(Reading r, int state) {
        r.found.seaState = state;
    }

    /** {@code houle NW 2 m}, {@code houle de 2m d'ouest, période 10 s}, {@code 2m swell from NW}. */
    private static void swell(Reading r, int i) {
        int end = i + 1;
        int start = i;
        int behind = r.skipToPoint(i + 1, 2);
        boolean ownMetres = r.number(behind) && r.unit(behind + 1, "m")
                || r.is(behind, POINT) && r.number(behind + 1) && r.unit(behind + 2, "m");
        if (r.number(i - 2) && r.unit(i - 1, "m") && r.found.swellCentimetres == null && !ownMetres) {
            r.found.swellCentimetres = Numbers.e2(r.at(i - 2));
            start = i - 2;
            if (r.is(i - 3, POINT) && r.found.swellFrom == null) {
                start = swellFrom(r, i - 3) ? i - 3 : start;
            }
        } else if (r.isLink(i - 1)
                && r.unit(i - 2, "m")
                && r.number(i - 3)
                && r.found.swellCentimetres == null
                && !ownMetres) {
            r.found.swellCentimetres = Numbers.e2(r.at(i - 3)); // 2 m de houle
            start = i - 3;
        } else if (r.is(i - 1, POINT)
                && r.unit(i - 2, "m")
                && r.number(i - 3)
                && r.found.swellCentimetres == null
                && swellFrom(r, i - 1)) {
            r.found.swellCentimetres = Numbers.e2(r.at(i - 3)); // 1m NW swell
            start = i - 3;
        } else if (r.is(i - 1, POINT) && !r.is(behind, POINT) && !isOfWind(r, i - 2) && swellFrom(r, i - 1)) {
            start = i - 1;
        }
        int named = end;
        for (int turn = 0; turn < 3; turn++) {
            end = swellPart(r, end);
        }
        if (end > named || start < i) {
            r.claim(start, end);
            if (r.was(i + 1, QUALITY)) {
                r.keep(i + 1, i + 2);
            }
        } else if (r.free(i) && (r.clauseStart(i) == i || r.is(i + 1, QUALITY) || r.is(i - 1, QUALITY))) {
            r.found.weatherTold = true;
        }
    }

    /** {@code jolie brise de NE houle de 2 m}. */
    private static boolean isOfWind(Reading r, int i) {
        int at = r.isLink(i) ? i - 1 : i;
        return r.isAny(at, BEAUFORT, WIND) || r.unitSaid(at);
    }

    private static boolean swellFrom(Reading r, int i) {
        if (r.found.swellFrom != null || r.value(i, POINT).equals("VRB")) {
            return false;
        }
        r.found.swellFrom = CompassPoint.valueOf(r.value(i, POINT));
        return true;
    }

    /** Past {@code longue}, {@code de travers}: how it comes, not how high. */
    private static int pastSide(Reading r, int from) {
        int side = r.isLink(from) ? from + 1 : from;
        return r.is(side, ALLURE) ? side + 1 : r.is(from, QUALITY) ? from + 1 : from;
    }

    private static int swellPart(Reading r, int from) {
        int at = r.skipToPoint(pastSide(r, from), 2);
        if (r.is(at, POINT) && swellFrom(r, at)) {
            return at + 1;
        }
        if (r.number(at)
                && (r.unit(at + 1, "m") || r.word(at + 1, "m"))
                && r.at(at) <= 30
                && r.found.swellCentimetres == null) {
            double height = r.at(at);
            int end = at + 2;
            if (r.whole(end) && r.glued(end) && r.pieces[end].digits() <= 2) { // 1m50, 2m5
                height += r.at(end) / (r.pieces[end].digits() == 1 ? 10 : 100);
                end++;
            }
            r.found.swellCentimetres = Numbers.e2(height);
            return end;
        }
        int number = r.is(at, PERIOD) || r.sign(at, ',') && r.is(at + 1, PERIOD) || r.sign(at, '/')
                ? r.skip(r.is(at, PERIOD) || r.sign(at, '/') ? at + 1 : at + 2, 1)
                : at;
        if (r.whole(number)
                && (r.unit(number + 1, "s") || r.word(number + 1, "s"))
                && r.at(number) >= 1
                && r.at(number) <= 60) {
            r.found.swellSeconds = (int) r.at(number);
            return number + 2;
        }
        return from;
    }

    static void visibility(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, VIS)) {
                visibility(r, i);
            }
        }
    }

    private static void visibility(Reading r, int i) {
        int end = i + 1;
        int start = i;
        if (r.is(i - 1, VIS_BAND)) {
            band(r, i - 1);
            start = i - 1;
        }
        int at = r.skip(end, 2);
        if (r.is(at, VIS_BAND) && r.found.band == null) {
            band(r, at);
            end = at + 1;
        }
        int bound = r.skip(end, 2);
        bound = r.isAny(bound, TREND, REEFED, WIND_TREND, LOST) ? r.skip(bound + 1, 2) : bound;
        int between = isAdjective(r, bound) ? bound : i;
        bound = between > i ? bound + 1 : bound;
        boolean isBound = r.is(bound, MORE) || r.is(bound, LESS);
        int number = r.skip(isBound ? bound + 1 : bound, 2);
        if (r.word(number, "half") && r.word(number + 1, "a") && r.unit(number + 2, "nm")) {
            r.found.visibilityE2 = 50; // down to half a mile
            r.claim(i, number + 3);
            return;
        }
        Integer miles = r.number(number) && !isToGo(r, number + 2) ? milesE2(r, number) : null;
        if (miles != null && r.found.visibilityE2 == null) {
            r.found.visibilityE2 = miles;
            if (isBound) {
                r.found.visibilityBound = r.is(bound, MORE) ? Observation.Bound.MORE : Observation.Bound.LESS;
            }
            end = isFraction(r, number) ? number + 4 : r.word(number + 1, "demi") ? number + 3 : number + 2;
            if (r.sign(end, '+')) {
                r.found.visibilityBound = Observation.Bound.MORE;
                end++;
            }
        }
        int apart = r.sign(end, ',') ? end + 1 : r.size;
        boolean alone = r.number(apart) && r.unit(apart + 1, "nm") && r.clauseEnd(apart) == apart + 2;
        if (miles == null && r.found.band != null && alone && r.found.visibilityE2 == null && r.at(apart) <= 30) {
            r.found.visibilityE2 = milesE2(r, apart); // visi moyenne, 3 M
            end = apart + 2;
        }
        if (between > i
                && end > between
                && r.pieces[between].senses().length == 0) { // nobody's word stays in the remark
            r.claim(start, between);
            r.claim(between + 1, end);
        } else if (end > i + 1 || start < i) {
            r.claim(start, end);
        } else {
            r.found.weatherTold |= r.number(number);
        }
    }

    /** {@code visi réduite 800 m}: a word between, and metres or miles behind it. */
    private static boolean isAdjective(Reading r, int i) {
        boolean plain = r.free(i)
                && r.pieces[i].isWord()
                && !r.isAny(i, MORE, LESS, LINK, SIDE)
                && (r.pieces[i].senses().length == 0 || r.isAny(i, ORDINARY, QUALITY, SLOWED));
        return plain && r.number(i + 1) && (r.unit(i + 2, "m") || r.unit(i + 2, "nm"));
    }

    private static boolean isToGo(Reading r, int i) {
        return r.isAny(i, TO_GO, DTG) && !(r.begins(i, "reste") && r.number(i + 1));
    }

    private static void band(Reading r, int i) {
        r.found.band = Observation.VisibilityBand.valueOf(r.value(i, VIS_BAND).toUpperCase(java.util.Locale.ROOT));
    }

    /** Miles, or metres made miles; a small m is a mile where metres make no sense. */
    private static Integer milesE2(Reading r, int i) {
        double value = r.at(i);
        if (r.word(i + 1, "demi") && value == 1 && r.unit(i + 2, "nm")) {
            return 50; // un demi-mille
        }
        if (isFraction(r, i) && (r.unit(i + 3, "nm") || r.word(i + 3, "m"))) {
            return Numbers.e2(value / r.at(i + 2));
        }
        return switch (r.unit(i + 1)) {
            case "nm" -> value <= 100 ? Numbers.e2(value) : null;
            case "m" -> Numbers.e2(value <= 20 ? value : value / 1_852);
            case "cable" -> value <= 50 ? Numbers.e2(value / 10) : null;
            case "km" -> value <= 200 ? Numbers.e2(value / 1.852) : null;
            default -> null;
        };
    }

    /** {@code 1/2 mile}. */
    private static boolean isFraction(Reading r, int i) {
        return r.whole(i) && r.sign(i + 1, '/') && r.whole(i + 2) && r.at(i + 2) > r.at(i) && r.at(i + 2) <= 10;
    }

    /** {@code BKN 020}, {@code FEW015}, {@code SCT 2500ft}: how high the clouds are is neither a time nor a course. */
    static void cloudBases(Reading r) {
        for (int i = 0; i < r.size; i++) {
            boolean base = r.is(i, CLOUD_BASE) && r.pieces[i].upper() && r.whole(i + 1);
            boolean feet = r.unit(i + 2, "ft");
            if (base && (r.pieces[i + 1].digits() == 3 || feet)) {
                r.found.weatherTold = true;
                r.keep(r.is(i, SKY_WHOLE) ? i + 1 : i, feet ? i + 3 : i + 2);
            }
        }
    }

    static void sky(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, NOTHING)) {
                r.keep(i, i + 1);
            } else if (r.is(i, LOOK) && !(r.pieces[i].capital() && i > 0 && r.number(i + 1))) { // Moutons 031
                r.found.weatherTold = true;
                r.keep(i, i + 1);
            } else if (r.is(i, SKY)) {
                int at = r.skip(i + 1, 2);
                int end = oktas(r, at);
                end = end == at && r.is(at, SKY_WHOLE) ? whole(r, at) : end;
                if (end > at) {
                    r.claim(i, end);
                }
            } else if (r.is(i, SKY_WHOLE) && r.found.oktas == null && !r.was(i - 1, NEGATION)) {
                r.claim(i, whole(r, i));
            } else if (r.whole(i) && (r.is(i + 1, OKTA) || standsAlone(r, i) || isOfCloud(r, i))) {
                r.claim(i, oktas(r, i));
            }
        }
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, WX) && isDenied(r, i) && !isFarLightning(r, i)) {
                boolean perhaps =
                        r.was(i + 1, RISK) && !r.pieces[i + 1].as(RISK).equals("later");
                r.found.weatherTold |= perhaps && !r.was(i - 1, RISK);
            } else if (r.is(i, WX)) {
                r.found.weather.add(
                        Observation.PresentWeather.valueOf(r.value(i, WX).toUpperCase(java.util.Locale.ROOT)));
                r.claim(i, i + 1);
            }
        }
    }

    /** {@code éclairs au loin}: seen as well as those overhead. */
    private static boolean isFarLightning(Reading r, int i) {
        boolean storm = r.value(i, WX).equals("lightning") || r.value(i, WX).equals("thunderstorm");
        boolean behindOther = r.was(i - 2, WX) && r.was(i - 1, RISK); // orage au loin, éclairs
        int far = behindOther ? i - 1 : i + 1;
        return storm && r.was(far, RISK) && r.pieces[far].as(RISK).equals("far");
    }

    private static boolean isDenied(Reading r, int i) {
        return isBathroom(r, i)
                || r.was(i - 1, NEGATION)
                || r.was(i - 2, NEGATION) && r.isLink(i - 1)
                || r.was(i - 1, RISK)
                || r.was(i - 2, RISK) && r.isLink(i - 1)
                || r.was(i + 1, RISK)
                || r.was(i + 1, ENDED) && !r.isName(i + 2)
                || r.was(i - 1, DRILL)
                || isBeforeOrAfter(r, r.isLink(i - 1) || r.word(i - 1, "the") ? i - 2 : i - 1);
    }

    /** {@code the showers}, {@code hot showers}: where one washes. */
    private static boolean isBathroom(Reading r, int i) {
        boolean washed =
                r.pieces[i].text().startsWith("shower") || r.pieces[i].text().startsWith("douche");
        return washed && r.hasPrice(i + 1, r.clauseEnd(i))
                || r.pieces[i].text().startsWith("shower")
                        && (r.word(i - 1, "the")
                                || r.word(i - 1, "for")
                                || r.word(i - 1, "hot")
                                || r.word(i - 1, "cold")
                                || r.word(i - 1, "my"));
    }

    /** {@code kite down before the squall}. */
    private static boolean isBeforeOrAfter(Reading r, int i) {
        return r.word(i, WordClass.BEFORE_OR_AFTER);
    }

    private static int whole(Reading r, int i) {
        r.found.oktas = Integer.parseInt(r.value(i, SKY_WHOLE));
        int at = i + 1;
        if (r.whole(at) && r.sign(at + 1, '/') && r.whole(at + 2) && r.at(at + 2) == 8) {
            r.found.oktas = (int) r.at(at);
            return at + 3;
        }
        return at;
    }

    /** {@code 5/8 cloud}. */
    private static boolean isOfCloud(Reading r, int i) {
        return r.sign(i + 1, '/') && r.whole(i + 2) && r.at(i + 2) == 8 && r.at(i) <= 8 && r.is(i + 3, SKY);
    }

    /** {@code 7/8} between commas: eighths of the sky. */
    private static boolean standsAlone(Reading r, int i) {
        boolean before = i == 0
                || r.isClaimed(i - 1)
                || r.isAny(i - 1, LOOK, WX)
                || r.pieces[i - 1].type() == Piece.Type.SIGN && (!r.glued(i) || r.pieces[i - 1].is("|"));
        int end = i + 3;
        boolean after = end >= r.size
                || !r.free(end)
                || !r.pieces[end].can(UNIT)
                        && !r.pieces[end].isNumber()
                        && !(i == 0 && Asides.isPlain(r, end)) // 3/8 drive
                        && !r.sign(end, '/')
                        && !r.word(end, "pour")
                        && !r.word(end, "for");
        return before
                && after
                && r.sign(i + 1, '/')
                && r.whole(i + 2)
                && r.at(i + 2) == 8
                && r.at(i) <= 8
                && r.glued(i + 1);
    }

    private static int oktas(Reading r, int i) {
        if (!r.whole(i) || r.at(i) > 8 || r.found.oktas != null) {
            return i;
        }
        boolean eighths = r.sign(i + 1, '/') && r.whole(i + 2) && r.at(i + 2) == 8;
        if (eighths || r.is(i + 1, OKTA)) {
            r.found.oktas = (int) r.at(i);
            int end = eighths ? i + 3 : i + 2;
            return r.is(end, OKTA) ? end + 1 : end;
        }
        return i;
    }

    static void temperatures(Reading r) {
        for (int i = 0; i < r.size; i++) {
            boolean water = r.is(i, SEA_WATER) || r.is(i, WATER) || r.is(i, SEA);
            if (water || r.is(i, AIR)) {
                temperature(r, i, water);
            } else if (r.is(i, OUTSIDE)) {
                outside(r, i);
            }
        }
    }

    /** {@code 27° dehors}: the air behind its degrees. */
    private static void outside(Reading r, int i) {
        int number = r.sign(i - 1, '\u00B0') || r.unit(i - 1, "c") ? i - 2 : -1;
        if (number >= 0 && r.number(number) && r.at(number) <= 50 && r.found.airE1 == null) {
            boolean minus = r.sign(number - 1, '-');
            r.found.airE1 = (int) Math.round(r.at(number) * 10) * (minus ? -1 : 1);
            r.claim(minus ? number - 1 : number, i + 1);
        }
    }

    private static void temperature(Reading r, int i, boolean water) {
        if (!water && r.has(MEDICAL)) {
            return; // somebody's fever
        }
        int at = r.skip(i + 1, 2);
        boolean minus = r.sign(at, '-') && r.number(at + 1);
        int number = minus ? at + 1 : at;
        boolean certain = r.is(i, SEA_WATER) || Texts.fold(r.text(i, i + 1)).contains("temp");
        boolean celsius = r.unit(number + 1, "c") || r.word(number + 1, "c") || r.sign(number + 1, '\u00B0');
        boolean alone = number + 1 >= r.size
                || r.pieces[number + 1].type() == Piece.Type.SIGN
                || r.isAny(number + 1, WATER, SEA, SEA_WATER, AIR);
        boolean both = r.clauseHas(i, AIR)
                && r.isClaimed(i - 1)
                && r.pieces[i - 1].isNumber()
                && r.was(i - 2, AIR); // air 14 eau 16
        certain |= both && water;
        certain |= alone && r.has(AIR) && (r.pieces[i].is("air") || r.pieces[i].is("eau") || r.pieces[i].is("water"));
        if (!r.number(number)
                || r.at(number) > 50
                || !celsius && (!certain || !r.unit(number + 1).isEmpty())) {
            return;
        }
        int tenths = (int) Math.round(r.at(number) * 10) * (minus ? -1 : 1);
        if (water && r.found.waterE1 == null) {
            r.found.waterE1 = tenths;
        } else if (!water && r.found.airE1 == null) {
            r.found.airE1 = tenths;
        } else {
            return;
        }
        r.claim(i, celsius ? number + 2 : number + 1);
        if (celsius && r.word(number + 2, "c") && r.glued(number + 2)) {
            r.claim(number + 2, number + 3);
        }
    }
}
