package livredebord.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The further back, the fewer; the newest always. */
class RetentionTest {

    private static final ZoneId BREST = ZoneId.of("Europe/Paris");
    private static final LocalDate LAST = LocalDate.of(2026, 7, 14);

    @Test
    void ofTwoYearsOfNightsSevenDaysFourWeeksAndTwelveMonthsStay() {
        List<Instant> nightly =
                IntStream.range(0, 730).mapToObj(this::nightsAgo).toList();

        Set<Instant> kept = new TreeSet<>(Retention.of(Retention.USUAL).kept(nightly, BREST));

        List<LocalDate> wanted = Stream.of(
                        // the last seven days
                        "2026-07-14",
                        "2026-07-13",
                        "2026-07-12",
                        "2026-07-11",
                        "2026-07-10",
                        "2026-07-09",
                        "2026-07-08",
                        // the Sundays of the weeks before this one
                        "2026-07-05",
                        "2026-06-28",
                        // the last days of the months before this one
                        "2026-06-30",
                        "2026-05-31",
                        "2026-04-30",
                        "2026-03-31",
                        "2026-02-28",
                        "2026-01-31",
                        "2025-12-31",
                        "2025-11-30",
                        "2025-10-31",
                        "2025-09-30",
                        "2025-08-31")
                .map(LocalDate::parse)
                .sorted()
                .toList();
        assertThat(kept.stream().map(moment -> LocalDate.ofInstant(moment, BREST)))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void ofSeveralADayTheLastStays() {
        Instant morning = Instant.parse("2026-07-14T06:00:00Z");
        Instant evening = Instant.parse("2026-07-14T20:00:00Z");
        Instant next = Instant.parse("2026-07-15T06:00:00Z");

        assertThat(Retention.of("2d").kept(List.of(morning, evening, next), BREST))
                .containsExactlyInAnyOrder(evening, next);
    }

    @Test
    void aWinterWithoutABackupTakesNoneAway() {
        Instant autumn = Instant.parse("2025-10-01T03:30:00Z");
        Instant spring = Instant.parse("2026-04-01T03:30:00Z");

        assertThat(Retention.of("7d").kept(List.of(autumn, spring), BREST)).containsExactlyInAnyOrder(autumn, spring);
    }

    @Test
    void theDayIsTheShips() {
        Instant beforeMidnight = Instant.parse("2026-07-14T11:30:00Z");
        Instant afterMidnight = Instant.parse("2026-07-14T12:30:00Z");

        assertThat(Retention.of("1d").kept(List.of(beforeMidnight, afterMidnight), ZoneId.of("Pacific/Auckland")))
                .containsExactly(afterMidnight);
        assertThat(Retention.of("2d").kept(List.of(beforeMidnight, afterMidnight), ZoneOffset.UTC))
                .containsExactly(afterMidnight);
    }

    @Test
    void aRuleIsNumbersWithALetterEach() {
        assertThat(Retention.of(" 7d, 4w ,12m,3y ").most()).hasSize(4);
        for (String wrong : new String[] {"", "7", "d", "0d", "-1d", "7h", "7d;4w", "7d,", "99999d"}) {
            assertThatThrownBy(() -> Retention.of(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void theNewestStaysAndNoMoreThanTheRuleSays(
            @ForAll @Size(max = 60) List<@IntRange(max = 40_000) Integer> hours,
            @ForAll @IntRange(min = 1, max = 9) int days,
            @ForAll @IntRange(min = 1, max = 9) int months) {
        List<Instant> made = hours.stream()
                .map(hour -> Instant.parse("2022-01-01T00:00:00Z").plusSeconds(3600L * hour))
                .toList();

        Set<Instant> kept = Retention.of(days + "d," + months + "m").kept(made, BREST);

        assertThat(kept).hasSizeLessThanOrEqualTo(days + months);
        assertThat(made).containsAll(kept);
        made.stream()
                .max(Instant::compareTo)
                .ifPresent(newest -> assertThat(kept).contains(newest));
    }

    private Instant nightsAgo(int nights) {
        return LAST.minusDays(nights).atTime(3, 30).atZone(BREST).toInstant();
    }
}
