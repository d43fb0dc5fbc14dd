package livredebord.report.pdf;

import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A small picture beside an entry.
 *
 * @param words what it is, for those who cannot see it
 */
record Shot(PDImageXObject image, String words) {

    /** 3 cm. */
    static final float HEIGHT = 85;

    private static final float WIDEST = 150;

    /** A panorama is lower than the others. */
    float width() {
        return Math.min(WIDEST, HEIGHT * image.getWidth() / image.getHeight());
    }

    float height() {
        return width() * image.getHeight() / image.getWidth();
    }
}
