package livredebord.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoastlineTest {

    @ParameterizedTest
    @CsvSource({
        "Iroise,                           48.20,   -5.30, false",
        "Quimper,                          48.00,   -4.10, true",
        "Île de Groix,                     47.635,  -3.46, true",
        "Atlantic,                         35.50,  -40.50, false",
        "Sahara,                           23.50,    5.50, true",
        "Lake Geneva,                      46.45,    6.55, false",
        "above Lausanne,                   46.57,    6.63, true",
        "Caspian,                          41.50,   51.50, false",
        "Lake Huron,                       45.00,  -82.50, false",
        "Manitoulin in it,                 45.75,  -82.20, true",
        "Lake Manitou on Manitoulin,       45.79,  -81.98, false",
        "Taveuni west of the antimeridian, -16.93, 179.95, true",
        "Taveuni east of it,              -16.82, -179.97, true",
        "Koro Sea,                        -17.40, -179.50, false",
        "Wrangel Island,                   71.20,  179.90, true",
        "Wrangel Island further east,      71.20, -179.90, true",
        "Chukotka on the line,             67.00,  180.00, true",
        "Bering Strait,                    65.80, -168.70, false",
        "North Pole,                       90.00,    0.00, false",
        "near the North Pole,              89.99, -120.00, false",
        "South Pole,                      -90.00,    0.00, true",
        "near the South Pole,             -89.50,  179.50, true",
        "Ross Sea,                        -76.00, -179.00, false",
        "Longyearbyen's valley,            78.15,   15.90, true",
        "on a bin's corner in the sea,     45.00,  -20.00, false"
    })
    void landIsLandAndWaterIsWater(String place, double latitude, double longitude, boolean land) {
        assertThat(Coastline.FINE.isLand(longitude, latitude)).as(place).isEqualTo(land);
    }

    @Test
    void theCoarseCoastTellsTheSameWhereItMatters() {
        Random random = new Random(14);
        int same = 0;
        for (int i = 0; i < 400; i++) {
            double longitude = Math.floor(random.nextDouble() * 36 - 18) * 10 + random.nextDouble();
            double latitude = Math.floor(random.nextDouble() * 170 - 85) + random.nextDouble();
            same += Coastline.FINE.isLand(longitude, latitude) == Coastline.COARSE.isLand(longitude, latitude) ? 1 : 0;
        }
        assertThat(same).isGreaterThan(394);
    }

    @Test
    void eachBinOfAWindowComesOnceAndOnTheRightSide() {
        List<CoastBin> bins = Coastline.FINE.within(178.5, -18.5, 181.2, -16.1);

        assertThat(bins)
                .extracting(bin -> bin.west() + " " + bin.south())
                .containsExactlyInAnyOrder(
                        "178 -19",
                        "179 -19",
                        "-180 -19",
                        "-179 -19",
                        "178 -18",
                        "179 -18",
                        "-180 -18",
                        "-179 -18",
                        "178 -17",
                        "179 -17",
                        "-180 -17",
                        "-179 -17");
    }

    @Test
    void aWindowAroundTheWholeEarthHoldsEachDegreeOnce() {
        assertThat(Coastline.COARSE.within(-200, 10.2, 200, 10.8)).hasSize(360).doesNotHaveDuplicates();
    }

    @Test
    void landShowsNoSeamBetweenBins() {
        Rectangle2D frame = new Rectangle2D.Double(0, 0, 300, 300);
        Mercator sahara = Mercator.over(List.of(new Point2D.Double(2.1, 22.1), new Point2D.Double(5.9, 25.9)), frame);
        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();

        try (Pen pen = new Pen(on)) {
            pen.fill(Shore.of(sahara).land(), Ink.LAND);
        }

        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 300; x++) {
                assertThat(image.getRGB(x, y)).as(x + ", " + y).isEqualTo(Ink.LAND.getRGB());
            }
        }
    }

    @Test
    void waterLiesInLakesAndOnBothSidesOfTheAntimeridian() {
        Rectangle2D frame = new Rectangle2D.Double(0, 0, 400, 400);
        Mercator fiji = Mercator.over(List.of(new Point2D.Double(179, -17.5), new Point2D.Double(181, -16)), frame);
        Shore shore = Shore.of(fiji);

        assertThat(shore.land().contains(fiji.at(new Point2D.Double(179.95, -16.93))))
                .isTrue();
        assertThat(shore.land().contains(fiji.at(new Point2D.Double(180.03, -16.82))))
                .isTrue();
        assertThat(shore.land().contains(fiji.at(new Point2D.Double(180.5, -17.4))))
                .isFalse();

        Mercator lake = Mercator.over(List.of(new Point2D.Double(6.2, 46.2), new Point2D.Double(6.9, 46.6)), frame);
        assertThat(Shore.of(lake).land().contains(lake.at(new Point2D.Double(6.55, 46.45))))
                .isFalse();
        assertThat(Shore.of(lake).land().contains(lake.at(new Point2D.Double(6.63, 46.57))))
                .isTrue();
    }

    @Test
    void whatNobodyCanSeeIsLeftOut() {
        Rectangle2D frame = new Rectangle2D.Double(0, 0, 400, 300);
        Mercator norway = Mercator.over(List.of(new Point2D.Double(4, 58.5), new Point2D.Double(8, 61.5)), frame);

        Shore shore = Shore.of(norway);

        assertThat(shore.land().getBounds2D())
                .satisfies(bounds -> assertThat(new Rectangle2D.Double(-4, -4, 408, 308).contains(bounds))
                        .isTrue());
        assertThat(points(shore.coast())).isBetween(3_000, 20_000);
    }

    private static int points(java.awt.Shape shape) {
        int count = 0;
        for (var each = shape.getPathIterator(null); !each.isDone(); each.next()) {
            count++;
        }
        return count;
    }
}
