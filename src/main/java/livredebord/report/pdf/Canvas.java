package livredebord.report.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.report.Lettered;
import livredebord.report.Typeface;

/**
 * What a {@link livredebord.report.Drawing} draws on when it is drawn on paper: outlines filled and stroked in one colour
 * each, and words in the letters of the paper, straight into a content stream. It knows nothing of fonts, pictures and
 * gradients, and says so where it is asked for one: a drawing that is good for paper has none.
 */
final class Canvas extends Graphics2D implements Lettered {

    private static final BasicStroke HAIR = new BasicStroke(1);
    private static final String FONTS = "fonts: words are written in our own typefaces";

    /** What the document gives a canvas to draw with. */
    interface Means {

        /** An empty one. */
        Strokes strokes();

        /** The name of the state in which colours have this alpha, 0 to 255. */
        String transparency(int alpha);

        /** As they are drawn, from left to right. */
        List<Letter> letters(String words, Face face);
    }

    /** What all copies of a canvas draw into. */
    private static final class Ground {
        private final Strokes strokes;
        private final Means means;
        private Color filling;
        private Color stroking;
        private BasicStroke pen;
        private int alpha = 255;
        private Optional<Shape> clipped = Optional.empty();
        private boolean saved;

        Ground(Means means) {
            this.strokes = means.strokes();
            this.means = means;
        }
    }

    private final Ground ground;
    private AffineTransform transform;
    private Color color = Color.BLACK;
    private BasicStroke stroke = HAIR;
    private Optional<Shape> clip = Optional.empty();

    /** @param height of the sheet: a drawing's y goes down, the paper's goes up */
    Canvas(float height, Means means) {
        this(new Ground(means), new AffineTransform(1, 0, 0, -1, 0, height));
    }

    private Canvas(Ground ground, AffineTransform transform) {
        this.ground = ground;
        this.transform = transform;
    }

    Strokes drawn() {
        if (ground.saved) {
            ground.strokes.op("Q");
            ground.saved = false;
        }
        return ground.strokes;
    }

    // --- drawing

    @Override
    public void draw(Shape shape) {
        readyToStroke();
        path(shape, transform);
        ground.strokes.op("S");
    }

    @Override
    public void fill(Shape shape) {
        readyToFill();
        int winding = path(shape, transform);
        ground.strokes.op(winding == PathIterator.WIND_EVEN_ODD ? "f*" : "f");
    }

    /** A stroke is measured on the paper, whatever size the letters are. */
    @Override
    public void write(String words, Typeface face, double size, AffineTransform place, Part part) {
        boolean edges = part == Part.EDGES;
        if (edges) {
            readyToStroke();
        } else {
            readyToFill();
        }
        AffineTransform on = new AffineTransform(transform);
        on.concatenate(place);
        on.scale(1, -1);
        double[] matrix = new double[6];
        on.getMatrix(matrix);
        ground.strokes.op(edges ? "BT 1 Tr" : "BT");
        for (double each : matrix) {
            ground.strokes.number((float) each);
        }
        ground.strokes.op("Tm");
        ground.strokes.show(ground.means.letters(words, Face.of(face)), (float) size);
        ground.strokes.op(edges ? "0 Tr ET" : "ET");
    }

    private void readyToStroke() {
        ready(color.getAlpha());
        if (!color.equals(ground.stroking)) {
            ground.strokes.numbers(rgb(color)).op("RG");
            ground.stroking = color;
        }
        pen();
    }

    private void readyToFill() {
        ready(color.getAlpha());
        if (!color.equals(ground.filling)) {
            ground.strokes.numbers(rgb(color)).op("rg");
            ground.filling = color;
        }
    }

