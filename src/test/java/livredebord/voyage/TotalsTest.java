package livredebord.voyage;

import static livredebord.voyage.Scene.LEA;
import static livredebord.voyage.Scene.PARIS;
import static livredebord.voyage.Scene.TOM;
import static livredebord.voyage.Sightings.baro;
import static livredebord.voyage.Sightings.engineHours;
import static livredebord.voyage.Sightings.fix;
import static livredebord.voyage.Sightings.gust;
import static livredebord.voyage.Sightings.log;
import static livredebord.voyage.Sightings.remark;
import static livredebord.voyage.Sightings.sog;
import static livredebord.voyage.Sightings.wind;
import static livredebord.voyage.Sightings.windSpeed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Entry;
import livredebord.entry.Observation;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.Distance;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Position;
import livredebord.nautical.Speed;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private final Scene scene = new Scene(1);

    @Test
    void whatNobodyObservedIsAbsentAndNeverNought() {
        Totals totals = totals(scene.line("09:00", remark("RAS")));

        assertThat(totals.logged()).isEmpty();
        assertThat(totals.overGround()).isEmpty();
        assertThat(totals.strongestWind()).isEmpty();
        assertThat(totals.strongestGust()).isEmpty();
        assertThat(totals.engineHours()).isEmpty();
        assertThat(totals.averageSpeed()).isEmpty();
        assertThat(totals.maximumSpeed()).isEmpty();
        assertThat(totals.lowestPressure()).isEmpty();
        assertThat(totals.highestPressure()).isEmpty();
        assertThat(totals.logFell()).isFalse();
    }

    @Test
    void oneReadingIsNoDistance() {
        assertThat(totals(scene.line("09:00", log(1240.5))).logged()).isEmpty();
        assertThat(totals(scene.line("09:00", fix(48, -4))).overGround()).isEmpty();
        assertThat(totals(scene.line("09:00", engineHours(1303))).engineHours()).isEmpty();
    }

    @Test
    void theLogSaysHowFarAndHowFast() {
        Totals totals = totals(scene.line("09:00", log(1240.5)), scene.line("13:00", log(1264.8), sog(7.2)));

        assertThat(totals.logged()).contains(new Distance(2_430));
        assertThat(totals.averageSpeed()).contains(new Speed(608)); // 24.3 M in 4 h
        assertThat(totals.maximumSpeed()).contains(new Speed(720));
    }

    @Test
    void aLogThatFallsIsFlaggedAndCountsNothing() {
        Totals totals = totals(
                scene.line("09:00", log(1240.5)), scene.line("10:00", log(1236)), scene.line("11:00", log(1250)));

        assertThat(totals.logged()).isEmpty();
        assertThat(totals.averageSpeed()).isEmpty();
        assertThat(totals.logFell()).isTrue();
    }

    @Test
    void sixtyMinutesOfLatitudeAreSixtyMiles() {
        Totals totals = totals(scene.line("00:10", fix(48, -4)), scene.line("10:10", fix(49, -4)));

        assertThat(totals.overGround()).contains(new Distance(6_000));
        assertThat(totals.averageSpeed()).contains(new Speed(600));
    }

    @Test
    void theShortWayIsTakenOverTheDateLine() {
        assertThat(Position.ofDegrees(0, 179.5).milesTo(Position.ofDegrees(0, -179.5)))
                .isCloseTo(60, org.assertj.core.api.Assertions.within(0.001));
        assertThat(Position.ofDegrees(60, 0).milesTo(Position.ofDegrees(60, 1)))
                .isCloseTo(30, org.assertj.core.api.Assertions.within(0.01)); // cos 60° is a half
    }

    @Test
    void theStrongestWindIsTheOneThatBlewWhateverItWasAboutToDo() {
        Observation.Wind blew = windSpeed(22);
        Observation.Wind rising = new Observation.Wind(
                blew.from(),
                blew.fromDegrees(),
                blew.variable(),
                blew.force(),
                blew.speed(),
                blew.gust(),
                Optional.of(Observation.WindTrend.RISING));

        assertThat(totals(scene.line("10:00", rising)).strongestWind()).contains(blew);
    }

    @Test
    void knotsAndBeaufortAreComparedByForce() {
        Totals totals = totals(
                scene.line("09:00", wind(CompassPoint.SW, 5)),
                scene.line("10:00", windSpeed(22)), // force 6
                scene.line("11:00", wind(CompassPoint.W, 4), gust(35)));

        assertThat(totals.strongestWind()).contains(windSpeed(22));
        assertThat(totals.strongestGust()).contains(new Speed(3_500));
    }

    @Test
    void ofTheSameForceTheOneWithTheStrongerGustIsTheStrongest() {
        Observation.Wind gusty = new Observation.Wind(
                Optional.empty(),
                Optional.empty(),
                false,
                wind(CompassPoint.SW, 6).force(),
                Optional.empty(),
                Optional.of(new Speed(3_400)),
                Optional.empty());

        Totals totals = totals(scene.line("10:00", windSpeed(24)), scene.line("12:00", gusty));

        assertThat(totals.strongestWind()).contains(gusty);
    }

    @Test
    void aGustAloneIsNoWind() {
        Totals totals = totals(scene.line("09:00", gust(35)));

        assertThat(totals.strongestWind()).isEmpty();
        assertThat(totals.strongestGust()).contains(new Speed(3_500));
    }

    @Test
    void theBeaufortScaleHasItsEdges() {
        int[] knots = {0, 1, 3, 4, 6, 7, 10, 11, 16, 17, 21, 22, 27, 28, 33, 34, 40, 41, 47, 48, 55, 56, 63, 64, 200};
        int[] force = {0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12};

        for (int i = 0; i < knots.length; i++) {
            assertThat(Beaufort.ofKnotsE2(knots[i] * 100)).as("%s kn", knots[i]).isEqualTo(force[i]);
        }
    }

    @Test
    void engineHoursAreTheCountersDifference() {
        Totals totals = totals(scene.line("09:00", engineHours(1302.25)), scene.line("10:00", engineHours(1303)));

        assertThat(totals.engineHours()).contains(new EngineHours(75));
        assertThat(totals(scene.line("09:00", engineHours(1303)), scene.line("10:00", engineHours(1302)))
                        .engineHoursFell())
                .isTrue();
    }

    @Test
    void correctionsRestrictedAndVoidedRowsAndOtherBoatsCountNothing() {
        Entry wrong = scene.line("09:00", baro(990));
        Entry voiding = scene.voiding("09:01", LEA, wrong, "doublon");
        Entry ours = scene.line("10:00", baro(1017));
        Entry correction = scene.correction("10:01", TOM, ours, "relu", baro(1018));
        Entry theirs = scene.line("11:00", new Observation.OtherBoat("Takapa II"), baro(1030));
        Entry restricted = scene.restricted("12:00", baro(1040));

        Totals totals = Totals.of(
                Rows.of(List.of(wrong, voiding, ours, correction, theirs, restricted), List.of(voiding, correction)));

        assertThat(totals.lowestPressure()).contains(Sightings.pressure(1018));
        assertThat(totals.highestPressure()).contains(Sightings.pressure(1018));
    }

    @Test
    void aDayTakesTheCountersUpWhereTheNightLeftThem() {
        List<Row> rows = Stream.of(
                        scene.line("22:00", log(100)),
                        scene.line("23:00", log(106)),
                        scene.line("15 01:00", "15 01:00", LEA, log(118)),
                        scene.line("15 02:00", "15 02:00", LEA, log(125)))
                .map(Row::of)
                .toList();

        List<Day> days = Day.of(rows, PARIS);

        assertThat(days).extracting(Day::date).containsExactly(LocalDate.of(2026, 7, 14), LocalDate.of(2026, 7, 15));
        assertThat(days.get(0).totals().logged()).contains(new Distance(600));
        assertThat(days.get(1).totals().logged()).contains(new Distance(1_900));
        assertThat(days.get(1).totals().averageSpeed()).contains(new Speed(700));
    }

    private static Totals totals(Entry... entries) {
        return Totals.of(Rows.of(List.of(entries), List.of()));
    }
}
