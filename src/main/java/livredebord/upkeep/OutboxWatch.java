package livredebord.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import livredebord.chat.Outbox;
import livredebord.logbook.Boat;

/** Posts that wait too long. The skipper reads it when Mattermost is back: why all that follows comes late. */
final class OutboxWatch {

    static final Duration TOO_LONG = Duration.ofMinutes(30);
    static final long TOO_MANY = 50;

    private final Outbox outbox;
    private final Notices notices;
    private final Boat boat;
    private final Clock clock;

    OutboxWatch(Outbox outbox, Notices notices, Boat boat, Clock clock) {
        this.outbox = outbox;
        this.notices = notices;
        this.boat = boat;
        this.clock = clock;
    }

    void look() {
        long waiting = outbox.waiting();
        Optional<Instant> since = outbox.next().map(Outbox.Waiting::put);
        if (waiting >= TOO_MANY || since.filter(this::isTooLongAgo).isPresent()) {
            notices.begin(
                    Trouble.OUTBOX,
                    phrases -> phrases.text(
                            "upkeep.OUTBOX", waiting, phrases.moment(since.orElse(clock.instant()), boat.zone())));
        } else if (waiting == 0) {
            notices.end(Trouble.OUTBOX, phrases -> phrases.text("upkeep.OUTBOX.over"));
        }
    }

    private boolean isTooLongAgo(Instant put) {
        return put.plus(TOO_LONG).isBefore(clock.instant());
    }
}
