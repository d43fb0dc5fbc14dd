package livredebord.command;

import static livredebord.command.Kind.*;

import livredebord.entry.Observation.Event;

/** Whom the crew called or heard on the radio, and on which channels; a distress call that is not ours. */
final class RadioWords {

    private RadioWords() {}

    /** {@code mayday on 16, a yacht is on fire}: the channel is ours, what is heard on it is not. */
    static void distress(Reading r) {
        for (int i = 0; i < r.size && !isOurCall(r); i++) {
            int heard = r.is(i, DISTRESS) && isHeard(r, i + 1) ? i + 2 : i + 1;
            int on = r.is(i, DISTRESS) ? onTheAir(r, heard) : -1;
            int end = on < 0 ? i : channels(r, on);
            if (end > i) {
                r.claim(heard, end);
                theirCall(r, i, heard, heardAt(r, end));
                return;
            } else if (heard > i + 1) {
                theirCall(r, i, heard, heardAt(r, heard));
                return;
            }
        }
    }

    /** {@code sécurité reçu 11h10: conteneur à la dérive 47 12N 3 40W}: nothing of it is ours but that we heard it. */
    private static void theirCall(Reading r, int from, int heard, int said) {
        r.found.events.add(Event.RADIO);
        r.found.forgetPosition();
        r.keep(from, heard);
        callsFor(r, said);
        r.keep(said, r.size);
    }

    /** {@code reçu 3h12}, {@code on 16 at 0412}: past the time at which we heard it. */
    private static int heardAt(Reading r, int i) {
        WhenWords.ClockTime when = WhenWords.clock(r, r.word(i, "at") || r.word(i, "a") ? i + 1 : i);
        if (when == null) {
            return i;
        }
        r.found.time = when.time();
        r.found.clock = when.clock();
        r.claim(i, when.end());
        return when.end();
    }

    private static boolean isHeard(Reading r, int i) {
        return r.free(i) && (r.is(i, HEARD) || WordClass.RECEIVED.has(r.pieces[i].text()));
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
            if (r.pieces[i].isWord() && WordClass.OUR_CALL.has(r.pieces[i].text())) {
                return true;
            }
        }
        return false;
    }

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
                end = end > i ? end : named(r, i);
                if (end > i) {
                    r.found.events.add(Event.RADIO);
                    r.claim(i, end);
                }
            } else if (r.is(i, CALL_DSC) && !(r.number(i - 1) && r.at(i - 1) > 900)) {
                r.found.events.add(Event.RADIO);
                r.keep(i, i + 1);
                theirPosition(r, i);
            }
        }
        for (int i = 1; i < r.size && r.hasAny(STATION, CALLED, AUTHORITY, RADIO); i++) {
            onChannel(r, i);
        }
        moved(r);
    }

    /** {@code ASN reçu : détresse 48 30N 5 20W}: where somebody is who calls. */
    private static void theirPosition(Reading r, int call) {
        if (r.found.positionFrom > call) {
            r.keep(r.found.positionFrom, r.found.positionEnd);
            r.found.forgetPosition();
        }
    }

    /** {@code VHF Cork Harbour 12}: past the channel of those who are named, and {@code i} where it does not end so. */
    private static int named(Reading r, int i) {
        int end = i + 1;
        while (r.is(i, RADIO) && end - i < 5 && r.free(end) && r.pieces[end].isWord() && r.pieces[end].capital()) {
            end++;
        }
        boolean channel = end > i + 1
                && r.whole(end)
                && r.pieces[end].digits() == 2
                && r.at(end) <= 88
                && r.clauseEnd(i) == end + 1;
        if (!channel || r.found.station != null) {
            return i;
        }
        r.found.station = r.text(i + 1, end);
        r.found.channels.add((int) r.at(end));
        return end + 1;
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
                && !(r.word(at + 1, "w") && !r.number(at + 2)) // 25 W
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
        boolean set = r.was(i - 2, RADIO) && Asides.isPlain(r, i - 1); // VHF calée sur 13
        boolean station = them
                || set
                || on && r.clauseHas(i, CALLED)
                || behindName
                || r.was(i - 1, STATION)
                || r.was(i - 1, CALLED)
                || r.was(i - 1, AUTHORITY);
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

    /** {@code yacht Osprey called us ch 72, has NW 5 off Alderney}: the wind is hers. */
    private static void whatTheyHave(Reading r, int i) {
        if (r.word(i, WordClass.THEIRS)) {
            r.keep(i, r.size);
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
            whatTheyHave(r, r.clauseEnd(i) + 1);
        }
    }
}
