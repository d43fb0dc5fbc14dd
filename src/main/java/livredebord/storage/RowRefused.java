package livredebord.storage;

import java.sql.SQLException;

/** The database refused a row; the cause says why. */
final class RowRefused extends RuntimeException {

    RowRefused(SQLException cause) {
        super("a row was refused", cause);
    }
}
