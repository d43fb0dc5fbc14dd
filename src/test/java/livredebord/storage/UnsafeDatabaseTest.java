package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** The pool itself hands out no connection that breaks a rule. */
class UnsafeDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void thePoolOfAnUnsafeDatabaseGivesNoConnection() throws Exception {
        AgroalDataSourceConfigurationSupplier unsafe = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .connectionFactoryConfiguration(factory -> factory.connectionProviderClass(JDBC.class)
                                .jdbcUrl("jdbc:sqlite:"
                                        + folder.resolve("book.db")
                                        + "?journal_mode=WAL&foreign_keys=true&busy_timeout=5000&synchronous=NORMAL"
                                        + "&secure_delete=true")));

        try (AgroalDataSource pool = AgroalDataSource.from(unsafe)) {
            pool.setPoolInterceptors(List.of(new SqliteRules(new DataFolder(folder))));

            assertThatThrownBy(pool::getConnection).hasStackTraceContaining("synchronous=1");
        }
    }
}
