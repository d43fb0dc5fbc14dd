package livredebord.report.pdf;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.report.LogbookPdf.Title;
import livredebord.report.Numbers;
import livredebord.voyage.Day;
import livredebord.voyage.Period;
import livredebord.wording.Phrases;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The pages of one day: its heading, its table, what it comes to. */
final class DayPages {

    private static final float TOP = Sheet.HEIGHT - 78;
    private static final float BOTTOM = 66;
    private static final float LEADING = 9.5f;
    private static final float ROW_PADDING = 2.4f;
    private static final float HEADING_HEIGHT = 22;
    private static final float SMALL = 6.2f;
    private static final float HAIRLINE = 0.4f;

    private final PDDocument document;
    private final Typefaces typefaces;
    private final Letters letters;
    private final Phrases phrases;
    private final Title title;
    private final Period period;
    private final Day day;
    private final Optional<String> carried;

    private Map<Column, Float> widths = Map.of();
    private Sheet sheet;
    private float y;
    private boolean shaded;

    /** @param carried what the days up to this one come to, in words */
    DayPages(
            PDDocument document,
            Typefaces typefaces,
            Phrases phrases,
            Title title,
            Period period,
            Day day,
            Optional<String> carried) {
        this.document = document;
        this.typefaces = typefaces;
        this.letters = new Letters(typefaces);
        this.phrases = phrases;
        this.title = title;
        this.period = period;
        this.day = day;
        this.carried = carried;
    }

    void draw(Cells cells) throws IOException {
        List<Map<Column, String>> rows = day.rows().stream().map(cells::of).toList();
        widths = Grid.of(rows, letters, phrases);
        page(false);
        for (Map<Column, String> row : rows) {
            row(row);
        }
        totals();
        sheet.close();
    }

    private void page(boolean continued) throws IOException {
        if (continued) {
            sheet.close();
        }
        sheet = Sheet.blank(document, typefaces);
        PageHead.draw(sheet, letters, phrases, title, heading(continued), time());
        y = TOP;
        headings();
    }

    private String heading(boolean continued) {
        String date = phrases.date(day.date());
        String capital = date.substring(0, 1).toUpperCase(Locale.ROOT) + date.substring(1);
        return continued ? capital + " (" + phrases.text("report.continued") + ")" : capital;
    }

    /** Both offsets of a day on which the clocks change. */
    private String time() {
        String offsets = Stream.of(
                        day.date().atStartOfDay(period.zone()),
                        day.date().plusDays(1).atStartOfDay(period.zone()).minusNanos(1))
                .map(moment -> offset(moment.getOffset()))
                .distinct()
                .collect(Collectors.joining(", "));
        return phrases.text("report.shipsTime", period.zone().getId(), offsets);
    }

