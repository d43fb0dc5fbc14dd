package livredebord.logbook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livredebord.command.Verb;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation.Voids;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.AuditTrail.Act;
import livredebord.journal.Draft;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Reason;
import livredebord.storage.WriteAheadLog;
import livredebord.voyage.Row;

/**
 * Takes the content of an entry out of the book for good, with all that quotes it: corrections, posts that wait, printed
 * pages. That there was an entry, when and under which number, stays, and so does the chain. The skipper alone does it,
 * after he has seen what goes; what has left the boat already he is told of.
 */
@PerBoat
class Redactions {

    /** What people wrote; the boat's papers, roles and visas are no private matter. */
    private static final Set<EntryKind> REDACTABLE =
            EnumSet.of(EntryKind.LINE, EntryKind.CORRECTION, EntryKind.VOIDING, EntryKind.COMPLETION);

    private final Journal journal;
    private final BookReader reader;
    private final Guard guard;
    private final Pen pen;
    private final Repeats repeats;
    private final Announcements announcements;
    private final Printer printer;
    private final FileMaker files;
    private final SentFiles sent;
    private final WriteAheadLog log;
    private final Auditor auditor;
    private final RawRequests rawRequests;

    Redactions(
            Journal journal,
            BookReader reader,
            Guard guard,
            Pen pen,
            Repeats repeats,
            Announcements announcements,
            Printer printer,
            FileMaker files,
            SentFiles sent,
            WriteAheadLog log,
            Auditor auditor,
            RawRequests rawRequests) {
        this.journal = journal;
        this.reader = reader;
        this.guard = guard;
        this.pen = pen;
        this.repeats = repeats;
        this.announcements = announcements;
        this.printer = printer;
        this.files = files;
        this.sent = sent;
        this.log = log;
        this.auditor = auditor;
        this.rawRequests = rawRequests;
    }

    Answer redact(Verb.Redact order, Request request) {
        return guard.skipper(request, () -> redactOrAsk(order, request));
    }

    private Answer redactOrAsk(Verb.Redact order, Request request) {
        Optional<Entry> target = journal.find(order.number());
        Optional<Reason> refusal = refusal(order, target);
        if (refusal.isPresent()) {
            return request.refused(refusal.get(), List.of(order.number().toString()));
        }
        List<Entry> quoted = reader.withAllThatIsSaidOf(target.orElseThrow()).stream()
                .filter(entry -> entry.content().isPresent() && isRedactable(entry))
                .toList();
        return order.confirmed()
                ? take(quoted, order.reason().orElseThrow(), request)
                : new Answer.RedactionAsked(numbers(quoted), order.reason().orElseThrow());
    }

    private static Optional<Reason> refusal(Verb.Redact order, Optional<Entry> target) {
        if (target.isEmpty()) {
            return Optional.of(Reason.NO_SUCH_ENTRY);
        } else if (!isRedactable(target.get())) {
            return Optional.of(Reason.NOT_TO_BE_REDACTED);
        } else if (target.get().content().isEmpty()) {
            return Optional.of(Reason.ALREADY_REDACTED);
        }
        return order.reason().isEmpty() ? Optional.of(Reason.REDACTION_WITHOUT_REASON) : Optional.empty();
    }

    private static boolean isRedactable(Entry entry) {
        return entry.kind().filter(REDACTABLE::contains).isPresent();
    }

    private static List<EntryNumber> numbers(List<Entry> entries) {
        return entries.stream().map(Entry::number).toList();
    }

    /** One redaction names one content, so that each number says for itself why it is empty. */
    private Answer take(List<Entry> quoted, String reason, Request request) {
        List<Row> redactions = new ArrayList<>();
        files.forget();
        log.willDelete();
        printer.throwAllAway(); // and once more behind the turn: somebody may print meanwhile
        Pen.Written written = pen.once(request, turn -> {
            redactions.clear();
            announcements.withdraw(reader.asTheyReadNow(quoted));
            rawRequests.takeOut(numbers(quoted));
            for (Entry entry : quoted) {
                redactions.add(Row.of(turn.append(draft(entry, reason, request))));
                repeats.forget(entry.number());
            }
            auditor.note(Act.REDACTED, request, numbers(quoted).toString());
            if (!request.typed().publicly()) {
                redactions.forEach(announcements::line);
            }
            return redactions.get(0).entry();
        });
        files.forget();
        sent.forget(quoted);
        printer.throwAllAway();
        log.empty();
        return written.before()
                .<Answer>map(before -> new Answer.AlreadyNoted(before, request.words()))
                .orElseGet(() -> new Answer.Redacted(redactions, numbers(quoted)));
    }

    private static Draft draft(Entry target, String reason, Request request) {
        Voids voids = new Voids(target.id(), target.number(), reason);
        return new Draft(
                EntryKind.REDACTION,
                request.typed().received(),
                Pen.content(request, false, List.of(Observed.typed(voids))));
    }
}
