package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresqlRulesTest {

    @TempDir
    Path folder;

    private PostgresqlRules rules;

    @BeforeEach
    void begin() {
        rules = new PostgresqlRules(new DataFolder(folder));
    }

    @Test
    void aServerWhoseCommitsAreOnTheDiskIsServed() throws SQLException {
        try (Connection connection = connect("")) {
            assertThatCode(() -> rules.onConnectionCreate(connection)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synchronous_commit=off",
                "synchronous_commit=local",
                "default_transaction_isolation=serializable"
            })
    void aConnectionThatBreaksARuleIsNotServed(String broken) throws SQLException {
        try (Connection connection = connect("-c " + broken)) {
            assertThatThrownBy(() -> rules.onConnectionCreate(connection))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(broken);
        }
    }

    private static Connection connect(String options) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", PostgresqlServer.SERVICE);
        properties.setProperty("password", PostgresqlServer.PASSWORD);
        properties.setProperty("options", options);
        return DriverManager.getConnection(PostgresqlServer.url(), properties);
    }
}
