package livredebord.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import livredebord.journal.Verification;

/** A book's file, read beside the service. */
record Book(Path file) {

    /** As the service opens it. */
    private static final String PRAGMAS =
            "?journal_mode=WAL&foreign_keys=true&busy_timeout=5000&synchronous=FULL&secure_delete=true"
                    + "&jdbc.get_generated_keys=false";

    /** What is missing where an entry is only half there: its content, its place in the index, its words' mark. */
    private static final String HALVES = """
            select count(*) from entries e
            left join contents c on c.feed = e.feed and c.seq = e.seq
            left join reading r on r.feed = e.feed and r.seq = e.seq
            left join heard h on h.letter = '' and h.seq = e.seq
            where c.seq is null or r.seq is null or (r.kind = 'line' and h.seq is null)
            """;

    private static final String ORPHANS = """
            select (select count(*) from reading where (feed, seq) not in (select feed, seq from entries))
                 + (select count(*) from contents where (feed, seq) not in (select feed, seq from entries))
                 + (select count(*) from fix where entry_id not in (select entry_id from entries))
                 + (select count(*) from words where entry_id not in (select entry_id from entries))
                 + (select count(*) from heard where seq not in (select seq from entries))
            """;

    /** The audit trail is a book of its own and counts for itself. */
    private static final String OF_THE_CREW = """
            select seq, cast(content as text) from contents join feeds using (feed)
            where book not like '%.audit' and seq >=\s""";

    Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file + PRAGMAS);
    }

    long lastNumber() throws SQLException {
        return number("select max(seq) from entries");
    }

    long number(String query) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getLong(1);
        }
    }

    /** Rows of each table. */
    Map<String, Long> sizes() throws SQLException {
        Map<String, Long> sizes = new TreeMap<>();
        for (String table : tables()) {
            sizes.put(table, number("select count(*) from " + table));
        }
        return sizes;
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery("select name from sqlite_master where type = 'table'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    Book copyTo(Path copy) throws SQLException {
        write("vacuum into '" + copy + "'");
        return new Book(copy);
    }

    /** Takes the place of what stands here, page by page, also beside a service that is asked nothing meanwhile. */
    void becomeAs(Book other) throws SQLException {
        write("restore from '" + other.file + "'");
        write("pragma wal_checkpoint(truncate)");
    }

    private void write(String command) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** All that was answered for is there, whole, under its number, and the chain holds. */
    void mustHold(Map<Long, String> acknowledged) throws SQLException {
        mustVerify();
        mustHoldWhatWasAnswered(acknowledged);
    }

    void mustVerify() throws SQLException {
        assertThat(Verification.of(file, Optional.empty()).findings()).isEmpty();
        assertThat(number(HALVES)).as("half entries").isZero();
        assertThat(number(ORPHANS)).as("rows without an entry").isZero();
    }

    void mustHoldWhatWasAnswered(Map<Long, String> acknowledged) throws SQLException {
        Map<Long, String> contents = contentsFrom(
                acknowledged.keySet().stream().min(Comparator.naturalOrder()).orElse(1L));
        assertThat(acknowledged)
                .allSatisfy((number, words) ->
                        assertThat(contents.get(number)).as("#%d", number).contains(words));
    }

    private Map<Long, String> contentsFrom(long number) throws SQLException {
        Map<Long, String> contents = new HashMap<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OF_THE_CREW + number)) {
            while (rows.next()) {
                contents.put(rows.getLong(1), rows.getString(2));
            }
        }
        return contents;
    }
}
