package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void linesThatFitAreOnePost() {
        assertThat(Lines.posts(List.of("a", "b"))).containsExactly("a\nb");
        assertThat(Lines.posts(List.of())).isEmpty();
    }

    @Test
    void moreThanAPostHoldsIsSplitAtLines() {
        String line = "x".repeat(Lines.MOST / 2);

        assertThat(Lines.posts(List.of(line, line, line))).containsExactly(line + "\n" + line, line);
    }

    @Test
    void aLineThatIsTooLongIsCutBetweenWordsAndSaysSo() {
        String post = Lines.posts(List.of("mot ".repeat(5_000))).get(0);

        assertThat(post).hasSizeLessThanOrEqualTo(Lines.MOST).endsWith("mot …");
    }

    @Test
    void charactersAreCountedAsMattermostDoes() {
        String smileys = "🙂".repeat(Lines.MOST);

        assertThat(Lines.posts(List.of(smileys))).containsExactly(smileys);
        assertThat(Lines.posts(List.of(smileys + "🙂"))
                        .get(0)
                        .codePointCount(
                                0, Lines.posts(List.of(smileys + "🙂")).get(0).length()))
                .isEqualTo(Lines.MOST);
    }

    @Property(tries = 50)
    void noPostIsTooLongAndNoShortLineIsLost(
            @ForAll @Size(max = 40) List<@StringLength(min = 1, max = 3_000) String> lines) {
        List<String> posts = Lines.posts(lines);

        assertThat(posts).allMatch(post -> post.codePointCount(0, post.length()) <= Lines.MOST);
        assertThat(String.join("\n", posts)).isEqualTo(String.join("\n", lines));
    }
}
