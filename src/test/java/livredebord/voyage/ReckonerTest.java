package livredebord.voyage;

import static livredebord.voyage.Scene.BASTILLE_DAY;
import static livredebord.voyage.Scene.LEA;
import static livredebord.voyage.Scene.PARIS;
import static livredebord.voyage.Sightings.engine;
import static livredebord.voyage.Sightings.event;
import static livredebord.voyage.Sightings.fix;
import static livredebord.voyage.Sightings.log;
import static livredebord.voyage.Sightings.watch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Entry;
import livredebord.entry.Observation;
import livredebord.entry.Observation.EngineState;
import livredebord.entry.Observation.Event;
import livredebord.nautical.Distance;
import livredebord.nautical.Position;
import livredebord.nautical.Volume;
import org.junit.jupiter.api.Test;

/** A passage worked out by hand: Brest on the 14th at 10:00, Camaret on the 16th at 08:00. */
class ReckonerTest {

    private final Scene scene = new Scene(1);

    @Test
    void sheIsUnderWayFromDepartureToArrivalOverTheNights() {
        List<Reckoning> days = reckoned(
                scene.line("10:00", event(Event.DEPARTURE), fix(48.0, -5)),
                line("15 09:00", fix(47.5, -5)),
                line("16 08:00", event(Event.ARRIVAL), fix(47.0, -5)));

        assertThat(days).extracting(Reckoning::dayOfVoyage).containsExactly(of(1), of(2), of(3));
        assertThat(days).extracting(Reckoning::underWay).containsExactly(hours(14), hours(24), hours(8));
    }

    @Test
    void theNightIsWhatLiesBetweenSunsetAndSunrise() {
        List<Reckoning> days = reckoned(
                scene.line("10:00", event(Event.DEPARTURE), fix(48.0, -5)),
                line("15 09:00", fix(47.5, -5)),
                line("16 08:00", event(Event.ARRIVAL), fix(47.0, -5)));

        Sun first = days.get(0).sun().orElseThrow();
        Duration untilMidnight = Duration.between(first.sets().orElseThrow(), Scene.at("15 00:00"));
        assertThat(days.get(0).night()).contains(untilMidnight);
        assertThat(untilMidnight).isBetween(Duration.ofMinutes(90), Duration.ofMinutes(120));
        assertThat(days.get(2).night().orElseThrow())
                .isEqualTo(Duration.between(
                        Scene.at("16 00:00"),
                        days.get(2).sun().orElseThrow().rises().orElseThrow()));
    }

    @Test
    void whoNeverSaidThatSheLeftIsNotSaidToBeUnderWay() {
        assertThat(reckoned(scene.line("10:00", fix(48.0, -5))).get(0).underWay())
                .isEmpty();
    }

    @Test
    void theEngineRunsFromStartToStop() {
        List<Reckoning> days = reckoned(
                scene.line("10:00", engine(EngineState.ON)),
                scene.line("11:30", engine(EngineState.OFF)),
                scene.line("20:00", event(Event.ENGINE_ON)),
                scene.line("20:15", event(Event.ENGINE_OFF)));

        assertThat(days.get(0).engine()).contains(Duration.ofMinutes(105));
    }

    @Test
    void theDaysRunIsFromNoonToNoonAlongTheFixes() {
        List<Reckoning> days = reckoned(
                scene.line("11:00", fix(48.0, -5)),
                scene.line("13:00", fix(47.8, -5)),
                line("15 11:00", fix(45.8, -5)),
                line("15 13:00", fix(45.6, -5)));

        assertThat(days.get(0).daysRun()).isEmpty();
        assertThat(days.get(1).daysRun().orElseThrow().milesE2()).isCloseTo(13_200, within(20)); // 47.9° to 45.7°
    }

    @Test
    void farFromNoonNothingIsSaidOfTheRun() {
        List<Reckoning> days = reckoned(
                scene.line("11:00", fix(48.0, -5)), line("15 05:00", fix(45.8, -5)), line("15 20:00", fix(45.0, -5)));

        assertThat(days.get(1).daysRun()).isEmpty();
    }

    @Test
    void whatIsTakenIsSummedAndWhatIsLeftIsTheLast() {
        List<Reckoning> days = reckoned(
                scene.line("10:00", fuel(600, false)),
                scene.line("12:00", fuel(250, false)),
                scene.line("18:00", fuel(900, true)));

        assertThat(days.get(0).fuel())
                .isEqualTo(new Reckoning.Supply(Optional.of(new Volume(850)), Optional.of(new Volume(900))));
        assertThat(days.get(0).water().taken()).isEmpty();
    }

