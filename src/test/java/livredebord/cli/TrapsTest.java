package livredebord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Sentences in which a word or a number of the log stands and means something else (Cap Fréhel, a price, a recipe, what a
 * manual says), and beside each its twin, in which the value is said.
 */
class TrapsTest {

    @Test
    void nothing_is_noted_of_what_only_looks_like_a_value() throws IOException {
        Truth.Score traps = score("traps.tsv", 1);
        System.out.println("traps: " + traps);

        assertThat(traps.lines()).isGreaterThan(690);
        assertThat(traps.invented()).isEmpty();
        assertThat(traps.lost()).isEmpty();
    }

    @Test
    void the_same_words_are_noted_where_they_say_the_value() throws IOException {
        Truth.Score twins = score("traps.tsv", 3);
        System.out.println("their twins: " + twins);

        assertThat(twins.share()).as("%s", twins.wrong()).isGreaterThan(0.99);
        assertThat(twins.invented()).isEmpty();
        assertThat(twins.lost()).isEmpty();
    }

    /** Only the figures are told, so that nobody tunes on them. */
    @Test
    void traps_that_nobody_tuned_on_catch_little() throws IOException {
        Truth.Score traps = score("traps-aside.tsv", 1);
        Truth.Score twins = score("traps-aside.tsv", 3);
        System.out.println("traps kept aside: " + traps + "; their twins: " + twins);

        assertThat(traps.lines()).isEqualTo(80);
        assertThat(traps.invented().size()).isLessThanOrEqualTo(24);
        assertThat(twins.share()).isGreaterThanOrEqualTo(0.97);
    }

    /** What the column says, and the truth in the column behind it. */
    private static Truth.Score score(String file, int column) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                TrapsTest.class.getResourceAsStream("/livredebord/command/" + file), StandardCharsets.UTF_8))) {
            List<Truth.Row> rows = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(columns -> Truth.row(columns[column] + "\t" + columns[column + 1]))
                    .toList();
            return Truth.score(rows, Truth.OFF_THE_IROISE);
        }
    }
}
