package livredebord.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import livredebord.storage.Placement;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Runs one piece of work with the whole house around it, but without port, rounds and schedules. */
final class Aboard {

    static final int DONE = 0;
    static final int NO = 1;

    /** Whoever typed a command waits longer than whoever typed a line. */
    private static final Map<String, String> QUIETLY = Map.of(
            "quarkus.http.host-enabled", "false",
            "livredebord.rounds", "false",
            "livredebord.database.patience", "60000",
            "livredebord.database.silence", "600",
            "quarkus.banner.enabled", "false",
            "quarkus.log.console.stderr", "true",
            "quarkus.log.level", "WARN");

    static int run(Class<? extends QuarkusApplication> work, String... arguments) {
        QUIETLY.forEach(System::setProperty);
        AtomicInteger code = new AtomicInteger(NO);
        Quarkus.run(
                work,
                (exit, trouble) -> {
                    code.set(trouble == null ? exit : NO);
                    if (trouble != null) {
                        System.err.println(trouble.getMessage());
                    }
                },
                arguments);
        return code.get();
    }

    /**
     * @param instead what is done there
     * @throws ParameterException where the book is no file
     */
    static void needsABookInAFile(CommandSpec asked, String instead) {
        if (Placement.isOnAServer()) {
            throw new ParameterException(
                    asked.commandLine(), "this build keeps its books on a PostgreSQL server: " + instead);
        }
    }

    private Aboard() {}
}
