package livredebord.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;

/**
 * A connection whose commit is answered in time. A server whose synchronous standby is lost keeps a commit waiting for as
 * long as that is away, and if somebody ends the wait it answers well, with a warning: only its own disk has it then. The
 * first is broken off here, and both are {@linkplain Refusal#IN_DOUBT in doubt}. While the server still waits it holds the
 * book's row, so that nobody writes behind what is in doubt.
 */
final class AnsweredCommits implements InvocationHandler {

    private final Connection server;
    private final int patienceMs;
    private final int usualMs;

    private AnsweredCommits(Connection server, int patienceMs) throws SQLException {
        this.server = server;
        this.patienceMs = patienceMs;
        this.usualMs = server.getNetworkTimeout();
    }

    /** @param patienceMs for which a commit may be silent; less where whoever writes has asked for less */
    static Connection of(Connection server, int patienceMs) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                AnsweredCommits.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new AnsweredCommits(server, patienceMs));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("commit")) {
            commit();
            return null;
        }
        try {
            return method.invoke(server, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        } finally {
            if (method.getName().equals("rollback")) {
                patience(usualMs);
            }
        }
    }

    private void commit() throws SQLException {
        int asked = server.getNetworkTimeout();
        patience(asked == 0 ? patienceMs : Math.min(asked, patienceMs));
        server.clearWarnings();
        try {
            server.commit();
            refuseIfWarned(server.getWarnings());
        } catch (SQLException refused) {
            throw Refusal.endsTheLine(refused) && !Refusal.isInDoubt(refused) ? inDoubt(refused) : refused;
        } finally {
            patience(usualMs);
        }
    }

    private static void refuseIfWarned(SQLWarning warning) throws SQLException {
        if (warning != null) {
            throw inDoubt(warning);
        }
    }

    private static SQLException inDoubt(SQLException cause) {
        return new SQLException("the commit is in doubt: " + cause.getMessage(), Refusal.IN_DOUBT_STATE, cause);
    }

    private void patience(int milliseconds) throws SQLException {
        if (!server.isClosed()) {
            server.setNetworkTimeout(Runnable::run, milliseconds);
        }
    }
}
