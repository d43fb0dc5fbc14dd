package livredebord.instrument;

import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import livredebord.fleet.AtHand;
import livredebord.fleet.Closes;
import livredebord.fleet.OfBoat;
import livredebord.fleet.Opens;
import livredebord.fleet.PerBoat;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Listens to what the settings name, each in a thread of its own, and again when the other end comes back. Where nothing
 * is named there is no thread and no socket.
 */
@PerBoat
class Listening {

    private static final Logger DIAGNOSTICS = Logger.getLogger(Listening.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Ears ears;
    private final Gauges gauges;
    private final Watchkeeper watchkeeper;
    private final ClockWatch clockWatch;
    private final Clock clock;
    private final List<String> wanted;
    private final Set<Ear> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Listening(
            Ears ears,
            Gauges gauges,
            Watchkeeper watchkeeper,
            ClockWatch clockWatch,
            Clock clock,
            @OfBoat Config config) {
        this.ears = ears;
        this.gauges = gauges;
        this.watchkeeper = watchkeeper;
        this.clockWatch = clockWatch;
        this.clock = clock;
        this.wanted = config.getOptionalValues("livredebord.instruments", String.class)
                .orElse(List.of());
    }

    void begin(@Observes Opens serving) {
        running = true;
        for (String each : wanted) {
            try {
                Address address = Address.of(each);
                AtHand.thread("instruments " + address.name(), () -> listenTo(address))
                        .start();
            } catch (IllegalArgumentException setting) {
                DIAGNOSTICS.errorf("livredebord.instruments: %s", setting.getMessage());
            }
        }
        if (!wanted.isEmpty()) {
            AtHand.thread("instruments", this::keepWatch).start();
        }
    }

    void end(@Observes Closes stopping) {
        running = false;
        open.forEach(Listening::close);
    }

    private void listenTo(Address address) {
        Instant[] heard = {clock.instant().minus(Duration.ofDays(1))};
        Hearing hearing = (report, source, at) -> {
            heard[0] = at.isAfter(heard[0]) ? at : heard[0];
            hear(report, source, at);
        };
        Duration pause = SHORTEST_PAUSE;
        String told = "";
        while (running) {
            Instant before = heard[0];
            String why = listenOnce(address, heard[0], hearing);
            if (running && !why.equals(told)) {
                DIAGNOSTICS.warnf("%s: %s; it is tried again", address.name(), why);
                told = why;
            }
            boolean spoke = heard[0].isAfter(before);
            pause = spoke ? SHORTEST_PAUSE : longer(pause);
            told = spoke ? "" : told;
            sleep(pause);
        }
    }

    /** The edge of this thread: what broke is told, and tried again. */
    private String listenOnce(Address address, Instant heardUntil, Hearing hearing) {
        try (Ear ear = ears.open(address, heardUntil)) {
            open.add(ear);
            DIAGNOSTICS.infof("listening: %s", address.name());
            try {
                ear.listen(hearing);
                return "the other end hung up";
            } finally {
                open.remove(ear);
            }
        } catch (IOException | RuntimeException broken) {
            return String.valueOf(broken.getMessage());
        }
    }

    private void hear(Report report, Source source, Instant at) {
        gauges.take(report, source, at);
        watchkeeper.hear(report, source, at);
        clockWatch.hear(report, source, at);
    }

    private void keepWatch() {
        while (running) {
            try {
                watchkeeper.look(clock.instant());
                clockWatch.look(clock.instant());
            } catch (RuntimeException broken) {
                DIAGNOSTICS.warnf("an automatic line has to wait: %s", broken.getMessage());
            }
            sleep(SHORTEST_PAUSE);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private static void close(Ear ear) {
        try {
            ear.close();
        } catch (IOException gone) {
            DIAGNOSTICS.debugf("closing: %s", gone.getMessage());
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
