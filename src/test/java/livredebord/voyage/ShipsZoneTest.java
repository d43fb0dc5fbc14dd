package livredebord.voyage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShipsZoneTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId WEST = ZoneId.of("UTC-01:00");
    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2026-09-20T12:00:00Z");

    private final ZoneId ships =
            ShipsZone.of(PARIS, List.of(new ShipsZone.Change(NOON, WEST), new ShipsZone.Change(AUTUMN, LONDON)));

    @Test
    void withoutAChangeItIsTheZoneThatSetUpNamed() {
        assertThat(ShipsZone.of(PARIS, List.of())).isEqualTo(PARIS);
    }

    @Test
    void eachMomentHasTheOffsetThatStoodThen() {
        assertThat(hours("2020-01-14T12:00:00Z")).isEqualTo(1);
        assertThat(hours("2026-07-14T11:59:59Z")).isEqualTo(2);
        assertThat(hours("2026-07-14T12:00:00Z")).isEqualTo(-1);
        assertThat(hours("2026-09-20T11:59:59Z")).isEqualTo(-1);
        assertThat(hours("2026-09-20T12:00:00Z")).isEqualTo(1);
        assertThat(hours("2026-12-01T12:00:00Z")).isZero();
        assertThat(hours("2035-07-01T12:00:00Z")).isEqualTo(1);
        assertThat(hours("2035-12-01T12:00:00Z")).isZero();
    }

    private int hours(String moment) {
        return ships.getRules().getOffset(Instant.parse(moment)).getTotalSeconds() / 3_600;
    }

    @Test
    void aDayHasTheHoursThatItHadAboard() {
        LocalDate day = LocalDate.of(2026, 7, 14);
        Period period = Period.ofDates(day, day, ships);

        assertThat(Duration.between(period.from(), period.until())).isEqualTo(Duration.ofHours(27));
    }

    @Test
    void itCanBeHadAgainFromItsNameAndIsCalledAsPeopleKnowIt() {
        assertThat(ShipsZone.of(ships.getId()).getRules()).isEqualTo(ships.getRules());
        assertThat(ShipsZone.of("Europe/Paris")).isEqualTo(PARIS);
        assertThat(ShipsZone.name(ships, NOON.minusSeconds(1))).isEqualTo("Europe/Paris");
        assertThat(ShipsZone.name(ships, NOON)).isEqualTo("UTC-01:00");
        assertThat(ShipsZone.name(ships, AUTUMN)).isEqualTo("Europe/London");
    }
}
