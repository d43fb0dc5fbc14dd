package livredebord.voyage;

import static livredebord.voyage.Scene.LEA;
import static livredebord.voyage.Scene.TOM;
import static livredebord.voyage.Sightings.baro;
import static livredebord.voyage.Sightings.engine;
import static livredebord.voyage.Sightings.engineHours;
import static livredebord.voyage.Sightings.event;
import static livredebord.voyage.Sightings.fix;
import static livredebord.voyage.Sightings.gust;
import static livredebord.voyage.Sightings.heading;
import static livredebord.voyage.Sightings.remark;
import static livredebord.voyage.Sightings.wind;
import static livredebord.voyage.Sightings.windSpeed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.Distance;
import livredebord.nautical.EngineHours;
import org.junit.jupiter.api.Test;

class RowsTest {

    private final Scene scene = new Scene(1);

    @Test
    void anEntryAloneReadsAsItWasWritten() {
        Entry entry = scene.line("09:00", heading(205), remark("RAS"));

        Row row = Row.of(entry);

        assertThat(row.values()).hasSize(2).allMatch(value -> value.struck().isEmpty());
        assertThat(row.observed()).isEqualTo(Scene.at("09:00"));
        assertThat(row.voided()).isEmpty();
    }

    @Test
    void aCorrectionStrikesOutWithWhoWhenAndWhy() {
        Entry entry = scene.line("09:00", engineHours(1302), remark("RAS"));
        Entry correction = scene.correction("09:05", TOM, entry, "mal lu", engineHours(1303));

        Row row = Row.of(entry, List.of(correction));

        assertThat(current(row)).containsExactly(engineHours(1303), remark("RAS"));
        assertThat(row.values().get(0).struck())
                .containsExactly(new Struck(
                        Observed.typed(engineHours(1302)), EntryNumber.of(2), TOM, Scene.at("09:05"), "mal lu"));
    }

    @Test
    void aPartReplacesItsPartAndLeavesTheOthers() {
        Entry entry = scene.line("09:00", wind(CompassPoint.SW, 4), baro(1017, Observation.Tendency.FALLING));
        Entry correction = scene.correction("09:05", TOM, entry, "relu", gust(28), baro(1018));

        Row row = Row.of(entry, List.of(correction));

        Observation.Wind now = (Observation.Wind) current(row).get(0);
        assertThat(now.from()).contains(CompassPoint.SW);
        assertThat(now.force()).contains(new Observation.BeaufortRange(4, 4));
        assertThat(now.gust()).contains(Sightings.knots(28));
        assertThat(current(row).get(1)).isEqualTo(baro(1018, Observation.Tendency.FALLING));
    }

    @Test
    void aStrengthInKnotsTakesThePlaceOfOneInBeaufort() {
        Entry entry = scene.line("09:00", wind(CompassPoint.SW, 4));
        Entry correction = scene.correction("09:05", TOM, entry, "relu", windSpeed(22));

        Observation.Wind now =
                (Observation.Wind) current(Row.of(entry, List.of(correction))).get(0);

        assertThat(now.force()).isEmpty();
        assertThat(now.speed()).isPresent();
        assertThat(now.from()).contains(CompassPoint.SW);
    }

    @Test
    void theSameValueAgainStrikesNothingOut() {
        Entry entry = scene.line("09:00", baro(1017));
        Entry correction = scene.correction("09:05", TOM, entry, "relu", baro(1017));

        assertThat(Row.of(entry, List.of(correction)).values().get(0).struck()).isEmpty();
    }

    @Test
    void aCorrectionMayAddWhatWasNotSaid() {
        Entry entry = scene.line("09:00", baro(1017));
        Entry correction = scene.correction("09:05", TOM, entry, "oublié", heading(130));

        assertThat(current(Row.of(entry, List.of(correction)))).containsExactly(baro(1017), heading(130));
    }

