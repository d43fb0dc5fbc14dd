package livredebord.chat.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import livredebord.chat.UsedStates;
import livredebord.fleet.PerBoat;
import livredebord.storage.Turns;

/** In the book's own database, so that a restart opens no old button again. */
@PerBoat
class StoredUsedStates implements UsedStates {

    private final Turns turns;
    private final Clock clock;

    StoredUsedStates(Turns turns, Clock clock) {
        this.turns = turns;
        this.clock = clock;
    }

    /** The same table, looked at by another clock. */
    StoredUsedStates at(Clock other) {
        return new StoredUsedStates(turns, other);
    }

    @Override
    public boolean claim(String nonce, Instant expires) {
        return turns.take(() -> {
            UsedStateRow.delete("expiresMs < ?1", clock.millis());
            boolean first = UsedStateRow.findById(nonce) == null;
            if (first) {
                row(nonce, expires).persist();
            }
            return first;
        });
    }

    @Override
    public void release(String nonce) {
        turns.take(() -> UsedStateRow.deleteById(nonce));
    }

    @Override
    public void answered(String nonce, String answer) {
        turns.take(() -> UsedStateRow.update("answer = ?1 where nonce = ?2", answer, nonce));
    }

    @Override
    public Optional<String> answer(String nonce) {
        return QuarkusTransaction.requiringNew()
                .call(() -> UsedStateRow.<UsedStateRow>findByIdOptional(nonce).map(row -> row.answer));
    }

    private static UsedStateRow row(String nonce, Instant expires) {
        UsedStateRow row = new UsedStateRow();
        row.nonce = nonce;
        row.expiresMs = expires.toEpochMilli();
        return row;
    }
}
