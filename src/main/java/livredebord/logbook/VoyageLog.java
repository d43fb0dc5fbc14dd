package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.entry.Observation.VoyageJoined;
import livredebord.entry.Observation.VoyageNamed;
import livredebord.entry.Observation.VoyageSplit;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Reason;

/**
 * Joins, cuts and names voyages, each by an entry that can be struck out again. No entry is moved or numbered anew: where
 * a voyage begins is all that changes.
 */
@PerBoat
class VoyageLog {

    private final Passages passages;
    private final Voyages voyages;
    private final Journal journal;
    private final Guard guard;
    private final Acts acts;

    VoyageLog(Passages passages, Voyages voyages, Journal journal, Guard guard, Acts acts) {
        this.passages = passages;
        this.voyages = voyages;
        this.journal = journal;
        this.guard = guard;
        this.acts = acts;
    }

    Answer show(int number, Request request) {
        return passages.leg(number)
                .<Answer>map(leg -> new Answer.VoyagesShown(List.of(voyages.voyage(leg, request.now()))))
                .orElseGet(() -> noSuch(number, request));
    }

    /** All from the first to the last number; their places keep their lines. */
    Answer join(int first, int last, Request request) {
        return change(last, request, newest -> acts.note(EntryKind.VOYAGE, joined(first, last), request));
    }

    private List<Observation> joined(int first, int last) {
        return IntStream.rangeClosed(first + 1, last)
                .mapToObj(passages::leg)
                .flatMap(Optional::stream)
                .<Observation>map(leg -> new VoyageJoined(leg.begins(), number(leg)))
                .toList();
    }

    Answer split(int number, Instant at, Request request) {
        return change(number, request, leg -> {
            Instant end = leg.ends(request.now());
            boolean within = at.isAfter(leg.departed()) && at.isBefore(end);
            return within
                    ? acts.note(EntryKind.VOYAGE, List.of(new VoyageSplit(at)), request)
                    : request.refused(Reason.NOT_IN_THAT_VOYAGE, List.of(String.valueOf(number)));
        });
    }

    Answer name(int number, String name, Request request) {
        return change(
                number,
                request,
                leg -> acts.note(EntryKind.VOYAGE, List.of(new VoyageNamed(leg.begins(), number(leg), name)), request));
    }

    private Answer change(int number, Request request, Function<Passages.Leg, Answer> change) {
        return guard.writer(request, () -> passages.leg(number).map(change).orElseGet(() -> noSuch(number, request)));
    }

    private static Answer noSuch(int number, Request request) {
        return request.refused(Reason.NO_SUCH_VOYAGE, List.of(String.valueOf(number)));
    }

    private EntryNumber number(Passages.Leg leg) {
        return journal.find(leg.begins()).orElseThrow().number();
    }
}