    @Test
    void theSortOfLineOfACorrectionStrikesNoEventOut() {
        Entry entry = scene.line("09:00", event(Observation.Event.DEPARTURE), baro(1017));
        Entry correction = scene.correction("09:05", TOM, entry, "relu", event(Observation.Event.WEATHER), baro(1013));

        Row row = Row.of(entry, List.of(correction));

        assertThat(current(row)).contains(event(Observation.Event.DEPARTURE), baro(1013));
        assertThat(row.values().get(0).struck()).isEmpty();
    }

    @Test
    void twoRemarksBecomeOneAndTheSecondIsStruckOut() {
        Entry entry = scene.line("09:00", remark("un"), remark("deux"));
        Entry correction = scene.correction("09:05", TOM, entry, "relu", remark("trois"));

        Row row = Row.of(entry, List.of(correction));

        assertThat(current(row)).containsExactly(remark("trois"));
        assertThat(row.values().get(1).current()).isEmpty();
        assertThat(row.values().get(1).struck().get(0).was().what()).isEqualTo(remark("deux"));
    }

    @Test
    void aSecondCorrectionStrikesTheFirstOnesValueOut() {
        Entry entry = scene.line("09:00", baro(1017));
        Entry first = scene.correction("09:05", TOM, entry, "relu", baro(1018));
        Entry second = scene.correction("09:06", LEA, first, "encore", baro(1019));

        Row row = Row.of(entry, List.of(first, second));

        assertThat(current(row)).containsExactly(baro(1019));
        assertThat(row.values().get(0).struck())
                .extracting(struck -> struck.was().what())
                .containsExactly(baro(1017), baro(1018));
    }

    @Test
    void aVoidedCorrectionIsUndone() {
        Entry entry = scene.line("09:00", baro(1017));
        Entry correction = scene.correction("09:05", TOM, entry, "relu", baro(1018));
        Entry voiding = scene.voiding("09:06", LEA, correction, "c'était juste");

        Row row = Row.of(entry, List.of(correction, voiding));

        assertThat(current(row)).containsExactly(baro(1017));
        assertThat(row.values().get(0).struck()).isEmpty();
    }

    @Test
    void aVoidedVoidingIsUndone() {
        Entry entry = scene.line("09:00", baro(1017));
        Entry voiding = scene.voiding("09:05", TOM, entry, "doublon");
        Entry again = scene.voiding("09:06", LEA, voiding, "non");

        assertThat(Row.of(entry, List.of(voiding)).voided()).isPresent();
        assertThat(Row.of(entry, List.of(voiding)).standing()).isEmpty();
        assertThat(Row.of(entry, List.of(voiding, again)).voided()).isEmpty();
        assertThat(Row.of(voiding, List.of(voiding, again)).voided())
                .contains(new Row.Voided(EntryNumber.of(3), LEA, Scene.at("09:06"), "non"));
    }

    @Test
    void aCorrectedTimeMovesTheRowAndItsHistoryStays() {
        Entry late = scene.line("10:00", remark("second"));
        Entry wrong = scene.line("11:00", remark("premier"));
        Entry correction = scene.correction("11:05", LEA, wrong, "relu", new Observation.ObservedAt(Scene.at("09:00")));

        List<Row> rows = Rows.of(List.of(late, wrong), List.of(correction));

        assertThat(rows).extracting(row -> row.entry().number().seq()).containsExactly(2L, 1L);
        assertThat(rows.get(0).observed()).isEqualTo(Scene.at("09:00"));
        assertThat(rows.get(0).values().get(0).struck().get(0).was().what())
                .isEqualTo(new Observation.ObservedAt(Scene.at("11:00")));
    }

    @Test
    void aCompletionFillsAndStrikesNothingOut() {
        Entry entry = scene.line("09:00", engine(Observation.EngineState.ON));
        Entry completion = scene.completion("09:10", TOM, entry, engineHours(1303));

        Row row = Row.of(entry, List.of(completion));

        assertThat(current(row))
                .containsExactly(new Observation.Engine(
                        Optional.of(Observation.EngineState.ON), Optional.empty(), Optional.of(Sightings.hours(1303))));
        assertThat(row.values().get(0).struck()).isEmpty();
    }

