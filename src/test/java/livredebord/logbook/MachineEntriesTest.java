package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.journal.Journal;
import livredebord.logbook.MachineEntries.Noted;
import livredebord.logbook.MachineEntries.Refused;
import livredebord.logbook.MachineEntries.Why;
import livredebord.nautical.Pressure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OnTrial.class)
class MachineEntriesTest {

    private static final Author VANE = MachineLine.machine("vane", "Girouette");

    @Inject
    MachineEntries entries;

    @Inject
    Journal journal;

    @Test
    void aValueIsNotedByTheMachineAndMarkedAsReadOffAnInstrument() {
        Instant when = Instant.now().minus(Duration.ofHours(2)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        Observed value = new Observed(Origin.INSTRUMENT, barometer(101_300));

        Noted noted = (Noted) entries.note(line(Optional.of(when), "", List.of(value), Optional.empty()));

        Content content = noted.row().entry().content().orElseThrow();
        assertThat(noted.before()).isFalse();
        assertThat(noted.row().observed()).isEqualTo(when);
        assertThat(content.author()).isEqualTo(VANE);
        assertThat(content.raw()).isEmpty();
        assertThat(content.observed()).containsExactly(value);
        assertThat(journal.find(noted.row().entry().number())).isPresent();
    }

    @Test
    void wordsAreUnderstoodAsTheCrewsAreAndValuesStandBesideThem() {
        Observed value = new Observed(Origin.INSTRUMENT, barometer(101_500));

        Noted noted = (Noted)
                entries.note(line(Optional.empty(), "vent SW 4, gerbe d'eau", List.of(value), Optional.empty()));

        List<Observed> observed = noted.row().entry().content().orElseThrow().observed();
        assertThat(observed).contains(value);
        assertThat(observed).anyMatch(each -> each.what() instanceof Observation.Wind && each.origin() == Origin.TYPED);
        assertThat(noted.row().entry().content().orElseThrow().raw()).isEqualTo("vent SW 4, gerbe d'eau");
    }

    /** A text from a radio is typed as in the chat. */
    @Test
    void theCommandBeforeALineIsNoPartOfItAndNoWayAroundOrders() {
        Noted noted = (Noted) entries.note(line(Optional.empty(), "/log baro 1007", List.of(), Optional.empty()));

        Content content = noted.row().entry().content().orElseThrow();
        assertThat(content.raw()).isEqualTo("/log baro 1007");
        assertThat(content.observed()).noneMatch(each -> each.what() instanceof Observation.Remark);
        assertThat(content.observed()).anyMatch(each -> each.what() instanceof Observation.Barometer);
        assertThat(entries.note(line(Optional.empty(), "!LOG raye 1", List.of(), Optional.empty())))
                .isEqualTo(new Refused(Why.AN_ORDER));
    }

    @Test
    void aRepeatUnderTheSameKeyIsTheSameEntry() {
        MachineLine line = line(Optional.empty(), "pompe de cale 12 s", List.of(), Optional.of("pump-4711"));

        Noted first = (Noted) entries.note(line);
        Noted again = (Noted) entries.note(line);

        assertThat(again.before()).isTrue();
        assertThat(again.row().entry().number()).isEqualTo(first.row().entry().number());
        Author another = MachineLine.machine("pump", "Pompe");
        MachineLine others = new MachineLine(
                another, Optional.empty(), line.words(), List.of(), Optional.empty(), line.key(), false);
        assertThat(((Noted) entries.note(others)).before())
                .as("a key is one machine's own")
                .isFalse();
    }

    /** A script with a constant key would lose all but its first line. */
    @Test
    void theSameKeyWithOtherWordsIsRefusedAndNotTakenForARepeat() {
        entries.note(line(Optional.empty(), "pompe de cale 12 s", List.of(), Optional.of("constant")));

        MachineEntries.Outcome other =
                entries.note(line(Optional.empty(), "pompe de cale 40 s", List.of(), Optional.of("constant")));

        assertThat(other).isEqualTo(new Refused(Why.KEY_USED_BEFORE));
    }

    @Test
    void aMachineGivesNoOrders() {
        for (String order :
                List.of("raye 1 doublon", "signe oui", "expurge 1 oui motif rien", "skipper moi raison non")) {
            assertThat(entries.note(line(Optional.empty(), order, List.of(), Optional.empty())))
                    .as(order)
                    .isEqualTo(new Refused(Why.AN_ORDER));
        }
    }

    @Test
    void whatIsNoLineIsRefusedWithAReason() {
        Observed value = new Observed(Origin.INSTRUMENT, barometer(101_500));

        assertThat(entries.note(line(Optional.empty(), " ", List.of(), Optional.empty())))
                .isEqualTo(new Refused(Why.NOTHING_SAID));
        assertThat(entries.note(line(Optional.empty(), "une ligne\nune autre", List.of(), Optional.empty())))
                .isEqualTo(new Refused(Why.SEVERAL_LINES));
        assertThat(entries.note(line(Optional.empty(), "x".repeat(16_384), List.of(), Optional.empty())))
                .isEqualTo(new Refused(Why.TOO_LONG));
        Instant ahead = Instant.now().plus(Duration.ofMinutes(11));
        assertThat(entries.note(line(Optional.of(ahead), "", List.of(value), Optional.empty())))
                .isEqualTo(new Refused(Why.IN_THE_FUTURE));
        assertThat(entries.note(line(Optional.of(Instant.EPOCH), "", List.of(value), Optional.empty())))
                .isEqualTo(new Refused(Why.TOO_OLD));
    }

    private static Observation barometer(int pascals) {
        return new Observation.Barometer(
                Optional.of(new Pressure(pascals)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static MachineLine line(
            Optional<Instant> observed, String words, List<Observed> values, Optional<String> key) {
        return new MachineLine(VANE, observed, words, values, Optional.empty(), key, false);
    }
}
