package livredebord.logbook;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import livredebord.nautical.North;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The day files of signalk-logbook: a list of entries in YAML, in degrees, knots and hectopascals, whatever Signal K itself
 * speaks.
 */
final class SignalKLog {

    static ForeignLogs.Read read(InputStream in) throws IOException {
        Object day = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        if (!(day instanceof List<?> entries)) {
            throw new IOException("no day of signalk-logbook: a list of entries is wanted");
        }
        List<ImportedLine> lines = new ArrayList<>();
        for (Object entry : entries) {
            if (entry instanceof Map<?, ?> fields) {
                line(fields).ifPresent(lines::add);
            }
        }
        lines.sort(Comparator.comparing(ImportedLine::observed));
        return new ForeignLogs.Read(lines, entries.size() - lines.size());
    }

    private static Optional<ImportedLine> line(Map<?, ?> entry) {
        Map<?, ?> position = part(entry, "position");
        Map<?, ?> speed = part(entry, "speed");
        Map<?, ?> wind = part(entry, "wind");
        String text = words(entry, "text");
        ForeignValues values = new ForeignValues()
                .position(number(position, "latitude"), number(position, "longitude"))
                .heading(number(entry, "heading"), North.TRUE)
                .courseOverGround(number(entry, "course"))
                .speedThroughWater(number(speed, "stw"))
                .speedOverGround(number(speed, "sog"))
                .logged(number(entry, "log"))
                .wind(number(wind, "direction"), number(wind, "speed"), OptionalDouble.empty())
                .pressure(number(entry, "barometer"))
                .engineHours(number(part(entry, "engine"), "hours"))
                .remark(text);
        Optional<String> author = Optional.of(words(entry, "author")).filter(name -> !name.isBlank());
        return moment(entry.get("datetime"))
                .filter(when -> !values.all().isEmpty())
                .map(when -> new ImportedLine(when, text, author, values.all()));
    }

    private static Optional<Instant> moment(Object when) {
        if (when instanceof Date date) {
            return Optional.of(date.toInstant());
        }
        return when instanceof String text
                ? Optional.of(OffsetDateTime.parse(text).toInstant())
                : Optional.empty();
    }

    private static Map<?, ?> part(Map<?, ?> of, String name) {
        return of.get(name) instanceof Map<?, ?> part ? part : Map.of();
    }

    private static OptionalDouble number(Map<?, ?> of, String name) {
        return of.get(name) instanceof Number number ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }

    private static String words(Map<?, ?> of, String name) {
        return of.get(name) instanceof String words ? words : "";
    }

    private SignalKLog() {}
}
