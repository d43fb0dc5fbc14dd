package livredebord.journal.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.Optional;
import livredebord.entry.EntryNumber;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.journal.Head;
import livredebord.journal.HeadStamps;
import livredebord.journal.TimeStamp;
import livredebord.storage.Turns;

/** One stamp an entry: the first, which proves the most. */
@PerBoat
class StampTable implements HeadStamps {

    private final String book;
    private final Turns turns;

    StampTable(@OfBoat String book, Turns turns) {
        this.book = book;
        this.turns = turns;
    }

    @Override
    public void keep(Head head, TimeStamp stamp, Instant now) {
        turns.take(() -> {
            boolean first = StampRow.count(
                            "feed = ?1 and seq = ?2",
                            head.feed().hex(),
                            head.number().seq())
                    == 0;
            if (first) {
                row(head, stamp, now).persist();
            }
            return first;
        });
    }

    private static StampRow row(Head head, TimeStamp stamp, Instant now) {
        StampRow row = new StampRow();
        row.feed = head.feed().hex();
        row.seq = head.number().seq();
        row.letter = head.number().letter();
        row.entryId = head.id().hex();
        row.keptMs = now.toEpochMilli();
        row.token = stamp.token();
        return row;
    }

    @Override
    public Optional<Kept> newest() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> StampRow.<StampRow>find(
                                "feed in (select f.feed from FeedRow f where f.book = ?1) order by keptMs desc", book)
                        .page(0, 1)
                        .firstResultOptional())
                .map(row -> new Kept(new EntryNumber(row.letter, row.seq), Instant.ofEpochMilli(row.keptMs)));
    }
}