    @Test
    void daysAddUpToWhatIsCarriedForward() {
        Reckoner reckoner = new Reckoner(PARIS);
        Sums sums = Sums.NOTHING;
        for (List<Row> rows : List.of(
                rows(scene.line("10:00", log(100)), scene.line("20:00", log(150))),
                rows(line("15 10:00", log(180.5))))) {
            Day day = reckoner.day(rows.get(0).observed().atZone(PARIS).toLocalDate(), rows);
            sums = sums.with(day, reckoner.reckon(day, false));
        }

        assertThat(sums.days()).isEqualTo(2);
        assertThat(sums.logged()).contains(new Distance(8_050));
        assertThat(sums.engine()).isEmpty();
    }

    @Test
    void aPassageCountsForWhoWasAboardWithHisWatches() {
        List<Row> rows = rows(
                scene.line("10:00", event(Event.DEPARTURE), new Observation.Place("Brest"), fix(48.0, -5)),
                scene.line("12:00", watch(List.of("Tom"), "12:00", "16:00", List.of())),
                scene.line("16:00", watch(List.of("Léa"), "16:00", "20:00", List.of())),
                line("15 08:00", event(Event.ARRIVAL), new Observation.Place("Camaret"), fix(47.0, -5)));

        SeaTime time = SeaTime.of(rows, Scene.at("10:00"), Scene.at("15 08:00"), "tom"::equalsIgnoreCase, PARIS);

        assertThat(SeaTime.names(rows, "tom"::equalsIgnoreCase)).isTrue();
        assertThat(SeaTime.names(rows, "Hugo"::equalsIgnoreCase)).isFalse();
        assertThat(time.daysAboard()).isEqualTo(2);
        assertThat(time.watches()).contains(Duration.ofHours(4));
        assertThat(time.underWay()).contains(Duration.ofHours(22));
        assertThat(time.straight().orElseThrow().milesE2()).isCloseTo(6_000, within(5));
        assertThat(time.ends()).isEqualTo(new Ends(Optional.of("Brest"), Optional.of("Camaret")));
    }

    @Test
    void aWatchAtAnchorIsNoSeaTime() {
        List<Row> rows = rows(
                scene.line("10:00", event(Event.DEPARTURE), new Observation.Place("Brest")),
                scene.line("12:00", watch(List.of("Tom"), "12:00", "16:00", List.of())),
                scene.line("15:00", event(Event.ANCHOR), new Observation.Place("Morgat")),
                scene.line("20:00", event(Event.WEIGH)),
                scene.line("21:00", event(Event.ARRIVAL), new Observation.Place("Camaret")));

        SeaTime time = SeaTime.of(rows, Scene.at("10:00"), Scene.at("21:00"), "tom"::equalsIgnoreCase, PARIS);

        assertThat(time.underWay()).contains(Duration.ofHours(6));
        assertThat(time.watches()).contains(Duration.ofHours(4));
    }

    @Test
    void aRhumbLineCrossesTheDateLineTheShortWay() {
        double east = SeaTime.rhumbLine(Position.ofDegrees(0, 179.5), Position.ofDegrees(0, -179.5));
        double along60 = SeaTime.rhumbLine(Position.ofDegrees(60, 0), Position.ofDegrees(60, 10));

        assertThat(east).isCloseTo(60, within(0.01));
        assertThat(along60).isCloseTo(300, within(0.1));
    }

    private static Observation.Fuel fuel(int decilitres, boolean left) {
        return new Observation.Fuel(Optional.of(new Volume(decilitres)), Optional.empty(), false, left);
    }

    private Entry line(String time, Observation... what) {
        return scene.line(time, time, LEA, what);
    }

    private static List<Row> rows(Entry... entries) {
        return Rows.of(List.of(entries), List.of());
    }

    private static List<Reckoning> reckoned(Entry... entries) {
        Reckoner reckoner = new Reckoner(PARIS);
        List<Reckoning> reckonings = new ArrayList<>();
        List<Day> days = Day.of(rows(entries), PARIS);
        assertThat(days.get(0).date()).isEqualTo(BASTILLE_DAY);
        for (int i = 0; i < days.size(); i++) {
            Day day = reckoner.day(days.get(i).date(), days.get(i).rows());
            reckonings.add(reckoner.reckon(day, i == days.size() - 1));
        }
        return reckonings;
    }

    private static Optional<Integer> of(int day) {
        return Optional.of(day);
    }

    private static Optional<Duration> hours(int hours) {
        return Optional.of(Duration.ofHours(hours));
    }
}
