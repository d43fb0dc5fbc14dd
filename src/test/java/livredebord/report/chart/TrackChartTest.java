package livredebord.report.chart;

import static livredebord.voyage.Sightings.fix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.report.Charts;
import livredebord.report.Drawing;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Rows;
import livredebord.voyage.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrackChartTest {

    private static final Period TODAY = Period.ofDates(Scene.BASTILLE_DAY, Scene.BASTILLE_DAY, Scene.PARIS);
    private final Charts charts = new DrawnCharts();

    @ParameterizedTest
    @EnumSource(Sails.class)
    void everySailIsDrawnInsideItsRectangleAndTheSheetIsLeftAsItWas(Sails sail) {
        Drawing drawing = chart(sail, Language.FR);
        BufferedImage image = new BufferedImage(460, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setColor(Color.GREEN);
        on.fillRect(0, 0, 460, 360);
        on.translate(30, 20);
        on.setClip(new Rectangle(-5, -5, 440, 340));

        drawing.on(on, 400, 300);

        assertThat(on.getColor()).isEqualTo(Color.GREEN);
        assertThat(on.getTransform()).isEqualTo(AffineTransform.getTranslateInstance(30, 20));
        assertThat(on.getClip()).isEqualTo(new Rectangle(-5, -5, 440, 340));
        for (int x = 0; x < 460; x++) {
            for (int y = 0; y < 360; y++) {
                if (x < 29 || x > 430 || y < 19 || y > 320) {
                    assertThat(image.getRGB(x, y)).as(x + ", " + y).isEqualTo(Color.GREEN.getRGB());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sails.class)
    void theSameSailIsTheSamePicture(Sails sail) {
        byte[] once = charts.png(chart(sail, Language.EN), 240, 180, 1);

        assertThat(charts.png(chart(sail, Language.EN), 240, 180, 1)).isEqualTo(once);
        assertThat(charts.png(chart(sail, Language.FR), 240, 180, 1)).isNotEqualTo(once);
    }

    @Test
    void withoutAPositionThereIsNoChart() {
        Scene scene = new Scene(2);
        List<Row> restricted = Rows.of(List.of(scene.restricted("09:00", fix(48, -5))), List.of());
        List<Row> words = Rows.of(List.of(scene.line("09:00", new Observation.Remark("RAS"))), List.of());

        assertThat(charts.track(TODAY, restricted, Beginnings.AT_DEPARTURES, Language.FR))
                .isEmpty();
        assertThat(charts.track(TODAY, words, Beginnings.AT_DEPARTURES, Language.FR))
                .isEmpty();
    }

    @Test
    void aChartIsDescribedToThoseWhoCannotSeeIt() {
        assertThat(chart(Sails.BRITTANY, Language.FR).description())
                .isEqualTo("Carte du trajet, mardi 14 juillet 2026. Points : 9, de 48°16,782'N 004°35,67'W (07:45) à"
                        + " 47°52,182'N 003°54,84'W (17:30).");
        assertThat(chart(Sails.OCEAN, Language.EN).description())
                .startsWith("Track chart, from ")
                .contains("Fixes: 34");
    }

    @Test
    void aMileIsAsLongUpAsAcross() {
        Rectangle2D frame = new Rectangle2D.Double(15, 4, 400, 300);
        Mercator chart = Mercator.over(List.of(new Point2D.Double(-4.6, 48), new Point2D.Double(-4, 48.2)), frame);

        double up = chart.y(48.1) - chart.y(48.1 + 1 / 60.0);
        double across = chart.x(-4 + 1 / 60.0 / Math.cos(Math.toRadians(48.1))) - chart.x(-4);

        assertThat(up).isCloseTo(across, within(0.01));
        assertThat(chart.pointsPerMile()).isCloseTo(up, within(0.01));
    }

    @Test
    void aNightAtAnchorShowsSixMilesAndAPoleIsNotForEver() {
        Rectangle2D frame = new Rectangle2D.Double(0, 0, 400, 300);
        Mercator anchor = Mercator.over(List.of(new Point2D.Double(-3, 47.4)), frame);
        Mercator pole = Mercator.over(List.of(new Point2D.Double(0, 88), new Point2D.Double(90, 90)), frame);

        assertThat(anchor.frame().getHeight() / anchor.pointsPerMile()).isBetween(5.0, 9.0);
        assertThat(pole.north()).isLessThan(90);
        assertThat(pole.pointsPerDegree()).isFinite().isPositive();
    }

    @Test
    void aTrackOverTheAntimeridianGoesTheShortWay() {
        List<Point2D> spots = Way.of(Sails.FIJI.rows(), Beginnings.AT_DEPARTURES).spots().stream()
                .map(Way.Spot::at)
                .toList();

        assertThat(spots).allSatisfy(spot -> assertThat(spot.getX()).isBetween(178.0, 181.5));
        assertThat(spots.get(6).getX()).isCloseTo(181, within(0.001));
    }

    @Test
    void portsStandWhereTheLogHasThemAndOnce() {
        Scene scene = new Scene(2);
        List<Row> rows = Rows.of(
                List.of(
                        scene.line("08:00", place("Camaret")),
                        scene.line("08:05", fix(48.28, -4.6)),
                        scene.line("12:00", place("Ouessant")),
                        scene.line("13:00", fix(48.4, -5), place("camaret"))),
                List.of());

        assertThat(Way.of(rows, Beginnings.AT_DEPARTURES).ports())
                .extracting(Way.Port::name)
                .containsExactly("Camaret");
    }

    @Test
    void inGreyLandIsToldFromSeaAndTheTrackFromBoth() {
        assertThat(contrast(Ink.SEA, Ink.LAND)).isGreaterThan(1.2);
        assertThat(contrast(Ink.COAST, Ink.SEA)).isGreaterThan(4.5);
        assertThat(contrast(Ink.TRACK, Ink.LAND)).isGreaterThan(4.5);
        assertThat(contrast(Ink.WIND, Ink.LAND)).isGreaterThan(4.5);
        assertThat(contrast(Ink.QUIET, Ink.PAPER)).isGreaterThan(4.5);
    }

    /** WCAG 2.2. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Observation place(String name) {
        return new Observation.Place(name);
    }

    private Drawing chart(Sails sail, Language language) {
        return charts.track(sail.period(), sail.rows(), Beginnings.AT_DEPARTURES, language)
                .orElseThrow();
    }
}
