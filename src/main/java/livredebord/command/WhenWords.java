package livredebord.command;

import static livredebord.command.Kind.*;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/** Clock times, days and how long ago: when the thing happened, as the words say it. */
final class WhenWords {

    private static final int FEW_WORDS = 3;

    /** A month so many ahead was this one of last year. */
    private static final int MONTHS_AGO = 10;

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
                take(r, i, corrected(r, clock));
            }
        }
        yesterday(r);
    }

    /** {@code départ 14h10, non 14h40}: the last counts. */
    private static ClockTime corrected(Reading r, ClockTime first) {
        int self = r.sign(first.end(), ',') || r.sign(first.end(), '?') ? first.end() + 1 : first.end();
        int again = r.sign(self + 1, ',') ? self + 2 : self + 1;
        ClockTime second = r.is(self, SELF) ? clock(r, again) : null;
        return second == null ? first : second;
    }

    private static void take(Reading r, int i, ClockTime clock) {
        r.found.time = clock.time();
        r.found.clock = clock.clock();
        int from = i;
        if (i > 0 && r.free(i - 1) && (isAt(r, i - 1))) {
            from = i - 1;
        } else if (i > 1 && r.word(i - 1, "est") && r.word(i - 2, "il")) {
            from = i - 2;
        }
        int end = clock.end();
        if (r.sign(end, ':') || r.sign(end, '-') && !r.glued(end + 1)) {
            end++;
        }
        r.found.timeEnd = from == 0 ? end : -1;
        r.found.toldFrom = from;
        r.found.toldEnd = end;
        r.claim(from, end);
    }

    /** {@code 2 ris de veau ce midi au resto}: where nothing else is understood, a time inside is part of the tale. */
    static void leaveToTheTale(Reading r) {
        Findings f = r.found;
        boolean inside = f.time != null && f.toldFrom > 0 && f.daysBack == 0 && f.date == null;
        if (!inside
                || isNoted(r)
                || f.sailHandled
                || !f.events.isEmpty()
                || f.windTold
                || f.weatherTold
                || f.incident != null) {
            return;
        }
        int words = 0;
        for (int i = 0; i < r.size; i++) {
            boolean outside = i < f.toldFrom || i >= f.toldEnd;
            if (outside && r.isClaimed(i) && !r.isInRemark(i)) {
                return;
            }
            words += outside && r.pieces[i].isWord() ? 1 : 0;
        }
        if (words > FEW_WORDS) {
            r.keep(f.toldFrom, f.toldEnd);
            f.time = null;
            f.clock = Understood.Clock.SHIP;
        }
    }

    /** {@code démarreur capricieux, démarré 8h55}: to the minute, last in its clause. */
    private static boolean isNoted(Reading r) {
        Findings f = r.found;
        boolean last = r.clauseEnd(f.toldFrom) == f.toldEnd && !r.clauseHas(f.toldFrom, NOT_WHEN);
        Piece minutes = r.pieces[f.toldEnd - 1];
        boolean written =
                minutes.isWhole() && minutes.digits() == 2 && Character.isDigit(r.raw.charAt(minutes.start()));
        return last && written && f.time.getMinute() % 30 != 0 && r.pieces[f.toldFrom].isNumber();
    }

    private static boolean isAt(Reading r, int i) {
        String text = Texts.fold(r.text(i, i + 1)); // "à quai" is no "à"
        return WordClass.ABOUT_WHEN.has(text);
    }

    private static boolean isWhen(Reading r, int i, ClockTime clock) {
        boolean reefIn = i > 1 && r.word(i - 1, "in") && (isReef(r, i - 2) || r.was(i - 2, MAIN) || r.was(i - 2, HEAD));
        if (reefIn && !isDuration(r, i, clock)) {
            return true; // 1st reef in 0745
        }
        boolean behindReef = i > 1 && r.was(i - 2, REEF_TAKEN);
        boolean link = i > 1 && r.isLink(i - 1) && !behindReef;
        if (i > 0 && (speaksOfAnother(r, i - 1) || link && speaksOfAnother(r, i - 2)) || isAppointed(r, i)) {
            return false;
        }
        if (i > 2
                && (r.word(i - 1, "et") || r.word(i - 1, "and"))
                && (r.was(i - 3, NOT_WHEN) || r.was(i - 4, NOT_WHEN))) {
            return false; // entre midi et 13h
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
        if (isDuration(r, i, clock) || isSpan(r, clock.end())) {
            return false;
        }
        boolean changes = r.sign(clock.end(), ',') && r.is(clock.end() + 1, TREND); // 1016, rising
        boolean pressure = r.clauseHas(i, BARO) && !isPressureSaid(r, i) || changes;
        if (clock.weak() && isPressure(r, i) && pressure) {
            return false; // baromètre stable à 1015
        }
        boolean heads =
                i > 0 && i < 3 && r.sign(clock.end(), ':') && !isPressure(r, i) && !r.isAny(i - 1, RADIO, CHANNEL, HDG);
        return !clock.weak()
                || heads && !r.glued(clock.end() + 1) // deck log 1600: …
                || isAtStart(r, i) && r.size > clock.end()
                || i > 0 && isClockWord(r, i - 1)
                || isPlainly(r, i, clock);
    }

    /** {@code reef}, {@code reef 2}. */
    private static boolean isReef(Reading r, int last) {
        return r.was(last, REEF) || r.whole(last) && r.was(last - 1, REEF);
    }

    /** {@code 1000 log 14.2 baro 1021}: another number stands behind the barometer. */
    private static boolean isPressureSaid(Reading r, int i) {
        for (int at = i + 2; at < r.size && i == 0; at++) {
            if (r.was(at, BARO)) {
                return r.number(r.skip(at + 1, 2)) && r.pieces[r.skip(at + 1, 2)].digits() > 2;
            }
        }
        return false;
    }

    /** {@code sieste 14h-16h}: from when to when. */
    private static boolean isSpan(Reading r, int end) {
        ClockTime until = r.sign(end, '-') && r.glued(end) ? clock(r, end + 1) : null;
        return until != null && !until.weak() && r.glued(end + 1);
    }

    /** Four digits behind a deed or a name; where they may be a pressure, behind nothing less. */
    private static boolean isPlainly(Reading r, int i, ClockTime clock) {
        boolean crowded = r.number(clock.end()) && r.unit(clock.end() + 1).isEmpty() && !r.word(clock.end() + 1, "m");
        if (i == 0 || r.glued(i) || crowded || r.sign(clock.end(), '/')) {
            return false;
        }
        boolean channel = r.pieces[i - 1].isNumber() && (r.isAny(i - 2, CHANNEL, RADIO));
        if ((i == r.found.positionEnd || channel) && !isPressure(r, i)) {
            return true; // 50 28.3N 000 10.0E 1612; ch 16 1935
        }
        boolean nought = r.pieces[i].text().startsWith("0");
        if (nought && r.clauseEnd(i) == clock.end() && (r.sign(i - 1, '.') || r.was(i - 1, MAINTENANCE))) {
            return true; // pilote H.S. 0255, ...
        }
        boolean behindFix = r.sign(i - 1, ',') && i - 1 == r.found.positionEnd && r.clauseEnd(i) == clock.end();
        if (behindFix && !isPressure(r, i)) {
            return true; // 50 46.3N 001 14.5W, 1102
        }
        if (r.pieces[i - 1].isNumber() || r.sign(i - 1, ',')) {
            boolean alone = r.sign(i - 1, ',')
                    && r.clauseEnd(i) == clock.end()
                    && (!isPressure(r, i) || AirWords.isNoWeather(r));
            return nought || alone && isTaleOfTheSea(r, i - 1);
        }
        if (!r.pieces[i - 1].isWord()) {
            return false;
        }
        boolean deed = isDeed(r, i, nought) || isPlace(r, i - 1);
        boolean noWeather =
                AirWords.isNoWeather(r) && !r.has(BARO) && r.clauseEnd(i) == clock.end(); // drill below 1050
        return isPressure(r, i)
                ? deed && !r.has(BARO) || noWeather
                : deed || endsTheTale(r, i, clock.end()) || endsTheClause(r, i, clock.end());
    }

    /** {@code joined at Dartmouth 1030}. */
    private static boolean isPlace(Reading r, int i) {
        return r.isName(i) && i > 0;
    }

    /** {@code whale spotted off the port bow 1520}: last in a clause that tells what happened. */
    private static boolean endsTheTale(Reading r, int i, int end) {
        boolean last = end >= r.size || r.pieces[end].type() == Piece.Type.SIGN && !r.sign(end, '/');
        Piece before = r.pieces[i - 1];
        boolean plain = before.senses().length == 0
                || before.senses().length == 1 && before.can(ORDINARY)
                || before.can(BODY) // scalded her hand 1915
                || before.can(PART);
        return last && plain && (r.hasAny(SIGHTING, INCIDENT, MEDICAL, WASTE, PASSED));
    }

    /** {@code anchored Osborne bay 1315 4m mud}, {@code lightning 2245, rain}: English, and nothing that it counts. */
    private static boolean endsTheClause(Reading r, int i, int end) {
        boolean spelled = r.isAny(i - 1, POINT) && r.pieces[i - 1].text().length() > 3;
        boolean steady = r.isAny(i - 1, TREND, UNIT) && r.hasNumberBefore(i - 1);
        boolean counted = r.isAny(i - 1, NUMBERED) && !spelled && !steady
                || r.isAny(i - 1, AT_PLACE, NOT_WHEN, ORDINARY, DEPARTED);
        boolean last = r.clauseEnd(i) == end || r.isAny(end, ANCHORED, BOTTOM) || r.number(end) && r.unit(end + 1, "m");
        return last
                && !counted
                && r.language == livredebord.entry.Language.EN
                && isTaleOfTheSea(r, i)
                && !isYear(r, i)
                && (r.pieces[i - 1].text().length() > 2 || r.pieces[i - 1].is("s"));
    }

    /** {@code in 2015}: a year. */
    private static boolean isYear(Reading r, int i) {
        return r.at(i) >= 1_950 && r.at(i) <= 2_059 && r.at(i) % 100 < 60 && r.isAny(i - 1, AT_PLACE, LINK, NOT_WHEN);
    }

    /** Something before it says what happened or how things are. */
    private static boolean isTaleOfTheSea(Reading r, int to) {
        for (int at = 0; at < to; at++) {
            for (Kind kind : TOLD) {
                if (r.was(at, kind) && (r.free(at) || !r.isInRemark(at))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final Kind[] TOLD = {
        DEPARTED,
        ARRIVED,
        TACKED,
        GYBED,
        ANCHORED,
        WEIGHED,
        MOORED,
        BUOYED,
        HOISTED,
        DROPPED,
        FURLED,
        REEF,
        REEFED,
        PASSED,
        SIGHTING,
        INCIDENT,
        HDG,
        COG,
        SOG,
        WIND,
        SEA,
        WX,
        VIS,
        SOUNDING,
        BARO,
        GUST,
        SWELL,
        CREW_ON,
        CREW_OFF,
        ENGINE_ON,
        ENGINE_OFF,
        CALLED,
        STATION,
        DRILL
    };

    private static boolean isPressure(Reading r, int i) {
        return r.at(i) >= 950 && r.at(i) <= 1_060 && !r.pieces[i].text().startsWith("0");
    }

    private static boolean isDeed(Reading r, int i, boolean nought) {
        boolean lies = r.was(i - 1, ANCHORED) && (r.pieces[i - 1].is("at") || r.pieces[i - 1].is("au"));
        if (lies && isPressure(r, i)) {
            return false; // at anchor 1013
        }
        if (r.isAny(i - 1, FIX, POS)
                && (r.sign(i + 1, ':')
                        || r.sign(i + 1, ',')
                        || r.is(i + 1, FIX)
                        || r.isClaimed(i + 1) && r.found.position != null)) {
            return true; // fix 1800: ...
        }
        if (isEngine(r, i - 1)) {
            boolean turns = r.at(i) % 100 == 0 && r.at(i) >= 1_000 && r.at(i) <= 3_000 && r.clauseStart(i) == i - 1;
            if (turns && !r.isAny(i - 1, ENGINE_ON, ENGINE_OFF)) {
                return false; // eng 1500
            }
            boolean counterSaid = r.found.engineHoursE2 != null && r.clauseEnd(i) == i + 1;
            boolean turned = r.isAny(i - 1, ENGINE_ON, ENGINE_OFF) && !isRow(r, i + 1); // moteur coupé 1945
            boolean english = r.language == livredebord.entry.Language.EN;
            return nought || counterSaid || (english || turned) && !r.is(i + 1, HOUR);
        }
        boolean berth = r.was(i - 2, BERTH)
                && r.pieces[i - 1].upper()
                && r.pieces[i - 1].text().length() < 3;
        if (r.was(i - 1, BERTH) || berth || nought && r.was(i - 1, TREND) && r.clauseEnd(i) == i + 1) {
            return true;
        }
        if (r.was(i - 1, LOG) && CourseWords.isThing(r, i - 1)) {
            return true; // what floats, not what is read
        }
        boolean sail = r.was(i - 1, DROPPED) || r.was(i - 1, HOISTED);
        if (sail && (r.was(i - 2, HEAD) || r.was(i - 2, MAIN))) {
            return true;
        }
        for (Kind kind : NUMBERED) {
            if (r.was(i - 1, kind) || i > 1 && r.isLink(i - 1) && r.was(i - 2, kind)) {
                return false;
            }
        }
        for (Kind kind : DEEDS) {
            if (r.was(i - 1, kind)) {
                return true;
            }
        }
        return nought && (r.pieces[i - 1].senses().length > 0 || r.pieces[i - 1].capital());
    }

    /** A number with no unit behind it: which of the two is the time, nobody says. */
    private static boolean isRow(Reading r, int i) {
        return r.number(i) && r.unit(i + 1).isEmpty();
    }

    private static boolean isEngine(Reading r, int i) {
        return r.was(i, ENGINE_ON) || r.was(i, ENGINE_OFF) || r.was(i, ENGINE) && i > 0;
    }

    /** Words behind which four digits say when. */
    private static final Kind[] DEEDS = {
        DEPARTED,
        ARRIVED,
        TACKED,
        GYBED,
        ANCHORED,
        WEIGHED,
        MOORED,
        BUOYED,
        CREW_ON,
        CREW_OFF,
        HOISTED,
        DROPPED,
        FURLED,
        REEF,
        REEF_TAKEN,
        REEF_SHAKEN,
        PASSED,
        DRILL,
        DRILL_TYPE,
        SIGHTING,
        INCIDENT,
        WATCH,
        WATCH_TAKES,
        TREATMENT,
        WASTE,
        FORMALITY,
        AUTHORITY,
        CALLED,
        STATION,
        HEAD,
        MAIN,
        TACK_SIDE,
        LANDMARK,
        WATCH_RELIEF,
        DONE,
        USED,
        AUTOPILOT_ON,
        AUTOPILOT_OFF,
        SIDE,
        TRYSAIL,
        GAS
    };

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
        return r.word(i, "a") || r.word(i, "at") || r.word(i, "@") || r.word(i, "vers") || r.was(i, YESTERDAY);
    }

    /** {@code 2h de moteur}, {@code 2 hours}, {@code moteur 1h pour charger}, {@code Léa a barré 2h}: how long, not when. */
    private static boolean isDuration(Reading r, int i, ClockTime clock) {
        int end = clock.end();
        boolean at = i > 0 && isAt(r, i - 1) && r.free(i - 1);
        boolean gap = isGap(r, end) && !(r.word(end, "avant") && end > i + 2);
        if (!at && r.word(end, "de") && !isCapital(r, end + 1) || r.word(end, "of") || r.is(end, AGO_AFTER) || gap) {
            return true;
        }
        if (!at && i > 0 && WordClass.ALWAYS_LASTING.has(r.pieces[i - 1].text())) {
            return true;
        }
        if (!r.is(i + 1, HOUR) || r.pieces[i].digits() > 2 || r.pieces[i].text().startsWith("0")) {
            return false;
        }
        boolean spelled = r.pieces[i + 1].text().startsWith("hour")
                || r.pieces[i + 1].text().startsWith("heure");
        boolean bare = r.language == livredebord.entry.Language.EN
                && end == i + 2
                && !at
                && i > 0
                && !isAtStart(r, i)
                && (r.at(i) < 13 || isDriven(r, i - 1)); // embarked in roscoff 14h
        boolean english = r.pieces[i + 1].text().startsWith("hr") && r.pieces[i].digits() == 1 || bare;
        boolean quarter = end > 0 && r.is(end - 1, QUARTER);
        boolean told = end > i + 2
                && !Character.isDigit(r.raw.charAt(r.pieces[i].start()))
                && r.unit(end).isEmpty();
        boolean headline = i == 0 && r.sign(end, '.') && end + 1 < r.size; // Neuf heures. Vent ...
        if (spelled && !at && !quarter && !told && !headline && !isStruck(r, i, end) || english) {
            return true;
        }
        if (end > i + 2 && r.at(i) > 3) {
            return false; // 6h35
        }
        boolean again =
                i > 1 && end == i + 2 && r.sign(i - 1, ',') && r.clauseHas(i - 2, ENGINE) && r.clauseHas(i - 2, HOUR);
        if (!at && again && r.at(i) < 7) {
            return true; // moteur 2h hier, 1h ce matin
        }
        if (r.word(end, WordClass.EACH) || r.is(end, TO_GO) || isSpell(r, i, end)) {
            return true; // quarts de 3h chacun
        }
        boolean forSomething = r.word(end, "pour") || r.word(end, "for") || r.word(end, "to");
        boolean few = r.at(i) < 7;
        boolean helm = i > 1 && r.pieces[i - 1].is("barre") && r.was(i - 2, AT_PLACE); // Zoé à la barre 15h
        if (!at && i > 0 && WordClass.LASTING.has(r.pieces[i - 1].text()) && !(helm && !few)) {
            return true;
        }
        return !at
                && i > 0
                && few
                && r.pieces[i - 1].isWord()
                && (forSomething && isDriven(r, i - 1)
                        || isPlainVerb(r, i - 1)
                        || isDriven(r, i - 1)
                        || r.pieces[i - 1].is("coupure"));
    }

    /** {@code sieste de 2h}, {@code 2 h d'attente}, {@code a nap of 2 h}. */
    private static boolean isSpell(Reading r, int i, int end) {
        boolean before = i > 1 && isOf(r, i - 1) && WordClass.SPELL.has(r.pieces[i - 2].text());
        return before || end + 1 < r.size && isOf(r, end) && WordClass.SPELL.has(r.pieces[end + 1].text());
    }

    private static boolean isOf(Reading r, int i) {
        return i < r.size && (r.pieces[i].is("de") || r.pieces[i].is("d") || r.pieces[i].is("of"));
    }

    private static boolean isCapital(Reading r, int i) {
        return i < r.size && r.pieces[i].isWord() && r.pieces[i].capital();
    }

    /** {@code il est trois heures}, {@code quatre heures cap 210}: the bell, not how long. */
    private static boolean isStruck(Reading r, int i, int end) {
        boolean itIs = i > 1 && r.pieces[i - 1].is("est") && r.pieces[i - 2].is("il");
        return itIs
                || r.is(end, SHARP)
                || i == 0 && (r.isAny(end, HDG, COG, WIND, BARO, SEA) || r.isAny(end, POINT) && r.number(end + 1));
    }

    private static boolean isGap(Reading r, int end) {
        return r.word(end, "plus") || r.word(end, "avant") || r.word(end, "late") || r.word(end, "later");
    }

    private static boolean isDriven(Reading r, int i) {
        boolean started =
                r.was(i, ENGINE_ON) && Texts.fold(r.text(i, i + 1)).endsWith(" moteur"); // on remet le moteur 1h
        return started || r.was(i, ENGINE) || r.was(i, WATER) || r.was(i, ENGINE_UNDER) || r.was(i, AVERAGE);
    }

    /** A word of every day in small letters. */
    private static boolean isPlainVerb(Reading r, int i) {
        String word = r.pieces[i].text();
        return !r.pieces[i].capital()
                && !word.endsWith("ment")
                && !word.endsWith("ly")
                && !r.isAny(i - 1, AT_PLACE, LINK) // sortie du bassin 6h
                && (r.pieces[i].senses().length == 0 || r.is(i, ORDINARY));
    }

    /** {@code alarm set for 0500}, {@code sunset at 2142}, {@code next tide gate 0540}: when something else is due. */
    private static boolean isAppointed(Reading r, int i) {
        for (int at = i - 1; at >= r.clauseStart(i) && i - at < 5; at--) {
            if (r.was(at, NOT_WHEN) && r.value(at, NOT_WHEN).equals("far")) {
                return true;
            }
        }
        return false;
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
        if (!r.free(i)) {
            return null;
        }
        if (!r.pieces[i].isNumber()) {
            return inWords(r, i);
        }
        if (isPointedBeforeNoon(r, i)) {
            int hundredths = Numbers.e2(r.at(i));
            return clock(r, hundredths / 100, hundredths % 100, false, i + 1);
        }
        if (i == 0 && isPointed(r)) {
            int hundredths = Numbers.e2(r.at(0));
            return clock(r, hundredths / 100, hundredths % 100, false, 1);
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

    /** {@code midi}, {@code minuit vingt}, {@code half past two}. */
    private static ClockTime inWords(Reading r, int i) {
        if (!r.is(i, NOON) && !r.is(i, MIDNIGHT)) {
            return r.isAny(i, NUMERAL, COUNT)
                    ? minutesPast(r, i)
                    : r.pieces[i].is("half") || r.pieces[i].is("quarter") ? spoken(r, i) : null;
        }
        LocalTime twelve = r.is(i, NOON) ? LocalTime.NOON : LocalTime.MIDNIGHT;
        boolean minutes = r.whole(i + 1)
                && r.at(i + 1) < 60
                && !Character.isDigit(r.raw.charAt(r.pieces[i + 1].start()))
                && r.unit(i + 2).isEmpty();
        if (minutes) {
            return zoned(r, twelve.plusMinutes((long) r.at(i + 1)), false, i + 2); // minuit vingt
        }
        return r.is(i + 1, QUARTER)
                ? zoned(r, twelve.plusMinutes(Integer.parseInt(r.value(i + 1, QUARTER))), false, i + 2)
                : zoned(r, twelve, false, i + 1);
    }

    /** {@code half past two in the morning}, {@code quarter to four}. */
    private static ClockTime spoken(Reading r, int i) {
        boolean half = r.word(i, "half");
        boolean past = r.word(i + 1, "past");
        int hour = i + 2;
        int of12 = hourOfTwelve(r, hour);
        if (of12 < 1 || of12 > 12 || !past && (half || !r.word(i + 1, "to"))) {
            return null;
        }
        int minutes = of12 * 60 + (half ? 30 : past ? 15 : -15);
        int end = r.is(hour + 1, SHARP) ? hour + 2 : hour + 1;
        return clock(r, minutes / 60, minutes % 60, false, end);
    }

    /** {@code twenty past two in the afternoon}. */
    private static ClockTime minutesPast(Reading r, int i) {
        int minutes = Integer.parseInt(r.value(i, r.is(i, COUNT) ? COUNT : NUMERAL));
        int hour = r.word(i + 1, "past") ? hourOfTwelve(r, i + 2) : 0;
        return hour < 1 || hour > 12 || minutes > 30 ? null : clock(r, hour, minutes, false, i + 3);
    }

    private static int hourOfTwelve(Reading r, int i) {
        return r.whole(i) ? (int) r.at(i) : r.is(i, COUNT) ? Integer.parseInt(r.value(i, COUNT)) : one(r, i);
    }

    private static int one(Reading r, int i) {
        return r.word(i, "one") ? 1 : 0;
    }

    /** {@code 7.20pm}. */
    private static boolean isPointedBeforeNoon(Reading r, int i) {
        return r.pieces[i].decimals() == 2 && r.pieces[i].digits() <= 2 && r.isAny(i + 1, AM, PM) && r.at(i) < 13;
    }

    /** {@code 10.40 1st reef in}: as the English write it, before what happened. */
    private static boolean isPointed(Reading r) {
        return r.number(0)
                && r.pieces[0].decimals() == 2
                && r.pieces[0].digits() <= 2
                && r.raw.charAt(r.pieces[0].end() - 3) == '.'
                && (r.isAny(1, TOLD)
                        || r.isAny(1, ORDINAL, ENGINE, WATCH, AUTOPILOT_ON, MAIN, HEAD, REEF_TAKEN, REEF_SHAKEN))
                && r.unit(1).isEmpty();
    }

    private static ClockTime hour(Reading r, int i) {
        if (r.is(i + 2, QUARTER)) { // trois heures moins le quart
            int minutes = (int) r.at(i) * 60 + Integer.parseInt(r.value(i + 2, QUARTER));
            return minutes < 0 ? null : clock(r, minutes / 60, minutes % 60, false, i + 3);
        }
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
        if (unitFollows
                || isPressureChange(r, i)
                || r.sign(i + 1, '-') && r.glued(i + 1) && r.whole(i + 2) && r.sign(i + 3, '-')) {
            return null;
        }
        return clock(r, value / 100, value % 100, !hourFollows && !zoneFollows, hourFollows ? i + 2 : i + 1);
    }

    /** {@code 1015 -2/3h}, {@code 1015 (-1)}. */
    private static boolean isPressureChange(Reading r, int i) {
        int sign = r.sign(i + 1, '(') ? i + 2 : i + 1;
        boolean change = (r.sign(sign, '-') || r.sign(sign, '+'))
                && r.number(sign + 1)
                && (r.sign(sign + 2, '/') || r.sign(sign + 2, ')') || r.unit(sign + 2, "hpa"));
        return change && isPressure(r, i);
    }

    private static boolean isMinutes(Reading r, int i) {
        boolean measured = r.unit(i + 1).equals("nm") && !r.glued(i); // onze heures, 31 milles
        return !measured && r.whole(i) && r.pieces[i].digits() == 2 && r.at(i) < 60;
    }

    private static ClockTime clock(Reading r, int hour, int minute, boolean weak, int end) {
        int of24 = hour;
        int after = end;
        boolean afternoon =
                r.is(end, PM) && hour <= 12 && (r.glued(end) || !r.number(end + 1)); // PM 4,2 m is pleine mer
        if (afternoon || r.is(end, AM) && hour <= 12) {
            of24 = afternoon ? hour % 12 + 12 : hour % 12;
            after = end + 1;
        }
        if (of24 == 24 && minute == 0 && end - 1 >= 0 && !r.is(end - 1, HOUR)) {
            of24 = 0;
        }
        if (of24 > 23 || minute > 59) {
            return null;
        }
        return zoned(r, LocalTime.of(of24, minute), weak && after == end, after);
    }

    private static ClockTime zoned(Reading r, LocalTime time, boolean weak, int end) {
        int sign = r.is(end, UTC) ? end + 1 : end;
        if (isOffset(r, sign, r.is(end, UTC))) {
            long hours = r.sign(sign, '-') ? -(long) r.at(sign + 1) : (long) r.at(sign + 1);
            return new ClockTime(time.minusHours(hours), Understood.Clock.UTC, false, sign + 2);
        }
        if (r.is(end, UTC)) {
            return new ClockTime(time, Understood.Clock.UTC, false, end + 1);
        }
        if (r.is(end, LOCAL)) {
            return new ClockTime(time, Understood.Clock.LOCAL, false, end + 1);
        }
        return new ClockTime(time, Understood.Clock.SHIP, weak, end);
    }

    /** {@code 19:45 UTC+2}, {@code 19:45+02}: so many hours off Greenwich. */
    private static boolean isOffset(Reading r, int sign, boolean utc) {
        return (r.sign(sign, '+') || r.sign(sign, '-'))
                && r.glued(sign)
                && r.glued(sign + 1)
                && r.whole(sign + 1)
                && r.at(sign + 1) <= 14
                && (utc && r.pieces[sign + 1].digits() <= 2
                        || r.sign(sign, '+') && r.pieces[sign + 1].text().startsWith("0"))
                && r.unit(sign + 2).isEmpty();
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
            boolean article = i > 0 && (r.word(i - 1, "le") || r.word(i - 1, "du"));
            boolean heads = i == 0 && isJoined(r, 0, '/') && isClock(clock(r, r.sign(3, ',') ? 4 : 3));
            if (isJoined(r, i, '/') && (article || heads)) {
                int year = yearOf(r, (int) r.at(i + 2), (int) r.at(i));
                day(r, article ? i - 1 : i, i + 3, year, (int) r.at(i + 2), (int) r.at(i));
                return;
            }
        }
    }

    private static boolean isClock(ClockTime clock) {
        return clock != null && !clock.weak();
    }

    /** This year's; in January last December's; 0 of a day that lies ahead, which nobody has seen yet. */
    private static int yearOf(Reading r, int month, int day) {
        LocalDate tomorrow =
                r.context.now().atZone(r.context.shipZone()).toLocalDate().plusDays(1);
        int year = tomorrow.getYear();
        boolean ahead =
                month > tomorrow.getMonthValue() || month == tomorrow.getMonthValue() && day > tomorrow.getDayOfMonth();
        boolean lastYears = month - tomorrow.getMonthValue() >= MONTHS_AGO;
        return !ahead ? year : lastYears ? year - 1 : 0;
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
