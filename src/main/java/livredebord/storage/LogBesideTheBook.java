package livredebord.storage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import livredebord.fleet.Opens;
import livredebord.fleet.PerBoat;

/** A file of SQLite's. */
@PerBoat
@UnlessBuildProfile("postgresql")
final class LogBesideTheBook implements WriteAheadLog {

    /** Frames of a page and its head (sqlite.org/fileformat2.html#walformat) behind the file's own head. */
    private static final int FRAME = 4_096 + 24;

    private static final int HEAD = 32;

    /** SQLite begins again at the front after 1 000 frames (sqlite.org/pragma.html#pragma_wal_autocheckpoint). */
    private static final int LAID_OUT = HEAD + 1_250 * FRAME;

    /** Zeros written at a time. */
    private static final int PIECE = 16 * FRAME;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final AgroalDataSource database;
    private final Path file;
    private final Path deleting;

    LogBesideTheBook(AgroalDataSource database, DataFolder folder) {
        this.database = database;
        this.file = folder.path().resolve("book.db-wal");
        this.deleting = folder.path().resolve("deleting");
    }

    @Override
    public long length() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /**
     * The sync of a file that grows hangs on the file system's own journal too, and ext4 was seen to answer it well and
     * to lose what was written when that journal was aborted meanwhile, because the disk failed; what is written over
     * zeros that lie there hangs on nothing else. Zeros are no frames: SQLite reads as far as the sums agree.
     */
    @Override
    public void layOut() throws IOException {
        if (length() < LAID_OUT) {
            growWhileNobodyWrites();
        }
    }

    private void growWhileNobodyWrites() throws IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("begin immediate");
            try {
                grow();
            } finally {
                statement.executeUpdate("rollback");
            }
        } catch (IOException | SQLException refused) {
            throw new IOException("the log could not be laid out", refused);
        }
    }

    private void grow() throws IOException {
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.APPEND)) {
            long missing = LAID_OUT - log.size();
            if (missing > 0) {
                fill(log, missing);
                log.force(true);
            }
        }
    }

    /** In small pieces, because Java keeps a thread's largest buffer outside its heap for ever. */
    private static void fill(FileChannel log, long missing) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate(PIECE);
        for (long left = missing; left > 0; ) {
            zeros.clear().limit((int) Math.min(PIECE, left));
            left -= log.write(zeros);
        }
    }

    /** The program may have ended after a commit that deleted and before the log was emptied. */
    void emptyAtStart(@Observes @Priority(Integer.MAX_VALUE) Opens start) {
        if (holdsDeleted()) {
            empty();
        }
    }

    @Override
    public boolean holdsDeleted() {
        return Files.exists(deleting);
    }

    @Override
    public void willDelete() {
        try (FileChannel mark = FileChannel.open(deleting, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            mark.force(true);
        } catch (IOException refused) {
            throw new UncheckedIOException("it could not be remembered that something is deleted", refused);
        }
    }

    @Override
    public boolean empty() {
        boolean emptied = isEmptiedInTime();
        if (emptied) {
            forgetTheDeleting();
        }
        return emptied;
    }

    private void forgetTheDeleting() {
        try {
            Files.deleteIfExists(deleting);
        } catch (IOException stays) {
            throw new UncheckedIOException("the log is empty, and the next start empties it again", stays);
        }
    }

    private boolean isEmptiedInTime() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isEmptied()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return true;
    }

    private boolean isEmptied() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
            return answer.next() && answer.getInt("busy") == 0;
        } catch (SQLException busy) {
            return false;
        }
    }
}
