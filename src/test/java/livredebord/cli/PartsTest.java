package livredebord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import livredebord.command.Commands;
import org.junit.jupiter.api.Test;

/** Each part of a line means the same whatever stands before it or behind it, with a comma between them or without. */
class PartsTest {

    /** What the parts say besides their values. */
    private static final Set<String> BESIDES =
            Set.of("lang", "time", "events", "note", "place", "wind.deg", "hdg.ref", "sighting.what");

    private static final List<String> BETWEEN = List.of(" ", ", ", " - ", " / ", ". ");

    /** Of a hundred pairs one may be understood in part; no value may be another, or stand for something else. */
    private static final double MISSED = 0.01;

    private final Commands commands = new Commands();

    private record Part(String language, String about, String words, Map<String, String> values) {}

    @Test
    void noPartChangesWhatStandsBesideIt() throws IOException {
        List<Part> parts = parts();
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        int pairs = 0;
        for (Part one : parts) {
            for (Part other : parts) {
                if (one.language().equals(other.language()) && !one.about().equals(other.about())) {
                    for (String between : BETWEEN) {
                        if (!isRange(one, between, other)) {
                            pairs++;
                            judge(one, between, other, wrong, missed);
                        }
                    }
                }
            }
        }

        assertThat(pairs).isGreaterThan(20_000);
        assertThat(wrong).isEmpty();
        assertThat(missed.size()).as("%s", missed).isLessThan((int) (pairs * MISSED));
    }

    /** {@code SW 4 - 6 nds} may be from four to six. */
    private static boolean isRange(Part one, String between, Part other) {
        boolean joins = between.equals(" - ") || between.equals(" / ");
        return joins
                && one.about().equals("wind")
                && Character.isDigit(other.words().charAt(0));
    }

    private void judge(Part one, String between, Part other, List<String> wrong, List<String> missed) {
        String line = one.words() + between + other.words();
        Map<String, String> meant = new TreeMap<>(one.values());
        meant.putAll(other.values());
        Map<String, String> said = Truth.flat(Parse.meaning(commands.understand(line, Truth.SUMMER_EVENING)));
        meant.forEach((key, value) -> {
            String have = said.getOrDefault(key, "");
            if (have.isEmpty()) {
                missed.add(line + ": " + key);
            } else if (!Truth.same(value, have)) {
                wrong.add(line + ": " + key + "=" + have + ", not " + value);
            }
        });
        said.keySet().stream()
                .filter(key -> !meant.containsKey(key) && !BESIDES.contains(key))
                .forEach(key -> wrong.add(line + ": " + key + "=" + said.get(key)));
    }

    private static List<Part> parts() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PartsTest.class.getResourceAsStream("/livredebord/command/parts.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new Part(columns[0], columns[1], columns[2], values(columns[3])))
                    .toList();
        }
    }

    private static Map<String, String> values(String pairs) {
        Map<String, String> values = new TreeMap<>();
        Arrays.stream(pairs.split(" "))
                .filter(pair -> !pair.isEmpty())
                .forEach(pair ->
                        values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        return values;
    }
}
