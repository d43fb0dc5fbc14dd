package livredebord.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "vent SW 4, tout va bien. → vent SW 4, tout va bien.",
                "Papa & Léa à l'étrave → Papa & Léa à l'étrave",
                "@all → @\u200Dall",
                "écrire à a@b.fr → écrire à a@\u200Db.fr",
                "visi <5 vent >20 → visi ‹5 vent ›20",
                "<!channel> → ‹!channel›",
                "a|b → a\\|b",
                "**x** _y_ ~~z~~ → \\*\\*x\\*\\* \\_y\\_ \\~\\~z\\~\\~",
                "`rm` → \\`rm\\`",
                "[ici](http://a.b) → \\[ici\\](http://a.b)",
                "c:\\temp → c:\\\\temp",
                ":anchor: → :\u200Danchor:",
                "10:30:15 → 10:30:15",
                "&lt;b&gt; → &\u200Dlt;b&\u200Dgt;",
                "שלום → שלום",
                "dauphins 🐬 → dauphins 🐬",
            })
    void typedWordsDoNothing(String typed, String shown) {
        assertThat(Markdown.escape(typed)).isEqualTo(shown);
    }

    @Test
    void typedWordsStayOneLine() {
        assertThat(Markdown.escape(" a\r\n\r\n# b\tc\u2028d ")).isEqualTo("a # b c d");
    }

    @Test
    void whatIsNotSeenOrTurnsTheLineRoundIsLeftOut() {
        assertThat(Markdown.escape("a\u0000\u0007\u202Eb\u2066c\uFEFF")).isEqualTo("abc");
    }

    @Test
    void whatIsStruckOutWithinStruckWordsIsNotFreedByTheMarksMeeting() {
        assertThat(Markdown.POST.struck("cap ~~111°~~ 112° · baro 1009"))
                .isEqualTo("~~cap~~ ~~111°~~ ~~112° · baro 1009~~");
        assertThat(Markdown.POST.struck("~~111°~~ 112°")).isEqualTo("~~111°~~ ~~112°~~");
        assertThat(Markdown.POST.struck(Markdown.POST.typed("a ~~b~~ c"))).isEqualTo("~~a \\~\\~b\\~\\~ c~~");
    }
}
