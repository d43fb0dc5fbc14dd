package livredebord.chat.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import livredebord.chat.UsedStates;

/** In the book's own database, so that a restart opens no old button again. */
@Singleton
class StoredUsedStates implements UsedStates {

    private final Clock clock;

    StoredUsedStates(Clock clock) {
        this.clock = clock;
    }

    /** The same table, looked at by another clock. */
    StoredUsedStates at(Clock other) {
        return new StoredUsedStates(other);
    }

    @Override
    public boolean claim(String nonce, Instant expires) {
        return QuarkusTransaction.requiringNew().call(() -> {
            UsedStateRow.delete("expiresMs < ?1", clock.millis());
            if (UsedStateRow.findById(nonce) != null) {
                return false;
            }
            UsedStateRow row = new UsedStateRow();
            row.nonce = nonce;
            row.expiresMs = expires.toEpochMilli();
            row.persist();
            return true;
        });
    }

    @Override
    public void release(String nonce) {
        QuarkusTransaction.requiringNew().run(() -> UsedStateRow.deleteById(nonce));
    }

    @Override
    public void answered(String nonce, String answer) {
        QuarkusTransaction.requiringNew().run(() -> UsedStateRow.update("answer = ?1 where nonce = ?2", answer, nonce));
    }

    @Override
    public Optional<String> answer(String nonce) {
        return QuarkusTransaction.requiringNew()
                .call(() -> UsedStateRow.<UsedStateRow>findByIdOptional(nonce).map(row -> row.answer));
    }
}
