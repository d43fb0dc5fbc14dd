package livredebord.storage;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.cache.LocalConnectionCache;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.quarkus.arc.All;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.annotation.PreDestroy;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.List;
import livredebord.fleet.PerBoat;

/** Connections to the book of another boat than the service's own, made as those to the service's own are. */
@PerBoat
@UnlessBuildProfile("postgresql")
class BookPool {

    /** One writes at a time, and few read; each costs memory. */
    private static final int CONNECTIONS = 4;

    private final AgroalDataSource database;

    BookPool(
            OwnBook own,
            DataFolder folder,
            @All List<BeforeOpening> inspections,
            @All List<AgroalPoolInterceptor> rules,
            TransactionManager transactions,
            TransactionSynchronizationRegistry registry)
            throws SQLException {
        inspections.forEach(BeforeOpening::look);
        AgroalConnectionPoolConfiguration like =
                own.database().getConfiguration().connectionPoolConfiguration();
        database = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(new AgroalConnectionPoolConfigurationSupplier(like)
                        .maxSize(CONNECTIONS)
                        .connectionCache(LocalConnectionCache.single()) // theirs would lend us theirs
                        .transactionIntegration(new NarayanaTransactionIntegration(transactions, registry))
                        .connectionFactoryConfiguration(
                                inFolder(like.connectionFactoryConfiguration(), own.folder(), folder))));
        database.setPoolInterceptors(rules);
    }

    private static AgroalConnectionFactoryConfigurationSupplier inFolder(
            AgroalConnectionFactoryConfiguration like, String own, DataFolder folder) {
        String file = like.jdbcUrl().replace(own + "/book.db", folder.path() + "/book.db");
        if (file.equals(like.jdbcUrl())) {
            throw new IllegalStateException("not in the data folder: " + file);
        }
        return new AgroalConnectionFactoryConfigurationSupplier(like).jdbcUrl(file);
    }

    AgroalDataSource database() {
        return database;
    }

    @PreDestroy
    void close() {
        database.close();
    }
}
