package livredebord.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ParseTest {

    private static final String[] OFF_BREST = {"--at", "2026-07-14T18:45:00Z", "--zone", "Europe/Paris", "--lang", "fr"
    };

    private final InputStream keyboard = System.in;
    private final PrintStream terminal = System.out;
    private final PrintStream diagnostics = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @AfterEach
    void giveBack() {
        System.setIn(keyboard);
        System.setOut(terminal);
        System.setErr(diagnostics);
    }

    private int parse(byte[] typed, String... options) {
        System.setIn(new ByteArrayInputStream(typed));
        System.setOut(new PrintStream(printed, false, UTF_8));
        System.setErr(new PrintStream(complained, false, UTF_8));
        String[] arguments = new String[options.length + 1];
        arguments[0] = "parse";
        System.arraycopy(options, 0, arguments, 1, options.length);
        int exit = Program.run(arguments);
        System.out.flush();
        System.err.flush();
        return exit;
    }

    private List<String> answers() {
        return printed.toString(UTF_8).lines().toList();
    }

    private static JsonNode json(String answer) throws JsonProcessingException {
        return new ObjectMapper().readTree(answer);
    }

    @Test
    void a_row_is_answered_with_keys_types_and_numbers_as_the_format_has_them() {
        int exit = parse(
                "10h3O vnet NNO 5/6 raffales 32nd, 1 ris gv + genoi arisé, 6.8nd au 145, baro 1009.5 en baisse"
                        .getBytes(UTF_8),
                OFF_BREST);

        assertThat(exit).isZero();
        assertThat(answers())
                .containsExactly("{\"lang\":\"fr\",\"time\":\"10:30\",\"events\":[\"navigation\",\"weather\"],"
                        + "\"hdg\":{\"deg\":145,\"ref\":null},\"speed_kn\":6.8,"
                        + "\"wind\":{\"dir\":\"NNW\",\"deg\":337.5,\"bft\":[5,6],\"gust_kn\":32},"
                        + "\"baro\":{\"hpa\":1009.5,\"trend\":\"falling\"},"
                        + "\"sails\":{\"main\":\"reef1\",\"head\":[\"genoa\"],\"head_reefed\":true}}");
    }

    @Test
    void what_is_not_said_of_the_time_is_null_and_a_direction_that_varies_has_no_degrees() throws Exception {
        parse("vent variable 1 à 3".getBytes(UTF_8), OFF_BREST);

        JsonNode meaning = json(answers().get(0));
        assertThat(meaning.get("time").isNull()).isTrue();
        assertThat(meaning.at("/wind/dir").textValue()).isEqualTo("VRB");
        assertThat(meaning.at("/wind/deg").isNull()).isTrue();
    }

    /** As many answers as lines, whatever the editor left behind. */
    @Test
    void ends_of_lines_and_a_mark_of_byte_order_are_no_words() throws Exception {
        parse("\uFEFF14h cap 240\r\nbaro 1013\r\n\r\nSW 4".getBytes(UTF_8), OFF_BREST);

        assertThat(answers()).hasSize(4);
        assertThat(json(answers().get(0)).get("time").textValue()).isEqualTo("14:00");
        assertThat(json(answers().get(0)).has("note")).isFalse();
        assertThat(json(answers().get(1)).at("/baro/hpa").intValue()).isEqualTo(1013);
        assertThat(json(answers().get(3)).at("/wind/bft/0").intValue()).isEqualTo(4);
    }

    @Test
    void bytes_that_are_no_text_are_answered_as_a_line() throws Exception {
        byte[] broken = {'c', 'a', 'p', ' ', '2', '4', '0', ' ', (byte) 0xFF, (byte) 0xC3, 0, '\n', 'S', 'W', '4'};

        int exit = parse(broken, OFF_BREST);

        assertThat(exit).isZero();
        assertThat(answers()).hasSize(2);
        assertThat(json(answers().get(0)).at("/hdg/deg").intValue()).isEqualTo(240);
    }

    @Test
    @Timeout(20)
    void a_line_of_a_hundred_thousand_characters_is_one_answer() throws Exception {
        String row = "09:00 48°16,2'N 004°40,8'W cap 205 si ça monte dauphins quart Papa, 6 nds SW4 1017 ; ";

        parse(row.repeat(100_000 / row.length() + 1).getBytes(UTF_8), OFF_BREST);
        parse("9".repeat(100_000).getBytes(UTF_8), OFF_BREST);
        parse("(".repeat(100_000).getBytes(UTF_8), OFF_BREST);

        assertThat(answers()).hasSize(3);
        assertThat(json(answers().get(0)).get("time").textValue()).isEqualTo("09:00");
    }

    @Test
    void a_missing_hemisphere_is_that_of_the_last_position() throws Exception {
        parse("48 20 4 40".getBytes(UTF_8), "--at", "2026-07-14T18:45:00Z", "--last", "48.2,-4.7");

        assertThat(json(answers().get(0)).at("/pos/lon").doubleValue()).isEqualTo(-4.66667);
    }

    @Test
    void the_language_asked_for_is_that_of_a_line_that_leaves_it_open() throws Exception {
        parse("1013".getBytes(UTF_8), "--lang", "en");

        assertThat(json(answers().get(0)).get("lang").textValue()).isEqualTo("en");
    }

    @Test
    void what_was_asked_wrongly_is_named() {
        assertThat(parse(new byte[0], "--lang", "de")).isEqualTo(2);
        assertThat(parse(new byte[0], "--zone", "Europe/Atlantis")).isEqualTo(2);
        assertThat(parse(new byte[0], "--last", "ninety,0")).isEqualTo(2);
        assertThat(parse(new byte[0], "--last", "91,0")).isEqualTo(2);
        assertThat(parse(new byte[0], "--at", "yesterday")).isEqualTo(2);
        assertThat(complained.toString(UTF_8))
                .contains("de")
                .contains("Atlantis")
                .contains("ninety")
                .contains("yesterday");
    }
}
