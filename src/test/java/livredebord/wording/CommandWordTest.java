package livredebord.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import livredebord.entry.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandWordTest {

    @AfterEach
    void asBefore() {
        CommandWord.registered(List.of("log"));
    }

    @Test
    void textsSayTheOnlyWordThatIsRegistered() {
        CommandWord.registered(List.of("livre"));

        assertThat(Phrases.in(Language.FR, Medium.PLAIN).text("chat.unsaid")).contains("`/livre dernières`");
        assertThat(Phrases.in(Language.EN, Medium.PLAIN).text("chat.help"))
                .contains("/livre")
                .doesNotContain("/log ");
        assertThat(CommandWord.before("131 W")).isEqualTo("/livre 131 W");
    }

    @Test
    void whereLogIsAmongThemItIsSaid() {
        CommandWord.registered(List.of("livre", "log"));

        assertThat(Phrases.in(Language.FR, Medium.PLAIN).text("chat.unsaid")).contains("`/log dernières`");
        assertThat(CommandWord.before("131 W")).isEqualTo("/log 131 W");
    }

    @Test
    void whatOnlyBeginsLikeItIsAnotherWord() {
        CommandWord.registered(List.of("livre"));

        assertThat(CommandWord.in("/logement, /log, /log")).isEqualTo("/logement, /livre, /livre");
    }
}
