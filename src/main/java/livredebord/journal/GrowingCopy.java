package livredebord.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;

/** A copy of a book that gets the entries written after it was made. Its own triggers stand guard as in the book itself. */
final class GrowingCopy implements AutoCloseable {

    private final Connection connection;
    private final List<SealedEntry> redactions = new ArrayList<>();
    private long added;

    private GrowingCopy(Connection connection) {
        this.connection = connection;
    }

    /** Without a file beside it that could keep what a redaction takes out. */
    static GrowingCopy open(Path copy) throws SQLException {
        Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + copy.toAbsolutePath().toUri()
                        + "?journal_mode=MEMORY&secure_delete=true&foreign_keys=true&busy_timeout=5000");
        connection.setAutoCommit(false);
        return new GrowingCopy(connection);
    }

    /** @return the entry that is missing before this one; empty where this one is there now */
    Optional<EntryNumber> add(SealedEntry entry) throws SQLException, IOException {
        Header header = Header.of(entry.header());
        String feed = header.feed().hex();
        if (header.seq() == 1) {
            openFeed(feed, Genesis.of(entry.content()));
        }
        Optional<String> there = text("select entry_id from entries where feed = ? and seq = ?", feed, header.seq());
        if (there.isEmpty()) {
            return append(feed, header, entry);
        }
        if (!there.get().equals(entry.id().hex())) {
            throw new IOException("two entries have the number " + number(feed, header.seq()));
        }
        return Optional.empty();
    }

    /** @return how many entries it got */
    long commit() throws SQLException {
        for (SealedEntry redaction : redactions) {
            redact(redaction);
        }
        connection.commit();
        return added;
    }

    private void openFeed(String feed, Genesis genesis) throws SQLException {
        if (text("select feed from feeds where feed = ?", feed).isPresent()) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into feeds (feed, book, place, letter, public_key, predecessor)"
                        + " select ?, ?, 1 + coalesce(max(place), 0), ?, ?, ? from feeds where book = ?")) {
            insert.setString(1, feed);
            insert.setString(2, genesis.book());
            insert.setString(3, genesis.letter());
            insert.setBytes(4, genesis.publicKey());
            insert.setString(5, genesis.predecessor().orElse(null));
            insert.setString(6, genesis.book());
            insert.executeUpdate();
        }
    }

    private Optional<EntryNumber> append(String feed, Header header, SealedEntry entry) throws SQLException {
        long next = 1
                + text("select max(seq) from entries where feed = ?", feed)
                        .map(Long::parseLong)
                        .orElse(0L);
        if (header.seq() != next) {
            return Optional.of(number(feed, next));
        }
        write(
                "insert into entries (feed, seq, entry_id, header, signature) values (?, ?, ?, ?, ?)",
                feed,
                header.seq(),
                entry.id().hex(),
                entry.header(),
                entry.signature());
        if (entry.content().length > 0) {
            write(
                    "insert into contents (feed, seq, salt, content) values (?, ?, ?, ?)",
                    feed,
                    header.seq(),
                    entry.salt(),
                    entry.content());
        }
        if (header.kind().equals(EntryKind.REDACTION.word())) {
            redactions.add(entry);
        }
        added++;
        return Optional.empty();
    }

    private void redact(SealedEntry redaction) throws SQLException {
        Header header = Header.of(redaction.header());
        EntryId id = redaction.id();
        for (EntryId target :
                Targets.of(EntryReader.read("", id, redaction.header(), Optional.of(redaction.content())))) {
            write(
                    "insert into redactions (feed, seq, by_feed, by_seq)"
                            + " select feed, seq, ?, ? from entries e where entry_id = ? and not exists"
                            + " (select 1 from redactions r where r.feed = e.feed and r.seq = e.seq)",
                    header.feed().hex(),
                    header.seq(),
                    target.hex());
            write(
                    "delete from contents where (feed, seq) in (select feed, seq from entries where entry_id = ?)",
                    target.hex());
        }
    }

    private EntryNumber number(String feed, long seq) throws SQLException {
        return new EntryNumber(
                text("select letter from feeds where feed = ?", feed).orElse(""), seq);
    }

    private Optional<String> text(String query, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            fill(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private void write(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            statement.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
    }

    /** What was not committed is gone. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
