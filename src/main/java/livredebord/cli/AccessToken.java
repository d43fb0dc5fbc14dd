package livredebord.cli;

import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import livredebord.logbook.AccessTokens;
import livredebord.logbook.Automation;
import livredebord.logbook.Automation.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Access for machines, where there is no chat at hand. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description =
                "Gives machines access to the book and takes it away, beside the running service; the channel hears"
                        + " of it, as of /log jeton.")
public final class AccessToken implements Runnable {

    private static final String HERE = "command line";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what shall be done? make, list or revoke");
    }

    @Command(name = "make", mixinStandardHelpOptions = true, description = "Makes a token and prints it, this once.")
    int make(
            @Mixin ForBoat boat,
            @Parameters(paramLabel = "NAME", description = "what the crew calls the machine") String name,
            @Option(names = "--read", description = "it may read what is not restricted") boolean read,
            @Option(names = "--write", description = "it may note lines") boolean write,
            @Option(names = "--days", paramLabel = "DAYS", description = "for how long, 1 to 3650; a year if not given")
                    Optional<Integer> days) {
        boolean fits = days.filter(each -> each < 1 || each > 3_650).isEmpty();
        if (!read && !write || name.isBlank() || name.length() > 40 || !fits) {
            throw new ParameterException(
                    spec.commandLine(),
                    "a name of at most 40 characters, --read or --write, and 1 to 3650 days are wanted");
        }
        boat.choose();
        return Aboard.run(
                Work.class,
                "make",
                name.strip(),
                String.valueOf(read),
                String.valueOf(write),
                days.map(String::valueOf).orElse(""));
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Which machines have access.")
    int list(@Mixin ForBoat boat) {
        boat.choose();
        return Aboard.run(Work.class, "list");
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Takes a machine's access away.")
    int revoke(@Mixin ForBoat boat, @Parameters(paramLabel = "NAME") String name) {
        boat.choose();
        return Aboard.run(Work.class, "revoke", name);
    }

    /** What is done inside the house. */
    public static final class Work implements QuarkusApplication {

        private final AccessTokens tokens;
        private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

        Work(AccessTokens tokens) {
            this.tokens = tokens;
        }

        @Override
        public int run(String... arguments) {
            return switch (arguments[0]) {
                case "make" -> make(arguments);
                case "revoke" -> revoke(arguments[1]);
                default -> list();
            };
        }

        private int make(String... arguments) {
            Set<Right> rights = EnumSet.noneOf(Right.class);
            if (Boolean.parseBoolean(arguments[2])) {
                rights.add(Right.READ);
            }
            if (Boolean.parseBoolean(arguments[3])) {
                rights.add(Right.WRITE);
            }
            Optional<Integer> days =
                    Optional.of(arguments[4]).filter(said -> !said.isEmpty()).map(Integer::parseInt);
            Optional<AccessTokens.Made> made = tokens.make(arguments[1], rights, days, HERE);
            made.ifPresent(each -> out.println(each.token()));
            if (made.isEmpty()) {
                System.err.println("there is a token of that name already: " + arguments[1]);
            }
            return made.isPresent() ? Aboard.DONE : Aboard.NO;
        }

        private int revoke(String name) {
            boolean revoked = tokens.revoke(name, HERE);
            if (!revoked) {
                System.err.println("there is no token of that name: " + name);
            }
            return revoked ? Aboard.DONE : Aboard.NO;
        }

        private int list() {
            tokens.all().forEach(automation -> out.println(line(automation)));
            return Aboard.DONE;
        }

        private static String line(Automation automation) {
            return String.join(
                    "  ",
                    automation.name(),
                    AccessTokens.words(automation.rights()).toLowerCase(Locale.ROOT),
                    "until " + automation.expires(),
                    automation.used().map(used -> "used " + used).orElse("never used"));
        }
    }
}
