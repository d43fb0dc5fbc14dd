package livredebord.journal.store;

import io.quarkus.hibernate.orm.panache.Panache;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.hibernate.Session;

/** Tells whether two states of a table hold the same rows, in whatever order: the sum of the rows' digests. */
final class TableDigest {

    static String of(String table) {
        return Panache.getEntityManager().unwrap(Session.class).doReturningWork(connection -> of(connection, table));
    }

    private static String of(Connection connection, String table) throws SQLException {
        byte[] sum = new byte[32];
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                add(sum, digest(rows));
            }
        }
        return HexFormat.of().formatHex(sum);
    }

    private static byte[] digest(ResultSet row) throws SQLException {
        MessageDigest digest = sha256();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            String value = String.valueOf(row.getString(column));
            digest.update((value.length() + ":" + value).getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    private static void add(byte[] sum, byte[] summand) {
        int carry = 0;
        for (int i = 0; i < sum.length; i++) {
            carry += (sum[i] & 0xff) + (summand[i] & 0xff);
            sum[i] = (byte) carry;
            carry >>= 8;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private TableDigest() {}
}
