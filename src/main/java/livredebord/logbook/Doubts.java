package livredebord.logbook;

import java.util.List;
import java.util.Optional;
import livredebord.command.Understood;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation.Remark;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Reason;
import livredebord.voyage.Doubt;
import livredebord.voyage.Row;

/** What entries left open: shown to whoever asks, answered today or days later. An answer strikes nothing out. */
@PerBoat
class Doubts {

    private final OpenDoubts open;
    private final Journal journal;
    private final BookReader reader;
    private final Readings readings;
    private final Amendments amendments;
    private final Interpreter interpreter;

    Doubts(
            OpenDoubts open,
            Journal journal,
            BookReader reader,
            Readings readings,
            Amendments amendments,
            Interpreter interpreter) {
        this.open = open;
        this.journal = journal;
        this.reader = reader;
        this.readings = readings;
        this.amendments = amendments;
        this.interpreter = interpreter;
    }

    Answer show(Request request) {
        return new Answer.DoubtsShown(rows().stream()
                .filter(row -> readings.mayReadAll(row, request.author()))
                .map(row -> new Answer.OpenDoubt(row, Questions.ofDoubts(row, interpreter.readerOf(request))))
                .toList());
    }

    /** In the order for reading. */
    List<Row> rows() {
        return reader.asTheyReadNow(
                open.entries().stream().flatMap(id -> journal.find(id).stream()).toList());
    }

    /** {@code 131 W}, {@code 131 1030}, {@code #129 1302 h}. */
    Answer answer(EntryNumber number, String words, Request request) {
        Optional<Row> row = journal.find(number).map(reader::asItReadsNow);
        List<Observed> values = row.flatMap(open -> Completion.byHemisphere(open, words))
                .map(List::of)
                .orElseGet(() ->
                        said(row.map(open -> Completion.whole(open, words)).orElse(words), request));
        return values.isEmpty()
                ? request.refused(Reason.NOT_UNDERSTOOD_AS_CORRECTION, List.of(number.toString()))
                : amendments.complete(number, values, request);
    }

    /** A remark completes nothing. */
    private List<Observed> said(String words, Request request) {
        return interpreter.understand(words, request.typed()) instanceof Understood.Line line
                ? Interpreter.values(line).stream()
                        .filter(value -> !(value.what() instanceof Remark))
                        .toList()
                : List.of();
    }

    /** {@code 131 juste}. */
    Answer confirm(EntryNumber number, Request request) {
        List<Observed> values = journal.find(number).map(reader::asItReadsNow).stream()
                .flatMap(Doubt::open)
                .flatMap(doubt -> Completion.asTyped(doubt).stream())
                .map(Observed::typed)
                .toList();
        return values.isEmpty() && journal.find(number).isPresent()
                ? request.refused(Reason.NOTHING_IN_DOUBT, List.of(number.toString()))
                : amendments.complete(number, values, request);
    }
}
