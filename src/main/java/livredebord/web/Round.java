package livredebord.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import livredebord.fleet.AtHand;
import livredebord.fleet.Opens;

/** Something that is done over and over while the service serves, by a thread of its own. */
public final class Round {

    private final Semaphore awake = new Semaphore(0);
    private final Duration pause;
    private final BooleanSupplier work;
    private volatile boolean running = true;

    private Round(Duration pause, BooleanSupplier work) {
        this.pause = pause;
        this.work = work;
    }

    /**
     * Begins when the service has settled.
     *
     * @param pause after the work had nothing to do, unless something wakes it
     * @param work one step of it; true where there may be more. It never throws
     */
    public static Round begin(String name, Duration pause, BooleanSupplier work) {
        Round round = new Round(pause, work);
        AtHand.thread(name, round::go).start();
        return round;
    }

    public void wake() {
        awake.release();
    }

    public void end() {
        running = false;
        wake();
    }

    private void go() {
        rest(Opens.CREW_FIRST);
        while (running) {
            awake.drainPermits();
            if (!work.getAsBoolean()) {
                rest(pause);
            }
        }
    }

    private void rest(Duration atMost) {
        try {
            awake.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }
}
