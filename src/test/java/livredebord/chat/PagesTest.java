package livredebord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {

    @Test
    void whatFitsIsOnePage() {
        assertThat(Pages.of("un\ndeux", 7)).containsExactly("un\ndeux");
    }

    @Test
    void oneCharacterMoreIsTwoPagesCutAtALine() {
        assertThat(Pages.of("un\ndeux", 6)).containsExactly("un", "deux");
    }

    @Test
    void aLineThatIsTooLongIsCutAtABlank() {
        assertThat(Pages.of("cap au large", 8)).containsExactly("cap au", "large");
    }

    @Test
    void aWordThatIsTooLongIsCutBetweenCharactersNeverInsideOne() {
        assertThat(Pages.of("🐬🐬🐬🐬🐬", 2)).containsExactly("🐬🐬", "🐬🐬", "🐬");
    }

    @Test
    void noWordOfALongSummaryIsLost() {
        String summary = IntStream.range(0, 4000)
                .mapToObj(number -> "- **#" + number + "** 09:00 dauphins")
                .collect(Collectors.joining("\n"));

        var pages = Pages.of(summary, Pages.MOST_CHARACTERS);

        assertThat(pages).allMatch(page -> page.codePointCount(0, page.length()) <= Pages.MOST_CHARACTERS);
        assertThat(String.join("\n", pages)).isEqualTo(summary);
    }
}
