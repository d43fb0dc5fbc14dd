package livredebord.wording;

import static livredebord.voyage.Scene.LEA;
import static livredebord.voyage.Scene.PARIS;
import static livredebord.voyage.Scene.TOM;
import static livredebord.voyage.Sightings.baro;
import static livredebord.voyage.Sightings.cog;
import static livredebord.voyage.Sightings.engine;
import static livredebord.voyage.Sightings.engineHours;
import static livredebord.voyage.Sightings.event;
import static livredebord.voyage.Sightings.fix;
import static livredebord.voyage.Sightings.heading;
import static livredebord.voyage.Sightings.remark;
import static livredebord.voyage.Sightings.sog;
import static livredebord.voyage.Sightings.wind;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.ClockSource;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.Length;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    private static final Phrases FR = Phrases.in(Language.FR, Markdown.POST);
    private static final Phrases EN = Phrases.in(Language.EN, Markdown.POST);

    private final Scene scene = new Scene(128);

    @Test
    void aFullRowIsOneLineOfWhatWasObserved() {
        Entry entry = scene.line(
                "09:00",
                event(Observation.Event.NAVIGATION),
                fix(48.27, -4.68),
                cog(205),
                sog(6.1),
                wind(CompassPoint.SW, 4),
                baro(1017, Observation.Tendency.FALLING));

        assertThat(FR.line(Row.of(entry), PARIS))
                .isEqualTo("**#128** 09:00 **Léa** · "
                        + "48°16,2'N 004°40,8'W · Rf 205° · Vf 6,1 nd · SW 4 · baro 1017 en baisse");
        assertThat(EN.line(Row.of(entry), PARIS))
                .isEqualTo("**#128** 09:00 **Léa** · "
                        + "48°16.2'N 004°40.8'W · COG 205° · SOG 6.1 kn · SW 4 · baro 1017 falling");
    }

    @Test
    void theEngineIsSaidOnce() {
        Entry entry = scene.line("09:00", event(Observation.Event.ENGINE_ON), engine(Observation.EngineState.ON));

        assertThat(FR.row(Row.of(entry), PARIS)).isEqualTo("moteur en route");
        assertThat(EN.row(Row.of(entry), PARIS)).isEqualTo("engine on");
    }

    @Test
    void aCorrectionStrikesOutOnlyWhatChanged() {
        Entry wrong = scene.line("09:00", engineHours(1302));
        Entry correction = scene.correction("09:05", TOM, wrong, "faute de frappe", engineHours(1303));
        Row corrected = Row.of(wrong, List.of(correction));

        assertThat(FR.correction(Row.of(correction), corrected, PARIS))
                .isEqualTo("corrige #128 · heures moteur ~~1302~~ 1303 · faute de frappe");
        assertThat(EN.correction(Row.of(correction), corrected, PARIS))
                .isEqualTo("corrects #128 · engine hours ~~1302~~ 1303 · faute de frappe");
        assertThat(FR.row(corrected, PARIS)).isEqualTo("heures moteur ~~1302~~ 1303");
    }

    @Test
    void eachOfTwoCorrectionsIsSaidByWhatItDid() {
        Entry wrong = scene.line("09:00", engineHours(1302));
        Entry first = scene.correction("09:05", TOM, wrong, "faute de frappe", engineHours(1303));
        Entry second = scene.correction("09:06", TOM, wrong, "relu", engineHours(1304), baro(1013));
        Row corrected = Row.of(wrong, List.of(first, second));

        assertThat(FR.correction(Row.of(first), corrected, PARIS))
                .isEqualTo("corrige #128 · heures moteur ~~1302~~ 1303 · faute de frappe");
        assertThat(FR.correction(Row.of(second), corrected, PARIS))
                .isEqualTo("corrige #128 · heures moteur ~~1303~~ 1304 · baro 1013 · relu");
        assertThat(FR.row(corrected, PARIS)).isEqualTo("baro 1013 · heures moteur ~~1302~~ ~~1303~~ 1304");
    }

    @Test
    void aPartOfAValueIsStruckOutAlone() {
        Entry wrong = scene.line(
                "09:00", fix(48.27, -4.68), baro(1017, Observation.Tendency.FALLING), wind(CompassPoint.SW, 4));
        Entry correction =
                scene.correction("09:05", LEA, wrong, "relu", fix(48.28, -4.68), baro(1018), wind(CompassPoint.SW, 5));

        assertThat(FR.row(Row.of(wrong, List.of(correction)), PARIS))
                .isEqualTo("~~48°16,2'N~~ 48°16,8'N 004°40,8'W · SW ~~4~~ 5 · baro ~~1017~~ 1018 en baisse");
    }

    @Test
    void theFirstOfAMonthIsSaidAsEachLanguageSaysIt() {
        LocalDate first = LocalDate.of(2026, 1, 1);

        assertThat(FR.date(first)).isEqualTo("jeudi 1er janvier 2026");
        assertThat(FR.date(first.plusDays(1))).isEqualTo("vendredi 2 janvier 2026");
        assertThat(EN.date(first)).isEqualTo("Thursday 1 January 2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-07-14 | 2026-07-14 | mardi 14 juillet 2026 | Tuesday 14 July 2026
            2026-07-10 | 2026-07-15 | du 10 au 15 juillet 2026 | from 10 to 15 July 2026
            2026-07-01 | 2026-07-02 | du 1er au 2 juillet 2026 | from 1 to 2 July 2026
            2026-06-28 | 2026-07-01 | du 28 juin au 1er juillet 2026 | from 28 June to 1 July 2026
            2026-12-30 | 2027-01-02 | du 30 décembre 2026 au 2 janvier 2027 | from 30 December 2026 to 2 January 2027
            2026-07-01 | 2027-07-31 | du 1er juillet 2026 au 31 juillet 2027 | from 1 July 2026 to 31 July 2027
            """)
    void aPeriodSaysOnceWhatItsEndsHaveInCommon(LocalDate first, LocalDate last, String french, String english) {
        Period period = Period.ofDates(first, last, Scene.PARIS);

        assertThat(Phrases.in(Language.FR, Medium.PLAIN).period(period)).isEqualTo(french);
        assertThat(Phrases.in(Language.EN, Medium.PLAIN).period(period)).isEqualTo(english);
    }

    @Test
    void anUnclearPositionIsAsked() {
        Entry entry = scene.line("11:05", new Observation.UnclearPosition("46 20 1 40", List.of()), heading(130));

        assertThat(FR.row(Row.of(entry), PARIS)).isEqualTo("cap 130° · position à préciser : 46 20 1 40");
        assertThat(EN.row(Row.of(entry), PARIS)).isEqualTo("heading 130° · position unclear: 46 20 1 40");
    }

    @Test
    void aLateEntrySaysWhenItWasNoted() {
        Entry entry = scene.line(
                "17:30",
                "18:05",
                LEA,
                event(Observation.Event.CREW_ON),
                new Observation.CrewChange(List.of("Mamie", "Hugo"), List.of()),
                new Observation.Place("Concarneau"),
                new Observation.Headcount(6));

        assertThat(FR.line(Row.of(entry), PARIS))
                .isEqualTo("**#128** 17:30 (noté 18:05) **Léa** · embarquement : Mamie, Hugo · Concarneau · 6 à bord");
        assertThat(EN.line(Row.of(entry), PARIS))
                .isEqualTo("**#128** 17:30 (logged 18:05) **Léa** · joined: Mamie, Hugo · Concarneau · 6 aboard");
    }

    @Test
    void anEntryNotedOnAnotherDaySaysWhichDay() {
        Entry entry = scene.line("22:00", "15 08:05", LEA, remark("RAS"));

        assertThat(FR.line(Row.of(entry), PARIS)).isEqualTo("**#128** 14/07 22:00 (noté 15/07 08:05) **Léa** · RAS");
    }

    @Test
    void anEntryNotedInAnotherYearSaysWhichYear() {
        Entry entry = scene.entry(
                EntryKind.LINE,
                Instant.parse("2019-07-14T20:00:00Z"),
                Scene.at("08:05"),
                LEA,
                false,
                List.of(Observed.typed(remark("RAS"))));

        assertThat(FR.lateness(Row.of(entry), PARIS)).isEqualTo(" (noté 14/07/2026 08:05)");
    }

    @Test
    void nineMinutesAreNotLate() {
        Entry entry = scene.line("17:30", "17:39", LEA, remark("RAS"));

        assertThat(FR.line(Row.of(entry), PARIS)).isEqualTo("**#128** 17:30 **Léa** · RAS");
    }

    @Test
    void theEventAndItsPlaceAreOnePart() {
        Entry entry = scene.line(
                "18:30",
                event(Observation.Event.ANCHOR),
                new Observation.Place("Houat"),
                new Observation.Anchoring(
                        Optional.of(new Length(500)), Optional.of("sand"), Optional.of(new Length(3_000))));

        assertThat(FR.row(Row.of(entry), PARIS)).isEqualTo("mouillé Houat · 5 m sable · 30 m chaîne");
        assertThat(EN.row(Row.of(entry), PARIS)).isEqualTo("anchored Houat · 5 m sand · 30 m chain");
    }

    @Test
    void aRemarkStandsAsItWasTypedAndDoesNothing() {
        Entry entry = scene.line("12:00", event(Observation.Event.SIGHTING), remark("dauphins à l'étrave"));
        Entry rude = scene.line("12:01", remark("@channel **gras** <b> | `x` ~~y~~ [z](http://a.b) :anchor:\nfin"));

        assertThat(FR.row(Row.of(entry), PARIS)).isEqualTo("dauphins à l'étrave");
        assertThat(FR.row(Row.of(rude), PARIS))
                .isEqualTo("@\u200Dchannel \\*\\*gras\\*\\* ‹b› \\| \\`x\\` \\~\\~y\\~\\~ "
                        + "\\[z\\](http://a.b) :\u200Danchor: fin");
    }

    @Test
    void aRestrictedNoteShowsNothingOfItself() {
        Entry entry = scene.restricted("11:20", remark("Tom a mal au dos"));
        Entry voiding = scene.voiding("11:30", TOM, entry, "le dos va mieux");

        assertThat(FR.line(Row.of(entry), PARIS)).isEqualTo("**#128** 11:20 **Léa** · note réservée");
        assertThat(EN.row(Row.of(entry), PARIS)).isEqualTo("restricted note");
        assertThat(FR.row(Row.of(entry, List.of(voiding)), PARIS)).isEqualTo("~~note réservée~~ · rayé par #129 (Tom)");
        assertThat(FR.rowInFull(Row.of(entry), PARIS)).isEqualTo("Tom a mal au dos");
    }

    @Test
    void whatIsMedicalIsRestrictedEvenWhereNobodySaidSo() {
        Entry entry = scene.line(
                "11:20", new Observation.Medical(Optional.of("Tom"), "vomissements", Optional.of("Mercalm")));

        assertThat(FR.row(Row.of(entry), PARIS)).isEqualTo("note réservée");
    }

    @Test
    void aVoidedRowStaysReadableWithWhoAndWhy() {
        Entry entry = scene.line("09:00", wind(CompassPoint.SW, 4), remark("RAS"));
        Entry voiding = scene.voiding("09:10", TOM, entry, "doublon");

        assertThat(FR.row(Row.of(entry, List.of(voiding)), PARIS))
                .isEqualTo("~~SW 4 · RAS~~ · rayé par #129 (Tom) · doublon");
        assertThat(FR.row(Row.of(voiding), PARIS)).isEqualTo("raye #128 · doublon");
    }

    @Test
    void aCompletionSaysWhatItGives() {
        Entry entry = scene.line("09:00", engine(Observation.EngineState.ON));
        Entry completion = scene.completion("09:10", TOM, entry, engineHours(1303));

        assertThat(FR.row(Row.of(completion), PARIS)).isEqualTo("complète #128 · heures moteur 1303");
        assertThat(FR.row(Row.of(entry, List.of(completion)), PARIS)).isEqualTo("moteur en route 1303 h");
    }

    @Test
    void aCorrectedTimeIsStruckOutInShipsTime() {
        Entry entry = scene.line("09:00", remark("RAS"));
        Entry correction = scene.correction("09:05", LEA, entry, "relu", new Observation.ObservedAt(Scene.at("08:50")));
        Row corrected = Row.of(entry, List.of(correction));

        assertThat(FR.line(corrected, PARIS)).startsWith("**#128** 08:50 ").endsWith(" · heure ~~09:00~~ 08:50 · RAS");
        assertThat(EN.correction(Row.of(correction), corrected, PARIS))
                .isEqualTo("corrects #128 · time ~~09:00~~ 08:50 · relu");
    }

    @Test
    void whereAValueComesFromIsSaid() {
        assertThat(FR.row(Row.of(scene.lineOf("09:00", Origin.INFERRED, fix(48.27, -4.68))), PARIS))
                .isEqualTo("48°16,2'N 004°40,8'W (déduit)");
        assertThat(EN.row(Row.of(scene.lineOf("09:00", Origin.INSTRUMENT, baro(1017))), PARIS))
                .isEqualTo("baro 1017 (instrument)");
        assertThat(EN.row(Row.of(scene.lineOf("09:00", Origin.CARRIED_OVER, baro(1017))), PARIS))
                .isEqualTo("baro 1017 (unchanged)");
        assertThat(FR.row(Row.of(scene.lineOf("09:00", Origin.IMPORTED, baro(1017))), PARIS))
                .isEqualTo("baro 1017 (importé)");
    }

    @Test
    void whatTheSetUpWroteIsNobodysByName() {
        Entry opened = scene.entry(
                EntryKind.ROLE, Scene.at("09:00"), Scene.at("09:00"), Author.setUp("boat"), false, List.of());

        assertThat(FR.head(opened, opened.observed(), PARIS)).endsWith("**mise en service**");
        assertThat(EN.head(opened, opened.observed(), PARIS)).endsWith("**set-up**");
    }

    @Test
    void anUnverifiedClockIsSaid() {
        Content content = new Content(
                "RAS",
                Language.FR,
                LEA,
                Optional.empty(),
                Scene.at("09:00"),
                false,
                List.of(Observed.typed(remark("RAS"))));
        Entry entry = scene.entry(
                EntryKind.LINE, Scene.at("09:00"), Scene.at("09:00"), ClockSource.UNVERIFIED, Optional.of(content));

        assertThat(FR.row(Row.of(entry), PARIS)).isEqualTo("RAS · heure non vérifiée");
        assertThat(EN.row(Row.of(entry), PARIS)).isEqualTo("RAS · time not verified");
    }
}
