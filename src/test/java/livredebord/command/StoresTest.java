package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import livredebord.entry.Observation.FreshWater;
import livredebord.nautical.Volume;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left aboard is not what was taken: a day's use is reckoned from it. */
class StoresTest {

    private static final Optional<Volume> LITRES_120 = Optional.of(new Volume(1_200));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eau 120 L restante",
                "eau restante 120 L",
                "reste 120 L d'eau",
                "il reste 120 L d'eau",
                "120 L d'eau restants",
                "120 litres of water left",
                "we have 120 litres of water left",
                "water 120 L remaining"
            })
    void water_that_is_left_was_not_taken(String words) {
        assertThat(Said.the(FreshWater.class, words)).contains(new FreshWater(LITRES_120, false, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pris 120 L d'eau", "eau 120 L", "took 120 L of water"})
    void water_is_taken_where_nothing_says_that_it_is_left(String words) {
        assertThat(Said.the(FreshWater.class, words)).contains(new FreshWater(LITRES_120, false, false));
    }
}
