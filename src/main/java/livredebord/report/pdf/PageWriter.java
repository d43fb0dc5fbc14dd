package livredebord.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.report.pdf.Markup.Element;
import livredebord.report.pdf.Markup.Node;
import livredebord.report.pdf.Markup.Words;

/** Draws a captain's page: blocks one under the other, with the tags of what they are. */
final class PageWriter {

    private static final float LEADING = 1.28f;
    private static final float INDENT = 12;
    private static final String BULLET = "•";

    /** Where blocks are put, one under the other; a place of its own beside others, as long as nobody says otherwise. */
    static class Place {
        private final Optional<Place> around;
        private final float left;
        private final float width;
        private float y;

        Place(Optional<Place> around, float left, float width, float top) {
            this.around = around;
            this.left = left;
            this.width = width;
            this.y = top;
        }

        float left() {
            return left;
        }

        float width() {
            return width;
        }

        float y() {
            return y;
        }

        void down(float by) {
            y -= by;
        }

        /** Turns the page where less than this is left and there is another. */
        void need(float height) throws IOException {}

        /** The part that all belongs to. */
        int part() {
            return around.map(Place::part).orElse(0);
        }

        /** False where it is only to be known how much room it takes. */
        boolean draws() {
            return around.map(Place::draws).orElse(false);
        }

        /** What does not fit goes on over the next page: a table may stand here. */
        boolean flows() {
            return false;
        }
    }

    /** A picture that the page names. */
    interface Pictures {
        /** @throws TemplateMistake where there is none of that name */
        void draw(Element named, Style style, Place place) throws IOException;
    }

    private final Flow flow;
    private final Pen pen;
    private final StyleSheet styles;
    private final Pictures pictures;

    PageWriter(Flow flow, Pen pen, StyleSheet styles, Pictures pictures) {
        this.flow = flow;
        this.pen = pen;
        this.styles = styles;
        this.pictures = pictures;
    }

