package livredebord.command;

import static livredebord.command.Kind.*;

import java.util.Locale;
import livredebord.entry.Language;
import livredebord.entry.Observation.Event;

/** Casting off, arriving, anchoring and mooring: where, at which berth, and on what ground. */
final class PortWords {

    private static final int LONGEST_WITHOUT_FIGURES = 25;

    private PortWords() {}

    /** Casting off, arriving, anchoring, mooring: and where. */
    static void ports(Reading r) {
        if (isDiary(r)) {
            return;
        }
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, DEPARTED)
                    && isLetGo(r, i)
                    && isOurs(r, i)
                    && !isLeftBehind(r, i)
                    && !isInPassing(r, i)
                    && !isSomebodys(r, i)) {
                port(r, i, Event.DEPARTURE);
            } else if (r.is(i, ARRIVED) && isOurs(r, i) && !isSomebodys(r, i)) {
                port(r, i, Event.ARRIVAL);
            } else if (r.is(i, WEIGHED) && isOurs(r, i)) {
                port(r, i, Event.WEIGH);
            } else if (r.is(i, ANCHORED) && isMooredWith(r, i)) {
                ground(r); // cul à quai, ancre devant 25 m de chaîne
            } else if (r.is(i, ANCHORED) && isWhereItHappened(r, i)) {
                r.keep(i, i + 1);
            } else if (r.is(i, ANCHORED) && isOurs(r, i) && !isChain(r, i) && !isWet(r, i)) {
                port(r, i, Event.ANCHOR);
            } else if ((r.isAny(i, MOORED, BUOYED) || isBuoyNamed(r, i)) && !r.has(DRILL) && isOurs(r, i)) {
                port(r, i, Event.MOOR);
            } else if (r.is(i, BERTH) && isNamedWithBerth(r, i)) {
                r.found.events.add(Event.MOOR); // 17h40 Camaret ponton E
                r.found.place = r.found.place == null ? r.text(firstFree(r), i) : r.found.place;
                r.claim(firstFree(r), i);
            } else if (r.is(i, PICKED) && isOurs(r, i)) {
                picked(r, i);
            } else if (r.is(i, BERTH) && r.value(i, BERTH).equals("buoy") && isOurs(r, i)) {
                taken(r, i);
            }
        }
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, DESTINATION)) {
                destination(r, i);
            }
        }
        if (r.found.events.contains(Event.ANCHOR)) {
            ground(r);
        }
        if (!r.found.events.isEmpty()) {
            Places.alone(r);
        }
        if (r.found.events.contains(Event.MOOR)
                || r.found.events.contains(Event.ARRIVAL)
                || r.found.events.contains(Event.DEPARTURE)) {
            berth(r);
        }
    }

    /** A time, a name and a berth with its letter or number, and no other word of where she lies. */
    private static boolean isNamedWithBerth(Reading r, int i) {
        int first = firstFree(r);
        boolean named = first > 0 && first < i && r.found.time != null && Places.nameEnd(r, first, false) >= i;
        int id = r.free(i + 1) && r.pieces[i + 1].isWord() && !r.pieces[i + 1].upper() ? i + 2 : i + 1;
        boolean numbered = r.free(id)
                && (r.whole(id) || r.pieces[id].upper() && r.pieces[id].text().length() < 3);
        return named && numbered && r.clauseStart(i) <= first && r.found.events.isEmpty();
    }

    /** The anchor itself, of a boat that lies with her stern to the quay. */
    private static boolean isMooredWith(Reading r, int i) {
        return r.found.events.contains(Event.MOOR) && r.word(i, "ancre");
    }

    /** {@code accroché par le voisin au mouillage}: she lay there already. */
    private static boolean isWhereItHappened(Reading r, int i) {
        boolean inside = r.was(i - 1, AT_PLACE) && (r.word(i - 2, "dans") || r.word(i - 2, "ds"));
        boolean lying = r.pieces[i].is("au") || r.begins(i, "at");
        if (inside && !isPlaceBehind(r, i)) {
            return true; // 30 nds ds le mouillage
        }
        boolean happened = r.found.events.contains(Event.INCIDENT) || r.found.events.contains(Event.MEDICAL);
        return lying && happened && !isPlaceBehind(r, i);
    }

    /** A long page without a figure tells of the day, and of what was done hours ago. */
    private static boolean isDiary(Reading r) {
        if (r.size <= LONGEST_WITHOUT_FIGURES) {
            return false;
        }
        for (Piece piece : r.pieces) {
            if (piece.isNumber() && Character.isDigit(r.raw.charAt(piece.start()))) {
                return false;
            }
        }
        return true;
    }

    private static int firstFree(Reading r) {
        int first = 0;
        while (r.isClaimed(first)) {
            first++;
        }
        return first;
    }

    /** {@code corps-mort Sauzon}: the buoy and where, and nothing before it. */
    private static boolean isBuoyNamed(Reading r, int i) {
        int start = firstFree(r);
        boolean mooring = r.pieces[i].is("corps") || r.pieces[i].is("coffre");
        return mooring && start == i && r.is(i, BERTH) && r.isName(i + 1);
    }

    /** {@code largué 6h55 de Port-Louis}; but {@code largué un ris}, {@code sorti du bain}. */
    private static boolean isLetGo(Reading r, int i) {
        return switch (r.value(i, DEPARTED)) {
            case "lines" ->
                firstFree(r) == i && r.clauseEnd(i) == i + 1 // 6h largué, GV haute
                        || !r.hasAny(REEF, HEAD, MAIN, OTHER_SAIL, CANVAS, MEDICAL)
                                && (firstFree(r) == i
                                        || r.word(i - 1, "a") && r.word(i - 2, "on")
                                        || r.word(i - 1, "avons"))
                                && !r.text(i, i + 1).toLowerCase(Locale.ROOT).endsWith("e")
                                && !Asides.isBeforeSubject(r, i + 1); // largué la vieille écoute
            case "again" -> !r.has(INCIDENT); // talonné, reparti avec le flot
            case "named" -> r.isName(i + 1) || r.is(i + 1, LANDMARK) && r.pieces[i + 1].capital();
            default -> true;
        };
    }

    /** {@code coffre pris à Camaret}, {@code bouée 14 prise}. */
    private static void taken(Reading r, int i) {
        int end = berthId(r, i, i + 1);
        boolean picked = r.is(end, PICKED) || r.begins(end, "prise"); // prise du premier coup
        if (picked && r.found.berthType == null) {
            String id = r.found.berthId;
            port(r, i, Event.MOOR);
            r.found.berthId = id;
            r.claim(end, end + 1);
            Places.after(r, end + 1);
        } else if (end > i + 1) {
            r.found.berthId = null;
        }
    }

    /** {@code picked up a visitors' mooring}, {@code pris la bouée du club}. */
    private static void picked(Reading r, int i) {
        int at = i + 1;
        while (at - i < 5 && r.free(at) && r.pieces[at].isWord() && !r.is(at, BERTH)) {
            at++;
        }
        if (r.is(at, BERTH) && r.value(at, BERTH).equals("buoy")) {
            r.found.berthType = "buoy";
            r.found.events.add(Event.MOOR);
            r.claim(i, i + 1);
            r.claim(at, at + 1);
            Places.after(r, at + 1);
        }
    }

    private static boolean isOurs(Reading r, int i) {
        if (isWhenRead(r, i)) {
            return false;
        }
        if (r.word(i + 1, "his")
                || r.word(i + 1, "sa")
                || r.word(i + 1, "ses")
                || r.word(i + 1, "my")
                || r.word(i + 2, "his")) {
            return false; // docked his pay, anchored in his bunk
        }
        for (int back = i - 1; back >= 0 && i - back <= 7; back--) {
            if (r.was(back, INCIDENT_ACTION)
                    || r.was(back, PLAN)
                    || r.was(back, NEGATION) && back == i - 1
                    || r.was(back, TOMORROW)) {
                return false;
            }
            if (r.clauseEnd(back) <= back) {
                break;
            }
            boolean leaves = r.was(back, DEPARTED) || r.was(back, WEIGHED) || r.word(back, "sortir");
            if (leaves && (r.is(i, ANCHORED) || r.is(i, MOORED) || r.is(i, BUOYED))) {
                return false; // départ du mouillage
            }
        }
        boolean indoors = r.word(i + 1, "in") && r.isAny(i + 3, TITLE, TOPIC); // dropped anchor in the pub
        return !indoors && !isSaidOfThing(r, i) && !isPurpose(r, i) && !isTheirs(r, i);
    }

    /** {@code h moteur 2310,5 au départ, 2313,0 à l'arrivée}: when the number was read, and no more of it. */
    private static boolean isWhenRead(Reading r, int i) {
        boolean at = r.isAny(i, DEPARTED, ARRIVED) && r.clauseEnd(i) == i + 1 && r.was(i - 1, AT_PLACE);
        int number = i - 2;
        return at && number > 0 && (r.pieces[number].isNumber() || r.was(number, HOUR) || r.was(number, UNIT));
    }

    /** {@code customs launch came alongside}: an office or another boat begins the clause, and did it. */
    private static boolean isTheirs(Reading r, int i) {
        int start = r.clauseStart(i);
        while (start < i && (r.isLink(start) || r.is(start, AT_PLACE))) {
            start++;
        }
        boolean weather = i > 0 && (r.was(i - 1, WX) || r.was(i - 1, WIND) || r.was(i - 1, SWELL)); // grain arrive
        return weather && r.is(i, ARRIVED) || start < i && r.isAny(i, MOORED, ANCHORED) && r.was(start, AUTHORITY);
    }

    /** {@code pénalité pour mouillage}, {@code cap sur Houat pour mouiller}: why, not what. */
    private static boolean isPurpose(Reading r, int i) {
        boolean noun =
                r.pieces[i].text().startsWith("mouill") || r.pieces[i].text().startsWith("anchor");
        return noun && (r.word(i - 1, "pour") || r.word(i - 1, "for")) && !r.is(i, DEPARTED);
    }

    /** {@code chaussettes mouillées}, {@code le facteur arrivé}: a word of every day right before it is what did so. */
    private static boolean isSaidOfThing(Reading r, int i) {
        if (r.pieces[i].text().startsWith("mouillee")) {
            return true; // no boat is
        }
        if (!r.free(i - 1) || !r.pieces[i - 1].isWord() || r.language != Language.FR) {
            return false;
        }
        Piece before = r.pieces[i - 1];
        String word = before.text();
        boolean noun = before.senses().length == 0
                && !before.capital()
                && word.length() > 3
                && !word.endsWith("ment")
                && !word.endsWith("ons");
        String deed = r.pieces[i].text();
        return noun && (deed.endsWith("e") || deed.endsWith("es")) && !deed.endsWith("age");
    }

    /** "40 L left", "turned left": the hand or the rest, not the port. */
    private static boolean isLeftBehind(Reading r, int i) {
        if (r.pieces[i].is("left") && r.isName(i - 1) && r.isAny(i + 1, AT_PLACE)) {
            return true; // Sal left at Lisbon airport
        }
        return isThingLeft(r, i)
                || r.was(i, LEFT)
                        && !(r.isName(r.skip(i + 1, 2))
                                || i == 0
                                || r.isClaimed(i - 1) && r.pieces[i - 1].isNumber() && r.clauseEnd(i + 1) > i + 1);
    }

    /** {@code arrivée du facteur}, {@code départ de Léa}: a word of every day or one of the crew behind it. */
    private static boolean isSomebodys(Reading r, int i) {
        int who = i + 1;
        while (who - i < 4 && r.isAny(who, AT_PLACE, LINK)) {
            who++;
        }
        boolean small = who > i + 1
                && r.free(who)
                && r.pieces[who].isWord()
                && !r.pieces[who].capital()
                && r.pieces[who].senses().length == 0
                && Lexicon.isOrdinary(r.pieces[who].text());
        boolean of = who > i + 1 || Texts.fold(r.text(i, i + 1)).endsWith(" du"); // départ du feu d'artifice
        boolean named = of && (r.was(who, REFERENCE) || r.was(who, NOTHING));
        boolean kin = r.free(who) && WordClass.POSSESSIVE.has(r.pieces[who].text()) && !isPort(r, who + 1);
        return who > i + 1 && r.free(who) && r.isName(who) && r.isCrewMember(who) || small || named || kin;
    }

    private static boolean isPort(Reading r, int i) {
        return r.isAny(i, BERTH, LANDMARK, ANCHORED, MOORED, BUOYED, STATION)
                || r.free(i) && (r.pieces[i].capital() || WordClass.KIND_OF_PORT.has(r.pieces[i].text()));
    }

    /** {@code left the dinghy pump on the beach}: a thing, and no port. */
    private static boolean isThingLeft(Reading r, int i) {
        boolean thing = r.pieces[i].is("left") && r.free(i + 2) && Asides.isBeforeSubject(r, i + 1);
        return thing && r.pieces[i + 2].isWord() && !isPort(r, i + 2) && !isPort(r, i + 3);
    }

    /** "Tom est parti", "touched mud leaving Bembridge": not the boat's departure. */
    private static boolean isInPassing(Reading r, int i) {
        String text = r.pieces[i].text();
        boolean weak = text.equals("leaving") || text.equals("departing") || text.startsWith("parti");
        return weak && i > 0 && r.free(i - 1) && r.pieces[i - 1].isWord() && !r.word(i - 1, "sommes");
    }

    /** {@code amarré ponton C, fatigués mouillés contents}: the crew, not the anchor. */
    private static boolean isWet(Reading r, int i) {
        boolean spray = r.word(i - 1, "ca"); // ça mouille
        return r.pieces[i].text().startsWith("mouille")
                && (spray || r.found.events.contains(Event.MOOR) && !isPlaceBehind(r, i));
    }

    private static boolean isPlaceBehind(Reading r, int i) {
        return r.isName(i + 1) || r.isAny(i + 1, AT_PLACE, LANDMARK) || r.number(i + 1);
    }

    private static boolean isChain(Reading r, int i) {
        if (r.pieces[i].is("ancre") && r.word(i - 1, "l")) {
            return true; // l'ancre du voisin
        }
        if (r.pieces[i].is("ancre") && r.number(r.skip(i + 1, 2)) && r.word(r.skip(i + 1, 2) + 1, "kg")) {
            return true; // ancre de 20 kg
        }
        return r.was(i, CHAIN) && (r.unit(i - 1, "m") && r.number(i - 2) || r.isLink(i - 1) && r.unit(i - 2, "m"));
    }

    private static void port(Reading r, int i, Event event) {
        r.found.events.add(event);
        int end = i + 1;
        if (r.is(i, BERTH)) {
            r.found.berthType = r.value(i, BERTH);
            end = berthId(r, i, end);
        }
        if (r.is(i, BUOYED) && r.found.berthType == null) {
            r.found.berthType = "buoy";
            end = berthId(r, i, end);
        }
        r.claim(i, r.is(end, DONE) ? end + 1 : end);
        int beside = end;
        while (beside - end < 3 && (r.isLink(beside) || r.is(beside, AT_PLACE))) {
            beside++;
        }
        int from = r.is(beside, BERTH) ? berth(r, beside) : end;
        if ("alongside".equals(r.found.berthType) && isBoatBeside(r, from)) {
            return; // the name is hers
        }
        int after = Places.after(r, from);
        if (after > from
                && event == Event.DEPARTURE
                && (r.word(after, "pour") || r.word(after, "vers") || r.word(after, "for") || r.word(after, "to"))) {
            destination(r, after);
        }
    }

    /** {@code à couple de Morgane}, {@code rafted to Kittiwake}. */
    private static boolean isBoatBeside(Reading r, int from) {
        int name = r.isLink(from) ? from + 1 : from;
        return r.isName(name) && (name > from || r.pieces[from - 1].end() - r.pieces[from - 1].start() > 6);
    }

    private static void destination(Reading r, int i) {
        int at = i + 1;
        while (at - i < 3 && (r.is(at, AT_PLACE) || r.isLink(at))) {
            at++;
        }
        int end = Places.nameEnd(r, at, false);
        if (end > at && r.found.destination == null && r.pieces[at].capital()) {
            r.found.destination = r.text(at, end);
            r.claim(i, end);
        }
    }

    private static void berth(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, BERTH) && r.found.berthType == null) {
                berth(r, i);
            }
        }
    }

    private static int berth(Reading r, int i) {
        if (r.found.berthType != null) {
            return i;
        }
        r.found.berthType = r.value(i, BERTH);
        int end = berthId(r, i, i + 1);
        r.claim(i, end);
        return end;
    }

    private static int berthId(Reading r, int i, int from) {
        int at = from;
        if (r.word(at, "n") && (r.sign(at + 1, '\u00B0') || r.unit(at + 1, "c"))) {
            at += 2;
        }
        if (r.word(at, "no") || r.sign(at, '#')) {
            at++;
        }
        boolean letter = r.free(at)
                && r.pieces[at].isWord()
                && r.pieces[at].upper()
                && r.pieces[at].text().length() <= 2;
        boolean number = r.whole(at)
                && r.pieces[at].digits() <= 3
                && r.unit(at + 1).isEmpty()
                && !r.is(at + 1, HOUR)
                && WhenWords.clock(r, at) == null;
        if (!letter && !number) {
            return from;
        }
        int end = at + 1;
        while (end - at < 3 && r.free(end) && r.glued(end) && (r.whole(end) || r.pieces[end].upper())) {
            end++;
        }
        r.found.berthId = r.text(at, end);
        return end;
    }

    /** {@code 5m sable, 30m de chaîne}. */
    private static void ground(Reading r) {
        for (int i = 0; i < r.size; i++) {
            boolean corrected = r.is(i, BOTTOM) && r.sign(i + 1, '?') && r.is(i + 2, SELF) && r.is(i + 3, BOTTOM);
            if (r.is(i, BOTTOM) && r.found.bottom == null && !corrected) {
                r.found.bottom = r.value(i, BOTTOM);
                r.claim(i, i + 1);
            }
        }
        for (int i = 0; i < r.size; i++) {
            boolean metres = r.number(i) && (r.unit(i + 1, "m") || r.word(i + 1, "m"));
            boolean feet = r.number(i) && r.unit(i + 1, "ft");
            boolean centimetres = metres && r.whole(i + 2) && r.glued(i + 2) && r.pieces[i + 2].digits() <= 2;
            boolean chain = r.whole(i)
                    && r.is(i + 1, CHAIN)
                    && r.at(i) >= 5
                    && (r.pieces[i + 1].text().startsWith("d") || r.clauseEnd(i) == i + 2 && r.at(i) >= 10);
            boolean bare = r.whole(i) && r.is(i - 1, CHAIN) && r.clauseEnd(i) == i + 1 && r.at(i) >= 10; // chaine 40
            if (bare && r.found.chainCentimetres == null && r.at(i) <= 200) {
                r.found.chainCentimetres = Numbers.e2(r.at(i));
                r.claim(i - 1, i + 1);
            } else if (chain && r.found.chainCentimetres == null && r.at(i) <= 200) {
                r.found.chainCentimetres = Numbers.e2(r.at(i));
                r.claim(i, i + 2);
            } else if (centimetres && r.found.depthCentimetres == null && r.at(i) <= 30) {
                int part = (int) r.at(i + 2) * (r.pieces[i + 2].digits() == 1 ? 10 : 1);
                r.found.depthCentimetres = (int) r.at(i) * 100 + part; // 4m50, 4m5
                r.claim(r.isAny(i - 1, LINK, AT_PLACE, SOUNDING) ? i - 1 : i, i + 3);
            } else if (metres || feet) {
                length(r, i, feet ? 30.48 : 100);
            }
        }
    }

    private static void length(Reading r, int i, double centimetres) {
        int value = (int) Math.round(r.at(i) * centimetres);
        boolean away = r.word(i + 2, "de") || r.word(i + 2, "du") || r.word(i + 2, "from") || r.word(i + 2, "off");
        if (away && !r.isAny(i + 3, CHAIN, BOTTOM, SOUNDING, WATER) && !r.is(i + 2, CHAIN) && !r.is(i + 2, OF_DEPTH)) {
            return; // à 15 m de la digue
        }
        int after = r.skip(i + 2, 1);
        boolean chainBefore = r.is(i - 1, CHAIN) || r.isLink(i - 1) && r.is(i - 2, CHAIN);
        boolean with = (r.word(i - 1, "with") || r.word(i - 1, "avec")) && r.at(i) > 15 && r.at(i) <= 200;
        boolean out = r.word(i + 2, "out") && r.found.depthCentimetres != null && r.at(i) <= 200; // 40 m out
        if (out && r.found.chainCentimetres == null) {
            r.found.chainCentimetres = value;
            r.claim(i, i + 3);
        } else if (with && !r.is(i + 2, CHAIN) && !r.is(after, CHAIN) && r.found.chainCentimetres == null) {
            r.found.chainCentimetres = value;
            r.claim(i - 1, i + 2);
        } else if ((r.is(i + 2, CHAIN) && !isChainBehind(r, i + 3)
                        || r.is(after, CHAIN) && !isChainBehind(r, after + 1))
                && r.at(i) <= 500) {
            r.found.chainCentimetres = value;
            r.claim(i, (r.is(i + 2, CHAIN) ? i + 2 : after) + 1);
        } else if (chainBefore && r.found.chainCentimetres == null) {
            r.found.chainCentimetres = value;
            r.claim(r.is(i - 1, CHAIN) ? i - 1 : i - 2, i + 2);
        } else if (r.found.depthCentimetres == null && r.at(i) <= 200 && (r.at(i) <= 30 || isDepth(r, i))) {
            r.found.depthCentimetres = value;
            int from = r.isAny(i - 1, LINK, AT_PLACE, SOUNDING) ? i - 1 : i;
            from = r.is(from - 1, SOUNDING) ? from - 1 : from;
            int end = r.is(i + 2, OF_DEPTH) ? i + 3 : i + 2;
            r.claim(from, end);
        }
    }

    /** {@code 6 m chaine 30}: the chain has a figure of its own. */
    private static boolean isChainBehind(Reading r, int i) {
        return r.whole(i) && r.at(i) >= 10 && r.at(i) <= 200 && !r.is(i + 1, HOUR);
    }

    /** So many metres are chain as likely as depth, unless a word says which. */
    private static boolean isDepth(Reading r, int i) {
        return r.is(i + 2, OF_DEPTH) || r.is(i - 1, SOUNDING) || r.word(i - 1, "in") || r.word(i - 1, "par");
    }
}
