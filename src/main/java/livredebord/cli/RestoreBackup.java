package livredebord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import livredebord.journal.Restoration;
import livredebord.journal.Verification;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup in the place of the book, on this machine or another. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts a verified backup in the place of the book. What lay there is set aside, never deleted. The"
                + " next entry opens a successor feed (#B1, #B2 …), so that one number never means two things.")
public final class RestoreBackup implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int REFUSED = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "BACKUP", description = "a file that 'backup' made")
    private Path backup;

    @Option(
            names = "--head",
            paramLabel = "NUMBER:DIGEST",
            description = "an entry that the backup must have: 128:9f3c1a7e55d0")
    private Optional<String> head = Optional.empty();

    @Override
    public Integer call() {
        if (!Files.isRegularFile(backup)) {
            throw new ParameterException(spec.commandLine(), "there is no backup " + backup);
        }
        Path data = ConfigProvider.getConfig().getValue("livredebord.data", Path.class);
        Path aside = data.resolve("before-restore-" + MakeBackup.STAMP.format(LocalDateTime.now(ZoneOffset.UTC)));
        Optional<Verification.Known> known = head.map(said -> Verify.known(said, spec));
        try {
            return say(
                    Restoration.of(backup, known, data, aside),
                    known,
                    spec.commandLine().getOut());
        } catch (IOException refused) {
            spec.commandLine().getErr().println("nothing was restored: " + refused.getMessage());
            return REFUSED;
        }
    }

    private static int say(Restoration restoration, Optional<Verification.Known> known, PrintWriter out) {
        Verify.say(restoration.verification(), known, out);
        if (!restoration.verification().isClean()) {
            out.println("nothing was restored");
            return REFUSED;
        }
        restoration.setAside().ifPresent(folder -> out.println("what lay there before is in " + folder));
        out.println("restored; the next entry opens a new feed, with a letter of its own");
        return DONE;
    }
}
