package livredebord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livredebord.command.Commands;
import org.junit.jupiter.api.Test;

/** Whatever value stands in what is remembered, wished, told, foretold or said of others, none of it is noted. */
class NotHereNowTest {

    /** A forecast, a plan and a boat that was seen are noted as such, in words. */
    private static final Set<String> AS_SUCH = Set.of("forecast", "plan", "forecast,plan", "sighting", "drill");

    private static final List<String> IN_WORDS =
            List.of("lang", "note", "forecast", "plan", "sighting", "place", "vessel", "verb", "order");

    private final Commands commands = new Commands();

    private record Row(String language, String kind, String words) {}

    @Test
    void no_value_is_noted_where_the_words_say_that_it_is_not_here_and_now() throws IOException {
        List<String> noted = new ArrayList<>();
        int lines = 0;
        for (Row beginning : rows("beginning")) {
            for (Row value : rows("value")) {
                if (beginning.language().equals(value.language())) {
                    String line = beginning.words().replace("%s", value.words());
                    lines++;
                    values(line).forEach((key, said) -> noted.add(line + ": " + key + "=" + said));
                }
            }
        }

        assertThat(lines).isGreaterThan(3_000);
        assertThat(noted).isEmpty();
    }

    @Test
    void each_of_the_values_is_noted_where_it_stands_alone() throws IOException {
        assertThat(rows("value"))
                .allSatisfy(value -> assertThat(values(value.words())).isNotEmpty());
    }

    private Map<String, String> values(String line) {
        Map<String, String> said = Truth.flat(Parse.meaning(commands.understand(line, Truth.OFF_THE_IROISE)));
        said.keySet().removeIf(key -> IN_WORDS.stream().anyMatch(key::startsWith));
        said.computeIfPresent("events", (key, events) -> AS_SUCH.contains(events) ? null : events);
        return said;
    }

    private static List<Row> rows(String kind) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                NotHereNowTest.class.getResourceAsStream("/livredebord/command/not-here-now.tsv"),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Row(columns[0], columns[1], columns[2]))
                    .filter(row -> row.kind().equals(kind))
                    .toList();
        }
    }
}
