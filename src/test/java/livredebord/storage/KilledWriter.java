package livredebord.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import livredebord.entry.EntryId;
import livredebord.journal.Drafts;
import livredebord.journal.FeedKey;
import livredebord.journal.FeedWriter;
import livredebord.journal.Genesis;
import livredebord.journal.SealedEntry;
import livredebord.journal.TestChronometer;
import org.sqlite.JDBC;

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

    /** The folder of the book, the pragmas, and perhaps a pragma that breaks the rules, to show that it would be noticed. */
    public static void main(String... args) throws SQLException {
        Connection connection = DriverManager.getConnection(address(Path.of(args[0]), args[1]));
        new SqliteRules(new DataFolder(Path.of(args[0]))).onConnectionCreate(connection);
        for (String careless : List.of(args).subList(2, args.length)) {
            connection.createStatement().execute("pragma " + careless);
        }
        connection.setAutoCommit(false);
        KilledWriter killed = new KilledWriter(connection, new FeedKey(new byte[FeedKey.SECRET_SIZE]));
        killed.begin();
        for (int i = 0; i < 4; i++) {
            new Thread(killed::writeForEver).start();
        }
    }

    /** The tables of the feeds, in a book that a writer then opens, with the pragmas that it has. */
    public static void makeTables(Path folder) throws IOException, SQLException {
        try (Connection connection = new JDBC().connect(address(folder, pragmas()), new Properties());
                Statement statement = connection.createStatement();
                InputStream sql = KilledWriter.class.getResourceAsStream("/db/migration/V1__feeds.sql")) {
            statement.executeUpdate(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String address(Path folder, String pragmas) {
        return "jdbc:sqlite:" + folder.resolve("book.db") + "?" + pragmas;
    }

    /** The command that writes into the book of this folder until it is killed. */
    public static List<String> command(Path folder, List<String> careless) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.toString(),
                pragmas()));
        command.addAll(careless);
        return command;
    }

    /** The ones that the service runs with. */
    private static String pragmas() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = KilledWriter.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        String url = settings.getProperty("quarkus.datasource.jdbc.url");
        return url.substring(url.indexOf('?') + 1);
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
