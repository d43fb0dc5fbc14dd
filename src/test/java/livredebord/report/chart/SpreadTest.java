package livredebord.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void whatCrowdsOnALineIsThinnedOut() {
        Spread spread = new Spread();

        long taken = IntStream.range(0, 200)
                .mapToObj(i -> new Point2D.Double(i * 0.5, 0))
                .filter(at -> take(spread, at, 5))
                .count();

        assertThat(taken).isEqualTo(20);
    }

    @Test
    void aPlaceThatIsPassedTwiceIsMarkedOnce() {
        Spread spread = new Spread();
        spread.take(new Point2D.Double(10, 10));
        spread.take(new Point2D.Double(40, 10));

        assertThat(spread.isRoomy(new Point2D.Double(12, 10), 5)).isFalse();
        assertThat(spread.isRoomy(new Point2D.Double(15, 10), 5)).isTrue();
    }

    private static boolean take(Spread spread, Point2D at, double apart) {
        boolean roomy = spread.isRoomy(at, apart);
        if (roomy) {
            spread.take(at);
        }
        return roomy;
    }
}
