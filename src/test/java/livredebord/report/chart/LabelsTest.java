package livredebord.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final Rectangle2D PAPER = new Rectangle2D.Double(0, 0, 300, 200);

    @Test
    void noWordsLieOnOthersNorOutside() {
        Random random = new Random(7);
        Labels labels = new Labels(PAPER);
        List<Rectangle2D> placed = new ArrayList<>();

        for (int i = 0; i < 300; i++) {
            labels.beside(
                            random.nextDouble() * 300,
                            random.nextDouble() * 200,
                            20 + random.nextDouble() * 40,
                            8,
                            4,
                            true)
                    .ifPresent(placed::add);
        }

        assertThat(placed).hasSizeBetween(40, 200);
        for (int i = 0; i < placed.size(); i++) {
            assertThat(PAPER.contains(placed.get(i))).isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(placed.get(i).intersects(placed.get(j))).isFalse();
            }
        }
    }

    @Test
    void wordsKeepOffTheTrackWhereTheyCan() {
        Line2D track = new Line2D.Double(150, 100, 300, 100);
        Labels labels = new Labels(PAPER);
        labels.avoid(track);

        Rectangle2D room = labels.beside(150, 100, 30, 8, 4, false).orElseThrow();

        assertThat(track.intersects(room)).isFalse();
    }

    @Test
    void whatFitsNowhereIsLeftOutUnlessItMayLieOnTheTrack() {
        Labels crossed = new Labels(new Rectangle2D.Double(0, 0, 60, 30));
        crossed.avoid(new Line2D.Double(0, 0, 60, 30));
        crossed.avoid(new Line2D.Double(0, 30, 60, 0));

        assertThat(crossed.beside(30, 15, 55, 8, 1, false)).isEmpty();
        assertThat(crossed.beside(30, 15, 55, 8, 1, true)).isPresent();
        assertThat(crossed.beside(30, 15, 80, 8, 1, true)).isEmpty();
    }
}
