package livredebord.report.pdf;

import java.util.List;

/** How wide each column of a table is, in points; the one that grows takes what the others leave. */
final class Grid {

    static final float SIZE = 7.6f;
    static final float HEADING_SIZE = 7.4f;
    static final float UNIT_SIZE = 5.8f;
    static final float PADDING = 3;

    private static final float GROWING = 190;
    private static final float LEAST_GROWING = 130;
    private static final float WIDEST = 98;
    private static final float LONGEST_WORD = 64;

    private final Letters letters;
    private final List<TableColumn> columns;
    private final float[] whole;
    private final float[] least;

    private Grid(Letters letters, List<TableColumn> columns) {
        this.letters = letters;
        this.columns = columns;
        this.whole = new float[columns.size()];
        this.least = new float[columns.size()];
    }

    /** @param rows each with a cell for every column */
    static float[] of(List<TableColumn> columns, List<List<Cell>> rows, Letters letters, float available) {
        Grid grid = new Grid(letters, columns);
        for (int i = 0; i < columns.size(); i++) {
            grid.heading(i, columns.get(i).name(), HEADING_SIZE, Face.BOLD);
            grid.heading(i, columns.get(i).unit(), UNIT_SIZE, Face.REGULAR);
        }
        for (List<Cell> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                grid.measure(i, row.get(i));
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            grid.asWideAsSaid(i);
        }
        return grid.widths(available);
    }

    /** Never broken. */
    private void heading(int column, String words, float size, Face face) {
        if (!columns.get(column).grows()) {
            float width = Paragraph.width(letters.of(words, face), size) + 2 * PADDING;
            least[column] = Math.max(least[column], width);
            whole[column] = Math.max(whole[column], width);
        }
    }

    private void measure(int column, Cell cell) {
        if (!columns.get(column).grows()) {
            float indent = cell.indent(SIZE) + 2 * PADDING;
            float all = Math.min(Paragraph.width(cell.words(), SIZE) + indent, WIDEST);
            float word = Math.min(Paragraph.longestWord(cell.words(), SIZE), LONGEST_WORD) + indent;
            least[column] = Math.max(least[column], word);
            whole[column] = Math.max(whole[column], Math.max(word, all));
        }
    }

    private void asWideAsSaid(int column) {
        if (!columns.get(column).grows()) {
            columns.get(column).wide().ifPresent(points -> {
                least[column] = points;
                whole[column] = points;
            });
        }
    }

    private float[] widths(float available) {
        float wanted = sum(whole);
        float narrow = sum(least);
        boolean grows = columns.stream().anyMatch(TableColumn::grows);
        float growing = grows ? wanted() : 0;
        float others = Math.min(wanted, Math.max(Math.min(available - growing, wanted), narrow));
        float room = Math.min(others, available - (grows ? LEAST_GROWING : 0));
        float[] widths = new float[columns.size()];
        float spare = grows ? 0 : (available - room) / columns.size();
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).grows() ? available - room : share(i, wanted, narrow, room) + spare;
        }
        return widths;
    }

    /** Of the column that grows. */
    private float wanted() {
        return columns.stream()
                .filter(TableColumn::grows)
                .flatMap(column -> column.wide().stream())
                .findFirst()
                .orElse(GROWING);
    }

    /** Between the longest word and the whole text; under that, all suffer alike. */
    private float share(int column, float wanted, float narrow, float room) {
        if (room >= wanted) {
            return whole[column];
        }
        return room >= narrow
                ? least[column] + (whole[column] - least[column]) * (room - narrow) / (wanted - narrow)
                : least[column] * room / narrow;
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }
}
