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
 */
record Cell(List<Letter> words, OptionalInt windFromE2, Optional<PDPage> leadsTo) {

    /** The arrow and the blank behind it, in ems. */
    private static final float ARROW = 1.25f;

    static Cell of(List<Letter> words) {
        return new Cell(words, OptionalInt.empty(), Optional.empty());
    }

    static Cell of(List<Letter> words, PDPage leadsTo) {
        return new Cell(words, OptionalInt.empty(), Optional.of(leadsTo));
    }

    float indent(float size) {
        return windFromE2.isPresent() ? ARROW * size : 0;
    }
}
