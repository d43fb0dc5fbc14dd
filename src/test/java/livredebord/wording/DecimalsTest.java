package livredebord.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 2 | 0",
                "1300 | 0 | 1300",
                "1250 | 2 | 12.5",
                "1200 | 2 | 12",
                "5 | 2 | 0.05",
                "-5 | 2 | -0.05",
                "-1250 | 2 | -12.5",
                "-100 | 2 | -1",
                "478333333 | 7 | 47.8333333",
                "9223372036854775807 | 18 | 9.223372036854775807",
            })
    void aNumberIsAsShortAsCanBe(long scaled, int decimals, String said) {
        assertThat(Decimals.of(scaled, decimals, ".")).isEqualTo(said);
        assertThat(said)
                .isEqualTo(BigDecimal.valueOf(scaled, decimals)
                        .stripTrailingZeros()
                        .toPlainString());
    }
}
