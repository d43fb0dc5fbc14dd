package livredebord.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import livredebord.instrument.Report.Fixed;
import livredebord.instrument.Report.Measured;
import livredebord.nautical.Position;
import org.junit.jupiter.api.Test;

class GaugesTest {

    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");
    private static final Source PLOTTER = new Source("plotter", false);
    private static final Source ANYBODY = new Source("udp", true);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Gauges gauges = new Gauges();

    @Test
    void theMeanOfCoursesIsADirection() {
        course(35_000, NOON);
        course(1_000, NOON.plusSeconds(60));

        assertThat(mean(Quantity.COURSE_OVER_GROUND, NOON, NOON.plusSeconds(120)))
                .isZero();
    }

    @Test
    void theMeanOfAWindAcrossTheSternIsAstern() {
        gauges.take(new Measured(Quantity.TRUE_WIND_ANGLE, 17_000), PLOTTER, NOON);
        gauges.take(new Measured(Quantity.TRUE_WIND_ANGLE, -17_000), PLOTTER, NOON.plusSeconds(60));

        assertThat(Math.abs(mean(Quantity.TRUE_WIND_ANGLE, NOON, NOON.plusSeconds(120))))
                .isEqualTo(18_000);
    }

    @Test
    void eachMinuteWeighsTheSame() {
        for (int second = 0; second < 60; second++) {
            speed(600, NOON.plusSeconds(second));
        }
        speed(400, NOON.plusSeconds(60));

        assertThat(mean(Quantity.SPEED_OVER_GROUND, NOON, NOON.plusSeconds(120)))
                .isEqualTo(500);
    }

    @Test
    void whatIsOlderThanADayIsForgotten() {
        speed(600, NOON);
        speed(400, NOON.plus(Duration.ofDays(1)));

        assertThat(gauges.over(Quantity.SPEED_OVER_GROUND, NOON, NOON.plusSeconds(60)))
                .isEmpty();
        assertThat(mean(Quantity.SPEED_OVER_GROUND, NOON, NOON.plus(Duration.ofHours(25))))
                .isEqualTo(400);
    }

    @Test
    void ofTwoInstrumentsTheFirstIsBelievedUntilItFallsSilent() {
        speed(600, NOON);
        gauges.take(new Measured(Quantity.SPEED_OVER_GROUND, 900), new Source("other", false), NOON.plusSeconds(5));
        assertThat(latest(NOON.plusSeconds(5))).isEqualTo(600);

        gauges.take(new Measured(Quantity.SPEED_OVER_GROUND, 900), new Source("other", false), NOON.plusSeconds(30));
        assertThat(latest(NOON.plusSeconds(30))).isEqualTo(900);
    }

    @Test
    void whoProvesNothingGivesWayToWhoDoes() {
        gauges.take(new Measured(Quantity.SPEED_OVER_GROUND, 900), ANYBODY, NOON);
        speed(600, NOON.plusSeconds(1));
        gauges.take(new Measured(Quantity.SPEED_OVER_GROUND, 900), ANYBODY, NOON.plusSeconds(2));

        assertThat(latest(NOON.plusSeconds(2))).isEqualTo(600);
    }

    @Test
    void aValueHasAnAgeAndThenIsNone() {
        speed(600, NOON);

        assertThat(gauges.latest(Quantity.SPEED_OVER_GROUND, NOON.plusSeconds(60), A_MINUTE))
                .isPresent();
        assertThat(gauges.latest(Quantity.SPEED_OVER_GROUND, NOON.plusSeconds(61), A_MINUTE))
                .isEmpty();
    }

    @Test
    void aRecordingWithoutDatesGivesItsPlaceAtEachMinute() {
        Recording.of("plaka.log.gz")
                .play(LocalDate.of(2014, 8, 15), (report, now) -> gauges.take(report, PLOTTER, now));

        assertThat(gauges.fixAt(Instant.parse("2014-08-15T11:30:10Z")))
                .map(TrackRing.Fix::position)
                .hasValueSatisfying(
                        position -> assertThat(position.latitudeDegrees()).isBetween(59.8, 60.1));
        assertThat(gauges.fixAt(Instant.parse("2014-08-15T15:00:00Z"))).isEmpty();
        assertThat(gauges.fixAt(Instant.parse("2014-08-15T09:00:00Z"))).isEmpty();
    }

    @Test
    void aLateFixDoesNotMoveHerBack() {
        Position brest = Position.ofDegrees(48.38, -4.49);
        Position camaret = Position.ofDegrees(48.28, -4.6);
        gauges.take(new Fixed(camaret), PLOTTER, NOON);
        gauges.take(new Fixed(brest), PLOTTER, NOON.minusSeconds(3_600));

        assertThat(gauges.fix(NOON, A_MINUTE)).map(Gauges.ShownFix::position).contains(camaret);
        assertThat(gauges.fixAt(NOON.minusSeconds(3_600)))
                .map(TrackRing.Fix::position)
                .contains(brest);
    }

    private void course(int value, Instant at) {
        gauges.take(new Measured(Quantity.COURSE_OVER_GROUND, value), PLOTTER, at);
    }

    private void speed(int value, Instant at) {
        gauges.take(new Measured(Quantity.SPEED_OVER_GROUND, value), PLOTTER, at);
    }

    private int mean(Quantity quantity, Instant from, Instant until) {
        return gauges.over(quantity, from, until).orElseThrow().mean();
    }

    private int latest(Instant now) {
        return gauges.latest(Quantity.SPEED_OVER_GROUND, now, A_MINUTE)
                .orElseThrow()
                .value();
    }
}
