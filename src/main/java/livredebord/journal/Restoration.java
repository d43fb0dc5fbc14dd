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

/**
 * A backup put in the place of the book. What lay there is set aside, never deleted; the private keys with it, so that
 * the next entry opens a successor feed: a backup cannot know what was written after it, and one number never means two
 * things. The mark of the book's end stays, since it knows the letters that were given.
 *
 * @param verification of the book that was put in place, or of the backup that was refused
 * @param setAside the folder that holds what lay there before; empty where nothing did
 */
public record Restoration(Verification verification, Optional<Path> setAside) {

    private static final List<String> OF_THE_BOOK = List.of("book.db", "book.db-wal", "book.db-shm", "keys");
    private static final String BOOK = "book.db";
    private static final String UNFINISHED = "book.db.part";

    /**
     * @param known an entry that the backup must have
     * @param aside a folder within {@code data} that is not there yet
     * @throws FileAlreadyExistsException where {@code aside} is there
     * @throws IOException where the service runs, or the disk refuses
     */
    public static Restoration of(Path backup, Optional<Verification.Known> known, Path data, Path aside)
            throws IOException {
        Verification verification = Verification.of(backup, known);
        if (!verification.isClean()) {
            return new Restoration(verification, Optional.empty());
        }
        Files.createDirectories(
                data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (RandomAccessFile lockFile =
                        new RandomAccessFile(data.resolve("book.lock").toFile(), "rw");
                FileLock lock = claim(lockFile.getChannel())) {
            return put(backup, verification, data, aside);
        }
    }

    /** As the service that writes in a book claims it. */
    private static FileLock claim(FileChannel lockFile) throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException ours) {
            throw new IOException("the service runs: stop it first", ours);
        }
        throw new IOException("the service runs: stop it first");
    }

    private static Restoration put(Path backup, Verification verification, Path data, Path aside) throws IOException {
        Path part = data.resolve(UNFINISHED);
        Files.copy(backup, part, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
        sync(part, StandardOpenOption.WRITE);
        Optional<Path> before = setAside(data, aside);
        Files.move(part, data.resolve(BOOK), StandardCopyOption.ATOMIC_MOVE);
        sync(data, StandardOpenOption.READ);
        return new Restoration(verification, before);
    }

    private static Optional<Path> setAside(Path data, Path aside) throws IOException {
        List<String> there = OF_THE_BOOK.stream()
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
}
