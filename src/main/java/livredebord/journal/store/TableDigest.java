package livredebord.journal.store;

import io.quarkus.hibernate.orm.panache.Panache;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.hibernate.Session;

/**
 * Tells whether two states of a book's part of a table hold the same rows, in whatever order: the sum of the rows' digests.
 */
final class TableDigest {

    /** @param table whose first column says the book */
    static String of(String table, String book) {
        return Panache.getEntityManager()
                .unwrap(Session.class)
                .doReturningWork(connection -> of(connection, table, book));
    }

    private static String of(Connection connection, String table, String book) throws SQLException {
        byte[] sum = new byte[32];
        String its = " where " + firstColumn(connection, table) + " = ?";
        try (PreparedStatement statement = connection.prepareStatement("select * from " + table + its)) {
            statement.setString(1, book);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    add(sum, digest(rows));
                }
            }
        }
        return HexFormat.of().formatHex(sum);
    }

    private static String firstColumn(Connection connection, String table) throws SQLException {
        try (PreparedStatement none = connection.prepareStatement("select * from " + table + " limit 0");
                ResultSet rows = none.executeQuery()) {
            return rows.getMetaData().getColumnName(1);
        }
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
