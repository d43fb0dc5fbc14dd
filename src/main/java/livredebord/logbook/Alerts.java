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

/**
 * What is called out until somebody says that he saw it. Who saw it, and after how long, is an entry; that something is to
 * be called out is found out again after a restart, so nothing is kept of it.
 */
@PerBoat
public class Alerts {

    private final Roster roster;
    private final Acts acts;
    private final Boat boat;
    private final Clock clock;
    private final Map<String, Alert> open = new LinkedHashMap<>();

    /** Of two who press the same button the first saw it. */
    private final Object oneAfterTheOther = new Object();

    Alerts(Roster roster, Acts acts, Boat boat, Clock clock) {
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
        open.computeIfAbsent(id, first -> new Alert(first, clock.instant(), words, concerned, Optional.empty()));
    }

    /** It is over; empty where it was not raised. */
    public synchronized Optional<Alert> clear(String id) {
        return Optional.ofNullable(open.remove(id));
    }

    /** All whose id begins so and is not this one. */
    synchronized void clearOthers(String beginning, String but) {
        open.keySet().removeIf(id -> id.startsWith(beginning) && !id.equals(but));
    }

    /** What is not over, seen or not, the oldest first. */
    public synchronized List<Alert> open() {
        return List.copyOf(open.values());
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
        return Optional.ofNullable(open.get(id));
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
        Answer answer = acts.note(
                EntryKind.LINE, unseen.stream().map(alert -> seen(alert, now)).toList(), request.anew());
        unseen.forEach(alert -> markSeen(alert, new Seen(request.author(), now)));
        return answer;
    }

    private Remark seen(Alert alert, Instant now) {
        long minutes = Math.max(0, Duration.between(alert.raised(), now).toMinutes());
        return new Remark(Phrases.in(boat.language(), Medium.PLAIN).text("logbook.alert.seen", alert.words(), minutes));
    }

    private synchronized void markSeen(Alert alert, Seen seen) {
        open.computeIfPresent(
                alert.id(),
                (id, known) -> new Alert(id, known.raised(), known.words(), known.concerned(), Optional.of(seen)));
    }
}
