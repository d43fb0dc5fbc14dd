package livredebord.command;

import static livredebord.command.Kind.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import livredebord.entry.Language;
import livredebord.entry.Observation.Event;

/** What the words say of something else than here and now: another boat, a forecast, a condition, a plan. */
final class Fences {

    private static final Kind[] WEATHER = {WIND, GUST, SEA, SWELL, WX, BEAUFORT, POINT, WIND_TREND, BARO, SKY_WHOLE, VIS
    };

    /** What a boat does beside another. */
    private static final Kind[] SHIPS_DO = {
        REEF, REEFED, REEF_TAKEN, REEF_SHAKEN, MAIN, MAIN_WHOLE, HEAD, ENGINE, ENGINE_ON, ENGINE_OFF, ENGINE_UNDER,
                UNIT,
        ANCHORED, MOORED, BUOYED, WEIGHED, DEPARTED, ARRIVED, LEFT, TACKED, GYBED, HDG, COG, INCIDENT
    };

    private Fences() {}

    static void read(Reading r) {
        otherBoat(r);
        besideUs(r);
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, CONDITION) && beginsClause(r, i) && !isHowMuch(r, i) && WhenWords.clock(r, i + 1) == null) {
                int start = r.clauseStart(i);
                r.keep(Asides.onlyDeeds(r, start, i) ? start : i, conditionEnd(r, i));
            }
        }
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, METEO) && isBulletin(r, i)) {
                forecast(r, i, forecastEnd(r, i));
            } else if (r.is(i, FORECAST) && isAnnounced(r, i)) {
                forecast(r, r.clauseStart(i), r.clauseEnd(i)); // coup de vent annoncé, bulletin 7h
            } else if (r.is(i, FORECAST) && isSaidOfIt(r, i)) {
                forecast(r, r.clauseStart(i), i + 1); // fog forecast
            } else if (r.is(i, FORECAST) && isRouted(r, i)) {
                plan(r, r.clauseStart(i), r.clauseEnd(i));
            } else if (r.is(i, FORECAST) && r.found.forecast == null && !r.has(DRILL) && !isForetold(r, i)) {
                forecast(r, r.is(i - 1, METEO) ? i - 1 : i, forecastEnd(r, i));
            } else if (isPlanHead(r, i)) {
                plan(r, i, sentenceEnd(r, i));
            } else if (r.is(i, FORECAST_AFTER) || r.is(i, TOMORROW)) {
                later(r, i);
            } else if (r.is(i, ARRIVAL_PLANNED) || r.is(i, ETA)) {
                eta(r, i);
            } else if (isToSubside(r, i)) {
                forecast(r, r.firstFreeOfClause(i), r.clauseEnd(i)); // le vent devrait mollir
            } else if (r.is(i, PLAN) && !r.was(i + 1, ETA) && !isWill(r, i) && !isHope(r, i)) {
                plan(r, i, r.clauseEnd(i));
            } else if (r.isName(i) && beginsOrArticle(r, i) && isAboutHer(r, i)) {
                r.keep(i, Asides.pastBare(r, i));
            } else if (isAnotherBoat(r, i)) {
                r.keep(i, halfEnd(r, i));
            } else if (r.isAny(i, ENGINE, PART, MAIN, HEAD) && isOfHers(r, i)) {
                r.keep(r.clauseStart(i), r.clauseEnd(i));
            } else if (r.isAny(i, ANCHORED, MOORED) && isOfFriends(r, i)) {
                r.keep(r.clauseStart(i - 2) - 2, r.clauseEnd(i)); // Marsouin (copains) mouillé à côté
            } else if (r.isAny(i, ANCHORED, MOORED) && isBesideUs(r, i)) {
                r.keep(r.clauseStart(i), r.size);
            } else if (r.isAny(i, DEPARTED, ARRIVED) && isTheirDeed(r, i)) {
                theirDeed(r, i);
            } else if (r.is(i, DAY_NAME) && isComing(r, i)) {
                plan(r, r.firstFreeOfClause(i), r.clauseEnd(i));
            }
        }
        Asides.positionSetAside(r);
    }

    /** "c'est si beau". */
    private static boolean isHowMuch(Reading r, int i) {
        return r.pieces[i].is("si") && i > 0 && (r.pieces[i - 1].is("est") || r.pieces[i - 1].is("etait"));
    }

    /** {@code météo du CROSS : NO 6 à 7}: who says it, and a colon. */
    private static boolean isBulletin(Reading r, int i) {
        int colon = i + 1;
        WhenWords.ClockTime heads = WhenWords.clock(r, 0);
        boolean timed = heads != null && heads.end() == i;
        while (colon - i < 6 && r.free(colon) && (r.pieces[colon].isWord() || isChannel(r, colon))) {
            timed |= r.is(colon, NOON);
            colon++;
        }
        WhenWords.ClockTime heard = colon - i < 3 ? WhenWords.clock(r, colon) : null;
        if (heard != null && !heard.weak() && isSourceOf(r, i + 1, colon)) {
            colon = heard.end(); // météo france 6h: …
        }
        if (timed && isReadOff(r, colon)) {
            return false;
        }
        return r.sign(colon, ':') && colon + 1 < r.size && r.found.forecast == null;
    }

    /** {@code météo france}, {@code météo marine}: a word of every day names who says it. */
    private static boolean isSourceOf(Reading r, int from, int to) {
        return to == from + 1 && (r.pieces[from].senses().length == 0 || r.is(from, STATION));
    }

    /** {@code CROSS wx on 63: …}. */
    private static boolean isChannel(Reading r, int i) {
        boolean on = r.word(i - 1, "on") || r.word(i - 1, "sur") || r.isAny(i - 1, CHANNEL, RADIO);
        return on && r.whole(i) && r.pieces[i].digits() <= 2 && r.at(i) >= 6 && r.at(i) <= 88;
    }

    /** {@code weather at noon: NW 4, 3/8, 1022 rising}: nobody foretells the eighths and the pressure. */
    private static boolean isReadOff(Reading r, int from) {
        for (int i = from; i < r.size; i++) {
            if (r.is(i, BARO) || r.number(i) && r.at(i) >= 950 && r.at(i) <= 1_050 || r.is(i, OKTA)) {
                return true;
            }
        }
        return false;
    }

    /** {@code coup de vent annoncé}: what is foretold stands before the word. */
    private static boolean isForetold(Reading r, int i) {
        if (!r.is(i, FORECAST_AFTER) || r.clauseEnd(i) > i + 1) {
            return false;
        }
        for (int at = r.clauseStart(i); at < i; at++) {
            if (r.isAny(at, WEATHER) || r.number(at) && r.unitSaid(at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** {@code on espère}, and nothing behind it. */
    private static boolean isHope(Reading r, int i) {
        return r.clauseEnd(i) == i + 1 && r.free(i - 1) && r.pieces[i - 1].isWord();
    }

    /** {@code Will on watch 0400}, {@code joined by Will}: a name. */
    private static boolean isWill(Reading r, int i) {
        boolean name = r.pieces[i].is("will") && r.pieces[i].capital() && !r.pieces[i].upper();
        return name && (i > 0 || r.isAny(1, WATCH, WATCH_TAKES, WATCH_LEAVES, CREW_ON, CREW_OFF, MEDICAL, LINK));
    }

    private static boolean beginsClause(Reading r, int i) {
        return i == 0
                || r.pieces[i - 1].type() == Piece.Type.SIGN
                || r.isClaimed(i - 1)
                || r.isAny(i - 1, LINK)
                || i > 0 && !r.pieces[i].is("once") && !r.pieces[i].is("quand") && !r.pieces[i].is("should");
    }

    /**
     * {@code si ça monte à 30, on réduit, baro 1013}: as far as what would follow from it. A condition that begins the
     * sentence and does not say so itself is followed by nothing else.
     */
    private static int conditionEnd(Reading r, int i) {
        int end = r.clauseEnd(i);
        if (consequence(r, i + 1, end)) {
            return andMore(r, end);
        }
        return beginsSentence(r, i) ? sentenceEnd(r, i) : andMore(r, end);
    }

    /** {@code si ça monte on réduit}. */
    private static boolean consequence(Reading r, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (isWe(r, at) && !r.isAny(at - 1, CONDITION)) {
                return true;
            }
        }
        return false;
    }

    /** Past the clauses that go on about what would be done. */
    private static int andMore(Reading r, int from) {
        int end = from;
        while (r.sign(end, ',') && goesOn(r, end + 1)) {
            end = r.clauseEnd(end + 1);
        }
        return end;
    }

    private static boolean goesOn(Reading r, int i) {
        return isWe(r, i) || r.isAny(i, PLAN, CONDITION) || r.word(i, WordClass.GOES_ON);
    }

    private static boolean isWe(Reading r, int i) {
        return r.begins(i, "on")
                || r.begins(i, "nous")
                || r.begins(i, "je")
                || r.begins(i, "j")
                || r.begins(i, "we")
                || r.begins(i, "i")
                || r.begins(i, "alors")
                || r.begins(i, "then");
    }

    /** Nothing stands before it but what was understood, or a sentence that is over. */
    private static boolean beginsSentence(Reading r, int i) {
        int at = i - 1;
        while (at >= 0 && (r.isClaimed(at) && !r.isInRemark(at) || r.sign(at, ':') || r.sign(at, '-'))) {
            at--;
        }
        return at < 0 || WhenWords.clock(r, 0) != null && WhenWords.clock(r, 0).end() > at || ends(r, at);
    }

    private static boolean ends(Reading r, int i) {
        return r.sign(i, ';') || r.sign(i, '!') || r.sign(i, '.') && r.clauseEnd(i) == i;
    }

    static int sentenceEnd(Reading r, int i) {
        int end = i;
        while (end < r.size && !r.sign(end, ')') && !ends(r, end)) {
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
        int said = from + 1;
        while (said - from < 4 && r.free(said) && r.pieces[said].isWord() && WhenWords.clock(r, said) == null) {
            said++; // bulletin CROSS 7h15
        }
        for (int at = from + 1; at < end && at - from < 6 && !r.sign(at, ':'); at++) {
            if (isChannel(r, at)) {
                r.found.channels.add((int) r.at(at));
                r.found.events.add(Event.RADIO);
            }
        }
        WhenWords.ClockTime heard = r.isAny(from, FORECAST, METEO) ? WhenWords.clock(r, said) : null;
        boolean plain = heard != null && (!heard.weak() || r.sign(heard.end(), ':') || isHead(r, from, said));
        if (plain && r.found.time == null) {
            r.found.time = heard.time(); // bulletin 7h03
            r.found.clock = heard.clock();
        }
        if (from <= r.found.positionFrom && r.found.positionFrom < end) {
            r.found.forgetPosition(); // the low's
        }
        r.found.forecast = r.text(from, end);
        r.found.events.add(Event.FORECAST);
        r.claim(from, end);
    }

    /** {@code Navtex 0840 Niton: …}, {@code shpg fcst 0520 Plymouth}: the line begins with what was heard, and when. */
    private static boolean isHead(Reading r, int from, int time) {
        boolean begins = from < 3 && r.clauseStart(from) == 0 && time == from + 1; // reçu navtex 0518
        return begins
                && r.pieces[time].digits() == 4
                && (r.at(time) < 950
                        || r.at(time) > 1_060
                        || r.pieces[time].text().startsWith("0"));
    }

    /** {@code NW 7 prévu ce soir} is a forecast, {@code départ demain 6h} a plan: the whole clause either way. */
    private static void later(Reading r, int i) {
        if (!isAnotherDay(r, i) && r.clauseHas(i, BARO) && r.hasNumberBefore(i)) {
            return; // baro 1019 → 1013 dans la journée: nobody foretells what it shows
        }
        if (!isAnotherDay(r, i) && r.clauseHas(i, ENGINE_HOURS)) {
            return; // heures moteur 1482,5 ce soir
        }
        if (!isAnotherDay(r, i) && r.clauseHas(i, ANCHORED) && isWeather(r, r.clauseStart(i), i)) {
            return; // rafales 40 nds cette nuit au mouillage: no bulletin knows where we lie
        }
        int from = r.firstFreeOfClause(i);
        if (from == 0) {
            WhenWords.ClockTime start = WhenWords.clock(r, 0);
            from = start != null && start.end() < i && !start.weak() ? start.end() : from;
        }
        int end = r.sign(i + 1, ':') ? sentenceEnd(r, i) : r.clauseEnd(i); // tomorrow: night sail, slip 2030
        boolean weather = isWeather(r, from, end) || r.word(r.isLink(from) ? from + 1 : from, WordClass.FRONT);
        weather |= r.is(i, FORECAST_AFTER) && r.unitSaid(i - 1) && r.number(i - 2); // 25 nds prévus à 14h
        for (int at = 0; at < r.size; at++) {
            weather |= r.is(at, METEO);
        }
        end = isAnotherDay(r, i) && (from == i || r.isLink(from)) ? andSoOn(r, end, weather) : end;
        if (weather && r.found.forecast == null) {
            forecast(r, from, end);
        } else if (!weather && isPlanned(r, i, from, end)) {
            plan(r, from, end);
        } else if (!weather && (isAnotherDay(r, i) || r.sign(i + 1, ':'))) {
            r.keep(from, end);
        }
    }

    /** {@code le vent devrait mollir}, {@code la mer devrait se calmer}. */
    private static boolean isToSubside(Reading r, int i) {
        int verb = r.word(i + 1, "se") ? i + 2 : i + 1;
        return r.is(i, PLAN) && r.word(verb, WordClass.SUBSIDES) && isWeather(r, r.clauseStart(i), i);
    }

    private static boolean isAnotherDay(Reading r, int i) {
        return r.is(i, TOMORROW) && r.value(i, TOMORROW).equals("day");
    }

    private static boolean isWeather(Reading r, int from, int end) {
        boolean weather = false;
        for (int at = from; at < end; at++) {
            weather |= r.isAny(at, WEATHER);
        }
        return weather;
    }

    /** {@code demain lever 6h, départ 7h}: past the clauses behind that go on with the same, and read nothing off. */
    private static int andSoOn(Reading r, int first, boolean weather) {
        int end = first;
        while (r.sign(end, ',') && end + 1 < r.size) {
            int next = r.clauseEnd(end + 1);
            boolean read = false;
            boolean more = false;
            for (int at = end + 1; at < next; at++) {
                read |= r.isAny(at, HDG, COG, SOG, LOG, BARO, OBSERVED, TODAY, JUST_NOW) || r.isClaimed(at);
                more |= weather
                        ? r.isAny(at, WEATHER)
                        : r.isAny(at, DEPARTED, ARRIVED, ETA, PLAN, ANCHORED, MOORED, WEIGHED)
                                || r.unit(at, "nm") && r.number(at - 1);
            }
            if (read || !more || !weather && isWeather(r, end + 1, next)) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** {@code coup de vent annoncé bulletin 7h}: what is announced stands before the word, in what is weather alone. */
    private static boolean isAnnounced(Reading r, int i) {
        boolean said = r.is(i, FORECAST_AFTER) && r.clauseStart(i) < i && r.found.forecast == null;
        return said && r.isAny(i - 1, BEAUFORT, WX, GUST) && r.clauseStart(i) + 1 == i;
    }

    /** {@code fog forecast}, {@code gales forecast}: the weather stands before it and nothing behind. */
    private static boolean isSaidOfIt(Reading r, int i) {
        boolean last = r.pieces[i].is("forecast") && r.clauseEnd(i) == i + 1 && !r.sign(i + 1, ':');
        return last && r.found.forecast == null && isWeather(r, r.clauseStart(i), i);
    }

    /** {@code d'après le routage on arrive mercredi}: when, not what weather. */
    private static boolean isRouted(Reading r, int i) {
        boolean routing = r.pieces[i].is("routage") || r.pieces[i].is("routing");
        boolean arrives = false;
        for (int at = i + 1; at < r.clauseEnd(i) && routing; at++) {
            arrives |= r.is(at, ARRIVED) || r.word(at, "arrive") || r.word(at, "arrivons");
        }
        return arrives && !isWeather(r, i, r.clauseEnd(i));
    }

    /** {@code Zeezot appareille}, {@code Papa arrive 18h}, {@code Kestrel leaves at 6}: a name does it, not we. */
    private static boolean isTheirDeed(Reading r, int i) {
        boolean name =
                r.isName(i - 1) && !r.isOurBoat(i - 1) || r.sign(i - 1, ')') && r.isName(r.clauseStart(i - 2) - 2);
        int start = r.clauseStart(i);
        boolean some =
                start < i && (r.word(start, "un") || r.word(start, "une") || r.word(start, "a") || r.word(start, "an"));
        return (name || some) && WordClass.SHE_COMES_OR_GOES.has(r.text(i, i + 1));
    }

    /** {@code the French boat has 2 reefs in}, {@code le bateau allemand devant a 2 ris}: a boat that a word sets apart. */
    private static boolean isAnotherBoat(Reading r, int i) {
        boolean begins = (r.word(i, WordClass.ARTICLE) || r.word(i, "the")) && beginsHalf(r, i);
        boolean hull = false;
        boolean apart = false;
        for (int at = i + 1; at < Math.min(r.clauseEnd(i), i + 7) && begins; at++) {
            boolean verb = r.word(at, WordClass.AUXILIARY) || r.begins(at, "est") || r.word(at, "is");
            if (verb || !r.free(at) || r.pieces[at].isNumber()) {
                return verb && hull && apart;
            }
            boolean boat = r.word(at, WordClass.HULL);
            hull |= boat;
            boolean adjective = r.language == Language.EN ? !hull : hull && Asides.isPlain(r, at);
            apart |= !boat && (adjective || r.is(at, WHERE_SEEN) || r.word(at, WordClass.WE));
        }
        return false;
    }

    /** {@code le moteur de Tara ne démarre plus}, {@code Kestrel's engine failed}: a name whose it is, and not one of us. */
    private static boolean isOfHers(Reading r, int i) {
        int before = r.word(i - 1, "s") ? r.sign(i - 2, '\'') ? i - 3 : i - 2 : -1;
        int behind = r.word(i + 1, "de") || r.word(i + 1, "of") ? i + 2 : -1;
        int name = r.isName(behind) ? behind : before;
        return name >= 0 && r.isName(name) && !r.isCrewMember(name) && !r.isOurBoat(name) && r.clauseHas(i, INCIDENT);
    }

    private static boolean beginsOrArticle(Reading r, int i) {
        int start = r.clauseStart(i);
        return start == i
                || start == i - 1
                        && (r.word(start, "le") || r.word(start, "la") || r.word(start, "les") || r.word(start, "the"));
    }

    /** {@code Morgane nous rattrape à 7 nds}, {@code Les Glénans 38 a viré}, {@code Tara est à 2 milles derrière}. */
    private static boolean isAboutHer(Reading r, int i) {
        int end = i;
        while (end - i < 4 && r.isName(end)) {
            end++;
        }
        boolean model = r.whole(end) && r.pieces[end].digits() == 2 && r.free(end + 1) && r.pieces[end + 1].isWord();
        boolean person = r.isCrewMember(i) || r.isOurBoat(i);
        if (person || r.hasAny(CREW_ON, CREW_OFF, WATCH, MEDICAL, DRILL_TYPE) || WhenWords.clock(r, end) != null) {
            return false;
        }
        int verb = model ? end + 1 : end;
        boolean does = r.word(verb, WordClass.SHE_DOES) || r.begins(verb, "est") || r.begins(verb, "a");
        boolean passesUs =
                (r.word(end, "nous") || r.is(end, WHERE_SEEN) && !r.is(end, PASSED)) && r.clauseEnd(i) > end + 1;
        return model && does || passesUs || does && isFromUs(r, i, verb);
    }

    /** So far ahead or astern of us. */
    private static boolean isFromUs(Reading r, int from, int verb) {
        boolean where = false;
        for (int at = verb; at < r.clauseEnd(from); at++) {
            where |= r.is(at, WHERE_SEEN) && !r.is(at, PASSED) || r.word(at, WordClass.AHEAD_OR_ASTERN);
        }
        return where;
    }

    /** {@code Blue Moon anchored next to us, 8m}. */
    private static boolean isBesideUs(Reading r, int i) {
        if (r.clauseStart(i) == i || !r.isName(r.clauseStart(i)) || r.isOurBoat(r.clauseStart(i))) {
            return false;
        }
        int name = r.clauseStart(i);
        boolean model = r.whole(name + 1)
                && name + 2 == i
                && r.unit(name + 2).isEmpty()
                && WhenWords.clock(r, name + 1) == null;
        boolean beside = model // Jeanneau 54 à quai
                || r.word(i + 1, "astern")
                || r.word(i + 1, "ahead")
                || r.word(i + 1, "derriere")
                || r.word(i + 1, "nearby");
        for (int at = i + 1; at < r.clauseEnd(i); at++) {
            beside |= r.word(at, "us") || r.word(at, "nous");
        }
        return beside;
    }

    /** A name and, in brackets behind it, whose boat that is. */
    private static boolean isOfFriends(Reading r, int i) {
        int in = i > 2 && r.sign(i - 1, ')') ? r.clauseStart(i - 2) : -1;
        return in > 1 && r.was(in, OTHERS) && r.free(in - 2) && r.pieces[in - 2].capital();
    }

    private static void theirDeed(Reading r, int i) {
        int name = r.sign(i - 1, ')') ? r.clauseStart(i - 2) - 2 : i - 1;
        if (r.text(i, i + 1).equals("appareille") && !r.isCrewMember(name)) {
            r.found.otherBoat = r.text(name, name + 1);
            r.claim(name, name + 1);
        }
        if (r.clauseHas(i, TOMORROW)) {
            r.found.events.add(Event.PLAN); // theirs
        }
        r.keep(i, r.clauseEnd(i));
    }

    /** {@code Plan Biscay Thurs, allow 2.5 days}: the whole sentence. */
    private static boolean isPlanHead(Reading r, int i) {
        boolean expected = r.is(i, FORECAST_AFTER) && r.begins(i, "prevu") && r.sign(i + 1, ':'); // prévu: départ 5h
        boolean plan = r.word(i, "plan") && r.language == Language.EN;
        return (plan || expected) && r.firstFreeOfClause(i) == i && i < 2;
    }

    /** {@code Papy nous rejoint à Lorient samedi}: a day of the week, and a deed that is not said to be done. */
    private static boolean isComing(Reading r, int i) {
        for (int at = r.firstFreeOfClause(i); at < i; at++) {
            if (WhenWords.clock(r, at) != null) {
                return false;
            }
        }
        for (int at = r.firstFreeOfClause(i); at < i; at++) {
            if (r.isAny(at, CREW_ON, CREW_OFF, DEPARTED, ARRIVED, WEIGHED, MAINTENANCE) && !isOver(r, at)) {
                return true;
            }
        }
        return false;
    }

    /** {@code embarqué}, {@code joined}, {@code left}, {@code parti}: done, whenever that was. */
    private static boolean isOver(Reading r, int i) {
        String deed = r.text(i, i + 1).toLowerCase(Locale.ROOT);
        return deed.endsWith("é")
                || deed.endsWith("és")
                || deed.endsWith("ée")
                || deed.endsWith("ées")
                || deed.endsWith("ed")
                || deed.endsWith("left")
                || deed.endsWith("came aboard")
                || deed.endsWith("partis")
                || deed.endsWith("parti");
    }

    /** "Beautiful sunset tonight" plans nothing. */
    private static boolean isPlanned(Reading r, int i, int from, int end) {
        boolean tide = false;
        for (int at = from; at < end; at++) {
            tide |= r.isAny(at, TIDE, COEF);
        }
        boolean later = r.is(i, FORECAST_AFTER) || isAnotherDay(r, i);
        boolean dated = later && !tide;
        for (int at = from; at < end; at++) {
            if (r.isAny(at, DEPARTED, ARRIVED, ANCHORED, MOORED, WEIGHED, PLAN, WATER_FULL, FUEL_FULL, DRILL)
                    || isAnotherDay(r, i)
                            && (r.isAny(at, FORMALITY, CREW_ON, CREW_OFF)
                                    || r.is(at, MAINTENANCE)
                                            && !r.pieces[from].text().endsWith("er"))
                    || dated && (WhenWords.clock(r, at) != null || r.isName(at) && at > 0 || r.isAny(at, CREW_ON))) {
                return true;
            }
        }
        return false;
    }

    private static void eta(Reading r, int i) {
        int at = i + 1;
        while (at - i < 3 && (r.isLink(at) || r.is(at, AT_PLACE))) {
            at++;
        }
        at = r.is(at, DAY_NAME) ? r.skip(at + 1, 1) : at;
        WhenWords.ClockTime clock = WhenWords.clock(r, at);
        int end = at;
        if (clock == null && timeBehindName(r, at) > at) {
            end = timeBehindName(r, at);
            r.found.planPlace = r.found.planPlace == null ? r.text(at, end) : r.found.planPlace;
            clock = WhenWords.clock(r, end);
        } else if (clock == null) {
            end = planPlace(r, at);
            int next = r.skip(end, 2);
            next = r.isAny(next, TOMORROW, DAY_NAME) ? r.skip(next + 1, 1) : next;
            clock = WhenWords.clock(r, next);
        }
        if (clock == null && r.is(i, ETA)) {
            int name = at;
            while (name - at < 3 && r.free(name) && r.pieces[name].isWord() && WhenWords.clock(r, name) == null) {
                name++; // eta belle ile 17h30
            }
            clock = WhenWords.clock(r, name);
            if (clock != null && name > at && r.found.planPlace == null) {
                r.found.planPlace = r.text(at, name);
            }
        }
        if (clock == null && r.found.planPlace == null && r.is(i, ETA)) {
            return; // passed position and ETA
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

    /** {@code ETA Belle-Île 18h30}: where the time stands behind words that begin with a capital. */
    private static int timeBehindName(Reading r, int from) {
        int at = from;
        while (at - from < 4 && r.free(at) && r.pieces[at].isWord() && r.pieces[from].capital()) {
            at++;
        }
        return WhenWords.clock(r, at) == null ? from : at;
    }

    private static int planPlace(Reading r, int from) {
        int end = Places.nameEnd(r, from, false);
        if (end == from || r.found.planPlace != null) {
            return from;
        }
        r.found.planPlace = r.text(from, end);
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
        boolean by = at > 0 && (r.word(at - 1, "by") || r.word(at - 1, "at") || r.word(at - 1, "around"));
        boolean last = clock != null && r.clauseEnd(at) == clock.end(); // slip 2030, back by 0200
        boolean plain = clock != null
                && (!clock.weak() || by || last || r.pieces[at].text().startsWith("0"));
        if (plain && isGettingUp(r, at)) {
            return at;
        }
        boolean expected = plain && r.was(at - 1, FORECAST_AFTER) && r.clauseHas(at, ARRIVED);
        if (expected && r.found.planEta == null) {
            r.found.planEta = clock.time(); // arrivée Arcachon prévue 21h
            return clock.end();
        }
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

    /** {@code lever 6h}, {@code à la renverse de 8h12}: when the crew gets up or the tide turns is not when the plan begins. */
    private static boolean isGettingUp(Reading r, int i) {
        int at = r.isLink(i - 1) || r.word(i - 1, "at") ? i - 2 : i - 1;
        return r.word(at, WordClass.GETTING_UP) || r.isAny(at, TIDE, TIDE_STATE);
    }

    /** {@code @all Takapa II: …}, {@code Marguerite est au 48°05,2N …}: what follows is hers. */
    private static void otherBoat(Reading r) {
        WhenWords.ClockTime clock = WhenWords.clock(r, 0);
        int first = clock == null ? 0 : clock.end();
        int at = first;
        while (r.sign(at, '@') && r.free(at + 1) && r.pieces[at + 1].isWord()) {
            at += 2;
        }
        boolean called = at > first;
        boolean definite = isArticle(r, at);
        at = definite ? at + 1 : at;
        int boat = r.is(at, BOAT) ? at + 1 : at;
        boolean kind = boat > at;
        int sailNumber = definite && r.whole(boat) && !kind ? boat + 1 : boat;
        boolean prefix = kind && r.pieces[at].end() - r.pieces[at].start() <= 3; // SV Meander
        int end = boatName(r, sailNumber, called || prefix, definite);
        if (end == sailNumber || isOurs(r, sailNumber, end)) {
            return;
        }
        int name = sailNumber;
        int said = end;
        while (said - end < 3 && r.free(said) && r.pieces[said].isWord() && prefix) {
            said++; // this morning
        }
        boolean colon = said < r.size && r.pieces[said].is(":") && !r.glued(said + 1);
        int after = pastWrites(r, end);
        if (after > end && isHerWord(r, after - 1)) {
            r.found.otherBoat = r.text(name, end); // Ar Zenith nous écrit : amarrés à Perros
            r.claim(name, end);
            r.keep(end, after + 1);
            return;
        }
        if (!called && (definite || kind) && isHerDoing(r, end, after, definite && kind)) {
            r.found.otherBoat = r.text(prefix ? at : name, end);
            r.found.forgetPosition();
            r.keep(first, name);
            r.claim(name, end);
            r.keep(end, r.size);
            return;
        }
        boolean hers = colon && (called || prefix || end - name >= 2 || r.found.position != null) || isThere(r, end);
        if (hers) {
            r.found.otherBoat = r.text(prefix ? at : name, end);
            r.claim(at, end + (said > end ? 0 : 1));
            r.keep(first, at);
        }
    }

    /**
     * {@code nous 1 ris, Kestrel 2 ris}, {@code Tara has anchored, we carry on}: a name, and we, each in a clause of its own.
     * What is said of the name is hers.
     */
    private static void besideUs(Reading r) {
        if (!isContrasted(r)) {
            return;
        }
        for (int i = 0; i < r.size; i++) {
            int end = beginsHalf(r, i) ? boatName(r, i, false, false) : i;
            boolean ours = end == i || r.isCrewMember(i) || r.isOurBoat(i) || isOfPeople(r, i);
            int hers = ours ? end : halfEnd(r, end);
            if (hers > end && WhenWords.clock(r, end) == null && hasAny(r, end, hers, SHIPS_DO)) {
                r.keep(i, hers);
            }
        }
    }

    /** {@code Fraser joined, we are five}: no boat does so. */
    private static boolean isOfPeople(Reading r, int from) {
        return hasAny(
                r,
                from,
                r.clauseEnd(from),
                CREW_ON,
                CREW_OFF,
                WATCH,
                WATCH_TO,
                WATCH_TAKES,
                WATCH_LEAVES,
                MEDICAL,
                ROLE);
    }

    private static boolean hasAny(Reading r, int from, int to, Kind... kinds) {
        for (int i = from; i < to; i++) {
            if (r.isAny(i, kinds)) {
                return true;
            }
        }
        return false;
    }

    /** We stand at the head of a clause of the line. */
    private static boolean isContrasted(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (isWeBeside(r, i) && beginsHalf(r, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code nous 1 ris}, {@code nous à la voile}; but {@code nous entrons} tells of us alone. */
    private static boolean isWeBeside(Reading r, int i) {
        boolean we = r.free(i) && r.pieces[i].isWord() && WordClass.WE.has(r.pieces[i].text());
        boolean verb = r.language == Language.FR && Asides.isPlain(r, i + 1) && !r.word(i + 1, "sous");
        return we && !verb;
    }

    private static boolean beginsHalf(Reading r, int i) {
        return r.clauseStart(i) == i || r.free(i - 1) && WordClass.AND_OR_BUT.has(r.pieces[i - 1].text());
    }

    /** Where the clause ends, or we come in. */
    private static int halfEnd(Reading r, int i) {
        int end = i;
        while (end < r.clauseEnd(i) && !(isWeBeside(r, end) && beginsHalf(r, end))) {
            end++;
        }
        return end;
    }

    /** {@code la vedette Penn Sardin nous a remorqués}. */
    private static boolean toldOfUs(Reading r, int from) {
        for (int i = from; i < r.clauseEnd(from); i++) {
            if (r.word(i, "nous") || r.word(i, "us") || r.word(i, "our")) {
                return true;
            }
        }
        return false;
    }

    /** {@code le Marie-Galante}: also a word of every day with a capital. */
    private static boolean isHerName(Reading r, int i) {
        boolean capital = r.free(i) && r.pieces[i].isWord() && r.pieces[i].capital() && !r.pieces[i].upper();
        return r.isName(i) || capital && r.pieces[i].senses().length == 1 && r.pieces[i].can(ORDINARY);
    }

    private static boolean isArticle(Reading r, int i) {
        boolean before = r.is(i + 1, BOAT) || isHerName(r, i + 1) || r.whole(i + 1) && isHerName(r, i + 2);
        return before && (r.word(i, "le") || r.word(i, "la") || r.word(i, "l") || r.word(i, "the"));
    }

    /**
     * {@code le Bugaled Breizh était au 49 42 N}, {@code yacht Halcyon reports 45 kn}, {@code the ferry Wight Light came
     * through}: told of her, and nothing in it is ours.
     */
    private static boolean isHerDoing(Reading r, int end, int after, boolean known) {
        boolean tells = after > end || r.word(end, "annonce") || r.word(end, "declare") || r.word(end, "rapporte");
        boolean there =
                r.found.position != null && r.found.positionFrom - end <= 3; // not: the Lizard was abeam, 49 56N …
        boolean past = there && (r.word(end, "etait") || r.word(end, "was"));
        boolean seen = r.isAny(end, SIGHTING, SIDE, WHERE_SEEN, RELATION, BEARING, PASSED);
        boolean doing = known && r.free(end) && r.pieces[end].isWord() && !toldOfUs(r, end);
        return tells || past || doing && !seen && !isThere(r, end);
    }

    private static final Kind[] HER_DEEDS = {ANCHORED, MOORED, BUOYED, DEPARTED, ARRIVED};

    /** A colon stands behind the verb, and then what she did or where she is. */
    static boolean isHerWord(Reading r, int i) {
        return r.sign(i + 1, ':') && (r.isAny(i + 2, HER_DEEDS) || r.isClaimed(i + 2) && r.found.position != null);
    }

    /** {@code nous écrit}, {@code says}, {@code writes}: past it. */
    private static int pastWrites(Reading r, int i) {
        int verb = r.word(i, "nous") ? i + 1 : i;
        return verb < r.size && WordClass.WRITES.has(r.text(verb, verb + 1).toLowerCase(Locale.ROOT)) ? verb + 1 : i;
    }

    /** Past the name of a boat: words with capitals, and a number behind one. */
    private static int boatName(Reading r, int from, boolean called, boolean definite) {
        int end = from;
        while (end - from < 5
                && r.free(end)
                && (r.isName(end)
                        || definite && isHerName(r, end)
                        || (called || end > from) && r.pieces[end].isWord() && r.pieces[end].capital()
                        || end > from && r.whole(end) && WhenWords.clock(r, end) == null)) {
            end++;
        }
        return end;
    }

    /** {@code est au 48°…}, {@code is at anchor}: where somebody is who is no person. */
    private static boolean isThere(Reading r, int i) {
        boolean verb = r.word(i, "est") || r.word(i, "is") || r.word(i, "se") || r.word(i, "was") || r.is(i, IS_AT);
        if (!verb) {
            return false;
        }
        for (int at = i + 1; at < r.size && at - i < 4; at++) {
            if (r.isAny(at, ANCHORED, MOORED) || r.isClaimed(at) && r.found.position != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOurs(Reading r, int from, int end) {
        String name = Texts.fold(r.text(from, end));
        return r.context.boatName().map(own -> Texts.fold(own).equals(name)).orElse(false);
    }
}
