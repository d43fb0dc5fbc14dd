package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import livredebord.entry.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenWordsTest {

    @ParameterizedTest
    @CsvSource({
        "7h45 SW 4, 2026-07-14T05:45:00Z",
        "0745 SW 4, 2026-07-14T05:45:00Z",
        "07:45 SW 4, 2026-07-14T05:45:00Z",
        "7 h 45 SW 4, 2026-07-14T05:45:00Z",
        "1745Z SW 4, 2026-07-14T17:45:00Z",
        "17h45 TU SW 4, 2026-07-14T17:45:00Z",
        "17h45 UTC SW 4, 2026-07-14T17:45:00Z",
        "17:45 UTC+2 SW 4, 2026-07-14T15:45:00Z",
        "17:45+02 SW 4, 2026-07-14T15:45:00Z",
        "13:45 UTC-4 SW 4, 2026-07-14T17:45:00Z",
        "1440 LT SW 4, 2026-07-14T12:40:00Z",
        "hier 22h SW 4, 2026-07-13T20:00:00Z",
        "yesterday 2200 SW 4, 2026-07-13T20:00:00Z",
        "il y a 20 min viré, 2026-07-14T18:25:00Z",
        "tacked 2 hours ago, 2026-07-14T16:45:00Z",
        "midi SW 4, 2026-07-14T10:00:00Z",
        "noon SW 4, 2026-07-14T10:00:00Z",
        "minuit SW 4, 2026-07-13T22:00:00Z",
        "8 pm SW 4, 2026-07-14T18:00:00Z",
        "10h3O SW 4, 2026-07-14T08:30:00Z",
        "SW 4, 2026-07-14T18:45:00Z",
        "2026-07-12 09:00 SW 4, 2026-07-12T07:00:00Z",
        "12/07/2026 9h SW 4, 2026-07-12T07:00:00Z"
    })
    void a_line_happened_when_its_words_say(String words, Instant at) {
        assertThat(Said.line(words).at()).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({
        "il y a 20 min vu une tortue,20:25",
        "5 min ago tacked,20:40",
        "il y a 1h cap 200,19:45",
        "gybed 1032 on to port tack,10:32",
        "whale spotted off the port bow 1520,15:20",
        "joined at Dartmouth 1030,10:30",
        "engine on 1645,16:45",
        "moteur coupé 1945,19:45",
        "moteur on 1125,11:25",
        "fire drill below 1050,10:50",
        "MOB drill 1015,10:15",
        "'Largué 6h55 de Port-Louis, NNO 3',06:55",
        "'called Solent Coastguard ch 67, 1655, loud and clear',16:55",
        "point de midi 47°31N 5°12W,12:00"
    })
    void what_the_words_say_of_the_time(String words, java.time.LocalTime time) {
        assertThat(Said.line(words).timeSaid().orElseThrow().time()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moteur 1h pour charger",
                "ran engine 1 hr to charge",
                "Léa a barré 2h",
                "2h de moteur",
                "Code 1234 wifi",
                "1015 -2/3h",
                "traversée : 24h"
            })
    void how_long_is_not_when(String words) {
        assertThat(Said.line(words).timeSaid()).isEmpty();
    }

    @Test
    void shortly_after_midnight_an_hour_before_it_is_yesterdays() {
        Context night = Context.of(Instant.parse("2026-07-14T22:10:00Z"), ZoneId.of("Europe/Paris"), Language.FR);

        Understood.Line line = Said.line("23h50 virement", night);

        assertThat(line.at()).isEqualTo(Instant.parse("2026-07-14T21:50:00Z"));
        assertThat(line.late()).isTrue();
    }

    @Test
    void a_clock_ten_minutes_fast_is_not_yesterday() {
        assertThat(Said.line("20h55 SW 4").at()).isEqualTo(Instant.parse("2026-07-14T18:55:00Z"));
        assertThat(Said.line("20h56 SW 4").at()).isEqualTo(Instant.parse("2026-07-13T18:56:00Z"));
    }

    @Test
    void a_line_is_late_from_ten_minutes_on() {
        assertThat(Said.line("20h35 SW 4").late()).isFalse();
        assertThat(Said.line("20h34 SW 4").late()).isTrue();
    }

    @Test
    void the_hour_that_the_clocks_skip_is_an_hour_later() {
        Context spring = Context.of(Instant.parse("2026-03-29T06:00:00Z"), ZoneId.of("Europe/Paris"), Language.FR);

        assertThat(Said.line("2h30 SW 4", spring).at()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2099-01-01 12:00 SW 4", "01/01/2099 midi"})
    void a_date_far_ahead_is_refused_with_an_example(String words) {
        Understood.Rejected rejected = (Understood.Rejected) new Commands().understand(words, Said.EVENING);

        assertThat(rejected.reason()).isEqualTo(Understood.Reason.DATE_IN_THE_FUTURE);
        assertThat(rejected.example()).isNotBlank();
    }

    @Test
    void a_date_that_no_calendar_has_is_refused() {
        Understood.Rejected rejected =
                (Understood.Rejected) new Commands().understand("2026-02-30 12:00 SW 4", Said.EVENING);

        assertThat(rejected.reason()).isEqualTo(Understood.Reason.NO_SUCH_DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vidange 1300h",
                "GPS muet depuis 14h",
                "ETA 17h40",
                "RDV 18h Houat",
                "quart 20h-23h Papa",
                "PM 14h32",
                "départ demain 6h",
                "baro -2/3h",
                "moteur pendant 2h",
                "25h",
                "12:61"
            })
    void hours_that_are_something_else_are_not_the_time(String words) {
        assertThat(Said.line(words).timeSaid()).isEmpty();
    }
}
