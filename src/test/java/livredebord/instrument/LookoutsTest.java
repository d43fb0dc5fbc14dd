package livredebord.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import livredebord.entry.Author;
import livredebord.instrument.Report.AlarmState;
import livredebord.instrument.Report.Fixed;
import livredebord.instrument.Report.Measured;
import livredebord.instrument.Report.Waypoint;
import livredebord.logbook.Rule;
import livredebord.nautical.Position;
import org.junit.jupiter.api.Test;

class LookoutsTest {

    private static final Instant NINE = Instant.parse("2026-07-14T09:00:00Z");
    private static final Duration A_WHILE = Duration.ofMinutes(15);

    private final Voyage voyage = new Voyage()
            .order(Rule.HOURLY, false, 60)
            .order(Rule.ROUTE, false, 30)
            .order(Rule.PASSAGE, false, 0)
            .beginning(NINE);

    @Test
    void aTackIsWrittenWhenItIsSettledAndAtTheTimeThatItWas() {
        voyage.hold(A_WHILE, closeHauled(45, 300));
        voyage.hold(A_WHILE, closeHauled(-45, 30));

        assertThat(voyage.lines()).singleElement().asString().startsWith("09:15 bâbord amures · virement");
    }

    @Test
    void aGybeIsOneWithTheWindAbaft() {
        voyage.hold(A_WHILE, closeHauled(150, 180));
        voyage.hold(A_WHILE, closeHauled(-150, 210));

        assertThat(voyage.lines()).singleElement().asString().startsWith("09:15 bâbord amures · empannage");
    }

    @Test
    void aWindThatGoesAboutIsNoTack() {
        voyage.hold(A_WHILE, closeHauled(45, 300));
        voyage.hold(A_WHILE, closeHauled(-45, 300));

        assertThat(voyage.lines()).isEmpty();
    }

    @Test
    void onADeadRunTheWindFluttersAndNothingIsWritten() {
        for (int minute = 0; minute < 60; minute++) {
            voyage.hold(Duration.ofSeconds(40), closeHauled(minute % 2 == 0 ? 175 : -165, 200));
        }

        assertThat(voyage.lines()).isEmpty();
    }

    @Test
    void whoTacksUpAChannelWritesTwoLinesAndNotTwenty() {
        for (int board = 0; board < 20; board++) {
            voyage.hold(Duration.ofMinutes(3), closeHauled(board % 2 == 0 ? 45 : -45, board % 2 == 0 ? 300 : 30));
        }
        voyage.hold(Duration.ofMinutes(20), closeHauled(-45, 30));

        assertThat(voyage.lines()).hasSize(2);
        assertThat(voyage.lines().get(1)).contains("18 fois depuis 09:06");
    }

    @Test
    void anEngineIsOnAfterHalfAMinuteAndOneThatStandsIsNoNews() {
        voyage.hold(A_WHILE, List.of(rpm(0)));
        voyage.hold(Duration.ofSeconds(20), List.of(rpm(900)));
        voyage.hold(A_WHILE, List.of(rpm(0)));
        assertThat(voyage.lines()).isEmpty();

        voyage.hold(A_WHILE, List.of(rpm(1_800), new Measured(Quantity.ENGINE_HOURS, 130_240)));
        voyage.hold(A_WHILE, List.of(rpm(0)));

        assertThat(voyage.lines()).hasSize(2);
        assertThat(voyage.lines().get(0)).startsWith("09:30 moteur en route").contains("1302,4");
        assertThat(voyage.lines().get(1)).startsWith("09:45 moteur");
    }

    @Test
    void theBarometerIsWrittenWhenItFellThreeHectopascalsInThreeHoursAndNotEachMinute() {
        for (int tenMinutes = 0; tenMinutes < 36; tenMinutes++) {
            voyage.hold(Duration.ofMinutes(10), List.of(new Measured(Quantity.PRESSURE, 101_800 - tenMinutes * 20)));
        }

        assertThat(voyage.lines()).hasSize(1);
        assertThat(voyage.lines().get(0)).contains("en baisse").contains("3 h");
    }

