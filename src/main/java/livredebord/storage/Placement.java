package livredebord.storage;

/** Where this build keeps books: known before anything of the house is opened. */
public final class Placement {

    /** The extension that Quarkus builds in or does not. */
    private static final String EXTENSION = "io.quarkus.jdbc.postgresql.runtime.PostgreSQLAgroalConnectionConfigurer";

    /** On a PostgreSQL server; otherwise in a file, {@code book.db} in the data folder. */
    public static boolean isOnAServer() {
        try {
            Class.forName(EXTENSION, false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException builtForAFile) {
            return false;
        }
    }

    private Placement() {}
}
