package livredebord.logbook;

import java.util.List;
import java.util.function.Supplier;
import livredebord.entry.Observation.Role;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Answer.Reason;

/**
 * Who may do what, in one place: everybody reads; the skipper and the crew write, each his own lines, and the skipper
 * corrects any; what takes something from another, signs or describes the boat is the skipper's alone. A junior writes
 * into pages of his own and takes nothing out of the book. A refusal says nothing about the entry that it was asked for.
 */
@PerBoat
class Guard {

    private final Roster roster;

    Guard(Roster roster) {
        this.roster = roster;
    }

    /** For what the skipper alone does. */
    Answer skipper(Request request, Supplier<Answer> act) {
        return roster.isSkipper(request.author()) ? act.get() : request.refused(Reason.ONLY_THE_SKIPPER, List.of());
    }

    /** For what writes into the book. */
    Answer writer(Request request, Supplier<Answer> act) {
        if (roster.mayWrite(request.author())) {
            return act.get();
        }
        Reason reason =
                roster.is(Role.JUNIOR, request.author()) ? Reason.AN_ADULT_DOES_THAT : Reason.NOT_ALLOWED_TO_WRITE;
        return request.refused(reason, List.of());
    }

    /** For what takes the book elsewhere: paper and files. Those who only read may have it to read. */
    Answer taker(Request request, Supplier<Answer> act) {
        if (roster.is(Role.JUNIOR, request.author())) {
            return request.refused(Reason.AN_ADULT_DOES_THAT, List.of());
        }
        return roster.roleOf(request.author()).isPresent()
                ? act.get()
                : request.refused(Reason.NOT_ALLOWED_TO_WRITE, List.of());
    }
}
