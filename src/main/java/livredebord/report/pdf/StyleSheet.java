package livredebord.report.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small part of CSS that a page may use: rules for an element, a class, or an element of a class. */
final class StyleSheet {

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)pt");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Pattern SELECTOR = Pattern.compile("([a-z][a-z0-9]*)?(?:\\.([A-Za-z][A-Za-z0-9_-]*))?");

    /** Each property, and what it may be. */
    private static final Map<String, Pattern> PROPERTIES = Map.ofEntries(
            Map.entry("font-size", LENGTH),
            Map.entry("font-weight", Pattern.compile("bold|normal")),
            Map.entry("font-style", Pattern.compile("italic|normal")),
            Map.entry("color", COLOUR),
            Map.entry("background-color", COLOUR),
            Map.entry("border-color", COLOUR),
            Map.entry("text-align", Pattern.compile("left|center|right")),
            Map.entry("vertical-align", Pattern.compile("top|bottom")),
            Map.entry("margin-top", LENGTH),
            Map.entry("margin-bottom", LENGTH),
            Map.entry("padding", LENGTH),
            Map.entry("height", LENGTH),
            Map.entry("columns", Pattern.compile("[1-4]")),
            Map.entry("width", Pattern.compile("100%|" + LENGTH.pattern())));

    /** Of two rules for the same thing the more exact one holds, then the later one. */
    private record Rule(String element, String ofClass, Map<String, String> values) {

        boolean fits(Markup.Element other) {
            return (element.isEmpty() || element.equals(other.name()))
                    && (ofClass.isEmpty() || other.classes().contains(ofClass));
        }

        int exactness() {
            return (element.isEmpty() ? 0 : 1) + (ofClass.isEmpty() ? 0 : 2);
        }
    }

    private final List<Rule> rules = new ArrayList<>();

    /** @throws TemplateMistake where a rule is none of ours */
    static StyleSheet of(Markup.Element page) {
        StyleSheet sheet = new StyleSheet();
        for (Markup.Element element : page.elements()) {
            if (element.is("style")) {
                sheet.read(element.words(), element.line());
            }
        }
        sheet.rules.sort(Comparator.comparingInt(Rule::exactness));
        return sheet;
    }

    private void read(String css, int firstLine) {
        String words = withoutComments(css);
        int at = 0;
        while (!words.substring(at).isBlank()) {
            int open = words.indexOf('{', at);
            int close = words.indexOf('}', at);
            int line = firstLine + lines(words.substring(0, at + leadingBlanks(words.substring(at))));
            if (open < 0 || close < open) {
                throw new TemplateMistake(line, "badRule", words.substring(at).strip());
            }
            Map<String, String> values =
                    values(words.substring(open + 1, close), firstLine + lines(words.substring(0, open + 1)));
            for (String selector : words.substring(at, open).split(",")) {
                rules.add(rule(selector.strip(), values, line));
            }
            at = close + 1;
        }
    }

    /** Their lines stay, so that those behind them are counted right. */
    private static String withoutComments(String css) {
        return Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL)
                .matcher(css)
                .replaceAll(comment -> "\n".repeat(lines(comment.group())));
    }

    private static int leadingBlanks(String words) {
        return words.length() - words.stripLeading().length();
    }

    private static int lines(String words) {
        return (int) words.chars().filter(sign -> sign == '\n').count();
    }

    private static Rule rule(String selector, Map<String, String> values, int line) {
        Matcher parts = SELECTOR.matcher(selector);
        if (selector.isEmpty() || !parts.matches()) {
            throw new TemplateMistake(line, "badSelector", selector);
        }
        return new Rule(
                parts.group(1) == null ? "" : parts.group(1), parts.group(2) == null ? "" : parts.group(2), values);
    }

    private static Map<String, String> values(String declarations, int firstLine) {
        Map<String, String> values = new HashMap<>();
        int line = firstLine;
        for (String declaration : declarations.split(";", -1)) {
            int its = line + lines(declaration.substring(0, leadingBlanks(declaration)));
            line += lines(declaration);
            if (!declaration.isBlank()) {
                String[] parts = declaration.strip().toLowerCase(Locale.ROOT).split("\\s*:\\s*", 2);
                Pattern allowed = PROPERTIES.get(parts[0]);
                if (allowed == null) {
                    throw new TemplateMistake(its, "unknownProperty", parts[0]);
                }
                if (parts.length == 1 || !allowed.matcher(parts[1]).matches()) {
                    throw new TemplateMistake(its, "badValue", declaration.strip());
                }
                values.put(parts[0], parts[1]);
            }
        }
        return values;
    }

    /** What holds for an element, on top of what it takes over from the one around it. */
    Style of(Markup.Element element, Style around) {
        Style style = around.within(element.name());
        for (Rule rule : rules) {
            if (rule.fits(element)) {
                style = style.with(rule.values());
            }
        }
        return style;
    }
}
