package livredebord.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every night at the same hour, ship's time, whatever happened the day before. */
class BackupTimesTest {

    private static final ZoneId BREST = ZoneId.of("Europe/Paris");
    private static final BackupTimes NIGHTLY = new BackupTimes(Duration.ofDays(1), Optional.of(LocalTime.of(3, 30)));

    @Test
    void theNextNightAtTheSameHour() {
        assertThat(next("2026-07-14T01:30:05Z")).isEqualTo("2026-07-15T01:30:00Z");
    }

    @Test
    void oneThatCameLateDoesNotPutOffTheNext() {
        assertThat(next("2026-07-14T08:00:00Z")).isEqualTo("2026-07-15T01:30:00Z");
        assertThat(next("2026-07-14T13:00:00Z")).isEqualTo("2026-07-15T01:30:00Z");
    }

    @Test
    void theHourIsTheShipsAlsoWhenTheClocksChange() {
        assertThat(next("2026-10-24T01:30:00Z")).isEqualTo("2026-10-25T02:30:00Z");
        assertThat(next("2026-03-28T02:30:00Z")).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void onceAWeekIsTheSameDay() {
        BackupTimes weekly = new BackupTimes(Duration.ofDays(7), Optional.of(LocalTime.of(3, 30)));

        assertThat(weekly.after(Instant.parse("2026-07-14T01:30:05Z"), BREST)).isEqualTo("2026-07-21T01:30:00Z");
    }

    @Test
    void lessThanADayHasNoHour() {
        BackupTimes often = new BackupTimes(Duration.ofHours(6), Optional.of(LocalTime.of(3, 30)));

        assertThat(often.after(Instant.parse("2026-07-14T01:30:05Z"), BREST)).isEqualTo("2026-07-14T07:30:05Z");
        assertThat(often.lateAfter(Instant.parse("2026-07-14T00:00:00Z"))).isEqualTo("2026-07-14T09:00:00Z");
    }

    @Test
    void lessThanAMinuteIsRefused() {
        assertThatThrownBy(() -> new BackupTimes(Duration.ofSeconds(59), Optional.empty()))
                .hasMessageContaining("too often");
    }

    private static Instant next(String last) {
        return NIGHTLY.after(Instant.parse(last), BREST);
    }
}
