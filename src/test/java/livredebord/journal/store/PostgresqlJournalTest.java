package livredebord.journal.store;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import livredebord.journal.Chronometer;
import livredebord.journal.Journal;
import livredebord.journal.JournalContract;
import livredebord.journal.Projection;
import livredebord.storage.PostgresqlServer;

@QuarkusTest
@WithTestResource(PostgresqlServer.class)
class PostgresqlJournalTest extends JournalContract {

    @Inject
    EmptyBooks books;

    @Override
    protected Journal openEmpty(Chronometer chronometer, Projection projection) {
        return books.open(chronometer, projection);
    }
}
