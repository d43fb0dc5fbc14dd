package livredebord.report.pdf;

import java.util.List;
import java.util.Optional;
import livredebord.entry.Language;
import livredebord.report.Charts;
import livredebord.report.Drawing;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Period;
import livredebord.voyage.Row;

/** For a paper without figures. */
final class NoCharts implements Charts {

    @Override
    public Optional<Drawing> track(Period period, List<Row> rows, Beginnings beginnings, Language language) {
        return Optional.empty();
    }

    @Override
    public Optional<Drawing> barograph(Period period, List<Row> rows, Language language) {
        return Optional.empty();
    }

    @Override
    public byte[] png(Drawing drawing, int width, int height, double pixelsPerPoint) {
        throw new IllegalStateException("there are no figures to show");
    }
}
