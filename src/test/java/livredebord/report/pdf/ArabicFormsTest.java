package livredebord.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicFormsTest {

    @ParameterizedTest
    @CsvSource({
        "ب, FE8F",
        "بحر, FE91 FEA4 FEAE",
        "مرحبا, FEE3 FEAE FEA3 FE92 FE8E",
        "دار, FEA9 FE8D FEAD",
        "سلام, FEB3 FEFC 0000 FEE1",
        "لا, FEFB 0000",
        "شيء, FEB7 FEF2 FE80",
        "بـ, FE91 0640",
        "بَت, FE91 064E FE96",
        "ab ج, 0061 0062 0020 FE9D",
        "پارچه, FB58 FE8E FEAD FB7C FEEA",
        "گرگ, FB94 FEAE FB92",
        "کی, FB90 FBFD",
    })
    void eachLetterHasTheFormOfItsPlace(String word, String forms) {
        int[] written = ArabicForms.of(word.codePoints().toArray());

        StringBuilder numbers = new StringBuilder();
        for (int sign : written) {
            numbers.append(String.format("%04X ", sign));
        }
        assertThat(numbers.toString().strip()).isEqualTo(forms);
    }

    /** Unicode says of each form which letter it is: ours are those. */
    @Test
    void everyFormIsOneOfItsLetter() {
        int[] letters = IntStream.concat(IntStream.rangeClosed(0x0621, 0x064A), "ٹپچڈڑژکگںھی".codePoints())
                .toArray();
        for (int letter : letters) {
            for (String word : new String[] {"%s", "ب%s", "%sب", "ب%sب"}) {
                String typed = String.format(word, Character.toString(letter));
                int[] written = ArabicForms.of(typed.codePoints().toArray());

                String read = Normalizer.normalize(new String(written, 0, written.length), Normalizer.Form.NFKC);
                assertThat(read).as(typed).isEqualTo(Normalizer.normalize(typed, Normalizer.Form.NFKC));
            }
        }
    }
}
