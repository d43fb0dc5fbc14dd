package livredebord.command;

import static livredebord.command.Kind.*;

import livredebord.entry.Observation.Event;

/** What was seen from on board: boats, on the water and on the screen, lights and animals. */
final class SightingWords {

    private SightingWords() {}

    /** Boats on the screen, and lights that rise over the horizon. */
    static void contacts(Reading r) {
        for (int i = 0; i < r.size && r.found.sighting == null; i++) {
            if (isOnScreen(r, i)) {
                contact(r, i);
            } else if (r.word(i, "raised") && r.isName(i + 1) && isLightBehind(r, i)) {
                sighting(r, i, false); // raised Eckmühl light
            } else if (r.is(i, LANDMARK) && isLightSeen(r, i)) {
                sighting(r, i, false);
            } else if (isMet(r, i)) {
                sighting(r, i, true);
            }
        }
    }

    /** What was seen, with the words around it that tell of it: its numbers are not ours. */
    static void sightings(Reading r) {
        for (int i = 0; i < r.size; i++) {

            boolean name = i > 0
                    && r.is(i, SIGHTING)
                    && r.pieces[i].capital()
                    && !r.pieces[i].upper() // OFNI
                    && r.pieces[i - 1].isWord();
            if (r.is(i, BOAT) && r.isAny(i + 1, TACKED, GYBED, REEF_SHAKEN, MOORED, HOISTED) && !isInName(r, i)) {
                r.keep(i + 1, r.endOfFree(i)); // the Dutch sloop gybed in front of us
            }
            if (r.is(i, BOAT) && !isInName(r, i) && !isSeen(r, i) && isSubject(r, i)) {
                r.keep(i, r.endOfFree(i)); // le voilier d'à côté a pris 2 ris
                continue;
            }
            boolean boat = r.is(i, BOAT)
                    && isSeen(r, i)
                    && !isInName(r, i)
                    && (!r.has(MOORED) && !r.has(ANCHORED) || isSubject(r, i));
            boolean weather = r.is(i - 1, WX) || r.number(i + 1) && r.unit(i + 2, "kn"); // saw 32 kn
            if ((r.is(i, SIGHTING) && !name && !weather || boat)
                    && !r.was(i - 1, NEGATION)
                    && !r.word(i - 1, "rien")
                    && !r.word(i - 1, "nothing")
                    && !r.was(i + 1, MEMORY)
                    && !r.was(i + 2, MEMORY)
                    && !(boat
                            && (isOfAuthority(r, i)
                                    || isAnyBoats(r, i)
                                    || r.hasPrice(r.clauseStart(i), r.clauseEnd(i))))
                    && !isOnDeck(r, i)
                    && !r.clauseHas(i, CALLED)
                    && !r.has(CALL_DSC)
                    && !isStruck(r, i)
                    && r.found.sighting == null
                    && r.found.otherBoat == null) {
                sighting(r, i, boat || r.clauseHas(i, BOAT));
            }
        }
    }

    /** {@code vu Mistral au moteur cap 200}: what is said of her behind the name is hers. */
    private static boolean isMet(Reading r, int i) {
        boolean seen = r.word(i, WordClass.MET);
        boolean begins = r.clauseStart(i) == i || r.isClaimed(i - 1);
        boolean article = r.word(i + 1, "l") || r.word(i + 1, "la") || r.word(i + 1, "le") || r.word(i + 1, "the");
        int name = article ? i + 2 : i + 1;
        boolean hers = r.isName(name)
                || article && r.free(name) && r.pieces[name].capital() && r.pieces[name].isWord(); // la Belle Poule
        return seen && begins && hers && !r.isCrewMember(name) && !r.isOurBoat(name);
    }

    /** {@code feu de Roches Douvres vu à 22h}, {@code vu le phare de Sein}. */
    private static boolean isLightSeen(Reading r, int i) {
        boolean light = r.word(i, WordClass.LIGHT);
        for (int at = r.clauseStart(i); at < r.clauseEnd(i) && light; at++) {
            if (r.word(at, "vu")
                    || r.word(at, "vus")
                    || r.begins(at, "visible")
                    || r.word(at, "visibles")
                    || r.word(at, "apercu")
                    || r.word(at, "raised")) {
                return true;
            }
        }
        return false;
    }

