package livredebord.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private static final Source PLOTTER = new Source("plotter", false);
    private static final Source ANYBODY = new Source("udp", true);
    private static final Duration ROLL_OVER = Duration.ofDays(7 * 1_024);
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);

    private final Clock clock = new Clock();
    private final ClockWatch watch = new ClockWatch(clock);
    private final SentenceReader reader = new SentenceReader();
    private Instant machine = NOON;

    private static final class Clock implements ShipsClock {
        private boolean verified;
        private boolean waits = true;
        private Instant certain = Instant.parse("2026-11-20T08:00:00Z");
        private final List<Duration> told = new ArrayList<>();
        private final List<Duration> warned = new ArrayList<>();

        @Override
        public boolean isVerified() {
            return verified;
        }

        @Override
        public boolean waitsForTheTime() {
            return waits;
        }

        @Override
        public Instant lastCertain() {
            return certain;
        }

        @Override
        public void tell(Duration ahead) {
            told.add(ahead);
        }

        @Override
        public void warn(Duration ahead) {
            warned.add(ahead);
        }
    }

    /** After a power cut the machine stands ten days in the past. */
    @Test
    void aMachineThatNobodyVouchesForIsToldTheTimeOnce() {
        play(Duration.ofDays(10), 120, PLOTTER, this::minimum);

        assertThat(clock.told)
                .singleElement()
                .satisfies(by -> assertThat(by).isCloseTo(Duration.ofDays(10), Duration.ofSeconds(2)));
        assertThat(clock.warned).isEmpty();
    }

    @Test
    void nothingIsToldBeforeHalfAMinuteNorWhereNoLineWaitsForIt() {
        play(Duration.ofDays(10), 25, PLOTTER, this::minimum);
        assertThat(clock.told).isEmpty();

        clock.waits = false;
        play(Duration.ofDays(10), 60, PLOTTER, this::minimum);

        assertThat(clock.told).isEmpty();
    }

    @Test
    void whoeverCouldBeAnybodyMovesNoLine() {
        play(Duration.ofDays(10), 120, ANYBODY, this::minimum);

        assertThat(clock.told).isEmpty();
    }

    @Test
    void aClockThatIsKeptIsNotMovedAndADifferenceOfMoreThanAMinuteIsToldOnce() {
        clock.verified = true;
        play(Duration.ofSeconds(50), 120, PLOTTER, this::minimum);
        assertThat(clock.warned).isEmpty();

        play(Duration.ofSeconds(-200), 600, ANYBODY, this::minimum);

        assertThat(clock.warned)
                .singleElement()
                .satisfies(by -> assertThat(by).isCloseTo(Duration.ofSeconds(-200), Duration.ofSeconds(2)));
        assertThat(clock.told).isEmpty();
    }

    /** A receiver of 2006 counts its weeks from 0 again and tells a day of 2007; its time of day is right. */
    @Test
    void aReceiverWhoseWeeksRolledOverIsBelievedForItsTimeOfDay() {
        clock.verified = true;
        play(ROLL_OVER.negated(), 120, PLOTTER, this::minimum);
        assertThat(clock.warned).isEmpty();

        clock.verified = false;
        play(ROLL_OVER.negated().plus(Duration.ofDays(3)), 120, PLOTTER, this::minimum);

        assertThat(clock.told)
                .singleElement()
                .satisfies(by -> assertThat(by).isCloseTo(Duration.ofDays(3), Duration.ofSeconds(2)));
    }

    @Test
    void aDateThatCannotBeIsNobodysTime() {
        for (String never : List.of("1980-01-06T00:00:30Z", "2019-04-07T00:00:30Z", "2026-11-01T10:00:00Z")) {
            play(Duration.between(machine, Instant.parse(never)), 120, PLOTTER, this::minimum);
        }

        assertThat(clock.told).isEmpty();
    }

    /** The plotter of a known recording tells time without date, another one date without a fix. */
    @Test
    void withoutADateOrWithoutAFixNothingIsKnown() {
        play(
                Duration.ofDays(10),
                120,
                PLOTTER,
                utc -> "$GPGGA," + TIME.format(utc) + ",4816.2,N,00440.8,W,1,08,1.0,2.0,M,,,,");
        play(Duration.ofDays(10), 120, PLOTTER, utc -> "$GPZDA," + TIME.format(utc) + ",,,,,");
        play(
                Duration.ofDays(10),
                120,
                PLOTTER,
                utc -> "$GPZDA," + TIME.format(utc)
                        + DateTimeFormatter.ofPattern(",dd,MM,yyyy,00,00", Locale.ROOT)
                                .format(utc));
        play(Duration.ofDays(10), 120, PLOTTER, utc -> minimum(utc).replace(",A,", ",V,"));

        assertThat(clock.told).isEmpty();
    }

    /** A buffer that runs empty, or a receiver that hunts for its time. */
    @Test
    void whatDoesNotStayTheSameIsNotBelieved() {
        for (int second = 0; second < 300; second += 10) {
            play(Duration.ofDays(10).plusSeconds(second * 5L), 10, PLOTTER, this::minimum);
        }

        assertThat(clock.told).isEmpty();
    }

    private interface Says {
        String sentence(LocalDateTime utc);
    }

    private String minimum(LocalDateTime utc) {
        return "$GPRMC," + TIME.format(utc) + ",A,4816.2,N,00440.8,W,6.1,205.0," + DATE.format(utc) + ",,,A";
    }

    /** Once a second, by a receiver that is so much ahead of the machine. */
    private void play(Duration ahead, int seconds, Source source, Says says) {
        for (int second = 0; second < seconds; second++) {
            machine = machine.plusSeconds(1);
            LocalDateTime utc = LocalDateTime.ofInstant(machine.plus(ahead), ZoneOffset.UTC);
            for (Report report : reader.read(says.sentence(utc))) {
                watch.hear(report, source, machine);
            }
            watch.look(machine);
        }
        machine = machine.plusSeconds(60);
    }
}
