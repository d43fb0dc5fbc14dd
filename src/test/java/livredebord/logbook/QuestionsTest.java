package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import livredebord.command.Understood;
import livredebord.command.Verb;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.logbook.Answer.Offer;
import livredebord.nautical.Position;
import livredebord.voyage.Scene;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private final Entry entry = new Scene(131).line("09:00", new Observation.Remark("dernier ris pris"));

    @Test
    void anOrderThatMayHaveBeenMeantIsOfferedAsItIsTyped() {
        List<Verb> meant = List.of(
                new Verb.Last(1), new Verb.ShowCrew(), new Verb.Help(Optional.of("MOB")), new Verb.Day(today()));

        assertThat(Questions.about(entry, line(Language.FR, List.of(), meant)))
                .extracting(Offer::typedEqual)
                .containsExactly("/log dernières", "/log équipage", "/log aide", "/log jour");
        assertThat(Questions.about(
                        entry,
                        line(Language.EN, List.of(), List.of(new Verb.Summarise(today()), new Verb.Print(today())))))
                .extracting(Offer::label)
                .containsExactly("summary", "pdf");
    }

    @Test
    void toStrikeOutIsNotOfferedBecauseOnesLastLineIsThisOne() {
        Verb strike = new Verb.Strike(Optional.empty(), Optional.of("tout"));

        assertThat(Questions.about(entry, line(Language.FR, List.of(), List.of(strike))))
                .isEmpty();
    }

    @Test
    void eachPositionThatCanBeMeantIsOffered() {
        Observation unclear = new Observation.UnclearPosition(
                "46 20 1 40", List.of(new Position(27_800_000, -1_000_000), new Position(27_800_000, 1_000_000)));

        assertThat(Questions.about(entry, line(Language.FR, List.of(Observed.typed(unclear)), List.of())))
                .allMatch(offer -> offer.kind() == Offer.Kind.POSITION
                        && offer.about().equals(EntryNumber.of(131))
                        && offer.typedEqual().startsWith("/log #131 46°20,0'N 001°40,0'"))
                .hasSize(2);
    }

    private static Verb.Stretch today() {
        return new Verb.Stretch.Dates(Scene.BASTILLE_DAY, Scene.BASTILLE_DAY);
    }

    private static Understood.Line line(Language language, List<Observed> observed, List<Verb> offers) {
        return new Understood.Line(
                language,
                Scene.at("09:00"),
                Optional.empty(),
                false,
                false,
                observed,
                List.of(),
                List.of(),
                offers,
                Optional.empty(),
                Optional.empty());
    }
}
