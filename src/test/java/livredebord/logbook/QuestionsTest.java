package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import livredebord.command.Understood;
import livredebord.command.Verb;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.logbook.Answer.Offer;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Position;
import livredebord.voyage.Row;
import livredebord.voyage.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTest {

    private final Row row = Row.of(new Scene(131).line("09:00", new Observation.Remark("dernier ris pris")));

    @Test
    void anOrderThatMayHaveBeenMeantIsOfferedAsItIsTyped() {
        List<Verb> meant = List.of(
                new Verb.Last(1),
                new Verb.ShowCrew(),
                new Verb.Help(Optional.of("MOB")),
                new Verb.Day(today()),
                new Verb.DrawTrack(today()),
                new Verb.Sign(Optional.empty(), false));

        assertThat(Questions.about(row, line(Language.FR, meant), Language.FR))
                .extracting(Offer::typedEqual)
                .containsExactly(
                        "/log dernières", "/log équipage", "/log aide MOB", "/log jour", "/log carte", "/log signe");
        assertThat(Questions.about(
                        row,
                        line(Language.EN, List.of(new Verb.Summarise(today()), new Verb.Print(today()))),
                        Language.EN))
                .extracting(Offer::label)
                .containsExactly("summary", "pdf");
    }

    @Test
    void toStrikeOutIsNotOfferedBecauseOnesLastLineIsThisOne() {
        Verb strike = new Verb.Strike(Optional.empty(), Optional.of("tout"));

        assertThat(Questions.about(row, line(Language.FR, List.of(strike)), Language.FR))
                .isEmpty();
    }

    @Test
    void eachPositionThatCanBeMeantIsOffered() {
        Observation unclear = new Observation.UnclearPosition(
                "46 20 1 40", List.of(new Position(27_800_000, -1_000_000), new Position(27_800_000, 1_000_000)));

        assertThat(asked(unclear))
                .allMatch(offer -> offer.kind() == Offer.Kind.POSITION
                        && offer.about().equals(EntryNumber.of(131))
                        && offer.label().startsWith("46°20,0'N 001°40,0'"))
                .extracting(Offer::typedEqual)
                .containsExactly("/log 131 W", "/log 131 E");
    }

    @Test
    void whereBothHemispheresAreOpenTwoLettersAnswer() {
        Observation unclear = new Observation.UnclearPosition(
                "0 20 1 40",
                List.of(
                        new Position(200_000, -1_000_000),
                        new Position(200_000, 1_000_000),
                        new Position(-200_000, -1_000_000)));

        assertThat(asked(unclear))
                .extracting(Offer::typedEqual)
                .containsExactly("/log 131 N W", "/log 131 E", "/log 131 S");
    }

    @Test
    void aPositionThatIsOnlySurprisingCanBeRightAsTyped() {
        Observation surprising =
                new Observation.UnclearPosition("46°20,0'N 001°40,0'E", List.of(new Position(27_800_000, -1_000_000)));

        assertThat(asked(surprising))
                .extracting(Offer::typedEqual)
                .containsExactly("/log #131 46°20,0'N 001°40,0'W", "/log 131 juste");
    }

    @ParameterizedTest
    @CsvSource({"30, 1030", "98, 998", "117, 1017", "1300, 1030", "103, 1003", "10130, 1013"})
    void aFigureThatIsNoPressureIsSetBesideThoseThatMayHaveBeenMeant(String typed, String likely) {
        assertThat(asked(new Observation.UnclearPressure(typed)))
                .hasSizeLessThanOrEqualTo(2)
                .extracting(Offer::label)
                .contains(likely);
    }

    @Test
    void aCounterThatShowsLessIsConfirmedByAWord() {
        Observation less = new Observation.UnclearEngineHours(new EngineHours(13_200), new EngineHours(130_200));

        assertThat(asked(less))
                .extracting(Offer::typedEqual)
                .containsExactly("/log 131 juste", "/log #131 heures moteur …");
    }

    @Test
    void whatTheListOfDoubtsShowsCanAlwaysBeAnsweredOtherwise() {
        Row unclear = Row.of(new Scene(131).line("09:00", new Observation.UnclearPressure("30")));

        assertThat(Questions.ofDoubts(unclear, Language.EN))
                .extracting(Offer::typedEqual)
                .containsExactly("/log 131 1030", "/log #131 baro …");
    }

    @Test
    void anEngineWithoutHoursAndAnAnchorageWithoutPositionAreAskedFor() {
        Observation on =
                new Observation.Engine(Optional.of(Observation.EngineState.ON), Optional.empty(), Optional.empty());

        assertThat(asked(on)).extracting(Offer::typedEqual).containsExactly("/log #131 heures moteur …");
        assertThat(asked(new Observation.Happening(Observation.Event.ANCHOR)))
                .extracting(Offer::typedEqual)
                .containsExactly("/log #131 position …");
    }

    private static List<Offer> asked(Observation... observed) {
        return Questions.about(
                Row.of(new Scene(131).line("09:00", observed)), line(Language.FR, List.of()), Language.FR);
    }

    private static Verb.Stretch today() {
        return new Verb.Stretch.Dates(Scene.BASTILLE_DAY, Scene.BASTILLE_DAY);
    }

    private static Understood.Line line(Language language, List<Verb> offers) {
        return new Understood.Line(
                language,
                Scene.at("09:00"),
                Optional.empty(),
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                offers,
                Optional.empty(),
                Optional.empty());
    }
}
