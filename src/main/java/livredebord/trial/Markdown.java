package livredebord.trial;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Text of a post as a client draws it: Markdown with tables and {@code ~~struck out~~}, a line's end kept, HTML shown as
 * typed. A link leads to http, https or our own pages, or nowhere; a picture is its words, so that nothing is fetched.
 */
final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https")))
            .softbreak("<br />\n")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Link) {
                    attributes.put("target", "_blank");
                    attributes.put("rel", "noopener noreferrer nofollow");
                    attributes.remove("href", "");
                }
            })
            .nodeRendererFactory(WordsOfPictures::new)
            .build();

    private static final Pattern LABELLED = Pattern.compile("<([^<|>]+)\\|([^|>]+)>");
    private static final Pattern EVERYBODY = Pattern.compile("<!(channel|here|all)>");

    static String toHtml(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    /**
     * What the server does to a program's text unless asked not to: {@code <address|words>} becomes a link, also where
     * it was meant as two comparisons in a table.
     */
    static String rewritten(String text) {
        String links = LABELLED.matcher(text).replaceAll("[$2]($1)");
        return EVERYBODY.matcher(links).replaceAll("@$1");
    }

    private record WordsOfPictures(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node picture) {
            for (Node word = picture.getFirstChild(); word != null; word = word.getNext()) {
                context.render(word);
            }
        }
    }

    private Markdown() {}
}
