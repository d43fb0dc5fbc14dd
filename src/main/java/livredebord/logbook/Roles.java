package livredebord.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation.Role;
import livredebord.entry.Observation.RoleGiven;
import livredebord.entry.Observed;
import livredebord.journal.AuditTrail.Act;
import livredebord.journal.Draft;
import livredebord.logbook.Answer.Reason;
import livredebord.voyage.Row;

/** Gives roles, by entries; only the skipper does, to somebody whom the book knows. */
@ApplicationScoped
class Roles {

    private final Roster roster;
    private final Pen pen;
    private final Announcements announcements;
    private final Auditor auditor;

    Roles(Roster roster, Pen pen, Announcements announcements, Auditor auditor) {
        this.roster = roster;
        this.pen = pen;
        this.announcements = announcements;
        this.auditor = auditor;
    }

    List<Answer.Member> members() {
        return roster.members();
    }

    Answer give(String name, Role role, Request request) {
        if (!roster.isSkipper(request.author())) {
            return request.refused(Reason.ONLY_THE_SKIPPER, List.of());
        }
        return roster.named(name)
                .map(person -> give(new RoleGiven(person, role, Optional.empty()), request))
                .orElseGet(() -> request.refused(Reason.NO_SUCH_PERSON, List.of(name)));
    }

    private Answer give(RoleGiven given, Request request) {
        List<Observed> observed = List.of(Observed.typed(given));
        Draft draft = new Draft(EntryKind.ROLE, request.typed().received(), Pen.content(request, false, observed));
        Pen.Written written = pen.once(request, turn -> {
            Entry entry = turn.append(draft);
            auditor.note(
                    Act.ROLE_CHANGED,
                    request,
                    entry.number() + " " + given.person().name() + " " + given.role());
            if (!request.typed().publicly()) {
                announcements.line(Row.of(entry));
            }
            return entry;
        });
        roster.changed();
        return written.entry()
                .<Answer>map(entry -> new Answer.RoleChanged(Row.of(entry)))
                .orElseGet(() -> new Answer.AlreadyNoted(written.before().orElseThrow(), request.words()));
    }
}
