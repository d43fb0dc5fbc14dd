package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import livredebord.entry.Language;
import livredebord.storage.DataFolder;
import livredebord.storage.WriteAheadLog;
import livredebord.voyage.Period;
import org.junit.jupiter.api.Test;

/** Whoever prints for an hour must not keep the log beside the book from being emptied, or it grows without bounds. */
@QuarkusTest
@TestProfile(OnTrial.class)
class LogDuringPdfTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final int DAYS = 3;
    /** The service does something unasked between two looks. */
    private static final long A_FEW_LINES = 1 << 20;

    @Inject
    Logbook logbook;

    @Inject
    CrewInTests crew;

    @Inject
    WriteAheadLog log;

    @Inject
    DataFolder data;

    @Test
    void itIsEmptiedBetweenTwoDaysOfAPdfWhileLinesAreWritten() {
        for (int day = 0; day < DAYS; day++) {
            note(day, "cap 20" + day);
        }
        List<Long> sizes = new ArrayList<>();

        logbook.print(
                logbook.edition(Period.ofDates(FIRST, FIRST.plusDays(DAYS - 1), PARIS), Language.FR), (done, of) -> {
                    note(done - 1, "SW " + done);
                    assertThat(log.empty())
                            .as("nobody reads on after day %d", done)
                            .isTrue();
                    sizes.add(size());
                });

        assertThat(sizes).hasSize(DAYS).allMatch(bytes -> bytes < A_FEW_LINES);
    }

    private void note(int day, String words) {
        Instant noon = FIRST.plusDays(day).atTime(12, 0).atZone(PARIS).toInstant();
        crew.say("anne", words, noon.plus(Duration.ofMinutes(day)));
    }

    private long size() {
        try {
            return Files.size(data.path().resolve("book.db-wal"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
