package livredebord.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import livredebord.journal.Verification;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a book is what its writer signed; of a running service's book too. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Is this book whole? Names the first bad entry of each feed and what is wrong with it.")
public final class Verify implements Callable<Integer> {

    private static final int WHOLE = 0;
    private static final int NOT_WHOLE = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "BOOK",
            description = "the book's file; without one, book.db in the data folder")
    private Optional<Path> book = Optional.empty();

    @Option(
            names = "--head",
            paramLabel = "NUMBER:DIGEST",
            description = "an entry that the book must have, as a post or a page says it: 128:9f3c1a7e55d0."
                    + " Without one nobody can tell whether the end was cut off.")
    private Optional<String> head = Optional.empty();

    @Override
    public Integer call() {
        Path file = book.orElseGet(Verify::ourOwn);
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "there is no book " + file);
        }
        Optional<Verification.Known> known = head.map(said -> known(said, spec));
        Verification verification = Verification.of(file, known);
        say(verification, known, spec.commandLine().getOut());
        return verification.isClean() ? WHOLE : NOT_WHOLE;
    }

    static Verification.Known known(String said, CommandSpec spec) {
        return Verification.Known.of(said)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "not a head: " + said + "; one looks like 128:9f3c1a7e55d0"));
    }

    static void say(Verification verification, Optional<Verification.Known> known, PrintWriter out) {
        verification.findings().forEach(out::println);
        verification
                .missing()
                .ifPresent(head ->
                        out.println(head + " is not in this book: its end was cut off, or it is" + " another book"));
        out.println(verification.entries() + " entries, "
                + (verification.isClean() ? verification.statement(known) : "not whole"));
    }

    private static Path ourOwn() {
        return ConfigProvider.getConfig()
                .getValue("livredebord.data", Path.class)
                .resolve("book.db");
    }
}
