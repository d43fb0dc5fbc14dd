package livredebord.storage;

import io.quarkus.arc.Unremovable;
import io.quarkus.arc.profile.IfBuildProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import org.flywaydb.core.Flyway;

/**
 * The boat's book in a database that it shares with others: taken out into a file such as it has aboard, and put in from
 * one. Every row goes as it is, the feeds' bytes with it; private keys do not, so that whoever writes on opens a successor
 * feed. The file is SQLite's, made by the very migrations by which a boat's own is.
 */
@PerBoat
@Unremovable
@IfBuildProfile("postgresql")
public final class SharedBooks {

    /** In the order in which their own rules take them. */
    private static final List<String> PAPER = List.of("feeds", "entries", "contents", "redactions");

    /** What belongs to one program at one moment: a button that was pressed, the history of the tables themselves. */
    private static final Set<String> STAYING = Set.of("used_state", "flyway_schema_history");

    private static final int AT_ONCE = 500;

    private final String book;
    private final DataSource database;
    private final Turns turns;

    SharedBooks(@OfBoat String book, DataSource database, Turns turns) {
        this.book = book;
        this.database = database;
        this.turns = turns;
    }

    /** A table, its columns, and what PostgreSQL keeps in each, as {@link Types} counts. */
    private record Shape(String table, List<String> columns, List<Integer> types) {

        static Shape of(Connection shared, String table) throws SQLException {
            List<String> columns = new ArrayList<>();
            List<Integer> types = new ArrayList<>();
            try (Statement statement = shared.createStatement();
                    ResultSet none = statement.executeQuery("select * from " + table + " limit 0")) {
                ResultSetMetaData found = none.getMetaData();
                for (int column = 1; column <= found.getColumnCount(); column++) {
                    columns.add(found.getColumnName(column));
                    types.add(found.getColumnType(column));
                }
            }
            return new Shape(table, columns, types);
        }

        String select() {
            String of = Stream.of("book_id", "book")
                    .filter(columns::contains)
                    .findFirst()
                    .map(column -> column + " in (?, ?)")
                    .orElse("feed in (select feed from feeds where book in (?, ?))");
            String order = table.equals("feeds")
                    ? " order by book, place"
                    : PAPER.contains(table) ? " order by feed, seq" : "";
            return "select " + String.join(", ", columns) + " from " + table + " where " + of + order;
        }

        String insert() {
            return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                    + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        }
    }

    /**
     * All as it stands at one moment, beside those who write.
     *
     * @param file that is not there yet
     */
    public void takeOut(Path file) throws IOException {
        try (Connection shared = database.getConnection();
                Connection alone = prepared(file)) {
            shared.setAutoCommit(false);
            shared.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            alone.setAutoCommit(false);
            copy(shared, alone, shapes(shared, alone));
            shared.commit();
            alone.commit();
        } catch (SQLException refused) {
            throw new IOException("the book could not be taken out: " + refused.getMessage(), refused);
        }
    }

    /**
     * In one transaction.
     *
     * @param file which is left as it is
     * @return how many entries came
     * @throws IOException where the database has entries of this book, or the file is of another
     */
    public long putIn(Path file) throws IOException {
        Path draft = Files.createTempFile("book", ".db");
        try {
            Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
            return turns.take(() -> put(draft));
        } catch (Refused refused) {
            throw new IOException(refused.getMessage(), refused);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private long put(Path draft) {
        try (Connection shared = database.getConnection();
                Connection alone = prepared(draft)) {
            if (count(shared, "feeds", " where book = ?") > 0) {
                throw new Refused("the database has a book of " + book + " already", null);
            }
            if (count(alone, "feeds", " where book = ?") == 0) {
                throw new Refused("the file holds no book of " + book + " (LIVREDEBORD_BOAT_ID)", null);
            }
            copy(alone, shared, shapes(shared, alone));
            return count(shared, "entries", " where feed in (select feed from feeds where book = ?)");
        } catch (SQLException refused) {
            throw new Refused("the book could not be put in: " + refused.getMessage(), refused);
        }
    }

    /** With the tables of this version. */
    private static Connection prepared(Path file) throws SQLException {
        String address = "jdbc:sqlite:" + file.toAbsolutePath() + "?foreign_keys=true&secure_delete=true";
        Flyway.configure(SharedBooks.class.getClassLoader())
                .dataSource(address, "", "")
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        return DriverManager.getConnection(address);
    }

    private static List<Shape> shapes(Connection shared, Connection alone) throws SQLException {
        Set<String> tables = new LinkedHashSet<>(PAPER);
        try (Statement statement = alone.createStatement();
                ResultSet found = statement.executeQuery(
                        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by 1")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        tables.removeAll(STAYING);
        List<Shape> shapes = new ArrayList<>();
        for (String table : tables) {
            shapes.add(Shape.of(shared, table));
        }
        return shapes;
    }

    private void copy(Connection from, Connection to, List<Shape> shapes) throws SQLException {
        for (Shape shape : shapes) {
            try (PreparedStatement select = from.prepareStatement(shape.select());
                    PreparedStatement insert = to.prepareStatement(shape.insert())) {
                select.setFetchSize(AT_ONCE);
                select.setString(1, book);
                select.setString(2, book + ".audit");
                try (ResultSet rows = select.executeQuery()) {
                    copy(rows, insert, shape);
                }
            }
        }
    }

    private static void copy(ResultSet rows, PreparedStatement insert, Shape shape) throws SQLException {
        int waiting = 0;
        while (rows.next()) {
            for (int column = 1; column <= shape.columns().size(); column++) {
                int type = shape.types().get(column - 1);
                Object value = value(rows, column, type);
                if (value == null) {
                    insert.setNull(column, type);
                } else {
                    insert.setObject(column, value);
                }
            }
            insert.addBatch();
            waiting = (waiting + 1) % AT_ONCE;
            if (waiting == 0) {
                insert.executeBatch();
            }
        }
        insert.executeBatch();
    }

    private static Object value(ResultSet row, int column, int type) throws SQLException {
        Object value = switch (type) {
            case Types.BIT, Types.BOOLEAN -> row.getBoolean(column);
            case Types.BIGINT -> row.getLong(column);
            case Types.BINARY -> row.getBytes(column);
            default -> row.getString(column);
        };
        return row.wasNull() ? null : value;
    }

    private long count(Connection connection, String table, String which) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*) from " + table + which)) {
            query.setString(1, book);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    /** Out of the turn. */
    private static final class Refused extends RuntimeException {
        Refused(String why, SQLException cause) {
            super(why, cause);
        }
    }
}
