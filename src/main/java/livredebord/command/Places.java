package livredebord.command;

import static livredebord.command.Kind.*;

/** Names of places: behind a word such as "departure" or "anchored", or around one such as "raz" or "buoy". */
final class Places {

    private static final int LONGEST = 7;

    private Places() {}

    /** Notes the place that stands at {@code from}, if one does; past it. */
    static int after(Reading r, int from) {
        int at = from;
        while (at - from < 2 && (r.is(at, AT_PLACE) || r.isLink(at))) {
            at++;
        }
        int end = nameEnd(r, at, true);
        if (end == at || r.found.place != null) {
            return from;
        }
        at = withArticle(r, from, at);
        int corrected = takenBack(r, at, end);
        if (corrected > end) {
            return corrected;
        }
        r.found.place = r.text(at, end);
        r.claim(from, end);
        return end;
    }

    /** {@code arrivée La Rochelle}, {@code Le Palais}: an article with a capital is part of the name. */
    private static int withArticle(Reading r, int from, int at) {
        boolean article = at > from
                && r.pieces[at - 1].capital()
                && r.pieces[at].capital()
                && WordClass.ARTICLE.has(r.pieces[at - 1].text());
        return article ? at - 1 : at;
    }

    /** {@code amarré ponton C, Concarneau}: a clause that is nothing but a name. */
    static void alone(Reading r) {
        for (int i = 1; i < r.size && r.found.place == null; i++) {
            boolean begins = r.clauseEnd(i - 1) <= i - 1 && r.isName(i);
            int end = begins ? nameEnd(r, i, false) : i;
            if (end > i && r.clauseEnd(i) == end && isAfterPort(r, i)) {
                r.found.place = r.text(i, end);
                r.claim(i, end);
            }
        }
    }

    private static boolean isAfterPort(Reading r, int i) {
        for (int at = 0; at < i; at++) {
            if (r.isClaimed(at)
                    && (r.was(at, MOORED) || r.was(at, ANCHORED) || r.was(at, BUOYED) || r.was(at, ARRIVED))) {
                return true;
            }
        }
        return false;
    }

    /** {@code Port Navalo? non Houat plage …}. */
    private static int takenBack(Reading r, int from, int end) {
        int self = r.sign(end, '?') || r.sign(end, ',') ? end + 1 : end;
        if (!r.is(self, SELF)) {
            return end;
        }
        int name = r.sign(self + 1, ',') ? self + 2 : self + 1;
        int last = nameEnd(r, name, true);
        if (last == name) {
            return end;
        }
        r.found.placeTakenBack = r.text(from, end);
        r.found.place = r.text(name, last);
        r.claim(from, last);
        return last;
    }

    /** Past the words of a name that begins at {@code from}: capitals, landmarks, and what links them. */
    static int nameEnd(Reading r, int from, boolean introduced) {
        int end = from;
        int at = from;
        while (at - from < LONGEST && r.free(at) && r.pieces[at].isWord()) {
            boolean part = isPart(r, at, introduced || end > from);
            boolean joins = end > from
                    && r.isAny(at, AT_PLACE, LINK)
                    && r.pieces[at].text().length() <= 3
                    && !r.word(at, "for") // departed Camaret for Houat
                    && isPart(r, at + 1, introduced);
            joins |=
                    end > from && isJoinedToLast(r, at) || end > from && isSmallWord(r, at) && isPart(r, at + 1, false);
            part |= isJoinedToLast(r, at) && end == at;
            if (!part && !joins) {
                break;
            }
            at++;
            end = part ? at : end;
        }
        return end;
    }

    /** The second half of {@code Tréac'h} or {@code Saint-Malo}. */
    private static boolean isJoinedToLast(Reading r, int i) {
        return r.free(i)
                && i > 0
                && r.pieces[i].start() - r.pieces[i - 1].end() == 1
                && !Character.isWhitespace(r.raw.charAt(r.pieces[i].start() - 1));
    }

