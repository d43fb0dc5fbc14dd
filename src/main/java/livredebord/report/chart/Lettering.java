package livredebord.report.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import livredebord.report.Typeface;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Words as outlines, from the typefaces that we carry, for sheets that have no letters. A machine without fonts, or whose Java was built without any, draws
 * the same chart.
 */
final class Lettering {

    private static final int FALLBACK_STAND_IN = 0xFFFD;
    private static final Map<Typeface, Lettering> READ = new ConcurrentHashMap<>();

    /** One sign: its outline one unit high, y upwards, and how far it moves the pen. */
    private record Sign(GeneralPath outline, double advance) {}

    private final TrueTypeFont font;
    private final CmapLookup signs;
    private final double unit;
    private final Map<Integer, Sign> known = new ConcurrentHashMap<>();

    private Lettering(Typeface type) {
        try (InputStream file = Lettering.class.getResourceAsStream(type.resource())) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            signs = font.getUnicodeCmapLookup();
            unit = font.getUnitsPerEm();
        } catch (IOException missing) {
            throw new UncheckedIOException("the type of the charts cannot be read: " + type, missing);
        }
    }

    private static Lettering in(Typeface type) {
        return READ.computeIfAbsent(type, Lettering::new);
    }

    /** @return in points */
    static double width(String words, Typeface type, double size) {
        return words.codePoints()
                        .mapToDouble(point -> sign(point, type).advance())
                        .sum()
                * size;
    }

    /** The words from (0, 0) on, the base line at y = 0, y downwards. */
    static Path2D outline(String words, Typeface type, double size) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double pen = 0;
        for (int point : words.codePoints().toArray()) {
            Sign sign = sign(point, type);
            all.append(sign.outline().getPathIterator(new AffineTransform(size, 0, 0, -size, pen * size, 0)), false);
            pen += sign.advance();
        }
        return all;
    }

    private static Sign sign(int point, Typeface type) {
        Lettering wanted = in(type);
        if (wanted.has(point)) {
            return wanted.known.computeIfAbsent(point, wanted::read);
        }
        Lettering fallback = in(Typeface.FALLBACK);
        return fallback.known.computeIfAbsent(fallback.has(point) ? point : FALLBACK_STAND_IN, fallback::read);
    }

    private boolean has(int point) {
        return signs.getGlyphId(point) != 0;
    }

    private synchronized Sign read(int point) {
        try {
            int glyph = signs.getGlyphId(point);
            GlyphData drawn = font.getGlyph().getGlyph(glyph);
            GeneralPath outline = drawn == null ? new GeneralPath() : drawn.getPath();
            outline.transform(AffineTransform.getScaleInstance(1 / unit, 1 / unit));
            return new Sign(outline, font.getAdvanceWidth(glyph) / unit);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
