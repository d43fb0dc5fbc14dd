package livredebord.fleet;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The boats that this service serves: its own, whose files lie in the data folder itself, and those in {@code boats/}, each
 * in a folder that is called as she is. One that set-up adds while the service runs is served a moment later.
 */
@Singleton
public final class Fleet {

    /** In the data folder, and in addresses. */
    static final String FOLDER = "boats";

    /** Without it nobody has set her up. */
    private static final String SET_UP = "boat.properties";

    private static final int SECONDS_BETWEEN_LOOKS = 5;
    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?");
    private static final Logger DIAGNOSTICS = Logger.getLogger(Fleet.class);

    private final Event<Opens> opens;
    private final Event<Closes> closes;
    private final boolean wanted;
    private final Path folder = AtHand.flagship().folder().resolve(FOLDER);
    private final Map<String, String> refused = new HashMap<>();
    private volatile SortedMap<String, Berth> beside = new TreeMap<>();
    private Thread lookout;

    @Inject
    Fleet(
            Event<Opens> opens,
            Event<Closes> closes,
            @ConfigProperty(name = "livredebord.rounds") boolean serving,
            @ConfigProperty(name = "livredebord.trial") boolean trial) {
        this.opens = opens;
        this.closes = closes;
        this.wanted = serving && !trial;
    }

    /** A word that can be a folder and stand in an address: small letters, figures and hyphens, 32 at most. */
    public static boolean canBeCalled(String id) {
        return ID.matcher(id).matches();
    }

    /** Each, the service's own first, the others by their names. */
    public List<Berth> berths() {
        List<Berth> all = new ArrayList<>();
        all.add(AtHand.flagship());
        all.addAll(beside.values());
        return all;
    }

    public boolean areSeveral() {
        return !beside.isEmpty();
    }

    Optional<Berth> beside(String id) {
        return Optional.ofNullable(beside.get(id));
    }

    void open(@Observes StartupEvent serving) {
        AtHand.doWith(AtHand.flagship(), () -> opens.fire(new Opens()));
        if (wanted) {
            look();
            lookout = new Thread(this::keepLooking, "fleet");
            lookout.setDaemon(true);
            lookout.start();
        }
    }

    private void keepLooking() {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
                lookCarefully();
            }
        } catch (InterruptedException stopped) {
            return;
        }
    }

    /** The edge of this thread. */
    private void lookCarefully() {
        try {
            look();
        } catch (RuntimeException unreadable) {
            tellOnce("", String.valueOf(unreadable.getMessage()));
        }
    }

    synchronized void close(@Observes ShutdownEvent stopping) {
        if (lookout != null) {
            lookout.interrupt();
        }
        berths().forEach(berth -> AtHand.doWith(berth, () -> closes.fire(new Closes())));
    }

    /** When nobody asks any more. */
    @PreDestroy
    synchronized void forgetAll() {
        berths().forEach(berth -> AtHand.doWith(berth, berth::forgetAll));
        beside = new TreeMap<>();
    }

    /** Serves those that came. */
    synchronized void look() {
        folders().stream().filter(id -> !beside.containsKey(id)).forEach(this::open);
    }

    private List<String> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(each -> Files.exists(each.resolve(SET_UP)))
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One that cannot be served must not keep the others from it; she is tried again. */
    private void open(String id) {
        if (!canBeCalled(id) || id.equals(AtHand.flagship().id())) {
            tellOnce(id, "her folder wants a name of its own, small letters, figures and hyphens");
            return;
        }
        Berth berth = Berth.beside(AtHand.flagship().folder(), id);
        AtHand.areSeveral(true);
        try {
            AtHand.doWith(berth, () -> opens.fire(new Opens()));
            SortedMap<String, Berth> now = new TreeMap<>(beside);
            now.put(id, berth);
            beside = now;
            DIAGNOSTICS.infof("the boat %s is served too", id);
        } catch (RuntimeException broken) {
            giveUp(berth);
            AtHand.areSeveral(areSeveral());
            tellOnce(id, String.valueOf(broken.getMessage()));
        }
    }

    /** What of her has begun ends again. */
    private void giveUp(Berth berth) {
        AtHand.doWith(berth, () -> {
            try {
                closes.fire(new Closes());
            } catch (RuntimeException neverBegan) {
                DIAGNOSTICS.debugf("what of %s had not begun did not end: %s", berth, neverBegan.getMessage());
            } finally {
                berth.forgetAll();
            }
        });
    }

    private void tellOnce(String id, String why) {
        if (!why.equals(refused.put(id, why))) {
            DIAGNOSTICS.errorf("the boat in %s cannot be served: %s", folder.resolve(id), why);
        }
    }
}
