package livredebord.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import livredebord.command.Understood;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation.FileName;
import livredebord.entry.Observed;
import livredebord.journal.Draft;
import livredebord.logbook.Answer.Reason;
import livredebord.voyage.Row;

/** Writes a line of the log as it was understood. */
@ApplicationScoped
class LineNotes {

    private final Pen pen;
    private final Roster roster;
    private final Alarm alarm;
    private final Announcements announcements;

    LineNotes(Pen pen, Roster roster, Alarm alarm, Announcements announcements) {
        this.pen = pen;
        this.roster = roster;
        this.alarm = alarm;
        this.announcements = announcements;
    }

    Answer note(Understood.Line line, Request request) {
        if (!roster.mayWrite(request.author())) {
            return request.refused(Reason.NOT_ALLOWED_TO_WRITE, List.of());
        }
        Draft draft = new Draft(EntryKind.LINE, line.at(), content(line, request));
        Pen.Written written = pen.once(request, turn -> {
            Entry entry = turn.append(draft);
            if (!request.typed().publicly()) {
                announcements.line(Row.of(entry));
            }
            return entry;
        });
        return written.entry()
                .<Answer>map(entry -> new Answer.Noted(Row.of(entry), Questions.about(entry, line)))
                .orElseGet(() -> new Answer.AlreadyNoted(written.before().orElseThrow(), request.words()));
    }

    private Content content(Understood.Line line, Request request) {
        Typed typed = request.typed();
        return new Content(
                request.words(),
                line.language(),
                typed.author(),
                line.onBehalfOf(),
                typed.sent().orElse(typed.received()),
                line.restricted(),
                withFiles(alarm.observed(line), request));
    }

    /** Files belong to the first line of a message. */
    private static List<Observed> withFiles(List<Observed> observed, Request request) {
        Stream<String> names = request.line() == 0 ? request.typed().fileNames().stream() : Stream.empty();
        return Stream.concat(observed.stream(), names.map(FileName::new).map(Observed::typed))
                .toList();
    }
}
