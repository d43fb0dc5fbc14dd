package livredebord.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/**
 * One consistent file of a book, which may be written in meanwhile. It counts only when it was read back: it has the name
 * that was asked for from the moment it was verified, and nothing of it stays where that failed.
 *
 * @param verification of the copy, which holds at least what the book held when the backup was begun
 */
public record Backup(Path file, Verification verification) {

    private static final String UNFINISHED = ".part";

    /**
     * @param file to be made, for its owner's eyes only
     * @throws FileAlreadyExistsException where there is one: a backup never takes another's place
     * @throws IOException where the book cannot be read or the copy not be written
     */
    public static Backup of(Path book, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(part);
        try {
            return make(book, part, file);
        } catch (SQLException refused) {
            throw new IOException(refused.getMessage(), refused);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Backup make(Path book, Path part, Path file) throws IOException, SQLException {
        Optional<Verification.Known> end = endOf(book);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        copy(book, part);
        sync(part, StandardOpenOption.WRITE);
        Backup backup = new Backup(file, Verification.of(part, end));
        if (backup.verification.isClean()) {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            sync(file.toAbsolutePath().getParent(), StandardOpenOption.READ);
        }
        return backup;
    }

    private static Optional<Verification.Known> endOf(Path book) throws SQLException {
        try (BookFile open = BookFile.open(book)) {
            return open.end();
        }
    }

    /** SQLite writes into an empty file that is there. */
    private static void copy(Path book, Path part) throws SQLException {
        String source = "jdbc:sqlite:" + book.toAbsolutePath().toUri() + "?mode=ro&busy_timeout=5000";
        try (Connection connection = DriverManager.getConnection(source);
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, part.toAbsolutePath().toString());
            vacuum.execute();
        }
    }

    private static void sync(Path file, StandardOpenOption how) {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        } catch (IOException notOnDisk) {
            throw new UncheckedIOException(notOnDisk);
        }
    }
}
