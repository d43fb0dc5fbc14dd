package livredebord.journal;

import java.time.Duration;
import java.time.Instant;

/** A clock that stands until it is told to go on. */
public final class TestChronometer implements Chronometer {

    private Instant now;
    private boolean synchronised = true;

    public TestChronometer(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    public synchronized void set(Instant moment) {
        now = moment;
    }

    public synchronized void goOn(Duration duration) {
        now = now.plus(duration);
    }

    public synchronized void loseSynchronisation() {
        synchronised = false;
    }

    @Override
    public synchronized long monotonicMs() {
        return now.toEpochMilli() & 0xffff_ffffL;
    }

    @Override
    public byte[] bootId() {
        return new byte[16];
    }

    @Override
    public synchronized boolean isSynchronised() {
        return synchronised;
    }
}
