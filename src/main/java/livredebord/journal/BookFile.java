package livredebord.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;

/** A book's file, opened for reading only and without the service: all answers are of one moment. */
final class BookFile implements BookSource {

    private static final String FROZEN_TABLES = "('feeds', 'entries', 'contents', 'redactions')";
    private static final String SCHEMA = "/db/migration/V1__feeds.sql";

    private final Connection connection;

    private BookFile(Connection connection) {
        this.connection = connection;
    }

    static BookFile open(Path book) throws SQLException {
        if (!Files.isRegularFile(book)) {
            throw new SQLException("there is no file " + book);
        }
        try {
            return open(book, "mode=ro");
        } catch (SQLException readOnlyFolder) {
            Path log = book.resolveSibling(book.getFileName() + "-wal");
            if (Files.exists(log)) {
                throw readOnlyFolder; // what is in the log alone would be missed
            }
            return open(book, "mode=ro&immutable=1");
        }
    }

    private static BookFile open(Path book, String mode) throws SQLException {
        Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + book.toAbsolutePath().toUri() + "?" + mode);
        try {
            connection.setAutoCommit(false);
            try (Statement first = connection.createStatement()) {
                first.executeQuery("select count(*) from sqlite_master").close();
            }
            return new BookFile(connection);
        } catch (SQLException unreadable) {
            connection.close();
            throw unreadable;
        }
    }

    /** Pages, tables, triggers, rows that belong to nothing. */
    @Override
    public List<String> disorders() throws SQLException {
        List<String> found = new ArrayList<>(schemaDisorders());
        read("pragma integrity_check(1)", row -> {
            if (!row.getString(1).equals("ok")) {
                found.add("the file is damaged: " + row.getString(1));
            }
        });
        read("pragma foreign_key_check", row -> found.add("a row of " + row.getString(1) + " belongs to nothing"));
        return found;
    }

    @Override
    public List<Feed> feeds() throws SQLException {
        List<Feed> feeds = new ArrayList<>();
        read(
                "select feed, book, letter, public_key, predecessor from feeds order by book, place",
                row -> feeds.add(new Feed(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBytes(4),
                        Optional.ofNullable(row.getString(5)))));
        return feeds;
    }

    /** The last entry of the feed that was opened last; empty in a book without entries. */
    Optional<Verification.Known> end() throws SQLException {
        List<Verification.Known> end = new ArrayList<>();
        read(
                "select f.letter, e.seq, e.entry_id from entries e join feeds f on f.feed = e.feed"
                        + " order by f.place desc, e.seq desc limit 1",
                row -> end.add(
                        new Verification.Known(new EntryNumber(row.getString(1), row.getLong(2)), row.getString(3))));
        return end.stream().findFirst();
    }

    /** The last number of each feed that has an entry, by the feed's id. */
    Map<String, Long> ends() throws SQLException {
        Map<String, Long> ends = new TreeMap<>();
        read("select feed, max(seq) from entries group by feed", row -> ends.put(row.getString(1), row.getLong(2)));
        return ends;
    }

    /** A book of before has no such table. */
    @Override
    public List<Stamped> stamps() throws SQLException {
        List<Stamped> stamps = new ArrayList<>();
        if (tables().contains("head_stamp")) {
            read(
                    "select feed, letter, seq, entry_id, token from head_stamp order by kept_ms",
                    row -> stamps.add(new Stamped(
                            new Head(
                                    new FeedId(row.getString(1)),
                                    new EntryNumber(row.getString(2), row.getLong(3)),
                                    new EntryId(row.getString(4))),
                            row.getBytes(5))));
        }
        return stamps;
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        read("select name from sqlite_master where type = 'table'", row -> tables.add(row.getString(1)));
        return tables;
    }

    /** A content may lack where a row says so, which a redaction has to name. */
    @Override
    public void entries(String feed, Predicate<Kept> goOn) throws SQLException {
        entries(feed, 0, goOn);
    }

    /** As above, from the one after {@code last}. */
    void entries(String feed, long last, Predicate<Kept> goOn) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select e.entry_id, e.seq, e.header, e.signature,"
                + " c.salt, c.content, r.seq from entries e"
                + " left join contents c on c.feed = e.feed and c.seq = e.seq"
                + " left join redactions r on r.feed = e.feed and r.seq = e.seq"
                + " where e.feed = ? and e.seq > ? order by e.seq")) {
            query.setString(1, feed);
            query.setLong(2, last);
            try (ResultSet rows = query.executeQuery()) {
                boolean more = true;
                while (more && rows.next()) {
                    more = goOn.test(kept(rows));
                }
            }
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        byte[] content = row.getBytes(6);
        return new Kept(
                row.getString(1),
                row.getLong(2),
                row.getBytes(3),
                row.getBytes(4),
                content == null ? Optional.empty() : Optional.of(new Words(row.getBytes(5), content)),
                row.getLong(7) > 0);
    }

    @Override
    public boolean withholds() {
        return false;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Compares with what our own migration makes: a trigger that is missing or was added is a door left open. */
    List<String> schemaDisorders() throws SQLException {
        Map<String, String> wanted;
        try (Connection ours = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = ours.createStatement()) {
            statement.executeUpdate(migration());
            wanted = new BookFile(ours).schema();
        }
        Map<String, String> found = schema();
        List<String> disorders = new ArrayList<>();
        wanted.forEach((name, sql) -> {
            if (!sql.equals(found.remove(name))) {
                disorders.add(name + " is missing or was changed");
            }
        });
        found.keySet().forEach(name -> disorders.add(name + " was added"));
        return disorders;
    }

    private Map<String, String> schema() throws SQLException {
        Map<String, String> schema = new TreeMap<>();
        read(
                "select type || ' ' || name, coalesce(sql, '') from sqlite_master where tbl_name in " + FROZEN_TABLES
                        + " and (type in ('table', 'trigger') or name like 'sqlite_autoindex%')",
                row -> schema.put(row.getString(1), row.getString(2).replaceAll("\\s+", " ")));
        return schema;
    }

    private static String migration() {
        try (InputStream sql = BookFile.class.getResourceAsStream(SCHEMA)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(String sql, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
