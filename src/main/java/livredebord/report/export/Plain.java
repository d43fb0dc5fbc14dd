package livredebord.report.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.RawText;

/** Our records as JSON, each component by its name; what is empty is left out. */
final class Plain {

    private final JsonGenerator json;

    Plain(JsonGenerator json) {
        this.json = json;
    }

    /** Asked for each value of each entry: looked up once. */
    private record Shape(String word, RecordComponent[] components) {
        static Shape of(Class<?> type) {
            return new Shape(
                    type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT),
                    type.getRecordComponents());
        }
    }

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();
    private static final Map<Enum<?>, String> WORDS = new ConcurrentHashMap<>();

    /** {@code PositionFix} is {@code position_fix}. */
    static String snakeCase(Class<? extends Record> type) {
        return SHAPES.computeIfAbsent(type, Shape::of).word();
    }

    private static String word(Enum<?> constant) {
        return WORDS.computeIfAbsent(constant, its -> its.name().toLowerCase(Locale.ROOT));
    }

    void field(String name, Object value) throws IOException {
        Object there = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        if (there == null || there instanceof List<?> list && list.isEmpty()) {
            return;
        }
        json.writeFieldName(name);
        value(there);
    }

    void fields(Record of) throws IOException {
        for (RecordComponent component :
                SHAPES.computeIfAbsent(of.getClass(), Shape::of).components()) {
            try {
                field(component.getName(), component.getAccessor().invoke(of));
            } catch (IllegalAccessException | InvocationTargetException ourOwnRecords) {
                throw new IllegalStateException(ourOwnRecords);
            }
        }
    }

    private void value(Object value) throws IOException {
        if (value instanceof EntryId id) {
            json.writeString(id.hex());
        } else if (value instanceof EntryNumber number) {
            json.writeString(number.toString());
        } else if (value instanceof Record record) {
            json.writeStartObject();
            fields(record);
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                value(each);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Enum<?> constant) {
            json.writeString(word(constant));
        } else {
            json.writeString(RawText.readable(value.toString()));
        }
    }
}
