package livredebord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import livredebord.journal.Restoration;
import livredebord.journal.Verification;
import livredebord.upkeep.FileCopies;
import livredebord.upkeep.Reassembly;
import livredebord.upkeep.Stamp;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Parameters(paramLabel = "BACKUP", description = "a file that 'backup' made, sealed (book-….db.gz.age) or not")
    private Path backup;

    @Option(
            names = "--increments",
            paramLabel = "FOLDER",
            description = "lays on it the entries that were brought to the second place since (entries-….gz.age)")
    private Optional<Path> increments = Optional.empty();

    @Option(names = "--key", paramLabel = "FILE", description = "the secret key that opens what was sealed")
    private Optional<Path> key = Optional.empty();

    @Mixin
    private KnownHead head = new KnownHead();

    @Mixin
    private ForBoat boat = new ForBoat();

    @Override
    public Integer call() {
        boat.choose();
        Aboard.needsABookInAFile(spec, "move --in BACKUP");
        if (!Files.isRegularFile(backup)) {
            throw new ParameterException(spec.commandLine(), "there is no backup " + backup);
        }
        Optional<Verification.Known> known = head.known();
        try {
            return isPlain() ? restore(backup, known) : reassembleAndRestore(known);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        } catch (IOException refused) {
            spec.commandLine().getErr().println("nothing was restored: " + refused.getMessage());
            return REFUSED;
        }
    }

    private boolean isPlain() {
        return increments.isEmpty() && !Reassembly.isPacked(backup);
    }

    /** The tables for reading know the backup's entries alone until they are made again. */
    private int reassembleAndRestore(Optional<Verification.Known> known) throws IOException {
        Path data = data();
        Files.createDirectories(data);
        try (Reassembly whole = Reassembly.of(backup, increments, key, data)) {
            say(whole.added(), whole.notLaid());
            int code = restore(whole.book(), known);
            if (code == DONE && whole.added() > 0) {
                RebuildTables.afterRestoring();
            }
            return code;
        }
    }

    private void say(long added, List<String> notLaid) {
        increments.ifPresent(folder -> out().println(added + " entries came after the backup"));
        if (!notLaid.isEmpty()) {
            out().println("left out, because what comes before them is missing: " + String.join(", ", notLaid));
        }
    }

    private int restore(Path book, Optional<Verification.Known> known) throws IOException {
        Path data = data();
        Path aside = data.resolve("before-restore-" + Stamp.of(Instant.now()));
        int code = say(
                Bar.during(
                        "restore",
                        data.resolve("book.db.part"),
                        Files.size(book),
                        () -> Restoration.of(book, known, data, aside)),
                known,
                out());
        if (code == DONE) {
            bringFilesBack(data);
        }
        return code;
    }

    private void bringFilesBack(Path data) throws IOException {
        Path lying = increments.orElseGet(() -> backup.toAbsolutePath().getParent());
        int came = FileCopies.bringBack(lying, key, data);
        if (came > 0) {
            out().println("photos and files came back: " + came);
        }
        Verify.areFilesWhole(data.resolve("book.db"), out());
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

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static Path data() {
        return ConfigProvider.getConfig().getValue("livredebord.data", Path.class);
    }
}
