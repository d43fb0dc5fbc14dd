package livredebord.fleet;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Which boat the work of this thread is for. Where there is only one it is always hers; where there are several, work that
 * says no boat is refused, because a guess would write in another's book.
 */
public final class AtHand {

    private static final ThreadLocal<Berth> HERE = new ThreadLocal<>();
    /** Then work that says no boat is nobody's. */
    private static volatile boolean several;

    private AtHand() {}

    /** The service's own boat; looked up where somebody needs her. */
    private static final class Flagship {

        private static final Berth BERTH = of(ConfigProvider.getConfig());

        private static Berth of(Config settings) {
            return Berth.flagship(
                    settings.getValue("livredebord.boat.id", String.class),
                    settings.getValue("livredebord.data", Path.class));
        }
    }

    static Berth flagship() {
        return Flagship.BERTH;
    }

    /** @throws IllegalStateException where there are several and none was said */
    public static Berth berth() {
        Berth here = HERE.get();
        if (here != null) {
            return here;
        }
        if (several) {
            throw new IllegalStateException("there are several boats, and which of them this is for was not said");
        }
        return flagship();
    }

    /** False where there are several and none was said. */
    public static boolean isAny() {
        return !several || HERE.get() != null;
    }

    static void areSeveral(boolean now) {
        several = now;
    }

    /** What is done is for this boat. */
    public static <R> R with(Berth berth, Supplier<R> work) {
        Berth before = HERE.get();
        HERE.set(berth);
        try {
            return work.get();
        } finally {
            putBack(before);
        }
    }

    public static void doWith(Berth berth, Runnable work) {
        with(berth, () -> {
            work.run();
            return null;
        });
    }

    /** For another thread: what it does there is for the boat that is at hand here. */
    public static Runnable keptFor(Runnable work) {
        if (!several && HERE.get() == null) {
            return work;
        }
        Berth berth = berth();
        return () -> doWith(berth, work);
    }

    /** It works for the boat that is at hand here, and keeps nobody from stopping. */
    public static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(keptFor(work), name);
        thread.setDaemon(true);
        return thread;
    }

    private static void putBack(Berth before) {
        if (before == null) {
            HERE.remove();
        } else {
            HERE.set(before);
        }
    }
}