    @Test
    void sheLeavesAndComesToAnchor() {
        voyage.order(Rule.PASSAGE, true, 0);
        voyage.hold(Duration.ofMinutes(30), lying(0, 90));
        sail(10);
        for (int minute = 0; minute < 40; minute++) {
            voyage.hold(Duration.ofMinutes(1), lying(10, 60 + minute % 2 * 70));
        }

        assertThat(voyage.lines()).hasSize(2);
        assertThat(voyage.lines().get(0)).startsWith("09:3").contains("appareillage");
        assertThat(voyage.lines().get(1)).contains("mouill");
    }

    @Test
    void sheComesAlongside() {
        voyage.order(Rule.PASSAGE, true, 0);
        sail(10);
        voyage.hold(Duration.ofMinutes(40), lying(10, 90));

        assertThat(voyage.lines()).singleElement().asString().contains("arrivée");
    }

    @Test
    void whoDriftsBecalmedDoesNotArrive() {
        voyage.order(Rule.PASSAGE, true, 0);
        sail(10);
        for (int minute = 0; minute < 120; minute++) {
            voyage.hold(Duration.ofMinutes(1), at(10 + minute * 0.1, 0.6));
        }

        assertThat(voyage.lines()).isEmpty();
    }

    @Test
    void aCourseThatLastsIsWrittenAndOneThatSwingsIsNot() {
        voyage.order(Rule.ROUTE, true, 30);
        voyage.hold(A_WHILE, underWay(200, 6));
        for (int swing = 0; swing < 30; swing++) {
            voyage.hold(Duration.ofSeconds(30), underWay(swing % 2 == 0 ? 180 : 220, 6));
        }
        assertThat(voyage.lines()).isEmpty();

        voyage.hold(A_WHILE, underWay(245, 6));

        assertThat(voyage.lines()).singleElement().asString().contains("route 200° → 245°");
    }

    @Test
    void theLineOfTheHourIsOfMeansAndOnlyUnderWay() {
        voyage.order(Rule.HOURLY, true, 60);
        voyage.hold(Duration.ofMinutes(30), underWay(200, 5));
        voyage.hold(Duration.ofMinutes(30), underWay(220, 7));
        voyage.hold(Duration.ofHours(2), underWay(220, 0.2));

        assertThat(voyage.lines())
                .singleElement()
                .asString()
                .startsWith("10:00")
                .contains("Rf 210°V, Vf 6 nd");
    }

    @Test
    void anAlarmIsRaisedAndOverAndOneThatBlinksIsNone() {
        voyage.hear(new AlarmState("depth", "Haut-fond", true), voyage.now());
        voyage.hear(new AlarmState("depth", "Haut-fond", false), voyage.now().plusSeconds(2));
        voyage.passTo(voyage.now().plusSeconds(1_200));
        assertThat(voyage.lines()).isEmpty();

        voyage.hear(new AlarmState("depth", "Haut-fond", true), voyage.now());
        voyage.passTo(voyage.now().plusSeconds(240));
        voyage.hear(new AlarmState("depth", "Haut-fond", false), voyage.now());
        voyage.passTo(voyage.now().plusSeconds(1_200));

        assertThat(voyage.lines()).hasSize(2);
        assertThat(voyage.lines().get(0)).contains("alarme : Haut-fond");
        assertThat(voyage.lines().get(1)).contains("fin d’alarme : Haut-fond, après 4 min");
    }

    /** The anchor drags again five minutes after it held: nobody waits for a calm. */
    @Test
    void anAlarmThatComesAgainIsCalledOutAtOnceAndLaterAnew() {
        alarmFor(240);
        voyage.passTo(voyage.now().plusSeconds(300));
        alarmFor(240);
        assertThat(voyage.calls())
                .hasSize(2)
                .as("the same, to whoever saw it")
                .containsOnly(voyage.calls().get(0));

        voyage.passTo(voyage.now().plusSeconds(601));
        alarmFor(60);

        assertThat(voyage.calls()).hasSize(3);
        assertThat(voyage.calls().get(2)).isNotEqualTo(voyage.calls().get(0));
    }

