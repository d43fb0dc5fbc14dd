package livredebord.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every sign is one point wide here. */
class ParagraphTest {

    @Test
    void wordsGoToTheNextLineWhole() {
        assertThat(lines("un deux trois", 8)).containsExactly("un deux", "trois");
    }

    @Test
    void aLineMayBeFullToItsLastPoint() {
        assertThat(lines("un deux", 7)).containsExactly("un deux");
        assertThat(lines("un deux", 6)).containsExactly("un", "deux");
    }

    @Test
    void aWordLongerThanTheLineIsBroken() {
        assertThat(lines("ab abcdefghij", 4)).containsExactly("ab", "abcd", "efgh", "ij");
    }

    @Test
    void aTypedLineBreakHolds() {
        assertThat(lines("un\n\ndeux", 9)).containsExactly("un", "", "deux");
    }

    @Test
    void aSignWiderThanTheLineStillStands() {
        assertThat(lines("ab", 0.5f)).containsExactly("a", "b");
    }

    private static List<String> lines(String words, float width) {
        List<Letter> letters = words.chars()
                .mapToObj(sign -> new Letter(sign, Face.REGULAR, 1, 1, false))
                .toList();
        return Paragraph.lines(letters, width, 1).stream()
                .map(line -> line.stream()
                        .map(letter -> Character.toString(letter.codePoint()))
                        .collect(Collectors.joining()))
                .toList();
    }
}
