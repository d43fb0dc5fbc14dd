package livredebord.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import livredebord.command.Understood;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.journal.Draft;
import livredebord.logbook.Answer.Reason;
import livredebord.voyage.Row;

/** Writes a line of the log as it was understood. */
@ApplicationScoped
class LineNotes {

    private final Pen pen;
    private final Roster roster;
    private final Announcements announcements;
    private final Questions questions;

    LineNotes(Pen pen, Roster roster, Announcements announcements, Questions questions) {
        this.pen = pen;
        this.roster = roster;
        this.announcements = announcements;
        this.questions = questions;
    }

    Answer note(Typed typed, String words, int line, Understood.Line understood) {
        if (!roster.mayWrite(typed.author())) {
            return new Answer.Refused(Reason.NOT_ALLOWED_TO_WRITE, List.of(), "", words);
        }
        Draft draft = new Draft(EntryKind.LINE, understood.at(), content(typed, words, line, understood));
        Pen.Written written = pen.once(typed, words, line, turn -> {
            Entry entry = turn.append(draft);
            if (!typed.publicly()) {
                announcements.line(Row.of(entry));
            }
            return entry;
        });
        return written.entry()
                .<Answer>map(entry -> new Answer.Noted(Row.of(entry), questions.about(entry, understood)))
                .orElseGet(() -> new Answer.AlreadyNoted(written.before().orElseThrow(), words));
    }

    /** Files belong to the first line of a message. */
    private static Content content(Typed typed, String words, int line, Understood.Line understood) {
        List<Observed> observed = understood.observed();
        return new Content(
                words,
                understood.language(),
                typed.author(),
                understood.onBehalfOf(),
                typed.sent().orElse(typed.received()),
                understood.restricted(),
                line == 0 ? Pen.withFiles(observed, typed) : observed);
    }
}
