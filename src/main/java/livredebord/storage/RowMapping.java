package livredebord.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements for the rows of one table, read from the same annotations that Hibernate reads. A row's fields are text,
 * whole numbers, truths and bytes.
 */
record RowMapping<T>(
        MethodHandle constructor,
        List<Part> all,
        List<Part> key,
        String insert,
        String update,
        String selectAll,
        String ofKey) {

    /** A column and its field. */
    private record Part(String column, Class<?> type, MethodHandle getter, MethodHandle setter) {}

    static <T> RowMapping<T> of(Class<T> row) {
        String table = row.getAnnotation(Table.class).name();
        List<Field> fields = Stream.<Class<?>>iterate(row, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(RowMapping::isColumn)
                .toList();
        List<Part> key =
                fields.stream().filter(RowMapping::isKey).map(RowMapping::part).toList();
        List<Part> rest = fields.stream()
                .filter(field -> !isKey(field))
                .map(RowMapping::part)
                .toList();
        List<Part> all = Stream.concat(rest.stream(), key.stream()).toList();
        String ofKey = joined(key, " = ?", " and ");
        return new RowMapping<>(
                constructorOf(row),
                all,
                key,
                "insert into " + table + " (" + joined(all, "", ", ") + ") values ("
                        + all.stream().map(part -> "?").collect(Collectors.joining(", ")) + ")",
                "update " + table + " set " + joined(rest, " = ?", ", ") + " where " + ofKey,
                "select " + joined(all, "", ", ") + " from " + table,
                ofKey);
    }

    String select() {
        return selectWhere(ofKey);
    }

    String selectWhere(String conditions) {
        return selectAll + " where " + conditions;
    }

    /** For the insert, and, the key being last, for the update. */
    void bindAll(T row, PreparedStatement statement) throws SQLException {
        bind(all, row, statement);
    }

    void bindKey(T row, PreparedStatement statement) throws SQLException {
        bind(key, row, statement);
    }

    T read(ResultSet found) throws SQLException {
        Object row = called(constructor);
        for (int i = 0; i < all.size(); i++) {
            Part part = all.get(i);
            called(part.setter(), row, value(part, i + 1, found));
        }
        @SuppressWarnings("unchecked")
        T whole = (T) row;
        return whole;
    }

    private static void bind(List<Part> parts, Object row, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parts.size(); i++) {
            statement.setObject(i + 1, called(parts.get(i).getter(), row));
        }
    }

    private static Object value(Part part, int index, ResultSet found) throws SQLException {
        if (part.type() == String.class) {
            return found.getString(index);
        }
        if (part.type() == boolean.class) {
            return found.getBoolean(index);
        }
        return part.type() == long.class ? (Object) found.getLong(index) : found.getBytes(index);
    }

    private static boolean isColumn(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && !field.isAnnotationPresent(Transient.class)
                && !field.getName().startsWith("$");
    }

    private static boolean isKey(Field field) {
        return field.isAnnotationPresent(Id.class);
    }

    private static Part part(Field field) {
        Column column = field.getAnnotation(Column.class);
        String name = column == null || column.name().isEmpty() ? field.getName() : column.name();
        try {
            field.setAccessible(true);
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            return new Part(
                    name,
                    field.getType(),
                    lookup.unreflectGetter(field).asType(MethodType.methodType(Object.class, Object.class)),
                    lookup.unreflectSetter(field)
                            .asType(MethodType.methodType(void.class, Object.class, Object.class)));
        } catch (IllegalAccessException closed) {
            throw new IllegalArgumentException("no column of ours: " + field, closed);
        }
    }

    private static MethodHandle constructorOf(Class<?> row) {
        try {
            Constructor<?> constructor = row.getDeclaredConstructor();
            constructor.setAccessible(true);
            return MethodHandles.lookup().unreflectConstructor(constructor).asType(MethodType.methodType(Object.class));
        } catch (ReflectiveOperationException none) {
            throw new IllegalArgumentException("no row of ours: " + row, none);
        }
    }

    private static String joined(List<Part> parts, String after, String between) {
        return parts.stream().map(part -> part.column() + after).collect(Collectors.joining(between));
    }

    private static Object called(MethodHandle constructor) {
        try {
            return constructor.invokeExact();
        } catch (Throwable never) {
            throw new IllegalStateException(never);
        }
    }

    private static Object called(MethodHandle getter, Object row) {
        try {
            return getter.invokeExact(row);
        } catch (Throwable never) {
            throw new IllegalStateException(never);
        }
    }

    private static void called(MethodHandle setter, Object row, Object value) {
        try {
            setter.invokeExact(row, value);
        } catch (Throwable never) {
            throw new IllegalStateException(never);
        }
    }
}