    /** {@code AIS contact HOEGH TROTTER doing 16 kn}: what is said behind the name is hers. */
    private static void contact(Reading r, int i) {
        int named = r.word(i + 1, "contact") || r.word(i + 1, "target") || r.word(i + 1, "cible") ? i + 2 : i + 1;
        named = r.sign(named, ':') ? named + 1 : named;
        named = r.is(named, BOAT) ? named + 1 : named;
        int end = named;
        while (end - named < 4 && (r.isName(end) || isNameOfHers(r, end))) {
            end++;
        }
        if (end > named) {
            r.found.otherBoat = r.text(named, end);
            r.found.sighting = r.text(i, end);
            r.found.events.add(Event.SIGHTING);
            r.claim(i, end);
        }
    }

    /** {@code AIS}, {@code sur l'AIS}. */
    private static boolean isOnScreen(Reading r, int i) {
        return r.word(i, "ais")
                || r.is(i, WHERE_SEEN) && Texts.fold(r.text(i, i + 1)).endsWith("ais");
    }

    /** {@code Brise}, {@code Rose II}: also a word of ours, with a capital and small letters behind it. */
    private static boolean isNameOfHers(Reading r, int i) {
        return r.free(i)
                && r.pieces[i].isWord()
                && r.pieces[i].capital()
                && r.text(i, i + 1).length() > 3
                && !r.pieces[i].upper();
    }

