package livredebord.chat;

import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import livredebord.fleet.AtHand;
import livredebord.fleet.Closes;
import livredebord.fleet.Opens;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Boat;
import livredebord.logbook.Duty;
import livredebord.logbook.Links;
import livredebord.logbook.Logbook;
import livredebord.logbook.ReadyReports;
import livredebord.logbook.StandingOrders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What we do unasked, while the service serves: one thread carries the outbox, woken by each commit that put something;
 * one makes the PDFs that were ordered; one fetches photos and files; another looks after the evening summary and reads
 * what was missed. None holds up an answer to the crew.
 */
@PerBoat
class Rounds {

    private static final Duration BETWEEN_LOOKS_AT_THE_CLOCK = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS_AT_ORDERS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS_AT_FILES = Duration.ofSeconds(30);
    private static final int LOOKS_BETWEEN_READINGS = 9;
    private static final Logger DIAGNOSTICS = Logger.getLogger(Rounds.class);

    private final Courier courier;
    private final EveningSummary evening;
    private final HeadPost head;
    private final LateReading reading;
    private final StandingOrders orders;
    private final Calls calls;
    private final NoonPost noon;
    private final PaperPost paper;
    private final FileFetching files;
    private final Press press;
    private final Duty duty;
    private final Semaphore awake = new Semaphore(0);
    private final Semaphore ordered = new Semaphore(0);
    private final boolean wanted;
    private volatile boolean running;

    Rounds(
            Outbox outbox,
            Carrier carrier,
            Logbook logbook,
            Links links,
            ReadyReports reports,
            Boat boat,
            Clock clock,
            EveningSummary evening,
            HeadPost head,
            LateReading reading,
            StandingOrders orders,
            Calls calls,
            NoonPost noon,
            PaperPost paper,
            FileFetching files,
            Duty duty,
            @ConfigProperty(name = "livredebord.rounds", defaultValue = "true") boolean wanted) {
        this.courier = new Courier(outbox, carrier, logbook, links, reports, boat, clock);
        this.press = new Press(outbox, logbook, reports, boat, clock, System::nanoTime);
        this.evening = evening;
        this.head = head;
        this.reading = reading;
        this.orders = orders;
        this.calls = calls;
        this.noon = noon;
        this.paper = paper;
        this.files = files;
        this.duty = duty;
        this.wanted = wanted;
        outbox.whenGrown(() -> {
            awake.release();
            ordered.release();
        });
    }

    void begin(@Observes Opens serving) {
        if (wanted) {
            running = true;
            AtHand.thread("outbox", this::carry).start();
            AtHand.thread("rounds", this::goRound).start();
            AtHand.thread("press", this::print).start();
            AtHand.thread("files", this::fetch).start();
        }
    }

    /** What was being sent is in doubt then, and looked for or marked at the next start. */
    void end(@Observes Closes stopping) {
        running = false;
        press.end();
        awake.release();
        ordered.release();
    }

    private void carry() {
        waitFor(awake, Opens.CREW_FIRST);
        while (running) {
            Duration pause = duty.isOurs() ? courier.step() : BETWEEN_LOOKS_AT_ORDERS;
            if (courier.isHeldUp()) {
                sleep(pause);
            } else {
                waitFor(awake, pause);
            }
        }
    }

    /** One that breaks has said so; what breaks around it is tried again. */
    private void print() {
        while (running) {
            waitFor(ordered, BETWEEN_LOOKS_AT_ORDERS);
            carefully("the printing", () -> {
                while (running && duty.isOurs() && press.step()) {
                    DIAGNOSTICS.debug("a PDF was made");
                }
            });
        }
    }

    private void fetch() {
        while (running) {
            sleep(BETWEEN_LOOKS_AT_FILES);
            carefully("fetching files", files::fetchWhatIsMissing);
        }
    }

    private void goRound() {
        sleep(Opens.CREW_FIRST);
        for (int look = 0; running; look++) {
            carefully("the evening summary", evening::postIfDue);
            carefully("the head of the book", head::postIfDue);
            carefully("the noon report", noon::postIfDue);
            carefully("the evening's PDF", paper::orderIfDue);
            carefully("the standing orders", orders::look);
            carefully("calling", calls::callWhatIsDue);
            if (look % LOOKS_BETWEEN_READINGS == 0) {
                carefully("reading what was missed", reading::readWhatWasMissed);
            }
            sleep(BETWEEN_LOOKS_AT_THE_CLOCK);
        }
    }

    /** The edge of this thread: what broke is told once, and the next round tries again. */
    private void carefully(String what, Runnable work) {
        try {
            if (duty.isOurs()) {
                work.run();
            }
        } catch (RuntimeException broken) {
            DIAGNOSTICS.warnf("%s has to wait: %s", what, broken.getMessage());
        }
    }

    private void waitFor(Semaphore news, Duration pause) {
        try {
            if (news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    private void sleep(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            running = false;
        }
    }
}
