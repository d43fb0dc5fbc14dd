package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Observation.WatchChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One comes up and another goes down. */
class WatchWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2200 Anna on, Ben off | Anna | Ben",
                "Sam off watch, Priya on | Priya | Sam",
                "0000 watch change, Tom to bunk, Jo up | Jo | Tom",
                "relève à 4h, Léa prend, Tom se couche | Léa | Tom",
                "Minuit moins le quart, relève : Paul monte, Aline descend | Paul | Aline"
            })
    void who_comes_and_who_goes(String words, String on, String off) {
        WatchChange change = Said.the(WatchChange.class, words).orElseThrow();

        assertThat(change.on()).containsExactly(on);
        assertThat(change.off()).containsExactly(off);
    }

    @ParameterizedTest
    @CsvSource({"quart à lou, Lou", "lou relevée par tom, Tom", "quart 20h-23h lou, Lou", "tom relieved by lou, Lou"})
    void a_name_that_the_book_knows_needs_no_capital(String words, String on) {
        Context aboard = Said.aboard("Lou", "Tom", "Claire");

        Understood.Line line = (Understood.Line) new Commands().understand(words, aboard);

        assertThat(Said.the(WatchChange.class, line).orElseThrow().on()).containsExactly(on);
    }

    @Test
    void the_hours_of_a_watch_are_not_the_time_of_the_line() {
        Understood.Line line = Said.line("On watch: Bea, 0400 till 0700, Duncan to bed");
        WatchChange change = Said.the(WatchChange.class, line).orElseThrow();

        assertThat(line.timeSaid()).isEmpty();
        assertThat(change.from()).contains(LocalTime.of(4, 0));
        assertThat(change.to()).contains(LocalTime.of(7, 0));
    }

    @Test
    void who_comes_next_is_named() {
        WatchChange change =
                Said.the(WatchChange.class, "Léa on watch 0400-0700, Tom next").orElseThrow();

        assertThat(change.on()).containsExactly("Léa");
        assertThat(change.next()).isEqualTo(List.of("Tom"));
        assertThat(Said.the(WatchChange.class, "Tom de quart jusqu'à 4h, puis Léa")
                        .flatMap(WatchChange::to))
                .isEqualTo(Optional.of(LocalTime.of(4, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna on deck with her camera",
                "Ben off to the shop",
                "Tom up the mast",
                "Léa descend la poubelle"
            })
    void one_who_moves_about_takes_no_watch(String words) {
        assertThat(Said.the(WatchChange.class, words)).isEmpty();
    }
}