    /** A clip can only be left by going back to the state before it. */
    private void ready(int alpha) {
        if (!clip.equals(ground.clipped)) {
            if (ground.saved) {
                ground.strokes.op("Q");
            }
            ground.saved = clip.isPresent();
            ground.clipped = clip;
            ground.filling = null;
            ground.stroking = null;
            ground.pen = null;
            ground.alpha = 255;
            clip.ifPresent(shape -> {
                ground.strokes.op("q");
                path(shape, new AffineTransform());
                ground.strokes.op("W n");
            });
        }
        if (alpha != ground.alpha) {
            ground.strokes.put('/').word(ground.means.transparency(alpha)).op("gs");
            ground.alpha = alpha;
        }
    }

    private void pen() {
        if (stroke.equals(ground.pen)) {
            return;
        }
        float scale = (float) Math.sqrt(Math.abs(transform.getDeterminant()));
        ground.strokes.number(stroke.getLineWidth() * scale).op("w");
        ground.strokes.number(stroke.getEndCap()).op("J");
        ground.strokes.number(stroke.getLineJoin()).op("j");
        ground.strokes.put('[');
        float[] dashes = stroke.getDashArray();
        for (int i = 0; dashes != null && i < dashes.length; i++) {
            ground.strokes.number(dashes[i] * scale);
        }
        ground.strokes.put(']').number(stroke.getDashPhase() * scale).op("d");
        ground.pen = stroke;
    }

    private static float[] rgb(Color color) {
        return new float[] {color.getRed() / 255f, color.getGreen() / 255f, color.getBlue() / 255f};
    }

    /** Curves of the second degree are written as those of the third that they are. */
    private int path(Shape shape, AffineTransform on) {
        PathIterator path = shape.getPathIterator(on);
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> {
                    ground.strokes.numbers(p[0], p[1]).op("m");
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_LINETO -> {
                    ground.strokes.numbers(p[0], p[1]).op("l");
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    ground.strokes
                            .numbers(x + 2 / 3f * (p[0] - x), y + 2 / 3f * (p[1] - y))
                            .numbers(p[2] + 2 / 3f * (p[0] - p[2]), p[3] + 2 / 3f * (p[1] - p[3]))
                            .numbers(p[2], p[3])
                            .op("c");
                    x = p[2];
                    y = p[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    ground.strokes.numbers(p).op("c");
                    x = p[4];
                    y = p[5];
                }
                default -> ground.strokes.op("h");
            }
        }
        return path.getWindingRule();
    }

    // --- what it draws with

    @Override
    public Graphics create() {
        Canvas copy = new Canvas(ground, new AffineTransform(transform));
        copy.color = color;
        copy.stroke = stroke;
        copy.clip = clip;
        return copy;
    }

    @Override
    public void dispose() {}

    @Override
    public Color getColor() {
        return color;
    }

    @Override
    public void setColor(Color next) {
        color = next == null ? Color.BLACK : next;
    }

    @Override
    public Paint getPaint() {
        return color;
    }

    @Override
    public void setPaint(Paint paint) {
        if (!(paint instanceof Color plain)) {
            throw unknown("a paint that is no plain colour");
        }
        setColor(plain);
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setStroke(Stroke next) {
        if (!(next instanceof BasicStroke basic)) {
            throw unknown("a stroke of another kind");
        }
        stroke = basic;
    }

    // --- where it draws

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform next) {
        transform = new AffineTransform(next);
    }

