package livredebord.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import livredebord.entry.EntryId;
import livredebord.journal.Drafts;
import livredebord.journal.FeedKey;
import livredebord.journal.FeedWriter;
import livredebord.journal.Genesis;
import livredebord.journal.SealedEntry;
import livredebord.journal.TestChronometer;

/**
 * A program to be killed: four writers append as fast as they can, through the writer's turn and with the pragmas of the
 * service, and print each number once it was answered for.
 */
public final class KilledWriter {

    private final Connection connection;
    private final FeedWriter writer;
    private final String feed;
    private final Turns turns = new Turns(new Plain());
    private FeedWriter.Last last;

    private KilledWriter(Connection connection, FeedKey key) {
        this.connection = connection;
        this.writer = new FeedWriter(key, new TestChronometer(Drafts.NOON));
        this.feed = key.feed().hex();
    }

    /** The folder of the book, and the pragmas. */
    public static void main(String... args) throws SQLException {
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + Path.of(args[0]).resolve("book.db") + "?" + args[1]);
        new SqliteRules(new DataFolder(Path.of(args[0]))).onConnectionCreate(connection);
        connection.setAutoCommit(false);
        KilledWriter killed = new KilledWriter(connection, new FeedKey(new byte[FeedKey.SECRET_SIZE]));
        killed.begin();
        for (int i = 0; i < 4; i++) {
            new Thread(killed::writeForEver).start();
        }
    }

    private void begin() {
        turns.take(() -> {
            Optional<FeedWriter.Last> found = readLast();
            last = found.orElseGet(this::genesis);
            return last;
        });
    }

    private void writeForEver() {
        while (true) {
            long seq = turns.take(this::append);
            synchronized (System.out) {
                System.out.println(seq);
                System.out.flush();
            }
        }
    }

    private long append() {
        SealedEntry next = writer.next(last, Drafts.remark(Drafts.ANNE, "cast off"));
        last = FeedWriter.Last.of(next.id(), next.header());
        write(last.seq(), next);
        return last.seq();
    }

    private FeedWriter.Last genesis() {
        byte[] publicKey = new FeedKey(new byte[FeedKey.SECRET_SIZE]).publicKey();
        SealedEntry genesis = writer.genesis(new Genesis("boat", "", publicKey, false, Optional.empty()));
        execute("insert into feeds values (?, 'boat', 1, '', ?, null)", feed, publicKey);
        write(1, genesis);
        return FeedWriter.Last.of(genesis.id(), genesis.header());
    }

    private void write(long seq, SealedEntry entry) {
        execute(
                "insert into entries values (?, ?, ?, ?, ?)",
                feed,
                seq,
                entry.id().hex(),
                entry.header(),
                entry.signature());
        execute("insert into contents values (?, ?, ?, ?)", feed, seq, entry.salt(), entry.content());
    }

    private Optional<FeedWriter.Last> readLast() {
        try (var rows = connection
                .createStatement()
                .executeQuery("select entry_id, header from entries order by seq desc limit 1")) {
            return rows.next()
                    ? Optional.of(FeedWriter.Last.of(new EntryId(rows.getString(1)), rows.getBytes(2)))
                    : Optional.empty();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void execute(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private final class Plain implements Transactions {
        @Override
        public <R> R commit(Supplier<R> work) {
            try {
                R result = work.get();
                connection.commit();
                return result;
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }

        @Override
        public boolean holds(Supplier<Boolean> question) {
            return question.get();
        }
    }
}
