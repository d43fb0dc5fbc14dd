package livredebord.wording;

import static org.assertj.core.api.Assertions.assertThat;

import livredebord.entry.Language;
import livredebord.nautical.Position;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private final Figures french = new Figures(Phrases.in(Language.FR, Medium.PLAIN));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 00°00,0'N 000°00,0'E",
                "28962000 | -2808000 | 48°16,2'N 004°40,8'W",
                "-28962050 | 2808010 | 48°16,205'S 004°40,801'E",
                "28962004 | 2808005 | 48°16,2'N 004°40,801'E",
                "28962500 | 2808340 | 48°16,25'N 004°40,834'E",
                "599999 | -599996 | 01°00,0'N 001°00,0'W",
                "54000000 | 108000000 | 90°00,0'N 180°00,0'E",
            })
    void aPositionHasOneToThreeDigitsOfTheMinute(int latitude, int longitude, String said) {
        assertThat(french.position(new Position(latitude, longitude))).isEqualTo(said);
    }
}
