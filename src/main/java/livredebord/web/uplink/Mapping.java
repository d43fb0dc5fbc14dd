package livredebord.web.uplink;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the captain says that a device's JSON is to be read: a name of Signal K or ours, and where its value stands, perhaps
 * times a number and plus another ({@code environment.outside.temperature=/temp + 273.15}).
 *
 * @param device where the device's name stands
 * @param key where that stands by which a repeat is known; empty where the whole message is compared
 * @param time where the moment stands
 * @param text where a line of words stands
 */
record Mapping(
        String name,
        JsonPointer device,
        Optional<JsonPointer> key,
        Optional<JsonPointer> time,
        Optional<JsonPointer> text,
        Map<String, Reading> values) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern READING =
            Pattern.compile("(/\\S*)(?:\\s*\\*\\s*" + NUMBER + ")?(?:\\s*([+-])\\s*(\\d+(?:\\.\\d+)?))?");

    /** Where a value stands, and how it becomes one in the unit of its name. */
    record Reading(JsonPointer where, double factor, double offset) {

        static Reading of(String text) {
            Matcher parts = READING.matcher(text.strip());
            if (!parts.matches()) {
                throw new NotRead("not /where * number + number: " + text);
            }
            double offset = parts.group(4) == null ? 0 : Double.parseDouble(parts.group(3) + parts.group(4));
            return new Reading(
                    JsonPointer.compile(parts.group(1)),
                    parts.group(2) == null ? 1 : Double.parseDouble(parts.group(2)),
                    offset);
        }

        /** Null where there is none; words stay words, which a number's name refuses. */
        Object in(JsonNode body) {
            JsonNode value = body.at(where);
            if (value.isNumber()) {
                return value.doubleValue() * factor + offset;
            }
            return value.isValueNode() && !value.isNull() ? value.asText() : null;
        }
    }

    /** Empty where there is no such file. @throws NotRead where it cannot be read as a mapping */
    static Optional<Mapping> find(Path folder, String name) {
        if (!NAME.matcher(name).matches()) { // before it is taken for the name of a file
            return Optional.empty();
        }
        Path file = folder.resolve(name + ".properties");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new NotRead("the mapping " + name + " cannot be read");
        }
        return Optional.of(of(name, lines));
    }

    static Mapping of(String name, Properties lines) {
        Map<String, Reading> values = new LinkedHashMap<>();
        Map<String, JsonPointer> said = new LinkedHashMap<>();
        new TreeMap<>(lines).forEach((key, text) -> {
            switch ((String) key) {
                case "device", "key", "time", "text" -> said.put((String) key, pointer((String) text));
                default -> values.put((String) key, Reading.of((String) text));
            }
        });
        if (!said.containsKey("device")) {
            throw new NotRead("the mapping " + name + " does not say where the device's name stands: device=/…");
        }
        return new Mapping(
                name,
                said.get("device"),
                Optional.ofNullable(said.get("key")),
                Optional.ofNullable(said.get("time")),
                Optional.ofNullable(said.get("text")),
                values);
    }

    private static JsonPointer pointer(String text) {
        return Reading.of(text).where();
    }

    Message read(JsonNode body, String digest) {
        String from = body.at(device).asText("");
        if (from.isEmpty()) {
            throw new NotRead("no device at " + device);
        }
        Map<String, Object> said = new LinkedHashMap<>();
        values.forEach((name, reading) -> {
            Object value = reading.in(body);
            if (value != null) {
                said.put(name, value);
            }
        });
        return new Message(
                name,
                from,
                key.map(where -> body.at(where).asText(""))
                        .filter(each -> !each.isEmpty())
                        .map(each -> from + ":" + each)
                        .orElse(digest),
                time.flatMap(where -> Moments.of(body.at(where))),
                text.map(where -> body.at(where).asText("")).orElse(""),
                said);
    }
}
