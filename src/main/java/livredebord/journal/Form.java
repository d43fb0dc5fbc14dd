package livredebord.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import livredebord.entry.EntryId;

/**
 * How the values of one type stand in a content. All that a content holds is text, whole numbers, true or false, lists
 * and objects; a number's unit is in its key.
 */
sealed interface Form permits Form.Text, Form.Whole, Form.Truth, Form.Listed, Form.Maybe, RecordForm {

    void write(Object value, Json json);

    /** @throws IllegalArgumentException where the node does not hold such a value */
    Object read(JsonNode node);

    /** What the key ends with, so that it says the unit. */
    default String unit() {
        return "";
    }

    /** Absent values are left out. */
    default boolean isAbsent(Object value) {
        return false;
    }

    /** What to take where nothing stands. */
    default Object absent() {
        throw new IllegalArgumentException("a value is missing");
    }

    static Form of(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Form inner = of(parameterized.getActualTypeArguments()[0]);
            return parameterized.getRawType() == List.class ? new Listed(inner) : new Maybe(inner);
        }
        return of((Class<?>) type);
    }

    private static Form of(Class<?> type) {
        if (type == boolean.class) {
            return new Truth();
        } else if (type == int.class || type == Integer.class) {
            return new Whole("", value -> (Integer) value, Math::toIntExact);
        } else if (type == long.class) {
            return new Whole("", value -> (Long) value, value -> value);
        } else if (type == Instant.class) {
            return new Whole("Ms", value -> ((Instant) value).toEpochMilli(), Instant::ofEpochMilli);
        } else if (type == LocalTime.class) {
            return new Whole(
                    "SecondOfDay", value -> (long) ((LocalTime) value).toSecondOfDay(), LocalTime::ofSecondOfDay);
        } else if (type == String.class) {
            return new Text(value -> (String) value, text -> text);
        } else if (type == EntryId.class) {
            return new Text(value -> ((EntryId) value).hex(), EntryId::new);
        } else if (type.isEnum()) {
            return words(type);
        }
        return new RecordForm(type);
    }

    /** Names of constants in lower case. */
    private static Form words(Class<?> type) {
        Map<String, Object> constants =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Form::word, Function.identity()));
        return new Text(
                Form::word,
                word -> Optional.ofNullable(constants.get(word))
                        .orElseThrow(() -> new IllegalArgumentException("no such word: " + word)));
    }

    static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    /** A JSON string. */
    record Text(Function<Object, String> said, Function<String, Object> meant) implements Form {
        @Override
        public void write(Object value, Json json) {
            json.string(said.apply(value));
        }

        @Override
        public Object read(JsonNode node) {
            if (!node.isTextual()) {
                throw new IllegalArgumentException("not text: " + node);
            }
            return meant.apply(node.textValue());
        }
    }

    /** A JSON number without fraction or exponent. */
    record Whole(String unit, Function<Object, Number> said, java.util.function.LongFunction<Object> meant)
            implements Form {
        @Override
        public void write(Object value, Json json) {
            json.integer(said.apply(value).longValue());
        }

        @Override
        public Object read(JsonNode node) {
            if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                throw new IllegalArgumentException("not a whole number: " + node);
            }
            try {
                return meant.apply(node.longValue());
            } catch (ArithmeticException | DateTimeException outOfRange) {
                throw new IllegalArgumentException(outOfRange);
            }
        }
    }

    /** true or false; always written. */
    record Truth() implements Form {
        @Override
        public void write(Object value, Json json) {
            json.bool((Boolean) value);
        }

        @Override
        public Object read(JsonNode node) {
            if (!node.isBoolean()) {
                throw new IllegalArgumentException("neither true nor false: " + node);
            }
            return node.booleanValue();
        }
    }

    /** A JSON array; left out where empty. */
    record Listed(Form inner) implements Form {
        @Override
        public void write(Object value, Json json) {
            json.open('[');
            ((List<?>) value).forEach(each -> inner.write(each, json));
            json.close(']');
        }

        @Override
        public Object read(JsonNode node) {
            if (!node.isArray()) {
                throw new IllegalArgumentException("not a list: " + node);
            }
            List<Object> values = new ArrayList<>(node.size());
            node.forEach(each -> values.add(inner.read(each)));
            return List.copyOf(values);
        }

        @Override
        public String unit() {
            return inner.unit();
        }

        @Override
        public boolean isAbsent(Object value) {
            return ((List<?>) value).isEmpty();
        }

        @Override
        public Object absent() {
            return List.of();
        }
    }

    /** The value itself, or nothing at all. */
    record Maybe(Form inner) implements Form {
        @Override
        public void write(Object value, Json json) {
            inner.write(((Optional<?>) value).orElseThrow(), json);
        }

        @Override
        public Object read(JsonNode node) {
            return Optional.of(inner.read(node));
        }

        @Override
        public String unit() {
            return inner.unit();
        }

        @Override
        public boolean isAbsent(Object value) {
            return ((Optional<?>) value).isEmpty();
        }

        @Override
        public Object absent() {
            return Optional.empty();
        }
    }
}
