package livredebord.chat.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Optional;
import java.util.OptionalLong;
import livredebord.chat.SeenPosts;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.storage.Turns;

/** How far each channel was read, in the book's database. */
@PerBoat
class ChannelReadTable implements SeenPosts {

    private final String bookId;
    private final Turns turns;

    ChannelReadTable(@OfBoat String bookId, Turns turns) {
        this.bookId = bookId;
        this.turns = turns;
    }

    @Override
    public OptionalLong until(String channelId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> row(channelId))
                .map(row -> OptionalLong.of(row.untilMs))
                .orElse(OptionalLong.empty());
    }

    @Override
    public void seen(String channelId, long untilMs) {
        turns.take(() -> write(channelId, untilMs));
    }

    @Override
    public OptionalLong changesUntil(String channelId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> row(channelId))
                .filter(row -> row.changesUntilMs > 0)
                .map(row -> OptionalLong.of(row.changesUntilMs))
                .orElse(OptionalLong.empty());
    }

    @Override
    public void changesSeen(String channelId, long untilMs) {
        if (changesUntil(channelId).orElse(0) < untilMs) {
            turns.take(() -> {
                row(channelId).ifPresent(row -> row.changesUntilMs = untilMs);
                return true;
            });
        }
    }

    private boolean write(String channelId, long untilMs) {
        ChannelReadRow row = row(channelId).orElseGet(() -> begun(channelId));
        row.untilMs = Math.max(row.untilMs, untilMs);
        return true;
    }

    private ChannelReadRow begun(String channelId) {
        ChannelReadRow row = new ChannelReadRow();
        row.bookId = bookId;
        row.channelId = channelId;
        row.persist();
        return row;
    }

    private Optional<ChannelReadRow> row(String channelId) {
        return ChannelReadRow.findByIdOptional(new ChannelReadRow.Key(bookId, channelId));
    }
}
