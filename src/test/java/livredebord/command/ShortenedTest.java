package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShortenedTest {

    @Test
    void whatIsLeftOfAWordLeadsBackToIt() {
        Shortened shortened = new Shortened(Map.of("ble", "table", "tale", "table", "gnoa", "genoa"));

        assertThat(shortened.of("tale")).isEqualTo("table");
        assertThat(shortened.of("gnoa")).isEqualTo("genoa");
        assertThat(shortened.of("reef")).isEmpty();
    }

    @Test
    void whatIsLeftOfTwoWordsLeadsToNeither() {
        assertThat(new Shortened(Map.of("ale", "")).of("ale")).isEmpty();
    }

    /** "Aa" and "BB" have the same hash. */
    @Test
    void twoThatLookTheSameHereLeadToNeither() {
        Shortened shortened = new Shortened(Map.of("Aa", "one", "BB", "two"));

        assertThat(shortened.of("Aa")).isEmpty();
        assertThat(shortened.of("BB")).isEmpty();
    }
}
