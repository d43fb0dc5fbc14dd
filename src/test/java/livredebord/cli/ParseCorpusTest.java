package livredebord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import livredebord.command.Commands;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ParseCorpusTest {

    /** Texts for people: judged by eye. */
    private static final Set<String> WORDS = Set.of(
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
            "berth.type",
            "berth.id",
            "radio.station");

    @TestFactory
    List<DynamicTest> each_fixture_line_means_what_its_author_says() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ParseCorpusTest.class.getResourceAsStream("/livredebord/command/log-lines.tsv"),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t");
                JsonNode truth = json.readTree(columns[1]);
                tests.add(DynamicTest.dynamicTest(columns[0], () -> agrees(columns[0], truth, json)));
            }
        }
        assertThat(tests).hasSize(20);
        return tests;
    }

    private static void agrees(String line, JsonNode truth, ObjectMapper json) {
        Map<String, Object> meaning = Parse.meaning(new Commands().understand(line, Truth.SUMMER_EVENING));

        Map<String, String> have = withoutWords(json.valueToTree(meaning));
        Map<String, String> want = withoutWords(truth);

        assertThat(have).isEqualTo(want);
    }

    private static Map<String, String> withoutWords(JsonNode node) {
        Map<String, String> flat = new TreeMap<>();
        flatten("", node, flat);
        flat.keySet().removeAll(WORDS);
        return flat;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> flat) {
        node.fields().forEachRemaining(field -> {
            String key = prefix + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) {
                flatten(key + ".", value, flat);
            } else if (value.isArray()) {
                List<String> items = new ArrayList<>();
                value.forEach(item -> items.add(text(item)));
                flat.put(
                        key,
                        key.endsWith("bft")
                                ? items.toString()
                                : items.stream().sorted().toList().toString());
            } else if (!value.isNull()) {
                flat.put(key, text(value));
            }
        });
    }

    /** Positions to the fifth decimal, numbers without their kind. */
    private static String text(JsonNode value) {
        return value.isNumber()
                ? String.valueOf(Math.round(value.doubleValue() * 100_000) / 100_000.0)
                : value.asText();
    }

    /** Worked out from the words by those who wrote the parser. */
    private static final List<String> OURS =
            List.of("corpus.tsv", "corpus-more.tsv", "corpus-tired.tsv", "corpus-near.tsv", "corpus-nothing.tsv");

    /** Written by sailors who never saw the parser. */
    private static final List<String> SAILORS = List.of(
            "sailor-1.tsv",
            "sailor-2.tsv",
            "sailor-3.tsv",
            "blind-a.tsv",
            "blind-b.tsv",
            "blind-c.tsv",
            "blind-d.tsv",
            "blind-e.tsv",
            "blind-g.tsv",
            "blind-h.tsv",
            "blind-i.tsv",
            "blind-j.tsv",
            "blind-k.tsv",
            "blind-l.tsv",
            "blind-m.tsv",
            "blind-n.tsv",
            "blind-o.tsv",
            "blind-p.tsv",
            "blind-q.tsv",
            "blind-s.tsv",
            "blind-t.tsv");

    /** Nobody looks at them: half of a third batch, every fifth line of the fifth by its number, the sixth whole, half of the ninth. */
    private static final List<String> ASIDE =
            List.of("sailor-3-aside.tsv", "blind-e-aside.tsv", "blind-f-aside.tsv", "blind-i-aside.tsv");

    /** Nor at these: a third of the tenth, eleventh and thirteenth, half of the twelfth. */
    private static final List<String> ASIDE_OF_FOUR_MORE =
            List.of("blind-j-aside.tsv", "blind-k-aside.tsv", "blind-l-aside.tsv", "blind-m-aside.tsv");

    /** Nor at these: a third of the fourteenth and fifteenth. */
    private static final List<String> ASIDE_OF_TWO_MORE = List.of("blind-n-aside.tsv", "blind-o-aside.tsv");

    /** Nor at these: a fifth of the sixteenth, nineteenth and twentieth, the eighteenth whole. */
    private static final List<String> ASIDE_OF_THE_LAST =
            List.of("blind-p-aside.tsv", "blind-r-aside.tsv", "blind-s-aside.tsv", "blind-t-aside.tsv");

    @Test
    void the_lines_that_we_tuned_on_are_right() {
        List<Truth.Score> all = Stream.concat(
                        OURS.stream().map(file -> Truth.score(Truth.read(file))),
                        SAILORS.stream().map(file -> Truth.score(Truth.read(file), Truth.OFF_THE_IROISE)))
                .toList();

        System.out.println("tuned on: " + all);
        assertThat(all.stream().mapToInt(Truth.Score::lines).sum()).isGreaterThan(3_000);
        assertThat(all).allSatisfy(score -> {
            assertThat(score.share()).as("of the fields right").isGreaterThan(0.985);
            assertThat(score.invented()).isEmpty();
            assertThat(score.lost()).isEmpty();
        });
    }

    /** Only the figure is told, so that nobody tunes on them. */
    @Test
    void the_lines_that_nobody_tuned_on_hold_the_bar() {
        Truth.Score score = aside(ASIDE);

        assertThat(score.lines()).isGreaterThan(240);
        assertThat(score.share()).isGreaterThanOrEqualTo(0.965);
        assertThat(score.invented().size()).isLessThanOrEqualTo(7);
        assertThat(score.lost().size()).isZero();
    }

    @Test
    void later_lines_that_nobody_tuned_on_get_no_worse() {
        Truth.Score score = aside(ASIDE_OF_FOUR_MORE);

        assertThat(score.lines()).isEqualTo(215);
        assertThat(score.share()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.invented().size()).isLessThanOrEqualTo(26);
        assertThat(score.lost().size()).isZero();
    }

    @Test
    void the_latest_lines_that_nobody_tuned_on_get_no_worse() {
        Truth.Score score = aside(ASIDE_OF_TWO_MORE);

        assertThat(score.lines()).isEqualTo(85);
        assertThat(score.share()).isGreaterThanOrEqualTo(0.78);
        assertThat(score.invented().size()).isLessThanOrEqualTo(20);
        assertThat(score.lost().size()).isZero();
    }

    @Test
    void the_last_lines_that_nobody_tuned_on_get_no_worse() {
        Truth.Score score = aside(ASIDE_OF_THE_LAST);

        assertThat(score.lines()).isEqualTo(120);
        assertThat(score.share()).isGreaterThanOrEqualTo(0.92);
        assertThat(score.invented().size()).isLessThanOrEqualTo(26);
        assertThat(score.lost().size()).isZero();
    }

    private static Truth.Score aside(List<String> files) {
        Truth.Score score = Truth.score(
                files.stream().flatMap(file -> Truth.read(file).stream()).toList(), Truth.OFF_THE_IROISE);
        System.out.println("kept aside: " + score);
        return score;
    }
}
