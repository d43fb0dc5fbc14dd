package livredebord.command;

import static livredebord.command.Kind.*;

import livredebord.entry.Observation.EngineState;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Money;

/** Engine, fuel, water, batteries, gas, money, autopilot. */
final class EngineWords {

    private EngineWords() {}

    /** {@code 1300h} in a line about the engine is what its counter shows, not one o'clock. */
    static void hours(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, ENGINE_HOURS)) {
                int number = Numbers.corrected(r, r.skip(i + 1, 2));
                if (Numbers.isThousands(r, number) && isHours(r, number + 2)) {
                    r.found.engineHoursE2 = Numbers.e2(r.at(number) * 1_000 + r.at(number + 1));
                    r.claim(i, r.is(number + 2, HOUR) ? number + 3 : number + 2); // heures moteur 1 254,3
                } else if (r.number(number) && r.at(number) <= 200_000 && isHours(r, number + 1)) {
                    r.found.engineHoursE2 = Numbers.e2(Numbers.thousands(r, number));
                    r.claim(i, r.is(number + 1, HOUR) ? number + 2 : number + 1);
                } else if (r.number(i - 1) && r.pieces[i - 1].digits() >= 3 && r.at(i - 1) <= 200_000) {
                    r.found.engineHoursE2 = Numbers.e2(r.at(i - 1));
                    r.claim(i - 1, i + 1);
                }
            }
        }
        if (r.hasAny(ENGINE, ENGINE_ON, ENGINE_OFF)) {
            hoursBehind(r);
        }
        if (r.hasAny(MAINTENANCE, ENGINE, ENGINE_ON, ENGINE_OFF, ENGINE_HOURS, NEXT_DUE, ENGINE_UNDER)) {
            counters(r);
        }
    }

    /** {@code engine on 1725, hours 2310.5}. */
    private static void hoursBehind(Reading r) {
        for (int i = 0; i < r.size && r.found.engineHoursE2 == null; i++) {
            boolean named = r.word(i, "hours") || r.word(i, "hrs") || r.word(i, "heures");
            if (named
                    && r.is(i + 1, JUST_NOW)
                    && r.number(i + 2)
                    && r.pieces[i + 2].digits() >= 3
                    && isHours(r, i + 3)) {
                r.found.engineHoursE2 = Numbers.e2(Numbers.thousands(r, i + 2)); // hours now 2214.5
                r.claim(i, i + 3);
            } else if (named && r.number(i + 1) && r.pieces[i + 1].digits() >= 3 && isHours(r, i + 2)) {
                r.found.engineHoursE2 = Numbers.e2(Numbers.thousands(r, i + 1));
                r.claim(i, i + 2);
            }
        }
    }

    private static boolean isHours(Reading r, int i) {
        return r.unit(i).isEmpty() && !r.sign(i, ':') && !r.word(i, "m");
    }

    private static void counters(Reading r) {
        for (int i = 0; i < r.size; i++) {
            boolean counter = r.number(i)
                    && r.at(i) <= 200_000
                    && r.is(i + 1, HOUR)
                    && (r.pieces[i].digits() >= 3 || r.pieces[i].decimals() > 0 && r.pieces[i].digits() >= 3)
                    && !(r.pieces[i].text().startsWith("0") && r.pieces[i].digits() == 4);
            boolean engineNear = r.has(MAINTENANCE) || r.has(NEXT_DUE) || nearEngine(r, i);
            if (counter && engineNear && !(i == 0 && r.pieces[i].digits() == 4 && isClock(r, i))) {
                int from = i;
                int due = i - 1;
                while (due >= 0 && i - due < 3 && r.isLink(due) && !r.is(due, NEXT_DUE)) {
                    due--;
                }
                boolean thousands = Numbers.isThousands(r, i - 1);
                if (r.is(due, NEXT_DUE) || !thousands && r.found.dueHoursE2 == null && isDueBefore(r, i)) {
                    r.found.dueHoursE2 = Numbers.e2(r.at(i));
                    from = r.is(due, NEXT_DUE) ? due : i;
                } else if (thousands && r.is(r.isLink(i - 2) ? i - 3 : i - 2, NEXT_DUE)) {
                    r.found.dueHoursE2 = Numbers.e2(r.at(i - 1) * 1_000 + r.at(i));
                    from = r.isLink(i - 2) ? i - 3 : i - 2;
                } else if (r.found.engineHoursE2 == null && Numbers.isThousands(r, i - 1)) {
                    r.found.engineHoursE2 = Numbers.e2(r.at(i - 1) * 1_000 + r.at(i));
                    from = i - 1;
                } else if (r.found.engineHoursE2 == null) {
                    r.found.engineHoursE2 = Numbers.e2(r.at(i));
                    from = i > 0 && (r.word(i - 1, "a") || r.word(i - 1, "at")) ? i - 1 : i;
                } else {
                    continue;
                }
                r.claim(from, i + 2);
            }
        }
        if (r.found.engineHoursE2 != null && r.found.dueHoursE2 == null) {
            dueWithoutUnit(r);
        }
    }

    /** {@code la prochaine révision est notée à 2100 h}: when the work is due, not what the counter shows. */
    private static boolean isDueBefore(Reading r, int i) {
        for (int at = r.clauseStart(i); at < i; at++) {
            if (r.is(at, NEXT_DUE)) {
                return true;
            }
        }
        return false;
    }

    /** {@code at 1180 hrs, next due at 1380}: the unit was said once. */
    private static void dueWithoutUnit(Reading r) {
        for (int i = 0; i < r.size; i++) {
            int number = r.is(i, NEXT_DUE) ? r.skip(i + 1, 1) : i;
            if (r.is(i, NEXT_DUE)
                    && r.number(number)
                    && r.pieces[number].digits() >= 3
                    && r.unit(number + 1).isEmpty()
                    && Numbers.e2(r.at(number)) > r.found.engineHoursE2) {
                r.found.dueHoursE2 = Numbers.e2(r.at(number));
                r.claim(i, number + 1);
            }
        }
    }

    private static boolean isClock(Reading r, int i) {
        int value = (int) r.at(i);
        return value / 100 < 24 && value % 100 < 60;
    }

    private static boolean nearEngine(Reading r, int i) {
        boolean tenths = r.pieces[i].decimals() == 1; // moteur stoppé à 19h10, 1320,5 heures
        int far = tenths ? 10 : Numbers.isThousands(r, i - 1) ? 6 : 3;
        for (int back = i - 1; back >= 0 && i - back <= far; back--) {
            if (r.was(back, ENGINE)
                    || r.was(back, ENGINE_ON)
                    || r.was(back, ENGINE_OFF)
                    || r.was(back, ENGINE_HOURS)
                    || r.was(back, ENGINE_UNDER)) {
                return true;
            }
        }
        return r.was(i + 2, ENGINE);
    }

    static void engine(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.isAny(i, ENGINE_ON, ENGINE_OFF)
                    && !r.was(i - 1, PLAN)
                    && !r.was(i - 1, CONDITION)
                    && !isOfOther(r, i)
                    && !isOfDinghy(r, i)) {
                boolean on = r.is(i, ENGINE_ON) && !r.is(i, ENGINE_OFF);
                boolean merely = r.is(i, ENGINE_UNDER);
                r.found.engine = on ? EngineState.ON : EngineState.OFF;
                if (!merely) {
                    r.found.events.add(on ? Event.ENGINE_ON : Event.ENGINE_OFF);
                }
                r.claim(i, i + 1);
                if (r.is(i + 1, ENGINE)) {
                    r.claim(i + 1, i + 2);
                }
                hoursRightAfter(r, i + 1);
            } else if (r.is(i, ENGINE_UNDER) && !isPartOf(r, i)) {
                r.found.engine = EngineState.ON;
                r.claim(i, i + 1);
            }
        }
        if (r.found.engine == null && r.found.engineHoursE2 != null && r.has(ENGINE_HOURS)) {
            besideHours(r);
        }
        boolean timed = r.found.toldFrom == 1 && r.is(0, ENGINE) && !r.hasAny(MAINTENANCE, INCIDENT, ENGINE_HOURS);
        if (timed && r.found.engine == null && r.pieces[0].end() - r.pieces[0].start() < 8) {
            r.found.engine = EngineState.ON; // moteur 14h25
            r.found.events.add(Event.ENGINE_ON);
            r.claim(0, 1);
        }
        for (int i = 0; i < r.size && r.found.engine == null; i++) {
            if (r.is(i, ENGINE) && !isOfDinghy(r, i)) {
                turned(r, i);
                drives(r, i);
            }
        }
        for (int i = 1; i < r.size && r.found.time != null && r.found.rpm == null; i++) {
            if (r.is(i - 1, ENGINE) && isTurnsAlone(r, i)) {
                r.found.rpm = (int) r.at(i); // 15h05 pétole, moteur 1900
                r.found.engine = r.found.engine == null ? EngineState.ON : r.found.engine;
                r.claim(i - 1, i + 1);
            }
        }
        for (int i = 0; i < r.size; i++) {
            boolean last = r.was(i - 1, ENGINE) && r.clauseEnd(i) == i + 2; // moteur 1800 t
            boolean turns =
                    r.word(i + 1, "t") && (last || r.glued(i + 1) && (r.found.engine != null || r.was(i - 1, ENGINE)));
            if (r.is(i - 1, MAX) && r.unit(i + 1, "rpm")) {
                continue; // as much as she may
            }
            if (r.whole(i) && (r.unit(i + 1, "rpm") || turns) && r.at(i) >= 300 && r.at(i) <= 20_000) {
                r.found.rpm = (int) r.at(i);
                runs(r, i - 1);
                int from = i > 0 && (r.word(i - 1, "a") || r.word(i - 1, "at")) ? i - 1 : i;
                from = r.is(from - 1, ENGINE) ? from - 1 : from;
                r.claim(from, i + 2);
            } else if (r.unit(i, "rpm") && r.whole(i + 1) && r.at(i + 1) >= 300 && r.at(i + 1) <= 20_000) {
                r.found.rpm = (int) r.at(i + 1);
                r.claim(i, i + 2);
            }
        }
        for (int i = 0; i < r.size; i++) {
            boolean beside = r.isClaimed(i + 1) && r.found.rpm != null && (r.was(i + 2, UNIT))
                    || r.found.engineHoursE2 != null && r.isClaimed(i + 1) && r.was(i + 2, HOUR);
            if (r.is(i, ENGINE) && beside) {
                r.claim(i, i + 1);
            }
        }
    }

    /** {@code 38 M dont 9 au moteur}, {@code 412 miles, 60 of them under engine}: how much of it, not how she goes. */
    private static boolean isPartOf(Reading r, int i) {
        boolean part = false;
        for (int at = r.clauseStart(i); at < i; at++) {
            part |= r.word(at, "dont") || r.word(at, "them") || r.word(at, "which");
        }
        return part;
    }

    /** {@code stopped main engine}, {@code port engine on}: the word that says so right beside the engine. */
    private static void turned(Reading r, int i) {
        int verb = r.isLink(i - 1) ? i - 2 : i - 1;
        boolean before = verb == r.clauseStart(verb < 0 ? 0 : verb) || r.isClaimed(verb - 1);
        int word = turns(r, i + 1) ? i + 1 : before && turns(r, verb) ? verb : -1;
        if (word < 0 || r.was(i - 1, PLAN) || r.was(i - 1, CONDITION)) {
            return;
        }
        boolean on = WordClass.ENGINE_STARTED.has(r.pieces[word].text());
        r.found.engine = on ? EngineState.ON : EngineState.OFF;
        r.found.events.add(on ? Event.ENGINE_ON : Event.ENGINE_OFF);
        r.claim(Math.min(i, word), Math.max(i, word) + 1);
        hoursRightAfter(r, Math.max(i, word) + 1);
    }

    /** {@code cap Camaret, moteur 5 nds}: how fast she goes under it. */
    private static void drives(Reading r, int i) {
        int number = i + 1;
        boolean knots = number + 1 < r.size && r.isClaimed(number) && r.unitSaid(number + 1);
        if (r.found.engine == null
                && knots
                && r.clauseStart(i) == i
                && r.pieces[number].isNumber()
                && r.found.speedE2 != null) {
            r.found.engine = EngineState.ON;
            r.claim(i, number);
        }
    }

    private static boolean turns(Reading r, int i) {
        return r.free(i)
                && r.pieces[i].isWord()
                && (WordClass.ENGINE_STARTED.has(r.pieces[i].text())
                        || WordClass.ENGINE_STOPPED.has(r.pieces[i].text()))
                && r.text(i, i + 1).length() < 10;
    }

    /** {@code engine hours 2411.6 at 1600 stop}: the counter was read as she stopped. */
    private static void besideHours(Reading r) {
        for (int i = 0; i < r.size && r.found.engine == null; i++) {
            boolean stops = r.word(i, "stop") || r.word(i, "stopped") || r.word(i, "arret") || r.word(i, "coupage");
            boolean starts = r.word(i, "start") || r.word(i, "started") || r.word(i, "demarrage");
            if ((stops || starts) && r.clauseHas(i, ENGINE_HOURS)) {
                r.found.engine = starts ? EngineState.ON : EngineState.OFF;
                r.found.events.add(starts ? Event.ENGINE_ON : Event.ENGINE_OFF);
                r.claim(i, i + 1);
            }
        }
    }

    /** {@code mise en route du four}: what is put on is named behind it. */
    private static boolean isOfOther(Reading r, int i) {
        boolean of = r.word(i + 1, "du") || r.word(i + 1, "de") || r.word(i + 1, "of");
        int named = r.word(i + 2, "la") || r.word(i + 2, "l") || r.word(i + 2, "the") ? i + 3 : i + 2;
        boolean thing = Asides.isPlain(r, named) || r.is(named, COUNT) && !r.pieces[named].isNumber(); // four
        return of && thing && !r.pieces[i].is("moteur");
    }

    /** Alone behind the engine, and as round as people read them off. */
    private static boolean isTurnsAlone(Reading r, int i) {
        return r.whole(i)
                && r.pieces[i].digits() == 4
                && r.at(i) % 50 == 0
                && r.at(i) >= 1_000
                && r.at(i) <= 3_800
                && r.clauseStart(i) == i - 1
                && r.clauseEnd(i) == i + 1
                && !r.hasAny(MAINTENANCE, ENGINE_HOURS, INCIDENT);
    }

    /** {@code annexe : moteur démarré}: not the boat's. */
    private static boolean isOfDinghy(Reading r, int i) {
        for (int at = r.clauseStart(i); at < r.clauseEnd(i); at++) {
            if (r.word(at, WordClass.DINGHY)) {
                return true;
            }
        }
        return false;
    }

    /** {@code moteur 1700 tours}: it turns. */
    private static void runs(Reading r, int i) {
        int at = r.isLink(i) || r.sign(i, ',') ? i - 1 : i;
        boolean motoring = at >= 0 && r.pieces[at].is("motoring");
        if ((r.was(at, ENGINE) || motoring) && r.found.engine == null) {
            r.found.engine = EngineState.ON;
        }
    }

    /** {@code moteur on 1302,4}: a counter, if it has that many figures. */
    private static void hoursRightAfter(Reading r, int i) {
        int number = r.sign(i, ',') ? i + 1 : r.skip(i, 1);
        boolean counter = r.number(number)
                && r.at(number) <= 200_000
                && r.pieces[number].decimals() == 1
                && r.pieces[number].digits() >= 3
                && r.unit(number + 1).isEmpty();
        if (counter && r.found.engineHoursE2 == null) {
            r.found.engineHoursE2 = Numbers.e2(r.at(number));
            r.claim(number, r.is(number + 1, HOUR) ? number + 2 : number + 1);
        }
    }

    static void stores(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, FULLS)) {
                fuelFull(r);
                waterFull(r);
                claimDone(r, i, i + 1);
            } else if (r.is(i, FUEL_FULL) && isOfWater(r, i)) {
                waterFull(r);
                claimDone(r, i, i + 1);
                waterLater(r, i);
            } else if (r.is(i, FUEL_FULL)) {
                fuelFull(r, i);
                claimDone(r, i, i + 1);
                litres(r, i, i + 1, true);
                litresLater(r, i);
            } else if (r.is(i, WATER_FULL)) {
                waterFull(r);
                claimDone(r, i, i + 1);
                litres(r, i, i + 1, false);
                if (!r.hasAny(FUEL, FUEL_FULL)) {
                    waterLater(r, i);
                }
            }
        }
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, FUEL)) {
                fluid(r, i, true);
            } else if (r.is(i, WATER)) {
                fluid(r, i, false);
            } else if (r.begins(i, "of")
                    && r.is(i, OF_DEPTH)
                    && isLitres(r, i - 1)
                    && (r.isAny(i - 3, REEF_TAKEN, FULL, LEFT) || r.is(i + 1, LEFT))) {
                litres(r, i, i + 1, false); // took 120 L of water, 80 L of water left
            }
        }
        fullAlone(r);
        made(r);
        money(r);
        power(r);
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, GAS) && r.found.gas == null) {
                gas(r, i);
            }
        }
    }

    /** What is said of the gas, up to a plus or an and that begins something else. */
    private static void gas(Reading r, int i) {
        int from = i;
        while (i - from < 3 && (r.is(from - 1, LINK) || r.is(from - 1, MAINTENANCE))) {
            from--;
        }
        int end = i + 1;
        while (end < r.clauseEnd(i) && r.free(end) && !r.sign(end, '+') && !r.is(end, MAINTENANCE)) {
            end++;
        }
        end = r.is(end, MAINTENANCE) && !r.sign(end - 1, '+') && !r.word(end - 1, "et") ? end + 1 : end;
        r.found.gas = r.text(from, end);
        if (Texts.fold(r.text(i, i + 1)).contains("change")) {
            r.found.events.add(Event.MAINTENANCE); // changé la bouteille de gaz
        }
        for (int at = from; at < end; at++) {
            if (r.is(at, MAINTENANCE) && !r.clauseHas(at, TO_DO) && !r.was(at - 1, NEGATION)) {
                r.found.events.add(Event.MAINTENANCE); // gas bottle changed
            }
        }
        r.claim(from, end);
    }

    /** {@code eau: plein fait}: full of what stands before it. */
    private static boolean isOfWater(Reading r, int i) {
        int before = r.sign(i - 1, ':') || r.isLink(i - 1) ? i - 2 : i - 1;
        return "any".equals(r.value(i, FUEL_FULL)) && r.is(before, WATER);
    }

    /** {@code fuelled up 40 litres} took some, how full she is was not said. */
    private static void fuelFull(Reading r, int i) {
        fuelFull(r);
        r.found.fuelFull = !"some".equals(r.value(i, FUEL_FULL));
    }

    private static void fuelFull(Reading r) {
        r.found.fuelFull = true;
        r.found.events.add(Event.BUNKER);
    }

    private static void waterFull(Reading r) {
        r.found.waterFull = true;
        r.found.events.add(Event.WATER);
    }

    /** {@code topped up fuel at Falmouth, 60 litres}: the only litres of the line. */
    private static void litresLater(Reading r, int i) {
        for (int at = i + 1; at < r.size && r.found.fuelDecilitres == null && !r.isAny(at, WATER, WATER_FULL); at++) {
            if (r.number(at) && isLitres(r, at + 1) && r.at(at) <= 100_000) {
                r.found.fuelDecilitres = (int) Math.round(r.at(at) * (r.unit(at + 1, "gal") ? 37.85411784 : 10));
                r.claim(at, at + 2);
            }
        }
    }

    /** {@code plein d'eau à Gaios, 280 litres}. */
    private static void waterLater(Reading r, int i) {
        for (int at = i + 1; at < r.size && r.found.waterDecilitres == null; at++) {
            if (r.number(at) && isLitres(r, at + 1) && r.at(at) <= 100_000) {
                r.found.waterDecilitres = (int) Math.round(r.at(at) * (r.unit(at + 1, "gal") ? 37.85411784 : 10));
                r.claim(at, at + 2);
            }
        }
    }

    /** {@code fuel 45 L at Yarmouth, £71.50, full}. */
    private static void fullAlone(Reading r) {
        for (int i = 0; i < r.size && r.found.fuelDecilitres != null && !r.found.fuelLeft; i++) {
            int end = r.is(i + 1, DONE) ? i + 2 : i + 1;
            if (r.is(i, FULL) && r.clauseStart(i) == i && r.clauseEnd(i) == end) {
                fuelFull(r);
                r.claim(i, end);
            }
        }
    }

    /** {@code watermaker ran 1 h, 60 litres made}. */
    private static void made(Reading r) {
        for (int i = 0; i < r.size && r.has(WATERMAKER) && r.found.waterDecilitres == null; i++) {
            if (r.number(i) && isLitres(r, i + 1) && r.at(i) <= 100_000 && !r.hasAny(FUEL, FUEL_FULL)) {
                r.found.waterDecilitres = (int) Math.round(r.at(i) * (r.unit(i + 1, "gal") ? 37.85411784 : 10));
                r.found.events.add(Event.WATER);
                r.claim(i, i + 2);
            }
        }
    }

    private static void claimDone(Reading r, int from, int end) {
        r.claim(from, r.is(end, DONE) ? end + 1 : end);
    }

    private static void fluid(Reading r, int i, boolean fuel) {
        boolean full = r.is(i - 1, FULL) || r.is(i + 1, FULL) || r.is(i - 2, FULL) && r.isLink(i - 1);
        if (full) {
            if (fuel) {
                fuelFull(r);
            } else {
                waterFull(r);
            }
            int from = r.is(i - 1, FULL) ? i - 1 : r.is(i - 2, FULL) ? i - 2 : i;
            claimDone(r, from, r.is(i + 1, FULL) ? i + 2 : i + 1);
        }
        litres(r, i, i + 1, fuel);
    }

    /** The litres beside the word at {@code i}: before it or after it. */
    private static void litres(Reading r, int i, int next, boolean fuel) {
        int after = r.sign(next, ',') ? r.skip(next + 1, 1) : r.skip(next, 2);
        after = r.isAny(after, LEFT, DONE) ? r.skip(after + 1, 1) : after; // eau faite 200 L
        int before = i - 1;
        while (before > 0 && i - before < 3 && r.isLink(before) && !r.is(before, UNIT)) {
            before--;
        }
        int number = r.number(before - 1) && isLitres(r, before)
                ? before - 1
                : r.number(after) && isLitres(r, after + 1) ? after : -1;
        boolean bilge = !fuel && isInBilge(r, i);
        if (number < 0 || r.at(number) > 100_000 || r.clauseHas(i, CONSUMED) || r.is(number - 1, LOST) || bilge) {
            return;
        }
        int decilitres = (int) Math.round(r.at(number) * ((r.unit(number + 1, "gal") ? 37.85411784 : 10)));
        boolean left = r.is(number - 1, LEFT)
                || r.is(i + 1, LEFT)
                || r.is(number + 2, LEFT)
                || r.was(number - 1, DTG)
                || r.is(i - 1, LEFT);
        if (fuel && r.found.fuelDecilitres == null) {
            r.found.fuelDecilitres = decilitres;
            r.found.fuelLeft = left;
            if (!left && isTaken(r)) {
                r.found.events.add(Event.BUNKER);
            }
        } else if (!fuel && r.found.waterDecilitres == null) {
            r.found.waterDecilitres = decilitres;
            r.found.waterLeft = left;
            if (!left && isTaken(r)) {
                r.found.events.add(Event.WATER);
            }
        } else {
            return;
        }
        int from = Math.min(i, number);
        from = r.isAny(from - 1, LEFT, DTG) ? from - 1 : from;
        int end = Math.max(next, number + 2);
        r.claim(from, r.is(end, LEFT) ? end + 1 : end);
    }

    /** {@code 40 L d'eau dans les fonds}: nobody drinks them. */
    private static boolean isInBilge(Reading r, int i) {
        for (int at = r.clauseStart(i); at < r.clauseEnd(i); at++) {
            if (WordClass.BILGE.has(r.pieces[at].text()) && at != i) {
                return true;
            }
        }
        return false;
    }

    /** So many litres may be what was taken or what the gauge shows: a verb or a price says which. */
    private static boolean isTaken(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (isCurrency(r.unit(i))
                    || r.sign(i, '/') && isLitres(r, i + 1)
                    || r.was(i, REEF_TAKEN)
                    || r.was(i, DONE)
                    || r.was(i, FULL)
                    || r.was(i, CREW_ON)
                    || r.was(i, PUMP)
                    || r.word(i, WordClass.ADDED)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLitres(Reading r, int i) {
        return r.unit(i, "l") || r.unit(i, "gal");
    }

    private static void money(Reading r) {
        for (int i = 0; i < r.size; i++) {
            Money money = null;
            int from = i;
            int end = i + 2;
            boolean cents = r.whole(i) && r.whole(i + 2) && r.glued(i + 2) && r.pieces[i + 2].digits() == 2;
            if (cents && isCurrency(r.unit(i + 1))) {
                money = new Money(Math.round(r.at(i) * 100 + r.at(i + 2)), r.unit(i + 1)); // 19€20
                end = i + 3;
            } else if (r.number(i) && r.at(i) < 1e9 && isCurrency(r.unit(i + 1))) {
                money = new Money(Math.round(r.at(i) * 100), r.unit(i + 1));
            } else if (isCurrency(r.unit(i)) && r.number(i + 1) && r.at(i + 1) < 1e9) {
                money = new Money(Math.round(r.at(i + 1) * 100), r.unit(i));
            }
            if (money == null || isOfOneLitre(r, end) || isOfEach(r, end)) {
                continue;
            }
            int word = feesBefore(r, i);
            int behind = end;
            while (behind - end < 3
                    && (r.isLink(behind)
                            || r.word(behind, "for")
                            || r.word(behind, "pour")
                            || r.word(behind, "per")
                            || r.word(behind, "the"))) {
                behind++;
            }
            boolean after =
                    r.is(behind, FEES) || r.begins(behind, "per") && r.hasAny(PAID, STATION, MOORED, BUOYED, ARRIVED);
            if (after && word < 0 && isTariff(r, end)) {
                continue;
            }
            if (word >= 0 || after) {
                r.found.fees = money;
                r.claim(word >= 0 ? word : from, after && word < 0 ? behind + 1 : end);
                r.keep(word >= 0 ? word + 1 : from, from); // St Mawes
            } else if (r.hasAny(MOORED, BUOYED)
                    && r.clauseStart(i) == i
                    && r.clauseEnd(i) == (r.is(end, PAID) ? end + 1 : end)
                    && !r.hasAny(FUEL, FUEL_FULL)) {
                r.found.fees = money;
                r.claim(from, end);
            } else if (r.clauseHas(i, PAID) && r.hasAny(AUTHORITY) && !r.hasAny(FUEL, FUEL_FULL, BOAT)) {
                r.found.fees = money; // paid the capitainerie
                r.claim(from, end);
            } else if (r.found.events.contains(Event.BUNKER) && r.found.fuelCost == null) {
                r.found.fuelCost = money;
                r.claim(r.isLink(i - 1) ? i - 1 : i, end);
            }
        }
    }

    /** {@code 1,85€/l}, {@code 1.62 a litre}. */
    private static boolean isOfOneLitre(Reading r, int end) {
        boolean one = r.sign(end, '/')
                || r.word(end, "le")
                || r.word(end, "a")
                || r.word(end, "per")
                || r.word(end, "par")
                || r.word(end, "du");
        return one && isLitres(r, end + 1);
    }

    /** {@code rang the marina, 38 quid a night}: what it would cost, where nobody lies there or paid. */
    private static boolean isTariff(Reading r, int end) {
        boolean each = r.word(end, "a") || r.word(end, "per") || r.word(end, "la") || r.word(end, "par");
        return each && !r.hasAny(PAID, MOORED, BUOYED, ARRIVED, ANCHORED, BERTH);
    }

    /** {@code £565 a head}, {@code 12 € par personne}. */
    private static boolean isOfEach(Reading r, int end) {
        return r.word(end, "each")
                || r.word(end, "piece")
                || r.word(end, "chacun")
                || (r.word(end, "a") || r.word(end, "per") || r.word(end, "par"))
                        && r.word(end + 1, WordClass.EACH_ONE);
    }

    private static int feesBefore(Reading r, int i) {
        for (int at = i - 1; at >= 0 && i - at <= 5; at--) {
            if (r.is(at, FEES)) {
                return r.was(at - 1, AT_PLACE) ? -1 : at; // au port
            }
            if (!r.isLink(at) && !r.isName(at)) {
                return -1;
            }
        }
        return -1;
    }

    static boolean isCurrency(String unit) {
        return unit.length() == 3 && Character.isUpperCase(unit.charAt(0));
    }

    private static void power(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, BATTERY) && isOfOtherThing(r, i)) {
                r.keep(i, r.clauseEnd(i));
            } else if (r.is(i, BATTERY)) {
                battery(r, i);
            } else if (r.is(i, AUTOPILOT_OFF) && r.value(i, AUTOPILOT_OFF).equals("hand") && r.found.incident == null) {
                continue; // who steers says nothing of the pilot
            } else if (r.is(i, AUTOPILOT_ON) && r.value(i, AUTOPILOT_ON).equals("again") && r.found.autopilot == null) {
                continue; // the engine, a fuse
            } else if (r.is(i, AUTOPILOT) && (isSteers(r, i) || isAlone(r, i)) && r.found.autopilot == null) {
                r.found.autopilot = true; // pilote auto au 205
                r.claim(i, i + 1);
            } else if (r.is(i, AUTOPILOT_ON) || r.is(i, AUTOPILOT_OFF)) {
                r.found.autopilot = r.is(i, AUTOPILOT_ON);
                r.claim(i, i + 1);
            }
        }
    }

    /** {@code pilote auto au 205}, {@code cap 203 au pilote}. */
    private static boolean isSteers(Reading r, int i) {
        boolean last = r.word(i - 1, "au") && r.found.heading != null && r.clauseEnd(i) == i + 1;
        return isSteering(r, i + 1) || last;
    }

    /** {@code on quitte Houat, pilote auto, pétole}: the words that can be no person, between two commas. */
    private static boolean isAlone(Reading r, int i) {
        boolean clause = i > 0 && r.clauseStart(i) == i && r.clauseEnd(i) == i + 1;
        return clause && Texts.fold(r.text(i, i + 1)).contains("auto");
    }

    private static boolean isSteering(Reading r, int i) {
        int number = i + 1;
        return r.was(i, HDG_AT) && number < r.size && r.pieces[number].isWhole() && r.pieces[number].digits() == 3;
    }

    /** {@code drone battery 60%}, {@code batterie du vélo 40 %}. */
    private static boolean isOfOtherThing(Reading r, int i) {
        int of = r.word(i + 1, "du") || r.word(i + 1, "de") ? i + 2 : -1;
        int named = r.word(of, "la") || r.word(of, "l") ? of + 1 : of;
        boolean before = r.language == livredebord.entry.Language.EN
                && i > 0
                && Asides.isPlain(r, i - 1)
                && r.clauseStart(i) == i - 1
                && !WordClass.BATTERY_OF_THE_BOAT.has(r.pieces[i - 1].text());
        boolean behind =
                named > 0 && Asides.isPlain(r, named) && !WordClass.BATTERY_OF_THE_BOAT.has(r.pieces[named].text());
        return before || behind;
    }

    private static void battery(Reading r, int i) {
        int end = i + 1;
        if (r.isAny(i + 1, LESS, MORE) || r.word(i + 1, "below") || r.word(i + 1, "sous")) {
            r.keep(i, r.clauseEnd(i)); // charge the batteries below 12.2 V
            return;
        }
        for (int turn = 0; turn < 2; turn++) {
            int at = r.sign(end, ',') ? end + 1 : r.skip(r.is(end, QUALITY) ? end + 1 : end, 2); // batterie faible 11,8
            boolean volts = r.number(at)
                    && r.pieces[at].decimals() == 1
                    && r.unit(at + 1).isEmpty()
                    && (r.at(at) > 10 && r.at(at) < 15.5 || r.at(at) > 20 && r.at(at) < 31);
            if (volts) {
                r.found.millivolts = (int) Math.round(r.at(at) * 1_000);
                end = at + 1;
            } else if (r.number(at) && r.unit(at + 1, "v") && r.at(at) <= 60) {
                r.found.millivolts = (int) Math.round(r.at(at) * 1_000);
                end = at + 2;
            } else if (r.number(at) && r.unit(at + 1, "pct") && r.at(at) <= 100) {
                r.found.batteryPercent = (int) Math.round(r.at(at));
                end = at + 2;
            }
        }
        if (end > i + 1) {
            r.claim(i, end);
        } else if (r.found.millivolts == null) {
            voltsApart(r);
        }
    }

    /** {@code les batteries tiennent, 12,6V}, {@code 12.6 V in the batteries}: nothing else on board is measured so. */
    private static void voltsApart(Reading r) {
        for (int i = 0; i < r.size && r.found.millivolts == null; i++) {
            boolean bank = r.number(i)
                    && r.unit(i + 1, "v")
                    && (r.at(i) > 10 && r.at(i) < 15.5 || r.at(i) > 20 && r.at(i) < 31);
            if (bank && r.pieces[i].decimals() > 0) {
                r.found.millivolts = (int) Math.round(r.at(i) * 1_000);
                r.claim(i, i + 2);
            }
        }
    }
}
