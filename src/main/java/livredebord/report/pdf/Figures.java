package livredebord.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Language;
import livredebord.report.Charts;
import livredebord.report.Drawing;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Day;
import livredebord.voyage.Period;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** The figures of a day: her track over the coast, and what the barometer did; side by side where both are there. */
class Figures {

    /** For pages without any. */
    static final Figures NONE = new Figures(null, null, null, null) {
        @Override
        void draw(Flow flow, Day day) {}
    };

    private static final float GAP = 14;
    private static final float LEAST_HEIGHT = 150;
    private static final float BEST_HEIGHT = 300;
    private static final float CAPTION = 11;

    private final Charts charts;
    private final Period period;
    private final Beginnings beginnings;
    private final Language language;

    Figures(Charts charts, Period period, Beginnings beginnings, Language language) {
        this.charts = charts;
        this.period = period;
        this.beginnings = beginnings;
        this.language = language;
    }

    void draw(Flow flow, Day day) throws IOException {
        Period its = Period.ofDates(day.date(), day.date(), period.zone());
        Optional<Drawing> track = charts.track(its, day.rows(), beginnings, language);
        Optional<Drawing> barograph =
                charts.barograph(its, day.rows(), language).filter(Drawing::isMoreThanADot);
        List<Drawing> all = new ArrayList<>();
        track.ifPresent(all::add);
        barograph.ifPresent(all::add);
        if (all.isEmpty()) {
            return;
        }
        if (flow.room() < LEAST_HEIGHT + CAPTION + GAP) {
            flow.turn();
        }
        flow.down(GAP / 2);
        double height = Math.min(BEST_HEIGHT, flow.room() - CAPTION - 6);
        row(flow, all, (float) Math.floor(height)); // in whole points a tenth in the drawing is one in the file
    }

    /** Side by side, each as wide as it looks best; together as wide as the page at most. */
    private static void row(Flow flow, List<Drawing> all, float height) throws IOException {
        float available = Sheet.RIGHT - Sheet.LEFT - GAP * (all.size() - 1);
        float[] widths = new float[all.size()];
        float sum = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (float) (height * all.get(i).aspect());
            sum += widths[i];
        }
        if (sum > available) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] *= available / sum;
            }
        } else if (widths.length > 1) {
            widths[widths.length - 1] = available - (sum - widths[widths.length - 1]);
        }
        float x = Sheet.LEFT;
        for (int i = 0; i < widths.length; i++) {
            place(flow, all.get(i), x, flow.y() - height, widths[i], height);
            x += widths[i] + GAP;
        }
        flow.down(height);
    }

    static void place(Flow flow, Drawing drawing, float x, float y, float width, float height) throws IOException {
        Paper paper = flow.paper();
        PDFormXObject picture = Picture.of(paper, drawing, width, height);
        int part = paper.tags().begin(Tag.Figure, flow.part(), Attribute.NONE, drawing.description());
        flow.sheet().within(part).picture(picture, x, y);
        paper.tags().end(part);
    }
}
