package livredebord.report.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A table that goes on over as many pages as it needs, its headings repeated on each; the first column names its row. A
 * row that is taller than a page goes on over the next.
 */
final class Ledger {

    private static final float LEADING = 9.5f;
    private static final float ROW_PADDING = 2.4f;
    private static final float HEADING_HEIGHT = 22;
    private static final float LOW_HEADING = 15;
    private static final float HAIRLINE = 0.4f;
    private static final float GAP = 4;

    private final Flow flow;
    private final List<TableColumn> columns;
    private final float[] widths;
    private final float left;
    private final float width;
    private final float headingHeight;

    private int table;
    private boolean shaded;

    private Ledger(Flow flow, List<TableColumn> columns, float[] widths, float left, float width) {
        this.flow = flow;
        this.columns = columns;
        this.widths = widths;
        this.left = left;
        this.width = width;
        boolean units = columns.stream().anyMatch(column -> !column.unit().isEmpty());
        this.headingHeight = units ? HEADING_HEIGHT : LOW_HEADING;
    }

    static void draw(Flow flow, List<TableColumn> columns, List<List<Cell>> rows) throws IOException {
        draw(flow, columns, rows, Sheet.LEFT, Sheet.RIGHT - Sheet.LEFT);
    }

    static void draw(Flow flow, List<TableColumn> columns, List<List<Cell>> rows, float left, float width)
            throws IOException {
        float[] widths = Grid.of(columns, rows, flow.paper().letters(), width);
        new Ledger(flow, columns, widths, left, width).draw(rows);
    }

    private void draw(List<List<Cell>> rows) throws IOException {
        Tags tags = flow.paper().tags();
        flow.need(headingHeight + LEADING + 2 * ROW_PADDING);
        table = tags.begin(Tag.Table, flow.part());
        int row = tags.begin(Tag.TR, table);
        headings(row);
        tags.end(row);
        for (List<Cell> cells : rows) {
            row(cells);
        }
        tags.end(table);
    }

    private void turn() throws IOException {
        flow.turn();
        headings(-1);
    }

    /** @param row −1 where they are repeated */
    private void headings(int row) {
        Sheet sheet = flow.sheet();
        sheet.fill(left, flow.y() - headingHeight, width, headingHeight, Ink.NAVY);
        float x = left;
        for (int i = 0; i < widths.length; i++) {
            heading(columns.get(i), row, x, widths[i]);
            x += widths[i];
        }
        flow.down(headingHeight);
        shaded = false;
    }

    private void heading(TableColumn column, int row, float x, float its) {
        Letters letters = flow.paper().letters();
        List<Letter> name = letters.of(column.name(), Face.BOLD);
        List<Letter> unit = letters.of(column.unit(), Face.REGULAR);
        float baseline =
                headingHeight == LOW_HEADING || unit.isEmpty() ? flow.y() - headingHeight * 0.66f : flow.y() - 10;
        int part = row < 0 ? -1 : flow.paper().tags().begin(Tag.TH, row, Attribute.OVER_A_COLUMN);
        Sheet sheet = part < 0 ? flow.sheet().ornament() : flow.sheet().within(part);
        words(sheet, name, column.side(), x, its, baseline, Grid.HEADING_SIZE, Ink.WHITE);
        words(sheet, unit, column.side(), x, its, flow.y() - 18, Grid.UNIT_SIZE, Ink.WHITE);
        if (part >= 0) {
            flow.paper().tags().end(part);
        }
    }

    private static void words(
            Sheet sheet, List<Letter> line, Column.Side side, float x, float its, float baseline, float size, Ink ink) {
        float room = its - 2 * Grid.PADDING - Paragraph.width(line, size);
        float indent = switch (side) {
            case LEFT -> 0;
            case CENTRE -> room / 2;
            case RIGHT -> room;
        };
        sheet.text(line, x + Grid.PADDING + indent, baseline, size, ink);
    }

    private void row(List<Cell> cells) throws IOException {
        Tags tags = flow.paper().tags();
        int row = tags.begin(Tag.TR, table);
        int[] parts = new int[cells.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = tags.begin(i == 0 ? Tag.TH : Tag.TD, row, i == 0 ? Attribute.BEFORE_A_ROW : Attribute.NONE);
        }
        pieces(cells, parts);
        float x = left;
        for (int i = 0; i < parts.length; i++) {
            shots(cells.get(i).shots(), parts[i], x + Grid.PADDING);
            x += widths[i];
        }
        for (int part : parts) {
            tags.end(part);
        }
        tags.end(row);
        shaded = !shaded;
    }

