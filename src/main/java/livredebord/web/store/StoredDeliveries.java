package livredebord.web.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.storage.Turns;
import livredebord.web.Deliveries;

/** Each change takes a turn of its own: nobody who logs a line waits for a subscriber. */
@PerBoat
class StoredDeliveries implements Deliveries {

    private static final String WAITING = "bookId = ?1 and subscription = ?2 and dead is null";
    private static final String DEAD = "bookId = ?1 and subscription = ?2 and dead is not null";
    private static final String ONE = " where bookId = ?1 and subscription = ?2 and subject = ?3";

    private final String bookId;
    private final Turns turns;

    StoredDeliveries(@OfBoat String bookId, Turns turns) {
        this.bookId = bookId;
        this.turns = turns;
    }

    @Override
    public Optional<Bookmark> bookmark(String subscription) {
        return read(() -> row(subscription).map(SubscriptionRow::bookmark));
    }

    @Override
    public void put(String subscription, Bookmark bookmark, List<Event> events) {
        turns.take(() -> {
            SubscriptionRow row = row(subscription).orElseGet(() -> newcomer(subscription));
            row.letter = bookmark.entry().letter();
            row.seq = bookmark.entry().seq();
            row.report = bookmark.report();
            row.toldDate = bookmark.date().map(LocalDate::toString).orElse(null);
            row.persist();
            events.stream()
                    .filter(event -> NewsRow.findById(new NewsRow.Key(bookId, subscription, event.subject())) == null)
                    .forEach(event -> news(subscription, event).persist());
            return null;
        });
    }

    private SubscriptionRow newcomer(String subscription) {
        SubscriptionRow row = new SubscriptionRow();
        row.bookId = bookId;
        row.name = subscription;
        return row;
    }

    private NewsRow news(String subscription, Event event) {
        NewsRow row = new NewsRow();
        row.bookId = bookId;
        row.subscription = subscription;
        row.subject = event.subject().words();
        row.place = event.subject().place();
        row.type = event.type();
        row.urgency = event.urgent() ? 0 : 1;
        row.happenedMs = event.happened().toEpochMilli();
        return row;
    }

    /** What waits holds up what is behind it, so that it arrives in its order. */
    @Override
    public Optional<Waiting> next(String subscription, Instant now) {
        return read(() -> NewsRow.<NewsRow>find(
                        WAITING + " order by urgency, happenedMs, place, subject", bookId, subscription)
                .page(0, 1)
                .firstResultOptional()
                .filter(row -> row.nextMs <= now.toEpochMilli())
                .map(NewsRow::waiting));
    }

    @Override
    public void delivered(Waiting waiting, Instant when) {
        turns.take(() -> {
            NewsRow.deleteById(new NewsRow.Key(
                    bookId, waiting.subscription(), waiting.event().subject()));
            return SubscriptionRow.update(
                    "deliveredMs = ?3 where bookId = ?1 and name = ?2",
                    bookId,
                    waiting.subscription(),
                    when.toEpochMilli());
        });
    }

    @Override
    public void postpone(Waiting waiting, int attempts, Instant until) {
        turns.take(() -> NewsRow.update(
                "attempts = ?4, nextMs = ?5" + ONE,
                bookId,
                waiting.subscription(),
                waiting.event().subject().words(),
                (long) attempts,
                until.toEpochMilli()));
    }

    @Override
    public void giveUp(Waiting waiting, int attempts, String why) {
        turns.take(() -> NewsRow.update(
                "attempts = ?4, dead = ?5" + ONE,
                bookId,
                waiting.subscription(),
                waiting.event().subject().words(),
                (long) attempts,
                why));
    }

    @Override
    public int replay(String subscription) {
        return turns.take(
                () -> NewsRow.update("dead = null, attempts = 0, nextMs = 0 where " + DEAD, bookId, subscription));
    }

    @Override
    public Standing standing(String subscription, int mostDead) {
        return read(() -> new Standing(
                NewsRow.count(WAITING, bookId, subscription),
                row(subscription).map(row -> row.deliveredMs).map(Instant::ofEpochMilli),
                NewsRow.<NewsRow>find(DEAD + " order by happenedMs desc", bookId, subscription)
                        .page(0, mostDead)
                        .list()
                        .stream()
                        .map(row -> new Dead(row.event(), (int) row.attempts, row.dead))
                        .toList(),
                NewsRow.count(DEAD, bookId, subscription)));
    }

    private Optional<SubscriptionRow> row(String subscription) {
        return SubscriptionRow.findByIdOptional(new SubscriptionRow.Key(bookId, subscription));
    }

    private static <R> R read(Callable<R> question) {
        return QuarkusTransaction.joiningExisting().call(question);
    }
}
