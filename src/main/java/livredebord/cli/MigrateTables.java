package livredebord.cli;

import io.quarkus.runtime.QuarkusApplication;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;

/** Makes the tables in a PostgreSQL database, or brings them up to date, which the service's own role may not do. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "With PostgreSQL: makes the tables or brings them up to date, as their owner"
                + " (LIVREDEBORD_DATABASE_OWNER, LIVREDEBORD_DATABASE_OWNER_PASSWORD). Once for each new version, while"
                + " no service of an older one runs.")
public final class MigrateTables implements Callable<Integer> {

    private static final Map<String, String> AS_THE_OWNER = Map.of(
            "quarkus.flyway.username", "${livredebord.database.owner:}",
            "quarkus.flyway.password", "${livredebord.database.owner.password:}",
            "quarkus.flyway.validate-at-start", "false",
            "quarkus.flyway.migrate-at-start", "true");

    @Override
    public Integer call() {
        AS_THE_OWNER.forEach(System::setProperty);
        return Aboard.run(Work.class);
    }

    /** By the time that it runs, all is done. */
    public static final class Work implements QuarkusApplication {

        private final String database;

        Work(@ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
            this.database = database;
        }

        @Override
        public int run(String... arguments) {
            System.out.println(
                    database.equals("postgresql")
                            ? "the tables are as this version wants them"
                            : "this book is a file, which every start brings up to date");
            return Aboard.DONE;
        }
    }
}
