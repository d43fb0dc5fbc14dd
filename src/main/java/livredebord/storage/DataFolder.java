package livredebord.storage;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;

/** The folder that holds all that is ours: the book, its keys, the settings. Nobody but the service's user may look. */
@PerBoat
public final class DataFolder {

    private final Path path;
    private Optional<FileLock> claim = Optional.empty();

    /** Makes the folder where there is none. */
    public DataFolder(@OfBoat Path path) {
        this.path = path.toAbsolutePath();
        makePrivate(this.path);
    }

    public Path path() {
        return path;
    }

    /** A folder within, just as private. */
    public Path folder(String name) {
        Path folder = path.resolve(name);
        makePrivate(folder);
        return folder;
    }

    /**
     * Nobody but this process writes in the book from now until it ends.
     *
     * @return false where that was so before
     * @throws UncheckedIOException where another one does, or where the folder is read-only
     */
    public synchronized boolean claim() {
        if (claim.isPresent()) {
            return false;
        }
        try {
            FileChannel file =
                    FileChannel.open(path.resolve("book.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            claim = Optional.ofNullable(file.tryLock());
            if (claim.isEmpty()) {
                file.close();
                throw new IOException(
                        "another program, perhaps the service itself, writes in it (book.lock);" + " stop that first");
            }
            return true;
        } catch (IOException refused) {
            throw new UncheckedIOException("this book cannot be written in: " + refused.getMessage(), refused);
        }
    }

    @PreDestroy
    synchronized void release() throws IOException {
        if (claim.isPresent()) {
            claim.get().acquiredBy().close();
            claim = Optional.empty();
        }
    }

    private static void makePrivate(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("the data folder cannot be made: " + folder, refused);
        }
    }
}
