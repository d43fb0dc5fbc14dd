package livredebord.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import livredebord.report.Drawing;

/** The cover as its template says: a panel of words on the left, the chart on what it leaves. */
final class CoverPage {

    private static final float BOTTOM = 72;
    private static final float LINE = 3;
    private static final float TOP = 44;
    private static final float NARROWEST = 120;
    private static final float WIDEST = 500;

    private final Flow flow;
    private final Pen pen;

    CoverPage(Flow flow, Pen pen) {
        this.flow = flow;
        this.pen = pen;
    }

    /** What the page is made of. */
    private record Parts(Markup.Element panel, Style style, List<Markup.Node> above, Optional<Markup.Element> below) {

        float width() {
            return style.points("width");
        }

        float inner() {
            return width() - 2 * style.points("padding");
        }
    }

    /** @throws TemplateMistake where it cannot be drawn */
    void check(Templates.Page page) throws IOException {
        Parts parts = parts(page);
        PageWriter writer = writer(page);
        float height = writer.height(parts.above(), parts.style(), parts.inner());
        if (parts.below().isPresent()) {
            height += writer.height(List.of(parts.below().get()), parts.style(), parts.inner());
        }
        if (height > Sheet.HEIGHT - TOP - BOTTOM - 12) {
            throw new TemplateMistake(parts.panel().line(), "tooMuch");
        }
        if (PageWriter.first(page.root(), "h1").isEmpty()) {
            throw new TemplateMistake(1, "noHeading", "h1");
        }
    }

    private Parts parts(Templates.Page page) {
        List<Markup.Element> divisions =
                page.root().elements().stream().filter(its -> its.is("div")).toList();
        if (divisions.size() != 1) {
            throw new TemplateMistake(divisions.isEmpty() ? 1 : divisions.get(1).line(), "onePanel");
        }
        page.root().elements().stream()
                .filter(its -> !its.is("div", "style") && !(its.is("img") && isTrack(its)))
                .findFirst()
                .ifPresent(other -> {
                    throw new TemplateMistake(other.line(), "notHere", other.name());
                });
        Markup.Element panel = divisions.get(0);
        Style style = page.styles().of(panel, Style.PAGE);
        if (style.points("width") < NARROWEST
                || style.points("width") > WIDEST
                || style.points("width") < 2 * style.points("padding") + NARROWEST / 2) {
            throw new TemplateMistake(panel.line(), "badWidth", String.valueOf((int) style.points("width")));
        }
        Optional<Markup.Element> below = panel.elements().stream()
                .filter(its -> page.styles().of(its, style).is("vertical-align", "bottom"))
                .findFirst();
        List<Markup.Node> above = panel.kids().stream()
                .filter(kid -> below.filter(its -> its == kid).isEmpty())
                .toList();
        return new Parts(panel, style, above, below);
    }

    private static boolean isTrack(Markup.Element picture) {
        return "track".equals(picture.attributes().get("src"));
    }

    private PageWriter writer(Templates.Page page) {
        return new PageWriter(flow, pen, page.styles(), (named, style, place) -> {
            throw new TemplateMistake(named.line(), "notHere", named.name());
        });
    }

    void draw(Templates.Page page, Optional<Drawing> track) throws IOException {
        Parts parts = parts(page);
        PageWriter writer = writer(page);
        Ink ground = parts.style().colour("background-color").orElse(Ink.WHITE);
        flow.sheet().fill(0, BOTTOM, parts.width(), Sheet.HEIGHT - BOTTOM, ground);
        parts.style()
                .colour("border-color")
                .ifPresent(line -> flow.sheet().fill(parts.width(), BOTTOM, LINE, Sheet.HEIGHT - BOTTOM, line));
        float left = parts.style().points("padding");
        PageWriter.Place panel = PageWriter.over(flow);
        writer.blocks(
                parts.above(),
                parts.style(),
                new PageWriter.Place(Optional.of(panel), left, parts.inner(), Sheet.HEIGHT - TOP));
        if (parts.below().isPresent()) {
            List<Markup.Node> below = List.of(parts.below().get());
            float height = writer.height(below, parts.style(), parts.inner());
            writer.blocks(
                    below,
                    parts.style(),
                    new PageWriter.Place(Optional.of(panel), left, parts.inner(), BOTTOM + 10 + height));
        }
        boolean wanted = page.root().elements().stream().anyMatch(CoverPage::isTrack);
        if (wanted && track.isPresent()) {
            float from = parts.width() + 26;
            Figures.place(flow, track.get(), from, BOTTOM + 8, Sheet.RIGHT - from, Sheet.HEIGHT - 36 - BOTTOM - 8);
        }
    }
}
