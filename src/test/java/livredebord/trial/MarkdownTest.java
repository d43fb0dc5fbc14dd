package livredebord.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "**#128** 09:00 **Léa** · cap 205° ! <p><strong>#128</strong> 09:00 <strong>Léa</strong> · cap 205°</p>",
                "heures moteur ~~1302~~ 1303 ! <p>heures moteur <del>1302</del> 1303</p>",
                "~not struck~ ! <p>~not struck~</p>",
                "`9f3c 1a7e` ! <p><code>9f3c 1a7e</code></p>"
            })
    void aPostIsDrawnAsInTheClient(String markdown, String html) {
        assertThat(Markdown.toHtml(markdown).strip()).isEqualTo(html);
    }

    @Test
    void theEndOfALineIsKept() {
        assertThat(Markdown.toHtml("one\ntwo")).contains("one<br />\ntwo");
    }

    @Test
    void aTableIsDrawn() {
        assertThat(Markdown.toHtml("| h | cap |\n| --- | --- |\n| 09:00 | 205° |"))
                .contains("<th>h</th>", "<td>205°</td>");
    }

    @Test
    void aLinkOpensBesideThePageAndTellsNobodyWhereItStood() {
        assertThat(Markdown.toHtml("[PDF](http://127.0.0.1:8080/pdf/x)"))
                .contains("href=\"http://127.0.0.1:8080/pdf/x\"", "target=\"_blank\"", "noopener noreferrer");
        assertThat(Markdown.toHtml("[PDF](/pdf/x)")).contains("href=\"/pdf/x\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "a <b onmouseover=alert(1)>b</b>",
                "<svg/onload=alert(1)>",
                "<style>*{}</style>",
                "`<script>`",
                "| <script> | b |\n| --- | --- |\n| <iframe src=/> | d |",
                "~~<script>~~"
            })
    void htmlIsShownAsItWasTyped(String markdown) {
        assertThat(Markdown.toHtml(markdown)).doesNotContainPattern("<(script|img|b|svg|style|iframe)\\b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](<java&#10;script:alert(1)>)",
                "[x](&#106;avascript:alert(1))",
                "[x]( <  javascript:alert(1)>)",
                "[x](vbscript:x)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](file:///etc/passwd)",
                "<javascript:alert(1)>",
                "[x][1]\n\n[1]: javascript:alert(1)"
            })
    void anyOtherLinkLeadsNowhere(String markdown) {
        assertThat(Markdown.toHtml(markdown)).doesNotContain("href");
    }

    @Test
    void aPictureIsItsWordsAndNothingIsFetched() {
        assertThat(Markdown.toHtml("![the *anchor*](http://elsewhere.example/a.png)"))
                .contains("the <em>anchor</em>")
                .doesNotContain("<img", "elsewhere");
    }

    @Test
    void comparisonsInATableBecomeALinkAsOnTheRealServer() {
        assertThat(Markdown.rewritten("| vis <5 | wind >20 |")).isEqualTo("| vis [ wind ](5 )20 |");
        assertThat(Markdown.rewritten("<!here> <https://a.example|words>"))
                .isEqualTo("@here [words](https://a.example)");
    }

    @Test
    void quotedDollarsAndBackslashesSurviveTheRewriting() {
        assertThat(Markdown.rewritten("<http://a.example/$1|5 $ \\>")).isEqualTo("[5 $ \\](http://a.example/$1)");
    }
}