    private static boolean isSmallWord(Reading r, int i) {
        return r.free(i)
                && r.pieces[i].senses().length == 0
                && r.pieces[i].text().length() <= 3;
    }

    private static boolean isPart(Reading r, int i, boolean lowerCaseToo) {
        if (!r.free(i) || !r.pieces[i].isWord()) {
            return false;
        }
        Piece piece = r.pieces[i];
        boolean unknown = piece.senses().length == 0 || piece.capital() && piece.can(COUNT); // le Four
        boolean landmark = piece.can(LANDMARK);
        if (unknown) {
            return piece.capital()
                    || lowerCaseToo
                            && piece.text().length() > 2
                            && noCapitals(r)
                            && !Lexicon.isOrdinary(piece.text())
                            && !r.text(i, i + 1).endsWith("\u00E9e"); // ancre surpattée
        }
        return landmark || piece.capital() && !piece.upper() && isNameLike(r, i);
    }

    /** A capital on a word of ours is a name only between other parts of one. */
    private static boolean isNameLike(Reading r, int i) {
        return i > 0
                && i != 0
                && r.pieces[i].text().length() > 3
                && r.pieces[i - 1].isWord()
                && (r.was(i - 1, LANDMARK) || r.pieces[i - 1].capital() && r.pieces[i - 1].senses().length == 0);
    }

    private static boolean noCapitals(Reading r) {
        for (Piece piece : r.pieces) {
            if (piece.isWord() && piece.capital() && piece.text().length() > 3 && piece.start() > r.pieces[0].start()) {
                return false;
            }
        }
        return true;
    }

    /** {@code raz de sein passé}, {@code passé Cap Fréhel}, {@code entrée chenal LR}, {@code Ushant abeam}. */
    static void passed(Reading r) {
        for (int i = 0; i < r.size && r.found.place == null; i++) {
            boolean begins = r.clauseStart(i) == i || r.isClaimed(i - 1);
            if (r.is(i, PASSED) && r.clauseHas(i, WATCH)) {
                continue; // Léa passe le quart à Tom
            }
            if (r.is(i, AT_PLACE) && (!begins || r.hasAny(ANCHORED, MOORED, BUOYED, TACKED, GYBED))) {
                continue; // mouillé devant Houat
            }
            if (r.is(i, PASSED) && isPassing(r, i)) {
                passedLow(r, i);
            } else if (r.is(i, SIDE)) {
                beside(r, i);
            } else if (r.is(i, PASSED)) {
                passed(r, i);
            } else if (r.is(i, ENTERING)) {
                entering(r, i);
            }
        }
    }

    /** {@code passé}, {@code rounded}: the deed, first in its clause. */
    private static boolean isPassing(Reading r, int i) {
        String deed = r.pieces[i].text();
        boolean done = deed.startsWith("passe")
                || deed.startsWith("double")
                || deed.equals("rounded")
                || deed.equals("passed");
        return done && (r.clauseStart(i) == i || r.isClaimed(i - 1)) && r.found.place == null;
    }

    /** {@code passé la teignouse}: a name in small letters is a word that nobody knows. */
    private static void passedLow(Reading r, int i) {
        int at = r.isLink(i + 1) || r.word(i + 1, "la") || r.word(i + 1, "le") || r.word(i + 1, "the") ? i + 2 : i + 1;
        int end = at;
        while (end - at < 3 && (PeopleWords.isSmallName(r, end) || end > at && r.is(end, LANDMARK))) {
            end++;
        }
        boolean waypoint = r.word(at, "wp") && r.whole(at + 1);
        end = waypoint ? at + 2 : end;
        if (end > at) {
            r.found.place = r.text(at, end);
            r.claim(i, end);
            r.found.events.add(livredebord.entry.Observation.Event.NAVIGATION);
        } else {
            passed(r, i);
        }
    }

