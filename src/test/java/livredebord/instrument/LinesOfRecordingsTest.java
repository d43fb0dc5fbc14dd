package livredebord.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import livredebord.logbook.Rule;
import org.junit.jupiter.api.Test;

/** Whole recordings, and what a sailor would have written of them. */
class LinesOfRecordingsTest {

    private static final LocalDate A_SUMMERS_DAY = LocalDate.of(2014, 8, 15);

    @Test
    void fourHoursUnderSailWithoutADate() throws IOException {
        List<String> lines = new Voyage().play("plaka.log.gz", A_SUMMERS_DAY);

        assertThat(String.join("\n", lines)).isEqualTo(golden("plaka.txt"));
    }

    @Test
    void aShortPieceWithALineEveryMinute() throws IOException {
        List<String> lines =
                new Voyage().order(Rule.HOURLY, true, 1).play("bundg_zeus_9.log.gz", LocalDate.of(2018, 8, 20));

        assertThat(String.join("\n", lines)).isEqualTo(golden("bundg_zeus_9.txt"));
    }

    @Test
    void twentyMinutesOfAReceiverInPortAreNoVoyage() {
        assertThat(new Voyage().play("gps.log.gz", LocalDate.of(2014, 4, 3))).isEmpty();
    }

    @Test
    void alongsideNothingHappensHoweverManyPassBy() {
        assertThat(new Voyage().play("gofree-merrimac.log.gz", LocalDate.of(2014, 4, 16)))
                .isEmpty();
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = LinesOfRecordingsTest.class.getResourceAsStream("/instrument/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
