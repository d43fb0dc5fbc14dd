package livredebord.journal.store;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import livredebord.journal.Chronometer;
import livredebord.journal.Journal;
import livredebord.journal.JournalContract;
import livredebord.journal.Projection;

@QuarkusTest
class SqliteJournalTest extends JournalContract {

    @Inject
    EmptyBooks books;

    @Override
    protected Journal openEmpty(Chronometer chronometer, Projection projection) {
        return books.open(chronometer, projection);
    }
}
