package livredebord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import livredebord.journal.Joining;
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

/** What another installation of the boat wrote in the same book since they parted. */
@Command(
        name = "join",
        mixinStandardHelpOptions = true,
        description = "Brings in what another installation of the boat wrote in the same book, after one of the two was"
                + " restored from a backup of the other; wants the service stopped. Each entry keeps its number. The book"
                + " as it was is set aside. Where feeds came that are new here, the next entry opens a successor feed.")
public final class JoinBook implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "BACKUP", description = "of the other's book, as 'backup' made it, sealed or not")
    private Path other;

    @Option(names = "--key", paramLabel = "FILE", description = "the secret key that opens what was sealed")
    private Optional<Path> key = Optional.empty();

    @Mixin
    private ForBoat boat = new ForBoat();

    @Override
    public Integer call() {
        boat.choose();
        Aboard.needsABookInAFile(spec, "join where the book is a file, before 'move --in'");
        Path data = ConfigProvider.getConfig().getValue("livredebord.data", Path.class);
        if (!Files.isRegularFile(other)) {
            throw new ParameterException(spec.commandLine(), "there is no backup " + other);
        }
        if (!Files.isRegularFile(data.resolve("book.db"))) {
            throw new ParameterException(
                    spec.commandLine(), "there is no book in " + data + ": 'restore' puts one there");
        }
        try {
            return join(data);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        } catch (IOException refused) {
            spec.commandLine().getErr().println("nothing was joined: " + refused.getMessage());
            return Aboard.NO;
        }
    }

    private int join(Path data) throws IOException {
        Path aside = data.resolve("before-join-" + Stamp.of(Instant.now()));
        try (Reassembly opened = Reassembly.of(other, Optional.empty(), key, data)) {
            Joining joining = Bar.during(
                    "join",
                    data.resolve("book.db.part"),
                    Files.size(data.resolve("book.db")),
                    () -> Joining.of(opened.book(), data, aside));
            return say(joining, data);
        }
    }

    private int say(Joining joining, Path data) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Verify.say(joining.verification(), Optional.empty(), out);
        if (!joining.verification().isClean()) {
            out.println("nothing was joined");
            return Aboard.NO;
        }
        out.println(joining.added() + " entries came");
        joining.setAside().ifPresent(folder -> {
            out.println("the book as it was is in " + folder);
            RebuildTables.afterRestoring();
        });
        int files = FileCopies.bringBack(other.toAbsolutePath().getParent(), key, data);
        if (files > 0) {
            out.println("photos and files came: " + files);
        }
        Verify.areFilesWhole(data.resolve("book.db"), out);
        return Aboard.DONE;
    }
}
