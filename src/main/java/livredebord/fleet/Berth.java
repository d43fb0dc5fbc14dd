package livredebord.fleet;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;

/** Where one boat lies within the service: her book, her folder, her address, and all that is kept in memory of her. */
public final class Berth {

    private final String id;
    private final Path folder;
    private final String path;
    private final Map<Contextual<?>, Place<?>> kept = new ConcurrentHashMap<>();
    private final Deque<Runnable> destructions = new ConcurrentLinkedDeque<>();
    private volatile boolean ended;

    private Berth(String id, Path folder, String path) {
        this.id = id;
        this.folder = folder.toAbsolutePath();
        this.path = path;
    }

    /** The service's own boat, whose files lie in the data folder itself. */
    static Berth flagship(String id, Path data) {
        return new Berth(id, data, "");
    }

    /** Another boat of the same service. */
    static Berth beside(Path data, String id) {
        return new Berth(id, folderOf(data, id), pathOf(id));
    }

    /** Where another boat's files lie. */
    public static Path folderOf(Path data, String id) {
        return data.resolve(Fleet.FOLDER).resolve(id);
    }

    /** What stands before the paths of another boat's addresses. */
    public static String pathOf(String id) {
        return "/" + Fleet.FOLDER + "/" + id;
    }

    /** The boat's book: a word that never changes. */
    public String id() {
        return id;
    }

    public Path folder() {
        return folder;
    }

    /** What stands before the paths of her addresses: {@code /boats/anna}, or nothing for the service's own boat. */
    public String path() {
        return path;
    }

    public boolean isFlagship() {
        return path.isEmpty();
    }

    <T> T known(Contextual<T> bean) {
        return this.<T>place(bean).instance;
    }

    <T> T made(Contextual<T> bean, Function<Contextual<T>, CreationalContext<T>> creation) {
        Place<T> place = place(bean);
        synchronized (place) {
            if (ended) {
                throw new IllegalStateException(id + " is served no longer");
            }
            if (place.instance == null) {
                CreationalContext<T> context = creation.apply(bean);
                place.instance = bean.create(context);
                destructions.push(() -> bean.destroy(place.instance, context));
            }
            return place.instance;
        }
    }

    @SuppressWarnings("unchecked")
    private <T> Place<T> place(Contextual<T> bean) {
        Place<?> there = kept.get(bean);
        return (Place<T>) (there == null ? kept.computeIfAbsent(bean, first -> new Place<>()) : there);
    }

    /** The last one first: what was made earlier may still be needed. */
    void forgetAll() {
        ended = !isFlagship();
        for (Runnable next = destructions.poll(); next != null; next = destructions.poll()) {
            next.run();
        }
        kept.clear();
    }

    /** Of one bean; each is made under a lock of its own, because what makes it may wait for others. */
    private static final class Place<T> {
        private volatile T instance;
    }

    @Override
    public String toString() {
        return id;
    }
}
