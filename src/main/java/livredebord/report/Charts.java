package livredebord.report;

import java.util.List;
import java.util.Optional;
import livredebord.entry.Language;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Period;
import livredebord.voyage.Row;

/** Figures of a period: worked out once, drawn on paper and on screen by the same lines of code. */
public interface Charts {

    /**
     * Where she went, over the coast, with the wind that she had; empty where no position was noted.
     *
     * @param rows in the order for reading; restricted ones, corrections and lines about another boat are not drawn
     * @param beginnings from one to the next no line is drawn
     */
    Optional<Drawing> track(Period period, List<Row> rows, Beginnings beginnings, Language language);

    /** What the barometer did, with the wind; empty where neither was noted. */
    Optional<Drawing> barograph(Period period, List<Row> rows, Language language);

    /**
     * @param width in points
     * @param height in points
     * @param pixelsPerPoint 2 is sharp on a phone
     * @return a PNG
     */
    byte[] png(Drawing drawing, int width, int height, double pixelsPerPoint);
}
