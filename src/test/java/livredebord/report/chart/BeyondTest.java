package livredebord.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BeyondTest {

    private final Beyond window = new Beyond(100, 100, 200, 200);

    @Test
    void ofAStretchOnOneSideItsEndsStay() {
        short[] line = {150, 150, 250, 150, 300, 180, 260, 90, 250, 120, 160, 120};

        assertThat(window.leftOut(line)).containsExactly(150, 150, 250, 150, 250, 120, 160, 120);
    }

    @Test
    void whatGoesAroundACornerIsNotCutShort() {
        short[] around = {250, 150, 250, 250, 150, 250};

        assertThat(window.leftOut(around)).containsExactly(around);
    }

    @Test
    void whatLiesWithinStaysAsItIs() {
        short[] within = {110, 110, 120, 110, 130, 190};

        assertThat(window.leftOut(within)).isSameAs(within);
    }

    /** However often a ring goes around a place in the window, it does so as often afterwards. */
    @RepeatedTest(200)
    void everyPlaceInTheWindowIsAsMuchWithinTheRingAsBefore(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        short[] ring = new short[2 * (3 + random.nextInt(40))];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = (short) random.nextInt(300);
        }

        Path2D before = path(ring);
        Path2D after = path(window.leftOut(ring));

        for (double x = 100.37; x < 200; x += 7.1) {
            for (double y = 100.41; y < 200; y += 7.3) {
                assertThat(after.contains(x, y))
                        .as(x + ", " + y + " in " + Arrays.toString(ring))
                        .isEqualTo(before.contains(x, y));
            }
        }
    }

    private static Path2D path(short[] ring) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        path.moveTo(ring[0], ring[1]);
        for (int i = 2; i < ring.length; i += 2) {
            path.lineTo(ring[i], ring[i + 1]);
        }
        path.closePath();
        return path;
    }
}
