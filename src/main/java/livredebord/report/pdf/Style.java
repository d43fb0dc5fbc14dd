package livredebord.report.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How one element looks: what it took over, what its name brings, what the rules say. */
final class Style {

    /** The page itself. */
    static final Style PAGE = new Style(Map.of("font-size", "9pt"));

    private static final java.util.Set<String> TAKEN_OVER =
            java.util.Set.of("font-size", "font-weight", "font-style", "color", "text-align");

    private static final Map<String, Map<String, String>> OF_NAMES = Map.of(
            "h1", Map.of("font-size", "34pt", "font-weight", "bold"),
            "h3", Map.of("font-size", "10.5pt", "font-weight", "bold", "margin-top", "9pt", "margin-bottom", "4pt"),
            "p", Map.of("margin-top", "2pt", "margin-bottom", "2pt"),
            "hr", Map.of("margin-top", "6pt", "margin-bottom", "6pt"),
            "table", Map.of("margin-top", "4pt", "margin-bottom", "4pt"));

    private final Map<String, String> values;

    private Style(Map<String, String> values) {
        this.values = values;
    }

    Style within(String name) {
        Map<String, String> its = new HashMap<>(values);
        its.keySet().retainAll(TAKEN_OVER);
        its.putAll(OF_NAMES.getOrDefault(name, Map.of()));
        return new Style(its);
    }

    Style with(Map<String, String> more) {
        Map<String, String> its = new HashMap<>(values);
        its.putAll(more);
        return new Style(its);
    }

    /** Points; 0 where it was not said. */
    float points(String property) {
        return length(property).orElse(0f);
    }

    Optional<Float> length(String property) {
        return Optional.ofNullable(values.get(property))
                .filter(value -> value.endsWith("pt"))
                .map(value -> Float.parseFloat(value.substring(0, value.length() - 2)));
    }

    float size() {
        return points("font-size");
    }

    boolean is(String property, String value) {
        return value.equals(values.get(property));
    }

    int columns() {
        return Integer.parseInt(values.getOrDefault("columns", "1"));
    }

    Ink ink(Ink otherwise) {
        return colour("color").orElse(otherwise);
    }

    Optional<Ink> colour(String property) {
        return Optional.ofNullable(values.get(property)).map(value -> Ink.of(Integer.parseInt(value.substring(1), 16)));
    }

    Face face() {
        return is("font-weight", "bold") ? Face.BOLD : is("font-style", "italic") ? Face.ITALIC : Face.REGULAR;
    }
}
