package livredebord.report.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import livredebord.entry.Language;
import livredebord.report.Charts;
import livredebord.report.Drawing;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** Draws with Java's own two-dimensional graphics, which need no display. */
@ApplicationScoped
class DrawnCharts implements Charts {

    @Override
    public Optional<Drawing> track(Period period, List<Row> rows, Beginnings beginnings, Language language) {
        Way way = Way.of(rows, beginnings);
        return way.isEmpty() ? Optional.empty() : Optional.of(new TrackChart(way, period, phrases(language)));
    }

    @Override
    public Optional<Drawing> barograph(Period period, List<Row> rows, Language language) {
        return Barograph.of(period, rows, phrases(language));
    }

    private static Phrases phrases(Language language) {
        return Phrases.in(language, Medium.PLAIN);
    }

    @Override
    public byte[] png(Drawing drawing, int width, int height, double pixelsPerPoint) {
        BufferedImage image = new BufferedImage(
                (int) Math.round(width * pixelsPerPoint),
                (int) Math.round(height * pixelsPerPoint),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setColor(Ink.PAPER);
        on.fillRect(0, 0, image.getWidth(), image.getHeight());
        on.scale(pixelsPerPoint, pixelsPerPoint);
        drawing.on(on, width, height);
        on.dispose();
        return png(image);
    }

    /** In memory: a boat's disk is a card that wears out. */
    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
