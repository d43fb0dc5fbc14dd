package livredebord.storage;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Several services on one database. Who writes in a book holds its row of the table {@code turn} until the commit, so
 * that of all replicas one writes at a time, as on a boat one thread does; the row says who wrote last, and whoever finds
 * another there forgets what he knows from memory before he reads anything, the end of the feed first of all.
 */
@Singleton
@IfBuildProfile("postgresql")
final class Replicas implements Company {

    /** A replica that stands still with the row in its hand is thrown out by the server. */
    private static final String TAKE = "select held_by, set_config('idle_in_transaction_session_timeout', '20s', true)"
            + " from turn where book_id = ? for update";

    private static final String LOOK = "select held_by from turn where book_id = ?";

    private final String book;
    private final String ourselves;
    private final DataSource database;
    private final Event<OthersWrote> others;

    @Inject
    Replicas(
            @ConfigProperty(name = "livredebord.boat.id") String book, DataSource database, Event<OthersWrote> others) {
        this(book, UUID.randomUUID().toString(), database, others);
    }

    private Replicas(String book, String ourselves, DataSource database, Event<OthersWrote> others) {
        this.book = book;
        this.ourselves = ourselves;
        this.database = database;
        this.others = others;
    }

    /** Another replica in the same program. */
    Replicas another() {
        return new Replicas(book, UUID.randomUUID().toString(), database, others);
    }

    @Override
    public void takeTurn() {
        try (Connection connection = database.getConnection()) {
            String last = last(connection, TAKE).orElseGet(() -> begun(connection));
            if (!last.equals(ourselves)) {
                others.fire(new OthersWrote());
                execute(connection, "update turn set held_by = ? where book_id = ?", ourselves, book);
            }
        } catch (SQLException refused) {
            throw new RowRefused(refused);
        }
    }

    @Override
    public void look() {
        try (Connection connection = database.getConnection()) {
            if (last(connection, LOOK).filter(ourselves::equals).isEmpty()) {
                others.fire(new OthersWrote());
            }
        } catch (SQLException refused) {
            throw new RowRefused(refused);
        }
    }

    private Optional<String> last(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, book);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
            }
        }
    }

    /** Before the book's first turn of all; of two who begin at once one waits here for the other. */
    private String begun(Connection connection) {
        try {
            execute(
                    connection,
                    "insert into turn (held_by, book_id) values (?, ?) on conflict (book_id) do nothing",
                    "",
                    book);
            return last(connection, TAKE)
                    .orElseThrow(() -> new IllegalStateException("nobody has the turn in " + book));
        } catch (SQLException refused) {
            throw new RowRefused(refused);
        }
    }

    private static void execute(Connection connection, String sql, String first, String second) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, first);
            statement.setString(2, second);
            statement.executeUpdate();
        }
    }
}
