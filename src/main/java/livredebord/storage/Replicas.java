package livredebord.storage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Several services on one database. Who writes in a book holds its row of the table {@code turn} until the commit, so
 * that of all replicas one writes at a time, as on a boat one thread does; the row says who wrote last, and whoever finds
 * another there forgets what he knows from memory before he reads anything, the end of the feed first of all.
 */
@PerBoat
@IfBuildProfile("postgresql")
final class Replicas implements Company {

    /** A replica that stands still with the row in its hand is thrown out by the server. */
    private static final String TAKE = "select held_by, set_config('idle_in_transaction_session_timeout', '20s', true)"
            + " from turn where book_id = ? for update";

    private static final String LOOK = "select held_by from turn where book_id = ?";

    private final String book;
    private final String ourselves = UUID.randomUUID().toString();
    private final int patienceMs;
    private final AgroalDataSource database;
    private final Event<OthersWrote> others;
    private final Respite respite = new Respite(System::nanoTime);
    private volatile boolean inDoubt;

    @Inject
    Replicas(
            @OfBoat String book,
            @ConfigProperty(name = "livredebord.database.patience") int patienceMs,
            AgroalDataSource database,
            Event<OthersWrote> others) {
        this.book = book;
        this.patienceMs = patienceMs;
        this.database = database;
        this.others = others;
    }

    /** Another replica in the same program. */
    Replicas another() {
        return new Replicas(book, patienceMs, database, others);
    }

    @Override
    public void takeTurn() {
        respite.refuseWhileItLasts();
        try {
            askForTurn();
        } catch (SQLException refused) {
            respite.begin(refused);
            leaveIf(Refusal.endsTheLine(refused));
            throw new RowRefused(refused);
        }
    }

    private void askForTurn() throws SQLException {
        try (Connection connection = database.getConnection()) {
            hurry(connection);
            Optional<String> last = last(connection, TAKE);
            if (!(last.isPresent() ? last.get() : begun(connection)).equals(ourselves)) {
                others.fire(new OthersWrote());
                execute(connection, "update turn set held_by = ? where book_id = ?", ourselves, book);
            }
        }
    }

    /**
     * Somebody waits for the answer. After a commit in doubt most of his time is over: until one has gone through, the
     * server has a third of it for each thing that we ask.
     */
    private void hurry(Connection connection) throws SQLException {
        int shortMs = patienceMs / 3;
        connection.setNetworkTimeout(Runnable::run, inDoubt ? shortMs : 2 * patienceMs);
        if (inDoubt) {
            execute(connection, "select set_config(?, ?, true)", "lock_timeout", shortMs / 2 + "ms");
        }
    }

    @Override
    public void committed() {
        inDoubt = false;
    }

    @Override
    public void failed(CommitFailed commit) {
        boolean open = Refusal.isInDoubt(commit);
        inDoubt |= open;
        leaveIf(open);
    }

    /** Whatever else is open leads to the same server. */
    private void leaveIf(boolean lost) {
        if (lost) {
            database.flush(AgroalDataSource.FlushMode.GRACEFUL);
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
    private String begun(Connection connection) throws SQLException {
        execute(
                connection,
                "insert into turn (held_by, book_id) values (?, ?) on conflict (book_id) do nothing",
                "",
                book);
        return last(connection, TAKE).orElseThrow(() -> new IllegalStateException("nobody has the turn in " + book));
    }

    private static void execute(Connection connection, String sql, String first, String second) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, first);
            statement.setString(2, second);
            statement.execute();
        }
    }
}
