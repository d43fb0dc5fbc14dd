package livredebord.logbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import livredebord.fleet.Closes;
import livredebord.storage.Company;
import livredebord.storage.PostgresqlServer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresqlServer.class)
class PostgresqlDutyTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Company company;

    private final String boat = UUID.randomUUID().toString();

    @Test
    void itIsOnesAloneHoweverOftenTheOtherAsks() {
        LeasedDuty first = replica(boat);
        LeasedDuty second = replica(boat);

        first.renew();
        second.renew();
        first.renew();
        second.renew();

        assertThat(first.isOurs()).isTrue();
        assertThat(second.isOurs()).isFalse();
    }

    @Test
    void whoGoesHandsItOver() throws InterruptedException {
        LeasedDuty first = replica(boat);
        LeasedDuty second = replica(boat);
        first.renew();

        first.end(new Closes());
        second.renew();

        assertThat(first.isOurs()).isFalse();
        assertThat(second.isOurs()).isTrue();
    }

    @Test
    void whoFallsSilentLosesIt() throws SQLException {
        LeasedDuty first = replica(boat);
        LeasedDuty second = replica(boat);
        first.renew();
        letALeasePass();

        second.renew();
        first.renew();

        assertThat(second.isOurs()).isTrue();
    }

    @Test
    void eachBoatHasHerOwn() {
        LeasedDuty one = replica(boat);
        LeasedDuty other = replica(boat + "-other");

        one.renew();
        other.renew();

        assertThat(one.isOurs()).isTrue();
        assertThat(other.isOurs()).isTrue();
    }

    private LeasedDuty replica(String book) {
        return new LeasedDuty(book, false, database, company);
    }

    private void letALeasePass() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement =
                        connection.prepareStatement("update duty set until_ms = until_ms - ? where book_id = ?")) {
            statement.setLong(1, LeasedDuty.LEASE.toMillis() + 1);
            statement.setString(2, boat);
            statement.executeUpdate();
        }
    }
}
