package livredebord.storage;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Rows that a turn writes and does not look at again. They are mapped as Hibernate has them mapped, but go to the database
 * at once, in the order in which they are written, through the transaction's own connection: no session is opened to keep
 * them and to compare them with themselves before the commit. For a line, which is half a dozen such rows, that is most of
 * what it costs beside the disk. What is read, and what is written more rarely, goes through Panache.
 */
@Singleton
@Unremovable
public final class Rows {

    private final Map<Class<?>, RowMapping<?>> mappings = new ConcurrentHashMap<>();
    private final DataSource database;

    /** @param database lends, within a transaction, the one connection that this has, however often it is asked */
    Rows(DataSource database) {
        this.database = database;
    }

    /** Inside a turn only. */
    public static void insert(Object row) {
        Rows rows = rows();
        rows.execute(rows.mapping(typeOf(row)).insert(), row);
    }

    /** All but its key, of a row that is there; inside a turn only. */
    public static void update(Object row) {
        Rows rows = rows();
        rows.execute(rows.mapping(typeOf(row)).update(), row);
    }

    /**
     * Inside a turn only.
     *
     * @param key a row of which only the key is looked at
     */
    public static <T> Optional<T> find(T key) {
        return rows().found(key);
    }

    /**
     * The first that is found; inside a turn or any other transaction. For what is asked when the service starts: the first
     * question in Hibernate's language is a tenth of all that a start costs.
     *
     * @param conditions what follows {@code where}, in the database's language, with a {@code ?} for each value
     */
    public static <T> Optional<T> first(Class<T> row, String conditions, Object... values) {
        Rows rows = rows();
        RowMapping<T> mapping = rows.mapping(row);
        return rows.queried(mapping, mapping.selectWhere(conditions) + " limit 1", statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
        });
    }

    private static Rows rows() {
        return Arc.container().instance(Rows.class).get();
    }

    private <T> Optional<T> found(T key) {
        RowMapping<T> mapping = mapping(typeOf(key));
        return queried(mapping, mapping.select(), statement -> mapping.bindKey(key, statement));
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private <T> Optional<T> queried(RowMapping<T> mapping, String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(mapping.read(found)) : Optional.empty();
            }
        } catch (SQLException refused) {
            throw new RowRefused(refused);
        }
    }

    private <T> void execute(String sql, T row) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            mapping(typeOf(row)).bindAll(row, statement);
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new RowRefused(refused);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> RowMapping<T> mapping(Class<T> row) {
        return (RowMapping<T>) mappings.computeIfAbsent(row, RowMapping::of);
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<T> typeOf(T row) {
        return (Class<T>) row.getClass();
    }
}
