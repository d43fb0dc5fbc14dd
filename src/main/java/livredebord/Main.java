package livredebord;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import livredebord.cli.Program;
import livredebord.command.Commands;
import livredebord.entry.Language;

/** One program; only {@code serve} opens a port or runs schedules. */
@QuarkusMain
public final class Main {

    public static void main(String... arguments) {
        if (asksToServe(List.of(arguments))) {
            readWordsMeanwhile();
            Quarkus.run(arguments);
        } else {
            System.exit(Program.run(arguments));
        }
    }

    /** Nothing said means serve, as a service unit or a build tool starts us. */
    private static boolean asksToServe(List<String> arguments) {
        return arguments.isEmpty() || arguments.equals(List.of("serve"));
    }

    /** The words that we understand are read beside the rest of the start: the first line finds them read. */
    private static void readWordsMeanwhile() {
        Thread reader = new Thread(() -> new Commands().languageOf("", Language.FR), "lexicon");
        reader.setDaemon(true);
        reader.start();
    }

    private Main() {}
}
