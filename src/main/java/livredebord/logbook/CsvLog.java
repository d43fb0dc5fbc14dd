package livredebord.logbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import livredebord.nautical.North;

/**
 * A log as a table whose first line names the columns, in French or English, ours or another's: a moment, and whatever else
 * is known by its name. Commas or semicolons between, points or commas in numbers.
 */
final class CsvLog {

    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("utc", List.of("utc", "tu", "timestamp", "datetime", "date_time", "time_utc", "time", "date")),
            Map.entry("local", List.of("ship's time", "heure du bord", "local", "local time", "heure")),
            Map.entry("latitude", List.of("latitude", "lat")),
            Map.entry("longitude", List.of("longitude", "lon", "lng", "long")),
            Map.entry("heading", List.of("heading (°)", "cap (°)", "heading", "cap", "hdg")),
            Map.entry("cog", List.of("cog (°)", "rf (°)", "cog", "rf")),
            Map.entry("sog", List.of("sog (kn)", "vf (nd)", "sog", "vf")),
            Map.entry("stw", List.of("stw (kn)", "vs (nd)", "stw", "vs")),
            Map.entry("log", List.of("log (nm)", "loch (m)", "log", "loch")),
            Map.entry("windFrom", List.of("wind from (°)", "vent de (°)", "twd", "wind direction")),
            Map.entry("wind", List.of("wind (kn)", "vent (nd)", "tws", "wind speed")),
            Map.entry("gust", List.of("gusts (kn)", "rafales (nd)", "gust")),
            Map.entry("pressure", List.of("pressure (hpa)", "baro (hpa)", "baro", "pressure", "barometer")),
            Map.entry("depth", List.of("depth (m)", "sonde (m)", "depth", "sonde")),
            Map.entry("hours", List.of("engine hours", "heures moteur")),
            Map.entry("number", List.of("number", "numéro")),
            Map.entry("place", List.of("place", "lieu")),
            Map.entry("author", List.of("author", "auteur")),
            Map.entry("remark", List.of("remark", "remarque", "notes", "note", "remarks", "observations")));

    private static final List<DateTimeFormatter> LOCAL = List.of(
            DateTimeFormatter.ofPattern("yyyy-MM-dd[ ]['T']HH:mm[:ss]", Locale.ROOT),
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm[:ss]", Locale.ROOT));

    private final Map<String, Integer> columns;
    private final ZoneId zone;

    private CsvLog(Map<String, Integer> columns, ZoneId zone) {
        this.columns = columns;
        this.zone = zone;
    }

    static ForeignLogs.Read read(InputStream in, ZoneId zone) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        String first = text.lines().findFirst().orElse("");
        char separator = first.chars().filter(sign -> sign == ';').count()
                        > first.chars().filter(sign -> sign == ',').count()
                ? ';'
                : ',';
        List<List<String>> table = table(text, separator);
        CsvLog log = new CsvLog(columns(table), zone);
        List<ImportedLine> lines = new ArrayList<>();
        int leftOut = 0;
        for (List<String> row : table.subList(1, table.size())) {
            Optional<ImportedLine> line = log.line(row);
            line.ifPresent(lines::add);
            leftOut += line.isPresent() ? 0 : 1;
        }
        lines.sort(Comparator.comparing(ImportedLine::observed));
        return new ForeignLogs.Read(lines, leftOut);
    }

    private static Map<String, Integer> columns(List<List<String>> table) throws IOException {
        Map<String, Integer> columns = new HashMap<>();
        List<String> headings = table.isEmpty() ? List.of() : table.get(0);
        NAMES.forEach((column, names) -> {
            for (String name : names) {
                for (int i = 0; i < headings.size(); i++) {
                    if (headings.get(i).strip().toLowerCase(Locale.ROOT).equals(name)) {
                        columns.putIfAbsent(column, i);
                    }
                }
            }
        });
        if (!columns.containsKey("utc") && !columns.containsKey("local")) {
            throw new IOException("no column says when: UTC, TU, timestamp, date or heure");
        }
        return columns;
    }

    private Optional<ImportedLine> line(List<String> row) {
        ForeignValues values = new ForeignValues()
                .position(number(row, "latitude"), number(row, "longitude"))
                .heading(number(row, "heading"), North.NOT_SAID)
                .courseOverGround(number(row, "cog"))
                .speedOverGround(number(row, "sog"))
                .speedThroughWater(number(row, "stw"))
                .logged(number(row, "log"))
                .wind(number(row, "windFrom"), number(row, "wind"), number(row, "gust"))
                .pressure(number(row, "pressure"))
                .depth(number(row, "depth"))
                .engineHours(number(row, "hours"))
                .place(words(row, "place"))
                .remark(unguarded(words(row, "remark")));
        Optional<String> author = Optional.of(words(row, "author")).filter(name -> !name.isBlank());
        return moment(row)
                .filter(when -> !values.all().isEmpty())
                .map(when -> new ImportedLine(
                        when,
                        unguarded(words(row, "remark")),
                        author,
                        values.all(),
                        ImportedLine.number(words(row, "number"))));
    }

    private Optional<Instant> moment(List<String> row) {
        String utc = words(row, "utc");
        String text = utc.isBlank() ? words(row, "local") : utc;
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException withoutOffset) {
            return LOCAL.stream().flatMap(form -> local(text, form).stream()).findFirst();
        }
    }

    private Optional<Instant> local(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(text, form).atZone(zone).toInstant());
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private OptionalDouble number(List<String> row, String column) {
        String text = words(row, column).strip().replace(',', '.');
        return text.matches("[+-]?\\d+(\\.\\d+)?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    private String words(List<String> row, String column) {
        int at = columns.getOrDefault(column, Integer.MAX_VALUE);
        return at < row.size() ? row.get(at) : "";
    }

    /** The apostrophe with which our own export keeps a spreadsheet from calculating. */
    private static String unguarded(String words) {
        return words.matches("(?s)'[=+\\-@\t\r].*") ? words.substring(1) : words;
    }

    /** RFC 4180. */
    private static List<List<String>> table(String text, char separator) {
        List<List<String>> table = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted) {
                boolean twice = sign == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                quoted = sign != '"' || twice;
                if (quoted) {
                    cell.append(sign);
                }
                i += twice ? 1 : 0;
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == separator || sign == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (sign == '\n') {
                    table.add(row);
                    row = new ArrayList<>();
                }
            } else if (sign != '\r') {
                cell.append(sign);
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString());
            table.add(row);
        }
        return table;
    }
}
