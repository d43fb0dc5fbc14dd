package livredebord.logbook;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.Draft;
import livredebord.voyage.Row;

/** Writes what an order does as an entry of its own, and lets the channel hear of it. */
@PerBoat
class Acts {

    private final Pen pen;
    private final Announcements announcements;

    Acts(Pen pen, Announcements announcements) {
        this.pen = pen;
        this.announcements = announcements;
    }

    Answer note(EntryKind kind, List<? extends Observation> said, Request request) {
        return note(kind, said, request, Answer.OrderNoted::new, entry -> {});
    }

    /** @param within what else belongs into the same transaction */
    Answer note(
            EntryKind kind,
            List<? extends Observation> said,
            Request request,
            Function<Row, Answer> answer,
            Consumer<Entry> within) {
        List<Observed> observed =
                said.stream().map(what -> Observed.typed((Observation) what)).toList();
        Draft draft = new Draft(kind, request.typed().received(), Pen.content(request, false, observed));
        Pen.Written written = pen.once(request, turn -> {
            Entry entry = turn.append(draft);
            within.accept(entry);
            if (!request.typed().publicly()) {
                announcements.line(Row.of(entry));
            }
            return entry;
        });
        return written.entry()
                .map(entry -> answer.apply(Row.of(entry)))
                .orElseGet(() -> new Answer.AlreadyNoted(written.before().orElseThrow(), request.words()));
    }
}
