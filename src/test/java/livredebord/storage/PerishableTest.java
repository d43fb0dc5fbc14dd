package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import livredebord.logbook.OnTrial;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OnTrial.class)
class PerishableTest {

    @Inject
    @All
    List<Perishable> perishables;

    @Inject
    EntityManager rows;

    @Inject
    Turns turns;

    @Inject
    Clock clock;

    @ConfigProperty(name = "livredebord.boat.id")
    String boat;

    @Test
    void whatWasHeardIsKnownAgainForMoreThanAYearAndThenForgotten() {
        heard("last week", Duration.ofDays(7));
        heard("last spring", Duration.ofDays(399));
        heard("the year before", Duration.ofDays(401));

        perishables.forEach(Perishable::forgetTheOldest);

        assertThat(words("select key from heard where key like '%last%' or key like '%before' order by key"))
                .containsExactly("last spring", "last week");
    }

    @Test
    void anUplinkIsKeptAsItCameForAMonthOrUntilItIsNotedAndIsKnownAgainForMoreThanAYear() {
        uplink("fresh", "noted", Duration.ofDays(29));
        uplink("noted", "noted", Duration.ofDays(31));
        uplink("waiting", "unbound", Duration.ofDays(31));
        uplink("gone", "unbound", Duration.ofDays(401));

        perishables.forEach(Perishable::forgetTheOldest);

        assertThat(words("select message || ': ' || raw from uplink where automation = 'perishable' order by message"))
                .containsExactly("fresh: {}", "noted: ", "waiting: {}");
    }

    private void heard(String key, Duration ago) {
        write("insert into heard values (?1, ?2, 'A', 1, ?3, 'a boot', 0)", boat, key, before(ago));
    }

    private void uplink(String message, String state, Duration ago) {
        write(
                "insert into uplink values (?1, 'perishable', ?2, 'buoy', 'map', ?3, ?4, '{}', '', null, null)",
                boat,
                message,
                before(ago),
                state);
    }

    private long before(Duration ago) {
        return clock.instant().minus(ago).toEpochMilli();
    }

    private void write(String sql, Object... values) {
        turns.take(() -> {
            var insert = rows.createNativeQuery(sql);
            for (int place = 0; place < values.length; place++) {
                insert.setParameter(place + 1, values[place]);
            }
            return insert.executeUpdate();
        });
    }

    @SuppressWarnings("unchecked")
    private List<String> words(String sql) {
        return turns.take(() -> (List<String>) rows.createNativeQuery(sql).getResultList());
    }
}
