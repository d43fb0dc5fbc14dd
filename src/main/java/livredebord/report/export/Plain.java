package livredebord.report.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private static final ClassValue<String> SNAKE_CASE = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        }
    };

    /** {@code PositionFix} is {@code position_fix}. */
    static String snakeCase(Class<?> type) {
        return SNAKE_CASE.get(type);
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
        for (RecordComponent component : COMPONENTS.get(of.getClass())) {
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
            json.writeString(constant.name().toLowerCase(Locale.ROOT));
        } else {
            json.writeString(RawText.readable(value.toString()));
        }
    }
}
