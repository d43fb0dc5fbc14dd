package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import livredebord.entry.Language;
import livredebord.entry.Observation.PositionFix;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CommandsFuzzTest {

    private static final Context CONTEXT =
            Context.of(Instant.parse("2026-07-14T18:45:00Z"), ZoneId.of("Europe/Paris"), Language.FR);

    private final Commands commands = new Commands();

    @Property(tries = 2000)
    void any_text_is_understood_somehow(@ForAll String text) {
        assertThatCode(() -> commands.understand(text, CONTEXT)).doesNotThrowAnyException();
    }

    @Property(tries = 1000)
    void any_bytes_are_understood_somehow(@ForAll byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);

        assertThatCode(() -> commands.split(text).forEach(line -> commands.understand(line, CONTEXT)))
                .doesNotThrowAnyException();
    }

    @Property(tries = 3000)
    void words_of_the_log_in_any_order_are_understood_somehow(@ForAll("shuffled") String text) {
        assertThat(commands.understand(text, CONTEXT)).isNotNull();
    }

    /** Words, hours and small numbers without a hemisphere are no position, however they are mixed. */
    @Property(tries = 3000)
    void no_position_is_invented(@ForAll("withoutPosition") String text) {
        Understood understood = commands.understand(text, CONTEXT);

        if (understood instanceof Understood.Line line) {
            assertThat(line.observed()).noneMatch(observed -> observed.what() instanceof PositionFix);
        }
    }

    /** Words that we do not know are found again in a value or the remark, wherever they stood. */
    @Property(tries = 3000)
    void no_word_is_lost(@ForAll("shuffled") String before, @ForAll("shuffled") String after) {
        Understood understood = commands.understand(before + " zwyxqu " + after, CONTEXT);

        if (understood instanceof Understood.Line line) {
            assertThat(line.observed().toString()).contains("zwyxqu");
        }
    }

    /** Ten times the words take at most some thirty times the time: far from the hundred of a square. */
    @Test
    void time_grows_with_the_length_of_the_line() {
        String words =
                "10h30 vent NNO 5/6 rafales 32nd, 1 ris gv + genois, si ça monte on n'a pas viré, 6.8nd au 145 ? ";
        String once = words.repeat(20);
        String tenTimes = words.repeat(200);
        spent(once);
        spent(tenTimes);

        long shorter = Math.max(spent(once), 1_000_000);
        long longer = spent(tenTimes);

        assertThat(longer).isLessThan(30 * shorter);
    }

    private long spent(String text) {
        java.lang.management.ThreadMXBean clock = java.lang.management.ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = clock.getCurrentThreadCpuTime();
            commands.understand(text, CONTEXT);
            least = Math.min(least, clock.getCurrentThreadCpuTime() - start);
        }
        return least;
    }

    @Provide
    Arbitrary<String> shuffled() {
        return Arbitraries.of(
                        "SW",
                        "4",
                        "5-6",
                        "raf",
                        "32",
                        "nds",
                        "48°23,5'N",
                        "004°29,3'W",
                        "baro",
                        "1013",
                        "↓",
                        "mer",
                        "agitée",
                        "1 ris",
                        "GV",
                        "génois",
                        "60%",
                        "cap",
                        "240",
                        "°",
                        "07h45",
                        "0745",
                        "1945Z",
                        ",",
                        ";",
                        "non",
                        "quart",
                        "20h-23h",
                        "Papa",
                        "+",
                        "@all",
                        "Takapa II:",
                        "si",
                        "prévu",
                        "demain",
                        "exercice",
                        "HLM",
                        "vomi",
                        "douane",
                        "-",
                        "/",
                        "7/8",
                        "houle",
                        "2m",
                        "visi",
                        ">10M",
                        "loch",
                        "12874",
                        "1300h",
                        "moteur",
                        "on",
                        "off",
                        "PM",
                        "coef",
                        "95",
                        "courant",
                        "gasoil",
                        "80 l",
                        "120€",
                        "#",
                        "128",
                        "corrige",
                        "raye",
                        "résumé",
                        "pdf",
                        "geo:48.1,-4.2",
                        "http://x/?q=1.23,4.56",
                        "mouillage",
                        "Houat",
                        "?",
                        "!",
                        "😀",
                        "\u0000")
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> withoutPosition() {
        return Arbitraries.of(
                        "vent", "4", "5-6", "raf", "32", "nds", "baro", "1013", "mer", "agitée", "ris", "GV", "génois",
                        "60%", "cap", "240", "07h45", "0745", "loch", "124,5", "moteur", "on", "PM", "coef", "95",
                        "gasoil", "80 l", "Houat", ",", ";", "12", "7", "3,5 m", "à", "de", "dans")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    @Test
    void thirty_thousand_characters_take_a_moment_only() {
        for (String part : List.of(
                "SW 4 ",
                "48 23.5 ",
                "a",
                "1",
                "°",
                "quart Léa, ",
                "non ",
                "1,2",
                "(",
                "SW/",
                "48°",
                "\u0301",
                "😀",
                "corrige ")) {
            String text = part.repeat(30_000 / part.length());
            long start = System.nanoTime();

            Understood understood = commands.understand(text, CONTEXT);

            assertThat(understood).isNotNull();
            assertThat(System.nanoTime() - start).as("time for %s", part).isLessThan(3_000_000_000L);
        }
    }

    @Test
    void what_could_harm_others_is_kept_as_it_is() {
        for (String text :
                List.of("@channel hello", "a | b <b>c</b>", "\u202Eright to left", "nul \u0000 byte", "`code` ~~x~~")) {
            Understood.Line line = (Understood.Line) commands.understand(text, CONTEXT);

            assertThat(line.observed().get(line.observed().size() - 1).what().toString())
                    .contains(text.substring(0, 5).strip());
        }
    }

    /** Prints how many lines a second one core understands. */
    @Tag("benchmark")
    @Test
    void how_many_lines_a_second() {
        List<String> lines = List.of(
                "10h30 vent NNO 5/6 rafales 32nd, 1 ris gv + genois arisé, 6.8nd au 145, baro 1009.5 en baisse",
                "09:00 48°16,2'N 004°40,8'W COG 205 SOG 6,1 SW4 1017 ↓",
                "08:15 shook out 2nd reef, 1 reef main + full jib, wind easing NE 4",
                "crêpes au bar du port, super ambiance");
        int understood = 0;
        long rate = 0;
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 40_000; i++) {
                understood += commands.understand(lines.get(i % lines.size()), CONTEXT) == null ? 0 : 1;
            }
            rate = 40_000_000_000_000L / (System.nanoTime() - start);
        }
        System.out.println("lines understood in a second on one core: " + rate);
        assertThat(understood).isEqualTo(320_000);
    }
}
