package livredebord.report.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import livredebord.report.Exports;
import livredebord.report.export.Field.Said;
import livredebord.voyage.Row;

/**
 * A line an entry (RFC 4180). What a spreadsheet would take for a formula begins with an apostrophe: people type what they
 * like into a log, and a captain opens the file.
 */
final class Csv implements Exports.Writing {

    private static final String FORMULAS = "=+-@\t\r";

    private final char separator;
    private final char decimal;
    private final Edition edition;
    private final Writer to;

    private Csv(char separator, char decimal, Edition edition, OutputStream to) {
        this.separator = separator;
        this.decimal = decimal;
        this.edition = edition;
        this.to = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    }

    static Csv plain(Edition edition, OutputStream to) throws IOException {
        return new Csv(',', '.', edition, to).headed("");
    }

    /** With the mark by which Excel knows UTF-8. */
    static Csv forFrenchSpreadsheets(Edition edition, OutputStream to) throws IOException {
        return new Csv(';', ',', edition, to).headed("\uFEFF");
    }

    private Csv headed(String begins) throws IOException {
        to.write(begins);
        for (Field field : Field.ALL) {
            cell(field, quoted(field.heading(edition.phrases())));
        }
        return this;
    }

    @Override
    public void take(Row row) throws IOException {
        Said said = edition.said(row);
        for (Field field : Field.ALL) {
            cell(field, field.of(said).map(this::written).orElse(""));
        }
    }

    @Override
    public void end() throws IOException {
        to.flush();
    }

    private void cell(Field field, String quoted) throws IOException {
        to.write(quoted);
        if (field.ordinal() < Field.ALL.length - 1) {
            to.write(separator);
        } else {
            to.write("\r\n");
        }
    }

    private String written(Object value) {
        return value instanceof BigDecimal number
                ? quoted(number.toPlainString().replace('.', decimal))
                : quoted(harmless(value.toString()));
    }

    private static String harmless(String words) {
        return !words.isEmpty() && FORMULAS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    private String quoted(String words) {
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            if (sign == separator || sign == '"' || sign == '\n' || sign == '\r') {
                return '"' + words.replace("\"", "\"\"") + '"';
            }
        }
        return words;
    }
}
