package livredebord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import livredebord.journal.Backup;
import livredebord.journal.Verification;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A copy of the book to keep elsewhere, made beside the running service. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Makes one file of the book, beside the running service; it is read back and verified before it"
                + " has its name. Tells the head to verify it by later.")
public final class MakeBackup implements Callable<Integer> {

    private static final int WHOLE = 0;
    private static final int NOT_WHOLE = 1;
    /** A moment in a file's name, UTC. */
    static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TO", description = "the file to make, or a folder for a file named after the moment")
    private Path to;

    @Option(names = "--book", paramLabel = "BOOK", description = "without it, book.db in the data folder")
    private Optional<Path> book = Optional.empty();

    @Override
    public Integer call() {
        Path file = Files.isDirectory(to) ? to.resolve("book-" + STAMP.format(now()) + ".db") : to;
        try {
            Backup backup = Backup.of(book.orElseGet(MakeBackup::ourOwn), file);
            return say(backup, spec.commandLine().getOut());
        } catch (FileAlreadyExistsException there) {
            throw new ParameterException(spec.commandLine(), "there is a file already: " + there.getMessage());
        } catch (IOException refused) {
            spec.commandLine().getErr().println("no backup was made: " + refused.getMessage());
            return NOT_WHOLE;
        }
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }

    private static int say(Backup backup, PrintWriter out) {
        Verification verification = backup.verification();
        if (!verification.isClean()) {
            verification.findings().forEach(out::println);
            out.println("no backup was made: the book is not whole");
            return NOT_WHOLE;
        }
        out.println(backup.file() + ": " + verification.entries() + " entries, read back and whole");
        verification
                .heads()
                .forEach(head -> out.println("verify it later with --head "
                        + head.number().toString().substring(1) + ":"
                        + head.id().hex().substring(0, 12)));
        return WHOLE;
    }

    private static Path ourOwn() {
        return ConfigProvider.getConfig()
                .getValue("livredebord.data", Path.class)
                .resolve("book.db");
    }
}
