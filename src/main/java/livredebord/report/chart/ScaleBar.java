package livredebord.report.chart;

import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** So many miles of the chart's middle latitude, in black and white quarters. */
final class ScaleBar {

    static final double HEIGHT = 19;

    private static final double[] ROUND = {
        0.25, 0.5, 1, 2, 4, 5, 10, 20, 40, 50, 100, 200, 400, 500, 1_000, 2_000,
    };

    private static final double BAR = 3;

    private final double miles;
    private final double length;
    private final String end;
    private final Pen.Letters letters;

    /** @param unit what a mile is called */
    ScaleBar(Mercator chart, Pen.Letters letters, String unit, Locale locale) {
        double most = chart.frame().getWidth() * 0.24;
        double chosen = ROUND[0];
        for (double round : ROUND) {
            if (round * chart.pointsPerMile() <= most) {
                chosen = round;
            }
        }
        this.miles = chosen;
        this.length = chosen * chart.pointsPerMile();
        this.letters = letters;
        this.end = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(locale)).format(miles) + " " + unit;
    }

    double width() {
        return length + letters.width(end) / 2 + 12;
    }

    double miles() {
        return miles;
    }

    void draw(Pen pen, double x, double y) {
        pen.fill(new Rectangle2D.Double(x, y, width(), HEIGHT), new java.awt.Color(255, 255, 255, 205));
        double left = x + 5;
        double top = y + HEIGHT - BAR - 4;
        for (int quarter = 0; quarter < 4; quarter++) {
            pen.fill(
                    new Rectangle2D.Double(left + quarter * length / 4, top, length / 4, BAR),
                    quarter % 2 == 0 ? Ink.NAVY : Ink.PAPER);
        }
        pen.line(new Rectangle2D.Double(left, top, length, BAR), 0.5, Ink.NAVY);
        pen.words("0", left - letters.width("0") / 2 + 1, top - 3, letters);
        pen.words(end, left + length - letters.width(end) / 2, top - 3, letters);
    }
}
