package livredebord.logbook.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import livredebord.entry.EntryNumber;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.journal.Chronometer;
import livredebord.journal.Journal;
import livredebord.logbook.Repeats;
import livredebord.storage.Perishable;
import livredebord.storage.Rows;

/** A row for each request and each person's words, so that a repeat after a restart is still one. */
@PerBoat
class StoredRepeats implements Repeats, Perishable {

    /** Mattermost hands an old post over once more only when a channel is read again after a long absence. */
    private static final Duration KEPT = Duration.ofDays(400);

    /** Of one message that are looked for; nobody writes as many at once. */
    private static final int MOST_LINES = 100;

    private final String bookId;
    private final Chronometer clock;
    private final Journal journal;

    StoredRepeats(@OfBoat String bookId, Chronometer clock, Journal journal) {
        this.bookId = bookId;
        this.clock = clock;
        this.journal = journal;
    }

    @Override
    public Heard at(String key) {
        return new Place(key, Rows.find(newcomer(key)));
    }

    @Override
    public SortedMap<Integer, EntryNumber> broughtBy(String requestKey) {
        Map<String, Integer> lines = new HashMap<>();
        for (int line = 0; line < MOST_LINES; line++) {
            lines.put(Repeats.ofLine(line, requestKey), line);
        }
        return QuarkusTransaction.joiningExisting()
                .call(() -> HeardRow.<HeardRow>list("bookId = ?1 and key in ?2", bookId, lines.keySet()))
                .stream()
                .collect(Collectors.toMap(
                        row -> lines.get(row.key),
                        row -> new EntryNumber(row.letter, row.seq),
                        (one, other) -> one,
                        TreeMap::new));
    }

    @Override
    public void forget(EntryNumber number) {
        HeardRow.delete("bookId = ?1 and letter = ?2 and seq = ?3", bookId, number.letter(), number.seq());
    }

    private final class Place implements Heard {

        private final String key;
        private final Optional<HeardRow> before;

        Place(String key, Optional<HeardRow> before) {
            this.key = key;
            this.before = before;
        }

        @Override
        public Optional<EntryNumber> noted(Optional<Duration> window) {
            return before.filter(row -> window.isEmpty() || age(row).compareTo(window.get()) < 0)
                    .map(row -> new EntryNumber(row.letter, row.seq));
        }

        @Override
        public void remember(EntryNumber number) {
            HeardRow row = before.orElseGet(() -> newcomer(key));
            row.letter = number.letter();
            row.seq = number.seq();
            row.heardMs = clock.now().toEpochMilli();
            row.boot = boot();
            row.monotonicMs = clock.monotonicMs();
            if (before.isPresent()) {
                Rows.update(row);
            } else {
                Rows.insert(row);
            }
        }
    }

    /** By the clock that nobody sets, as long as the machine was not started again. */
    private Duration age(HeardRow row) {
        return Duration.ofMillis(
                row.boot.equals(boot())
                        ? clock.monotonicMs() - row.monotonicMs
                        : Math.abs(clock.now().toEpochMilli() - row.heardMs));
    }

    private HeardRow newcomer(String key) {
        HeardRow row = new HeardRow();
        row.bookId = bookId;
        row.key = key;
        return row;
    }

    private String boot() {
        return HexFormat.of().formatHex(clock.bootId());
    }

    @Override
    public void forgetTheOldest() {
        long before = clock.now().minus(KEPT).toEpochMilli();
        journal.inTurn(turn -> HeardRow.delete("bookId = ?1 and heardMs < ?2", bookId, before));
    }
}
