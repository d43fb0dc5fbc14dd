package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Language;
import livredebord.journal.Journal;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Under way from Camaret with Anne's orders; nobody posts anything. */
@QuarkusTest
@TestProfile(StandingOrdersTest.Alone.class)
class StandingOrdersTest {

    /** Its own book; nobody else looks at the orders. */
    public static class Alone extends OnTrial {
        @Override
        public java.util.Map<String, String> getConfigOverrides() {
            java.util.Map<String, String> overrides = new java.util.HashMap<>(super.getConfigOverrides());
            overrides.put("livredebord.rounds", "false");
            return overrides;
        }
    }

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Inject
    Logbook logbook;

    @Inject
    FirstCrew crew;

    @Inject
    Rules rules;

    @Inject
    Alerts alerts;

    @Inject
    Journal journal;

    @Inject
    Passages passages;

    @Inject
    Watches watches;

    @Inject
    Names names;

    @Inject
    Roster roster;

    @Inject
    Instruments instruments;

    @Inject
    BookReader reader;

    @Inject
    Boat boat;

    @BeforeEach
    void depart() {
        if (passages.lastLegs(1).isEmpty()) {
            say("départ Camaret 48°16,2'N 004°40,8'W");
        }
    }

    @AfterEach
    void endAll() {
        List.of("silence", "position", "relève").forEach(rule -> say("règle " + rule + " non"));
        orders(later(Duration.ZERO)).look();
    }

    @Test
    void nothingIsCalledOutThatNobodyOrdered() {
        orders(later(Duration.ofDays(1))).look();

        assertThat(alerts.open()).isEmpty();
    }

    @Test
    void aRuleKeepsWithinWhatMakesSense() {
        assertThat(Answers.refused(answer("règle silence 1 min"))).isEqualTo(Answer.Reason.NOT_FOR_THAT_RULE);

        orders(later(Duration.ofHours(4))).look();
        assertThat(alerts.open()).isEmpty();
    }

    @Test
    void whoeverLogsNothingForThreeHoursIsCalledOnceUntilSomebodyLogs() {
        say("règle silence 3 h");

        orders(later(Duration.ofHours(2))).look();
        assertThat(alerts.open()).isEmpty();

        orders(later(Duration.ofHours(4))).look();
        orders(later(Duration.ofHours(5))).look();
        assertThat(alerts.open()).singleElement().satisfies(alert -> {
            assertThat(alert.words()).isEqualTo("rien au livre depuis 4 h");
            assertThat(alert.concerned()).isEqualTo(alerts.skipper()).isNotEmpty();
        });

        orders(later(Duration.ofHours(1))).look();
        assertThat(alerts.open()).isEmpty();
    }

    @Test
    void atAnchorAndInPortNobodyIsCalledUntilSheLeaves() {
        say("règle silence 3 h");
        say("mouillé Houat 5 m sable");

        orders(later(Duration.ofHours(9))).look();
        assertThat(alerts.open()).isEmpty();

        say("ancre levée");
        orders(later(Duration.ofHours(4))).look();
        assertThat(alerts.open()).hasSize(1);
    }

    @Test
    void aBoatWithoutAPositionIsCalledFor() {
        say("règle position 1 h");

        orders(later(Duration.ofMinutes(90))).look();

        assertThat(alerts.open())
                .singleElement()
                .satisfies(alert -> assertThat(alert.words()).startsWith("aucune position depuis 9"));
    }

    @Test
    void aReliefThatNobodyNotedIsCalledForByItsNames() {
        say("quarts 20-23 Papa+Léa, 23-02 Tom");
        say("règle relève 15 min");
        Instant eleven = nextAt(LocalTime.of(23, 0));

        orders(eleven.plus(Duration.ofMinutes(10))).look();
        assertThat(alerts.open()).isEmpty();
        orders(eleven.plus(Duration.ofMinutes(16))).look();

        assertThat(alerts.open()).singleElement().satisfies(alert -> {
            assertThat(alert.words()).isEqualTo("relève de 23:00 non notée (Tom)");
            assertThat(alert.concerned()).hasSize(1);
        });
    }

    @Test
    void atNoonTheMasterReadsWhereSheIsAndHowLongSheIsAtSea() {
        Phrases phrases = Phrases.in(Language.FR, Medium.PLAIN);

        Optional<String> report =
                new NoonReport(reader, passages, instruments, boat).at(later(Duration.ofHours(3)), phrases);

        assertThat(report.orElseThrow())
                .startsWith("**Rapport de midi**")
                .contains("- position 48°16,2'N 004°40,8'W")
                .contains("- en mer depuis 3 h");
    }

    /** Than what was typed so far. */
    private static Instant later(Duration after) {
        return Instant.now().plus(after);
    }

    private static Instant nextAt(LocalTime time) {
        ZonedDateTime here = Instant.now().atZone(PARIS);
        ZonedDateTime today = here.with(time);
        return (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
    }

    private StandingOrders orders(Instant at) {
        return new StandingOrders(
                rules,
                alerts,
                journal,
                passages,
                watches,
                names,
                roster,
                instruments,
                boat,
                Clock.fixed(at, ZoneOffset.UTC));
    }

    private void say(String words) {
        assertThat(answer(words)).isNotInstanceOf(Answer.Refused.class);
    }

    private Answer answer(String words) {
        return logbook.take(TypedByCommand.line(words, crew.people().get(0).person(), Instant.now()))
                .get(0);
    }
}
