package livredebord.logbook;

import java.util.List;
import java.util.Optional;
import livredebord.command.Understood;
import livredebord.command.Verb;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Reason;
import livredebord.voyage.Row;

/**
 * What juniors wrote and nobody has taken into the book yet. The adult who takes a line in is its author and answers for
 * it; the entry names the junior as the one for whom it was noted, and its words, time and files are the junior's.
 */
@PerBoat
class JuniorLines {

    private final OwnPages pages;
    private final Journal journal;
    private final Roster roster;
    private final Guard guard;
    private final Interpreter interpreter;
    private final LineNotes lines;

    JuniorLines(OwnPages pages, Journal journal, Roster roster, Guard guard, Interpreter interpreter, LineNotes lines) {
        this.pages = pages;
        this.journal = journal;
        this.roster = roster;
        this.guard = guard;
        this.interpreter = interpreter;
        this.lines = lines;
    }

    /** A junior sees his own; those who may take them in see all. */
    Answer show(Request request) {
        return new Answer.PagesShown(
                pages.waiting().stream()
                        .filter(line -> isFor(line, request))
                        .map(line -> asShown(line, request))
                        .toList(),
                roster.mayWrite(request.author()));
    }

    /** An answer to a post is read by everybody. */
    private static OwnPages.Waiting asShown(OwnPages.Waiting line, Request request) {
        return line.restricted() && request.typed().way() == Typed.Way.POST ? line.withoutWords() : line;
    }

    private boolean isFor(OwnPages.Waiting line, Request request) {
        boolean own = line.author().isSamePersonAs(request.author());
        return own || (line.restricted() ? roster.isSkipper(request.author()) : roster.mayWrite(request.author()));
    }

    /** @param number empty for all that this person may take in */
    Answer takeIn(Optional<Long> number, Request request) {
        return guard.writer(request, () -> {
            List<OwnPages.Waiting> wanted = pages.waiting().stream()
                    .filter(line -> isFor(line, request))
                    .filter(line -> number.isEmpty() || line.number() == number.get())
                    .toList();
            List<Row> rows = wanted.stream()
                    .flatMap(line -> takeIn(line, request).stream())
                    .toList();
            return rows.isEmpty()
                    ? request.refused(
                            Reason.NOTHING_WAITS_IN_PAGES,
                            number.map(String::valueOf).stream().toList())
                    : new Answer.TakenIn(rows);
        });
    }

    /** Empty where another adult was faster. */
    private Optional<Row> takeIn(OwnPages.Waiting line, Request request) {
        Request said = asSaid(line, request);
        Understood.Line understood = understood(line, said.typed());
        Request inItsLanguage = new Request(said.typed(), line.words(), 0, understood.language(), request.now());
        return journal.inTurn(turn -> pages.find(line.number()).map(waiting -> {
            Row row = lines.onBehalfOf(line.author().name(), understood, inItsLanguage, turn);
            pages.taken(line.number(), row.entry().number());
            return row;
        }));
    }

    /** The junior's words at the junior's time, under the adult's name. */
    private static Request asSaid(OwnPages.Waiting line, Request request) {
        Typed typed = request.typed();
        Typed said = new Typed(
                line.words(),
                typed.author(),
                typed.received(),
                Optional.of(line.typed()),
                typed.way(),
                typed.publicly(),
                typed.chosen(),
                Optional.empty(),
                line.fileNames(),
                true);
        return new Request(said, line.words(), 0, request.language(), request.now());
    }

    private Understood.Line understood(OwnPages.Waiting line, Typed said) {
        if (line.words().isBlank()) {
            return interpreter.withoutWords(said);
        }
        Understood understood = interpreter.understand(line.words(), said);
        if (understood instanceof Understood.Order order && order.verb() instanceof Verb.Note note) {
            return note.line();
        }
        return understood instanceof Understood.Line asLine
                ? asLine
                : (Understood.Line) interpreter.understandAsLine(line.words(), said);
    }
}
