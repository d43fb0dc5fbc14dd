package livredebord.report;

import java.awt.geom.AffineTransform;

/**
 * A sheet to draw on that has letters itself, so that what a figure says can be found, copied and read aloud. On any other
 * a figure draws the outlines of its words.
 */
public interface Lettered {

    /**
     * Writes words in the sheet's present colour, or their edges with its present stroke.
     *
     * @param size of the type, in the sheet's present measure
     * @param place where (0, 0), the beginning of the base line, comes to stand, and how the words are turned
     */
    void write(String words, Typeface face, double size, AffineTransform place, Part part);

    /** What of the letters. */
    enum Part {
        EDGES,
        WHOLE
    }
}
