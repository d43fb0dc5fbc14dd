package livredebord.logbook.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Alerts.Alert;
import livredebord.logbook.Alerts.Seen;
import livredebord.logbook.KeptAlerts;
import livredebord.storage.Turns;

/** A handful of rows at most, read whole. */
@PerBoat
class StoredAlerts implements KeptAlerts {

    private final String bookId;
    private final Turns turns;

    StoredAlerts(@OfBoat String bookId, Turns turns) {
        this.bookId = bookId;
        this.turns = turns;
    }

    @Override
    public List<Alert> all() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> AlertRow.<AlertRow>list("bookId = ?1 order by raisedMs, id", bookId).stream()
                        .map(AlertRow::alert)
                        .toList());
    }

    @Override
    public void write(Map<String, Optional<Alert>> changed) {
        turns.take(() -> {
            changed.forEach(this::write);
            return changed;
        });
    }

    private void write(String id, Optional<Alert> alert) {
        AlertRow.delete("bookId = ?1 and id = ?2", bookId, id);
        alert.ifPresent(each -> AlertRow.of(bookId, each).persistAndFlush());
    }

    @Override
    public void seen(String id, Seen seen) {
        AlertRow.<AlertRow>findByIdOptional(key(id))
                .filter(row -> row.seenMs == null)
                .ifPresent(row -> row.mark(seen));
    }

    private AlertRow.Key key(String id) {
        return new AlertRow.Key(bookId, id);
    }
}
