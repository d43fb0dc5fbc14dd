package livredebord.command;

import static livredebord.command.Kind.*;

import java.time.LocalTime;
import java.util.Optional;
import livredebord.entry.Language;
import livredebord.entry.Observation.Event;

/**
 * What is said of something else than what happens here and now: quoted, asked, wished, remembered, denied, or still to
 * come. No rule reads it, and it stays in the remark word for word.
 */
final class Asides {

    private static final int FAR = 12;

    private static final Kind[] DEEDS = {
        TACKED,
        GYBED,
        REEF,
        REEF_TAKEN,
        REEF_SHAKEN,
        HOISTED,
        DROPPED,
        FURLED,
        ENGINE_ON,
        ENGINE_OFF,
        ANCHORED,
        WEIGHED,
        MOORED,
        BUOYED,
        DEPARTED,
        ARRIVED,
        MAINTENANCE,
        CREW_ON,
        CREW_OFF,
        HEAD
    };

    private Asides() {}

    static void read(Reading r) {
        quotations(r);
        questions(r);
        for (int i = 0; i < r.size; i++) {
            Moods mood = r.free(i) ? Moods.of(r, i) : Moods.NONE;
            if (isHesitation(r, i) && isOverboard(r)) {
                continue; // Tom must be overboard
            }
            if (isHesitation(r, i) && isInForecast(r, i)) {
                continue; // forecast: SW 7, perhaps gale 8 later
            }
            if (r.is(i, WISH) && !isForetold(r, i) && isWish(r, i)) {
                r.keep(isWouldBe(r, i) ? r.clauseStart(i) : i, upToBut(r, i));
            } else if (r.is(i, MEMORY) && isTheirGuess(r, i)) {
                r.keep(r.clauseStart(i), r.clauseEnd(i));
            } else if (isSaidLast(r, i)) {
                int start = r.clauseStart(i);
                boolean apart = start > 1 && start >= i - 1 && r.sign(start - 1, ',');
                r.keep(apart ? r.clauseStart(start - 2) : start, r.clauseEnd(i));
            } else if (r.is(i, MEMORY) && !isOurSignal(r, i) && !isReadOff(r, i) && !Fences.isHerWord(r, i)) {
                memory(r, i);
            } else if (r.is(i, HEARD) || isHeardFrom(r, i)) {
                writer(r, i);
                r.keep(afterColon(r, i), sentenceEnd(r, i));
            } else if (r.is(i, OTHERS) && isSubject(r, i) && !isSaidLast(r, i + 1)) {
                r.keep(i, taleEnd(r, i));
            } else if (isYearGone(r, i)) {
                r.keep(r.clauseStart(i), taleEnd(r, i));
            } else if (r.is(i, REFERENCE) && isNumbered(r, i)) {
                r.keep(i, r.clauseEnd(i));
            } else if (r.is(i, CANCELLED)) {
                r.keep(r.clauseStart(i), r.clauseEnd(i));
            } else if (r.is(i, DENIAL) || isNotDone(r, i)) {
                int start = isNotComing(r, i) ? r.clauseStart(i) : i;
                r.keep(isNotDoneWith(r, i) ? r.clauseStart(i - 2) : start, upToBut(r, i));
            } else if (r.isAny(i, NEGATION, CALM) && r.clauseStart(i) == i && isSaying(r, i)) {
                r.keep(i, r.clauseEnd(i));
            } else if (r.is(i, NEGATION)) {
                absent(r, i);
            } else if (mood == Moods.FUTURE && !isForecast(r, i)) {
                r.keep(subject(r, i), r.clauseEnd(i));
            } else if (mood == Moods.CONDITIONAL || mood == Moods.PAST && !befellUs(r, i)) {
                r.keep(r.word(i, "serait") || r.word(i, "seraient") ? r.clauseStart(i) : i, upToBut(r, i));
                bareBehind(r, i);
            } else if (isTold(r, i)) {
                r.keep(i, r.clauseEnd(i));
            } else if (isDayGone(r, i)) {
                r.keep(r.clauseStart(i), taleEnd(r, i));
            } else if (isLimit(r, i) || isWhatWouldFollow(r, i)) {
                r.keep(i, r.clauseEnd(i));
            } else if (isBeforeValue(r, i)) {
                r.keep(i, i + 3); // avant 25 nds, after SW 6, dès 30 nds
            } else if (isStillAhead(r, i)) {
                r.keep(r.clauseStart(i), r.clauseEnd(i));
            } else if (isAgesAgo(r, i)) {
                r.keep(r.clauseStart(i), taleEnd(r, i));
            } else if (isSystem(r, i)) {
                r.keep(r.clauseStart(i), r.clauseEnd(i));
            } else if (isGoingTo(r, i) && !isForecast(r, i)) {
                r.keep(subject(r, i), r.clauseEnd(i));
            } else if (isCompared(r, i)) {
                r.keep(i, i + 3); // 10 nds de plus
            } else if (isMonth(r, i)) {
                r.keep(r.clauseStart(i), r.clauseEnd(i));
            } else if (isOtherDay(r, i)) {
                r.keep(r.clauseStart(i), r.clauseEnd(i));
            } else if (r.is(i, YESTERDAY)
                    && i > 0
                    && (r.word(i - 1, "comme") || r.word(i - 1, "like") || r.word(i - 1, "than"))) {
                r.keep(i - 1, r.clauseEnd(i)); // SW 4 comme hier
            } else if (r.is(i, YESTERDAY) && !isTimed(r)) {
                r.keep(r.clauseStart(i), wasWords(r, i) ? taleEnd(r, i) : r.clauseEnd(i));
            }
        }
        positionSetAside(r);
    }

