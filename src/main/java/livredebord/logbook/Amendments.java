package livredebord.logbook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Completes;
import livredebord.entry.Observation.Corrects;
import livredebord.entry.Observation.Voids;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.Draft;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Reason;
import livredebord.voyage.Row;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** Strikes out, puts right and completes; always by an entry of its own, by the author or the skipper. */
@PerBoat
class Amendments {

    /** Within this time one's own mistake is a slip of the finger until one says otherwise. */
    private static final Duration TYPING_SLIP = Duration.ofMinutes(10);

    private static final int LINES_LOOKED_BACK = 30;

    private final Journal journal;
    private final BookReader reader;
    private final Roster roster;
    private final Guard guard;
    private final Names names;
    private final ShipsTime time;
    private final Pen pen;
    private final Announcements announcements;
    private final Boat boat;

    Amendments(
            Journal journal,
            BookReader reader,
            Roster roster,
            Guard guard,
            Names names,
            ShipsTime time,
            Pen pen,
            Announcements announcements,
            Boat boat) {
        this.journal = journal;
        this.reader = reader;
        this.roster = roster;
        this.guard = guard;
        this.names = names;
        this.time = time;
        this.pen = pen;
        this.announcements = announcements;
        this.boat = boat;
    }

    boolean isTypingSlip(EntryNumber number, Author author, Instant now) {
        return journal.find(number)
                .filter(entry -> isTypingSlip(entry, author, now))
                .isPresent();
    }

    private static boolean isTypingSlip(Entry entry, Author author, Instant now) {
        return isBy(author, entry) && entry.received().plus(TYPING_SLIP).isAfter(now);
    }

    /**
     * The line that a correction without a number means: one's last, or where that says nothing of the kind, the last of
     * the last ten minutes that does.
     */
    Optional<EntryNumber> meant(List<Observed> values, Request request) {
        Optional<Entry> last = journal.lastLineBy(request.author());
        return last.filter(entry -> !speaksOf(values, entry))
                .flatMap(entry -> journal.last(LINES_LOOKED_BACK).stream()
                        .filter(line -> isTypingSlip(
                                line, request.author(), request.typed().received()))
                        .filter(line -> speaksOf(values, line))
                        .findFirst())
                .or(() -> last)
                .map(Entry::number);
    }

    private boolean speaksOf(List<Observed> values, Entry line) {
        Row row = reader.asItReadsNow(line);
        return row.voided().isEmpty()
                && values.stream()
                        .map(value -> value.what().getClass())
                        .allMatch(kind -> row.standing().anyMatch(kind::isInstance));
    }

    /** @param values what they are now; those that stand already are left as they are */
    Answer correct(EntryNumber number, List<Observed> values, Optional<String> reason, Request request) {
        return amend(number, request, target -> {
            List<Observed> changed =
                    values.stream().filter(value -> !stands(value, target)).toList();
            if (changed.isEmpty()) {
                return request.refused(Reason.NOT_UNDERSTOOD_AS_CORRECTION, List.of(number.toString()));
            }
            return because(
                    reason,
                    target,
                    request,
                    why -> write(
                            EntryKind.CORRECTION,
                            new Corrects(target.entry().id(), number, why),
                            changed,
                            target,
                            request,
                            announcements::correction,
                            Answer.Corrected::new));
        });
    }

    Answer strike(EntryNumber number, Optional<String> reason, Request request) {
        return amend(
                number,
                request,
                target -> because(
                        reason,
                        target,
                        request,
                        why -> write(
                                EntryKind.VOIDING,
                                new Voids(target.entry().id(), number, why),
                                List.of(),
                                target,
                                request,
                                announcements::voiding,
                                Answer.Voided::new)));
    }

    /** @param values what the entry left open; nothing is struck out, so no reason is asked */
    Answer complete(EntryNumber number, List<Observed> values, Request request) {
        return amend(
                number,
                request,
                target -> write(
                        EntryKind.COMPLETION,
                        new Completes(target.entry().id(), number),
                        values,
                        target,
                        request,
                        announcements::completion,
                        Answer.Completed::new));
    }

    static boolean stands(Observed value, Row target) {
        return value.what() instanceof Observation.ObservedAt at
                ? at.moment().equals(target.observed())
                : target.standing().anyMatch(value.what()::equals);
    }

    private Answer amend(EntryNumber number, Request request, Function<Row, Answer> amendment) {
        return guard.writer(request, () -> amendOwn(number, request, amendment));
    }

    private Answer amendOwn(EntryNumber number, Request request, Function<Row, Answer> amendment) {
        Optional<Entry> target = journal.find(number);
        if (target.isEmpty()) {
            return request.refused(Reason.NO_SUCH_ENTRY, List.of(number.toString()));
        }
        if (!mayAmend(request.author(), target.get())) {
            return request.refused(Reason.NOT_YOURS, List.of(number.toString()));
        }
        Row row = reader.asItReadsNow(target.get());
        return row.voided().isPresent()
                ? request.refused(Reason.ALREADY_STRUCK_OUT, List.of(number.toString()))
                : amendment.apply(row);
    }

    private boolean mayAmend(Author author, Entry target) {
        return roster.isSkipper(author) || isBy(author, target);
    }

    private static boolean isBy(Author author, Entry entry) {
        return entry.content()
                .filter(content -> content.author().isSamePersonAs(author))
                .isPresent();
    }

    private Answer because(Optional<String> reason, Row target, Request request, Function<String, Answer> act) {
        EntryNumber number = target.entry().number();
        return reason.filter(said -> !said.isBlank())
                .or(() -> slip(number, request))
                .map(act)
                .orElseGet(() -> reasonMissing(number, request));
    }

    /** The example is what was typed, with a reason behind it: to be copied and changed. */
    private static Answer reasonMissing(EntryNumber number, Request request) {
        String reason = Phrases.in(request.language(), Medium.PLAIN).text("logbook.reason.example");
        String example = request.words().strip() + " " + reason;
        return new Answer.Refused(Reason.REASON_MISSING, List.of(number.toString()), example, request.words());
    }

    private Optional<String> slip(EntryNumber number, Request request) {
        return isTypingSlip(number, request.author(), request.typed().received())
                ? Optional.of(Phrases.in(boat.language(), Medium.PLAIN).text("logbook.reason.slip"))
                : Optional.empty();
    }

    private Answer write(
            EntryKind kind,
            Observation act,
            List<Observed> values,
            Row target,
            Request request,
            BiConsumer<Row, Row> announce,
            BiFunction<Row, Row, Answer> answer) {
        List<Observed> all =
                Stream.concat(Stream.of(Observed.typed(act)), values.stream()).toList();
        Draft draft = new Draft(kind, request.typed().received(), Pen.content(request, isRestricted(target), all));
        Pen.Written written = pen.once(request, turn -> {
            Entry entry = turn.append(draft);
            if (!request.typed().publicly()) {
                announce.accept(Row.of(entry), reader.asItReadsNow(target.entry()));
            }
            return entry;
        });
        forget(target.entry());
        return written.entry()
                .map(entry -> answer.apply(Row.of(entry), reader.asItReadsNow(target.entry())))
                .orElseGet(() -> new Answer.AlreadyNoted(written.before().orElseThrow(), request.words()));
    }

    /** What is remembered of people and clocks was read from such entries. */
    private void forget(Entry amended) {
        if (!amended.kind().equals(Optional.of(EntryKind.LINE))) {
            names.changed();
            time.changed();
        }
    }

    /** What is said of a restricted note is restricted too. */
    private static boolean isRestricted(Row target) {
        return target.entry().content().filter(Content::restricted).isPresent();
    }
}
