package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import livredebord.command.Verb.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleOrdersTest {

    @ParameterizedTest
    @ValueSource(strings = {"règles", "regles", "les règles", "rules", "Rules"})
    void theRulesAreShown(String words) {
        assertThat(verb(words)).isEqualTo(new Verb.ShowRules());
    }

    @ParameterizedTest
    @CsvSource({
        "règle horaire 30 min, HOURLY, 30",
        "règle horaire 2 h, HOURLY, 120",
        "règle horaire toutes 1h30, HOURLY, 90",
        "rule hourly every 15 min, HOURLY, 15",
        "règle route 45, ROUTE, 45",
        "règle route 45°, ROUTE, 45",
        "règle baro 4 hPa, PRESSURE, 400",
        "'règle baro 2,5 hPa', PRESSURE, 250",
        "règle silence 3 h, SILENCE, 180",
        "rule silent log 3 h, SILENCE, 180",
        "règle sauvegarde 3 jours, BACKUP, 4320",
        "règle midi 12:30, NOON, 750",
        "rule noon 12:00, NOON, 720",
        "règle papier 21h, PAPER, 1260",
        "rule evening pdf 20:30, PAPER, 1230"
    })
    void aRuleIsChangedAndSwitchedOnByItsNumber(String words, Rule rule, int value) {
        assertThat(verb(words)).isEqualTo(new Verb.ChangeRule(rule, true, Optional.of(value)));
    }

    @ParameterizedTest
    @CsvSource({
        "règle virement non, TACK, false",
        "règle : virement = non, TACK, false",
        "rule tack off, TACK, false",
        "règle publie oui, POSTED, true",
        "rule post on, POSTED, true",
        "règle moteur stop, ENGINE, false"
    })
    void aRuleIsSwitched(String words, Rule rule, boolean on) {
        assertThat(verb(words)).isEqualTo(new Verb.ChangeRule(rule, on, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "règle horaire 3",
                "règle virement 30 min",
                "règle la balancine",
                "vu des dauphins",
                "vu Houat dans le 210"
            })
    void whatDoesNotFitIsALineOfTheLog(String words) {
        assertThat(new Commands().understand(words, Said.EVENING)).isInstanceOf(Understood.Line.class);
    }

    /** So that whoever typed it learns why not; a line that says it would help nobody. */
    @ParameterizedTest
    @CsvSource({
        "règle horaire 2 min, HOURLY, 2, 5 min – 24 h",
        "règle silence 1 min, SILENCE, 1, 10 min – 24 h",
        "règle route 200, ROUTE, 200, 10° – 120°",
        "règle baro 40 hPa, PRESSURE, 4000, 1 hPa – 20 hPa"
    })
    void whatARuleDoesNotAllowIsAnOrderAllTheSame(String words, Rule rule, int value, String allowed) {
        assertThat(verb(words)).isEqualTo(new Verb.ChangeRule(rule, true, Optional.of(value)));
        assertThat(rule.allows(value)).isFalse();
        assertThat(rule.range()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vu", "j'ai vu", "alerte vue", "seen", "ack", "acknowledged"})
    void somebodySawIt(String words) {
        assertThat(verb(words)).isEqualTo(new Verb.Acknowledge());
    }

    @Test
    void everyRuleOfTheLogbookCanBeOrdered() {
        assertThat(Rule.values()).extracting(Enum::name).hasSize(15);
    }

    private static Verb verb(String words) {
        return ((Understood.Order) new Commands().understand(words, Said.EVENING)).verb();
    }
}
