package livredebord.logbook;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import livredebord.storage.PostgresqlPair;
import org.junit.jupiter.api.BeforeAll;

@QuarkusTest
@WithTestResource(PostgresqlPair.class)
class PostgresqlOddLettersTest extends OddLettersContract {

    /** Other tests stop them. */
    @BeforeAll
    static void bothAreThere() {
        PostgresqlPair.repair();
    }
}
