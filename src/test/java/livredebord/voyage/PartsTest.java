package livredebord.voyage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Observation;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.Distance;
import livredebord.nautical.Length;
import livredebord.nautical.Volume;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PartsTest {

    @ParameterizedTest
    @MethodSource("meetings")
    void theWinnersPartsStandAndTheOthersFill(Observation winner, Observation loser, Observation both) {
        assertThat(Parts.merged(winner, loser)).isEqualTo(both);
    }

    static Stream<Arguments> meetings() {
        return Stream.of(
                Arguments.of(
                        change(-600, 3),
                        baro(1017),
                        new Observation.Barometer(
                                Optional.of(Sightings.pressure(1017)),
                                Optional.empty(),
                                Optional.of(-600),
                                Optional.of(3))),
                Arguments.of(
                        new Observation.Barometer(
                                Optional.empty(), Optional.empty(), Optional.of(-200), Optional.empty()),
                        change(-600, 3),
                        new Observation.Barometer(
                                Optional.empty(), Optional.empty(), Optional.of(-200), Optional.empty())),
                Arguments.of(
                        new Observation.Visibility(Optional.empty(), Optional.of(new Distance(300)), Optional.empty()),
                        new Observation.Visibility(
                                Optional.of(Observation.VisibilityBand.GOOD),
                                Optional.of(new Distance(1_000)),
                                Optional.of(Observation.Bound.MORE)),
                        new Observation.Visibility(
                                Optional.of(Observation.VisibilityBand.GOOD),
                                Optional.of(new Distance(300)),
                                Optional.empty())),
                Arguments.of(
                        sails(Optional.of(Observation.MainSail.REEF2), List.of(), Optional.empty()),
                        sails(
                                Optional.of(Observation.MainSail.REEF1),
                                List.of(Observation.HeadSail.GENOA),
                                Optional.of(60)),
                        sails(
                                Optional.of(Observation.MainSail.REEF2),
                                List.of(Observation.HeadSail.GENOA),
                                Optional.of(60))),
                Arguments.of(
                        sails(Optional.empty(), List.of(Observation.HeadSail.JIB), Optional.empty()),
                        sails(
                                Optional.of(Observation.MainSail.REEF1),
                                List.of(Observation.HeadSail.GENOA),
                                Optional.of(60)),
                        sails(
                                Optional.of(Observation.MainSail.REEF1),
                                List.of(Observation.HeadSail.JIB),
                                Optional.empty())),
                Arguments.of(
                        new Observation.Fuel(Optional.of(new Volume(800)), Optional.empty(), false, false),
                        new Observation.Fuel(
                                Optional.of(new Volume(700)),
                                Optional.of(new Observation.Money(100, "EUR")),
                                true,
                                true),
                        new Observation.Fuel(
                                Optional.of(new Volume(800)),
                                Optional.of(new Observation.Money(100, "EUR")),
                                true,
                                false)),
                Arguments.of(
                        new Observation.FreshWater(Optional.empty(), true, false),
                        new Observation.FreshWater(Optional.of(new Volume(700)), false, true),
                        new Observation.FreshWater(Optional.of(new Volume(700)), true, true)),
                Arguments.of(
                        new Observation.Swell(Optional.of(new Length(200)), Optional.empty(), Optional.empty()),
                        new Observation.Swell(
                                Optional.of(new Length(100)), Optional.of(CompassPoint.W), Optional.of(9)),
                        new Observation.Swell(
                                Optional.of(new Length(200)), Optional.of(CompassPoint.W), Optional.of(9))),
                Arguments.of(
                        new Observation.WatchChange(
                                List.of("Léa"), List.of(), Optional.empty(), Optional.empty(), List.of()),
                        Sightings.watch(List.of("Papa"), "20:00", "23:00", List.of("Maman")),
                        Sightings.watch(List.of("Léa"), "20:00", "23:00", List.of("Maman"))),
                Arguments.of(
                        new Observation.Plan(
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(LocalTime.NOON)),
                        new Observation.Plan(
                                Optional.of("Houat"), Optional.empty(), Optional.empty(), Optional.empty()),
                        new Observation.Plan(
                                Optional.of("Houat"), Optional.empty(), Optional.empty(), Optional.of(LocalTime.NOON))),
                Arguments.of(new Observation.Headcount(5), new Observation.Headcount(4), new Observation.Headcount(5)),
                Arguments.of(Sightings.remark("b"), new Observation.Headcount(4), Sightings.remark("b")));
    }

    private static Observation baro(double hectopascals) {
        return Sightings.baro(hectopascals);
    }

    private static Observation change(int pascals, int hours) {
        return new Observation.Barometer(Optional.empty(), Optional.empty(), Optional.of(pascals), Optional.of(hours));
    }

    private static Observation sails(
            Optional<Observation.MainSail> main, List<Observation.HeadSail> head, Optional<Integer> percent) {
        return new Observation.SailPlan(main, head, percent, false);
    }
}