    /** After a power cut the plotter says again what it said before: that is no other alarm. */
    @Test
    void anAlarmThatStandsThroughARestartIsOneAndSaysInTheEndWhoSawItAndAfterHowLong() {
        voyage.hear(new AlarmState("cale moteur", "Eau dans la cale", true), voyage.now());
        voyage.passTo(voyage.now().plusSeconds(120));
        voyage.isSeenBy(new Author("bateau", "leaid", "lea"));

        voyage.startAgain();
        voyage.hear(new AlarmState("cale moteur", "Eau dans la cale", true), voyage.now());
        voyage.passTo(voyage.now().plusSeconds(1_200));
        assertThat(voyage.calls()).hasSize(1);
        assertThat(voyage.lines()).hasSize(1);

        voyage.startAgain();
        voyage.hear(new AlarmState("cale moteur", "Eau dans la cale", false), voyage.now());

        assertThat(voyage.lines())
                .last()
                .asString()
                .contains("fin d’alarme : Eau dans la cale, après 21 min", "lea", "1 min");
    }

    @Test
    void anAlarmOfWhichNobodyToldForDaysIsAnotherWhenItComesAgain() {
        voyage.hear(new AlarmState("depth", "Haut-fond", true), voyage.now());
        voyage.passTo(voyage.now().plusSeconds(60));
        voyage.startAgain();

        voyage.passTo(voyage.now().plus(Duration.ofDays(2)));
        voyage.hear(new AlarmState("depth", "Haut-fond", true), voyage.now());
        voyage.passTo(voyage.now().plusSeconds(60));

        assertThat(voyage.calls()).doesNotHaveDuplicates().hasSize(2);
    }

    private void alarmFor(int seconds) {
        voyage.hear(new AlarmState("depth", "Haut-fond", true), voyage.now());
        voyage.passTo(voyage.now().plusSeconds(seconds));
        voyage.hear(new AlarmState("depth", "Haut-fond", false), voyage.now());
    }

    @Test
    void aWaypointIsReachedOnce() {
        for (int second = 0; second < 60; second++) {
            voyage.hear(new Waypoint("HOUAT", true), voyage.now().plusSeconds(1));
        }
        voyage.hear(new Waypoint("HOUAT", false), voyage.now().plusSeconds(1));

        assertThat(voyage.lines()).singleElement().asString().contains("point HOUAT atteint");
    }

    @Test
    void aRuleThatIsOffWritesNothing() {
        voyage.order(Rule.TACK, false, 0);
        voyage.hold(A_WHILE, closeHauled(45, 300));
        voyage.hold(A_WHILE, closeHauled(-45, 30));

        assertThat(voyage.lines()).isEmpty();
    }

    private void sail(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            voyage.hold(Duration.ofMinutes(1), at(minute, 5));
        }
    }

    private static List<Report> lying(double tenthsOfAMile, int heading) {
        List<Report> reports = new ArrayList<>(at(tenthsOfAMile, 0.1));
        reports.add(new Measured(Quantity.HEADING_MAGNETIC, heading * 100));
        return reports;
    }

    /** So many tenths of a mile north of where it began. */
    private static List<Report> at(double tenthsOfAMile, double knots) {
        return List.of(
                new Fixed(Position.ofDegrees(47.4 + tenthsOfAMile / 600, -2.95)),
                new Measured(Quantity.SPEED_OVER_GROUND, (int) Math.round(knots * 100)));
    }

    private static List<Report> underWay(int course, double knots) {
        return List.of(
                new Measured(Quantity.COURSE_OVER_GROUND, course * 100),
                new Measured(Quantity.SPEED_OVER_GROUND, (int) Math.round(knots * 100)));
    }

    private static List<Report> closeHauled(int angle, int course) {
        List<Report> reports = new ArrayList<>(underWay(course, 6));
        reports.add(new Measured(Quantity.TRUE_WIND_ANGLE, angle * 100));
        reports.add(new Measured(Quantity.TRUE_WIND_SPEED, 1_500));
        return reports;
    }

    private static Report rpm(int rpm) {
        return new Measured(Quantity.ENGINE_RPM, rpm);
    }
}
