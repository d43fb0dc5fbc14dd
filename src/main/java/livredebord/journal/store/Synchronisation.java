package livredebord.journal.store;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Watches whether the system clock was synchronised since boot: by systemd's mark, else by asking {@code timedatectl},
 * which knows what the kernel knows whoever keeps the time. It looks from a thread of its own until the answer is yes.
 */
@Singleton
final class Synchronisation {

    private static final Path SYSTEMD_MARK = Path.of("/run/systemd/timesync/synchronized");
    private static final long LOOK_EVERY_SECONDS = 10;
    private static final long PATIENCE_SECONDS = 5;

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Synchronisation::daemon);
    private volatile boolean seen;

    /** @param clock {@code trusted} where somebody else answers for it, such as the host of a container; else {@code detect} */
    Synchronisation(@ConfigProperty(name = "livredebord.clock") String clock) {
        seen = switch (clock) {
            case "trusted" -> true;
            case "detect" -> Files.exists(SYSTEMD_MARK);
            default -> throw new IllegalArgumentException("livredebord.clock is trusted or detect, not " + clock);
        };
        if (seen) {
            watch.shutdown();
        } else {
            watch.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    boolean isSeen() {
        return seen;
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }

    private void look() {
        seen = Files.exists(SYSTEMD_MARK) || kernelSaysSo();
        if (seen) {
            watch.shutdown();
        }
    }

    private static boolean kernelSaysSo() {
        try {
            Process asked = new ProcessBuilder("timedatectl", "show", "--property=NTPSynchronized", "--value")
                    .redirectErrorStream(true)
                    .start();
            boolean answered = asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            asked.destroy();
            return answered && new String(asked.getInputStream().readAllBytes()).startsWith("yes");
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "clock-watch");
        thread.setDaemon(true);
        return thread;
    }
}
