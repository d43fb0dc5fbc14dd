package livredebord.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where a book's feeds lie, as whoever checks or copies them sees them. */
interface BookSource extends AutoCloseable {

    /** A feed as it was opened. */
    record Feed(String id, String book, String letter, byte[] publicKey, Optional<String> predecessor) {}

    /**
     * An entry as it lies there.
     *
     * @param words empty where the content is not there
     * @param mayLack whether the source allows that the content is not there
     */
    record Kept(String id, long seq, byte[] header, byte[] signature, Optional<Words> words, boolean mayLack) {}

    record Words(byte[] salt, byte[] content) {}

    /** An entry that an authority stamped. */
    record Stamped(Head head, byte[] token) {}

    /** In the order in which they were kept; none where they lie elsewhere. */
    default List<Stamped> stamps() throws SQLException, IOException {
        return List.of();
    }

    /** What of the source itself, not of an entry, is not as it should be. */
    List<String> disorders() throws SQLException, IOException;

    /** In the order in which they were opened. */
    List<Feed> feeds() throws SQLException, IOException;

    /** In the order of their numbers, until the predicate says that it has seen enough. */
    void entries(String feed, Predicate<Kept> goOn) throws SQLException, IOException;

    /** Whether contents may be withheld here without a redaction that names them. */
    boolean withholds();

    @Override
    void close() throws SQLException, IOException;
}
