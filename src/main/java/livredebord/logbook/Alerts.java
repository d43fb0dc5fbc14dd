package livredebord.logbook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import livredebord.entry.Author;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation.Remark;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Answer.Reason;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;
import org.jboss.logging.Logger;

/**
 * What is called out until somebody says that he saw it. Who saw it, and after how long, is an entry; what stands is kept
 * beside the book. It is called out as well while the book cannot be written, and kept when it can.
 */
@PerBoat
public class Alerts {

    private static final Logger DIAGNOSTICS = Logger.getLogger(Alerts.class);

    private final KeptAlerts kept;
    private final Roster roster;
    private final Acts acts;
    private final Boat boat;
    private final Clock clock;

    /** What the book could not take yet, by id, as it is to stand there; empty for what is over. */
    private final Map<String, Optional<Alert>> owed = new LinkedHashMap<>();

    /** Of two who press the same button the first saw it. */
    private final Object oneAfterTheOther = new Object();

    Alerts(KeptAlerts kept, Roster roster, Acts acts, Boat boat, Clock clock) {
        this.kept = kept;
        this.roster = roster;
        this.acts = acts;
        this.boat = boat;
        this.clock = clock;
    }

    /**
     * Something that somebody must see to.
     *
     * @param id the same while it is the same
     * @param raised when it was called out first
     * @param words what it is, in the boat's language
     * @param concerned accounts of those who must act, the skipper where nobody else is known
     */
    public record Alert(String id, Instant raised, String words, List<Author> concerned, Optional<Seen> seen) {
        public Alert {
            concerned = List.copyOf(concerned);
        }
    }

    /** Somebody saw to it, or at least knows. */
    public record Seen(Author by, Instant at) {}

    /** Raised once, however often it is said; whoever has the watch or else the skipper must act. */
    public synchronized void raise(String id, String words, List<Author> concerned) {
        if (find(id).isEmpty()) {
            owed.put(id, Optional.of(new Alert(id, clock.instant(), words, concerned, Optional.empty())));
        }
        pay();
    }

    /** It is over; empty where it was not raised. */
    public synchronized Optional<Alert> clear(String id) {
        Optional<Alert> over = find(id);
        over.ifPresent(alert -> owed.put(id, Optional.empty()));
        pay();
        return over;
    }

    /** All whose id begins so and is not this one. */
    public synchronized void clearOthers(String beginning, String but) {
        open().stream()
                .map(Alert::id)
                .filter(id -> id.startsWith(beginning) && !id.equals(but))
                .forEach(id -> owed.put(id, Optional.empty()));
        pay();
    }

    /** What is not over, seen or not, the oldest first. */
    public synchronized List<Alert> open() {
        Map<String, Alert> open = new LinkedHashMap<>();
        kept.all().forEach(alert -> open.put(alert.id(), alert));
        owed.forEach((id, alert) -> alert.ifPresentOrElse(each -> open.put(id, each), () -> open.remove(id)));
        return List.copyOf(open.values());
    }

    private void pay() {
        if (owed.isEmpty()) {
            return;
        }
        try {
            kept.write(owed);
            owed.clear();
        } catch (RuntimeException away) {
            DIAGNOSTICS.warnf("what is called out cannot be kept yet: %s", away.getMessage());
        }
    }

    /** Who has the command, whom everything ends with. */
    public List<Author> skipper() {
        return roster.members().stream()
                .map(Answer.Member::person)
                .filter(roster::isSkipper)
                .toList();
    }

    /** What is called out under that id; empty where it is over. */
    public synchronized Optional<Alert> find(String id) {
        return open().stream().filter(alert -> alert.id().equals(id)).findFirst();
    }

    /** One word for all that is called out. */
    Answer acknowledge(Request request) {
        return acknowledge(alert -> true, request);
    }

    /** That one alone. */
    Answer acknowledge(String id, Request request) {
        return acknowledge(alert -> alert.id().equals(id), request);
    }

    private Answer acknowledge(Predicate<Alert> meant, Request request) {
        if (!roster.mayWrite(request.author())) {
            return request.refused(Reason.NOT_ALLOWED_TO_WRITE, List.of());
        }
        synchronized (oneAfterTheOther) {
            payFirst();
            return seen(meant, request);
        }
    }

    private Answer seen(Predicate<Alert> meant, Request request) {
        List<Alert> unseen = open().stream()
                .filter(alert -> alert.seen().isEmpty())
                .filter(meant)
                .toList();
        if (unseen.isEmpty()) {
            return request.refused(Reason.NOTHING_TO_ACKNOWLEDGE, List.of());
        }
        Instant now = request.typed().received();
        Seen seen = new Seen(request.author(), now);
        return acts.note(
                EntryKind.LINE,
                unseen.stream().map(alert -> seen(alert, now)).toList(),
                request.anew(),
                Answer.OrderNoted::new,
                entry -> unseen.forEach(alert -> kept.seen(alert.id(), seen)));
    }

    private synchronized void payFirst() {
        pay();
    }

    private Remark seen(Alert alert, Instant now) {
        long minutes = Math.max(0, Duration.between(alert.raised(), now).toMinutes());
        return new Remark(Phrases.in(boat.language(), Medium.PLAIN).text("logbook.alert.seen", alert.words(), minutes));
    }
}
