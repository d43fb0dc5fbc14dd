package livredebord.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingDirectionTest {

    @ParameterizedTest
    @CsvSource({
        "cap 240° (noté 18:05) → Brest, cap 240° (noté 18:05) → Brest",
        "שלום, םולש",
        "שלום (x), (x) םולש",
        "שלום [U+65E5][U+672C], [U+672C][U+65E5] םולש",
        "vu [שלום] 12, vu [םולש] 12",
        "بحر, ﺮﺤﺑ",
        "سلام (5), (5) ﻡﻼﺳ",
    })
    void aLineIsDrawnFromTheLeftAsItIsReadFromTheRight(String typed, String drawn) {
        assertThat(drawn(typed)).isEqualTo(drawn);
    }

    private static String drawn(String typed) {
        List<Letter> line =
                typed.codePoints().mapToObj(ReadingDirectionTest::letter).toList();
        return ReadingDirection.drawn(line, (sign, like) -> letter(sign)).stream()
                .map(letter -> Character.toString(letter.codePoint()))
                .collect(Collectors.joining());
    }

    private static Letter letter(int sign) {
        return new Letter(sign, Face.REGULAR, 1, 1, false);
    }
}
