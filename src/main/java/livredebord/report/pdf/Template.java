package livredebord.report.pdf;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.Variant;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livredebord.wording.Phrases;

/**
 * A page as it was written, filled in: Qute puts the book's own words in their places, escaped, and knows nothing else of
 * ours; what comes out is read as {@link Markup}. A mistake is found in the line in which it was written.
 */
final class Template {

    private static final Pattern STYLE = Pattern.compile("(?is)<style[^>]*>.*?</style>");
    private static final Pattern TAG = Pattern.compile("<([A-Za-z][A-Za-z0-9]*)");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    private final String source;
    private final StyleSheet styles;

    private Template(String source, StyleSheet styles) {
        this.source = source;
        this.styles = styles;
    }

    /** @throws TemplateMistake where its elements or its rules are none of ours */
    static Template of(String source) {
        return new Template(source, StyleSheet.of(Markup.read(source)));
    }

    StyleSheet styles() {
        return styles;
    }

    /**
     * @param words by the name with which the page asks for them
     * @throws TemplateMistake where it asks for what there is not
     */
    Markup.Element filled(Map<String, Object> words, Phrases phrases) {
        try {
            Engine engine = Engine.builder()
                    .addDefaults()
                    .addNamespaceResolver(NamespaceResolver.builder("say")
                            .resolveAsync(
                                    asked -> asked.evaluate(asked.getParams().get(0))
                                            .thenApply(key -> said(String.valueOf(key), phrases)))
                            .build())
                    .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                    .build();
            String filled = engine.parse(numbered(), Variant.forContentType(Variant.TEXT_HTML))
                    .data(words)
                    .render();
            return Markup.read(filled);
        } catch (TemplateMistake mistake) {
            throw mistake;
        } catch (TemplateException refused) {
            if (refused.getCause() instanceof TemplateMistake mistake) {
                throw mistake;
            }
            int line = refused.getOrigin() == null
                    ? 1
                    : Math.max(1, refused.getOrigin().getLine());
            throw new TemplateMistake(line, "notFilled", plainly(refused));
        }
    }

    /** A sentence of ours. */
    private String said(String key, Phrases phrases) {
        try {
            return phrases.text(key);
        } catch (MissingResourceException unknown) {
            throw new TemplateMistake(lineOf(key), "unknownWords", key);
        }
    }

    private int lineOf(String words) {
        int at = Math.max(0, source.indexOf(words));
        return (int) source.substring(0, at)
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count()
                + 1;
    }

    /** The first sentence, without where Qute believes to have found it. */
    private static String plainly(TemplateException refused) {
        String said = String.valueOf(refused.getMessage());
        return said.replaceAll("(?s)\\s*(?:in template|in expression|\\n).*$", "")
                .replaceFirst("^Rendering error: ", "");
    }

    /** Without what is Qute's in a look alone, and each element with the line in which it was written. */
    private String numbered() {
        String plain = blanked(blanked(source, STYLE), COMMENT);
        StringBuilder numbered = new StringBuilder();
        Matcher tag = TAG.matcher(plain);
        int line = 1;
        int counted = 0;
        while (tag.find()) {
            line += lines(plain.substring(counted, tag.start()));
            counted = tag.start();
            tag.appendReplacement(numbered, "<$1 " + Markup.LINE + "=\"" + line + "\"");
        }
        return tag.appendTail(numbered).toString();
    }

    private static String blanked(String words, Pattern what) {
        return what.matcher(words).replaceAll(found -> "\n".repeat(lines(found.group())));
    }

    private static int lines(String words) {
        return (int) words.chars().filter(sign -> sign == '\n').count();
    }
}
