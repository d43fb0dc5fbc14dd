package livredebord.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CborTest {

    /** The examples of RFC 8949, appendix A, and the edges of each length. */
    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "23, 17",
        "24, 1818",
        "100, 1864",
        "255, 18ff",
        "256, 190100",
        "1000, 1903e8",
        "65535, 19ffff",
        "65536, 1a00010000",
        "1000000, 1a000f4240",
        "4294967295, 1affffffff",
        "4294967296, 1b0000000100000000",
        "1000000000000, 1b000000e8d4a51000",
        "9223372036854775807, 1b7fffffffffffffff",
        "-1, 20",
        "-24, 37",
        "-25, 3818",
        "-100, 3863",
        "-1000, 3903e7",
        "-9223372036854775808, 3b7fffffffffffffff",
    })
    void numbersHaveTheirShortestForm(long number, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThat(new CborWriter().integer(number).toBytes()).isEqualTo(bytes);
        CborReader reader = new CborReader(bytes);
        assertThat(reader.integer()).isEqualTo(number);
        reader.end();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1800",
                "1817",
                "190000",
                "1900ff",
                "1a0000ffff",
                "1b00000000ffffffff",
                "1bffffffffffffffff",
                "3817",
                "1c",
                "1f",
                "18",
                "1901",
                "",
                "f6",
                "40",
                "c000",
                "f90000",
                "fb3ff0000000000000"
            })
    void anyOtherFormIsRefused(String hex) {
        CborReader reader = new CborReader(HexFormat.of().parseHex(hex));

        assertThatThrownBy(reader::integer).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"62ff", "61ff", "63eda080", "78016", "5801ff", "7f6161ff", "7bffffffffffffffff"})
    void textThatIsCutOrNotUtf8IsRefused(String hex) {
        CborReader reader = new CborReader(HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : hex + "1"));

        assertThatThrownBy(reader::text).isInstanceOf(Unreadable.class);
    }

    @Test
    void whatIsLeftOverIsRefused() {
        CborReader reader = new CborReader(new byte[] {0, 0});
        reader.integer();

        assertThatThrownBy(reader::end).isInstanceOf(Unreadable.class).hasMessage("1 bytes too many");
    }

    @Test
    void anArrayOfAnotherLengthIsRefused() {
        byte[] two = new CborWriter().array(2).nothing().text("é").toBytes();

        assertThatThrownBy(() -> new CborReader(two).array(3)).isInstanceOf(Unreadable.class);
        CborReader reader = new CborReader(two);
        reader.array(2);
        assertThat(reader.isNothing()).isTrue();
        reader.nothing();
        assertThat(reader.text()).isEqualTo("é");
        reader.end();
    }
}
