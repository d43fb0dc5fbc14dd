package livredebord.journal.store;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import livredebord.journal.store.HeadMark.Mark;
import org.jboss.logging.Logger;

/**
 * The mark once more, in a folder that does not go back with the data folder: where that was rolled back whole, book, keys and
 * mark together, only this one knows that numbers were given since. It is written behind the commit, by a thread of its own,
 * so that a slow or lost disk holds up nobody's line; one that is behind is no doubt, and one that is lost costs nothing.
 */
final class MarkElsewhere {

    private static final Logger DIAGNOSTICS = Logger.getLogger(MarkElsewhere.class);

    /** For all books: they lie in one place. */
    private static final ExecutorService WRITER = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "mark");
        thread.setDaemon(true);
        return thread;
    });

    private final Path file;
    private final AtomicReference<Mark> latest = new AtomicReference<>();

    /**
     * @param folder of the backups, another disk where the captain can
     * @param whose which book on which machine: boats may keep their backups in one folder
     */
    MarkElsewhere(Path folder, String whose) {
        file = folder.resolve("head-" + UUID.nameUUIDFromBytes(whose.getBytes(StandardCharsets.UTF_8)) + ".mark");
    }

    /** Empty where there is none or the disk is not there. */
    Optional<Mark> read() {
        try (HeadMark mark = new HeadMark(file)) {
            return mark.read();
        } catch (UncheckedIOException unreadable) {
            DIAGNOSTICS.warnf("the mark outside the data folder cannot be read: %s", unreadable.getCause());
            return Optional.empty();
        }
    }

    /** Soon; of several the last. */
    void note(Mark newest) {
        if (latest.getAndSet(newest) == null) {
            WRITER.execute(this::write);
        }
    }

    /** Nothing stays open there: the disk may be taken out. */
    private void write() {
        Mark newest = latest.getAndSet(null);
        try (HeadMark mark = new HeadMark(file)) {
            mark.note(newest);
        } catch (UncheckedIOException refused) {
            DIAGNOSTICS.debugf("the mark outside the data folder cannot be written: %s", refused.getCause());
        }
    }
}
