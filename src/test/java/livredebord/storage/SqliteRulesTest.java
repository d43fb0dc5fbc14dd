package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SqliteRulesTest {

    private static final String RULES =
            "journal_mode=WAL&foreign_keys=true&busy_timeout=5000&synchronous=FULL&secure_delete=true";

    @Inject
    DataFolder data;

    @Inject
    AgroalDataSource pool;

    @TempDir
    Path folder;

    private SqliteRules rules;

    @BeforeEach
    void read() {
        rules = new SqliteRules(data);
    }

    @Test
    void ourOwnAddressKeepsTheRules() throws SQLException {
        try (Connection connection = connect(RULES)) {
            assertThatCode(() -> rules.onConnectionCreate(connection)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "synchronous=FULL, synchronous=NORMAL, synchronous=1",
        "journal_mode=WAL, journal_mode=DELETE, journal_mode=delete",
        "foreign_keys=true, foreign_keys=false, foreign_keys=0",
        "secure_delete=true, secure_delete=false, secure_delete=0",
        "busy_timeout=5000, busy_timeout=0, busy_timeout=0",
    })
    void aConnectionThatBreaksOneIsNotServed(String rule, String broken, String said) throws SQLException {
        try (Connection connection = connect(RULES.replace(rule, broken))) {
            assertThatThrownBy(() -> rules.onConnectionCreate(connection))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(said);
        }
    }

    @Test
    void everyConnectionOfThePoolKeepsThem() throws SQLException {
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(pool.getConnection());
        }
        for (Connection connection : all) {
            rules.onConnectionCreate(connection);
            connection.close();
        }
    }

    private Connection connect(String pragmas) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("book.db") + "?" + pragmas);
    }
}
