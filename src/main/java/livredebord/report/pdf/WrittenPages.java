package livredebord.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pages of words, tables and pictures that begin with their heading: the boat's, and the captain's notes. */
final class WrittenPages {

    private static final float USUAL_HEIGHT = 180;
    private static final int MOST_PIXELS = 1_600;

    private final Flow flow;
    private final Pen pen;
    private final Templates templates;
    private final String aside;

    /** @param aside what stands on the right over each page */
    WrittenPages(Flow flow, Pen pen, Templates templates, String aside) {
        this.flow = flow;
        this.pen = pen;
        this.templates = templates;
        this.aside = aside;
    }

    /** Nothing at all where the template says nothing. */
    void draw(String name, Map<String, Object> words) throws IOException {
        Templates.Page page = templates.page(name, words, this::check);
        Optional<Markup.Element> heading = heading(page);
        if (heading.isPresent()) {
            flow.section(Tag.H2, pen.typed(heading.get().words().strip()), aside, Foot.PLAIN);
            writer(page, true).blocks(body(page), Style.PAGE, PageWriter.over(flow));
        }
    }

    private void check(Templates.Page page) throws IOException {
        List<Markup.Element> elements = elements(page);
        if (elements.isEmpty() && page.root().words().isBlank()) {
            return;
        }
        if (elements.isEmpty()
                || !elements.get(0).is("h2")
                || elements.get(0).words().isBlank()) {
            throw new TemplateMistake(elements.isEmpty() ? 1 : elements.get(0).line(), "noHeading", "h2");
        }
        PageWriter.first(page.root(), "h1").ifPresent(other -> {
            throw new TemplateMistake(other.line(), "notHere", other.name());
        });
        writer(page, false).check(body(page));
    }

    private static List<Markup.Element> elements(Templates.Page page) {
        return page.root().elements().stream()
                .filter(element -> !element.is("style"))
                .toList();
    }

    private static Optional<Markup.Element> heading(Templates.Page page) {
        return elements(page).stream().findFirst();
    }

    private static List<Markup.Node> body(Templates.Page page) {
        Optional<Markup.Element> heading = heading(page);
        return page.root().kids().stream()
                .filter(kid -> heading.filter(its -> its == kid).isEmpty())
                .toList();
    }

    private PageWriter writer(Templates.Page page, boolean draws) {
        return new PageWriter(flow, pen, page.styles(), (named, style, place) -> picture(named, style, place, draws));
    }

    private void picture(Markup.Element named, Style style, PageWriter.Place place, boolean draws) throws IOException {
        String source = named.attributes().getOrDefault("src", "");
        String alternative = named.attributes().getOrDefault("alt", "");
        if (alternative.isBlank()) {
            throw new TemplateMistake(named.line(), "pictureWithoutWords", source);
        }
        byte[] file =
                templates.picture(source).orElseThrow(() -> new TemplateMistake(named.line(), "noPicture", source));
        PDImageXObject picture = photo(named, file, source);
        float height = Math.min(style.length("height").orElse(USUAL_HEIGHT), flow.roomOnBlank());
        float width = height * picture.getWidth() / picture.getHeight();
        if (width > place.width()) {
            height *= place.width() / width;
            width = place.width();
        }
        place.need(height);
        place.down(height);
        if (draws && place.draws()) {
            int part = flow.paper().tags().begin(Tag.Figure, place.part(), Attribute.NONE, alternative);
            flow.sheet().within(part).photo(picture, place.left(), place.y(), width, height);
            flow.paper().tags().end(part);
        }
    }

    private PDImageXObject photo(Markup.Element named, byte[] file, String source) {
        try {
            return Photo.of(flow.paper(), file, MOST_PIXELS);
        } catch (IOException unreadable) {
            throw new TemplateMistake(named.line(), "noPicture", source);
        }
    }
}
