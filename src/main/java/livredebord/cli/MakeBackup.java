package livredebord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import livredebord.journal.Backup;
import livredebord.journal.Verification;
import livredebord.upkeep.BackupSettings;
import livredebord.upkeep.Backups;
import livredebord.upkeep.FileCopies;
import livredebord.upkeep.Sealing;
import livredebord.upkeep.Stamp;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
                + " has its name. Tells the head to verify it by later. Without TO it goes into the folder of the"
                + " scheduled ones (livredebord.backup.folder), and those that the rule does not keep go.")
public final class MakeBackup implements Callable<Integer> {

    private static final int DONE = 0;
    private static final String INSTEAD = "its own backups, or move --out FILE";
    private static final int REFUSED = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "TO",
            description = "the file to make, or a folder for a file named after the moment")
    private Optional<Path> to = Optional.empty();

    @Option(names = "--book", paramLabel = "BOOK", description = "without it, book.db in the data folder")
    private Optional<Path> book = Optional.empty();

    @Option(
            names = "--second",
            description = "brings the newest backup of the folder to the second place as well, sealed")
    private boolean second;

    @Option(
            names = "--entries",
            description = "makes no backup, but brings what was written since the last time to the second place")
    private boolean entries;

    @Option(
            names = "--new-key",
            paramLabel = "FILE",
            description =
                    "makes no backup, but a pair of keys: the secret one in FILE, which you keep ashore, the public"
                            + " one for livredebord.backup.recipients. To be done on another machine than the boat's.")
    private Optional<Path> newKey = Optional.empty();

    @Mixin
    private ForBoat boat = new ForBoat();

    @Override
    public Integer call() {
        boat.choose();
        try {
            return newKey.isPresent() ? makeKey(newKey.get()) : entries ? sendEntries() : backUp();
        } catch (FileAlreadyExistsException there) {
            throw new ParameterException(spec.commandLine(), "there is a file already: " + there.getMessage());
        } catch (IllegalArgumentException setting) {
            throw new ParameterException(spec.commandLine(), setting.getMessage());
        } catch (IOException refused) {
            spec.commandLine().getErr().println("not done: " + refused.getMessage());
            return REFUSED;
        }
    }

    private int makeKey(Path file) throws IOException {
        out().println(Sealing.newKey(file));
        spec.commandLine()
                .getErr()
                .println("The secret key is in " + file + ": without it no sealed backup can be read, by anybody, ever."
                        + " Keep two copies ashore and none on the boat.");
        return DONE;
    }

    private int sendEntries() throws IOException {
        Aboard.needsABookInAFile(spec, INSTEAD);
        Backups backups = backups();
        out().println(backups.sendEntries(Instant.now())
                .map(name -> name + " is in " + backups.secondPlace())
                .orElse("nothing is new since the last time"));
        return DONE;
    }

    private int backUp() throws IOException {
        if (book.isEmpty()) {
            Aboard.needsABookInAFile(spec, INSTEAD);
        }
        Instant now = Instant.now();
        int made = say(to.isPresent() || book.isPresent() ? single(now) : scheduled(now));
        return made == DONE && second ? sendNewest() : made;
    }

    private Backup single(Instant now) throws IOException {
        Path where = to.orElseThrow(() -> new IllegalArgumentException("where to? a file or a folder is missing"));
        Path source = book.orElseGet(MakeBackup::ourOwn);
        Path file = Files.isDirectory(where) ? where.resolve("book-" + Stamp.of(now) + ".db") : where;
        Backup made = watched(source, file, () -> Backup.of(source, file));
        if (made.verification().isClean()) {
            FileCopies.copyAlong(source, made.file());
        }
        return made;
    }

    private Backup scheduled(Instant now) throws IOException {
        Backups backups = backups();
        return watched(ourOwn(), backups.file(now), () -> backups.make(now, zone()));
    }

    private static Backup watched(Path source, Path file, Bar.Work<Backup> work) throws IOException {
        long bytes = Files.exists(source) ? Files.size(source) : 0;
        return Bar.during("backup", file.resolveSibling(file.getFileName() + ".part"), bytes, work);
    }

    private int sendNewest() throws IOException {
        Backups backups = backups();
        backups.sendNewest(zone()).ifPresent(name -> out().println(name + " is in " + backups.secondPlace()));
        Optional<String> file = backups.sendFile();
        while (file.isPresent()) {
            out().println(file.get() + " is in " + backups.secondPlace());
            file = backups.sendFile();
        }
        return DONE;
    }

    private int say(Backup backup) {
        Verification verification = backup.verification();
        if (!verification.isClean()) {
            verification.findings().forEach(out()::println);
            out().println("no backup was made: the book is not whole");
            return REFUSED;
        }
        out().println(backup.file() + ": " + verification.entries() + " entries, read back and whole");
        verification.heads().stream()
                .filter(head -> !verification.isAudit(head))
                .forEach(head -> out().println("verify it later with --head "
                        + head.number().toString().substring(1) + ":"
                        + head.id().hex().substring(0, 12)));
        return DONE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static Backups backups() {
        return new Backups(BackupSettings.of(ConfigProvider.getConfig()));
    }

    /** The ship's, as set-up wrote it: the rule for keeping backups counts her days. */
    private static ZoneId zone() {
        Path data = ConfigProvider.getConfig().getValue("livredebord.data", Path.class);
        return Optional.ofNullable(new BoatFiles(data).boat().get(Field.ZONE))
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    private static Path ourOwn() {
        return ConfigProvider.getConfig()
                .getValue("livredebord.data", Path.class)
                .resolve("book.db");
    }
}
