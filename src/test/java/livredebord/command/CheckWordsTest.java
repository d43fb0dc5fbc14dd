package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import livredebord.entry.Observation.Check;
import livredebord.entry.Observation.CheckType;
import livredebord.entry.Observation.Fuel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "briefing sécurité fait par Papa | BRIEFING | briefing sécurité fait par Papa",
                "consignes de securite données à tous | BRIEFING | consignes de securite données à tous",
                "safety briefing done | BRIEFING | safety briefing done",
                "vérifs avant départ ok | BOAT | vérifs avant départ ok",
                "checks done | BOAT | checks done",
                "engine checks OK | BOAT | engine checks OK"
            })
    void what_is_seen_to_before_leaving_is_noted_in_the_words_of_whoever_did_it(
            String words, CheckType type, String what) {
        assertThat(Said.the(Check.class, words)).contains(new Check(type, what));
    }

    @Test
    void the_rest_of_the_line_is_read_too() {
        Understood.Line line = Said.line("07h30 plein gazole 60 l, vérifs faites, briefing sécurité fait");

        assertThat(Said.the(Fuel.class, line)).isPresent();
        assertThat(line.observed().stream().filter(each -> each.what() instanceof Check))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "briefing sécurité demain matin",
                "pas de briefing sécurité",
                "il faudra faire le briefing sécurité",
                "safety briefing tomorrow",
                "checks not done"
            })
    void what_is_still_to_be_done_is_a_remark(String words) {
        assertThat(Said.the(Check.class, words)).isEmpty();
    }
}
