package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import livredebord.command.Verb.Figure;
import livredebord.command.Verb.Measure;
import livredebord.command.Verb.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On Tuesday, 14 July 2026, in the evening. */
class QuestionWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    private static final Context WITH_CREW = Said.aboard("Léa", "Tom");

    private static Verb.Ask ask(String words) {
        return (Verb.Ask) ((Understood.Order) new Commands().understand(words, WITH_CREW)).verb();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dernier plein de gazole ?|FUEL|LAST",
                "last fuel|FUEL|LAST",
                "when did we last refuel?|FUEL|LAST",
                "combien de gazole ce mois ?|FUEL|SUM",
                "vent max hier|WIND|MOST",
                "max wind yesterday|WIND|MOST",
                "rafale la plus forte hier ?|GUST|MOST",
                "milles depuis mardi|MILES|USUAL",
                "miles since Tuesday|MILES|USUAL",
                "how far today?|MILES|USUAL",
                "combien de milles a fait Léa depuis lundi ?|MILES|SUM",
                "Léa's miles|MILES|USUAL",
                "milles de Léa ce mois|MILES|USUAL",
                "mes milles cette année|MILES|USUAL",
                "heures moteur ce mois|ENGINE_HOURS|USUAL",
                "hours of engine this month|ENGINE_HOURS|USUAL",
                "dernière position ?|POSITION|LAST",
                "last position|POSITION|LAST",
                "où sommes-nous ?|POSITION|USUAL",
                "where are we?|POSITION|USUAL",
                "quand sommes-nous partis ?|DEPARTURE|LAST",
                "when did we leave?|DEPARTURE|LAST",
                "dernier ris ?|REEF|LAST",
                "last reef?|REEF|LAST",
                "quand a-t-on pris un ris ?|REEF|LAST",
                "qui était de quart à 3 h ?|WATCH|USUAL",
                "who was on watch at 3?|WATCH|USUAL",
                "qui est à bord ?|CREW|USUAL",
                "who is aboard?|CREW|USUAL",
                "vitesse moyenne aujourd'hui|SPEED|MEAN",
                "average speed today|SPEED|MEAN",
                "baro mini cette semaine|PRESSURE|LEAST",
                "lowest pressure this week|PRESSURE|LEAST",
                "combien de virements hier ?|TACK|SUM",
                "how many tacks yesterday|TACK|SUM",
                "dernier mouillage|ANCHOR|LAST",
                "where did we anchor last?|ANCHOR|LAST",
                "premier départ de l'année|DEPARTURE|FIRST",
                "dernière vidange ?|MAINTENANCE|LAST"
            })
    void whatIsAskedAndWhatOfIt(String words, Measure measure, Figure figure) {
        assertThat(ask(words).measure()).isEqualTo(measure);
        assertThat(ask(words).figure()).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource({
        "vent max hier, 2026-07-13, 2026-07-13",
        "milles depuis mardi, 2026-07-07, 2026-07-14",
        "milles mardi dernier, 2026-07-07, 2026-07-07",
        "milles depuis hier, 2026-07-13, 2026-07-14",
        "milles depuis le 1/07, 2026-07-01, 2026-07-14",
        "max wind since 10 July, 2026-07-10, 2026-07-14",
        "milles 10/07 au 12/07, 2026-07-10, 2026-07-12",
        "heures moteur ce mois, 2026-07-01, 2026-07-14",
        "miles last month, 2026-06-01, 2026-06-30",
        "miles this week, 2026-07-13, 2026-07-14",
        "miles in August, 2025-08-01, 2025-08-31",
        "milles cette année, 2026-01-01, 2026-07-14",
        "milles 15/07, 2025-07-15, 2025-07-15"
    })
    void whenItIsAskedAbout(String words, LocalDate first, LocalDate last) {
        assertThat(ask(words).stretch()).contains(new Stretch.Dates(first, last));
    }

    @Test
    void aVoyageHoursAPersonAndATimeOfDay() {
        assertThat(ask("milles depuis le départ").stretch()).contains(new Stretch.Voyage(Optional.empty()));
        assertThat(ask("max wind last 24 hours").stretch()).contains(new Stretch.LastHours(24));
        assertThat(ask("léa's miles").person()).contains(new Verb.Person(Optional.of("Léa")));
        assertThat(ask("mes milles cette année").person()).contains(new Verb.Person(Optional.empty()));
        assertThat(ask("qui était de quart à 3 h ?").at()).contains(LocalTime.of(3, 0));
        assertThat(ask("qui était de quart hier à 23:30 ?").stretch())
                .contains(new Stretch.Dates(TODAY.minusDays(1), TODAY.minusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vent max 28 nds",
                "max wind 32 kn at 15:00",
                "dernier ris pris",
                "dernier ris",
                "premier ris",
                "last reef",
                "Port Navalo? non Houat",
                "Houat ?",
                "position 12h",
                "moteur 1302h",
                "vent hier soir tournant au nord",
                "distance 24 h 132 M",
                "où est passé le chat ?",
                "qui a mangé le dernier biscuit ?",
                "qui a noté le baro à 14h ?",
                "combien de milles à 14h ?",
                "combien de dauphins, une vingtaine ?",
                "last one to bed does the dishes",
                "when the wind drops we motor",
                "premier quart de nuit",
                "plein hier",
                "fuel yesterday",
                "le plus beau coucher de soleil",
                "vent",
                "wind SW 5",
                "météo",
                "Léa à la barre",
                "departure"
            })
    void whatIsNoWholeQuestionIsALine(String words) {
        assertThat(new Commands().understand(words, WITH_CREW)).isInstanceOf(Understood.Line.class);
    }
}
