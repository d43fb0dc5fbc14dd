package livredebord.web.mqtt;

import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import livredebord.fleet.AtHand;
import livredebord.fleet.Closes;
import livredebord.fleet.OfBoat;
import livredebord.fleet.Opens;
import livredebord.fleet.PerBoat;
import livredebord.logbook.AccessTokens;
import livredebord.logbook.Automation;
import livredebord.logbook.Duty;
import livredebord.logbook.Pace;
import livredebord.web.Uplinks;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Fetches from a broker what gateways publish there, at the pace that one machine may have, and hands it on as what it is: an
 * uplink of whoever's token the settings name. Where no broker is set there is no thread and no socket.
 */
@PerBoat
class BrokerListening {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration A_MOMENT = Duration.ofMillis(250);
    private static final double A_MINUTE = 60;
    private static final Logger DIAGNOSTICS = Logger.getLogger(BrokerListening.class);

    private final Vertx vertx;
    private final Uplinks uplinks;
    private final AccessTokens tokens;
    private final Duty duty;
    private final Optional<Broker> broker;
    private final Pace pace;
    private final boolean counts;
    private volatile boolean running;
    private volatile Optional<Session> open = Optional.empty();

    BrokerListening(
            Vertx vertx,
            Uplinks uplinks,
            AccessTokens tokens,
            Duty duty,
            @OfBoat Config settings,
            @ConfigProperty(name = "livredebord.api.pace") int perMinute) {
        this.vertx = vertx;
        this.uplinks = uplinks;
        this.tokens = tokens;
        this.duty = duty;
        this.broker = broker(settings);
        this.counts = perMinute > 0;
        this.pace = new Pace(Math.max(1, perMinute), A_MINUTE / Math.max(1, perMinute), System::nanoTime);
    }

    private static Optional<Broker> broker(Config settings) {
        try {
            return Broker.of(settings);
        } catch (IllegalArgumentException wrong) {
            DIAGNOSTICS.errorf("livredebord.mqtt: %s", wrong.getMessage());
            return Optional.empty();
        }
    }

    void begin(@Observes Opens serving) {
        broker.ifPresent(wanted -> {
            running = true;
            AtHand.thread("mqtt", () -> listenTo(wanted)).start();
        });
    }

    void end(@Observes Closes stopping) {
        running = false;
        open.ifPresent(Session::close);
    }

    private void listenTo(Broker wanted) {
        Duration pause = SHORTEST_PAUSE;
        String told = "";
        while (running) {
            long began = System.nanoTime();
            String why = duty.isOurs() ? listenOnce(wanted) : "";
            boolean held = System.nanoTime() - began > LONGEST_PAUSE.toNanos();
            if (running && !why.isEmpty() && !why.equals(told)) {
                DIAGNOSTICS.warnf("%s: %s; it is tried again", wanted.name(), why);
            }
            told = why;
            pause = held ? SHORTEST_PAUSE : pause;
            rest(pause);
            pause = longer(pause);
        }
    }

    /** The edge of this thread: what broke is told, and tried again; what was not acknowledged comes again. */
    private String listenOnce(Broker wanted) {
        try (Session session = Session.open(vertx, wanted, nameFor(wanted))) {
            open = Optional.of(session);
            DIAGNOSTICS.infof("listening: %s", wanted.name());
            return session.follow(message -> take(message, wanted));
        } catch (IOException | RuntimeException broken) {
            return String.valueOf(broken.getMessage());
        } finally {
            open = Optional.empty();
        }
    }

    /** One for each token, so that two boats at one broker keep apart; 23 signs are what every broker takes. */
    private static String nameFor(Broker wanted) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(wanted.token().getBytes(StandardCharsets.UTF_8));
            return "log" + HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private void take(byte[] message, Broker wanted) throws IOException {
        while (counts && running && !pace.admits("")) {
            rest(A_MOMENT);
        }
        Automation by = tokens.holder(wanted.token())
                .filter(each -> each.rights().contains(Automation.Right.WRITE))
                .orElseThrow(() -> new IOException("livredebord.mqtt.token is no token that may write, or no more"));
        Uplinks.Answer answer = uplinks.take(by, message, Optional.empty());
        if (answer instanceof Uplinks.Away) {
            throw new IOException("the book cannot be reached");
        }
        if (answer instanceof Uplinks.NotUnderstood why) {
            DIAGNOSTICS.debugf("%s: left aside: %s", wanted.name(), why.why());
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private void rest(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            running = false;
        }
    }
}