    @Override
    public void transform(AffineTransform by) {
        transform.concatenate(by);
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public void clip(Shape shape) {
        Shape here = transform.createTransformedShape(shape);
        clip = Optional.of(clip.map(before -> meet(before, here)).orElse(here));
    }

    private static Shape meet(Shape one, Shape other) {
        Area both = new Area(one);
        both.intersect(new Area(other));
        return both;
    }

    @Override
    public void setClip(Shape shape) {
        clip = Optional.ofNullable(shape).map(transform::createTransformedShape);
    }

    @Override
    public Shape getClip() {
        return clip.map(shape -> {
                    try {
                        return transform.createInverse().createTransformedShape(shape);
                    } catch (java.awt.geom.NoninvertibleTransformException flat) {
                        throw new IllegalStateException("the sheet was squeezed flat", flat);
                    }
                })
                .orElse(null);
    }

    @Override
    public Rectangle getClipBounds() {
        Shape here = getClip();
        return here == null ? null : here.getBounds();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public boolean hit(Rectangle where, Shape shape, boolean onStroke) {
        Shape outline = onStroke ? stroke.createStrokedShape(shape) : shape;
        return transform.createTransformedShape(outline).intersects(where);
    }

    // --- shapes by their measures

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Float(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        Color before = color;
        color = Color.WHITE;
        fillRect(x, y, width, height);
        color = before;
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Float(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Float(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Float(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Float(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int from, int angle) {
        draw(new Arc2D.Float(new Rectangle2D.Float(x, y, width, height), from, angle, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int from, int angle) {
        fill(new Arc2D.Float(new Rectangle2D.Float(x, y, width, height), from, angle, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int count) {
        for (int i = 1; i < count; i++) {
            drawLine(x[i - 1], y[i - 1], x[i], y[i]);
        }
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int count) {
        draw(new Polygon(x, y, count));
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int count) {
        fill(new Polygon(x, y, count));
    }

    // --- hints, which paper needs none of

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {}

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return null;
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {}

    @Override
    public void addRenderingHints(Map<?, ?> hints) {}

    @Override
    public RenderingHints getRenderingHints() {
        return new RenderingHints(Map.of());
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public Color getBackground() {
        return Color.WHITE;
    }

    @Override
    public void setBackground(Color ground) {}

    // --- what it knows nothing of

    private static UnsupportedOperationException unknown(String what) {
        return new UnsupportedOperationException("paper knows nothing of " + what);
    }

    @Override
    public void setPaintMode() {}

    @Override
    public void setXORMode(Color with) {
        throw unknown("exclusive or");
    }

    @Override
    public Composite getComposite() {
        return java.awt.AlphaComposite.SrcOver;
    }

    @Override
    public void setComposite(Composite how) {
        if (!java.awt.AlphaComposite.SrcOver.equals(how)) {
            throw unknown("composites: a colour has an alpha");
        }
    }

    @Override
    public Font getFont() {
        throw unknown(FONTS);
    }

    @Override
    public void setFont(Font font) {
        getFont();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        throw unknown(FONTS);
    }

    @Override
    public void drawString(String words, int x, int y) {
        drawString(words, (float) x, y);
    }

    @Override
    public void drawString(String words, float x, float y) {
        throw unknown(FONTS);
    }

    @Override
    public void drawString(AttributedCharacterIterator words, int x, int y) {
        drawString(words, (float) x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator words, float x, float y) {
        drawString("", x, y);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw unknown("devices");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw unknown("areas that were drawn");
    }

    /** All ways to draw a picture end here. */
    @Override
    public boolean drawImage(Image image, AffineTransform by, ImageObserver observer) {
        throw unknown("pictures");
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        drawRenderedImage(image, AffineTransform.getTranslateInstance(x, y));
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform by) {
        drawImage(null, by, null);
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform by) {
        drawRenderedImage(null, by);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return drawImage(image, AffineTransform.getTranslateInstance(x, y), observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        return drawImage(image, x, y, Color.WHITE, observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color behind, ImageObserver observer) {
        return drawImage(image, x, y, observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, Color behind, ImageObserver observer) {
        return drawImage(image, x, y, width, height, observer);
    }

    @Override
    public boolean drawImage(
            Image image, int x1, int y1, int x2, int y2, int u1, int v1, int u2, int v2, ImageObserver observer) {
        return drawImage(image, x1, y1, x2 - x1, y2 - y1, observer);
    }

    @Override
    public boolean drawImage(
            Image image,
            int x1,
            int y1,
            int x2,
            int y2,
            int u1,
            int v1,
            int u2,
            int v2,
            Color behind,
            ImageObserver observer) {
        return drawImage(image, x1, y1, x2 - x1, y2 - y1, behind, observer);
    }
}