    private String offset(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) {
            return phrases.text("report.utc");
        }
        String sign = minutes < 0 ? "-" : "+";
        int past = Math.abs(minutes) % 60;
        String hours = sign + Math.abs(minutes) / 60 + (past == 0 ? "" : String.format(Locale.ROOT, ":%02d", past));
        return phrases.text("report.utcOffset", hours);
    }

    private void headings() throws IOException {
        sheet.fill(Sheet.LEFT, y - HEADING_HEIGHT, Sheet.RIGHT - Sheet.LEFT, HEADING_HEIGHT, Ink.NAVY);
        float x = Sheet.LEFT;
        for (Map.Entry<Column, Float> column : widths.entrySet()) {
            heading(column.getKey(), x, column.getValue());
            x += column.getValue();
        }
        y -= HEADING_HEIGHT;
        shaded = false;
    }

    private void heading(Column column, float x, float width) throws IOException {
        List<Letter> name = letters.of(phrases.text(column.heading()), Face.BOLD);
        List<Letter> unit = letters.of(phrases.text(column.unit()), Face.REGULAR);
        float baseline = unit.isEmpty() ? y - 14 : y - 10;
        cell(name, column, x, width, baseline, Grid.HEADING_SIZE, Ink.WHITE);
        cell(unit, column, x, width, y - 18, Grid.UNIT_SIZE, Ink.WHITE);
    }

    private void cell(List<Letter> line, Column column, float x, float width, float baseline, float size, Ink ink)
            throws IOException {
        float room = width - 2 * Grid.PADDING - Paragraph.width(line, size);
        float indent = switch (column.side()) {
            case LEFT -> 0;
            case CENTRE -> room / 2;
            case RIGHT -> room;
        };
        sheet.text(line, x + Grid.PADDING + indent, baseline, size, ink);
    }

    /** A row that is taller than a page goes on over the next. */
    private void row(Map<Column, String> words) throws IOException {
        Map<Column, List<List<Letter>>> lines = lines(words);
        int height = lines.values().stream().mapToInt(List::size).max().orElse(1);
        if (height > fits() && height <= fitsOnBlank()) {
            page(true);
        }
        int from = 0;
        while (from < height) {
            if (fits() < 1) {
                page(true);
            }
            int many = Math.min(height - from, fits());
            part(lines, from, many);
            from += many;
        }
        shaded = !shaded;
    }

    private Map<Column, List<List<Letter>>> lines(Map<Column, String> words) {
        Map<Column, List<List<Letter>>> lines = new EnumMap<>(Column.class);
        words.forEach((column, text) -> lines.put(
                column,
                Paragraph.lines(letters.of(text, Face.REGULAR), widths.get(column) - 2 * Grid.PADDING, Grid.SIZE)));
        return lines;
    }

    private int fits() {
        return lines(y - BOTTOM);
    }

    private int fitsOnBlank() {
        return lines(TOP - HEADING_HEIGHT - BOTTOM);
    }

    private static int lines(float room) {
        return (int) ((room - 2 * ROW_PADDING) / LEADING);
    }

    private void part(Map<Column, List<List<Letter>>> lines, int from, int many) throws IOException {
        float height = many * LEADING + 2 * ROW_PADDING;
        if (shaded) {
            sheet.fill(Sheet.LEFT, y - height, Sheet.RIGHT - Sheet.LEFT, height - HAIRLINE, Ink.ZEBRA);
        }
        float x = Sheet.LEFT;
        for (Map.Entry<Column, Float> column : widths.entrySet()) {
            List<List<Letter>> its = lines.getOrDefault(column.getKey(), List.of());
            int first = column.getKey() == Column.NUMBER ? 0 : from; // a row that goes on is named again
            for (int i = first; i < Math.min(its.size(), first + many); i++) {
                float baseline = y - ROW_PADDING - (i - first) * LEADING - Grid.SIZE * 0.86f;
                cell(its.get(i), column.getKey(), x, column.getValue(), baseline, Grid.SIZE, Ink.TEXT);
            }
            x += column.getValue();
        }
        y -= height;
        sheet.rule(Sheet.LEFT, y, Sheet.RIGHT, y, HAIRLINE, Ink.HAIRLINE);
    }

    private void totals() throws IOException {
        List<String> parts = new ArrayList<>(phrases.totals(day.totals()));
        carried.ifPresent(parts::add);
        int entries = day.rows().size();
        String counted = phrases.text("report.entries", entries, String.valueOf(entries));
        parts.add(counted + " " + Numbers.of(day.rows()));
        String words = new Pen().bold(phrases.text("report.totals")) + "   " + String.join("  ·  ", parts);
        band(Paragraph.lines(letters.of(words, Face.REGULAR), Sheet.RIGHT - Sheet.LEFT - 12, Grid.SIZE));
        String legend = phrases.text("report.legendOrigin") + " · " + phrases.text("report.legend");
        legend(Paragraph.lines(letters.of(legend, Face.REGULAR), Sheet.RIGHT - Sheet.LEFT, SMALL));
    }

    private void band(List<List<Letter>> lines) throws IOException {
        float height = lines.size() * LEADING + 6;
        if (y - height < BOTTOM) {
            page(true);
        }
        sheet.fill(Sheet.LEFT, y - height, Sheet.RIGHT - Sheet.LEFT, height, Ink.BAND);
        sheet.rule(Sheet.LEFT, y, Sheet.RIGHT, y, 0.9f, Ink.NAVY);
        for (int i = 0; i < lines.size(); i++) {
            sheet.text(lines.get(i), Sheet.LEFT + 6, y - 10.2f - i * LEADING, Grid.SIZE, Ink.NAVY);
        }
        y -= height;
    }

    /** Left out where the page is full: the day's own numbers come first. */
    private void legend(List<List<Letter>> lines) throws IOException {
        float height = lines.size() * 7.6f + 4;
        if (y - height < BOTTOM) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            sheet.text(lines.get(i), Sheet.LEFT, y - 9 - i * 7.6f, SMALL, Ink.QUIET);
        }
        y -= height;
    }
}
