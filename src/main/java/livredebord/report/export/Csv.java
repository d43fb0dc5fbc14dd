package livredebord.report.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import livredebord.report.export.Field.Said;

/**
 * A line an entry (RFC 4180). What a spreadsheet would take for a formula begins with an apostrophe: people type what they
 * like into a log, and a captain opens the file.
 */
final class Csv {

    private static final String FORMULAS = "=+-@\t\r";

    private final char separator;
    private final char decimal;
    private final String begins;

    private Csv(char separator, char decimal, String begins) {
        this.separator = separator;
        this.decimal = decimal;
        this.begins = begins;
    }

    static Csv plain() {
        return new Csv(',', '.', "");
    }

    /** With the mark by which Excel knows UTF-8. */
    static Csv forFrenchSpreadsheets() {
        return new Csv(';', ',', "\uFEFF");
    }

    void write(Edition edition, Writer to) throws IOException {
        to.write(begins);
        line(
                Arrays.stream(Field.values())
                        .map(field -> quoted(field.heading(edition.phrases())))
                        .collect(joined()),
                to);
        for (var row : edition.rows()) {
            Said said = edition.said(row);
            line(
                    Arrays.stream(Field.values())
                            .map(field -> field.of(said).map(this::cell).orElse(""))
                            .collect(joined()),
                    to);
        }
    }

    private java.util.stream.Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(String.valueOf(separator));
    }

    private static void line(String line, Writer to) throws IOException {
        to.write(line);
        to.write("\r\n");
    }

    private String cell(Object value) {
        return value instanceof BigDecimal number
                ? quoted(number.toPlainString().replace('.', decimal))
                : quoted(harmless(value.toString()));
    }

    private static String harmless(String words) {
        return !words.isEmpty() && FORMULAS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    private String quoted(String words) {
        boolean plain =
                words.chars().noneMatch(sign -> sign == separator || sign == '"' || sign == '\n' || sign == '\r');
        return plain ? words : '"' + words.replace("\"", "\"\"") + '"';
    }
}
