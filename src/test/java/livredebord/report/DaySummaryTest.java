package livredebord.report;

import static livredebord.voyage.Scene.BASTILLE_DAY;
import static livredebord.voyage.Scene.LEA;
import static livredebord.voyage.Scene.PARIS;
import static livredebord.voyage.Scene.TOM;
import static livredebord.voyage.Sightings.baro;
import static livredebord.voyage.Sightings.engineHours;
import static livredebord.voyage.Sightings.event;
import static livredebord.voyage.Sightings.fix;
import static livredebord.voyage.Sightings.hours;
import static livredebord.voyage.Sightings.log;
import static livredebord.voyage.Sightings.remark;
import static livredebord.voyage.Sightings.sog;
import static livredebord.voyage.Sightings.wind;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import livredebord.entry.Entry;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.nautical.CompassPoint;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Rows;
import livredebord.voyage.Scene;
import org.junit.jupiter.api.Test;

class DaySummaryTest {

    private static final Period DAY = Period.ofDates(BASTILLE_DAY, BASTILLE_DAY, PARIS);

    private final Scene scene = new Scene(128);
    private final DaySummary summary = new MarkdownDaySummary();

    @Test
    void aDayIsAHeadlineTotalsOneLineAnEntryAndTheNumbers() {
        List<Row> rows = aDay();

        assertThat(summary.markdown("Arthur", false, DAY, rows, Language.FR)).isEqualTo("""
                        **Arthur · mardi 14 juillet 2026**
                        Camaret – Lampaul · 24,3 M au loch · 24,3 M sur le fond · moyenne 5,7 nd · max 5,8 nd · \
                        vent max NW 6 · baro 1018 → 1012

                        - **07:45** 48°23,502'N 004°29,298'W · Vf 5,2 nd · loch 100 M · NW 4 · baro 1018 · \
                        appareillage Camaret · dauphins
                        - **08:10** moteur arrêté ~~1302~~ 1303 h
                        - **10:00** Vf 5,8 nd · NW 5 · baro 1016
                        - **11:20** note réservée
                        - **12:00** (noté 18:05) 48°27,0'N 005°05,5'W · loch 124,3 M · NW 6 · baro 1012 · \
                        mouillé Lampaul

                        5 entrées #128–#133, 1 correction""");
    }

    @Test
    void englishSaysTheSame() {
        assertThat(summary.markdown("Arthur", false, DAY, aDay(), Language.EN))
                .startsWith(
                        "**Arthur · Tuesday 14 July 2026**\nCamaret – Lampaul · 24.3 NM by log · 24.3 NM over ground · "
                                + "average 5.7 kn · max 5.8 kn · max wind NW 6 · baro 1018 → 1012\n")
                .contains("\n- **08:10** engine off ~~1302~~ 1303 h\n")
                .endsWith("\n\n5 entries #128–#133, 1 correction");
    }

    @Test
    void anEmptyDaySaysSo() {
        assertThat(summary.markdown("Arthur", false, DAY, List.of(), Language.FR))
                .isEqualTo("**Arthur · mardi 14 juillet 2026**\n\naucune entrée");
    }

    @Test
    void doubtsAreCountedAndNamed() {
        Row unclear = Row.of(scene.line("09:00", new Observation.UnclearPosition("46 20 1 40", List.of())));

        assertThat(summary.markdown("Arthur", false, DAY, List.of(unclear), Language.FR))
                .endsWith("\n\n1 entrée #128, 1 à préciser (#128)");
    }

    @Test
    void aTrialIsMarked() {
        assertThat(summary.markdown("Arthur", true, DAY, List.of(), Language.FR))
                .startsWith("**Arthur · mardi 14 juillet 2026 · ESSAI**\n");
        assertThat(summary.markdown("Arthur", true, DAY, List.of(), Language.EN))
                .startsWith("**Arthur · Tuesday 14 July 2026 · TRIAL**\n");
    }

    @Test
    void severalDaysHaveADateEach() {
        Period three = Period.ofDates(BASTILLE_DAY, BASTILLE_DAY.plusDays(2), PARIS);
        List<Row> rows = List.of(
                Row.of(scene.line("09:00", remark("un"))),
                Row.of(scene.line("15 09:00", "15 09:00", LEA, remark("deux"))));

        assertThat(summary.markdown("Arthur", false, three, rows, Language.FR)).isEqualTo("""
                        **Arthur · du mardi 14 juillet 2026 au jeudi 16 juillet 2026**

                        **mardi 14 juillet 2026**
                        - **09:00** un

                        **mercredi 15 juillet 2026**
                        - **09:00** deux

                        2 entrées #128–#129""");
    }

    @Test
    void aVeryLongEntryIsCutAtAWordAndNamedByItsNumber() {
        Row prattle = Row.of(scene.line("09:00", remark("x" + " blabla".repeat(4000))));
        Row unbroken = Row.of(scene.line("09:10", remark("x".repeat(15_000))));

        String said = summary.markdown("Arthur", false, DAY, List.of(prattle, unbroken), Language.FR);

        assertThat(said)
                .contains("\n- **09:00** x blabla", " blabla … (#128)\n", "\n- **09:10** xxx", "x … (#129)\n")
                .hasSizeLessThan(800);
    }

    @Test
    void aLongEntryThatIsStruckOutStaysStruckOut() {
        Entry prattle = scene.line("09:00", remark("bla ".repeat(200)));
        Entry voiding = scene.voiding("09:05", TOM, prattle, "trop long");

        assertThat(summary.markdown("Arthur", false, DAY, List.of(Row.of(prattle, List.of(voiding))), Language.FR))
                .contains("- **09:00** ~~bla bla ", " bla~~ … (#128)\n");
    }

    @Test
    void typedWordsPingNobodyAndMarkNothing() {
        Row rude = Row.of(scene.line("09:00", remark("@channel\n# titre\n| a | <b>**")));

        assertThat(summary.markdown("*Arthur*", false, DAY, List.of(rude), Language.FR))
                .startsWith("**\\*Arthur\\* · ")
                .contains("\n- **09:00** @\u200Dchannel # titre \\| a \\| ‹b›\\*\\*\n");
    }

    private List<Row> aDay() {
        Entry departure = scene.line(
                "07:45",
                event(Observation.Event.DEPARTURE),
                new Observation.Place("Camaret"),
                fix(48.3917, -4.4883),
                sog(5.2),
                log(100),
                wind(CompassPoint.NW, 4),
                baro(1018),
                remark("dauphins"));
        Entry engine = scene.line(
                "08:10",
                new Observation.Engine(
                        Optional.of(Observation.EngineState.OFF), Optional.empty(), Optional.of(hours(1302))));
        Entry row = scene.line("10:00", sog(5.8), wind(CompassPoint.NW, 5), baro(1016));
        Entry note = scene.restricted("11:20", remark("mal de mer"));
        Entry arrival = scene.line(
                "12:00",
                "18:05",
                LEA,
                fix(48.45, -5.09167),
                log(124.3),
                wind(CompassPoint.NW, 6),
                baro(1012),
                event(Observation.Event.ANCHOR),
                new Observation.Place("Lampaul"));
        Entry correction = scene.correction("18:10", TOM, engine, "mal lu", engineHours(1303));
        return Rows.of(List.of(departure, engine, row, note, arrival, correction), List.of(correction));
    }
}
