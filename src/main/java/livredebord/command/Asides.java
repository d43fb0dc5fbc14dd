package livredebord.command;

import static livredebord.command.Kind.*;

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
        CREW_OFF
    };

    private Asides() {}

    static void read(Reading r) {
        quotations(r);
        questions(r);
        for (int i = 0; i < r.size; i++) {
            if (r.is(i, WISH)) {
                r.keep(i, r.clauseEnd(i));
            } else if (r.is(i, MEMORY)) {
                memory(r, i);
            } else if (r.is(i, DENIAL) || isNotDone(r, i)) {
                r.keep(i, r.clauseEnd(i));
            } else if (r.is(i, NEGATION)) {
                absent(r, i);
            } else if (isFuture(r, i)) {
                r.keep(i - 1, r.clauseEnd(i));
            } else if (r.is(i, YESTERDAY) && !isTimed(r)) {
                r.keep(r.clauseStart(i), r.clauseEnd(i));
            }
        }
    }

    /** {@code correction 14h : baro 1012 au lieu de 1021} observes nothing now. */
    static void amends(Reading r) {
        if (!r.is(0, AMENDS)) {
            return;
        }
        int at = 1;
        while (at < 7 && at < r.size && r.free(at) && r.pieces[at].isWord() && WhenWords.clock(r, at) == null) {
            at++;
        }
        WhenWords.ClockTime clock = WhenWords.clock(r, at);
        int from = clock == null ? r.size : clock.end();
        from = r.sign(from, ':') || r.sign(from, ',') ? from + 1 : from;
        if (from >= r.size) {
            return;
        }
        int old = from;
        while (old < r.size && !r.is(old, AMENDS_OLD)) {
            old++;
        }
        String set = r.text(from, old);
        r.found.amends = new Understood.Amends(clock.time(), set, was(r, from, old));
        r.found.events.add(Event.CORRECTION);
        r.keep(0, r.size);
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

    /** A clause that ends in a question mark, unless it is answered in the same breath. */
    private static void questions(Reading r) {
        for (int i = 1; i < r.size; i++) {
            boolean answered = r.is(i + 1, SELF) || r.sign(i + 1, ',') && r.is(i + 2, SELF);
            if (r.sign(i, '?') && r.free(i - 1) && !answered && !isAlarm(r)) {
                r.keep(r.clauseStart(i), i + 1);
            }
        }
    }

    /** Somebody may be in the water: no question mark hides that. */
    private static boolean isAlarm(Reading r) {
        return r.has(DRILL_TYPE) && !r.has(DRILL);
    }

    /** {@code l'an dernier on avait 40 nds}; but {@code SW 6 comme l'an dernier} is a wind of today. */
    private static void memory(Reading r, int i) {
        boolean likened = i > 0 && (r.word(i - 1, "comme") || r.word(i - 1, "like") || r.word(i - 1, "than"));
        r.keep(likened ? i - 1 : r.clauseStart(i), r.clauseEnd(i));
    }

    /** {@code on n'a pas viré}, {@code il ne reste rien}: from the first half of the negation on. */
    private static boolean isNotDone(Reading r, int i) {
        if (!r.word(i, "n") && !r.word(i, "ne") || r.pieces[i].upper()) {
            return false;
        }
        int end = Math.min(r.clauseEnd(i), i + 6);
        for (int at = i + 1; at < end; at++) {
            if (r.was(at, CALM)) {
                return false;
            }
            String second = r.pieces[at].text();
            if (second.equals("pas") || second.equals("jamais") || second.equals("rien")) {
                return true;
            }
        }
        return false;
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
        if (r.free(at) && r.pieces[at].isWord() && !r.is(at, SELF)) {
            r.keep(i, at + 1);
        }
    }

    /** {@code on virera}, {@code nous verrons}: what will be is nobody's observation. */
    private static boolean isFuture(Reading r, int i) {
        if (i == 0 || !r.free(i) || !r.pieces[i].isWord() || r.is(i, PLAN) || r.is(i, ARRIVAL_PLANNED)) {
            return false;
        }
        String text = r.pieces[i].text();
        return text.length() > 4
                && (text.endsWith("ra") && (r.word(i - 1, "on") || r.word(i - 1, "ca"))
                        || text.endsWith("rons") && r.word(i - 1, "nous"));
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
