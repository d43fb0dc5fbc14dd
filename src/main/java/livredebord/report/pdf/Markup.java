package livredebord.report.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A page as a captain writes it: a small part of HTML, each element closed, read strictly so that a mistake is found where
 * it was made. README says which elements there are.
 */
final class Markup {

    private static final Set<String> KNOWN = Set.of(
            "style", "div", "h1", "h2", "h3", "p", "ul", "ol", "li", "table", "tr", "th", "td", "b", "strong", "i",
            "em", "s", "br", "hr", "img");
    private static final Set<String> EMPTY = Set.of("br", "hr", "img");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");

    /** The attribute that says in which line an element was written, once others were put between. */
    static final String LINE = "writtenIn";

    /** What stands in a page. */
    sealed interface Node {}

    /** Words, with their entities resolved. */
    record Words(String text) implements Node {}

    /** @param line from 1 */
    record Element(String name, Map<String, String> attributes, List<Node> kids, int line) implements Node {

        boolean is(String... names) {
            return List.of(names).contains(name);
        }

        List<String> classes() {
            String classes = attributes.getOrDefault("class", "").strip();
            return classes.isEmpty() ? List.of() : List.of(classes.split("\\s+"));
        }

        List<Element> elements() {
            return kids.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }

        /** All words in it, the blanks between them as a page shows them. */
        String words() {
            StringBuilder words = new StringBuilder();
            for (Node kid : kids) {
                words.append(kid instanceof Element element ? element.words() : ((Words) kid).text());
            }
            return words.toString();
        }
    }

    private final String source;
    private final Element root = new Element("page", Map.of(), new ArrayList<>(), 1);
    private final Deque<Element> open = new ArrayDeque<>(List.of(root));
    private int at;

    private Markup(String source) {
        this.source = source;
    }

    /** @throws TemplateMistake at its first line that is none of ours */
    static Element read(String source) {
        Markup markup = new Markup(source);
        markup.read();
        return markup.root;
    }

    private void read() {
        while (at < source.length()) {
            if (source.startsWith("<!--", at)) {
                skipTo("-->", "comment");
            } else if (source.regionMatches(true, at, "<!doctype", 0, 9)) {
                skipTo(">", "doctype");
            } else if (source.startsWith("</", at)) {
                close();
            } else if (source.charAt(at) == '<') {
                element();
            } else {
                words();
            }
        }
        if (open.size() > 1) {
            throw new TemplateMistake(
                    open.peek().line(), "notClosed", open.peek().name());
        }
    }

    private int line() {
        return (int) source.substring(0, Math.min(at, source.length()))
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count()
                + 1;
    }

    private void skipTo(String end, String what) {
        int found = source.indexOf(end, at);
        if (found < 0) {
            throw new TemplateMistake(line(), "notClosed", what);
        }
        at = found + end.length();
    }

    private void words() {
        int end = source.indexOf('<', at);
        String words = source.substring(at, end < 0 ? source.length() : end);
        open.peek().kids().add(new Words(resolved(words)));
        at += words.length();
    }

    private String resolved(String words) {
        StringBuilder resolved = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            int end = words.charAt(i) == '&' ? words.indexOf(';', i) : -1;
            if (end < 0) {
                resolved.append(words.charAt(i));
            } else {
                resolved.append(entity(words.substring(i + 1, end)));
                i = end;
            }
        }
        return resolved.toString();
    }

    private String entity(String name) {
        if (name.matches("#\\d{1,7}") && Character.isValidCodePoint(Integer.parseInt(name.substring(1)))) {
            return Character.toString(Integer.parseInt(name.substring(1)));
        }
        String sign = ENTITIES.get(name);
        if (sign == null) {
            throw new TemplateMistake(line(), "unknownEntity", "&" + name + ";");
        }
        return sign;
    }

    private void close() {
        int line = line();
        int end = source.indexOf('>', at);
        String name = end < 0 ? "" : source.substring(at + 2, end).strip().toLowerCase(Locale.ROOT);
        if (open.size() == 1 || !open.peek().name().equals(name)) {
            throw new TemplateMistake(line, "notOpen", name);
        }
        open.pop();
        at = end + 1;
    }

    private void element() {
        int line = line();
        int end = endOfTag(line);
        String tag = source.substring(at + 1, end);
        boolean closed = tag.endsWith("/");
        String inside = closed ? tag.substring(0, tag.length() - 1) : tag;
        String name = inside.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(name)) {
            throw new TemplateMistake(line, "unknownElement", name);
        }
        Map<String, String> attributes = attributes(inside.strip().substring(name.length()), line);
        int written = attributes.containsKey(LINE) ? Integer.parseInt(attributes.get(LINE)) : line;
        Element element = new Element(name, attributes, new ArrayList<>(), written);
        open.peek().kids().add(element);
        at = end + 1;
        if (name.equals("style")) {
            style(element);
        } else if (!closed && !EMPTY.contains(name)) {
            open.push(element);
        }
    }

    private int endOfTag(int line) {
        char quote = 0;
        for (int i = at; i < source.length(); i++) {
            char sign = source.charAt(i);
            if (quote != 0) {
                quote = sign == quote ? 0 : quote;
            } else if (sign == '"' || sign == '\'') {
                quote = sign;
            } else if (sign == '>') {
                return i;
            }
        }
        throw new TemplateMistake(line, "notClosed", "<");
    }

    private Map<String, String> attributes(String words, int line) {
        Map<String, String> attributes = new HashMap<>();
        var found = java.util.regex.Pattern.compile("\\s*([A-Za-z]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(words);
        int end = 0;
        while (found.find() && found.start() == end) {
            String value = found.group(2) == null ? found.group(3) : found.group(2);
            attributes.put(found.group(1), resolved(value));
            end = found.end();
        }
        if (!words.substring(end).isBlank()) {
            throw new TemplateMistake(line, "badAttribute", words.substring(end).strip());
        }
        return attributes;
    }

    private void style(Element element) {
        int end = source.indexOf("</style>", at);
        if (end < 0) {
            throw new TemplateMistake(element.line(), "notClosed", "style");
        }
        element.kids().add(new Words(source.substring(at, end)));
        at = end + "</style>".length();
    }
}
