package livredebord.logbook;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.fleet.PerBoat;
import livredebord.journal.AuditTrail;
import livredebord.journal.AuditTrail.Act;
import livredebord.logbook.Answer.Reason;
import livredebord.voyage.Period;

/**
 * Leaves the lines about the book that an inspector asks for: by number and reason, never by the words, which may be
 * private or be taken out one day.
 */
@PerBoat
class Auditor {

    /** Somebody wanted what his role does not allow; all other refusals are mistakes of typing. */
    private static final Set<Reason> MANIPULATIONS = EnumSet.of(
            Reason.NOT_YOURS,
            Reason.NOT_ALLOWED_TO_WRITE,
            Reason.ONLY_THE_SKIPPER,
            Reason.ONLY_THE_SKIPPER_HANDS_OVER,
            Reason.AN_ADULT_DOES_THAT);

    /** A link is opened by whoever holds it. */
    private static final Author HOLDER = new Author("link", "link", "link");

    private final AuditTrail trail;
    private final Guard guard;
    private final Clock clock;

    Auditor(AuditTrail trail, Guard guard, Clock clock) {
        this.trail = trail;
        this.guard = guard;
        this.clock = clock;
    }

    /** @return the same answer */
    Answer heard(Answer answer, Request request) {
        if (answer instanceof Answer.Refused refused && MANIPULATIONS.contains(refused.reason())) {
            note(Act.REFUSED, request, refused.reason() + " " + String.join(" ", refused.details()));
        }
        return answer;
    }

    void note(Act act, Request request, String what) {
        trail.note(act, request.author(), request.typed().received(), what.strip());
    }

    void opened(PdfFile.Edition edition) {
        opened("", edition.period(), edition.head());
    }

    /** A picture shows itself in every client that reads the channel: only files leave a line. */
    void opened(FileOrder order) {
        if (!order.kind().isPicture()) {
            opened(order.kind().word(), order.period(), order.head());
        }
    }

    private void opened(String what, Period period, EntryNumber head) {
        String said = what + " " + period.from() + " " + period.until() + " " + head;
        trail.note(Act.LINK_OPENED, HOLDER, clock.instant(), said.strip());
    }

    Answer show(int howMany, Request request) {
        return guard.skipper(
                request,
                () -> new Answer.AuditShown(trail.last(howMany).stream()
                        .map(line -> new Answer.AuditLine(
                                line.number(), line.act().name(), line.who().name(), line.when(), line.what()))
                        .toList()));
    }
}
