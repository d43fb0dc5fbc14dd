package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import livredebord.journal.Chronometer;
import livredebord.voyage.Period;
import org.junit.jupiter.api.Test;

/** A machine without a clock of its own woke up ten days too early, and nobody keeps it right. */
@QuarkusTest
@TestProfile(ToldTimeTest.WithAMachineThatLostTheTime.class)
class ToldTimeTest {

    private static final Instant TOO_EARLY = Instant.parse("2026-07-04T12:20:00Z");
    private static final ZoneId SHIPS = ZoneId.of("Europe/Paris");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 14);

    public static class WithAMachineThatLostTheTime extends OnTrial {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(NobodysClock.class);
        }
    }

    @Alternative
    @Singleton
    static class NobodysClock implements Chronometer {

        @Override
        public Instant now() {
            return TOO_EARLY;
        }

        @Override
        public long monotonicMs() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        }

        @Override
        public byte[] bootId() {
            return new byte[16];
        }

        @Override
        public boolean isSynchronised() {
            return false;
        }
    }

    @Inject
    CrewInTests crew;

    @Inject
    ShipsTime time;

    @Test
    void todayIsTheDayThatTheCrewToldWhateverTheMachineSays() {
        assertThat(time.now(TOO_EARLY)).isEqualTo(TOO_EARLY);
        say("SW 5 baro 1009");
        say("heure 14/07/2026 14h20");

        assertThat(time.now(TOO_EARLY))
                .isBetween(
                        Instant.parse("2026-07-14T12:20:00Z"),
                        Instant.parse("2026-07-14T12:20:00Z").plus(Duration.ofMinutes(5)));
        say("14h25 virement");
        Answer made = say("résumé");
        assertThat(made).isInstanceOf(Answer.SummaryMade.class);
        Summary summary = ((Answer.SummaryMade) made).summary();
        assertThat(summary.period()).isEqualTo(Period.ofDates(TODAY, TODAY, SHIPS));
        assertThat(summary.markdown()).contains("1009").contains("14:25");
        assertThat(say("pdf"))
                .isInstanceOfSatisfying(
                        Answer.PdfPromised.class,
                        promised -> assertThat(promised.period()).isEqualTo(Period.ofDates(TODAY, TODAY, SHIPS)));
        assertThat(say("heure"))
                .isInstanceOfSatisfying(
                        Answer.TimeShown.class,
                        shown -> assertThat(LocalDate.ofInstant(shown.now(), SHIPS))
                                .isEqualTo(TODAY));
    }

    private Answer say(String words) {
        return crew.say("anne", words, TOO_EARLY);
    }
}
