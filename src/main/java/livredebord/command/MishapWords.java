package livredebord.command;

import static livredebord.command.Kind.*;

import java.util.Locale;
import livredebord.entry.Observation.DrillType;
import livredebord.entry.Observation.Event;

/** What goes wrong and is practised: drills, incidents and what was done about them, who is ill. */
final class MishapWords {

    /** So many pieces behind a word are still about it. */
    private static final int NEAR = 9;

    private MishapWords() {}

    static void drill(Reading r) {
        if (!r.has(DRILL_TYPE) || r.hasAny(TOMORROW, FORECAST_AFTER, PLAN, WISH)) {
            return;
        }
        r.found.events.add(Event.DRILL);
        r.found.drill = DrillType.OTHER;
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, DRILL_TYPE) && r.found.drill == DrillType.OTHER) {
                r.found.drill = DrillType.valueOf(r.value(i, DRILL_TYPE).toUpperCase(Locale.ROOT));
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
            } else if (r.is(i, MOORED) && Texts.fold(r.text(i, i + 1)).endsWith("alongside")) {
                r.keep(i, i + 1); // the casualty
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
            boolean fell = r.is(i, IN_THE_WATER) && r.value(i, IN_THE_WATER).equals("person");
            boolean shouted = r.is(i, IN_THE_WATER) && r.value(i, IN_THE_WATER).equals("shout") && r.sign(i + 1, '!');
            boolean somebody = (fell || shouted || r.word(i, "overboard")) && r.isName(i - 1); // Ben overboard
            boolean overboard =
                    somebody || r.is(i, DRILL_TYPE) && r.value(i, DRILL_TYPE).equals("mob") && !isTaught(r, i);
            if ((r.is(i, INCIDENT) || overboard)
                    && !(r.has(MEDICAL) && r.clauseHas(i, BODY) && !overboard)
                    && !isPontoon(r, i)
                    && !isOfPontoon(r, i)
                    && (overboard || !isOfNamedBoat(r, i) && !isLowered(r, i))
                    && !r.was(i - 1, NEGATION)
                    && !isNone(r, i)
                    && r.found.incident == null
                    && !r.found.events.contains(Event.MAN_OVERBOARD)
                    && r.found.otherBoat == null) {
                r.found.events.add(overboard && !isRecovered(r, i) ? Event.MAN_OVERBOARD : Event.INCIDENT);
                incident(r, i);
            }
        }
    }

    /** {@code MOB récupéré}, {@code homme à la mer : terminé}: it is over, and nobody is called again. */
    private static boolean isRecovered(Reading r, int i) {
        int at = i + 1;
        while (at - i < 4
                && (r.sign(at, ':') || r.sign(at, ',') || r.word(at, "est") || r.word(at, "is") || r.isLink(at))) {
            at++;
        }
        boolean whole = !r.word(at, "fin") || r.clauseEnd(at) == at + 1;
        return at < r.size && r.free(at) && WordClass.RECOVERED.has(r.pieces[at].text()) && whole;
    }

    /** {@code briefing gilets/VHF/MOB avec les invités}: spoken of before anything happens. */
    private static boolean isTaught(Reading r, int i) {
        for (int at = r.clauseStart(i); at < i; at++) {
            if (WordClass.TAUGHT.has(r.pieces[at].text())) {
                return true;
            }
        }
        return false;
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
        boolean boats = WordClass.LOSS_OF_A_BOAT.has(r.pieces[i].text());
        return boats && start < i && r.isName(start) && !r.isCrewMember(start) && !r.isOurBoat(start);
    }

    /** {@code le ponton touche le fond}: not she. */
    private static boolean isOfPontoon(Reading r, int i) {
        int start = r.clauseStart(i);
        return Asides.isBeforeSubject(r, start) && r.is(start + 1, BERTH) && start + 2 == i;
    }

    /** {@code amarré panne C}. */
    private static boolean isPontoon(Reading r, int i) {
        boolean lies = r.hasAny(MOORED, ARRIVED, DEPARTED);
        boolean named = r.free(i + 1)
                && (r.whole(i + 1)
                        || r.pieces[i + 1].upper() && r.pieces[i + 1].text().length() < 3);
        return r.is(i, BERTH) && lies && named;
    }

    private static void incident(Reading r, int i) {
        int from = r.firstFreeOfClause(i);
        for (int at = i - 1; at >= from; at--) {
            if (r.isAny(at, TACKED, GYBED, ENGINE_ON, ENGINE_OFF, DEPARTED, ARRIVED)) {
                from = at + 1; // empannage spi déchiré
                break;
            }
        }
        boolean header = from == i && r.sign(i + 1, ':') && i + 2 < r.size;
        int start = header ? i + 2 : from;
        int end = r.endOfFree(start);
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
                    && !isNobody(r, r.isLink(i - 1) ? i - 2 : i - 1)
                    && !r.was(i - 1, NEGATION)
                    && !r.hasPrice(i, Math.min(r.clauseEnd(i), i + NEAR))
                    && !isOfAnimal(r, i)
                    && !isStock(r, i)
                    && !isOfGear(r, i)
                    && (!weak || isOfSomebody(r, i))) {
                medical(r, i);
            }
        }
    }

    /** {@code personne blessé}, {@code nobody hurt}. */
    private static boolean isNobody(Reading r, int i) {
        return r.word(i, "personne")
                || r.word(i, "aucun")
                || r.word(i, "aucune")
                || r.word(i, "nobody")
                || r.word(i, "none")
                || r.word(i, "one") && r.was(i - 1, NEGATION);
    }

    /** {@code vérifié doliprane et pansements}: a box is looked through, and nobody is ill. */
    private static boolean isStock(Reading r, int i) {
        boolean looked = r.hasAny(CHECKED, BOUGHT) || r.clauseHas(i, TOPIC);
        return looked && patient(r, i) < 0;
    }

    /** {@code broke her forestay}: a boat is hurt, and nobody. */
    private static boolean isOfGear(Reading r, int i) {
        return r.begins(i, "broke") && r.isAny(i + 1, PART, MAIN, HEAD, ANCHORED, CHAIN, ENGINE, OTHER_SAIL);
    }

    private static boolean isOfAnimal(Reading r, int i) {
        for (int at = r.clauseStart(i); at < i; at++) {
            if (r.word(at, WordClass.ANIMAL)) {
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
        int from = r.firstFreeOfClause(i);
        int treatment = -1;
        for (int at = from; at < r.size && treatment < 0; at++) {
            if (r.is(at, TREATMENT)) {
                treatment = at;
            }
        }
        int end = treatment > i ? Math.min(treatment, r.endOfFree(i)) : r.endOfFree(i);
        int begin = treatment >= from && treatment < i ? i : from;
        r.found.complaint = r.text(begin, end);
        r.claim(begin, end);
        if (treatment >= 0 && r.free(treatment)) {
            int last = r.endOfFree(treatment);
            r.found.treatment = r.text(treatment, last);
            r.claim(treatment, last);
            for (int more = last; more < r.size; more++) {
                if (r.is(more, TREATMENT)) {
                    int end2 = r.endOfFree(more);
                    r.found.treatment += ", " + r.text(more, end2);
                    r.claim(more, end2);
                }
            }
        }
    }
}