    /** {@code l'an dernier au 48°10N 4°40W}, {@code RDV au 48°10N 4°40W}: not where we are. */
    static void positionSetAside(Reading r) {
        if (r.found.positionFrom >= 0 && isTheirPlace(r)) {
            r.keep(r.clauseStart(r.found.positionFrom), r.clauseEnd(r.found.positionFrom));
        }
        if (r.found.positionFrom >= 0 && r.isInRemark(r.found.positionFrom)) {
            r.found.forgetPosition();
        }
    }

    /** {@code maybe}, {@code must}: of anything but somebody overboard they say that nobody knows. */
    private static boolean isHesitation(Reading r, int i) {
        return r.is(i, MEMORY) && r.value(i, MEMORY).equals("doubt")
                || r.is(i, WISH) && r.value(i, WISH).equals("need");
    }

    /** The line begins with the bulletin that says so. */
    private static boolean isInForecast(Reading r, int i) {
        WhenWords.ClockTime heads = WhenWords.clock(r, 0);
        int first = heads == null ? 0 : heads.end();
        return first < i && r.is(first, FORECAST);
    }

    private static boolean isOverboard(Reading r) {
        for (int i = 0; i < r.size && isAlarm(r); i++) {
            if (r.is(i, DRILL_TYPE) && r.value(i, DRILL_TYPE).equals("mob")) {
                return true;
            }
        }
        return false;
    }

    /** {@code correction 14h : baro 1012 au lieu de 1021} observes nothing now. */
    static void amends(Reading r) {
        WhenWords.ClockTime heads = WhenWords.clock(r, 0);
        int first = heads == null ? 0 : heads.end();
        if (!r.is(first, AMENDS)) {
            return;
        }
        int at = first + 1;
        while (at - first < 7 && r.free(at) && r.pieces[at].isWord() && WhenWords.clock(r, at) == null) {
            at++;
        }
        WhenWords.ClockTime clock = WhenWords.clock(r, at);
        int from = clock == null ? at : clock.end();
        boolean begins = r.sign(from, ':') || r.sign(from, ',');
        from = begins ? from + 1 : from;
        int old = from;
        while (old < r.size && !r.is(old, AMENDS_OLD) && !(r.word(old, "pas") && r.number(old + 1))) {
            old++;
        }
        if (clock == null && isOfEveryDay(r, first + 1, at)) {
            return; // correction des devoirs : 3 fautes
        }
        if (from >= r.size || clock == null && !(begins && old < r.size) && !r.sign(from - 1, ':')) {
            return; // correction de trajectoire, cap 240
        }
        Optional<LocalTime> of = Optional.ofNullable(clock).map(WhenWords.ClockTime::time);
        r.found.amends = new Understood.Amends(of, r.text(from, old), was(r, from, old));
        r.found.events.add(Event.CORRECTION);
        r.keep(0, r.size);
    }