    /** {@code Sisargas 13h à bâbord}: a name, and on which side it lies. */
    private static void beside(Reading r, int i) {
        int start = r.clauseStart(i);
        int end = r.isName(start) ? nameEnd(r, start, false) : start;
        int at = end;
        while (at < i && r.isClaimed(at)) {
            at++;
        }
        boolean side = end > start && r.is(at, AT_PLACE) && at + 1 == i && r.clauseEnd(i) == i + 1;
        if (side && !r.isCrewMember(start) && !r.isOurBoat(start)) {
            r.found.place = r.text(start, end);
            r.claim(start, end);
            r.keep(at, i + 1);
            r.found.events.add(livredebord.entry.Observation.Event.NAVIGATION);
        }
    }

    private static void passed(Reading r, int i) {
        int start = r.clauseStart(i);
        while (start < i && !(r.free(start) && r.pieces[start].isWord() && isPart(r, start, true))) {
            start++;
        }
        while (start > r.clauseStart(i) && isJoinedToLast(r, start) && r.pieces[start - 1].capital()) {
            start--; // Belle-Île
        }
        boolean plain = r.pieces[i].is("off") || r.pieces[i].is("past");
        int before = start < i ? nameEnd(r, start, !plain) : start;
        boolean whole = start < i && r.pieces[start].capital() && before > start && isJoinedToLast(r, start + 1);
        boolean somebody = r.pieces[i].is("off"); // Sam off
        if (start < i && !somebody && (before >= i || whole && nameEnd(r, start + 1, true) >= i)) {
            r.found.place = r.text(start, i);
            r.claim(start, i + 1);
            r.found.events.add(livredebord.entry.Observation.Event.NAVIGATION);
            return;
        }
        int at = i + 1;
        while (at - i < 3 && (r.is(at, AT_PLACE) || r.isLink(at))) {
            at++;
        }
        int end = nameEnd(r, at, false);
        if (end > at && (r.pieces[at].capital() || r.was(at, LANDMARK))) {
            r.found.place = r.text(at, end);
            r.claim(i, end);
            if (!plain || r.found.events.isEmpty()) { // customs boarded us off Falmouth: where, not what
                r.found.events.add(livredebord.entry.Observation.Event.NAVIGATION);
            }
        }
    }

    private static void entering(Reading r, int i) {
        if (r.pieces[i].is("sortie") && r.free(i + 1) && r.pieces[i + 1].upper()) {
            return; // sortie SNSM 2
        }
        if (isWhereItBlows(r, i)) {
            return;
        }
        int end = i + 1;
        int name = nameEnd(r, r.skip(i + 1, 2), true);
        if (name > r.skip(i + 1, 2)) {
            end = name;
        }
        if (end > i + 1) {
            r.found.place = r.text(i, end);
            r.found.placeUnclear = hasInitials(r, i, end);
            r.claim(i, end);
            r.found.events.add(livredebord.entry.Observation.Event.NAVIGATION);
        }
    }

    /** {@code la houle à l'entrée du port}: where the sea or the wind is so, and not where we go in. */
    private static boolean isWhereItBlows(Reading r, int i) {
        boolean at = r.was(i - 1, AT_PLACE) || r.was(i - 1, LINK) || Asides.isBeforeSubject(r, i - 1);
        for (int before = r.clauseStart(i); before < i && at; before++) {
            if (r.was(before, SEA) || r.was(before, SWELL) || r.was(before, WIND) || r.was(before, CURRENT)) {
                return true;
            }
        }
        return false;
    }

    /** LR may be La Rochelle or another. */
    private static boolean hasInitials(Reading r, int from, int end) {
        for (int i = from; i < end; i++) {
            if (r.pieces[i].upper() && r.pieces[i].text().length() <= 3 && r.pieces[i].senses().length == 0) {
                return true;
            }
        }
        return false;
    }
}
