package livredebord.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Barometer;
import livredebord.entry.Observation.CourseOverGround;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.SpeedOverGround;
import livredebord.entry.Observation.Wind;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.instrument.Report.Fixed;
import livredebord.instrument.Report.Measured;
import livredebord.logbook.Alerts;
import livredebord.logbook.Answer;
import livredebord.logbook.FirstCrew;
import livredebord.logbook.Logbook;
import livredebord.logbook.OnTrial;
import livredebord.logbook.Rule;
import livredebord.logbook.Rules;
import livredebord.logbook.TypedByCommand;
import livredebord.nautical.Position;
import livredebord.nautical.Pressure;
import livredebord.voyage.Row;
import org.junit.jupiter.api.Test;

/** What the crew types while instruments speak. */
@QuarkusTest
@TestProfile(InstrumentsInTheBookTest.Alone.class)
class InstrumentsInTheBookTest {

    /** Its own book and its own gauges. */
    public static class Alone extends OnTrial {}

    private static final Source PLOTTER = new Source("plotter", false);
    private static final Source ANYBODY = new Source("udp", true);
    private static final Position OFF_HOUAT = Position.ofDegrees(47.40, -2.95);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    Gauges gauges;

    @Inject
    Logbook logbook;

    @Inject
    FirstCrew crew;

    @Inject
    Rules rules;

    @Inject
    Alerts alerts;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void aLineTakesWhatItDoesNotSayAsItWasAtItsTimeAndNothingOfAnother() {
        Instant then = now.minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);
        show(then, 10_000, 101_500, PLOTTER);
        show(now, 20_000, 101_200, PLOTTER);
        String at = CLOCK.format(then.atZone(ZoneId.of("Europe/Paris")));

        List<Observed> observed = observed(say(at + " appareillage, vent SO 3"));
        List<Observed> before =
                observed(say(CLOCK.format(then.minus(Duration.ofMinutes(20)).atZone(ZoneId.of("Europe/Paris")))
                        + " petit déjeuner"));

        assertThat(observed).contains(new Observed(Origin.INSTRUMENT, barometer(101_500)));
        assertThat(observed)
                .filteredOn(each -> each.what() instanceof Wind)
                .allMatch(each -> each.origin() == Origin.TYPED);
        assertThat(observed)
                .filteredOn(each -> each.what() instanceof CourseOverGround)
                .extracting(each -> ((CourseOverGround) each.what()).bearing().degreesE2())
                .containsExactly(10_000);
        assertThat(before).noneMatch(each -> each.origin() == Origin.INSTRUMENT);
    }

    @Test
    void whatAnybodyCouldHaveSentIsMarkedSo() {
        show(now.plusSeconds(60), 20_000, 101_200, ANYBODY);

        List<Observed> observed = observed(sayAt(now.plusSeconds(60), "dauphins à l'étrave"));

        assertThat(observed)
                .filteredOn(each -> each.what() instanceof PositionFix
                        || each.what() instanceof SpeedOverGround
                        || each.what() instanceof Barometer)
                .isNotEmpty()
                .anyMatch(each -> each.origin() == Origin.UNAUTHENTICATED);
    }

    @Test
    void theSkipperChangesARuleAndNobodyElseDoes() {
        assertThat(rules.of(Rule.HOURLY)).isEqualTo(new Rule.Setting(true, 60));

        assertThat(say("règle horaire 30 min")).isInstanceOf(Answer.OrderNoted.class);
        assertThat(say("règle virement non")).isInstanceOf(Answer.OrderNoted.class);
        assertThat(say("règle virement oui")).isInstanceOf(Answer.OrderNoted.class);
        assertThat(say("règle virement non")).isInstanceOf(Answer.OrderNoted.class);

        assertThat(rules.of(Rule.HOURLY)).isEqualTo(new Rule.Setting(true, 30));
        assertThat(rules.of(Rule.TACK).on()).isFalse();
        assertThat(sayAs(person(1), now, "règle virement oui")).isInstanceOf(Answer.Refused.class);
        assertThat(say("règles")).isInstanceOf(Answer.RulesShown.class);
    }

    @Test
    void whoSeesAnAlertIsInTheBookWithHowLongItTook() {
        assertThat(say("vu")).isInstanceOf(Answer.Refused.class);
        alerts.raise("ALARM depth", "Haut-fond", alerts.skipper());

        Answer seen = sayAs(person(1), Instant.now().plus(Duration.ofMinutes(4)), "vu");

        Row row = ((Answer.OrderNoted) seen).row();
        assertThat(row.standing())
                .anyMatch(what -> what instanceof Observation.Remark remark
                        && remark.text().equals("vu après 4 min : Haut-fond"));
        assertThat(alerts.clear("ALARM depth").orElseThrow().seen()).isPresent();
    }

    private void show(Instant at, int course, int pascals, Source source) {
        gauges.take(new Fixed(OFF_HOUAT), source, at);
        gauges.take(new Measured(Quantity.SPEED_OVER_GROUND, 610), source, at);
        gauges.take(new Measured(Quantity.COURSE_OVER_GROUND, course), source, at);
        gauges.take(new Measured(Quantity.TRUE_WIND_SPEED, 1_400), source, at);
        gauges.take(new Measured(Quantity.PRESSURE, pascals), source, at);
    }

    private static Barometer barometer(int pascals) {
        return new Barometer(Optional.of(new Pressure(pascals)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<Observed> observed(Answer answer) {
        return ((Answer.Noted) answer).row().entry().content().orElseThrow().observed();
    }

    private Author person(int which) {
        return crew.people().get(which).person();
    }

    private Answer say(String words) {
        return sayAt(now, words);
    }

    private Answer sayAt(Instant at, String words) {
        return sayAs(person(0), at, words);
    }

    private Answer sayAs(Author author, Instant at, String words) {
        return logbook.take(TypedByCommand.line(words, author, at)).get(0);
    }
}
