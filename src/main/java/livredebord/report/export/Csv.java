package livredebord.report.export;

import java.io.IOException;
import java.io.OutputStream;
import livredebord.report.Exports;
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
    private final Utf8 to;

    private Csv(char separator, char decimal, Edition edition, OutputStream to) {
        this.separator = separator;
        this.decimal = decimal;
        this.edition = edition;
        this.to = new Utf8(to);
    }

    static Csv plain(Edition edition, OutputStream to) throws IOException {
        return new Csv(',', '.', edition, to).headed("");
    }

    /** With the mark by which Excel knows UTF-8. */
    static Csv forFrenchSpreadsheets(Edition edition, OutputStream to) throws IOException {
        return new Csv(';', ',', edition, to).headed("\uFEFF");
    }

    private Csv headed(String begins) throws IOException {
        to.put(begins);
        for (Field field : Field.ALL) {
            cell(field, quoted(field.heading(edition.phrases())));
        }
        return this;
    }

    @Override
    public void take(Row row) throws IOException {
        Object[] values = edition.said(row).values();
        for (Field field : Field.ALL) {
            Object value = values[field.ordinal()];
            cell(field, value == null ? "" : written(value));
        }
    }

    @Override
    public void end() throws IOException {
        to.flush();
    }

    private void cell(Field field, String quoted) throws IOException {
        to.put(quoted);
        if (field.ordinal() < Field.ALL.length - 1) {
            to.put(separator);
        } else {
            to.put("\r\n");
        }
    }

    private String written(Object value) {
        return value instanceof Figure number
                ? quoted(number.plain().replace('.', decimal))
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
