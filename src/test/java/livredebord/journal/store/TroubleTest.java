package livredebord.journal.store;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.NOON;
import static livredebord.journal.Drafts.remark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import livredebord.entry.EntryNumber;
import livredebord.journal.BookUnavailable;
import livredebord.journal.TestChronometer;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The world breaks: nothing is half written, the person hears why, and afterwards the numbers go on without a gap. */
@QuarkusTest
class TroubleTest {

    @Inject
    EmptyBooks books;

    @Inject
    AgroalDataSource database;

    private DatabaseJournal book;

    @BeforeEach
    void open() {
        book = books.open(new TestChronometer(NOON));
        append("before");
    }

    @Test
    void aLockedBookIsSaidToBeLocked() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            statement.executeUpdate("begin immediate");
            assertThatThrownBy(() -> append("lost"))
                    .isInstanceOf(BookUnavailable.class)
                    .hasMessage("the book is locked by another program");
            statement.executeUpdate("rollback");
        }

        goesOn();
    }

    @Test
    void aFullDiskIsSaidToBeFull() {
        assertThatThrownBy(() -> book.inTurn(turn -> {
                    Session session = Panache.getSession();
                    session.doWork(connection -> pages(connection, 1));
                    try {
                        turn.append(remark(ANNE, "x".repeat(3_000_000)));
                        session.flush();
                        return turn;
                    } finally {
                        session.doWork(connection -> pages(connection, 1_073_741_823));
                    }
                }))
                .isInstanceOf(BookUnavailable.class)
                .hasMessage("the disk is full");

        goesOn();
    }

    /** What a disk that fills up during the commit does: SQLite rolls back by itself, and then there is nothing to commit. */
    @Test
    void aCommitThatIsRefusedIsSaidToHaveNotedNothing() {
        assertThatThrownBy(() -> book.inTurn(turn -> {
                    turn.append(remark(ANNE, "lost"));
                    Session session = Panache.getSession();
                    session.flush();
                    session.doWork(TroubleTest::rollBack);
                    return turn;
                }))
                .isInstanceOf(BookUnavailable.class)
                .hasMessage("the database refused")
                .matches(refused -> ((BookUnavailable) refused).nothingNoted());

        goesOn();
    }

    private static void rollBack(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("rollback");
        }
    }

    /** The nearest thing to a full disk: the file may not grow any more. */
    private static void pages(Connection connection, int most) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("pragma max_page_count = " + most).close();
        }
    }

    private void goesOn() {
        assertThat(append("after")).isEqualTo(EntryNumber.of(3));
        assertThat(book.last(9)).hasSize(2);
    }

    private EntryNumber append(String words) {
        return book.inTurn(turn -> turn.append(remark(ANNE, words))).number();
    }
}
