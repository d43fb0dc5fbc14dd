package livredebord.logbook;

import java.util.List;
import java.util.stream.Stream;
import livredebord.command.Understood;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Language;
import livredebord.entry.Observation.FileName;
import livredebord.entry.Observation.Role;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.Draft;
import livredebord.journal.Journal;
import livredebord.voyage.Row;
import livredebord.voyage.StillHolds;

/** Writes a line of the log as it was understood. */
@PerBoat
class LineNotes {

    private final Interpreter interpreter;
    private final Pen pen;
    private final Roster roster;
    private final Guard guard;
    private final OwnPages pages;
    private final Journal journal;
    private final Alarm alarm;
    private final Plausibility plausibility;
    private final HandOvers handOvers;
    private final Watches watches;
    private final Announcements announcements;
    private final Missing missing;
    private final Overdue overdue;
    private final Crew crew;

    LineNotes(
            Interpreter interpreter,
            Pen pen,
            Roster roster,
            Guard guard,
            OwnPages pages,
            Journal journal,
            Alarm alarm,
            Plausibility plausibility,
            HandOvers handOvers,
            Watches watches,
            Announcements announcements,
            Missing missing,
            Overdue overdue,
            Crew crew) {
        this.interpreter = interpreter;
        this.pen = pen;
        this.roster = roster;
        this.guard = guard;
        this.pages = pages;
        this.journal = journal;
        this.alarm = alarm;
        this.plausibility = plausibility;
        this.handOvers = handOvers;
        this.watches = watches;
        this.announcements = announcements;
        this.missing = missing;
        this.overdue = overdue;
        this.crew = crew;
    }

    /**
     * A junior's line waits in his own pages; but who shouts that somebody is overboard is heard, whoever it is that
     * writes.
     *
     * @param unchanged what is carried over into the line, but for what it says itself
     */
    Answer note(Understood.Line line, StillHolds unchanged, Request request) {
        boolean junior = roster.is(Role.JUNIOR, request.author());
        if (junior) {
            return Alarm.isRaisedBy(line) ? written(line, unchanged, request) : kept(line, request);
        }
        return guard.writer(request, () -> written(line, unchanged, request));
    }

    private Answer kept(Understood.Line line, Request request) {
        Typed typed = request.typed();
        List<FileName> files = request.line() == 0 ? typed.fileNames() : List.of();
        return journal.inTurn(turn -> {
            boolean first = pages.waiting().isEmpty();
            long number = pages.keep(
                    request.author(), typed.sent().orElse(typed.received()), request.words(), files, line.restricted());
            if (first) {
                announcements.pagesWait(request.author());
            }
            return new Answer.KeptInPages(number);
        });
    }

    /** By an adult for the junior whose words these are; the caller knows that they are new. */
    Row onBehalfOf(String junior, Understood.Line line, Request request, Journal.Turn turn) {
        Content content = content(line, StillHolds.NOTHING, request)
                .onBehalfOf(line.onBehalfOf().orElse(junior));
        Row row = Row.of(turn.append(new Draft(EntryKind.LINE, line.at(), content)));
        if (!request.typed().publicly()) {
            announce(row);
        }
        return row;
    }

    private Answer written(Understood.Line line, StillHolds unchanged, Request request) {
        Draft draft = new Draft(EntryKind.LINE, line.at(), content(line, unchanged, request));
        Pen.Written written = pen.once(request, turn -> {
            Entry entry = turn.append(draft);
            if (!request.typed().publicly()) {
                announce(Row.of(entry));
            }
            return entry;
        });
        return written.entry()
                .map(entry -> noted(Row.of(entry), line, interpreter.readerOf(request)))
                .orElseGet(() -> new Answer.AlreadyNoted(written.before().orElseThrow(), request.words()));
    }

    private void announce(Row row) {
        watches.digest(row).ifPresentOrElse(digest -> announcements.watch(row, digest), () -> announcements.line(row));
    }

    private Answer noted(Row row, Understood.Line line, Language reader) {
        List<Answer.Offer> offers = Stream.of(
                        handOvers.offers(row, reader),
                        Questions.about(row, line, reader).stream(),
                        overdue.beforeLeaving(row, reader),
                        overdue.afterAnIncident(row, reader),
                        crew.offers(row, reader))
                .flatMap(each -> each)
                .toList();
        return new Answer.Noted(row, offers, watches.digest(row));
    }

    private Content content(Understood.Line line, StillHolds unchanged, Request request) {
        Typed typed = request.typed();
        List<Observed> said = observed(line, unchanged, request.author());
        return new Content(
                request.words(),
                line.language(),
                typed.author(),
                line.onBehalfOf(),
                typed.sent().orElse(typed.received()),
                line.restricted(),
                withFiles(missing.givenTo(said, line.at(), line.language()), request));
    }

    /** What the line says, what is carried over into it, and what it leaves to be confirmed. */
    List<Observed> observed(Understood.Line line, StillHolds unchanged, Author author) {
        List<Observed> said = plausibility.weighed(alarm.observed(line), line.at(), line.language());
        Stream<Observed> handOver = handOvers.of(said, author).map(Observed::typed).stream();
        return Stream.of(said.stream(), unchanged.carriedInto(said).stream(), handOver)
                .flatMap(each -> each)
                .toList();
    }

    /** Files belong to the first line of a message. */
    private static List<Observed> withFiles(List<Observed> observed, Request request) {
        Stream<FileName> files = request.line() == 0 ? request.typed().fileNames().stream() : Stream.empty();
        return Stream.concat(observed.stream(), files.map(Observed::typed)).toList();
    }
}
