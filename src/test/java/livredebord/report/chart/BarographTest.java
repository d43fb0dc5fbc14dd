package livredebord.report.chart;

import static livredebord.voyage.Sightings.baro;
import static livredebord.voyage.Sightings.gust;
import static livredebord.voyage.Sightings.wind;
import static livredebord.voyage.Sightings.windSpeed;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import livredebord.entry.Entry;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.nautical.CompassPoint;
import livredebord.report.Charts;
import livredebord.report.Drawing;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Rows;
import livredebord.voyage.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BarographTest {

    private static final Period TODAY = Period.ofDates(Scene.BASTILLE_DAY, Scene.BASTILLE_DAY, Scene.PARIS);
    private final Charts charts = new DrawnCharts();
    private final Scene scene = new Scene(2);

    @ParameterizedTest
    @EnumSource(Sails.class)
    void everySailHasACurve(Sails sail) throws IOException {
        Drawing drawing =
                charts.barograph(sail.period(), sail.rows(), Language.FR).orElseThrow();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(charts.png(drawing, 480, 200, 2)));

        assertThat(image.getWidth()).isEqualTo(960);
        assertThat(image.getHeight()).isEqualTo(400);
        assertThat(inked(image)).isGreaterThan(1_000);
    }

    @Test
    void whatNobodyReadHasNoCurve() {
        assertThat(charts.barograph(TODAY, rows(scene.line("09:00", new Observation.Remark("RAS"))), Language.FR))
                .isEmpty();
        assertThat(charts.barograph(TODAY, rows(scene.restricted("09:00", baro(1013))), Language.FR))
                .isEmpty();
    }

    @Test
    void itIsDescribedInWords() {
        List<Row> rows = rows(
                scene.line("09:00", baro(1017)), scene.line("12:00", baro(1011), wind(CompassPoint.SW, 6), gust(35)));

        assertThat(charts.barograph(TODAY, rows, Language.EN).map(Drawing::description))
                .hasValue("Barograph. Readings: 2, from 1011 to 1017 hPa. Wind: 1 observations.");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29", "2026-10-25"})
    void theDayOnWhichTheClocksChangeIsDrawn(LocalDate date) {
        Period period = Period.ofDates(date, date, Scene.PARIS);
        Entry entry = scene.entry(
                livredebord.entry.EntryKind.LINE,
                date.atTime(12, 0).atZone(Scene.PARIS).toInstant(),
                date.atTime(12, 0).atZone(Scene.PARIS).toInstant(),
                Scene.LEA,
                false,
                List.of(livredebord.entry.Observed.typed(baro(1013))));

        Drawing drawing = charts.barograph(period, rows(entry), Language.FR).orElseThrow();

        assertThat(charts.png(drawing, 200, 90, 1)).isNotEmpty();
    }

    @Test
    void aWindThatWasNotedEveryFiveMinutesIsALineAndNoBlock() throws IOException {
        Period week = Period.ofDates(Scene.BASTILLE_DAY, Scene.BASTILLE_DAY.plusDays(7), Scene.PARIS);
        Entry[] gusty = IntStream.range(0, 200)
                .mapToObj(i -> scene.line(
                        String.format("%02d:%02d", i * 5 / 60, i * 5 % 60), wind(CompassPoint.SW, i % 2 == 0 ? 3 : 6)))
                .toArray(Entry[]::new);

        Drawing drawing = charts.barograph(week, rows(gusty), Language.FR).orElseThrow();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(charts.png(drawing, 380, 190, 2.5)));

        assertThat(IntStream.range(0, image.getWidth() * image.getHeight())
                        .map(at -> image.getRGB(at % image.getWidth(), at / image.getWidth()))
                        .filter(colour -> colour == Ink.WIND_LINE.getRGB())
                        .count())
                .isBetween(100L, 1_000L);
    }

    @Test
    void aWindIsDrawnByItsKnotsOrTheMiddleOfItsForce() {
        assertThat(breeze(wind(CompassPoint.SW, 5))).hasValue(new Breeze(Optional.of(225.0), 19, Optional.empty()));
        assertThat(breeze(windSpeed(22), gust(28))).hasValue(new Breeze(Optional.empty(), 22, Optional.of(28.0)));
        assertThat(breeze(gust(28))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 1", "13, 2", "25, 3", "35, 4", "50, 1", "65, 3"})
    void aBarbHasAFeatherForEachTenKnots(double knots, int strokesBesideTheShaft) {
        Breeze breeze = new Breeze(Optional.of(0.0), knots, Optional.empty());
        WindBarb barb = WindBarb.at(0, 0, breeze, false);

        assertThat(barb.strokes()).isEqualTo(strokesBesideTheShaft);
        if (knots > 0) {
            assertThat(barb.bounds().getMinY())
                    .as("points to where the wind comes from")
                    .isLessThan(-15);
            assertThat(barb.bounds().getMaxX())
                    .as("feathers clockwise in the north")
                    .isGreaterThan(2);
            assertThat(WindBarb.at(0, 0, breeze, true).bounds().getMinX())
                    .as("and not in the south")
                    .isLessThan(-2);
        }
    }

    private Optional<Breeze> breeze(Observation... what) {
        return Breeze.of(rows(scene.line("09:00", what)).get(0));
    }

    private static List<Row> rows(Entry... entries) {
        return Rows.of(List.of(entries), List.of());
    }

    private static long inked(BufferedImage image) {
        long inked = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                inked += image.getRGB(x, y) == 0xFFFFFFFF ? 0 : 1;
            }
        }
        return inked;
    }
}
