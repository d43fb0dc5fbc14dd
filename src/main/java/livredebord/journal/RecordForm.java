package livredebord.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A record as a JSON object: its components, in their order, are the keys. */
final class RecordForm implements Form {

    private record Field(String key, MethodHandle accessor, Form form) {}

    private final List<Field> fields = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final MethodHandle constructor;

    RecordForm(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("no form for " + type);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            for (RecordComponent component : components) {
                fields.add(field(component));
            }
            constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalArgumentException("no form for " + type, notPublic);
        }
        fields.forEach(field -> keys.add(field.key()));
    }

    private static Field field(RecordComponent component) throws IllegalAccessException {
        Form form = Form.of(component.getGenericType());
        MethodHandle accessor = MethodHandles.publicLookup()
                .unreflect(component.getAccessor())
                .asType(MethodType.methodType(Object.class, Object.class));
        return new Field(component.getName() + form.unit(), accessor, form);
    }

    @Override
    public void write(Object value, Json json) {
        json.open('{');
        writeFields(value, json);
        json.close('}');
    }

    /** The components alone, into an object that is open. */
    void writeFields(Object value, Json json) {
        for (Field field : fields) {
            Object part = call(field.accessor(), value);
            if (!field.form().isAbsent(part)) {
                json.key(field.key());
                field.form().write(part, json);
            }
        }
    }

    @Override
    public Object read(JsonNode node) {
        return read(node, Set.of());
    }

    /**
     * @param beside keys that may stand in the object and are none of the record's
     * @throws IllegalArgumentException for any other key as well: what it says is not ours to drop
     */
    Object read(JsonNode node, Set<String> beside) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("not an object: " + node);
        }
        refuseUnknown(node.fieldNames(), beside);
        Object[] parts = new Object[fields.size()];
        for (int i = 0; i < parts.length; i++) {
            Field field = fields.get(i);
            JsonNode part = node.get(field.key());
            parts[i] = part == null ? field.form().absent() : field.form().read(part);
        }
        return call(constructor, parts);
    }

    private void refuseUnknown(Iterator<String> names, Set<String> beside) {
        names.forEachRemaining(name -> {
            if (!keys.contains(name) && !beside.contains(name)) {
                throw new IllegalArgumentException("unknown key: " + name);
            }
        });
    }

    private static Object call(MethodHandle handle, Object argument) {
        try {
            return handle.invoke(argument);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }

    private static Object call(MethodHandle handle, Object[] arguments) {
        try {
            return handle.invoke(arguments);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }
}
