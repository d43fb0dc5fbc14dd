package livredebord.upkeep;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import livredebord.journal.Head;
import livredebord.journal.HeadStamps;
import livredebord.journal.TimeStamp;
import livredebord.outbound.Answer;
import livredebord.outbound.Outbound;
import livredebord.outbound.Target;
import org.jboss.logging.Logger;

/**
 * Has the book's head stamped by an authority ashore (RFC 3161) as often as configured, where it moved. It is shown a
 * digest and nothing else. Without a link it is tried again: the head of then covers all that came before.
 */
final class HeadStamping {

    private static final Logger DIAGNOSTICS = Logger.getLogger(HeadStamping.class);
    private static final int MOST_ANSWER_BYTES = 1 << 16;

    private final URI authority;
    private final Duration every;
    private final Supplier<Head> head;
    private final HeadStamps stamps;
    private final Clock clock;
    private final Attempts attempts;

    /**
     * @param authority http or https
     * @param nanos of a clock that nobody sets
     * @throws IllegalArgumentException where the address cannot be called
     */
    HeadStamping(
            URI authority, Duration every, Supplier<Head> head, HeadStamps stamps, Clock clock, LongSupplier nanos) {
        boolean callable = "https".equals(authority.getScheme()) || "http".equals(authority.getScheme());
        if (!callable || authority.getHost() == null) {
            throw new IllegalArgumentException("livredebord.stamp.url is an address (https://…), not " + authority);
        }
        this.authority = authority;
        this.every = every;
        this.head = head;
        this.stamps = stamps;
        this.clock = clock;
        this.attempts = new Attempts(nanos);
    }

    /** To be called every minute or so. */
    void look() {
        attempts.attempt("the time stamp of " + authority.getHost(), this::stampIfDue);
    }

    private void stampIfDue() throws IOException {
        Optional<HeadStamps.Kept> newest = stamps.newest();
        if (newest.filter(this::isFresh).isEmpty()) {
            Head now = head.get();
            if (newest.filter(kept -> kept.number().equals(now.number())).isEmpty()) {
                stamp(now);
            }
        }
    }

    /** Either way: a clock that was set back must not stop it for longer than that. */
    private boolean isFresh(HeadStamps.Kept kept) {
        return Duration.between(kept.when(), clock.instant()).abs().compareTo(every) < 0;
    }

    private void stamp(Head now) throws IOException {
        TimeStamp.Question question = TimeStamp.Question.about(now);
        Answer answer = Outbound.shared()
                .send(Target.ashore(authority)
                        .call("POST")
                        .header("Content-Type", "application/timestamp-query")
                        .carrying(question.bytes())
                        .keeping(MOST_ANSWER_BYTES));
        Store.demand(answer.status(), authority);
        try {
            TimeStamp stamp = question.answered(answer.body());
            stamps.keep(now, stamp, clock.instant());
            DIAGNOSTICS.infof("%s was stamped at %s by %s", now.number(), stamp.time(), stamp.authority());
        } catch (TimeStamp.Refused refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }
}
