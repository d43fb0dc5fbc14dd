package livredebord.report;

import java.awt.Graphics2D;

/**
 * A figure that can be drawn at any size, as often as wanted. Words are written where the sheet is {@link Lettered}, else
 * drawn as the outlines of our own typefaces, so that neither the machine's fonts nor a display are needed and the same
 * figure is the same bytes everywhere.
 */
public interface Drawing {

    /**
     * Draws into the rectangle from (0, 0) to (width, height), y downwards, and nothing outside it. Under 120 by 80 points
     * nothing but the track or the curve can be read.
     *
     * @param on a sheet of paper, a screen; its transform is respected, its colours, strokes and clip are left as they were
     * @param width in points
     * @param height in points
     */
    void on(Graphics2D on, double width, double height);

    /** What is to be seen, in words: for those who cannot see it. */
    String description();

    /** Whether it shows more than one reading: one alone is a dot, and stands in the table as well. */
    default boolean isMoreThanADot() {
        return true;
    }

    /** Width over height at which it looks best; from 0.6 to 2.4. */
    double aspect();
}
