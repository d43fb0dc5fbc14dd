package livredebord.report.pdf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What stands in one place of a table.
 *
 * @param windFromE2 an arrow before the words flies with a wind from there, hundredths of a degree from north
 * @param leadsTo the page that the words are a link to
 * @param shots under the words, side by side
 */
record Cell(List<Letter> words, OptionalInt windFromE2, Optional<PDPage> leadsTo, List<Shot> shots) {

    /** The arrow and the blank behind it, in ems. */
    private static final float ARROW = 1.25f;

    static Cell of(List<Letter> words) {
        return new Cell(words, OptionalInt.empty(), Optional.empty(), List.of());
    }

    static Cell of(List<Letter> words, PDPage leadsTo) {
        return new Cell(words, OptionalInt.empty(), Optional.of(leadsTo), List.of());
    }

    static Cell ofWind(List<Letter> words, OptionalInt windFromE2) {
        return new Cell(words, windFromE2, Optional.empty(), List.of());
    }

    Cell with(List<Shot> shown) {
        return new Cell(words, windFromE2, leadsTo, shown);
    }

    float indent(float size) {
        return windFromE2.isPresent() ? ARROW * size : 0;
    }
}
