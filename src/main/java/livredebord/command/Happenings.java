package livredebord.command;

import static livredebord.command.Kind.*;

import java.util.Locale;
import java.util.Set;
import livredebord.entry.Language;
import livredebord.entry.Observation.Check;
import livredebord.entry.Observation.CheckType;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.TideState;
import livredebord.nautical.Bearing;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.North;

/** What happens to a boat and her crew, in words: from casting off to the tide, the customs and the dolphins. */
final class Happenings {

    private static final int LONGEST_WITHOUT_FIGURES = 25;

    private Happenings() {}

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
            } else if (r.is(i, ANCHORED) && isOurs(r, i) && !isChain(r, i) && !isWet(r, i)) {
                port(r, i, Event.ANCHOR);
            } else if ((r.isAny(i, MOORED, BUOYED) || isBuoyNamed(r, i)) && isOurs(r, i)) {
                port(r, i, Event.MOOR);
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
                !r.hasAny(REEF, HEAD, MAIN, OTHER_SAIL, CANVAS, MEDICAL)
                        && (firstFree(r) == i || r.word(i - 1, "a") && r.word(i - 2, "on") || r.word(i - 1, "avons"))
                        && !r.text(i, i + 1).toLowerCase(Locale.ROOT).endsWith("e");
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
        return !isSaidOfThing(r, i) && !isPurpose(r, i) && !isTheirs(r, i);
    }

    /** {@code customs launch came alongside}: an office or another boat begins the clause, and did it. */
    private static boolean isTheirs(Reading r, int i) {
        int start = r.clauseStart(i);
        while (start < i && (r.isLink(start) || r.is(start, AT_PLACE))) {
            start++;
        }
        return start < i && r.isAny(i, MOORED, ANCHORED) && r.was(start, AUTHORITY);
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
        return r.was(i, LEFT)
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
        return who > i + 1 && r.free(who) && r.isName(who) && r.isCrewMember(who) || small;
    }

    /** "Tom est parti", "touched mud leaving Bembridge": not the boat's departure. */
    private static boolean isInPassing(Reading r, int i) {
        String text = r.pieces[i].text();
        boolean weak = text.equals("leaving") || text.equals("departing") || text.startsWith("parti");
        return weak && i > 0 && r.free(i - 1) && r.pieces[i - 1].isWord() && !r.word(i - 1, "sommes");
    }

    /** {@code amarré ponton C, fatigués mouillés contents}: the crew, not the anchor. */
    private static boolean isWet(Reading r, int i) {
        return r.pieces[i].text().startsWith("mouille") && r.found.events.contains(Event.MOOR) && !isPlaceBehind(r, i);
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
            boolean centimetres = metres && r.whole(i + 2) && r.glued(i + 2) && r.pieces[i + 2].digits() == 2;
            boolean chain =
                    r.whole(i) && r.is(i + 1, CHAIN) && r.pieces[i + 1].text().startsWith("d") && r.at(i) >= 5;
            if (chain && r.found.chainCentimetres == null && r.at(i) <= 200) {
                r.found.chainCentimetres = Numbers.e2(r.at(i));
                r.claim(i, i + 2);
            } else if (centimetres && r.found.depthCentimetres == null && r.at(i) <= 30) {
                r.found.depthCentimetres = (int) (r.at(i) * 100 + r.at(i + 2)); // 4m50
                r.claim(r.isAny(i - 1, LINK, AT_PLACE, SOUNDING) ? i - 1 : i, i + 3);
            } else if (metres || feet) {
                length(r, i, feet ? 30.48 : 100);
            }
        }
    }

    private static void length(Reading r, int i, double centimetres) {
        int value = (int) Math.round(r.at(i) * centimetres);
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
        } else if ((r.is(i + 2, CHAIN) || r.is(after, CHAIN)) && r.at(i) <= 500) {
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

    /** So many metres are chain as likely as depth, unless a word says which. */
    private static boolean isDepth(Reading r, int i) {
        return r.is(i + 2, OF_DEPTH) || r.is(i - 1, SOUNDING) || r.word(i - 1, "in") || r.word(i - 1, "par");
    }

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
        int port = r.isName(at) ? at : -1;
        at = port >= 0 ? r.skip(at + 1, 1) : at;
        WhenWords.ClockTime time = WhenWords.clock(r, at);
        int end = time == null ? i + 1 : time.end();
        int height = r.skip(end, 2);
        if (r.number(height) && (r.unit(height + 1, "m") || r.word(height + 1, "m")) && r.at(height) <= 16) {
            r.found.tideCentimetres = Numbers.e2(r.at(height));
            end = height + 2;
        }
        boolean when = end == i + 1 && (r.word(i - 1, "la") || r.is(i - 1, AT_PLACE)); // 1,3 m à la basse mer
        if (!when && (end > i + 1 || r.pieces[i].end() - r.pieces[i].start() > 2)) {
            r.found.tide = r.value(i, TIDE).equals("high") ? TideState.HIGH : TideState.LOW;
            r.found.tideAt = time == null ? null : time.time();
            r.claim(i, end);
            if (port >= 0) {
                r.keep(port, port + 1);
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
            } else if (r.was(i, TIDE_STATE) && isKnots(r, pastWords(r, i + 1))) {
                currentBehind(r, pastWords(r, i + 1));
            } else if (r.is(i, LEEWAY)) {
                int number = r.skip(i + 1, 2);
                boolean degrees = r.sign(number + 1, '\u00B0') || r.unit(number + 1, "c");
                if (r.number(number)
                        && r.at(number) <= 45
                        && (degrees || r.unit(number + 1).isEmpty())) {
                    r.found.leewayE2 = Numbers.e2(r.at(number));
                    r.claim(i, degrees ? number + 2 : number + 1);
                }
            }
        }
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
            boolean ends = r.clauseEnd(i) == number + 1 || r.word(number + 1, "and") || r.word(number + 1, "et");
            if (bare && r.is(i, SOUNDING) && ends && !r.is(i, OVER_GROUND)) {
                r.found.soundingCentimetres = (int) Math.round(r.at(number) * 100); // sonde 5.2
                r.claim(i, number + 1);
                return;
            }
            if (!r.number(number) || !metres && !feet || r.at(number) > 12_000) {
                continue;
            }
            boolean centimetres =
                    metres && r.whole(number + 2) && r.glued(number + 2) && r.pieces[number + 2].digits() == 2;
            if (centimetres && r.is(i, SOUNDING)) {
                r.found.soundingCentimetres = (int) (r.at(number) * 100 + r.at(number + 2)); // sonde 3m80
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

    /** {@code mayday on 16, a yacht is on fire}: the channel is ours, what is heard on it is not. */
    static void distress(Reading r) {
        for (int i = 0; i < r.size && !isOurCall(r); i++) {
            int on = r.is(i, DISTRESS) ? onTheAir(r, i + 1) : -1;
            int end = on < 0 ? i : channels(r, on);
            if (end > i) {
                r.found.events.add(Event.RADIO);
                r.found.forgetPosition();
                r.claim(i + 1, end);
                r.keep(i, i + 1);
                callsFor(r, end);
                r.keep(end, r.size);
                return;
            }
        }
    }

    /** {@code voilier Ty Breizh}: whose call it is. */
    private static void callsFor(Reading r, int from) {
        for (int i = from; i < r.size && r.found.otherBoat == null; i++) {
            int end = r.is(i, BOAT) ? i + 1 : i;
            while (end > i && end - i < 4 && r.isName(end)) {
                end++;
            }
            r.found.otherBoat = end > i + 1 ? r.text(i + 1, end) : null;
        }
    }

    /** The channel behind {@code on the}, {@code sur le canal}; -1 where none follows. */
    private static int onTheAir(Reading r, int i) {
        int at = r.word(i, "on") || r.word(i, "sur") ? i + 1 : i;
        at = r.word(at, "the") || r.word(at, "le") ? at + 1 : at;
        at = r.isAny(at, CHANNEL, RADIO) ? at + 1 : at;
        return at > i && r.whole(at) && r.at(at) <= 88 ? at : -1;
    }

    /** {@code we sent a mayday on 16}: ours. */
    private static boolean isOurCall(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.pieces[i].isWord() && OUR_CALL.contains(r.pieces[i].text())) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> OUR_CALL =
            Set.of("we", "our", "nous", "notre", "sent", "issued", "lance", "lancons", "emis", "envoye");

    static void radio(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, CALLED)) {
                call(r, i);
            } else if (r.is(i, RADIO) && isChannelBefore(r, i)) {
                r.found.channels.add((int) r.at(i - 1));
                r.found.events.add(Event.RADIO);
                r.claim(i - 1, i + 1);
            } else if (r.is(i, CHANNEL) && r.word(i - 1, "to") && r.has(DTG)) {
                r.keep(i, i + 1); // a waypoint
            } else if (r.is(i, RADIO) || r.is(i, CHANNEL)) {
                int end = channels(r, i);
                if (end > i) {
                    r.found.events.add(Event.RADIO);
                    r.claim(i, end);
                }
            } else if (r.is(i, CALL_DSC) && !(r.number(i - 1) && r.at(i - 1) > 900)) {
                r.found.events.add(Event.RADIO);
                r.keep(i, i + 1);
            }
        }
        for (int i = 1; i < r.size && r.hasAny(STATION, CALLED, AUTHORITY, RADIO); i++) {
            onChannel(r, i);
        }
        moved(r);
    }

    /** {@code sur le 79 VHF}, {@code 16 vhf}. */
    private static boolean isChannelBefore(Reading r, int i) {
        return r.whole(i - 1)
                && r.at(i - 1) >= 1
                && r.at(i - 1) <= 88
                && r.pieces[i - 1].digits() <= 2
                && !r.number(i + 1)
                && !r.is(i + 1, CHANNEL);
    }

    /** {@code dégagé sur 80}, {@code switched to 8}: past the channel that they went to. */
    private static void moved(Reading r) {
        for (int i = 0; i < r.size && !r.found.channels.isEmpty(); i++) {
            boolean moved = r.is(i, CHANNEL_MOVE);
            int number = moved ? r.skip(i + 1, 2) : i;
            boolean channel = moved && r.whole(number) && r.at(number) >= 1 && r.at(number) <= 88;
            if (channel && r.pieces[number].digits() <= 2 && r.unit(number + 1).isEmpty()) {
                r.found.channels.add((int) r.at(number));
                r.claim(i, number + 1);
            }
        }
    }

    /** Past the channels behind {@code vhf}, {@code ch}, {@code canal}, {@code vhf ch}. */
    private static int channels(Reading r, int i) {
        int at = r.is(i, RADIO) || r.is(i, CHANNEL) ? r.skip(i + 1, 2) : i;
        at = r.is(at, CHANNEL) ? r.skip(at + 1, 2) : at;
        if (r.word(i, "radio") && at == i + 1 && r.whole(at) && r.pieces[at].digits() == 1) {
            return i; // Radio 4
        }
        int end = i;
        while (r.whole(at)
                && r.at(at) >= 1
                && r.at(at) <= 2_100
                && r.unit(at + 1).isEmpty()
                && !r.is(at + 1, HOUR)
                && !(r.sign(at + 1, ':') && r.glued(at + 1) && r.whole(at + 2) && r.glued(at + 2))) {
            r.found.channels.add((int) r.at(at));
            end = r.word(at + 1, "a") && r.glued(at + 1) ? at + 2 : at + 1;
            if (!(r.sign(end, '/')
                            || r.sign(end, '-')
                            || r.sign(end, '+')
                            || r.word(end, "et")
                            || r.word(end, "and")
                            || r.word(end, "puis")
                            || r.word(end, "then")
                            || r.sign(end, ','))
                    || !r.whole(end + 1)
                    || r.isSpaced(end) && !r.pieces[end].isWord()
                    || r.sign(end, ',')
                            && !(r.at(end + 1) <= 88 && r.pieces[end + 1].digits() == 2 && !r.sign(end + 2, '/'))) {
                return end;
            }
            at = end + 1;
        }
        return end;
    }

    /** {@code appelé CROSS Corsen vhf 16}, {@code called customs Rodney Bay ch 16}. */
    private static void call(Reading r, int i) {
        String said = Texts.fold(r.text(i, i + 1));
        if ((said.contains("vhf") || said.contains("radio")) && r.whole(i + 1) && r.at(i + 1) <= 88) {
            int past = channels(r, i + 1); // contact VHF 9 avec la capitainerie
            if (past > i + 1) {
                r.found.events.add(Event.RADIO);
                r.claim(i, past);
                return;
            }
        }
        int at = i + 1;
        while (at - i < 4 && (r.isAny(at, RADIO, BOAT) || r.isLink(at) || r.is(at, AT_PLACE) && !r.isName(at))) {
            at++;
        }
        int end = at;
        boolean authority = r.is(at, AUTHORITY);
        while (end - at < 6
                && (r.isAny(end, STATION, AUTHORITY)
                        || r.isName(end)
                        || r.free(end) && r.pieces[end].capital() && r.isAny(end + 1, STATION, AUTHORITY)
                        || end > at && r.is(end, LANDMARK) && r.pieces[end].capital())) {
            end++;
        }
        if (end == at) {
            callerBefore(r, i);
            return;
        }
        boolean on = (r.word(end, "sur") || r.word(end, "on")) && r.whole(end + 1) && r.pieces[end + 1].digits() == 2;
        if (!authority && !on && !r.hasAny(RADIO, CHANNEL, STATION, CALL_DSC, BOAT)) {
            return; // somebody's telephone
        }
        if (r.found.station != null) {
            return;
        }
        r.found.station = r.text(at, end);
        r.found.events.add(Event.RADIO);
        if (authority) {
            r.found.authority = r.value(at, AUTHORITY);
            if (end > at + 1 && r.found.place == null) {
                r.found.place = r.text(at + 1, end);
            }
        }
        r.claim(i, end);
        int number = r.is(end, AT_PLACE) ? end + 1 : r.skip(end, 2);
        boolean onChannel = r.word(end, "sur") || r.word(end, "on") || r.is(end, AT_PLACE);
        boolean channel =
                r.at(Math.min(number, r.size - 1)) == 16 || onChannel && r.at(Math.min(number, r.size - 1)) <= 88;
        if (number > end && r.whole(number) && channel && r.pieces[number].digits() < 3) {
            int after = channels(r, number);
            r.claim(end, Math.max(after, end));
        }
    }

    /** {@code CROSS Jobourg contacté sur 16 puis 67}, {@code Brixham Coastguard on 16}. */
    private static void onChannel(Reading r, int i) {
        boolean on = r.word(i, "sur") || r.word(i, "on");
        int number = r.word(i + 1, "le") ? i + 2 : i + 1;
        boolean two =
                on && r.whole(number) && r.pieces[number].digits() <= 2 && r.at(number) >= 6 && r.at(number) <= 88;
        boolean them = r.was(i - 2, CALLED) && (r.word(i - 1, "him") || r.word(i - 1, "her") || r.word(i - 1, "them"));
        boolean behindName = r.has(CALLED) && r.found.station != null && number > i + 1; // Penmarc'h sur le 16
        boolean station =
                them || behindName || r.was(i - 1, STATION) || r.was(i - 1, CALLED) || r.was(i - 1, AUTHORITY);
        boolean kilohertz =
                on && r.whole(number) && r.pieces[number].digits() == 4 && r.at(number) >= 1_600 && r.was(i - 1, RADIO);
        if (kilohertz && WhenWords.clock(r, number) == null) {
            r.found.channels.add((int) r.at(number)); // Monaco Radio sur 8728
            r.found.events.add(Event.RADIO);
            r.claim(i, number + 1);
        } else if (two && station && r.unit(number + 1).isEmpty()) {
            int end = channels(r, number);
            r.found.events.add(Event.RADIO);
            r.claim(i, Math.max(end, i));
        }
    }

    /** {@code Falmouth Coastguard called}. */
    private static void callerBefore(Reading r, int i) {
        int from = i;
        while (i - from < 5 && (r.is(from - 1, STATION) || r.isName(from - 1))) {
            from--;
        }
        if (from < i && r.found.station == null) {
            r.found.station = r.text(from, i);
            r.found.events.add(Event.RADIO);
            r.claim(from, i + 1);
        }
    }

    static void formalities(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, FORMALITY) && !isBareControl(r, i)) {
                String type = r.value(i, FORMALITY);
                boolean better = r.found.formality == null
                        || r.found.formality.equals("q_flag")
                        || r.found.formality.equals("clearance");
                r.found.formality = better ? type : r.found.formality;
                r.found.events.add(Event.FORMALITY);
                r.claim(i, i + 1);
                if (!type.equals("q_flag") && (r.isName(i + 1) || r.is(i + 1, AT_PLACE))) {
                    Places.after(r, i + 1);
                }
                if (type.equals("q_flag") && r.isAny(i + 1, HOISTED)) {
                    r.claim(i + 1, i + 2);
                }
            }
        }
        for (int i = 0; i < r.size && r.found.formality == null; i++) {
            boolean theirs = r.is(i, AUTHORITY) && !r.value(i, AUTHORITY).equals("harbour office");
            if (theirs && comeAboard(r, i)) {
                r.found.formality = "inspection"; // douane came on board
                r.found.events.add(Event.FORMALITY);
            }
        }
        for (int i = 0; i < r.size && r.found.formality != null; i++) {
            if (r.is(i, AUTHORITY) && r.found.authority == null) {
                r.found.authority = r.value(i, AUTHORITY);
                r.claim(i, i + 1);
                Places.after(r, i + 1);
            }
        }
    }

    /** {@code douane came on board}, {@code customs launch came alongside}. */
    private static boolean comeAboard(Reading r, int i) {
        for (int at = i + 1; at < r.clauseEnd(i) && at - i < 4; at++) {
            if (r.isAny(at, CREW_ON, ABOARD) || at > i + 1 && r.is(at, MOORED)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBareControl(Reading r, int i) {
        return r.value(i, FORMALITY).equals("inspection")
                && !r.has(AUTHORITY)
                && !isByAuthority(Texts.fold(r.text(i, i + 1)));
    }

    private static boolean isByAuthority(String phrase) {
        return phrase.contains("douan")
                || phrase.contains("gendarm")
                || phrase.contains("affaires")
                || phrase.contains("customs")
                || phrase.contains("guard");
    }

    /** Boats on the screen, and lights that rise over the horizon. */
    static void contacts(Reading r) {
        for (int i = 0; i < r.size && r.found.sighting == null; i++) {
            if (isOnScreen(r, i)) {
                contact(r, i);
            } else if (r.word(i, "raised") && r.isName(i + 1) && isLightBehind(r, i)) {
                sighting(r, i, false); // raised Eckmühl light
            }
        }
    }

    /** What was seen, with the words around it that tell of it: its numbers are not ours. */
    static void sightings(Reading r) {
        for (int i = 0; i < r.size; i++) {

            boolean name = i > 0 && r.is(i, SIGHTING) && r.pieces[i].capital() && r.pieces[i - 1].isWord();
            if (r.is(i, BOAT) && r.isAny(i + 1, TACKED, GYBED, REEF_SHAKEN, MOORED, HOISTED) && !isInName(r, i)) {
                r.keep(i + 1, endOfFree(r, i)); // the Dutch sloop gybed in front of us
            }
            if (r.is(i, BOAT) && !isInName(r, i) && !isSeen(r, i) && isSubject(r, i)) {
                r.keep(i, endOfFree(r, i)); // le voilier d'à côté a pris 2 ris
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
                    && !(boat && (isAnyBoats(r, i) || isPaidFor(r, i)))
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
            if (r.word(at, "light") || r.word(at, "lt") || r.word(at, "lighthouse") || r.word(at, "loom")) {
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
        if (r.is(i + 1, NOT_WHEN)) {
            return false;
        }
        boolean known = r.word(i - 1, "le") || r.word(i - 1, "la") || r.word(i - 1, "the") || r.word(i - 1, "du");
        if (!known) {
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

    /** {@code 200 boats and not a soul}: boats in general, unless the words say where they are seen. */
    private static boolean isAnyBoats(Reading r, int i) {
        if (!r.pieces[i].is("boats") && !r.pieces[i].is("bateaux")) {
            return false;
        }
        for (int at = r.clauseStart(i); at < r.clauseEnd(i); at++) {
            if (r.isAny(at, SIGHTING, SIDE, BEARING, RELATION, WHERE_SEEN, ANCHORED) || r.unit(at, "nm")) {
                return false;
            }
        }
        return true;
    }

    /** {@code the dutch boat next to us paid 61 €}: seen by nobody. */
    private static boolean isPaidFor(Reading r, int i) {
        for (int at = r.clauseStart(i); at < r.clauseEnd(i); at++) {
            if (EngineWords.isCurrency(r.unit(at))) {
                return true;
            }
        }
        return false;
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
        boolean she = r.sign(end, ',') && isShe(r, next);
        if (r.sign(end, ',')
                && (bare || she || r.isAny(next, HDG, COG, SOG, SPEED, ROUTE, HDG_AT, BEARING, RELATION))) {
            r.keep(next, endOfFree(r, next));
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

    private static int endOfFree(Reading r, int i) {
        int end = i;
        while (end < r.clauseEnd(i) && r.free(end)) {
            end++;
        }
        return end;
    }

    /** {@code briefing sécurité fait par Papa}: who says it is not done, or will be, checked nothing. */
    static void checks(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, CHECKED) && !isStillToDo(r, i)) {
                int from = firstFreeOfClause(r, i);
                int end = endOfFree(r, i);
                CheckType type = CheckType.valueOf(r.value(i, CHECKED).toUpperCase(Locale.ROOT));
                r.found.checks.add(new Check(type, r.text(from, end)));
                r.claim(from, end);
            }
        }
    }

    private static boolean isStillToDo(Reading r, int i) {
        return r.clauseHas(i, NEGATION)
                || r.clauseHas(i, TOMORROW)
                || r.clauseHas(i, FORECAST_AFTER)
                || r.clauseHas(i, PLAN)
                || r.clauseHas(i, WISH)
                || r.clauseHas(i, CONDITION)
                || r.clauseHas(i, DENIAL);
    }

    static void work(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, WASTE) && !isToDo(r, i)) {
                int from = firstFreeOfClause(r, i);
                int end = endOfFree(r, i);
                r.found.waste.add(r.text(from, end));
                r.found.events.add(Event.WASTE);
                r.claim(from, end);
            }
        }
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, MAINTENANCE) && r.found.maintenance == null && isWork(r, i)) {
                int from = firstFreeOfClause(r, i);
                int end = endOfFree(r, i);
                r.found.maintenance = r.text(from, end);
                r.found.events.add(Event.MAINTENANCE);
                r.claim(from, end);
            }
        }
    }

    private static boolean isWork(Reading r, int i) {
        boolean swapped = Texts.fold(r.text(i, i + 1)).startsWith("rempla") && r.isAny(i - 1, HEAD, MAIN);
        boolean otherChange = swapped
                || r.pieces[i].text().startsWith("change")
                        && (r.isAny(i + 1, ROUTE, HDG, HEAD, MAIN, WATCH)
                                || r.isAny(i + 2, ROUTE, HDG, HEAD, MAIN, WATCH, TACK_SIDE)
                                || r.word(i + 1, "d")
                                || r.word(i + 1, "to"));
        return !otherChange
                && !isToDo(r, i)
                && (!r.value(i, MAINTENANCE).equals("weak") || isOnGear(r, i))
                && r.found.incident == null
                && !r.was(i - 1, NEGATION)
                && !r.clauseHas(i, BOUGHT)
                && !r.clauseHas(i, REFERENCE)
                && !(r.has(INCIDENT) && r.clauseHas(i, INCIDENT))
                && !r.has(MEDICAL);
    }

    /** {@code vidange à faire}, {@code poubelles à descendre}: not done yet. */
    private static boolean isToDo(Reading r, int i) {
        return r.has(TO_DO) && r.clauseHas(i, TO_DO);
    }

    /** {@code changed the belt}, not {@code changed his shirt}: something of the boat stands beside the word. */
    private static boolean isOnGear(Reading r, int i) {
        for (int at = r.clauseStart(i); at < r.clauseEnd(i); at++) {
            boolean gear = at != i && (r.was(at, PART) || r.was(at, MAINTENANCE));
            if (gear
                    || at != i
                            && (r.was(at, ENGINE)
                                    || r.was(at, ENGINE_HOURS)
                                    || r.was(at, NEXT_DUE)
                                    || r.was(at, FUEL)
                                    || r.was(at, GAS)
                                    || r.was(at, BATTERY)
                                    || r.was(at, MAIN)
                                    || r.was(at, HEAD)
                                    || r.was(at, AUTOPILOT))) {
                return true;
            }
        }
        return r.found.engineHoursE2 != null || r.has(PART);
    }

    static int firstFreeOfClause(Reading r, int i) {
        int first = i;
        int start = r.clauseStart(i);
        while (first > start && r.free(first - 1)) {
            first--;
        }
        return first;
    }

    static void drill(Reading r) {
        if (!r.has(DRILL_TYPE) || r.hasAny(TOMORROW, FORECAST_AFTER, PLAN, WISH)) {
            return;
        }
        r.found.events.add(Event.DRILL);
        r.found.drill = livredebord.entry.Observation.DrillType.OTHER;
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, DRILL_TYPE) && r.found.drill == livredebord.entry.Observation.DrillType.OTHER) {
                r.found.drill = livredebord.entry.Observation.DrillType.valueOf(
                        r.value(i, DRILL_TYPE).toUpperCase(Locale.ROOT));
                r.claim(i, i + 1);
            } else if (r.is(i, DRILL)) {
                r.claim(i, i + 1);
            } else if (r.whole(i)
                    && (r.unit(i + 1, "min") || r.word(i + 1, "mn") || r.sign(i + 1, '\'') && r.glued(i + 1))
                    && !r.number(i + 2)
                    && r.found.drillMinutes == null) {
                r.found.drillMinutes = (int) r.at(i);
                r.claim(r.isLink(i - 1) ? i - 1 : i, i + 2);
            } else if (r.is(i, ANCHORED) && r.is(i - 1, AT_PLACE)
                    || r.is(i, ANCHORED) && r.pieces[i].end() - r.pieces[i].start() > 9 && r.pieces[i].is("au")) {
                r.keep(i, i + 1); // where it was held
            } else if (r.is(i, GEAR)) {
                r.found.drillGear.add(r.text(i, i + 1));
                r.claim(i, r.is(i + 1, USED) ? i + 2 : i + 1);
            }
        }
    }

    /** What went wrong is the clause that says so; what was done about it begins where the words say "we slow down". */
    static void incident(Reading r) {
        if (r.has(DRILL)) {
            return;
        }
        for (int i = 0; i < r.size; i++) {
            boolean somebody = r.word(i, "overboard") && r.isName(i - 1); // Ben overboard
            boolean overboard =
                    somebody || r.is(i, DRILL_TYPE) && r.value(i, DRILL_TYPE).equals("mob");
            if ((r.is(i, INCIDENT) || overboard)
                    && !(r.has(MEDICAL) && r.clauseHas(i, BODY) && !overboard)
                    && !isPontoon(r, i)
                    && (overboard || !isOfNamedBoat(r, i) && !isLowered(r, i))
                    && !r.was(i - 1, NEGATION)
                    && !isNone(r, i)
                    && r.found.incident == null
                    && !r.found.events.contains(Event.MAN_OVERBOARD)
                    && r.found.otherBoat == null) {
                r.found.events.add(overboard ? Event.MAN_OVERBOARD : Event.INCIDENT);
                incident(r, i);
            }
        }
    }

    /** {@code nothing broken}, {@code 0 incident}, {@code rien de cassé}. */
    private static boolean isNone(Reading r, int i) {
        int before = r.isLink(i - 1) || r.isInRemark(Math.max(i - 1, 0)) && r.was(i - 1, LINK) ? i - 2 : i - 1;
        return before >= 0
                && (r.pieces[before].is("nothing")
                        || r.pieces[before].is("rien")
                        || r.whole(i - 1) && r.at(i - 1) == 0);
    }

    /** {@code Q struck}, {@code topmast struck}: taken down; what strikes something has it behind it. */
    private static boolean isLowered(Reading r, int i) {
        return r.word(i, "struck") && r.clauseEnd(i) == i + 1 && r.clauseStart(i) < i;
    }

    /** {@code Banque Pop a démâté}: what befalls a boat and no person, and another one is named. */
    private static boolean isOfNamedBoat(Reading r, int i) {
        int start = r.clauseStart(i);
        boolean boats = OF_BOATS.contains(r.pieces[i].text());
        return boats && start < i && r.isName(start) && !r.isCrewMember(start) && !r.isOurBoat(start);
    }

    private static final Set<String> OF_BOATS = Set.of(
            "demate",
            "dematee",
            "coule",
            "chavire",
            "echoue",
            "sombre",
            "dismasted",
            "sank",
            "capsized",
            "sinks",
            "aground");

    /** {@code amarré panne C}. */
    private static boolean isPontoon(Reading r, int i) {
        boolean lies = r.hasAny(MOORED, ARRIVED, DEPARTED);
        boolean named = r.free(i + 1)
                && (r.whole(i + 1)
                        || r.pieces[i + 1].upper() && r.pieces[i + 1].text().length() < 3);
        return r.is(i, BERTH) && lies && named;
    }

    private static void incident(Reading r, int i) {
        int from = firstFreeOfClause(r, i);
        for (int at = i - 1; at >= from; at--) {
            if (r.isAny(at, TACKED, GYBED, ENGINE_ON, ENGINE_OFF, DEPARTED, ARRIVED)) {
                from = at + 1; // empannage spi déchiré
                break;
            }
        }
        boolean header = from == i && r.sign(i + 1, ':') && i + 2 < r.size;
        int start = header ? i + 2 : from;
        int end = endOfFree(r, start);
        int action = -1;
        for (int at = start; at < r.size && action < 0; at++) {
            if (at > i && r.is(at, INCIDENT_ACTION)) {
                action = at;
            }
        }
        end = action >= 0 ? Math.min(action, end) : end;
        int trimmed = end;
        while (trimmed > start && !r.pieces[trimmed - 1].isWord() && !r.pieces[trimmed - 1].isNumber()) {
            trimmed--;
        }
        boolean onlyTheEvent = r.is(i, DRILL_TYPE) && trimmed <= i + 1 && start == i;
        r.found.incident = onlyTheEvent ? null : trimmed > start ? r.text(start, trimmed) : r.text(i, i + 1);
        r.claim(header ? i : from, Math.max(trimmed, i + 1));
        if (action >= 0) {
            r.found.incidentAction = r.text(action, r.size);
            r.found.actionFrom = action;
        }
    }

    /** {@code on continue sous génois à 4,5 nds}: sails and speed in what was done are read before it is claimed whole. */
    static void action(Reading r) {
        if (r.found.actionFrom >= 0) {
            r.claimFree(r.found.actionFrom, r.size);
        }
    }

    static void medical(Reading r) {
        for (int i = 0; i < r.size && r.found.complaint == null; i++) {
            boolean weak = r.is(i, MEDICAL) && r.value(i, MEDICAL).equals("weak");
            if (r.is(i, MEDICAL)
                    && !r.was(i - 1, NEGATION)
                    && !isPriced(r, i)
                    && !isOfAnimal(r, i)
                    && (!weak || isOfSomebody(r, i))) {
                medical(r, i);
            }
        }
    }

    private static boolean isOfAnimal(Reading r, int i) {
        for (int at = r.clauseStart(i); at < i; at++) {
            if (r.word(at, "chat") || r.word(at, "chien") || r.word(at, "cat") || r.word(at, "dog")) {
                return true;
            }
        }
        return false;
    }

    /** {@code burnt toast} hurts nobody: somebody, a part of the body or what was given must stand beside the word. */
    private static boolean isOfSomebody(Reading r, int i) {
        for (int at = r.clauseStart(i); at < r.clauseEnd(i); at++) {
            boolean name = at != i && at > 0 && r.isName(at) || at == 0 && r.isName(0) && r.isCrewMember(0);
            if (name
                    || r.isAny(at, TREATMENT, BODY)
                    || at != i && r.is(at, MEDICAL) && r.value(at, MEDICAL).isEmpty()) {
                return true;
            }
        }
        return r.isName(r.clauseStart(i)) && i - r.clauseStart(i) < 4;
    }

    /** {@code painkillers are 12 dollars}. */
    private static boolean isPriced(Reading r, int i) {
        for (int at = i; at < r.clauseEnd(i) && at - i < 8; at++) {
            if (r.pieces[at].isNumber() && EngineWords.isCurrency(r.unit(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /** The name right before the complaint in its clause, else the first of the line that is no place; -1 for none. */
    private static int patient(Reading r, int i) {
        for (int at = i - 1; at >= r.clauseStart(i) && i - at < 20; at--) {
            if (isPatient(r, at)) {
                return at;
            }
        }
        for (int at = 0; at < r.size; at++) {
            if (isPatient(r, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isPatient(Reading r, int i) {
        if (r.word(i - 1, "sauf") || r.word(i - 1, "except")) {
            return false;
        }
        boolean place = r.word(i - 1, "la") || r.word(i - 1, "le") || r.word(i - 1, "the") || r.was(i - 1, LANDMARK);
        return r.isName(i) && (!place || r.isCrewMember(i));
    }

    private static boolean isOf(Reading r, int i) {
        return r.word(i, "is") || r.word(i, "was") || r.word(i, "has") || r.word(i, "est") || r.word(i, "a");
    }

    private static void medical(Reading r, int i) {
        r.found.events.add(Event.MEDICAL);
        int patient = patient(r, i);
        int first = r.clauseStart(i);
        if (patient >= 0) {
            r.found.patient = r.text(patient, patient + 1);
            r.claim(patient, patient + 1);
        } else if (PeopleWords.isSmallName(r, first) && isOf(r, first + 1)) {
            r.found.patient = PeopleWords.capital(r.text(first, first + 1)); // dan is seasick
        }
        int from = firstFreeOfClause(r, i);
        int treatment = -1;
        for (int at = from; at < r.size && treatment < 0; at++) {
            if (r.is(at, TREATMENT)) {
                treatment = at;
            }
        }
        int end = treatment > i ? Math.min(treatment, endOfFree(r, i)) : endOfFree(r, i);
        int begin = treatment >= from && treatment < i ? i : from;
        r.found.complaint = r.text(begin, end);
        r.claim(begin, end);
        if (treatment >= 0 && r.free(treatment)) {
            int last = endOfFree(r, treatment);
            r.found.treatment = r.text(treatment, last);
            r.claim(treatment, last);
            for (int more = last; more < r.size; more++) {
                if (r.is(more, TREATMENT)) {
                    int end2 = endOfFree(r, more);
                    r.found.treatment += ", " + r.text(more, end2);
                    r.claim(more, end2);
                }
            }
        }
    }

    /** How the fix was got, beside a position. */
    static void fix(Reading r) {
        boolean position = r.found.position != null || r.found.unclearPosition != null;
        for (int i = 0; i < r.size && position && r.found.fix == null; i++) {
            if (r.is(i, FIX)) {
                r.found.fix = livredebord.entry.Observation.FixMethod.valueOf(
                        r.value(i, FIX).toUpperCase(Locale.ROOT));
                r.claim(i, i + 1);
            }
        }
        for (int i = 0; i < r.size && !position; i++) {
            boolean taken = r.is(i, FIX) && r.text(i, i + 1).endsWith("fix"); // 3pt fix: Casquets 041, Sark 168
            if (taken && r.hasNumberAfter(i)) {
                r.found.events.add(Event.POSITION);
            }
        }
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, NOON_FIX)) {
                r.found.events.add(Event.NOON);
                r.found.time = r.found.time == null && r.found.ago == null ? java.time.LocalTime.NOON : r.found.time;
                r.claim(i, i + 1);
            } else if (r.is(i, POS) && position && (r.isClaimed(i + 1) || r.sign(i + 1, ':'))) {
                r.claim(i, r.sign(i + 1, ':') ? i + 2 : i + 1);
            }
        }
    }
}
