package livredebord.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Charge;
import livredebord.entry.Observation.HandOver;
import livredebord.entry.Observation.Role;
import livredebord.entry.Observation.RoleGiven;
import livredebord.fleet.PerBoat;
import livredebord.journal.AuditTrail.Act;
import livredebord.logbook.Answer.Reason;

/**
 * Gives roles, by entries. The skipper hands the boat over to somebody whom the book knows: that holds at once and is
 * <em>not confirmed</em> until the other says so. Where nobody hands over, a member of the crew takes command with a
 * reason. There is exactly one skipper at any time.
 */
@PerBoat
class Roles {

    private final Roster roster;
    private final Guard guard;
    private final Names names;
    private final Acts acts;
    private final Auditor auditor;

    Roles(Roster roster, Guard guard, Names names, Acts acts, Auditor auditor) {
        this.roster = roster;
        this.guard = guard;
        this.names = names;
        this.acts = acts;
        this.auditor = auditor;
    }

    Answer give(String name, Role role, Request request) {
        boolean mayTakeIt = role == Role.SKIPPER && roster.is(Role.CREW, request.author());
        if (mayTakeIt) {
            return request.refused(Reason.ONLY_THE_SKIPPER_HANDS_OVER, List.of());
        }
        return guard.skipper(
                request,
                () -> account(name, request)
                        .map(person -> give(person, role, request))
                        .orElseGet(() -> request.refused(
                                role == Role.SKIPPER ? Reason.NO_ACCOUNT : Reason.NO_SUCH_PERSON, List.of(name))));
    }

    /** One that never wrote here is known where the words mention it. */
    private Optional<Author> account(String name, Request request) {
        return request.typed().mentioned(name).map(names::asKnown).or(() -> names.account(name));
    }

    private Answer give(Author person, Role role, Request request) {
        boolean oneself = roster.isSkipper(person);
        if (oneself) {
            return request.refused(
                    role == Role.SKIPPER ? Reason.IS_SKIPPER_ALREADY : Reason.SKIPPER_HANDS_OVER_FIRST,
                    List.of(person.name()));
        }
        List<Observation> said = new ArrayList<>();
        RoleGiven given = new RoleGiven(person, role, Optional.empty());
        said.add(given);
        if (role == Role.SKIPPER) {
            said.add(new HandOver(Charge.SKIPPER, List.of(person.name()), false));
        }
        return noted(said, given, request);
    }

    /**
     * At sea the one who must act acts; the book says why, and the channel hears it. The skipper himself says so again where
     * another installation has another.
     */
    Answer takeCommand(Optional<String> reason, Request request) {
        if (roster.isSkipper(request.author()) && roster.rivals().isEmpty()) {
            return request.refused(
                    Reason.IS_SKIPPER_ALREADY, List.of(request.author().name()));
        }
        return guard.writer(request, () -> {
            RoleGiven given = new RoleGiven(request.author(), Role.SKIPPER, reason);
            return reason.isEmpty()
                    ? request.refused(Reason.COMMAND_WANTS_A_REASON, List.of())
                    : noted(List.of(given), given, request);
        });
    }

    private Answer noted(List<Observation> said, RoleGiven given, Request request) {
        Answer answer = acts.note(
                EntryKind.ROLE,
                said,
                request,
                Answer.RoleChanged::new,
                entry -> auditor.note(
                        Act.ROLE_CHANGED,
                        request,
                        entry.number() + " " + given.person().name() + " " + given.role()));
        roster.changed();
        names.changed();
        return answer;
    }
}
