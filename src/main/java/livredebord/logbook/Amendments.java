package livredebord.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import livredebord.entry.Author;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Completes;
import livredebord.entry.Observation.Corrects;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.UnclearPosition;
import livredebord.entry.Observation.Voids;
import livredebord.entry.Observed;
import livredebord.journal.Draft;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Reason;
import livredebord.voyage.Row;
import livredebord.voyage.Value;

/** Strikes out, puts right and completes; always by an entry of its own, with a reason, by the author or the skipper. */
@ApplicationScoped
class Amendments {

    /** Within this time one's own mistake is a slip of the finger until one says otherwise. */
    private static final Duration TYPING_SLIP = Duration.ofMinutes(10);

    private final Journal journal;
    private final BookReader reader;
    private final Roster roster;
    private final Pen pen;
    private final Announcements announcements;

    Amendments(Journal journal, BookReader reader, Roster roster, Pen pen, Announcements announcements) {
        this.journal = journal;
        this.reader = reader;
        this.roster = roster;
        this.pen = pen;
        this.announcements = announcements;
    }

    /** What is to be done to an entry, and in what words it was asked for. */
    record Request(EntryNumber number, String words, Language language, int line, Typed typed) {}

    boolean isTypingSlip(EntryNumber number, Author author, Instant now) {
        return journal.find(number)
                .filter(entry -> isBy(author, entry))
                .filter(entry -> entry.received().plus(TYPING_SLIP).isAfter(now))
                .isPresent();
    }

    Answer correct(Request request, List<Observed> values, String reason) {
        return amend(request, target -> {
            boolean completes = answersWhatWasAsked(target, values);
            return completes ? complete(request, target, values) : strikeOut(request, target, values, reason);
        });
    }

    Answer strike(Request request, String reason) {
        return amend(request, target -> {
            Voids voids = new Voids(target.entry().id(), target.entry().number(), reason);
            return write(
                    request, target, EntryKind.VOIDING, voids, List.of(), announcements::voiding, Answer.Voided::new);
        });
    }

    private Answer complete(Request request, Row target, List<Observed> values) {
        Completes completes = new Completes(target.entry().id(), target.entry().number());
        return write(
                request,
                target,
                EntryKind.COMPLETION,
                completes,
                values,
                announcements::completion,
                Answer.Completed::new);
    }

    private Answer strikeOut(Request request, Row target, List<Observed> values, String reason) {
        Corrects corrects = new Corrects(target.entry().id(), target.entry().number(), reason);
        return write(
                request,
                target,
                EntryKind.CORRECTION,
                corrects,
                values,
                announcements::correction,
                Answer.Corrected::new);
    }

    /** A position that was asked for strikes nothing out. */
    private static boolean answersWhatWasAsked(Row target, List<Observed> values) {
        return values.size() == 1
                && values.get(0).what() instanceof PositionFix
                && target.values().stream()
                        .map(Value::current)
                        .flatMap(Optional::stream)
                        .anyMatch(value -> value.what() instanceof UnclearPosition);
    }

    private interface Amendment {
        Answer of(Row target);
    }

    private Answer amend(Request request, Amendment amendment) {
        Optional<Entry> target = journal.find(request.number());
        if (target.isEmpty()) {
            return refused(request, Reason.NO_SUCH_ENTRY);
        }
        if (!mayAmend(request.typed().author(), target.get())) {
            return refused(request, Reason.NOT_YOURS);
        }
        Row row = reader.asItReadsNow(target.get());
        return row.voided().isPresent() ? refused(request, Reason.ALREADY_STRUCK_OUT) : amendment.of(row);
    }

    private boolean mayAmend(Author author, Entry target) {
        return roster.isSkipper(author) || roster.mayWrite(author) && isBy(author, target);
    }

    private static boolean isBy(Author author, Entry entry) {
        return entry.content()
                .filter(content -> content.author().isSamePersonAs(author))
                .isPresent();
    }

    private Answer write(
            Request request,
            Row target,
            EntryKind kind,
            Observation act,
            List<Observed> values,
            java.util.function.BiConsumer<Row, Row> announce,
            BiFunction<Row, Row, Answer> answer) {
        Draft draft = new Draft(
                kind,
                request.typed().received(),
                Pen.content(
                        request.typed(),
                        request.words(),
                        request.language(),
                        isRestricted(target),
                        Pen.preceded(act, values)));
        Pen.Written written = pen.once(request.typed(), request.words(), request.line(), turn -> {
            Entry entry = turn.append(draft);
            if (!request.typed().publicly()) {
                announce.accept(Row.of(entry), reader.asItReadsNow(target.entry()));
            }
            return entry;
        });
        return written.entry()
                .map(entry -> answer.apply(Row.of(entry), reader.asItReadsNow(target.entry())))
                .orElseGet(() -> new Answer.AlreadyNoted(written.before().orElseThrow(), request.words()));
    }

    /** What is said of a restricted note is restricted too. */
    private static boolean isRestricted(Row target) {
        return target.entry().content().filter(content -> content.restricted()).isPresent();
    }

    private static Answer refused(Request request, Reason reason) {
        return new Answer.Refused(reason, List.of(request.number().toString()), "", request.words());
    }
}
