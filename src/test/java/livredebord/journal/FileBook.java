package livredebord.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import livredebord.entry.Entry;
import org.sqlite.JDBC;

/** A book's file written without the service: the same tables, the same bytes. */
public final class FileBook implements AutoCloseable {

    private final Path file;
    private final Connection connection;
    private final FeedWriter writer;
    private final String feed;
    private final String letter;
    private FeedWriter.Last last;

    private FileBook(Path file, FeedKey key, String letter) throws SQLException {
        this.letter = letter;
        this.file = file;
        this.connection = open(file, "?journal_mode=WAL&foreign_keys=true&secure_delete=true");
        this.writer = new FeedWriter(key, new TestChronometer(Drafts.NOON));
        this.feed = key.feed().hex();
    }

    /** A new book with its genesis. */
    public static FileBook create(Path file) {
        FeedKey key = FeedKey.make();
        try {
            makeTables(file);
            FileBook book = new FileBook(file, key, "");
            book.execute(
                    "insert into feeds (feed, book, place, letter, public_key) values (?, 'boat', 1, '', ?)",
                    book.feed,
                    key.publicKey());
            book.keep(book.writer.genesis(new Genesis("boat", "", key.publicKey(), false, Optional.empty())));
            return book;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** A copy of a book, as it is written on in another installation: in a feed of its own. */
    public static FileBook goingOn(Path file, Entry last, String letter) {
        FeedKey key = FeedKey.make();
        try {
            FileBook book = new FileBook(file, key, letter);
            book.execute(
                    "insert into feeds (feed, book, place, letter, public_key, predecessor)"
                            + " select ?, 'boat', 1 + max(place), ?, ?, ? from feeds",
                    book.feed,
                    letter,
                    key.publicKey(),
                    last.feed().hex());
            Head before = new Head(last.feed(), last.number(), last.id());
            Genesis.Succession succession = new Genesis.Succession("key_lost", before, Optional.empty());
            book.keep(
                    book.writer.genesis(new Genesis("boat", letter, key.publicKey(), false, Optional.of(succession))));
            return book;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The tables without a feed in them. */
    public static void makeTables(Path file) throws SQLException {
        try (Connection connection = open(file, "");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(tables());
        }
    }

    /** Without the driver manager, which other tests of this Java may have given another loader's driver. */
    private static Connection open(Path file, String pragmas) throws SQLException {
        return JDBC.createConnection("jdbc:sqlite:" + file.toUri() + pragmas, new Properties());
    }

    public Path file() {
        return file;
    }

    public Entry append(Draft draft) {
        try {
            return keep(writer.next(last, draft));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    public Entry redact(Entry target) {
        Entry redaction = append(Drafts.redaction(Drafts.ANNE, target));
        execute(
                "insert into redactions (feed, seq, by_feed, by_seq) values (?, ?, ?, ?)",
                feed,
                target.number().seq(),
                feed,
                redaction.number().seq());
        execute(
                "delete from contents where feed = ? and seq = ?",
                feed,
                target.number().seq());
        return redaction;
    }

    private Entry keep(SealedEntry sealed) throws SQLException {
        last = FeedWriter.Last.of(sealed.id(), sealed.header());
        execute(
                "insert into entries (feed, seq, entry_id, header, signature) values (?, ?, ?, ?, ?)",
                feed,
                last.seq(),
                last.id().hex(),
                sealed.header(),
                sealed.signature());
        execute(
                "insert into contents (feed, seq, salt, content) values (?, ?, ?, ?)",
                feed,
                last.seq(),
                sealed.salt(),
                sealed.content());
        return EntryReader.read(letter, last.id(), sealed.header(), Optional.of(sealed.content()));
    }

    private void execute(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static String tables() {
        try (var sql = FileBook.class.getResourceAsStream("/db/migration/V1__feeds.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
