package livredebord.command;

import static livredebord.command.Kind.*;

import java.util.Locale;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.HeadSail;
import livredebord.entry.Observation.MainSail;
import livredebord.entry.Observation.Side;

/** What stands, how much of it, what was done with it, and on which tack she is. */
final class SailWords {

    private SailWords() {}

    static void read(Reading r) {
        tacks(r);
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, MAIN_WHOLE)) {
                main(r, MainSail.FULL);
                boolean set = r.is(i - 1, HOISTED) && !isUnder(r, i - 1);
                r.found.sailHandled |= set;
                r.claim(set ? i - 1 : i, i + 1);
            } else if (r.is(i, TRYSAIL)) {
                main(r, MainSail.TRYSAIL);
                r.claim(i, i + 1);
            }
        }
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, REEF) || r.is(i, ORDINAL) || r.whole(i) || r.word(i, "r")) {
                reef(r, i);
            }
        }
        for (int i = 0; i < r.size; i++) {
            shorthand(r, i);
            boolean begins = i == 0 || r.isClaimed(i - 1) || !r.pieces[i - 1].isWord() || r.word(i - 1, "we");
            if (begins && r.word(i, "reefed") && !r.isAny(i + 1, MAIN, HEAD)) {
                r.found.sailHandled = true; // how deep was not said
                r.keep(i, i + 1);
                deeper(r, r.clauseEnd(i) + 1);
            }
            if (r.is(i, OTHER_SAIL)) {
                r.found.sailHandled |=
                        handling(r, i) >= 0 || r.isAny(i - 1, REEFED) || r.isAny(r.skip(i + 1, 1), REEFED);
            } else if (r.is(i, CANVAS)) {
                r.found.sailHandled = true;
                r.keep(i, i + 1);
            } else if (r.is(i, MAIN)) {
                mainsail(r, i);
            } else if (r.is(i, HEAD)
                    && !(r.whole(i - 1) && r.at(i - 1) == 0) // 0 spi
                    && !isDay(r, i)
                    && !isLook(r, i)
                    && !(r.pieces[i].capital()
                            && i + 1 < r.size
                            && r.pieces[i + 1].isWord()
                            && r.pieces[i + 1].capital()
                            && !r.pieces[i + 1].upper())) {
                headsail(r, i);
            }
        }
    }

    /** {@code reefed again, second this time}. */
    private static void deeper(Reading r, int i) {
        boolean which = r.sign(i - 1, ',') && r.is(i, ORDINAL) && r.begins(i + 1, "this") && r.found.main == null;
        if (which) {
            main(r, MainSail.values()[MainSail.REEF1.ordinal() + Integer.parseInt(r.value(i, ORDINAL)) - 1]);
            r.claim(i, i + 1);
        }
    }

    /** {@code foc et trinquette rouges}: how sails look, and whose they are nobody knows. */
    private static boolean isLook(Reading r, int i) {
        for (int at = i + 1; at < r.clauseEnd(i) && at - i < 4; at++) {
            if (r.free(at) && WordClass.COLOUR.has(r.pieces[at].text())) {
                return true;
            }
        }
        return false;
    }

    /** {@code J3. Appareillage}: the third day. */
    private static boolean isDay(Reading r, int i) {
        boolean numbered = r.pieces[i].is("j") && r.whole(i + 1);
        int end = numbered ? i + 2 : i + 1;
        WhenWords.ClockTime clock = i == 0 && r.found.timeEnd < 0 ? WhenWords.clock(r, end) : null;
        if (i == 0 && (clock != null || r.found.toldFrom == end)) {
            return numbered || r.text(i, i + 1).length() == 2; // J3 12h00
        }
        return (numbered || r.text(i, i + 1).length() == 2)
                && (r.sign(end, ':') || r.clauseStart(i) == i && r.sign(end, '.'));
    }

    /** {@code J80%} as on a paper sheet, and {@code + G}. */
    private static void shorthand(Reading r, int i) {
        if (!r.free(i) || !r.pieces[i].isWord() || !r.pieces[i].upper()) {
            return;
        }
        if (r.word(i, "j") && r.whole(i + 1) && r.glued(i + 1) && r.unit(i + 2, "pct") && r.at(i + 1) <= 100) {
            r.found.headPercent = (int) r.at(i + 1);
            stands(r, HeadSail.JIB, i, i + 3);
        } else if (r.word(i, "g") && r.sign(i - 1, '+') && !r.glued(i + 1) && r.found.main != null) {
            stands(r, HeadSail.GENOA, i, i + 1);
        } else if (r.word(i, "m") && r.whole(i + 1) && r.glued(i + 1) && r.at(i + 1) <= 3 && r.word(i + 2, "j")) {
            int reefs = (int) r.at(i + 1);
            main(r, reefs == 0 ? MainSail.FULL : MainSail.values()[MainSail.REEF1.ordinal() + reefs - 1]);
            r.claim(i, i + 2);
        }
    }

    private static void tacks(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, TACKED)) {
                handled(r, i, Event.TACK);
            } else if (r.is(i, GYBED)) {
                handled(r, i, Event.GYBE);
            } else if (r.is(i, TACK_SIDE)
                    && !isOfBow(r, i + 1)
                    && !(r.pieces[i].senses().length > 1
                            && !r.was(i - 1, TACKED)
                            && !r.was(i - 1, GYBED)
                            && !r.was(i + 1, TACK_SIDE))
                    && r.found.tack == null) {
                r.found.tack = Side.valueOf(r.value(i, TACK_SIDE).toUpperCase(Locale.ROOT));
                r.claim(i, i + 1);
            }
        }
    }

    /** {@code on port beam}: where something is seen. */
    private static boolean isOfBow(Reading r, int i) {
        return r.word(i, WordClass.PART_OF_HULL);
    }

    /** {@code viré sa cuti}, {@code gybe at waypoint 3}: no turn, or not yet. */
    private static boolean isNoTurn(Reading r, int i) {
        boolean money = r.word(i + 1, "de") && r.hasPrice(i, r.clauseEnd(i));
        boolean about = r.word(i - 1, "l") && r.word(i - 2, "sur") || r.word(i - 1, "about");
        if (money || about) {
            return true; // virement de 230 €, article sur l'empannage
        }
        boolean theirs = r.word(i + 1, "sa") || r.word(i + 1, "son") || r.word(i + 1, "his");
        boolean present = r.pieces[i].is("gybe") || r.pieces[i].is("tack");
        return theirs || present && r.word(i + 1, "at") && WhenWords.clock(r, i + 2) == null && r.found.time == null;
    }

    private static void handled(Reading r, int i, Event event) {
        boolean asPlan = r.was(i - 1, PLAN) || r.was(i - 1, CONDITION) || r.is(i + 1, FORECAST_AFTER);
        asPlan |= r.was(i + 1, PLAN) && r.pieces[i + 1].is("planned"); // gybe planned at sunset
        asPlan |= r.word(i - 1, "we") && (r.pieces[i].is("tack") || r.pieces[i].is("gybe")); // we tack at the buoy
        boolean otherTack = r.pieces[i].is("tack") && i > 0 && r.pieces[i - 1].isWord() && !r.was(i - 1, LINK);
        if (!asPlan && !otherTack && !isNoTurn(r, i)) {
            r.found.events.add(event);
            r.claim(i, i + 1);
            if (r.is(i + 1, HOISTED) || r.is(i + 1, DONE)) {
                r.claim(i + 1, i + 2);
            }
            onto(r, i + 1);
            sideAlone(r, i + 1);
        }
    }

    /** {@code empannage 07h48, bâbord}: the side alone is the tack she is on now. */
    private static void sideAlone(Reading r, int from) {
        int at = from;
        while (at - from < 6 && (r.isClaimed(at) || r.sign(at, ','))) {
            at++;
        }
        boolean alone = r.is(at, SIDE) && r.clauseStart(at) == at && r.clauseEnd(at) == at + 1;
        if (alone && r.found.tack == null) {
            r.found.tack = Side.valueOf(r.value(at, SIDE).toUpperCase(Locale.ROOT));
            r.claim(at, at + 1);
        }
    }

    /** {@code gybed onto port}, {@code tacked 1405 on to starboard}: the tack she is on now. */
    private static void onto(Reading r, int from) {
        int at = from;
        while (at - from < 8 && r.isClaimed(at)) {
            at++;
        }
        int side = at + 1;
        if (!r.is(at, ONTO) || r.found.tack != null) {
            return;
        }
        String value = r.is(side, TACK_SIDE) ? r.value(side, TACK_SIDE) : r.is(side, SIDE) ? r.value(side, SIDE) : null;
        if (value != null) {
            r.found.tack = Side.valueOf(value.toUpperCase(Locale.ROOT));
            r.claim(at, side + 1);
        }
    }

    private static void main(Reading r, MainSail state) {
        r.found.main = state;
    }

    /** {@code 1 ris}, {@code 2nd reef}, {@code R2}, {@code ris 1}, {@code 1R}. */
    private static void reef(Reading r, int i) {
        int number = 0;
        int end = i;
        if (isOneMore(r, i)) {
            r.found.sailHandled = true;
            r.keep(i, i + 4);
            return;
        }
        if (r.is(i, ORDINAL) && r.is(i + 1, REEFED) && r.is(r.skip(i + 2, 1), MAIN)) {
            number = Integer.parseInt(r.value(i, ORDINAL));
            end = i + 2;
        } else if (r.is(i, ORDINAL) && (r.is(i + 1, REEF) || r.word(i + 1, "riz") && verbBefore(r, i) >= 0)) {
            number = Integer.parseInt(r.value(i, ORDINAL));
            end = i + 2;
        } else if (r.whole(i) && r.at(i) >= 1 && r.at(i) <= 3 && isReef(r, afterOrdinal(r, i))) {
            number = (int) r.at(i);
            end = afterOrdinal(r, i) + 1;
        } else if (r.is(i, REEF)
                && r.whole(i + 1)
                && r.at(i + 1) >= 1
                && r.at(i + 1) <= 3
                && r.unit(i + 2).isEmpty()
                && !r.is(i + 2, HOUR)) {
            number = (int) r.at(i + 1);
            end = i + 2;
        } else if (r.word(i, "r") && r.whole(i + 1) && r.glued(i + 1) && r.at(i + 1) >= 1 && r.at(i + 1) <= 3) {
            number = (int) r.at(i + 1);
            end = i + 2;
        } else {
            reefOfNoNumber(r, i);
            return;
        }
        if (isNotYet(r, end)) {
            r.keep(i, end + 1); // ris 2 prévu si > 25
            return;
        }
        reefed(r, i, end, number);
    }

    private static boolean isNotYet(Reading r, int i) {
        return r.isAny(i, FORECAST_AFTER, CONDITION, READY) || r.word(i, WordClass.NOT_YET);
    }

    /** {@code un ris de plus}: how many that makes, nobody said. */
    private static boolean isOneMore(Reading r, int i) {
        boolean one = r.is(i, ORDINAL) || r.whole(i);
        boolean more = r.word(i + 2, "de") && r.word(i + 3, "plus") || r.word(i + 2, "supplementaire");
        return one && r.is(i + 1, REEF) && more;
    }

    /** {@code ris largué}, {@code on renvoie le ris}: handled, but what stands now was not said; the words stay. */
    private static void reefOfNoNumber(Reading r, int i) {
        if (!r.is(i, REEF)) {
            return;
        }
        int before = i - 1;
        while (i - before < 4 && r.isAny(before, LINK, ORDINAL) && !r.isAny(before, REEF_TAKEN, REEF_SHAKEN, HOISTED)) {
            before--;
        }
        boolean last = r.is(i - 1, LAST) && r.is(r.skip(i - 2, 0), REEF_SHAKEN)
                || r.is(i - 1, LAST) && r.isLink(i - 2) && r.is(i - 3, REEF_SHAKEN);
        if (last) {
            main(r, MainSail.FULL); // shook out the last reef
            r.found.sailHandled = true;
            r.claim(r.isLink(i - 2) ? i - 3 : i - 2, i + 1);
        } else if (r.isAny(i + 1, REEF_TAKEN, REEF_SHAKEN)
                || r.isAny(before, REEF_TAKEN, REEF_SHAKEN)
                || r.is(before, HOISTED) && r.pieces[before].text().startsWith("on")) {
            r.found.sailHandled = true;
        }
    }

    private static int afterOrdinal(Reading r, int i) {
        int at = i + 1;
        boolean suffix = r.glued(at)
                && r.free(at)
                && switch (r.pieces[at].text()) {
                    case "er", "e", "eme", "nd", "st", "rd", "re" -> true;
                    default -> false;
                };
        return suffix ? at + 1 : at;
    }

    private static boolean isReef(Reading r, int i) {
        return r.is(i, REEF) || r.word(i, "r") && r.glued(i) && !(r.word(i + 1, "a"));
    }

    private static void reefed(Reading r, int from, int end, int number) {
        int verb = verbBefore(r, from);
        int verbAfter = r.is(end, REEF_SHAKEN) ? end : -1;
        boolean shaken = verb >= 0 && r.is(verb, REEF_SHAKEN) && !r.is(verb, REEF_TAKEN) || verbAfter >= 0;
        int begin = verb >= 0 ? verb : from;
        int after = end;
        if (shaken) {
            r.found.sailHandled = true;
            r.keep(begin, verbAfter >= 0 ? verbAfter + 1 : end);
            return;
        }
        if (r.found.main != null && r.found.main != MainSail.FULL) {
            return;
        }
        main(r, MainSail.values()[MainSail.REEF1.ordinal() + number - 1]);
        r.found.sailsAsTheyStood |= r.word(from - 1, "sous") || r.word(from - 1, "under");
        boolean inTheMain = r.word(end, "in") && r.is(r.skip(end + 1, 1), MAIN);
        if (verb >= 0 || r.is(end, REEF_TAKEN) && !inTheMain) {
            boolean stands = verb < 0 && r.word(end, "in") && r.hasAny(STW, SOG, COG); // 2nd reef in, STW 5.9
            r.found.sailsAsTheyStood |= stands;
            r.found.sailHandled |= !stands;
            after = r.is(end, REEF_TAKEN) && !r.word(end, "in") ? end + 1 : end;
        }
        int inMain = r.skip(after, 2);
        if (r.is(inMain, MAIN)) {
            after = inMain + 1;
        } else if (r.word(after, "in") && r.is(r.skip(after + 1, 1), MAIN)) {
            after = r.skip(after + 1, 1) + 1;
        }
        if (r.is(begin - 1, MAIN)) {
            begin--;
        } else if (r.is(begin - 2, MAIN) && r.isLink(begin - 1)) {
            begin -= 2;
        }
        r.claim(begin, after);
    }

    private static int verbBefore(Reading r, int i) {
        int at = i - 1;
        while (i - at < 3 && r.free(at) && r.isLink(at) && !r.isAny(at, REEF_TAKEN, REEF_SHAKEN)) {
            at--;
        }
        return r.isAny(at, REEF_TAKEN, REEF_SHAKEN) ? at : -1;
    }

    private static void mainsail(Reading r, int i) {
        int at = r.skip(i + 1, 1);
        int verb = handling(r, i);
        if (r.is(at, MAIN_STATE) || r.is(i - 1, MAIN_STATE)) {
            main(r, MainSail.FULL);
            r.found.sailHandled |= verb >= 0 && verb < i && r.is(verb, HOISTED) && !isUnder(r, verb);
            int from = verb >= 0 && verb < i ? verb : r.is(i - 1, MAIN_STATE) ? i - 1 : i;
            r.claim(from, r.is(at, MAIN_STATE) ? at + 1 : i + 1);
        } else if (verb >= 0) {
            r.found.sailHandled = true;
            boolean down = r.was(verb, DROPPED) && !r.was(verb, HOISTED);
            if (down) {
                main(r, MainSail.DOWN);
                r.claim(Math.min(i, verb), Math.max(i, verb) + 1);
            } else {
                r.keep(Math.min(i, verb), Math.max(i, verb) + 1);
            }
        } else if (r.is(i - 1, REEFED) || r.is(at, REEFED)) {
            r.found.sailHandled |= r.found.main == null;
        } else if (r.found.main == null && !r.hasAny(REEF, REEFED, DROPPED) && isWithHead(r, i)) {
            main(r, MainSail.FULL);
            r.claim(i, i + 1);
        } else if (r.found.main != null && r.isClaimed(i - 1)) {
            r.claim(i, i + 1);
        }
    }

    /** {@code GV + génois}, {@code main and jib}: named beside a sail that stands, with nothing taken in. */
    private static boolean isWithHead(Reading r, int i) {
        return isJoined(r, i + 1) && (r.is(i + 2, HEAD) || r.is(i + 2, MAIN_STATE) && r.is(i + 3, HEAD))
                || isJoined(r, i - 1) && r.was(i - 2, HEAD);
    }

    private static boolean isJoined(Reading r, int i) {
        return r.sign(i, '+') || r.sign(i, '&') || r.word(i, "et") || r.word(i, "and");
    }

    /** {@code kite up 1618, down again 1640}: what stood no longer does. */
    private static boolean isTakenInLater(Reading r, int from) {
        for (int i = from; i < r.size && !r.isAny(i, HEAD, MAIN); i++) {
            boolean down =
                    r.is(i, DROPPED) && (r.word(i + 1, "again") || r.word(i - 1, "puis") || r.word(i - 1, "then"));
            if (down) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnder(Reading r, int i) {
        return r.pieces[i].is("sous") || r.pieces[i].is("under") || r.pieces[i].is("flying");
    }

    /** The word beside the sail that says it was set or taken in; after it, else before it; -1 where none does. */
    private static int handling(Reading r, int i) {
        int after = r.skip(i + 1, 1);
        if (r.isAny(i + 1, HOISTED, DROPPED, FURLED) && !r.word(i + 1, "sous") && !r.word(i + 1, "under")) {
            return i + 1;
        }
        if (r.isAny(after, DROPPED, FURLED)) {
            return after;
        }
        for (int at = i - 1; at >= i - 2; at--) {
            if (r.isAny(at, HOISTED, DROPPED, FURLED) && !r.word(at, "sous") && !r.word(at, "under")) {
                return at;
            }
            if (!r.isLink(at)) {
                return isHow(r, at) && r.isAny(at - 1, HOISTED, DROPPED, FURLED) ? at - 1 : -1;
            }
        }
        return isHow(r, i - 2) && r.isAny(i - 3, HOISTED, DROPPED, FURLED) ? i - 3 : -1;
    }

    /** {@code complètement}, {@code fully}. */
    private static boolean isHow(Reading r, int i) {
        boolean word = r.free(i) && r.pieces[i].isWord();
        return word
                && (r.pieces[i].text().endsWith("ment") || r.pieces[i].text().endsWith("ly"));
    }

    private static void headsail(Reading r, int i) {
        HeadSail sail = HeadSail.valueOf(r.value(i, HEAD).toUpperCase(Locale.ROOT));
        int start = r.is(i - 1, MAIN_STATE) ? i - 1 : i;
        int at = r.skip(i + 1, 1);
        at = r.is(at, MAIN_STATE) ? at + 1 : at;
        if (r.is(i + 1, SWAPPED)) {
            r.found.sailHandled = true;
            stands(r, sail, start, i + 1);
            r.keep(i + 1, Math.min(i + 3, r.size));
            return;
        }
        if (r.is(i + 1, IN_THE_WATER)) {
            r.found.events.add(Event.INCIDENT);
            r.found.incident = r.text(start, i + 2);
            r.claim(start, i + 2);
            return;
        }
        int turns = turnsBefore(r, i);
        int percent = percent(r, i + 1);
        boolean before =
                percent < 0 && r.unit(i - 1, "pct") && r.whole(i - 2) && r.at(i - 2) >= 1 && r.at(i - 2) <= 100;
        if (before) {
            r.found.headPercent = (int) r.at(i - 2); // 80% jib
            stands(r, sail, i - 2, i + 1);
        } else if (turns >= 0) {
            r.found.headReefed = true;
            stands(r, sail, turns, i + 1);
        } else if (r.is(i + 1, FURLED) && r.whole(i + 2) && r.is(i + 3, REEFED)) {
            r.found.headReefed = true;
            stands(r, sail, start, i + 4);
        } else if (percent > 0) {
            r.found.headPercent = (int) r.at(percent);
            int verb = handling(r, i);
            r.found.sailHandled |= verb >= 0 && verb < i; // furled genoa to 50 %
            stands(r, sail, start, percent + 2);
        } else if (r.is(at, REEFED) && !r.is(at, FURLED) || r.is(i - 1, REEFED)) {
            r.found.headReefed = true;
            stands(r, sail, r.is(i - 1, REEFED) ? i - 1 : start, r.is(at, REEFED) ? at + 1 : i + 1);
        } else if (r.whole(at) && r.at(at) <= 9 && r.is(at + 1, REEFED) || r.whole(at) && r.is(at + 1, REEF)) {
            r.found.headReefed = true;
            stands(r, sail, start, at + 2);
        } else {
            setOrTakenIn(r, i, start, sail);
        }
    }

    /** {@code 2 tours dans le génois}: where the words begin, -1 where they do not stand there. */
    private static int turnsBefore(Reading r, int i) {
        int at = i - 1;
        while (i - at < 4 && (r.isLink(at) || r.begins(at, "dans") || r.word(at, "in"))) {
            at--;
        }
        boolean turns = at < i - 1
                && (r.is(at, REEFED) && r.pieces[at].text().startsWith("tour")
                        || r.word(at, "turns")
                        || r.word(at, "rolls"));
        return turns ? r.whole(at - 1) || r.is(at - 1, ORDINAL) ? at - 1 : at : -1;
    }

    private static int percent(Reading r, int from) {
        int at = from;
        while (at - from < 4 && r.free(at) && (r.isLink(at) || r.isAny(at, UNROLLED, HOISTED, REEFED, FURLED))) {
            at++;
        }
        return r.whole(at) && r.unit(at + 1, "pct") && r.at(at) >= 1 && r.at(at) <= 100 ? at : -1;
    }

    private static void stands(Reading r, HeadSail sail, int from, int end) {
        r.found.head.add(sail);
        r.claim(from, end);
    }

    private static void setOrTakenIn(Reading r, int i, int start, HeadSail sail) {
        int verb = handling(r, i);
        boolean under = r.word(i - 1, "sous") || r.word(i - 1, "under");
        r.found.sailsAsTheyStood |=
                under && (r.word(i - 2, "on") || r.word(i - 2, "continue")); // carrying on under jib
        if (verb < 0 && r.word(i + 1, "in") && r.clauseEnd(i) == i + 2) {
            r.found.sailHandled = true; // spinnaker in
            r.keep(start, i + 2);
            return;
        }
        if (isTown(r, i)) {
            return;
        }
        if (verb < 0 && r.clauseHas(i, READY)) {
            return;
        }
        if (verb < 0 && (r.word(i - 1, "stop") || r.word(i - 1, "fini"))) {
            r.found.sailHandled = true; // stop spi
            r.keep(i - 1, i + 1);
            return;
        }
        if (verb < 0) {
            int end = r.is(i + 1, MAIN_STATE) ? i + 2 : i + 1;
            if (under || isPlan(r, start, end)) {
                stands(r, sail, under ? i - 1 : start, end);
            }
            return;
        }
        boolean taken = r.isAny(verb, DROPPED, FURLED) && !r.is(verb, HOISTED);
        boolean stands = r.word(verb, "out") && (r.word(start - 1, "with") || r.word(start - 1, "avec"));
        r.found.sailsAsTheyStood |= stands;
        r.found.sailHandled |= !stands;
        if (taken || isTakenInLater(r, Math.max(i, verb) + 1)) {
            r.keep(Math.min(start, verb), Math.max(i, verb) + 1);
        } else {
            r.found.head.add(sail);
            r.claim(Math.min(start, verb), Math.max(i, verb) + 1);
        }
    }

    /** Genoa and the Solent are places too, where nothing else speaks of sails. */
    private static boolean isTown(Reading r, int i) {
        String typed = r.text(i, i + 1);
        boolean there = r.pieces[i].capital()
                && !r.pieces[i].upper()
                && (r.was(i - 1, ARRIVED)
                        || r.was(i - 1, DEPARTED)
                        || r.was(i - 1, MOORED)
                        || r.word(i - 1, "at")
                        || r.word(i - 1, "in")
                        || r.word(i - 1, "from"));
        return there
                || i > 0
                        && (typed.endsWith("Genoa") || typed.endsWith("Solent"))
                        && !r.hasAny(MAIN, MAIN_WHOLE, REEF, HOISTED, DROPPED, FURLED, UNROLLED, TRYSAIL);
    }

    /** Nothing around the sail's name says that it is spoken of otherwise: "drisse de spi", "spi dans l'eau". */
    private static boolean isPlan(Reading r, int from, int to) {
        int before = from - 1;
        int preposition = r.word(before, "le") || r.word(before, "la") || r.word(before, "the") ? before - 1 : before;
        if (r.word(preposition, "sur") || r.word(preposition, "dans") || r.word(preposition, "on")) {
            return false;
        }
        if (before > 0 && r.free(before) && (r.word(before, "de") || r.word(before, "du") || r.word(before, "of"))) {
            return false;
        }
        if (r.number(to) && r.unit(to + 1, "m")) {
            return false; // spi 110 m²
        }
        if (to >= r.size || !r.free(to) || !r.pieces[to].isWord()) {
            return true;
        }
        return r.isAny(to, BESIDE_SAILS)
                || r.word(to, "et")
                || r.word(to, "and")
                || r.word(to, "depuis")
                || r.word(to, "since");
    }

    private static final Kind[] BESIDE_SAILS = {
        HEAD,
        MAIN,
        MAIN_WHOLE,
        REEF,
        REEF_TAKEN,
        ORDINAL,
        TACK_SIDE,
        TRYSAIL,
        ALONE,
        HDG,
        COG,
        ROUTE,
        SPEED,
        SOG,
        STW,
        WIND,
        POINT,
        SEA,
        BARO,
        VIS,
        LOG,
        ENGINE,
        ENGINE_ON,
        ENGINE_OFF,
        ENGINE_UNDER,
        AUTOPILOT_ON,
        ALLURE,
        GUST,
        WIND_TREND,
        BEAUFORT,
        FORCE,
        HDG_AT,
        SIGHTING,
        SOUNDING,
        LEEWAY,
        RADIO,
        BATTERY,
        CURRENT,
        WX,
        SKY_WHOLE,
        SWELL,
        DTG,
        WATCH,
        AIR,
        SEA_WATER,
        AUTOPILOT_OFF,
        APPARENT,
        TRUE_WIND,
        COEF
    };
}
