package livredebord.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's driver, for servers of which one stands in for another. Of the hosts that the address names it takes the
 * primary; where two say that they are, the one that was promoted last, in whatever order they stand, and none that was
 * promoted before the {@linkplain LastPrimary last one} that it knew. Its connections
 * {@linkplain AnsweredCommits answer for each commit in time}.
 */
public final class ServerDriver implements Driver {

    /** In the connection's properties: milliseconds for which a commit may be silent. */
    static final String PATIENCE = "commitPatience";

    /** And the file in which the last primary is remembered. */
    static final String REMEMBERED_IN = "lastPrimary";

    private static final Pattern HOSTS = Pattern.compile("(jdbc:postgresql://)([^/?]+)(.*)");

    private final Driver one;

    /** For the pool. */
    public ServerDriver() throws ReflectiveOperationException {
        one = (Driver) Class.forName(
                        "org.postgresql.Driver", true, Thread.currentThread().getContextClassLoader())
                .getDeclaredConstructor()
                .newInstance();
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        Properties ofTheServer = (Properties) properties.clone();
        int patienceMs = Integer.parseInt((String) ofTheServer.remove(PATIENCE));
        Path remembered = Path.of((String) ofTheServer.remove(REMEMBERED_IN));
        return AnsweredCommits.of(admitted(newest(url, ofTheServer), new LastPrimary(remembered)), patienceMs);
    }

    private static Connection admitted(Server server, LastPrimary last) throws SQLException {
        try {
            last.admit(server.timeline());
            return server.connection();
        } catch (SQLException older) {
            server.connection().close();
            throw older;
        }
    }

    private Server newest(String url, Properties properties) throws SQLException {
        SQLException nobody = new SQLException("none of the servers is the primary", "08001");
        Optional<Server> newest = Optional.empty();
        for (String address : addresses(url)) {
            try {
                newest = newer(newest, Server.at(one.connect(address, properties)));
            } catch (SQLException away) {
                nobody.addSuppressed(away);
            }
        }
        return newest.orElseThrow(() -> nobody);
    }

    private static Optional<Server> newer(Optional<Server> before, Optional<Server> found) throws SQLException {
        if (before.isEmpty() || found.isEmpty()) {
            return before.or(() -> found);
        }
        boolean older = before.get().timeline().isBefore(found.get().timeline());
        (older ? before : found).get().connection().close();
        return older ? found : before;
    }

    /** One for each host. */
    static List<String> addresses(String url) {
        Matcher hosts = HOSTS.matcher(url);
        return hosts.matches()
                ? Arrays.stream(hosts.group(2).split(","))
                        .map(host -> hosts.group(1) + host + hosts.group(3))
                        .toList()
                : List.of(url);
    }

    private record Server(Connection connection, Timeline timeline) {

        /** Empty for a standby. */
        static Optional<Server> at(Connection connection) throws SQLException {
            try {
                Optional<Timeline> timeline = Timeline.of(connection);
                if (timeline.isEmpty()) {
                    connection.close();
                }
                return timeline.map(found -> new Server(connection, found));
            } catch (SQLException silent) {
                connection.close();
                throw silent;
            }
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return one.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return one.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return one.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return one.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return one.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.postgresql");
    }
}
