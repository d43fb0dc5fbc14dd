package livredebord.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** The folder of a book in which no service writes as long as this is open, since the service claims it in the same way. */
final class ClaimedFolder implements AutoCloseable {

    static final List<String> BOOK = List.of("book.db", "book.db-wal", "book.db-shm");

    private final Path data;
    private final RandomAccessFile lockFile;

    private ClaimedFolder(Path data, RandomAccessFile lockFile) {
        this.data = data;
        this.lockFile = lockFile;
    }

    /** @throws IOException where the service runs, or the disk refuses */
    static ClaimedFolder of(Path data) throws IOException {
        Files.createDirectories(
                data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        RandomAccessFile lockFile =
                new RandomAccessFile(data.resolve("book.lock").toFile(), "rw");
        if (!isLocked(lockFile)) {
            lockFile.close();
            throw new IOException("the service runs: stop it first");
        }
        return new ClaimedFolder(data, lockFile);
    }

    private static boolean isLocked(RandomAccessFile lockFile) throws IOException {
        try {
            FileLock lock = lockFile.getChannel().tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    Path book() {
        return data.resolve(BOOK.get(0));
    }

    /** A file for what is to become the book. */
    Path draft() {
        return data.resolve(BOOK.get(0) + ".part");
    }

    /**
     * The draft is the book from now on.
     *
     * @param leaving what goes into {@code aside} of what is there
     * @param aside a folder within the data that is not there yet
     * @return the folder; empty where nothing lay there
     * @throws FileAlreadyExistsException where {@code aside} is there
     */
    Optional<Path> replaceBook(List<String> leaving, Path aside) throws IOException {
        Files.setPosixFilePermissions(draft(), PosixFilePermissions.fromString("rw-------"));
        sync(draft(), StandardOpenOption.WRITE);
        Optional<Path> before = setAside(leaving, aside);
        Files.move(draft(), book(), StandardCopyOption.ATOMIC_MOVE);
        sync(data, StandardOpenOption.READ);
        return before;
    }

    private Optional<Path> setAside(List<String> leaving, Path aside) throws IOException {
        List<String> there = leaving.stream()
                .filter(name -> Files.exists(data.resolve(name)))
                .toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Files.createDirectory(
                aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (String name : there) {
            Files.move(data.resolve(name), aside.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
        return Optional.of(aside);
    }

    private static void sync(Path file, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }

    /** The lock goes with its file. */
    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