    private static boolean isOfEveryDay(Reading r, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean plain = isPlain(r, i) && r.pieces[i].text().length() > 4;
            if (r.is(i, TOPIC) || plain && !WordClass.OF_THE_BOOK.has(r.pieces[i].text())) {
                return true;
            }
        }
        return false;
    }

    /** {@code baro 1012 au lieu de 1021}: the wrong number is of the same thing. */
    private static Optional<String> was(Reading r, int from, int old) {
        if (old + 1 >= r.size) {
            return Optional.empty();
        }
        String words = r.text(old + 1, r.size);
        boolean bare = r.number(old + 1) && r.pieces[from].isWord();
        return Optional.of(bare ? r.text(from, from + 1) + " " + words : words);
    }

    /** The words between quotation marks are a title or somebody's; a mark behind a number means seconds. */
    private static void quotations(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (!r.sign(i, '"') || i > 0 && r.pieces[i - 1].isNumber() && r.glued(i)) {
                continue;
            }
            int end = i + 1;
            while (end < r.size && !r.sign(end, '"')) {
                end++;
            }
            if (end < r.size && end > i + 1 && !isPlain(r, i + 1, end)) {
                r.keep(i, end + 1);
                i = end;
            }
        }
    }

    /** {@code "mer 3"}: nothing but words of the log and a number. */
    private static boolean isPlain(Reading r, int from, int to) {
        boolean number = false;
        for (int i = from; i < to; i++) {
            number |= r.number(i);
            Piece piece = r.pieces[i];
            if (piece.isWord() && piece.senses().length - (piece.can(ORDINARY) ? 1 : 0) == 0) {
                return false;
            }
        }
        return number;
    }

    /** A clause that ends in a question mark, unless it is answered in the same breath: {@code 240? non 250}. */
    private static void questions(Reading r) {
        for (int i = 1; i < r.size; i++) {
            int self = r.sign(i + 1, ',') ? i + 2 : i + 1;
            int answer = r.sign(self + 1, ',') ? self + 2 : self + 1;
            boolean answered = r.is(self, SELF)
                    && (r.number(answer) || r.isName(answer) || r.isAny(answer, LANDMARK, POINT, SELF, BOTTOM));
            boolean free = r.free(i - 1) || isPositionAsked(r, i);
            if (r.sign(i, '?') && free && !answered && !isAlarm(r)) {
                int start = asked(r, i);
                r.keep(start, isTale(r, start, i) ? r.clauseEnd(i) : i + 1);
            }
        }
    }

    /** {@code remember Biscay? 55 knots and no heater}: the answer is as old as the question. */
    private static boolean isTale(Reading r, int from, int to) {
        for (int i = from; i < to; i++) {
            if (r.is(i, MEMORY) && r.value(i, MEMORY).equals("tale") || isYearGone(r, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code on est bien au 48°10N 4°40W ?}. */
    private static boolean isPositionAsked(Reading r, int i) {
        int start = r.clauseStart(i);
        return r.found.positionFrom > start && r.isClaimed(i - 1) && r.free(start) && r.pieces[start].isWord();
    }

    /** {@code OFNI heurté 14h33 bulbe ou quille ?}: that it happened, and when, is not what is asked. */
    private static int asked(Reading r, int i) {
        int start = r.clauseStart(i);
        boolean happened = false;
        for (int at = start; at < i - 1; at++) {
            WhenWords.ClockTime clock = happened ? WhenWords.clock(r, at) : null;
            if (clock != null && !clock.weak() && clock.end() < i) {
                return clock.end();
            }
            happened |= r.is(at, INCIDENT);
        }
        return start;
    }

    /** Somebody may be in the water: no question mark hides that. */
    private static boolean isAlarm(Reading r) {
        return r.has(DRILL_TYPE) && !r.has(DRILL);
    }

    /** {@code l'an dernier on avait 40 nds}; but {@code SW 6 comme l'an dernier} is a wind of today. */
    private static void memory(Reading r, int i) {
        if ("noun".equals(r.value(i, MEMORY))) {
            if (isSaidByThing(r, i)) {
                r.keep(r.clauseStart(i), taleEnd(r, i));
            }
            return;
        }
        boolean likened = i > 0 && (r.word(i - 1, "comme") || r.word(i - 1, "like") || r.word(i - 1, "than"));
        if ("aloud".equals(r.value(i, MEMORY)) && r.sign(i + 1, ':')) {
            r.keep(r.clauseStart(i), Fences.sentenceEnd(r, i)); // Hugo récite : baro 1020, il adore
            return;
        }
        boolean tale = "tale".equals(r.value(i, MEMORY)) || "aloud".equals(r.value(i, MEMORY));
        boolean says = "says".equals(r.value(i, MEMORY));
        int start = likened ? i - 1 : says ? i : r.clauseStart(i);
        r.keep(start, tale || says ? taleEnd(r, i) : r.clauseEnd(i));
    }

    /** {@code le règlement dit 5 nds}, {@code the rules require 2 reefs}: an article and a word of every day before it. */
    private static boolean isSaidByThing(Reading r, int i) {
        int start = r.clauseStart(i);
        while (start < i && r.isClaimed(start)) {
            start++;
        }
        if (i - start < 2 || i - start > 6 || !isBeforeSubject(r, start) || !r.free(i - 1)) {
            return false;
        }
        Piece noun = r.pieces[i - 1];
        return noun.isWord() && (noun.senses().length == 0 || noun.senses().length == 1 && noun.can(ORDINARY));
    }

    /** {@code Cv 205 d'après les élèves}: an article and a word of every day behind it, which is no instrument. */
    private static boolean isTheirGuess(Reading r, int i) {
        boolean source = r.pieces[i].is("d") || r.pieces[i].is("selon") || r.pieces[i].is("according");
        Piece who = i + 2 < r.size ? r.pieces[i + 2] : null;
        return source
                && isBeforeSubject(r, i + 1)
                && who.isWord()
                && (who.can(OTHERS) || who.text().endsWith("s") && who.senses().length == 0);
    }

    /** {@code vitesse de coque 7,2 nds dit le constructeur}, {@code …, says the mug}, {@code … they said}: at the end. */
    private static boolean isSaidLast(Reading r, int i) {
        boolean says = r.is(i, MEMORY)
                && (r.value(i, MEMORY).equals("says") || r.value(i, MEMORY).equals("noun"))
                && i > 1
                && !isReadOff(r, i);
        int last = r.clauseEnd(i) - 1;
        boolean elsewhere = says && last > i && isWeatherAt(r, r.clauseStart(i), i);
        boolean they = says && last == i && r.is(i - 1, OTHERS) && i > 2;
        boolean thing = says && last == i + 2 && isBeforeSubject(r, i + 1) && (isPlain(r, last) || r.is(last, OTHERS));
        return they || thing || elsewhere;
    }

    /** {@code il pleut à Paris}, {@code hail in Leeds}: at a place with a name. */
    private static boolean isWeatherAt(Reading r, int from, int to) {
        boolean weather = false;
        for (int i = from; i < to; i++) {
            weather |= r.isAny(i, WX, BEAUFORT);
            if (weather
                    && (r.word(i, "a") || r.word(i, "en") || r.word(i, "in") || r.word(i, "over"))
                    && r.isName(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** {@code signalé un tronc flottant}: nobody else is said to have done it. */
    private static boolean isOurSignal(Reading r, int i) {
        return "says".equals(r.value(i, MEMORY)) && r.pieces[i].text().startsWith("signal") && r.clauseStart(i) == i;
    }

    /** {@code 1,014 miles to go says the plotter}. */
    private static boolean isReadOff(Reading r, int i) {
        if (r.has(INSTRUMENT) || r.clauseHas(i, METEO)) {
            return true; // l'anémo dit 25 nds
        }
        int behind = r.isLink(i + 1) ? i + 2 : i + 1;
        boolean source = r.pieces[i].is("d") || r.pieces[i].is("selon") || r.pieces[i].is("according");
        if (r.is(behind, ETA) || source && r.isAny(behind, FORECAST, METEO)) {
            return true; // d'après le bulletin
        }
        return "says".equals(r.value(i, MEMORY))
                && (r.isAny(i - 1, UNIT, TO_GO, DTG) || r.number(i - 1) && !r.glued(i - 1));
    }

    /** {@code garder cap 240} orders it; {@code on vient de prendre un ris} does not. */
    private static boolean isWish(Reading r, int i) {
        return !r.value(i, WISH).equals("head") || r.clauseStart(i) == i;
    }

    /** {@code with 15 knots we would be in}, {@code 10 kn would do}: what stands before it is no more than wished. */
    private static boolean isWouldBe(Reading r, int i) {
        String verb = Texts.fold(r.text(i, i + 1));
        return verb.endsWith("would")
                || verb.endsWith("could")
                || verb.endsWith("might")
                || verb.endsWith("d") && r.pieces[i].text().length() < 3
                || verb.startsWith("manque");
    }

    /** {@code un peu plus de vent serait bien, 15 nds}: the number alone behind it is as much wished. */
    private static void bareBehind(Reading r, int i) {
        r.keep(r.clauseEnd(i), pastBare(r, i));
    }

    /** Past the clause, and a number of knots that stands alone behind it. */
    static int pastBare(Reading r, int i) {
        int end = r.clauseEnd(i);
        boolean bare = r.sign(end, ',') && r.number(end + 1) && r.unitSaid(end + 2) && r.clauseEnd(end + 1) == end + 3;
        return bare ? end + 3 : end;
    }

    /** "But" begins something that is so. */
    private static int upToBut(Reading r, int i) {
        int end = i;
        while (end < r.clauseEnd(i) && !r.word(end, "mais") && !r.word(end, "but")) {
            end++;
        }
        return end;
    }

    /** {@code on attend le vent prévu 15 nds} is a forecast. */
    private static boolean isForetold(Reading r, int i) {
        for (int at = i + 1; at < r.clauseEnd(i) && at - i < FAR; at++) {
            if (r.is(at, FORECAST_AFTER)) {
                return true;
            }
        }
        return false;
    }

    /** {@code sémaphore : vent 30 nds}, {@code AIS: MSC Anna 18 kn}. */
    private static boolean isHeardFrom(Reading r, int i) {
        boolean source = r.is(i, STATION) && !r.is(i, RADIO) || r.word(i, "ais") || r.word(i, "semaphore");
        boolean station = r.is(i, RADIO) && r.isName(i + 1) && r.sign(i + 2, ':'); // Radio Dakar : …
        boolean hers = r.word(i, "ais") && r.isLink(i + 1) && r.is(i + 2, BOAT) && r.sign(i + 3, ':');
        return source && r.sign(i + 1, ':') || station || hers;
    }

    /** {@code entendu VHF 16 : mayday relay …}: the channel is ours, what was said is not. */
    private static int afterColon(Reading r, int i) {
        for (int at = i + 1; at < r.size && at - i < 6; at++) {
            if (r.sign(at, ':')) {
                return at + 1;
            }
        }
        return i;
    }

    /** {@code whatsapp de Marigan: ils ont mouillé}: who wrote. */
    private static void writer(Reading r, int i) {
        String said = Texts.fold(r.text(i, i + 1));
        boolean from = said.endsWith(" de") || said.endsWith(" from");
        boolean named = from && r.isName(i + 1) && r.sign(i + 2, ':') && !r.isCrewMember(i + 1);
        if (named && r.found.otherBoat == null) {
            r.found.otherBoat = r.text(i + 1, i + 2);
        }
    }

    private static int sentenceEnd(Reading r, int i) {
        int end = r.clauseEnd(i);
        while (r.sign(end, ',') && !isBackToday(r, end + 1)) {
            end = r.clauseEnd(end + 1);
        }
        return end;
    }

    /** {@code les copains ont 3 ris}: theirs; but {@code mouillé à côté des copains} is ours. */
    private static boolean isSubject(Reading r, int i) {
        int start = i;
        while (start > r.clauseStart(i) && i - start < 3 && isBeforeSubject(r, start - 1)) {
            start--;
        }
        boolean begins = start == r.clauseStart(i) || r.isClaimed(start - 1) || !r.pieces[start - 1].isWord();
        return begins && !r.word(start, "chez") && !r.word(start, "avec") && !r.word(start, "with");
    }

    static boolean isArticle(String word) {
        return WordClass.BEFORE_SUBJECT.has(word);
    }

    static boolean isBeforeSubject(Reading r, int i) {
        return r.free(i)
                && r.pieces[i].isWord()
                && WordClass.BEFORE_SUBJECT.has(r.pieces[i].text())
                && r.text(i, i + 1).length() < 6;
    }

    /** Who tells of a gale tells of it to the end of the sentence, or to where the words come back to today. */
    private static int taleEnd(Reading r, int i) {
        int end = r.clauseEnd(i);
        while (r.sign(end, ',') && !isBackToday(r, end + 1) && !isOnlyClock(r, end + 1)) {
            end = r.clauseEnd(end + 1);
        }
        return end;
    }

    private static boolean isOnlyClock(Reading r, int i) {
        WhenWords.ClockTime clock = WhenWords.clock(r, i);
        return clock != null && r.clauseEnd(i) == clock.end();
    }

    private static boolean isBackToday(Reading r, int i) {
        for (int at = i; at < i + 3; at++) {
            if (r.isAny(at, TODAY, OBSERVED) || r.isAny(at, HDG, BARO, COG, SOG, LOG)) {
                return true;
            }
        }
        return r.word(i, WordClass.BACK_TO_NOW);
    }

    /** {@code in 2015 we had a full gale}, {@code son coup de vent de 98}. */
    private static boolean isYearGone(Reading r, int i) {
        return r.whole(i)
                && r.pieces[i].digits() == 4
                && (r.at(i) >= 1_750 || r.at(i) >= 1_000 && r.at(i) % 100 >= 60)
                && r.at(i) < r.context.now().atZone(r.context.shipZone()).getYear()
                && (r.word(i - 1, "in")
                        || r.word(i - 1, "en")
                        || isBeforeSubject(r, i - 1) && isPlain(r, i + 1) && !r.glued(i + 1) // the 2012 race
                        || isPast(r, i) && (r.word(i - 1, "of") || r.word(i - 1, "de") || r.word(i - 1, "built")));
    }

    /** {@code spare impeller P/N 09-810B}, {@code page 38}: a number that names a thing counts nothing. */
    private static boolean isNumbered(Reading r, int i) {
        int at = i + 1;
        while (at - i < 3
                && (r.isLink(at) || r.sign(at, '#') || r.sign(at, '°') || r.word(at, "no") || r.word(at, "n"))) {
            at++;
        }
        boolean letters = r.free(at)
                && r.pieces[at].isWord()
                && r.pieces[at].upper()
                && r.pieces[at].text().length() < 4;
        return r.number(at) || letters && (r.number(at + 1) || r.sign(at + 1, '-') && r.number(at + 2));
    }

    /**
     * {@code le prof a expliqué}, {@code the previous owner logged}: somebody behind an article, of whom no word of the
     * log speaks, and a verb that is not ours either.
     */
    private static boolean isTold(Reading r, int i) {
        if (r.clauseStart(i) != i && !r.sign(i - 1, ':') || !isBeforeSubject(r, i)) {
            return false;
        }
        int noun = i + 1;
        while (noun - i < 4 && isPlain(r, noun) && !isAuxiliary(r, noun) && !isPastVerb(r, noun)) {
            noun++;
        }
        boolean subject = noun > i + 1 && noun < r.clauseEnd(i);
        if (subject && (r.word(noun, "de") || r.word(noun, "du") || r.word(noun, "d"))) {
            noun += 2; // le facteur de Sauzon
        } else if (subject && r.is(noun, NOTHING)) {
            noun++; // le patron du bar
        }
        boolean tells = isAuxiliary(r, noun) && isPlain(r, noun + 1) || isPastVerb(r, noun);
        return subject && (tells || !isOfOurs(r, i + 1) && isTheirDeed(r, noun));
    }

    /** {@code le courrier est arrivé}, {@code le vainqueur a fait 480 milles}, {@code his tractor has 6200 hours}. */
    private static boolean isTheirDeed(Reading r, int i) {
        boolean done = r.isAny(i + 1, DEEDS) || r.is(i + 1, DONE) || r.number(i + 1);
        boolean is = r.word(i, "est") || r.word(i, "sont") || r.word(i, "is");
        return isAuxiliary(r, i) && done || is && r.isAny(i + 1, DEPARTED, ARRIVED);
    }

    private static boolean isOfOurs(Reading r, int i) {
        return WordClass.OUR_PEOPLE_AND_SHIP.has(r.pieces[i].text());
    }

    static boolean isPlain(Reading r, int i) {
        return r.free(i)
                && r.pieces[i].isWord()
                && (r.pieces[i].senses().length == 0
                        || r.pieces[i].senses().length == 1 && r.isAny(i, ORDINARY, BOAT_FIELD));
    }

    private static boolean isAuxiliary(Reading r, int i) {
        return r.word(i, WordClass.AUXILIARY);
    }

    private static boolean isPastVerb(Reading r, int i) {
        return r.language == Language.EN
                && isPlain(r, i)
                && r.pieces[i].text().length() > 4
                && r.pieces[i].text().endsWith("ed");
    }

    /** {@code last Saturday}, {@code samedi dernier}: not today, and no late entry either. */
    private static boolean isDayGone(Reading r, int i) {
        return r.is(i, DAY_NAME) && (r.word(i - 1, "last") || r.word(i + 1, "dernier") || r.word(i + 1, "passe"));
    }

    /** {@code up to 25 knots is fine}, {@code jusqu'à force 7 ça passe}: how far it would go well. */
    private static boolean isLimit(Reading r, int i) {
        boolean upTo = r.clauseStart(i) == i && (r.word(i, "up") && r.word(i + 1, "to") || r.begins(i, "jusqu"));
        for (int at = i + 2; at < r.clauseEnd(i) && upTo; at++) {
            if (r.word(at, "is") || r.word(at, "ca") || r.begins(at, "on") || r.word(at, "we") || r.word(at, "it")) {
                return true;
            }
        }
        return false;
    }

    /** {@code at 25 knots I go home}, {@code à SW 6 on rentre}: a value, and what we do then. */
    private static boolean isWhatWouldFollow(Reading r, int i) {
        boolean at = r.clauseStart(i) == i && (r.word(i, "a") || r.word(i, "at")) && isStrength(r, i + 1);
        for (int next = i + 3; next < r.clauseEnd(i) && at; next++) {
            boolean itIs = r.word(next, "it") || r.begins(next, "ca") || r.begins(next, "c"); // at 6 kn it is 20 hours
            if (itIs || r.begins(next, "on") || r.begins(next, "je") || r.word(next, "i") || r.word(next, "we")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStrength(Reading r, int i) {
        return r.number(i) && r.unitSaid(i + 1) || r.isAny(i, POINT, FORCE) && r.number(i + 1);
    }

    private static boolean isBeforeValue(Reading r, int i) {
        boolean when = r.word(i, WordClass.BEFORE_OR_AFTER) || r.text(i, i + 1).equals("d\u00E8s");
        return when && isStrength(r, i + 1);
    }

    /** {@code étale dans 1h}, {@code high water in 2 h}, {@code arrivée dans 3h50}: it is not so yet. */
    private static boolean isStillAhead(Reading r, int i) {
        if (!r.number(i + 1) && !r.is(i + 1, NUMERAL)) {
            return false;
        }
        boolean into = r.is(i, ARRIVED) && r.text(i, i + 1).endsWith(" dans");
        boolean ahead = (into || r.word(i, WordClass.AHEAD_OF_NOW))
                && (r.is(i + 2, HOUR) || r.unit(i + 2, "min") || r.word(i + 2, "mn"));
        for (int at = r.clauseStart(i); at <= i && ahead; at++) {
            if (into || r.isAny(at, TIDE, TIDE_STATE) || r.word(at, WordClass.NOUN_OF_DEED)) {
                return true;
            }
        }
        return false;
    }

    /** {@code il y a deux ans}: so long ago that nobody notes it now. */
    private static boolean isAgesAgo(Reading r, int i) {
        boolean many = r.is(i, AGO_BEFORE) && (r.number(i + 1) || r.isAny(i + 1, NUMERAL, COUNT));
        int unit = many ? i + 2 : -1;
        return unit > 0 && r.word(unit, WordClass.LONG_TIME);
    }

    /** {@code anticyclone 1030 sur les Açores}: what stands on the chart of the weather is not what our barometer shows. */
    private static boolean isSystem(Reading r, int i) {
        boolean foretold = r.has(FORECAST) && r.clauseHas(i, FORECAST);
        int number = r.is(i, SYSTEM) && !foretold ? r.skip(i + 1, 2) : -1;
        return number > 0 && r.number(number) && r.at(number) >= 900 && r.at(number) <= 1_060;
    }

    /** {@code ça va monter à 30 nds}. */
    private static boolean isGoingTo(Reading r, int i) {
        boolean goes = (r.word(i, "va") || r.word(i, "vont")) && !r.pieces[i].upper() && r.language == Language.FR;
        String to = goes && i + 1 < r.size && r.pieces[i + 1].isWord() ? r.pieces[i + 1].text() : "";
        return to.length() > 3 && (to.endsWith("er") || to.endsWith("ir") || to.endsWith("re"));
    }

    /** {@code 10 nds de plus}, {@code two knots faster}: by how much, not how much. */
    private static boolean isCompared(Reading r, int i) {
        if (!r.number(i) || r.unit(i + 1).isEmpty()) {
            return false;
        }
        boolean de = r.word(i + 2, "de") || r.word(i + 2, "en");
        boolean than = r.word(i + 2, "plus") || r.word(i + 2, "moins");
        return de && (r.word(i + 3, "plus") || r.word(i + 3, "moins"))
                || than && (r.word(i + 4, "que") || r.word(i + 4, "qu"))
                || r.word(i + 2, WordClass.COMPARED);
    }

    /** {@code CEP donne 30 nds vendredi}: a day of the week behind so many knots, and no time with it. */
    private static boolean isOtherDay(Reading r, int i) {
        return r.is(i, DAY_NAME)
                && r.clauseStart(i) < i
                && r.unitSaid(i - 1)
                && !isForecast(r, i)
                && WhenWords.clock(r, i + 1) == null
                && !isTimed(r);
    }

    /** {@code 15-20 kn N June to Sept}: a month with no day of it. */
    private static boolean isMonth(Reading r, int i) {
        boolean dated = r.number(i - 1) || r.number(i + 1) || r.isClaimed(i - 1) || r.isClaimed(i + 1);
        return r.is(i, MONTH)
                && !dated
                && i > 0
                && r.pieces[i - 1].isWord()
                && (WordClass.BEFORE_MONTH.has(r.pieces[i - 1].text()) || r.word(i - 1, "the") && isPlain(r, i + 1));
    }

    /** {@code ils sont au 41 N 15 W}: they, not we. */
    private static boolean isTheirPlace(Reading r) {
        int at = r.found.positionFrom - 1;
        at = r.isAny(at, AT_PLACE, LINK, HDG_AT) ? at - 1 : at;
        boolean is = r.begins(at, "est") || r.word(at, "sont") || r.begins(at, "is") || r.word(at, "are");
        if (isOfThing(r, r.found.positionFrom, at)) {
            return true;
        }
        return at > 0 && is && r.word(at - 1, WordClass.THEY);
    }

    /** {@code wpt 4 is 50 02N 4 10W}, {@code épave au 48°10N 4°40W}: said of what is named before it in its clause. */
    private static boolean isOfThing(Reading r, int position, int verb) {
        boolean thing = false;
        boolean ours = false;
        for (int i = r.clauseStart(position); i < position; i++) {
            thing |= r.isAny(i, ELSEWHERE, TO_DO) || r.word(i, "destination");
            ours |= r.isAny(i, PASSED, POS, SIGHTING, INCIDENT, ANCHORED, MOORED)
                    || r.clauseStart(i) < i && r.word(i, "on");
        }
        return thing && !ours || isSaidToBe(r, position, verb);
    }

    /** {@code the gate is at 50 02N 4 10W}: a noun behind an article, which is neither we nor our position. */
    private static boolean isSaidToBe(Reading r, int position, int verb) {
        boolean is = r.begins(verb, "est") || r.begins(verb, "is") || r.word(verb, "lies") || r.word(verb, "was");
        int start = r.clauseStart(position);
        boolean noun = is && verb - start > 1 && isBeforeSubject(r, start);
        for (int i = start; i < verb && noun; i++) {
            noun = !r.isAny(i, POS, FIX, SHIP, ROLE, CHAIN, BOAT)
                    && !r.word(i, "position")
                    && !r.word(i, "boat")
                    && !r.word(i, "bateau");
        }
        return noun;
    }

    /** {@code the log of 1938}: four figures that are no time of day. */
    private static boolean isPast(Reading r, int i) {
        return r.at(i) % 100 >= 60 || r.at(i) < 1_950;
    }

    /** {@code no wind no plan no worries} is a saying. */
    private static boolean isSaying(Reading r, int i) {
        int times = 0;
        for (int at = i; at < r.clauseEnd(i); at++) {
            times += r.pieces[at].is("no") || r.pieces[at].is("pas") ? 1 : 0;
        }
        return times > 2;
    }

    /** {@code on n'a pas viré}, {@code il ne reste rien}: from the first half of the negation on. */
    private static boolean isNotDone(Reading r, int i) {
        if (!r.word(i, "n") && !r.word(i, "ne") || r.pieces[i].upper()) {
            return false;
        }
        if (i > 0 && WordClass.NOBODY.has(r.pieces[i - 1].text())) {
            return true; // personne n'a vu 25 nds
        }
        int end = Math.min(r.clauseEnd(i), i + 6);
        for (int at = i + 1; at < end; at++) {
            if (r.was(at, CALM)) {
                return false;
            }
            String second = r.pieces[at].text();
            boolean noMore = second.equals("plus") && !r.word(at + 1, "que") && !r.word(at + 1, "qu");
            if (noMore || second.equals("pas") || second.equals("jamais") || second.equals("rien")) {
                return true;
            }
        }
        return false;
    }

    /** {@code le NE 5 du bulletin ne vient pas}: nothing is denied but what stands before. */
    private static boolean isNotComing(Reading r, int i) {
        boolean comes = r.word(i + 1, WordClass.COMES) || r.word(i + 2, "leve");
        return comes && (r.word(i, "ne") || r.word(i, "n")) && r.clauseEnd(i) - i <= 4;
    }

    /** {@code storm jib in the cockpit, not hoisted}: said of what stands before the comma. */
    private static boolean isNotDoneWith(Reading r, int i) {
        boolean alone = r.clauseStart(i) == i && r.clauseEnd(i) - i <= 2 && r.sign(i - 1, ',');
        boolean deed = r.isAny(i + 1, HOISTED, DROPPED, FURLED, ENGINE_ON, REEF_TAKEN) || r.clauseEnd(i) == i + 1;
        return alone && deed && i > 1 && r.free(i - 2) && (r.clauseHas(i - 2, HEAD) || r.clauseHas(i - 2, MAIN));
    }

    /** {@code pas de houle}, {@code sans spi}, {@code no rain}: the thing that is not there, and no more than it. */
    private static void absent(Reading r, int i) {
        if (r.was(i, POINT) && (r.number(i + 1) || r.language == Language.FR)) {
            return; // NO is a point of the compass
        }
        int at = i + 1;
        while (at - i < 3 && r.isLink(at)) {
            at++;
        }
        if (r.pieces[i].is("stopped") && r.isAny(at, ENGINE, ENGINE_ON)) {
            return;
        }
        if (r.free(at) && r.pieces[at].isWord() && !r.is(at, SELF)) {
            r.keep(isNotDoneWith(r, i) ? r.clauseStart(i - 2) : i, pastNor(r, at + 1));
        }
        int number = r.was(at, POINT) ? at + 1 : at;
        if (r.number(number) && r.unitSaid(number + 1)) {
            r.keep(i, number + 2); // pas de 25 nds
        }
    }

    /** Past what goes on with it: {@code no rain or fog}. */
    private static int pastNor(Reading r, int from) {
        int end = from;
        while (r.free(end + 1)
                && r.pieces[end].isWord()
                && WordClass.NEITHER_NOR.has(r.pieces[end].text())
                && r.isAny(end + 1, WX, SEA, SWELL, WIND, GUST, CURRENT, NEGATION)) {
            end += 2;
        }
        return end;
    }

    /** {@code le vent tournera NW cette nuit} is one. */
    private static boolean isForecast(Reading r, int i) {
        return r.clauseHas(i, FORECAST) || r.clauseHas(i, FORECAST_AFTER) || r.clauseHas(i, TOMORROW);
    }

    /** Back over the words that say who, up to a number or what was understood. */
    private static int subject(Reading r, int i) {
        int from = i;
        while (from > r.clauseStart(i) && i - from < 4 && r.free(from - 1) && r.pieces[from - 1].isWord()) {
            from--;
        }
        boolean value = from > 0 && r.pieces[from - 1].isNumber();
        return value && from < i ? from + 1 : from;
    }

    /** {@code le moteur chauffait}, {@code il y avait des dauphins}: told as people tell what happened. */
    private static boolean befellUs(Reading r, int i) {
        return r.clauseHas(i, INCIDENT)
                || r.clauseHas(i, MEDICAL)
                || r.clauseHas(i, SIGHTING)
                || r.clauseHas(i, BOAT) && (r.clauseHas(i, SHIP) || r.clauseHas(i, WHERE_SEEN));
    }

    /** {@code c'était plus calme hier, 10 nds}. */
    private static boolean wasWords(Reading r, int i) {
        for (int at = r.clauseStart(i); at < i; at++) {
            if (r.word(at, WordClass.WAS)) {
                return true;
            }
        }
        return false;
    }

    /** Yesterday at some time is a late entry, yesterday alone a tale. */
    private static boolean isTimed(Reading r) {
        for (int i = 0; i < r.size; i++) {
            WhenWords.ClockTime clock = WhenWords.clock(r, i);
            if (clock != null && !clock.weak() || clock != null && r.was(i - 1, YESTERDAY)) {
                return true;
            }
        }
        return false;
    }

    /** Words that say that somebody did something stand between {@code from} and {@code to}, and no number. */
    static boolean onlyDeeds(Reading r, int from, int to) {
        boolean deed = false;
        for (int i = from; i < to && i - from < FAR; i++) {
            if (r.pieces[i].isNumber()) {
                return false;
            }
            deed |= r.isAny(i, DEEDS);
        }
        return deed;
    }
}
