package livredebord.chat.store;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import livredebord.chat.Outbox;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.storage.Rows;
import livredebord.storage.Turns;

/** The outbox in the book's database. A post joins the transaction of its cause; all else takes a turn of its own. */
@PerBoat
class OutboxTable implements Outbox {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ORDER = Kind.PDF_ORDER.name();

    private final String bookId;
    private final Turns turns;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private volatile Runnable wake = () -> {};

    OutboxTable(@OfBoat String bookId, Turns turns, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.bookId = bookId;
        this.turns = turns;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void put(Post post) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    "a post is kept or lost with what caused it: put it inside its transaction");
        }
        OutboxRow row = new OutboxRow();
        row.bookId = bookId;
        row.id = lastId() + 1;
        row.key = newKey();
        row.kind = post.kind().name();
        row.urgency = post.urgent() ? 0 : 1;
        row.subject = post.subject();
        row.body = post.body();
        row.putMs = clock.millis();
        row.persistAndFlush();
        transaction.registerInterposedSynchronization(new AfterCommit(wake));
    }

    @Override
    public void putNow(Post post) {
        turns.take(() -> {
            put(post);
            return post;
        });
    }

    @Override
    public boolean putOnce(String occasion, List<Post> posts, Predicate<Post> outdated) {
        return turns.take(() -> {
            boolean first = OccasionRow.findById(new OccasionRow.Key(bookId, occasion)) == null;
            if (first) {
                OccasionRow row = new OccasionRow();
                row.bookId = bookId;
                row.name = occasion;
                row.putMs = clock.millis();
                row.persistAndFlush();
                withdraw(outdated);
                posts.forEach(this::put);
            }
            return first;
        });
    }

    @Override
    public boolean hadOccasion(String occasion) {
        return read(() -> OccasionRow.findById(new OccasionRow.Key(bookId, occasion)) != null);
    }

    @Override
    public Optional<String> lastOccasion(String beginning) {
        return read(() -> OccasionRow.<OccasionRow>find(
                                "bookId = ?1 and left(name, ?2) = ?3 order by name desc",
                                bookId,
                                beginning.length(),
                                beginning)
                        .page(0, 1)
                        .firstResultOptional())
                .map(row -> row.name);
    }

    @Override
    public Optional<Waiting> next() {
        return first("kind <> ? order by urgency, id");
    }

    @Override
    public Optional<Waiting> nextOrder() {
        return first("kind = ? order by id");
    }

    private Optional<Waiting> first(String which) {
        return read(() -> Rows.first(OutboxRow.class, "book_id = ? and set_aside is null and " + which, bookId, ORDER)
                .map(OutboxRow::waiting));
    }

    @Override
    public boolean holds(Waiting post) {
        return read(() -> OutboxRow.count("bookId = ?1 and id = ?2 and key = ?3", bookId, post.id(), post.key()) == 1);
    }

    @Override
    public boolean replace(Waiting post, List<Post> by, Runnable along) {
        return turns.take(() -> {
            boolean held = OutboxRow.delete("bookId = ?1 and id = ?2 and key = ?3", bookId, post.id(), post.key()) == 1;
            if (held) {
                by.forEach(this::put);
                along.run();
            }
            return held;
        });
    }

    @Override
    public Optional<Waiting> nextAfter(Waiting post) {
        return read(() -> OutboxRow.<OutboxRow>find(
                        "bookId = ?1 and setAside is null and kind = ?2 and subject <> ?3 and id > ?4 order by id",
                        bookId,
                        post.post().kind().name(),
                        post.post().subject(),
                        post.id())
                .page(0, 1)
                .firstResultOptional()
                .map(OutboxRow::waiting));
    }

    @Override
    public void sending(Waiting post) {
        change(post, "inDoubt = 1", List.of());
    }

    @Override
    public void notSent(Waiting post) {
        change(post, "inDoubt = 0", List.of());
    }

    @Override
    public void done(Waiting post) {
        turns.take(() -> OutboxRow.deleteById(new OutboxRow.Key(bookId, post.id())));
    }

    @Override
    public void setAside(Waiting post, String why) {
        change(post, "setAside = ?3", List.of(why));
    }

    @Override
    public void rewrite(Waiting post, String body) {
        change(post, "body = ?3", List.of(body));
    }

    @Override
    public int withdraw(Predicate<Post> which) {
        List<OutboxRow> withdrawn = OutboxRow.<OutboxRow>list("bookId", bookId).stream()
                .filter(row -> which.test(row.waiting().post()))
                .toList();
        withdrawn.forEach(OutboxRow::delete);
        return withdrawn.size();
    }

    @Override
    public long waiting() {
        return read(() -> OutboxRow.count("bookId = ?1 and setAside is null and kind <> ?2", bookId, ORDER));
    }

    @Override
    public long setAside() {
        return read(() -> OutboxRow.count("bookId = ?1 and setAside is not null", bookId));
    }

    @Override
    public void whenGrown(Runnable waker) {
        wake = waker;
    }

    private void change(Waiting post, String set, List<Object> values) {
        Object[] parameters =
                values.isEmpty() ? new Object[] {bookId, post.id()} : new Object[] {bookId, post.id(), values.get(0)};
        turns.take(() -> OutboxRow.update("set " + set + " where bookId = ?1 and id = ?2", parameters));
    }

    private static String newKey() {
        byte[] bytes = new byte[13];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Ids only grow while something waits: that is the order. */
    private long lastId() {
        return Panache.getEntityManager()
                .createQuery("select coalesce(max(id), 0) from OutboxRow where bookId = :book", Long.class)
                .setParameter("book", bookId)
                .getSingleResult();
    }

    private static <R> R read(Callable<R> question) {
        return QuarkusTransaction.requiringNew().call(question);
    }

    private record AfterCommit(Runnable wake) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // all was flushed when it was put
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wake.run();
            }
        }
    }
}
