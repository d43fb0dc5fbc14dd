package livredebord.command;

import static livredebord.command.Kind.*;

import java.util.List;
import livredebord.entry.Observation.Event;

/** Who comes, who goes, how many they are, and who has the watch. */
final class PeopleWords {

    private PeopleWords() {}

    static void watch(Reading r) {
        if (r.has(WATCH_REPORT)) {
            report(r);
        }
        for (int i = 0; i < r.size; i++) {
            boolean onWatch = r.is(i, WATCH) && r.is(i, WATCH_TAKES) && !r.has(DRILL_TYPE);
            int small = onWatch ? smallNames(r, i) : -1;
            if (small >= 0) {
                r.found.watchOn.addAll(smallNames(r, small, i)); // alan on watch
                changed(r);
                r.claim(small, smallSpell(r, i + 1));
            } else if (r.is(i, WATCH) && smallAfter(r, i) > 0 && !r.has(DRILL_TYPE)) {
                int name = smallAfter(r, i);
                r.found.watchOn.add(capital(r.text(name, name + 1))); // quart de papa de 22h à 1h
                changed(r);
                r.claim(i, smallSpell(r, name + 1));
            } else if ((r.is(i, WATCH) || r.is(i, WATCH_TO)) && !r.has(DRILL_TYPE)) {
                watch(r, i);
            } else if (r.is(i, WATCH_RELIEVES)) {
                relieves(r, i);
            } else if (r.is(i, WATCH_TAKES) && !r.has(DRILL_TYPE) && smallNames(r, i) >= 0 && !isAbout(r, i)) {
                int start = smallNames(r, i);
                r.found.watchOn.addAll(smallNames(r, start, i));
                changed(r);
                r.claim(start, until(r, i + 1));
            } else if (r.is(i, WATCH_TAKES)
                    && (r.isName(i - 1) || r.is(i - 1, RANK))
                    && !r.has(DRILL_TYPE)
                    && !isAbout(r, i)) {
                takes(r, i);
            } else if (r.is(i, WATCH_LEAVES) && r.begins(i, "fin") && r.isName(i + 1)) {
                int end = names(r, i + 1, r.found.watchOff); // fin de quart Anne
                changed(r);
                r.claim(i, end);
            } else if (r.is(i, WATCH_LEAVES) && r.isName(i - 1)) {
                int start = namesBack(r, i);
                names(r, start, r.found.watchOff);
                changed(r);
                r.claim(start, i + 1);
                int on = names(r, r.sign(i + 1, ',') ? i + 2 : i + 1, r.found.watchOn);
                r.claim(i + 1, r.word(on, "on") ? on + 1 : on > i + 2 ? on : i + 1);
                if (on > i + 1 && r.is(on, WATCH_TAKES)) {
                    r.claim(on, until(r, on + 1));
                }
            }
        }
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, WATCH_RELIEF)) {
                relief(r, i);
            } else if (r.is(i, WATCH_NEXT) && r.found.events.contains(Event.WATCH_CHANGE)) {
                next(r, i);
            } else if (r.is(i, RESTS)
                    && r.found.events.contains(Event.WATCH_CHANGE)
                    && r.found.watchOff.isEmpty()
                    && smallNames(r, i) >= 0) {
                int start = smallNames(r, i);
                r.found.watchOff.addAll(smallNames(r, start, i));
                r.claim(start, i + 1);
            } else if (r.is(i, RESTS) && r.isName(i - 1) && r.found.events.contains(Event.WATCH_CHANGE)) {
                int from = namesBack(r, i);
                names(r, from, r.found.watchOff);
                r.claim(from, i + 1);
            }
        }
    }

    private enum Role {
        ON,
        OFF,
        NEXT
    }

    /** Who does what at the change of the watch, and where the words end. */
    private record Turn(Role role, List<String> names, int from, int end) {}

    /** {@code Anna on, Ben off}, {@code relève à 4h : Léa prend, Tom se couche}: one comes up and another goes down. */
    static void turns(Reading r) {
        List<Turn> turns = new java.util.ArrayList<>();
        for (int i = 0; i < r.size; i++) {
            Turn turn = r.isName(i) || r.is(i, RANK) ? turn(r, i) : null;
            if (turn != null) {
                turns.add(turn);
                i = turn.end() - 1;
            }
        }
        for (int i = 0; i < r.size && turns.isEmpty(); i++) {
            if (r.isName(i)) {
                onAndOff(r, i);
            }
        }
        boolean on = turns.stream().anyMatch(turn -> turn.role() == Role.ON);
        boolean other = turns.stream().anyMatch(turn -> turn.role() != Role.ON);
        if (!on || !other || r.hasAny(DRILL_TYPE, CREW_SWAP, CREW_ON, CREW_OFF)) {
            return;
        }
        for (Turn turn : turns) {
            names(turn.role()).apply(r).addAll(turn.names());
            r.claim(turn.from(), turn.role() == Role.ON ? until(r, turn.end()) : turn.end());
        }
        changed(r);
        for (int i = 0; i < r.size; i++) {
            if (r.isAny(i, WATCH, WATCH_RELIEF)) {
                relieved(r, i);
            }
        }
        spell(r);
    }

    /** {@code Sam on at 8 off at 12}: who has the watch, and from when to when. */
    private static void onAndOff(Reading r, int i) {
        List<String> names = new java.util.ArrayList<>();
        int on = names(r, i, names);
        int from = hourBehind(r, on, "on");
        int to = from < 0 ? -1 : hourBehind(r, r.sign(from + 1, ',') ? from + 2 : from + 1, "off");
        if (to > 0 && r.found.watchFrom == null) {
            r.found.watchOn.addAll(names);
            r.found.watchFrom = java.time.LocalTime.of((int) r.at(from) % 24, 0);
            r.found.watchTo = java.time.LocalTime.of((int) r.at(to) % 24, 0);
            changed(r);
            r.claim(i, to + 1);
        }
    }

    /** Where the bare hour stands behind {@code word}; -1 where none does. */
    private static int hourBehind(Reading r, int i, String word) {
        int at = r.word(i + 1, "at") ? i + 2 : i + 1;
        boolean hour = r.word(i, word) && r.whole(at) && r.pieces[at].digits() <= 2 && r.at(at) <= 24;
        return hour && r.unit(at + 1).isEmpty() ? at : -1;
    }

    private static java.util.function.Function<Reading, List<String>> names(Role role) {
        return switch (role) {
            case ON -> r -> r.found.watchOn;
            case OFF -> r -> r.found.watchOff;
            case NEXT -> r -> r.found.watchNext;
        };
    }

    /** {@code relève à 4h}: the time of the change. */
    private static void relieved(Reading r, int i) {
        int at = r.skip(i + 1, 1);
        WhenWords.ClockTime clock =
                r.word(at, "a") || r.word(at, "at") ? WhenWords.clock(r, at + 1) : WhenWords.clock(r, at);
        boolean change = clock != null && toTime(r, clock.end()) == null && r.found.time == null;
        if (change) {
            r.found.time = clock.time();
            r.found.clock = clock.clock();
        }
        int end = change ? clock.end() : i + 1;
        r.claim(i, r.sign(end, ':') ? end + 1 : end);
    }

    /** {@code 0400 till 0700}, wherever it stands. */
    private static void spell(Reading r) {
        for (int i = 0; i < r.size && r.found.watchFrom == null; i++) {
            WhenWords.ClockTime from = WhenWords.clock(r, i);
            WhenWords.ClockTime to = from == null ? null : toTime(r, from.end());
            if (to != null) {
                r.found.watchFrom = from.time();
                r.found.watchTo = to.time();
                r.claim(i, to.end());
            }
        }
    }

    /** The names that begin at {@code i} and what they do; null where the words do not say. */
    private static Turn turn(Reading r, int i) {
        List<String> names = new java.util.ArrayList<>();
        boolean introduced = r.sign(i - 1, ':') && r.is(i - 2, WATCH);
        int end = names(r, i, names);
        int after = end + 1;
        boolean last = r.clauseEnd(i) == after
                || r.sign(after, ':')
                || r.free(after) && WhenWords.clock(r, after) != null
                || isUntil(r, after);
        if (introduced && r.clauseEnd(i) == end) {
            return new Turn(Role.ON, names, i, end);
        }
        if (r.is(end, WATCH_TAKES) && r.pieces[end].text().equals("on") || last && isComing(r, end)) {
            return new Turn(Role.ON, names, i, after);
        }
        if (r.is(end, WATCH_LEAVES) || last && isGoing(r, end)) {
            return new Turn(Role.OFF, names, i, after);
        }
        return last && (r.is(end, WATCH_NEXT) || r.word(end, "next")) ? new Turn(Role.NEXT, names, i, after) : null;
    }

    private static boolean isComing(Reading r, int i) {
        return r.word(i, WordClass.COMES_ON);
    }

    private static boolean isGoing(Reading r, int i) {
        return r.word(i, WordClass.GOES_OFF) || r.is(i, RESTS);
    }

    /** {@code quart 0h-4h Yann et Soizic, ensuite Gwen}. */
    private static void next(Reading r, int i) {
        int from = r.skip(i + 1, 1);
        int end = names(r, from, r.found.watchNext);
        if (end > from) {
            r.claim(i, end);
        }
    }

    private static void report(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, WATCH_REPORT) && r.found.otherBoat == null && !isTalk(r, i)) {
                r.found.events.add(Event.WATCH_REPORT);
                r.claim(i, i + 1);
                if (r.is(i - 1, WATCH) && !r.number(i - 2)) {
                    r.claim(i - 1, i);
                }
                return;
            }
        }
    }

    /** {@code reading Moitessier with a cuppa, all quiet}: a few words of every day before it, and no watch. */
    private static boolean isTalk(Reading r, int i) {
        int words = 0;
        for (int at = 0; at < i; at++) {
            Piece piece = r.pieces[at];
            boolean plain = piece.senses().length == 0 || piece.senses().length == 1 && piece.can(ORDINARY);
            words += piece.isWord() && piece.text().length() > 1 && plain ? 1 : 0;
        }
        return words > 2 && r.sign(i - 1, ',') && !r.hasAny(WATCH, WATCH_RELIEF, WATCH_TAKES, SIGHTING);
    }

    private static void changed(Reading r) {
        r.found.events.add(Event.WATCH_CHANGE);
    }

    /** {@code quart 20h-23h Papa + Léa}, {@code watch: Tom on, Léa off}. */
    private static void watch(Reading r, int i) {
        if (r.is(i, WATCH) && r.value(i, WATCH).equals("report")) {
            r.found.events.add(Event.WATCH_REPORT);
        }
        int start = i;
        int at = r.skip(i + 1, 2);
        at = r.is(at, LINK) ? r.skip(at, 2) : at;
        int before = namesBack(r, r.is(i - 1, ORDINAL) && r.isName(i - 2) ? i - 1 : i); // Léa 1er quart 20-22
        WhenWords.ClockTime from = WhenWords.clock(r, at);
        WhenWords.ClockTime to = from == null ? bareFrom(r, at) : toTime(r, from.end());
        if (from == null && to != null) {
            r.found.watchFrom = java.time.LocalTime.of((int) r.at(at) % 24, 0);
            r.found.watchTo = to.time();
            at = to.end();
        } else if (from != null && to != null) {
            r.found.watchFrom = from.time();
            r.found.watchTo = to.time();
            at = to.end();
        }
        if (from != null && to == null && r.sign(from.end(), ':') && r.found.time == null) {
            r.found.time = from.time();
            r.found.clock = from.clock();
            at = from.end();
        }
        boolean times = to != null;
        at = r.sign(at, ':') || r.sign(at, ',') && r.isName(at + 1) ? at + 1 : at;
        int names = r.skip(at, 2);
        int end = names(r, names, r.found.watchOn);
        int taker = r.begins(i - 1, "a") && r.is(i - 1, LOST) || r.word(i - 1, "prend") ? namesBack(r, i - 1) : i;
        if (end > names && taker < i - 1 && !times) {
            r.found.watchOff.addAll(r.found.watchOn); // Léa a pris le quart de Tom
            r.found.watchOn.clear();
            names(r, taker, r.found.watchOn);
            changed(r);
            r.claim(taker, end);
            return;
        }
        if (end > names && r.is(end, WATCH_RELIEVES)) {
            int off = names(r, end + 1, r.found.watchOff); // Kari relieved Lars
            end = off > end + 1 ? off : end;
        }
        if (before < i && r.pieces[i].can(WATCH_TAKES) && !times && r.sign(i + 1, ',')) {
            r.found.watchOn.clear();
            names(r, before, r.found.watchOn);
            changed(r);
            r.claim(before, i + 1);
            offBehind(r, i + 1);
        } else if (end > names) {
            end = times ? end : timesBehind(r, end);
            end = times ? comesLater(r, end) : handedOn(r, end);
            int on = end;
            onOrOff(r, end);
            off(r, r.isClaimed(on) ? on + 1 : on);
            changed(r);
            r.claim(start, Math.max(end, r.isClaimed(end) ? end + 1 : end));
        } else if (before < i && r.pieces[i].can(WATCH_TAKES)) {
            names(r, before, r.found.watchOn);
            changed(r);
            r.claim(before, times ? at : until(r, i + 1));
        } else if (times) {
            if (!r.found.events.contains(Event.WATCH_REPORT)) {
                changed(r);
            }
            names(r, before, r.found.watchOn);
            r.claim(Math.min(before, start), at);
        } else if (isChange(r, i)) {
            changed(r);
            r.claim(i, i + 1);
            onBehind(r, i);
        }
    }

    /** {@code watch change 2000, Tom on}. */
    private static void onBehind(Reading r, int i) {
        int comma = r.clauseEnd(i);
        List<String> names = new java.util.ArrayList<>();
        int end = r.sign(comma, ',') ? names(r, comma + 1, names) : comma;
        if (!names.isEmpty() && r.word(end, "on") && r.clauseEnd(end) == end + 1) {
            r.found.watchOn.addAll(names);
            r.claim(comma, end + 1);
        }
    }

    /** {@code relève 4h : Hugo -> Tom}: those before the arrow go, those behind it come; past them. */
    private static int handedOn(Reading r, int end) {
        int names = r.sign(end, '-') && r.sign(end + 1, '>')
                ? end + 2
                : r.sign(end, '\u2192') || r.is(end, ARROW) ? end + 1 : end;
        List<String> next = new java.util.ArrayList<>();
        int after = names > end ? names(r, names, next) : end;
        if (next.isEmpty() || !r.found.watchOff.isEmpty()) {
            return end;
        }
        r.found.watchOff.addAll(r.found.watchOn);
        r.found.watchOn.clear();
        r.found.watchOn.addAll(next);
        return after;
    }

    /** {@code watch 8-12 Ben and Kate, Jo on at midday}: the last of them comes up when the others go; past the time. */
    private static int comesLater(Reading r, int end) {
        int at = r.word(end + 1, "at") ? end + 2 : end + 1;
        WhenWords.ClockTime clock = r.word(end, "on") ? WhenWords.clock(r, at) : null;
        int last = r.found.watchOn.size() - 1;
        if (clock == null || last < 1) {
            return end;
        }
        r.found.watchNext.add(r.found.watchOn.remove(last));
        return clock.end();
    }

    /** {@code Priya on watch, Sam off}. */
    private static void offBehind(Reading r, int i) {
        int end = names(r, i + 1, r.found.watchOff);
        if (end > i + 1 && r.word(end, "off")) {
            r.claim(i, end + 1);
        } else {
            r.found.watchOff.clear();
        }
    }

    /** {@code quart Papa 20-23h}: past the times. */
    private static int timesBehind(Reading r, int end) {
        int at = r.sign(end, ',') ? end + 1 : r.skip(end, 2);
        WhenWords.ClockTime from = WhenWords.clock(r, at);
        WhenWords.ClockTime to = from == null ? bareFrom(r, at) : toTime(r, from.end());
        if (to == null) {
            return end;
        }
        r.found.watchFrom = from == null ? java.time.LocalTime.of((int) r.at(at) % 24, 0) : from.time();
        r.found.watchTo = to.time();
        return to.end();
    }

    private static boolean isChange(Reading r, int i) {
        String text = Texts.fold(r.text(i, i + 1));
        return text.contains("relev")
                || text.contains("change")
                || text.contains("changement")
                || text.contains("handover")
                || text.contains("prise");
    }

    /** {@code 20-23h}. */
    private static WhenWords.ClockTime bareFrom(Reading r, int at) {
        boolean hours = r.whole(at)
                && r.at(at) <= 24
                && r.pieces[at].digits() <= 2
                && (r.sign(at + 1, '-') || r.sign(at + 1, '/') || r.word(at + 1, "a") || r.word(at + 1, "to"));
        if (!hours) {
            return null;
        }
        if (r.sign(at + 1, '/') && (r.is(at + 3, OKTA) || r.is(at + 3, SKY))) {
            return null;
        }
        WhenWords.ClockTime to = WhenWords.clock(r, at + 2);
        boolean bare = to == null
                && r.whole(at + 2)
                && r.at(at + 2) <= 24
                && r.unit(at + 3).isEmpty();
        return bare
                ? new WhenWords.ClockTime(
                        java.time.LocalTime.of((int) r.at(at + 2) % 24, 0), Understood.Clock.SHIP, true, at + 3)
                : to;
    }

    private static WhenWords.ClockTime toTime(Reading r, int i) {
        boolean joined = r.sign(i, '-')
                || r.sign(i, '/')
                || r.word(i, "a")
                || r.word(i, "to")
                || r.word(i, "till")
                || r.word(i, "until");
        if (joined && r.is(i + 1, COUNT)) {
            int hour = Integer.parseInt(r.value(i + 1, COUNT)); // de minuit à quatre
            return new WhenWords.ClockTime(java.time.LocalTime.of(hour, 0), Understood.Clock.SHIP, true, i + 2);
        }
        boolean hyphen = r.isAny(i, MIDNIGHT, NOON) && r.raw.charAt(r.pieces[i].start() - 1) == '-'; // 20h-minuit
        return joined || hyphen ? WhenWords.clock(r, hyphen ? i : i + 1) : null;
    }

    /** {@code Tom on, Léa off}. */
    private static void onOrOff(Reading r, int end) {
        if (r.pieces.length > end && r.free(end) && r.pieces[end].text().startsWith("monte")) {
            r.claim(end, end + 1); // Yann et Soizic montés
        } else if (r.word(end, "off")) {
            r.found.watchOff.addAll(r.found.watchOn);
            r.found.watchOn.clear();
            r.claim(end, end + 1);
        } else if (r.word(end, "on")) {
            r.claim(end, end + 1);
            int next = r.sign(end + 1, ',') || r.sign(end + 1, '/') ? end + 2 : r.skip(end + 1, 1);
            int after = names(r, next, r.found.watchOff);
            if (after > next && r.word(after, "off")) {
                r.claim(end + 1, after + 1);
            } else if (after > next && r.word(after, "next")) {
                r.found.watchNext.addAll(r.found.watchOff);
                r.found.watchOff.clear();
                r.claim(end + 1, after + 1);
            } else {
                r.found.watchOff.clear();
            }
        }
    }

    /** {@code on watch Anna 0000 to 0300, off Piet}. */
    private static void off(Reading r, int i) {
        if (r.found.watchOff.isEmpty() && r.sign(i, ',') && r.word(i + 1, "off")) {
            int end = names(r, i + 2, r.found.watchOff);
            if (end > i + 2) {
                r.claim(i + 1, end);
            }
        }
    }

    private static void relieves(Reading r, int i) {
        int start = namesBack(r, i);
        int after = names(r, i + 1, r.found.watchOff);
        boolean me = r.word(i + 1, "me") || r.word(i + 1, "us"); // Jo relieved me
        if (start < i && (after > i + 1 || me)) {
            names(r, start, r.found.watchOn);
            changed(r);
            r.claim(start, me ? i + 2 : after);
        } else {
            r.found.watchOff.clear();
        }
    }

    /** {@code Anna on deck with her camera}. */
    private static boolean isAbout(Reading r, int i) {
        boolean deck = Texts.fold(r.text(i, i + 1)).endsWith("deck");
        return deck && r.clauseEnd(i) > i + 1 && WhenWords.clock(r, i + 1) == null && until(r, i + 1) == i + 1;
    }

    private static void takes(Reading r, int i) {
        int start = namesBack(r, i);
        boolean later = r.is(start - 1, WATCH_NEXT) && !r.found.watchOn.isEmpty(); // puis Papy prend la suite
        names(r, start, later ? r.found.watchNext : r.found.watchOn);
        changed(r);
        r.claim(start, until(r, i + 1));
    }

    private static boolean isUntil(Reading r, int i) {
        return clockOfUntil(r, i) != null;
    }

    private static WhenWords.ClockTime clockOfUntil(Reading r, int i) {
        boolean said = r.word(i, "until") || r.word(i, "till") || r.begins(i, "jusqu");
        return said ? WhenWords.clock(r, r.word(i + 1, "a") ? i + 2 : i + 1) : null;
    }

    /** {@code until 0400}, {@code jusqu'à 4h}: past it. */
    private static int until(Reading r, int i) {
        WhenWords.ClockTime until = clockOfUntil(r, i);
        r.found.watchTo = until == null ? r.found.watchTo : until.time();
        return until == null ? i : until.end();
    }

    /** {@code relève à 23h par Maman}, {@code Léa relève Tom}, {@code relieved by Tom}. */
    private static void relief(Reading r, int i) {
        if (isBearing(r, i)) {
            r.keep(i, pastBearing(r, i)); // relevé Ar Men au 120
            return;
        }
        int before = namesBack(r, i);
        int at = r.skip(i + 1, 2);
        WhenWords.ClockTime time = WhenWords.clock(r, at);
        int next = r.skip(time == null ? at : time.end(), 2);
        if (time != null && r.sign(time.end(), ':') && r.isName(time.end() + 1) && r.found.time == null) {
            r.found.time = time.time();
            r.found.clock = time.clock();
            int end = handedOn(r, names(r, time.end() + 1, r.found.watchOn));
            changed(r);
            r.claim(i, end);
            return;
        }
        boolean passive = isPassive(r, i);
        if (passive && before == i && time == null && (relievedBy(r, i) || handedTo(r, i))) {
            return;
        }
        if (before < i && time == null) {
            int end = names(r, i + 1, passive ? r.found.watchOn : r.found.watchOff);
            if (end > i + 1) {
                names(r, before, passive ? r.found.watchOff : r.found.watchOn);
                changed(r);
                r.claim(before, end);
                return;
            }
        }
        WhenWords.ClockTime heads = WhenWords.clock(r, r.clauseStart(i));
        boolean behindTime = heads != null && heads.end() == i && r.clauseEnd(i) == i + 1; // 0h15 relève, ...
        boolean lone = behindTime
                || r.clauseStart(i) == i && r.clauseEnd(i) == i + 1
                || i > 0 && r.isClaimed(i - 1) && r.clauseEnd(i) == i + 1;
        if (lone && r.pieces[i].is("releve")) {
            changed(r);
            r.claim(i, i + 1);
            return;
        }
        if (time != null && r.isName(next) && r.sign(next + 1, '/') && r.isName(next + 2)) {
            changed(r);
            r.found.time = r.found.time == null ? time.time() : r.found.time;
            r.claim(i, time.end());
            r.keep(next, next + 3); // Paul/Anne: which of them comes, nobody says
            return;
        }
        int end = names(r, next, r.found.watchNext);
        WhenWords.ClockTime start = WhenWords.clock(r, 0);
        boolean done = r.text(i, i + 1).startsWith("relevé") || r.text(i, i + 1).startsWith("relieved"); // by Anne
        boolean now = done && time == null && r.found.watchOn.isEmpty()
                || start != null && start.end() == i && next == i + 1; // 4h relève Anne
        if (end > next && (now || r.word(end, "prend") || r.word(end, "takes") || r.word(end, "monte"))) {
            r.found.watchOn.addAll(r.found.watchNext);
            r.found.watchNext.clear();
        }
        boolean ours = r.found.events.contains(Event.WATCH_CHANGE) || end > next;
        if (ours && (end > next || time != null)) {
            changed(r);
            if (end == next && r.found.time == null && r.found.watchTo == null && !r.found.watchOn.isEmpty()) {
                r.found.time = time.time(); // relève à 2h, Zoé remplace Tom
                r.found.clock = time.clock();
            }
            int until = end > next ? end : time.end();
            WhenWords.ClockTime later =
                    r.word(until, "a") || r.word(until, "at") ? WhenWords.clock(r, until + 1) : null;
            r.claim(i, later == null ? until : later.end());
        }
    }

    /** Who stands behind it comes, who stands before it goes: {@code relevé par}, {@code remet le quart à}. */
    private static boolean isPassive(Reading r, int i) {
        String text = Texts.fold(r.text(i, i + 1));
        return text.endsWith("par") || text.endsWith("by") || text.startsWith("hand") || isHandedOver(text);
    }

    private static boolean isHandedOver(String phrase) {
        return phrase.contains("quart") && phrase.endsWith(" a") || phrase.startsWith("watch handed");
    }

    /** {@code lou relevée par tom}: on a phone, without capitals. */
    private static boolean relievedBy(Reading r, int i) {
        int start = smallNames(r, i);
        boolean both = start >= 0 && isSmallName(r, i + 1) && r.clauseEnd(i) == i + 2;
        if (both) {
            r.found.watchOff.addAll(smallNames(r, start, i));
            r.found.watchOn.addAll(smallNames(r, i + 1, i + 2));
            changed(r);
            r.claim(start, i + 2);
        }
        return both;
    }

    /** {@code le quart est remis à Claire par Malo}. */
    private static boolean handedTo(Reading r, int i) {
        int on = isHandedOver(Texts.fold(r.text(i, i + 1))) ? names(r, i + 1, r.found.watchOn) : i;
        if (on <= i + 1) {
            return false;
        }
        boolean by = r.word(on, "par") || r.word(on, "by");
        int off = by ? names(r, on + 1, r.found.watchOff) : on;
        changed(r);
        r.claim(i, off > on + 1 ? off : on);
        return true;
    }

    private static boolean isBearing(Reading r, int i) {
        int at = i + 1;
        while (at < r.clauseEnd(i) && at - i < 7 && !r.is(at, HDG_AT)) {
            at++;
        }
        boolean named = isBearingOfName(r, i + 1);
        return named || r.is(at, HDG_AT) && r.whole(at + 1) && r.pieces[at + 1].digits() == 3;
    }

    private static int pastBearing(Reading r, int i) {
        int end = i + 1;
        while (end < r.clauseEnd(i)
                && WhenWords.clock(r, end) == null
                && !(r.isLink(end) && WhenWords.clock(r, end + 1) != null)) {
            end++;
        }
        return end;
    }

    /** {@code relevé Groix 320}: three figures behind what was seen. */
    private static boolean isBearingOfName(Reading r, int i) {
        int at = i;
        while (at - i < 4 && (r.isName(at) || r.is(at, LANDMARK))) {
            at++;
        }
        return at > i && r.whole(at) && r.pieces[at].digits() == 3 && r.at(at) <= 360 && !r.is(at + 1, HOUR);
    }

    private static int namesBack(Reading r, int i) {
        int at = r.word(i - 1, "s") && r.isName(i - 2) && r.pieces[i - 1].start() - r.pieces[i - 2].end() == 1
                ? i - 1
                : i;
        while (at > 0
                && i - at < 8
                && (r.isName(at - 1)
                        || r.is(at - 1, RANK)
                        || at < i && isAnd(r, at - 1) && r.isName(at - 2) && !isPlaceBefore(r, at - 1))) {
            at--;
        }
        return at;
    }

    /** {@code déposé Nico à Roscoff, Hugo embarque}: what stands before the comma is where. */
    private static boolean isPlaceBefore(Reading r, int comma) {
        return r.sign(comma, ',') && r.is(comma - 2, AT_PLACE);
    }

    private static boolean isAnd(Reading r, int i) {
        return r.word(i, "et")
                || r.word(i, "and")
                || r.sign(i, '+')
                || r.sign(i, '&')
                || r.sign(i, ',')
                || r.sign(i, '/')
                || r.word(i, "n") && r.language == livredebord.entry.Language.EN // sarah n jim
                || r.sign(i, '@');
    }

    /** Also {@code Marie}, which is a word of every day in small letters. */
    private static boolean isNamed(Reading r, int i) {
        boolean everyDay = i > 0 && r.is(i, ORDINARY) && r.pieces[i].senses().length == 1;
        return r.isName(i) || everyDay && r.pieces[i].capital() && !r.pieces[i].upper();
    }

    /** The names that begin at {@code from}, joined by and, plus or a comma, are added; past the last. */
    static int names(Reading r, int from, List<String> to) {
        int at = r.sign(from, '@') ? from + 1 : from;
        int end = from;
        while ((isNamed(r, at) || r.is(at, RANK)) && end - from < 60) {
            int last = at;
            while (r.isName(last + 1) && last - at < 2 && !r.is(last, RANK) && !r.isCrewMember(last)) {
                last++; // Tonton Fañch
            }
            to.add(r.isName(at) ? capital(r.text(at, last + 1)) : r.text(at, last + 1));
            end = last + 1;
            int next = end;
            while (isAnd(r, next) && next - end < 2) {
                next++;
            }
            if (next == end) {
                return end;
            }
            at = next;
        }
        return end;
    }

    /**
     * {@code priya embarked}, {@code sarah et jean au dodo}: on a phone many begin no name with a capital. Where words
     * that nobody knows begin, if nothing else stands between the beginning of the clause and {@code i}; else -1.
     */
    private static int smallNames(Reading r, int i) {
        int start = i;
        while (start > r.clauseStart(i) && i - start < 6 && (isSmallName(r, start - 1) || isAnd(r, start - 1))) {
            start--;
        }
        WhenWords.ClockTime heads = WhenWords.clock(r, r.clauseStart(i));
        boolean begins = start == r.clauseStart(i) || r.isClaimed(start - 1) || heads != null && heads.end() == start;
        return begins && isSmallName(r, start) && isSmallName(r, i - 1) ? start : -1;
    }

    /** The name in {@code quart de papa de 22h}; -1 where none stands before the time. */
    private static int smallAfter(Reading r, int i) {
        int name = r.word(i + 1, "de") || r.word(i + 1, "d") ? i + 2 : -1;
        int at = name > 0 ? r.skip(name + 1, 2) : -1;
        return name > 0 && isSmallName(r, name) && WhenWords.clock(r, at) != null ? name : -1;
    }

    /** {@code midnight to 3 then lou}, {@code de 22h à 1h maman ensuite}: past the times and who is next. */
    private static int smallSpell(Reading r, int i) {
        int at = r.skip(i, 2);
        WhenWords.ClockTime from = WhenWords.clock(r, at);
        WhenWords.ClockTime to = from == null ? bareFrom(r, at) : toTime(r, from.end());
        boolean bare = from != null
                && to == null
                && r.word(from.end(), "to")
                && r.whole(from.end() + 1)
                && r.at(from.end() + 1) < 24;
        if (bare) {
            java.time.LocalTime hour = java.time.LocalTime.of((int) r.at(from.end() + 1), 0);
            to = new WhenWords.ClockTime(hour, Understood.Clock.SHIP, true, from.end() + 2);
        }
        if (to == null) {
            return until(r, i);
        }
        r.found.watchFrom = from == null ? java.time.LocalTime.of((int) r.at(at) % 24, 0) : from.time();
        r.found.watchTo = to.time();
        int next = to.end();
        boolean then = r.word(next, "then") || r.word(next, "puis") || r.word(next, "ensuite");
        int name = then ? next + 1 : next;
        boolean behind = r.word(next + 1, "ensuite") || r.word(next + 1, "apres") || r.word(next + 1, "next");
        if (isSmallName(r, name) && (then || behind)) {
            r.found.watchNext.add(capital(r.text(name, name + 1)));
            return behind && !then ? next + 2 : name + 1;
        }
        return next;
    }

    /** As they are written in a book: with a capital. */
    private static List<String> smallNames(Reading r, int from, int to) {
        List<String> names = new java.util.ArrayList<>();
        for (int at = from; at < to; at++) {
            if (isSmallName(r, at)) {
                String capital = capital(r.text(at, at + 1));
                boolean second = at > from && isSmallName(r, at - 1); // jean lou
                names.add(second ? names.remove(names.size() - 1) + " " + capital : capital);
            }
        }
        return names;
    }

    static String capital(String name) {
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    /** {@code joined}, {@code débarque}; but {@code bagages embarqués} are things. */
    private static boolean isOfPeople(Reading r, int i) {
        String verb = Texts.fold(r.text(i, i + 1));
        boolean done = verb.startsWith("embarqu") || verb.startsWith("debarqu");
        boolean finite = verb.endsWith("que") || verb.endsWith("quent");
        boolean article = r.word(i + 1, "l") || r.word(i + 1, "la") || r.word(i + 1, "le");
        boolean object = article || r.free(i + 1) && r.pieces[i + 1].isWord() && !r.is(i + 1, AT_PLACE);
        return !object && (!done || finite && !r.text(i, i + 1).endsWith("é"));
    }

    static boolean isSmallName(Reading r, int i) {
        return r.free(i)
                && r.pieces[i].isWord()
                && !r.pieces[i].capital()
                && r.pieces[i].text().length() > 2
                && r.pieces[i].senses().length == 0
                && !Lexicon.isOrdinary(r.pieces[i].text());
    }

    static void crew(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, CREW_ON) && (isOfOtherBoat(r, i + 1) || isTakenAlong(r, i))) {
                r.keep(r.clauseStart(i), r.clauseEnd(i));
            } else if (r.is(i, CREW_ON)) {
                change(r, i, r.found.aboard, Event.CREW_ON);
            } else if (r.is(i, CREW_OFF)) {
                change(r, i, r.found.ashore, Event.CREW_OFF);
            } else if (r.is(i, CREW_SWAP)) {
                swap(r, i);
            } else if (r.word(i, "left") && r.isName(i - 1) && isGone(r, i) && !r.isOurBoat(i - 1)) {
                change(r, i, r.found.ashore, Event.CREW_OFF);
            } else if (r.is(i, DROPPED) && isPerson(r, i + 1)) {
                change(r, i, r.found.ashore, Event.CREW_OFF);
            } else if (r.is(i, ABOARD)) {
                aboard(r, i);
            } else if (r.is(i, PEOPLE)
                            && (r.has(DEPARTED) || r.found.formality != null && r.clauseStart(i) == i - 1)
                            && r.clauseEnd(i) == i + 1
                    || r.word(i, "pers") && r.has(DEPARTED)) {
                aboard(r, i);
            } else if (r.is(i, DOWN_TO) && !(r.found.aboard.isEmpty() && r.found.ashore.isEmpty())) {
                if (count(r, i + 1) >= 0 && isPeople(r, i + 2) && r.found.headcount == null) {
                    r.found.headcount = count(r, i + 1);
                    r.claim(i, i + 2);
                }
            } else if (r.is(i, WE_ARE)) {
                int number = r.skip(i + 1, 1);
                if (count(r, number) >= 0
                        && !(r.pieces[i].is("equipage") && r.sign(number + 1, ':')) // équipage 5 : Papa, Maman
                        && r.found.headcount == null
                        && isPeople(r, number + 1)
                        && (isAll(r, number + 1) || r.pieces[i].is("crew"))) {
                    r.found.headcount = count(r, number);
                    r.claim(i, r.is(number + 1, ABOARD) ? number + 2 : number + 1);
                }
            }
        }
    }

    /** {@code Tom a embarqué tout le monde dans son délire}: who or what came with him is no crew. */
    private static boolean isTakenAlong(Reading r, int i) {
        boolean did = Texts.fold(r.text(i, i + 1)).endsWith(" embarque"); // a embarqué
        return did && r.isName(i - 1) && i + 1 < r.size && WordClass.BEFORE_OBJECT.has(r.pieces[i + 1].text());
    }

    /** {@code le pilote monte à bord du cargo}. */
    private static boolean isOfOtherBoat(Reading r, int i) {
        boolean of = r.word(i, "du") || r.word(i, "d") || r.word(i, "de") || r.word(i, "of");
        int boat = i + 1;
        while (of && boat - i < 3 && r.isLink(boat)) {
            boat++;
        }
        return of && r.is(boat, BOAT);
    }

    /** {@code Sal left at Lisbon}, {@code Tom joined, Ben left}. */
    private static boolean isGone(Reading r, int i) {
        boolean alone = r.clauseEnd(i) == i + 1 && r.clauseStart(i) == i - 1;
        return r.is(i + 1, AT_PLACE) || alone && !r.found.aboard.isEmpty();
    }

    /** {@code crew change in Cascais: Jo off, Bill on}. */
    private static void swap(Reading r, int i) {
        for (int at = i + 1; at < r.size; at++) {
            List<String> who = new java.util.ArrayList<>();
            int end = r.isName(at) ? names(r, at, who) : at;
            if (end > at && r.word(end, "off")) {
                r.found.ashore.addAll(who);
                r.found.events.add(Event.CREW_OFF);
                r.claim(at, end + 1);
            } else if (end > at && r.word(end, "on")) {
                r.found.aboard.addAll(who);
                r.found.events.add(Event.CREW_ON);
                r.claim(at, end + 1);
            }
            at = Math.max(at, end);
        }
    }

    /** {@code dropped Ben at Weymouth}: a name, and where. */
    private static boolean isPerson(Reading r, int i) {
        int last = r.isName(i + 1) ? i + 1 : i;
        return r.isName(i) && (r.isCrewMember(i) || r.is(last + 1, AT_PLACE) || r.is(last + 1, CREW_OFF));
    }

    /** {@code on est 6}, {@code on est 6 à bord}; not {@code on est 3 bateaux}, {@code on reste 3 jours}. */
    private static boolean isAll(Reading r, int i) {
        return i >= r.size
                || !r.free(i)
                || !r.pieces[i].isWord()
                || r.isAny(i, ABOARD, PEOPLE, DOWN_TO, JUST_NOW, LEFT)
                || r.word(i, "et")
                || r.word(i, "and")
                || r.word(i, "now");
    }

    private static boolean isPeople(Reading r, int i) {
        return r.unit(i).isEmpty()
                && !r.is(i, HOUR)
                && !r.number(i)
                && !(r.sign(i, ':') && r.glued(i + 1))
                && !r.sign(i, '\u00B0')
                && !r.word(i, "m");
    }

    private static void aboard(Reading r, int i) {
        int number = r.isAny(i - 1, LEFT, DTG, PEOPLE) ? i - 2 : i - 1;
        boolean some = r.pieces[i].is("of") && r.clauseEnd(i) > i + 1 && r.pieces[i].end() - r.pieces[i].start() < 6;
        if (count(r, number) >= 0 && r.found.headcount == null && !some) {
            r.found.headcount = count(r, number);
            r.claim(r.is(number - 1, TOTAL) ? number - 1 : number, i + 1);
        } else if (r.whole(i + 1) && r.pieces[i].is("pob")) {
            r.found.headcount = (int) r.at(i + 1);
            r.claim(i, i + 2);
        }
    }

    /** So many, in figures or as a word; -1 where neither stands there. */
    private static int count(Reading r, int i) {
        if (r.whole(i)) {
            return r.at(i) <= 99 ? (int) r.at(i) : -1;
        }
        if (r.is(i, NUMERAL) && !r.is(i, LINK)) {
            return Integer.parseInt(r.value(i, NUMERAL)) <= 99 ? Integer.parseInt(r.value(i, NUMERAL)) : -1;
        }
        return r.is(i, COUNT) ? Integer.parseInt(r.value(i, COUNT)) : -1;
    }

    /** A day of the week in the line, and a verb that does not say that it is done. */
    private static boolean isOtherDay(Reading r, int i) {
        String verb = Texts.fold(r.text(i, i + 1));
        boolean present = verb.endsWith("s") || verb.endsWith("que") || verb.endsWith("joint") || verb.endsWith("ent");
        boolean day = false;
        for (int at = 0; at < r.size; at++) {
            day |= r.was(at, DAY_NAME);
        }
        return present && day && r.found.time == null;
    }

    /** Whom the sentence began with, a clause before. */
    private static boolean hers(Reading r, int i, List<String> who) {
        int start = r.sign(i - 1, ',') ? r.clauseStart(i - 2) : i;
        return start < i && r.isName(start) && names(r, start, who) > start;
    }

    private static void change(Reading r, int i, List<String> who, Event event) {
        boolean pronoun =
                r.word(i - 1, "il") || r.word(i - 1, "elle") || r.word(i - 1, "ils") || r.word(i - 1, "elles");
        int start = namesBack(r, pronoun ? i - 1 : i); // Noé il est descendu
        int end = i + 1;
        int small = start == i && isOfPeople(r, i) ? smallNames(r, i) : -1;
        if (start > 0 && start < i && r.text(start - 1, start).endsWith("of")) {
            return; // crew of Nomad came aboard
        }
        if (start < i) {
            names(r, start, who);
        } else if (small >= 0) {
            who.addAll(smallNames(r, small, i));
            start = small;
        } else {
            boolean joined =
                    r.sign(end, ':') || r.word(end, "de") || r.word(end, "d") || r.word(end, "of") || r.word(end, "by");
            int after = joined ? end + 1 : end;
            boolean stepped = Texts.fold(r.text(i, i + 1)).endsWith("ashore") && r.clauseStart(i) == i;
            if (stepped && hers(r, i, who)) {
                r.found.events.add(event); // Declan off home, stepped ashore Horta
                r.claim(i, end);
                return;
            }
            end = Math.max(end, names(r, after, who));
            if (who.isEmpty() && isSmallName(r, after) && r.is(after + 1, AT_PLACE)) {
                who.add(capital(r.text(after, after + 1))); // on a laissé manon à Quiberon
                end = after + 1;
            }
        }
        if (!who.isEmpty() && isOtherDay(r, i)) {
            who.clear();
            r.found.events.add(Event.PLAN); // Tilly's on a train home Thursday, Gav joins instead
            return;
        }
        if (!who.isEmpty()) {
            r.found.events.add(event);
            r.claim(start, end);
            Places.after(r, end);
        } else if ((r.whole(end) || r.isAny(end, NUMERAL, COUNT)) && r.is(end + 1, GUESTS)) {
            r.found.events.add(event); // embarqué 3 stagiaires
            r.keep(start, end + 2);
            Places.after(r, end + 2);
        }
    }
}
