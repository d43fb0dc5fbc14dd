package livredebord.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-14T09:05:00Z",
                "2026-07-14T09:05:07.250Z",
                "1970-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "1880-03-01T12:00:00Z",
                "9999-12-31T22:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59Z"
            })
    void theyAreWrittenAsJavaWritesThem(String moment) {
        Instant at = Instant.parse(moment);
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);

        assertThat(Moments.exactly(at)).isEqualTo(at.toString());
        assertThat(Moments.toTheSecond(at)).isEqualTo(second.toString());
        assertThat(Moments.toTheSecond(at, PARIS))
                .isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(second.atZone(PARIS)));
    }
}