    private void pieces(List<Cell> cells, int[] parts) throws IOException {
        @SuppressWarnings("unchecked")
        List<List<Letter>>[] lines = new List[cells.size()];
        int height = 1;
        for (int i = 0; i < lines.length; i++) {
            float room = widths[i] - 2 * Grid.PADDING - cells.get(i).indent(Grid.SIZE);
            lines[i] = Paragraph.lines(cells.get(i).words(), room, Grid.SIZE);
            height = Math.max(height, lines[i].size());
        }
        if (height > fits(flow.room()) && height <= fits(flow.roomOnBlank() - headingHeight)) {
            turn();
        }
        for (int from = 0; from < height; ) {
            if (fits(flow.room()) < 1) {
                turn();
            }
            int many = Math.min(height - from, fits(flow.room()));
            piece(cells, lines, parts, from, many);
            from += many;
        }
    }

    /** Under the words of their row, side by side from their column to the edge of the table. */
    private void shots(List<Shot> shots, int part, float from) throws IOException {
        float right = left + width;
        for (int i = 0; i < shots.size(); ) {
            int end = i + 1;
            float used = shots.get(i).width();
            while (end < shots.size() && used + GAP + shots.get(end).width() <= right - from) {
                used += GAP + shots.get(end).width();
                end++;
            }
            strip(shots.subList(i, end), part, Math.min(from, right - used));
            i = end;
        }
    }

    private void strip(List<Shot> shots, int part, float from) throws IOException {
        float height = Shot.HEIGHT + 2 * ROW_PADDING;
        if (flow.room() < height) {
            turn();
        }
        Sheet sheet = flow.sheet();
        if (shaded) {
            sheet.fill(left, flow.y() - height, width, height - HAIRLINE, Ink.ZEBRA);
        }
        float x = from;
        for (Shot shot : shots) {
            int figure = flow.paper().tags().begin(Tag.Figure, part, Attribute.NONE, shot.words());
            float bottom = flow.y() - ROW_PADDING - shot.height();
            sheet.within(figure).photo(shot.image(), x, bottom, shot.width(), shot.height());
            flow.paper().tags().end(figure);
            x += shot.width() + GAP;
        }
        flow.down(height);
        sheet.rule(left, flow.y(), left + width, flow.y(), HAIRLINE, Ink.HAIRLINE);
    }

    private static int fits(float room) {
        return (int) ((room - 2 * ROW_PADDING) / LEADING);
    }

    private void piece(List<Cell> cells, List<List<Letter>>[] lines, int[] parts, int from, int many)
            throws IOException {
        Sheet sheet = flow.sheet();
        float height = many * LEADING + 2 * ROW_PADDING;
        if (shaded) {
            sheet.fill(left, flow.y() - height, width, height - HAIRLINE, Ink.ZEBRA);
        }
        float x = left;
        for (int i = 0; i < lines.length; i++) {
            cell(cells.get(i), lines[i], parts[i], i, x, from, many);
            x += widths[i];
        }
        flow.down(height);
        sheet.rule(left, flow.y(), left + width, flow.y(), HAIRLINE, Ink.HAIRLINE);
    }

    private void cell(Cell cell, List<List<Letter>> lines, int part, int column, float x, int from, int many)
            throws IOException {
        if (cell.leadsTo().isEmpty() || lines.isEmpty()) {
            plain(cell, lines, part, column, x, from, many);
            return;
        }
        int link = flow.paper().tags().begin(Tag.Link, part);
        plain(cell, lines, link, column, x, from, many);
        float height = Math.min(many, lines.size()) * LEADING;
        flow.sheet()
                .link(
                        link,
                        new PDRectangle(x, flow.y() - ROW_PADDING - height, widths[column], height),
                        cell.leadsTo().get(),
                        cell.words());
        flow.paper().tags().end(link);
    }

    /** A row that goes on is named again. */
    private void plain(Cell cell, List<List<Letter>> lines, int part, int column, float x, int from, int many) {
        Sheet sheet =
                from > 0 && column == 0 ? flow.sheet().ornament() : flow.sheet().within(part);
        int first = column == 0 ? 0 : from;
        float indent = cell.indent(Grid.SIZE);
        for (int i = first; i < Math.min(lines.size(), first + many); i++) {
            float baseline = flow.y() - ROW_PADDING - (i - first) * LEADING - Grid.SIZE * 0.86f;
            words(
                    sheet,
                    lines.get(i),
                    columns.get(column).side(),
                    x + indent,
                    widths[column] - indent,
                    baseline,
                    Grid.SIZE,
                    cell.leadsTo().isPresent() ? Ink.LINK : Ink.TEXT);
        }
        if (from == 0 && cell.windFromE2().isPresent()) {
            Arrow.draw(
                    flow.sheet(),
                    cell.windFromE2().getAsInt(),
                    x + Grid.PADDING + Grid.SIZE * 0.45f,
                    flow.y() - ROW_PADDING - Grid.SIZE * 0.6f,
                    Grid.SIZE);
        }
    }
}