    private static boolean isLightBehind(Reading r, int i) {
        for (int at = i + 2; at < r.clauseEnd(i); at++) {
            if (r.word(at, WordClass.LIGHT_BEHIND)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Plymouth Yacht Haven}. */
    private static boolean isInName(Reading r, int i) {
        boolean before = i > 0 && r.pieces[i - 1].isWord() && r.pieces[i - 1].capital() && !r.is(i - 1, LINK);
        boolean after = i + 1 < r.size && r.pieces[i + 1].isWord() && r.pieces[i + 1].capital();
        return r.pieces[i].capital() && !r.pieces[i].upper() && before && after;
    }

    /** {@code le ferry part à 7h25} is a timetable: she is seen where the words say where, how far, or what she does. */
    private static boolean isSeen(Reading r, int i) {
        boolean busy = r.word(i + 1, "en"); // chalutier en pêche
        if (r.is(i + 1, NOT_WHEN) && !busy) {
            return false;
        }
        boolean known = r.word(i - 1, "le") || r.word(i - 1, "la") || r.word(i - 1, "the") || r.word(i - 1, "du");
        if (!known && !busy) {
            return true;
        }
        for (int at = r.clauseStart(i); at < r.clauseEnd(i); at++) {
            boolean far = r.number(at) && (r.unit(at + 1, "nm") || r.unit(at + 1, "m"));
            if (far || r.isAny(at, SIGHTING, SIDE, BEARING, RELATION, PASSED, WHERE_SEEN)) {
                return true;
            }
        }
        return false;
    }

    /** {@code contrôle vedette gendarmerie}: she brought who looked at our papers. */
    private static boolean isOfAuthority(Reading r, int i) {
        return r.found.formality != null && r.clauseHas(i, AUTHORITY);
    }

    /** {@code 200 boats and not a soul}: boats in general, unless the words say where they are seen. */
    private static boolean isAnyBoats(Reading r, int i) {
        if (!r.pieces[i].is("boats") && !r.pieces[i].is("bateaux")) {
            return false;
        }
        for (int at = r.clauseStart(i); at < r.clauseEnd(i); at++) {
            boolean bearing = r.is(at, BEARING) && r.number(at + 1); // not: dans le sas
            if (bearing || r.isAny(at, SIGHTING, SIDE, RELATION, WHERE_SEEN, ANCHORED) || r.unit(at, "nm")) {
                return false;
            }
        }
        return true;
    }

    private static void sighting(Reading r, int i, boolean ofBoat) {
        int first = i;
        while (first > r.clauseStart(i) && r.free(first - 1) && tellsOfIt(r, first - 1)) {
            first--;
        }
        while (first < i && !r.pieces[first].isWord() && !r.pieces[first].isNumber()) {
            first++;
        }
        int end = i + 1;
        while (end < r.clauseEnd(i) && r.free(end) && !(ofBoat ? isOurDeed(r, end) : isOurReading(r, end, i))) {
            end++;
        }
        while (end > i + 1 && r.isAny(end - 1, LINK, AT_PLACE)) {
            end--;
        }
        r.found.sighting = r.text(first, end);
        r.found.events.add(Event.SIGHTING);
        r.claim(first, end);
        if (ofBoat) {
            hers(r, r.clauseEnd(i));
        }
    }

    /** What we do and what we read off begins something else: {@code moteur en route dauphins}, {@code SW 4 dauphins}. */
    private static boolean tellsOfIt(Reading r, int i) {
        boolean range =
                r.number(i) && (r.word(i - 1, "a") || r.word(i - 1, "to") || r.sign(i - 1, '-')) && r.number(i - 2);
        boolean ofNumber = r.glued(i)
                && i > 0
                && r.pieces[i - 1].isNumber()
                && r.pieces[i].text().length() == 1;
        if (range
                || ofNumber
                || r.isAny(i, OURS)
                || r.is(i, TACK_SIDE) && !r.is(i, SIDE)
                || r.number(i) && r.isAny(i - 1, POINT, HDG_AT, FORCE)) {
            return false;
        }
        boolean unit = !r.unit(i).isEmpty() && r.number(i - 1);
        if (!unit && !(r.number(i) && !r.unit(i + 1).isEmpty())) {
            return !r.number(i) || !r.isAny(i - 1, OURS);
        }
        int number = unit ? i - 1 : i;
        return r.isAny(number - 1, AT_PLACE, LINK) && !r.isAny(number - 2, OURS);
    }

    private static final Kind[] OURS = {
        POINT,
        TACKED,
        GYBED,
        REEF,
        REEF_TAKEN,
        REEF_SHAKEN,
        MAIN,
        ENGINE,
        ENGINE_ON,
        ENGINE_OFF,
        ENGINE_UNDER,
        AUTOPILOT_ON,
        AUTOPILOT_OFF,
        HDG,
        COG,
        SOG,
        STW,
        LOG,
        BARO,
        WIND,
        GUST,
        SEA,
        SWELL,
        VIS,
        WATCH,
        WATCH_REPORT,
        CREW_ON,
        CREW_OFF,
        DEPARTED,
        ARRIVED,
        ANCHORED,
        WEIGHED,
        MOORED,
        HEAD,
        MAIN_WHOLE,
        SEA_STATE,
        VIS_BAND,
        SKY_WHOLE,
        SKY,
        CALM,
        VARIABLE,
        CURRENT,
        BATTERY,
        SOUNDING,
        LEEWAY,
        APPARENT,
        TRUE_WIND,
        DTG,
        TO_GO,
        AIR,
        SEA_WATER,
        RADIO,
        TRIP,
        SPEED,
        ABOARD,
        BEAUFORT
    };

    /** {@code dauphins à l'étrave cap 240 5 nds SW 4}: behind an animal, a reading is the boat's. */
    private static boolean isOurReading(Reading r, int i, int seen) {
        boolean deed = r.isAny(i, TACKED, GYBED, REEF_TAKEN, REEF_SHAKEN, ENGINE_ON, ENGINE_OFF, AUTOPILOT_ON);
        boolean header = r.isAny(i, HDG, COG, SOG, STW, LOG, BARO, WIND, GUST, SEA, SWELL, VIS);
        boolean read = header
                && (r.number(r.skip(i + 1, 2))
                        || r.isAny(r.skip(i + 1, 2), POINT, SEA_STATE, VIS_BAND, MORE, LESS, VARIABLE));
        boolean wind = r.is(i, POINT) && r.number(i + 1) && (r.unit(i + 2).isEmpty() || r.unit(i + 2, "kn"));
        boolean speed = i > seen + 1 && r.number(i) && r.unit(i + 1, "kn");
        boolean plain = !r.isAny(i - 1, LINK, AT_PLACE);
        boolean said = r.isAny(
                        i, ENGINE, WATER, BATTERY, RADIO, CURRENT, SOUNDING, LEEWAY, SEA_WATER, AIR, APPARENT,
                        TRUE_WIND, DTG)
                && (r.number(r.skip(i + 1, 2)) || r.is(r.skip(i + 1, 1), APPARENT));
        boolean stands = r.isAny(i, SKY_WHOLE, WX, MAIN_WHOLE, MAIN, HEAD, CALM, BEAUFORT, WATCH_REPORT)
                || r.is(i, SKY) && r.number(i + 1)
                || r.number(i) && r.unit(i + 1, "m") && r.is(i + 2, SWELL)
                || r.whole(i) && r.sign(i + 1, '/') && r.whole(i + 2) && r.is(i + 3, SKY)
                || r.is(i, TACK_SIDE) && !r.is(i, SIDE)
                || (r.is(i, ORDINAL) || r.whole(i)) && r.is(i + 1, REEF)
                || r.whole(i) && r.isAny(i + 1, ABOARD)
                || r.number(i) && r.unit(i + 1, "nm") && r.isAny(i + 2, TO_GO, DTG)
                || r.is(i, SEA_STATE) && r.is(i + 1, SEA)
                || r.isAny(i, ROUTE, SPEED) && r.number(i + 1);
        return deed || read && !r.is(i + 2, POINT) || wind || speed || plain && (said || stands);
    }

    /** {@code cargo à tribord, on vire}: the rest of the clause is hers unless it says that we did something. */
    private static boolean isOurDeed(Reading r, int i) {
        boolean we = r.begins(i, "on") || r.begins(i, "we");
        return we && (r.isAny(i, TACKED, GYBED, ENGINE_ON) || r.isAny(i + 1, TACKED, GYBED, ENGINE_ON, ENGINE_OFF));
    }

    /** {@code flying fish on deck: 7}: breakfast. */
    private static boolean isOnDeck(Reading r, int i) {
        return r.was(i + 1, WATCH_TAKES) && r.pieces[i + 1].text().equals("on")
                || r.word(i + 1, "sur") && r.word(i + 3, "pont");
    }

    /** {@code pêcheur au mouillage}: the clause begins with her. */
    private static boolean isSubject(Reading r, int i) {
        int first = r.clauseStart(i);
        while (first < i && (r.isLink(first) || r.isClaimed(first) || r.is(first, AT_PLACE) || r.is(first, COUNT))) {
            first++;
        }
        return first == i && !r.isAny(i + 1, INCIDENT);
    }

    /** {@code collision avec un cargo} is our misfortune, {@code voilier échoué} hers. */
    private static boolean isStruck(Reading r, int i) {
        for (int at = r.clauseStart(i); at < r.clauseEnd(i); at++) {
            boolean hers = at > i && (r.is(i, BOAT) || r.is(i + 1, BOAT));
            if (r.was(at, INCIDENT) && !hers) {
                return true;
            }
        }
        return false;
    }

    /** Course and speed in the clause after another boat's may be hers: they stay in the remark. */
    private static void hers(Reading r, int end) {
        int next = end + 1;
        boolean bare = r.number(next) && r.unit(next + 1, "kn") && r.clauseEnd(next) == next + 2;
        if (r.is(next, HDG) && r.pieces[next].text().startsWith("alter")) {
            return;
        }
        boolean apart = r.sign(end, ',') || r.sign(end, '!') || r.sign(end, '.');
        boolean she = apart && isShe(r, next);
        if ((r.sign(end, ',') || she)
                && (bare || she || r.isAny(next, HDG, COG, SOG, SPEED, ROUTE, HDG_AT, BEARING, RELATION))) {
            r.keep(next, r.endOfFree(next));
        }
    }

    /** {@code un cargo nous croise, il fait 16 nds}. */
    private static boolean isShe(Reading r, int i) {
        return r.begins(i, "il")
                || r.begins(i, "elle")
                || r.begins(i, "ils")
                || r.begins(i, "elles")
                || r.begins(i, "he")
                || r.begins(i, "she")
                || r.begins(i, "they");
    }
}