    @Test
    void aCompletionNeverReplacesWhatStands() {
        Entry entry = scene.line("09:00", baro(1017));
        Entry completion = scene.completion("09:10", TOM, entry, baro(1013, Observation.Tendency.FALLING));

        assertThat(current(Row.of(entry, List.of(completion))))
                .containsExactly(baro(1017, Observation.Tendency.FALLING));
    }

    @Test
    void aDoubtGivesWayToItsAnswer() {
        Entry entry = scene.line("09:00", new Observation.UnclearPosition("46 20 1 40", List.of()), heading(130));
        Entry completion = scene.completion("09:10", TOM, entry, fix(46.3333, -1.6667));
        Entry correction = scene.correction("09:10", TOM, entry, "W", fix(46.3333, -1.6667));

        Row completed = Row.of(entry, List.of(completion));
        Row corrected = Row.of(entry, List.of(correction));

        assertThat(current(completed)).containsExactly(fix(46.3333, -1.6667), heading(130));
        assertThat(completed.values().get(0).struck()).isEmpty();
        assertThat(current(corrected)).containsExactly(fix(46.3333, -1.6667), heading(130));
        assertThat(corrected.values().get(0).struck()).hasSize(1);
    }

    @Test
    void anAnswerGoesIntoTheValueThatWantsItAndItsDoubtGoes() {
        Observation on = counted(Observation.EngineState.ON, Optional.empty());
        Observation hours = new Observation.UnclearEngineHours(new EngineHours(13_200), new EngineHours(130_200));
        Entry entry = scene.line("09:00", on, hours);
        Entry completion = scene.completion("09:10", TOM, entry, counted(null, Optional.of(new EngineHours(13_200))));

        Row row = Row.of(entry, List.of(completion));

        assertThat(current(row))
                .containsExactly(counted(Observation.EngineState.ON, Optional.of(new EngineHours(13_200))));
        assertThat(row.values()).allMatch(value -> value.struck().isEmpty());
        assertThat(Doubt.open(Row.of(entry))).containsExactly(hours);
        assertThat(Doubt.open(row)).isEmpty();
    }

    private static Observation counted(Observation.EngineState state, Optional<EngineHours> hours) {
        return new Observation.Engine(Optional.ofNullable(state), Optional.empty(), hours);
    }

    @Test
    void aLogThatShowsLessIsADoubtUntilItIsAnswered() {
        Entry entry =
                scene.line("09:00", new Observation.UnclearDistanceLogged(new Distance(1_204), new Distance(120_400)));
        Observation right = new Observation.DistanceLogged(new Distance(1_204));

        assertThat(current(Row.of(entry, List.of(scene.completion("09:10", TOM, entry, right)))))
                .containsExactly(right);
    }

    @Test
    void eachSortOfValueOnlyMeetsItsOwn() {
        Entry entry = scene.line("09:00", new Observation.Place("Houat"), new Observation.Headcount(4));
        Entry correction = scene.correction("09:05", TOM, entry, "relu", new Observation.Headcount(5));

        assertThat(current(Row.of(entry, List.of(correction))))
                .containsExactly(new Observation.Place("Houat"), new Observation.Headcount(5));
    }

    @Test
    void aCorrectedValueIsTypedWhateverTheFirstWas() {
        Entry entry = scene.lineOf("09:00", Origin.INSTRUMENT, baro(1017));
        Entry correction = scene.correction("09:05", TOM, entry, "relu", baro(1018));

        Value value = Row.of(entry, List.of(correction)).values().get(0);

        assertThat(value.current().orElseThrow().origin()).isEqualTo(Origin.TYPED);
        assertThat(value.struck().get(0).was().origin()).isEqualTo(Origin.INSTRUMENT);
    }

    @Test
    void whatIsSaidAboutAnotherEntryDoesNothing() {
        Entry entry = scene.line("09:00", baro(1017));
        Entry other = scene.line("10:00", baro(1016));
        Entry correction = scene.correction("10:05", TOM, other, "relu", baro(1015));

        assertThat(current(Row.of(entry, List.of(correction)))).containsExactly(baro(1017));
    }

    private static List<Observation> current(Row row) {
        return row.values().stream()
                .flatMap(value -> value.current().stream())
                .map(Observed::what)
                .toList();
    }
}
