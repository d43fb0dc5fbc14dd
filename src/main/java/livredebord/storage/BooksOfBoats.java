package livredebord.storage;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.configuration.AgroalDataSourceConfiguration;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import livredebord.fleet.AtHand;
import livredebord.fleet.Opens;
import org.flywaydb.core.Flyway;

/**
 * The database of whoever asks for one, Hibernate included: each connection is to the book of the boat that is
 * at hand. So each boat's book is a file that can be carried away, and one who forgets a condition reads no other's.
 */
@Singleton
@Alternative
@Priority(1)
@Typed({AgroalDataSource.class, DataSource.class})
@UnlessBuildProfile("postgresql")
class BooksOfBoats implements AgroalDataSource {

    private static final long serialVersionUID = 1;

    private final transient OwnBook own;
    private final transient BookPool beside;
    private final transient Instance<Flyway> tables;

    BooksOfBoats(OwnBook own, BookPool beside, Instance<Flyway> tables) {
        this.own = own;
        this.beside = beside;
        this.tables = tables;
    }

    /** Those of the service's own book were made before anything of ours began. */
    void makeTables(@Observes @Priority(1) Opens opens) {
        if (!AtHand.berth().isFlagship()) {
            Flyway.configure()
                    .configuration(tables.get().getConfiguration())
                    .dataSource(beside.database())
                    .load()
                    .migrate();
        }
    }

    private AgroalDataSource atHand() {
        return AtHand.berth().isFlagship() ? own.database() : beside.database();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return atHand().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return atHand().getConnection(user, password);
    }

    @Override
    public Connection getReadOnlyConnection() throws SQLException {
        return atHand().getReadOnlyConnection();
    }

    @Override
    public AgroalDataSourceConfiguration getConfiguration() {
        return own.database().getConfiguration();
    }

    @Override
    public AgroalDataSourceMetrics getMetrics() {
        return own.database().getMetrics();
    }

    @Override
    public void flush(FlushMode mode) {
        own.database().flush(mode);
    }

    @Override
    public void setPoolInterceptors(Collection<? extends AgroalPoolInterceptor> interceptors) {
        own.database().setPoolInterceptors(interceptors);
    }

    @Override
    public List<AgroalPoolInterceptor> getPoolInterceptors() {
        return own.database().getPoolInterceptors();
    }

    @Override
    public boolean isHealthy(boolean newConnection) throws SQLException {
        return own.database().isHealthy(newConnection);
    }

    /** Who made it closes it. */
    @Override
    public void close() {
        // nothing of our own
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return own.database().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        own.database().setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return own.database().getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        own.database().setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() {
        throw new UnsupportedOperationException("diagnostics go elsewhere");
    }

    @Override
    public <T> T unwrap(Class<T> wanted) throws SQLException {
        return atHand().unwrap(wanted);
    }

    @Override
    public boolean isWrapperFor(Class<?> wanted) throws SQLException {
        return atHand().isWrapperFor(wanted);
    }
}
