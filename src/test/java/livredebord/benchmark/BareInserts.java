package livredebord.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The floor: the rows that the service wrote, written again by JDBC alone into a copy of the book as it was before, with
 * the same tables, indexes, triggers and pragmas and one commit an entry. Nothing is parsed, hashed, signed or asked.
 */
final class BareInserts implements AutoCloseable {

    /** The tables that a line can touch, an entry before what refers to it; each query says the number in its last column. */
    private static final Map<String, String> ROWS_OF = Map.of(
            "1 entries", "select t.*, t.seq from entries t where t.seq > %1$d",
            "2 contents", "select t.*, t.seq from contents t where t.seq > %1$d",
            "3 reading", "select t.*, t.seq from reading t where t.seq > %1$d",
            "4 targets", "select t.*, t.seq from targets t where t.seq > %1$d",
            "5 fix", "select t.*, e.seq from fix t join entries e on e.entry_id = t.entry_id where e.seq > %1$d",
            "6 milestone",
                    "select t.*, e.seq from milestone t join entries e on e.entry_id = t.entry_id where e.seq > %1$d",
            "7 heard", "select t.*, t.seq from heard t where t.seq > %1$d",
            "8 words", "select t.*, e.seq from words t join entries e on e.entry_id = t.entry_id where e.seq > %1$d",
            "9 doubt", "select t.*, e.seq from doubt t join entries e on e.entry_id = t.entry_id where e.seq > %1$d",
            "9 counted",
                    "select t.*, e.seq from counted t join entries e on e.entry_id = t.entry_id where e.seq > %1$d");

    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();
    private final ReentrantLock turn = new ReentrantLock(true);
    private long last;

    BareInserts(Book copy) throws SQLException {
        connection = copy.open();
        connection.setAutoCommit(false);
        last = copy.lastNumber();
    }

    private record Row(String table, List<Object> values) {}

    /** All that the book has and the copy has not. */
    Timed catchUpWith(Book book, int threads) throws SQLException {
        Queue<List<Row>> entries = entriesAfter(last, book);
        last += entries.size();
        return Timed.of(threads, entries.size(), () -> new Timed.Work() {
            @Override
            public void once() throws SQLException {
                insertNext(entries);
            }

            @Override
            public void close() {}
        });
    }

    private void insertNext(Queue<List<Row>> entries) throws SQLException {
        turn.lock();
        try {
            for (Row row : entries.remove()) {
                insert(row);
            }
            connection.commit();
        } finally {
            turn.unlock();
        }
    }

    private void insert(Row row) throws SQLException {
        PreparedStatement insert = inserts.get(row.table);
        if (insert == null) {
            String marks = String.join(",", Collections.nCopies(row.values.size(), "?"));
            insert = connection.prepareStatement("insert into " + row.table + " values (" + marks + ")");
            inserts.put(row.table, insert);
        }
        for (int column = 0; column < row.values.size(); column++) {
            insert.setObject(column + 1, row.values.get(column));
        }
        insert.executeUpdate();
    }

    private static Queue<List<Row>> entriesAfter(long number, Book book) throws SQLException {
        Map<Long, List<Row>> rows = new TreeMap<>();
        try (Connection from = book.open();
                Statement statement = from.createStatement()) {
            for (Map.Entry<String, String> table : new TreeMap<>(ROWS_OF).entrySet()) {
                try (ResultSet found = statement.executeQuery(table.getValue().formatted(number))) {
                    collect(table.getKey().substring(2), found, rows);
                }
            }
        }
        return new ArrayDeque<>(rows.values());
    }

    private static void collect(String table, ResultSet found, Map<Long, List<Row>> rows) throws SQLException {
        int columns = found.getMetaData().getColumnCount() - 1;
        while (found.next()) {
            List<Object> values = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                values.add(found.getObject(column));
            }
            rows.computeIfAbsent(found.getLong(columns + 1), entry -> new ArrayList<>())
                    .add(new Row(table, values));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
