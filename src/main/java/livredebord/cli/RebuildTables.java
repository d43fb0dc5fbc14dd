package livredebord.cli;

import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import livredebord.journal.BookUnavailable;
import livredebord.journal.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the tables for reading again from what was signed. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Makes the tables for reading again from the book; wants the service stopped.")
public final class RebuildTables implements Callable<Integer> {

    private static final int SAME = 0;
    private static final int CHANGED = 1;
    private static final String RESTORED = "restored";

    /** After a restoration, whose tables cannot have been right. */
    static void afterRestoring() {
        Aboard.run(Work.class, RESTORED);
    }

    @Mixin
    private ForBoat boat = new ForBoat();

    @Override
    public Integer call() {
        boat.choose();
        return Aboard.run(Work.class);
    }

    /** The one thing that this run of the container does. */
    public static final class Work implements QuarkusApplication {

        private final Rebuild rebuild;

        Work(Rebuild rebuild) {
            this.rebuild = rebuild;
        }

        @Override
        public int run(String... arguments) {
            try {
                Rebuild.Outcome outcome = rebuild.carryOut();
                return List.of(arguments).contains(RESTORED) ? SAME : say(outcome, System.out);
            } catch (BookUnavailable refused) {
                System.err.println(refused.getMessage());
                return CHANGED;
            }
        }

        private static int say(Rebuild.Outcome outcome, PrintStream out) {
            out.println(outcome.entries() + " entries read again; "
                    + (outcome.changed().isEmpty()
                            ? "all tables came out as they were"
                            : "these tables had been wrong and are right now: " + outcome.changed()));
            return outcome.changed().isEmpty() ? SAME : CHANGED;
        }
    }
}
