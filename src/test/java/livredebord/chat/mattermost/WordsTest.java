package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void whatIsNotSeenBeforeAndAfterTheWordsIsTakenOff() {
        assertThat(Words.trimmed("\uFFFD\uFFFD wind\u00A0")).isEqualTo("wind");
        assertThat(Words.trimmed("\uFEFF\u200B\n\t é 🙂 ")).isEqualTo("é 🙂");
        assertThat(Words.trimmed("a \uFFFD b")).isEqualTo("a \uFFFD b");
    }

    @Test
    void theCommandIsNoPartOfTheWords() {
        assertThat(Words.withoutCommand("/log 131 W")).isEqualTo("131 W");
        assertThat(Words.withoutCommand("131 W")).isEqualTo("131 W");
        assertThat(Words.withoutCommand("/bord  a /b")).isEqualTo("a /b");
    }

    @Test
    void fencesAreLongerThanAnyInside() {
        assertThat(Words.fenced("a")).isEqualTo("```\na\n```");
        assertThat(Words.fenced("````x```")).isEqualTo("`````\n````x```\n`````");
    }

    @Test
    void wordsInCodeCannotLeaveIt() {
        assertThat(Words.code("a` **b**\nc")).isEqualTo("`a' **b** c`");
    }

    @Test
    void whatWouldGarbleTheAnswerIsNotShown() {
        assertThat(Words.fenced("\u0000a\u202Eb\tc\nd")).isEqualTo("```\nab\tc\nd\n```");
    }
}
