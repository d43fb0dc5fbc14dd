package livredebord.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import livredebord.chat.Arthur;
import livredebord.chat.InMemoryOutbox;
import livredebord.chat.Outbox;
import livredebord.chat.SettableClock;

/** A French boat with a clock that can be set, one that cannot, and an outbox to look into. */
final class OnWatch extends Arthur {

    static final Instant START = Instant.parse("2026-07-14T12:00:00Z");

    private final SettableClock clock = new SettableClock(START.toString());
    private final InMemoryOutbox outbox = new InMemoryOutbox(clock);
    private long nanos = 1_000_000_000L;

    Clock clock() {
        return clock;
    }

    LongSupplier nanos() {
        return () -> nanos;
    }

    InMemoryOutbox outbox() {
        return outbox;
    }

    Notices notices() {
        return new Notices(outbox, this);
    }

    void goOn(Duration duration) {
        clock.pass(duration);
        nanos += duration.toNanos();
    }

    void setClock(Duration step) {
        clock.pass(step);
    }

    void put(String body) {
        outbox.put(Outbox.Post.text(body));
    }

    void sendAll() {
        for (Optional<Outbox.Waiting> next = outbox.next(); next.isPresent(); next = outbox.next()) {
            outbox.done(next.get());
        }
    }

    /** What waits, alarms first. */
    List<String> said() {
        return outbox.bodies();
    }
}
