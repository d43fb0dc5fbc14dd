package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The way back from a word that lacks a letter. */
class ShortenedTest {

    @Test
    void aRestLeadsToItsWord() {
        Shortened shortened = new Shortened(List.of("table", "genoa"), 5);

        assertThat(shortened.of("able")).isEqualTo("table");
        assertThat(shortened.of("gnoa")).isEqualTo("genoa");
        assertThat(shortened.of("geno")).isEqualTo("genoa");
        assertThat(shortened.of("genoa")).isEqualTo("genoa");
        assertThat(shortened.of("nothing")).isEmpty();
    }

    @Test
    void aShortWordLacksNoLetter() {
        Shortened shortened = new Shortened(List.of("cap", "route"), 4);

        assertThat(shortened.of("cp")).isEmpty();
        assertThat(shortened.of("cap")).isEqualTo("cap");
    }

    @Test
    void whatTwoWordsMayHaveBeenIsNeither() {
        assertThat(new Shortened(List.of("table", "cable", "fable"), 5).of("able"))
                .isEmpty();
    }

    @Test
    void twoLettersAlikeAreNoTwoWords() {
        assertThat(new Shortened(List.of("lettre"), 5).of("letre")).isEqualTo("lettre");
    }

    /** Aa and BB have one hash. */
    @Test
    void twoOfOneHashAreTakenForNeither() {
        Shortened shortened = new Shortened(List.of("Aa", "BB"), 5);

        assertThat(shortened.of("Aa")).isEmpty();
        assertThat(shortened.of("BB")).isEmpty();
    }
}
