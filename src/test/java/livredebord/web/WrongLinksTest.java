package livredebord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import livredebord.wording.CommandWord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A link that opens nothing says how to get another; who guesses is not answered for long. */
class WrongLinksTest {

    @AfterEach
    void theUsualWordAgain() {
        CommandWord.registered(List.of("log"));
    }

    @Test
    void saysInBothLanguagesByTheBoatsOwnWordHowToGetAnother() {
        CommandWord.registered(List.of("bord"));

        assertThat(WrongLinks.words())
                .contains("n’ouvre plus rien", "`/bord pdf`", "no longer opens anything", "/bord pdf 14/07/2026")
                .doesNotContain("/log", "''", "{");
    }

    @Test
    void twentyWrongOnesOfAnAddressAreAnsweredAndOthersAreNotHeldUp() {
        WrongLinks wrong = new WrongLinks(120);
        for (int guess = 0; guess < 20; guess++) {
            assertThat(wrong.bearsWith("192.168.1.66")).isTrue();
        }

        assertThat(wrong.bearsWith("192.168.1.66")).isFalse();
        assertThat(wrong.bearsWith("192.168.1.7")).isTrue();
    }

    @Test
    void whereNothingIsCountedNeitherAreThese() {
        WrongLinks wrong = new WrongLinks(0);
        for (int guess = 0; guess < 100; guess++) {
            assertThat(wrong.bearsWith("192.168.1.66")).isTrue();
        }
    }
}
