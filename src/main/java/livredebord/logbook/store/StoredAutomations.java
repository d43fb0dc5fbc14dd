package livredebord.logbook.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.logbook.AccessTokens;
import livredebord.logbook.Automation;
import livredebord.logbook.Automations;
import livredebord.storage.Turns;

/** Not part of the book: whoever restores it gives machines their access anew. */
@PerBoat
class StoredAutomations implements Automations {

    private final String bookId;
    private final Turns turns;

    StoredAutomations(@OfBoat String bookId, Turns turns) {
        this.bookId = bookId;
        this.turns = turns;
    }

    @Override
    public boolean add(Automation automation, String digest, Runnable within) {
        return turns.take(() -> {
            boolean free = named(automation.name()).isEmpty();
            if (free) {
                row(automation, digest).persistAndFlush();
                within.run();
            }
            return free;
        });
    }

    private AutomationRow row(Automation automation, String digest) {
        AutomationRow row = new AutomationRow();
        row.bookId = bookId;
        row.id = automation.id();
        row.name = automation.name();
        row.digest = digest;
        row.rights = AccessTokens.words(automation.rights());
        row.madeMs = automation.made().toEpochMilli();
        row.madeBy = automation.madeBy();
        row.expiresMs = automation.expires().toEpochMilli();
        return row;
    }

    @Override
    public List<Automation> all() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> AutomationRow.<AutomationRow>list("bookId = ?1 order by madeMs, id", bookId).stream()
                        .map(AutomationRow::automation)
                        .toList());
    }

    @Override
    public Optional<Kept> find(String id) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> AutomationRow.<AutomationRow>findByIdOptional(new AutomationRow.Key(bookId, id))
                        .map(row -> new Kept(row.automation(), row.digest)));
    }

    @Override
    public Optional<Automation> remove(String name, Runnable within) {
        return turns.take(() -> {
            Optional<AutomationRow> row = named(name);
            Optional<Automation> removed = row.map(AutomationRow::automation);
            row.ifPresent(each -> {
                each.delete();
                within.run();
            });
            return removed;
        });
    }

    @Override
    public void used(String id, Instant when) {
        turns.take(() ->
                AutomationRow.update("usedMs = ?3 where bookId = ?1 and id = ?2", bookId, id, when.toEpochMilli()));
    }

    private Optional<AutomationRow> named(String name) {
        return AutomationRow.<AutomationRow>find("bookId = ?1 and lower(name) = lower(?2)", bookId, name)
                .firstResultOptional();
    }
}
