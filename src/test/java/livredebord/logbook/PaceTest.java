package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A handful at once, then one after the other, and nobody for what another did. */
class PaceTest {

    private static final long SECOND = 1_000_000_000L;

    private long now = Long.MAX_VALUE - 5 * SECOND; // a clock that nobody sets may wrap
    private final Pace pace = new Pace(3, 2, () -> now);

    @Test
    void threeAtOnceAndTheFourthTooMany() {
        assertThat(pace.admits("léa")).isTrue();
        assertThat(pace.admits("léa")).isTrue();
        assertThat(pace.admits("léa")).isTrue();
        assertThat(pace.admits("léa")).isFalse();
        assertThat(pace.admits("anne")).isTrue();
    }

    @Test
    void thenOneEveryTwoSeconds() {
        for (int at = 0; at < 3; at++) {
            pace.admits("léa");
        }
        now += SECOND;
        assertThat(pace.admits("léa")).isFalse();
        now += SECOND;
        assertThat(pace.admits("léa")).isTrue();
        assertThat(pace.admits("léa")).isFalse();
        now += 20 * SECOND;
        assertThat(pace.admits("léa")).isTrue();
        assertThat(pace.admits("léa")).isTrue();
        assertThat(pace.admits("léa")).isTrue();
        assertThat(pace.admits("léa")).isFalse();
    }

    @Test
    void whoIsRefusedIsNotPutOffFurther() {
        for (int attempt = 0; attempt < 100; attempt++) {
            pace.admits("léa");
        }
        now += 2 * SECOND;
        assertThat(pace.admits("léa")).isTrue();
    }

    @Test
    void manyStrangersAreForgottenInsteadOfFillingTheMemory() {
        for (int stranger = 0; stranger < 20_000; stranger++) {
            assertThat(pace.admits("stranger " + stranger)).isTrue();
        }
        assertThat(pace.admits("stranger 19999")).isTrue();
    }
}
