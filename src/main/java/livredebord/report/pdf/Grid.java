package livredebord.report.pdf;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import livredebord.wording.Phrases;

/** How wide each column of a day is, in points; remarks take what the others leave. */
final class Grid {

    static final float SIZE = 7.6f;
    static final float HEADING_SIZE = 7.4f;
    static final float UNIT_SIZE = 5.8f;
    static final float PADDING = 3;

    private static final float REMARKS = 190;
    private static final float LEAST_REMARKS = 130;
    private static final float WIDEST = 98;
    private static final float LONGEST_WORD = 64;

    private final Letters letters;
    private final Map<Column, Float> whole = new EnumMap<>(Column.class);
    private final Map<Column, Float> least = new EnumMap<>(Column.class);

    private Grid(Letters letters) {
        this.letters = letters;
    }

    /** @param rows each as the words of its columns */
    static Map<Column, Float> of(List<Map<Column, String>> rows, Letters letters, Phrases phrases) {
        Grid grid = new Grid(letters);
        rows.forEach(row -> row.forEach((column, words) -> grid.measure(column, words, SIZE, Face.REGULAR)));
        grid.measure(Column.REMARKS, " ", SIZE, Face.REGULAR);
        grid.whole.keySet().forEach(column -> {
            grid.heading(column, phrases.text(column.heading()), HEADING_SIZE, Face.BOLD);
            grid.heading(column, phrases.text(column.unit()), UNIT_SIZE, Face.REGULAR);
        });
        return grid.widths(Sheet.RIGHT - Sheet.LEFT);
    }

    /** Never broken. */
    private void heading(Column column, String words, float size, Face face) {
        if (column == Column.REMARKS) {
            return;
        }
        float width = Paragraph.width(letters.of(words, face), size) + 2 * PADDING;
        least.merge(column, width, Math::max);
        whole.merge(column, width, Math::max);
    }

    private void measure(Column column, String words, float size, Face face) {
        if (column == Column.REMARKS) {
            whole.put(column, REMARKS);
            return;
        }
        List<Letter> measured = letters.of(words, face);
        float all = Math.min(Paragraph.width(measured, size) + 2 * PADDING, WIDEST);
        float word = Math.min(Paragraph.longestWord(measured, size), LONGEST_WORD) + 2 * PADDING;
        least.merge(column, word, Math::max);
        whole.merge(column, Math.max(word, all), Math::max);
    }

    private Map<Column, Float> widths(float available) {
        float wanted = sum(whole) - REMARKS;
        float narrow = sum(least);
        float others = Math.min(wanted, Math.max(Math.min(available - REMARKS, wanted), narrow));
        float room = Math.min(others, available - LEAST_REMARKS);
        Map<Column, Float> widths = new EnumMap<>(Column.class);
        whole.forEach((column, width) -> widths.put(column, share(column, width, wanted, narrow, room)));
        widths.put(Column.REMARKS, available - room);
        return widths;
    }

    /** Between the longest word and the whole text; under that, all suffer alike. */
    private float share(Column column, float width, float wanted, float narrow, float room) {
        float word = least.getOrDefault(column, width);
        if (room >= wanted) {
            return width;
        }
        return room >= narrow ? word + (width - word) * (room - narrow) / (wanted - narrow) : word * room / narrow;
    }

    private static float sum(Map<Column, Float> widths) {
        float sum = 0;
        for (float width : widths.values()) {
            sum += width;
        }
        return sum;
    }
}
