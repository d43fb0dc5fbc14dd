package livredebord.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import livredebord.command.Commands;
import livredebord.command.Context;
import livredebord.command.Understood;
import livredebord.entry.Language;
import livredebord.nautical.Position;

/** Lines with their truth, and how far what we understand agrees with it. */
final class Truth {

    static final Context SUMMER_EVENING =
            Context.of(Instant.parse("2026-07-14T18:45:00Z"), ZoneId.of("Europe/Paris"), Language.FR);

    /** The same, off the Iroise. */
    static final Context OFF_THE_IROISE = SUMMER_EVENING.lastSeenAt(Position.ofDegrees(48.2, -4.7));

    /** Free text: read by people, not compared. */
    private static final Set<String> FREE = Set.of(
            "note",
            "place",
            "rejected.place",
            "incident.what",
            "incident.action",
            "drill.gear",
            "medical.what",
            "medical.treatment",
            "plan.what",
            "plan.place",
            "maintenance.what",
            "forecast.what",
            "forecast.text",
            "berth.type",
            "berth.id",
            "radio.station",
            "formality.authority",
            "formality.type",
            "formality.what",
            "sighting.what",
            "waste",
            "gas",
            "destination",
            "ambiguous",
            "candidates");

    /** Follow from another value or are open in the truth: compared only where the truth names them. */
    private static final Set<String> OPEN = Set.of("lang", "wind.deg", "hdg.ref", "events", "plan.at", "plan.eta");

    private Truth() {}

    /**
     * @param fields how many values the truth has
     * @param right how many of them we have
     * @param invented values that the truth has not, or has otherwise
     * @param lost words that are found in no value and not in the remark
     */
    record Score(int lines, int fields, int right, List<String> invented, List<String> wrong, List<String> lost) {
        double share() {
            return right / (double) fields;
        }

        @Override
        public String toString() {
            return String.format(
                    java.util.Locale.ROOT,
                    "%d lines, %d of %d fields right (%.1f %%), %d invented, %d words lost",
                    lines,
                    right,
                    fields,
                    100 * share(),
                    invented.size(),
                    lost.size());
        }
    }

    /** One line and its truth. */
    record Row(String line, Map<String, String> truth) {}

    static List<Row> read(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Truth.class.getResourceAsStream("/livredebord/command/" + file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(Truth::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Row row(String line) {
        String[] columns = line.split("\t", -1);
        return columns[1].startsWith("{") ? jsonRow(columns) : pairsRow(columns);
    }

    @SuppressWarnings("unchecked")
    private static Row jsonRow(String[] columns) {
        try {
            Map<String, Object> meaning = new ObjectMapper().readValue(columns[1], Map.class);
            Map<String, String> truth = flat(meaning);
            FREE.forEach(truth::remove);
            truth.putIfAbsent("events", "");
            return new Row(columns[0], truth);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row pairsRow(String[] columns) {
        Map<String, String> truth = new TreeMap<>();
        for (String pair : columns[1].split(" ")) {
            int at = pair.indexOf('=');
            if (at > 0 && !pair.equals("lang=")) {
                String key = pair.substring(0, at).equals("ev") ? "events" : pair.substring(0, at);
                truth.put(key, sorted(key, pair.substring(at + 1)));
            }
        }
        return new Row(columns[0], truth);
    }

    private static String sorted(String key, String value) {
        boolean spaced = key.equals("vessel") || key.startsWith("crew") || key.startsWith("watch");
        return Arrays.stream((spaced ? value.replace('_', ' ') : value).split(","))
                .sorted()
                .collect(Collectors.joining(","));
    }

    static Score score(List<Row> rows) {
        return score(rows, SUMMER_EVENING);
    }

    static Score score(List<Row> rows, Context context) {
        Commands commands = new Commands();
        int fields = 0;
        int right = 0;
        List<String> invented = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Row row : rows) {
            Understood understood = commands.understand(row.line(), context);
            Map<String, String> said = flat(Parse.meaning(understood));
            for (Map.Entry<String, String> value : row.truth().entrySet()) {
                if (value.getValue().isEmpty()) {
                    continue; // nothing said is no field
                }
                fields++;
                String have = said.getOrDefault(value.getKey(), "");
                if (same(value.getValue(), have)) {
                    right++;
                } else {
                    wrong.add(row.line() + ": " + value + ", not " + have);
                }
            }
            said.forEach((key, value) -> {
                if (isInvented(row.truth(), key, value)) {
                    invented.add(row.line() + ": " + key + "=" + value);
                }
            });
            lostWords(row.line(), understood).forEach(word -> lost.add(row.line() + ": " + word));
        }
        return new Score(rows.size(), fields, right, invented, wrong, lost);
    }

    private static boolean isInvented(Map<String, String> truth, String key, String value) {
        if (FREE.contains(key) || OPEN.contains(key) && !truth.containsKey(key)) {
            return false;
        }
        if (key.equals("events")) {
            return !Set.of(truth.get(key).split(",")).containsAll(Set.of(value.split(","))) && !value.isEmpty();
        }
        return !truth.containsKey(key) || !same(truth.get(key), value);
    }

    /** Words of no meaning to us must stand somewhere, letter for letter but for capitals. */
    private static List<String> lostWords(String line, Understood understood) {
        String kept = understood.toString().toLowerCase(java.util.Locale.ROOT);
        return Arrays.stream(line.split("[^\\p{L}]+"))
                .filter(word -> word.length() > 3
                        && !line.contains("://")
                        && livredebord.command.Known.isUnknown(word)
                        && !kept.contains(word.toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }

    static boolean same(String truth, String have) {
        if (truth.equals(have)) {
            return true;
        }
        if (truth.indexOf('-') > 0 && have.indexOf('-') > 0) {
            String[] two = truth.split("-");
            String[] both = have.split("-");
            return two.length == 2 && both.length == 2 && same(two[0], both[0]) && same(two[1], both[1]);
        }
        try {
            return Math.abs(Double.parseDouble(truth) - Double.parseDouble(have)) <= 1.01e-5;
        } catch (NumberFormatException words) {
            return false;
        }
    }

    static Map<String, String> flat(Map<String, Object> meaning) {
        Map<String, String> flat = new TreeMap<>();
        flatten("", meaning, flat);
        return flat;
    }

    private static void flatten(String prefix, Map<String, Object> meaning, Map<String, String> flat) {
        meaning.forEach((name, value) -> {
            String key = prefix + name;
            if (value instanceof Map<?, ?> map) {
                Map<String, Object> part = new TreeMap<>();
                map.forEach((k, v) -> part.put(String.valueOf(k), v));
                flatten(key + ".", part, flat);
            } else if (value instanceof List<?> list && !list.isEmpty()) {
                flat.put(key, joined(key, list));
            } else if (value != null && !(value instanceof List<?>)) {
                flat.put(key, String.valueOf(value));
            }
        });
    }

    private static String joined(String key, List<?> list) {
        boolean range = key.endsWith(".bft") || key.endsWith(".kn");
        return range
                ? list.stream().map(String::valueOf).collect(Collectors.joining("-"))
                : list.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
    }
}
