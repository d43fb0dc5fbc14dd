package livredebord.chat.store;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import livredebord.chat.Outbox;
import livredebord.chat.OutboxContract;
import livredebord.storage.PostgresqlServer;
import livredebord.storage.Turns;

@QuarkusTest
@WithTestResource(PostgresqlServer.class)
class PostgresqlOutboxTest extends OutboxContract {

    @Inject
    Outbox outbox;

    @Inject
    Turns turns;

    @Override
    protected Outbox outbox() {
        outbox.whenGrown(() -> {});
        turns.take(() -> OutboxRow.deleteAll() + OccasionRow.deleteAll());
        return outbox;
    }

    @Override
    protected void commit(Runnable writing) {
        turns.take(() -> {
            writing.run();
            return true;
        });
    }
}
