package livredebord;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import livredebord.cli.Program;

/** One program; only {@code serve} opens a port or runs schedules. */
@QuarkusMain
public final class Main {

    public static void main(String... arguments) {
        if (asksToServe(List.of(arguments))) {
            Quarkus.run(arguments);
        } else {
            System.exit(Program.run(arguments));
        }
    }

    /** Nothing said means serve, as a service unit or a build tool starts us. */
    private static boolean asksToServe(List<String> arguments) {
        return arguments.isEmpty() || arguments.equals(List.of("serve"));
    }

    private Main() {}
}