    void blocks(List<Node> nodes, Style around, Place place) throws IOException {
        List<Node> line = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element && !isInline(element)) {
                paragraph(Tag.P, line, around, around, place);
                line.clear();
                block(element, around, place);
            } else {
                line.add(node);
            }
        }
        paragraph(Tag.P, line, around, around, place);
    }

    private static boolean isInline(Element element) {
        return element.is("b", "strong", "i", "em", "s", "br");
    }

    private void block(Element element, Style around, Place place) throws IOException {
        Style style = styles.of(element, around);
        switch (element.name()) {
            case "style" -> {}
            case "h1" -> heading(Tag.H1, element, style, place);
            case "h2" -> throw new TemplateMistake(element.line(), "headingTwice");
            case "h3" -> heading(Tag.H3, element, style, place);
            case "p" -> {
                place.down(style.points("margin-top"));
                paragraph(Tag.P, element.kids(), style, style, place);
                place.down(style.points("margin-bottom"));
            }
            case "div" -> {
                place.down(style.points("margin-top"));
                group(element, style, place);
                place.down(style.points("margin-bottom"));
            }
            case "ul", "ol" -> list(element, style, place);
            case "table" -> table(element, style, place);
            case "hr" -> rule(style, place);
            case "img" -> pictures.draw(element, style, place);
            default -> throw new TemplateMistake(element.line(), "notHere", element.name());
        }
    }

    /** One that is too wide is made smaller, to six tenths. */
    private void heading(Tag tag, Element element, Style style, Place place) throws IOException {
        place.down(style.points("margin-top"));
        List<Letter> letters = flow.paper().letters().of(marked(element.kids()), style.face());
        float fits = place.width() / Math.max(1e-3f, Paragraph.width(letters, 1));
        float size = Math.max(style.size() * 0.6f, Math.min(style.size(), fits));
        place.need(size * LEADING * 3);
        words(tag, letters, size, style, place);
        place.down(style.points("margin-bottom"));
    }

    private void paragraph(Tag tag, List<Node> nodes, Style style, Style box, Place place) throws IOException {
        String marked = marked(nodes);
        if (!marked.isBlank()) {
            words(tag, flow.paper().letters().of(marked, style.face()), style.size(), box, place);
        }
    }

    private void words(Tag tag, List<Letter> letters, float size, Style style, Place place) throws IOException {
        float leading = size * LEADING;
        int part = place.draws() ? flow.paper().tags().begin(tag, place.part()) : 0;
        for (List<Letter> line : Paragraph.lines(letters, place.width(), size)) {
            place.need(leading);
            place.down(leading);
            if (place.draws()) {
                float room = place.width() - Paragraph.width(line, size);
                float indent = style.is("text-align", "center") ? room / 2 : style.is("text-align", "right") ? room : 0;
                flow.sheet()
                        .within(part)
                        .text(line, place.left() + indent, place.y() + leading * 0.24f, size, style.ink(Ink.TEXT));
            }
        }
        if (place.draws()) {
            flow.paper().tags().end(part);
        }
    }

    /** Words with their marks; blanks and line ends of the source are one blank. */
    private String marked(List<Node> nodes) {
        StringBuilder marked = new StringBuilder();
        for (Node node : nodes) {
            if (node instanceof Words words) {
                marked.append(pen.typed(words.text()).replaceAll("[ \\t\\r\\n]+", " "));
            } else {
                marked.append(inline((Element) node));
            }
        }
        return marked.toString().replaceAll(" *\n *", "\n").strip();
    }

    private String inline(Element element) {
        String inside = element.is("br") ? "" : markedInside(element.kids());
        return switch (element.name()) {
            case "br" -> "\n";
            case "b", "strong" -> pen.bold(inside);
            case "i", "em" -> pen.note(inside);
            case "s" -> pen.struck(inside);
            default -> throw new TemplateMistake(element.line(), "notHere", element.name());
        };
    }

    private String markedInside(List<Node> nodes) {
        StringBuilder marked = new StringBuilder();
        for (Node node : nodes) {
            marked.append(
                    node instanceof Words words
                            ? pen.typed(words.text()).replaceAll("[ \\t\\r\\n]+", " ")
                            : inline((Element) node));
        }
        return marked.toString();
    }

    // --- blocks beside one another

    private void group(Element element, Style style, Place place) throws IOException {
        if (style.columns() == 1) {
            blocks(element.kids(), style, place);
            return;
        }
        List<Element> cells = element.elements();
        float width = place.width() / style.columns();
        for (int from = 0; from < cells.size(); from += style.columns()) {
            row(cells.subList(from, Math.min(cells.size(), from + style.columns())), style, width, place);
        }
    }

    private void row(List<Element> cells, Style style, float width, Place place) throws IOException {
        float height = 0;
        for (Element cell : cells) {
            height = Math.max(height, height(List.of(cell), style, width));
        }
        place.need(height);
        float top = place.y();
        for (int i = 0; i < cells.size(); i++) {
            blocks(List.of(cells.get(i)), style, new Place(Optional.of(place), place.left() + i * width, width, top));
        }
        place.down(height);
    }

    /** @throws TemplateMistake where these cannot be drawn on pages that flow */
    void check(List<Node> nodes) throws IOException {
        blocks(nodes, Style.PAGE, measuring(Sheet.RIGHT - Sheet.LEFT, true));
    }

    /** How much room these would take. */
    float height(List<? extends Node> nodes, Style around, float width) throws IOException {
        Place measuring = measuring(width, false);
        blocks(List.copyOf(nodes), around, measuring);
        return -measuring.y();
    }

    // --- lists

    private void list(Element list, Style style, Place place) throws IOException {
        place.down(style.points("margin-top"));
        Tags tags = flow.paper().tags();
        int part = place.draws() ? tags.begin(Tag.L, place.part()) : 0;
        int number = 0;
        for (Element item : list.elements()) {
            if (!item.is("li")) {
                throw new TemplateMistake(item.line(), "notHere", item.name());
            }
            number++;
            item(item, list.is("ol") ? number + "." : BULLET, styles.of(item, style), part, place);
        }
        if (place.draws()) {
            tags.end(part);
        }
        place.down(style.points("margin-bottom"));
    }

    private void item(Element item, String label, Style style, int list, Place place) throws IOException {
        Tags tags = flow.paper().tags();
        place.need(style.size() * LEADING);
        if (!place.draws()) {
            blocks(item.kids(), style, within(place, 0));
            return;
        }
        int part = tags.begin(Tag.LI, list);
        int mark = tags.begin(Tag.Lbl, part);
        float baseline = place.y() - style.size() * LEADING * 0.76f;
        flow.sheet()
                .within(mark)
                .text(
                        flow.paper().letters().of(label, style.face()),
                        place.left(),
                        baseline,
                        style.size(),
                        style.ink(Ink.TEXT));
        tags.end(mark);
        int body = tags.begin(Tag.LBody, part);
        blocks(item.kids(), style, within(place, body));
        tags.end(body);
        tags.end(part);
    }

    // --- tables, rules

    /** The first row names the columns; the one of width 100% takes what the others leave. */
    private void table(Element table, Style style, Place place) throws IOException {
        if (!place.flows()) {
            throw new TemplateMistake(table.line(), "notHere", table.name());
        }
        List<Element> rows = table.elements();
        if (rows.size() < 2 || rows.get(0).elements().stream().anyMatch(cell -> !cell.is("th"))) {
            throw new TemplateMistake(table.line(), "tableWithoutHeads");
        }
        List<TableColumn> columns = new ArrayList<>();
        for (Element head : rows.get(0).elements()) {
            Style its = styles.of(head, style);
            columns.add(
                    new TableColumn(head.words().strip(), "", side(its), its.is("width", "100%"), its.length("width")));
        }
        List<List<Cell>> cells = new ArrayList<>();
        for (Element row : rows.subList(1, rows.size())) {
            if (!row.is("tr") || row.elements().size() != columns.size()) {
                throw new TemplateMistake(row.line(), "rowOfOtherLength", String.valueOf(columns.size()));
            }
            cells.add(row.elements().stream()
                    .map(cell -> Cell.of(flow.paper()
                            .letters()
                            .of(marked(cell.kids()), styles.of(cell, style).face())))
                    .toList());
        }
        place.down(style.points("margin-top"));
        if (place.draws()) {
            Ledger.draw(
                    flow, columns, cells, place.left(), style.length("width").orElse(place.width()));
        }
        place.down(style.points("margin-bottom"));
    }

    private static Column.Side side(Style style) {
        return style.is("text-align", "right")
                ? Column.Side.RIGHT
                : style.is("text-align", "center") ? Column.Side.CENTRE : Column.Side.LEFT;
    }

    private void rule(Style style, Place place) throws IOException {
        place.down(style.points("margin-top"));
        place.need(2);
        if (place.draws()) {
            float end = place.left() + style.length("width").orElse(place.width());
            flow.sheet()
                    .rule(
                            place.left(),
                            place.y(),
                            end,
                            place.y(),
                            0.8f,
                            style.colour("border-color").orElse(Ink.TEXT));
        }
        place.down(style.points("margin-bottom"));
    }

    /** Where a page flows on over as many as it needs. */
    static Place over(Flow flow) {
        return new Place(Optional.empty(), Sheet.LEFT, Sheet.RIGHT - Sheet.LEFT, 0) {
            @Override
            float y() {
                return flow.y();
            }

            @Override
            void down(float by) {
                flow.down(by);
            }

            @Override
            void need(float height) throws IOException {
                flow.need(Math.min(height, flow.roomOnBlank()));
            }

            @Override
            int part() {
                return flow.part();
            }

            @Override
            boolean draws() {
                return true;
            }

            @Override
            boolean flows() {
                return true;
            }
        };
    }

    /** A little to the right of the place around it, in a part of its own. */
    private static Place within(Place around, int part) {
        return new Place(Optional.of(around), around.left() + INDENT, around.width() - INDENT, 0) {
            @Override
            float y() {
                return around.y();
            }

            @Override
            void down(float by) {
                around.down(by);
            }

            @Override
            void need(float height) throws IOException {
                around.need(height);
            }

            @Override
            int part() {
                return part;
            }
        };
    }

    /** A place without an end on which nothing is drawn. */
    private static Place measuring(float width, boolean flows) {
        return new Place(Optional.empty(), 0, width, 0) {
            @Override
            boolean flows() {
                return flows;
            }
        };
    }

    /** The first element of the page with this name, wherever it stands. */
    static Optional<Element> first(Element in, String name) {
        for (Element element : in.elements()) {
            if (element.is(name)) {
                return Optional.of(element);
            }
            Optional<Element> deeper = first(element, name);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }
}
