package livredebord.report.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the tables look, as {@code paper.properties} says: which columns in which order, how wide, in which colours.
 *
 * @param columns of a day's table; what is said of another stands in the remarks, so that nothing is lost
 * @param widths in points, of those that are not as wide as their words
 * @param colours by the key of the ink
 */
record Look(List<Column> columns, Map<Column, Float> widths, Map<String, Ink> colours) {

    /** Without these a row proves nothing. */
    private static final Set<Column> NEVER_WITHOUT =
            Set.of(Column.NUMBER, Column.SHIPS_TIME, Column.UTC, Column.REMARKS, Column.AUTHOR);

    private static final float NARROWEST = 15;
    private static final float WIDEST = 300;
    /** Of words on what they stand on (WCAG 2.1, 1.4.3, AA). */
    private static final double READABLE = 4.5;

    Look {
        columns = List.copyOf(columns);
        widths = Map.copyOf(widths);
        colours = Map.copyOf(colours);
    }

    boolean shows(Column column) {
        return columns.contains(column);
    }

    Optional<Float> width(Column column) {
        return Optional.ofNullable(widths.get(column));
    }

    Ink ink(Ink named) {
        return named.key().isEmpty() ? named : colours.getOrDefault(named.key(), named);
    }

    /**
     * @param properties a line each: {@code columns = number, utc …}, {@code width.wind = 60}, {@code colour.heading =
     *     #0B2B4B}; what is behind a # at the beginning of a line is for people
     * @throws TemplateMistake at the first line that says nothing we know
     */
    static Look read(String properties) {
        Reader reader = new Reader();
        int line = 0;
        for (String words : properties.split("\\R")) {
            line++;
            String said = words.strip();
            if (!said.isEmpty() && !said.startsWith("#")) {
                reader.line(said, line);
            }
        }
        return reader.look();
    }

    private static final class Reader {
        private final Map<Column, Float> widths = new EnumMap<>(Column.class);
        private final Map<String, Ink> colours = new HashMap<>();
        private List<Column> columns = List.of(Column.values());
        private int lastColour;

        void line(String said, int line) {
            String[] parts = said.split("\\s*=\\s*", 2);
            if (parts.length == 1) {
                throw new TemplateMistake(line, "noValue", said);
            } else if (parts[0].equals("columns")) {
                columns = columns(parts[1], line);
            } else if (parts[0].startsWith("width.")) {
                widths.put(column(parts[0].substring(6), line), width(parts[1], line));
            } else if (parts[0].startsWith("colour.")) {
                colour(parts[0].substring(7), parts[1], line);
            } else {
                throw new TemplateMistake(line, "unknownProperty", parts[0]);
            }
        }

        private static List<Column> columns(String names, int line) {
            List<Column> columns = new ArrayList<>();
            for (String name : names.split("\\s*,\\s*")) {
                columns.add(column(name, line));
            }
            Set<Column> each = new HashSet<>(columns);
            if (each.size() < columns.size()) {
                throw new TemplateMistake(line, "columnTwice");
            }
            for (Column needed : Column.values()) {
                if (NEVER_WITHOUT.contains(needed) && !each.contains(needed)) {
                    throw new TemplateMistake(line, "columnMissing", key(needed));
                }
            }
            return columns;
        }

        private static String key(Column column) {
            return column.name().toLowerCase(Locale.ROOT);
        }

        private static Column column(String name, int line) {
            for (Column column : Column.values()) {
                if (key(column).equals(name)) {
                    return column;
                }
            }
            throw new TemplateMistake(line, "unknownColumn", name);
        }

        private static float width(String points, int line) {
            float width = points.matches("\\d{1,3}(\\.\\d)?") ? Float.parseFloat(points) : 0;
            if (width < NARROWEST || width > WIDEST) {
                throw new TemplateMistake(line, "badWidth", points);
            }
            return width;
        }

        private void colour(String key, String value, int line) {
            lastColour = line;
            if (Ink.NAMED.stream().noneMatch(ink -> ink.key().equals(key))) {
                throw new TemplateMistake(line, "unknownColour", key);
            }
            if (!value.matches("#[0-9A-Fa-f]{6}")) {
                throw new TemplateMistake(line, "badValue", value);
            }
            colours.put(key, Ink.of(Integer.parseInt(value.substring(1), 16)));
        }

        Look look() {
            Look look = new Look(columns, widths, colours);
            readable(look, Ink.NAVY, Ink.WHITE);
            for (Ink words : List.of(Ink.TEXT, Ink.QUIET, Ink.NOTE, Ink.LINK)) {
                readable(look, words, Ink.WHITE);
            }
            readable(look, Ink.TEXT, Ink.ZEBRA);
            readable(look, Ink.NAVY, Ink.BAND);
            return look;
        }

        private void readable(Look look, Ink one, Ink on) {
            if (look.ink(one).contrast(look.ink(on)) < READABLE) {
                throw new TemplateMistake(lastColour, "notReadable", one.key());
            }
        }
    }
}
