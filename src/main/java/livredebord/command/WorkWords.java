package livredebord.command;

import static livredebord.command.Kind.*;

import java.util.Locale;
import livredebord.entry.Observation.Check;
import livredebord.entry.Observation.CheckType;
import livredebord.entry.Observation.Event;

/** What is done for her: papers and offices, checks before a departure, waste landed, maintenance. */
final class WorkWords {

    private WorkWords() {}

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

    /** {@code briefing sécurité fait par Papa}: who says it is not done, or will be, checked nothing. */
    static void checks(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, CHECKED) && !isStillToDo(r, i)) {
                int from = r.firstFreeOfClause(i);
                int end = r.endOfFree(i);
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
                int from = r.firstFreeOfClause(i);
                int end = r.endOfFree(i);
                r.found.waste.add(r.text(from, end));
                r.found.events.add(Event.WASTE);
                r.claim(from, end);
            }
        }
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, MAINTENANCE) && r.found.maintenance == null && isWork(r, i)) {
                int from = r.firstFreeOfClause(i);
                int end = r.endOfFree(i);
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
                && !isOnOffer(r, i)
                && !r.clauseHas(i, REFERENCE)
                && !(r.has(INCIDENT) && r.clauseHas(i, INCIDENT))
                && !r.has(MEDICAL);
    }

    /** {@code fuel filter 10 micron, £12 online}: a thing and its price, and nobody says that it was put in. */
    private static boolean isOnOffer(Reading r, int i) {
        if (!WordClass.SPARE_PART.has(r.pieces[i].text()) || !r.hasPrice(0, r.size)) {
            return false;
        }
        for (int at = 0; at < r.size; at++) {
            if (r.is(at, MAINTENANCE) && !WordClass.SPARE_PART.has(r.pieces[at].text()) || r.isAny(at, SWAPPED, DONE)) {
                return false;
            }
        }
        return true;
    }

    /** {@code vidange à faire}, {@code poubelles à descendre}: not done yet. */
    private static boolean isToDo(Reading r, int i) {
        int article = r.word(i - 1, "la") || r.word(i - 1, "l") || r.word(i - 1, "the") ? i - 2 : i - 1;
        if (r.word(article, "avant") || r.word(article, "before") || r.word(article, "until")) {
            return true; // il reste 50 h avant la vidange
        }
        return r.has(TO_DO) && (r.clauseHas(i, TO_DO) || r.was(0, TO_DO) && r.sign(1, ':'));
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
}
