package livredebord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import livredebord.journal.FileCheck;
import livredebord.journal.TimeStamp;
import livredebord.journal.Verification;
import livredebord.upkeep.FileCopies;
import livredebord.upkeep.Stamp;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a book is what its writer signed; of a running service's book too. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Is this book whole? Names the first bad entry of each feed and what is wrong with it, and each photo"
                        + " or file in files/ beside it that is not what came.")
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

    @Mixin
    private KnownHead head = new KnownHead();

    @Option(
            names = "--stamp",
            paramLabel = "FILE",
            description =
                    "a time stamp (RFC 3161, .tsr) of an entry that the book must have. Those that lie in the book"
                            + " itself are checked without being named.")
    private Optional<Path> stamp = Optional.empty();

    @Option(
            names = "--stamps-to",
            paramLabel = "FOLDER",
            description = "writes the time stamps that lie in the book and hold into this folder, for other programs")
    private Optional<Path> stampsTo = Optional.empty();

    @Mixin
    private ForBoat boat = new ForBoat();

    @Override
    public Integer call() {
        boat.choose();
        if (book.isEmpty()) {
            Aboard.needsABookInAFile(spec, "move --out FILE, then verify FILE");
        }
        Path file = book.orElseGet(Verify::ourOwn);
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "there is no book " + file);
        }
        Optional<Verification.Known> known = head.known();
        Verification verification = Verification.of(file, known, stamp.map(this::read));
        say(verification, known, spec.commandLine().getOut());
        stampsTo.ifPresent(folder -> write(verification.stamps(), folder));
        boolean filesWhole = areFilesWhole(file, spec.commandLine().getOut());
        return verification.isClean() && filesWhole ? WHOLE : NOT_WHOLE;
    }

    /** Photos and files, where a folder of them lies beside the book or the backup. */
    static boolean areFilesWhole(Path book, PrintWriter out) {
        Path files = book.resolveSibling(FileCopies.FOLDER);
        if (!Files.isDirectory(files)) {
            return true;
        }
        try {
            FileCheck check = FileCheck.of(book, files);
            check.findings().forEach(out::println);
            if (check.whole() > 0) {
                out.println("photos and files that are what came with their entries: " + check.whole());
            }
            return check.findings().isEmpty();
        } catch (IOException unreadable) {
            out.println("photos and files could not be looked at: " + unreadable.getMessage());
            return false;
        }
    }

    private TimeStamp read(Path file) {
        try {
            return TimeStamp.of(Files.readAllBytes(file));
        } catch (IOException | TimeStamp.Refused unreadable) {
            throw new ParameterException(spec.commandLine(), file + ": " + unreadable.getMessage());
        }
    }

    /** {@code 128-20260714T203000Z.tst}, the bare token, as the authority signed it. */
    private void write(List<Verification.Stamped> stamps, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Verification.Stamped stamped : stamps) {
                String name = stamped.number().toString().substring(1) + "-"
                        + Stamp.of(stamped.stamp().time()) + ".tst";
                Files.write(folder.resolve(name), stamped.stamp().token());
            }
        } catch (IOException refused) {
            throw new ParameterException(spec.commandLine(), "not written: " + refused.getMessage());
        }
    }

    static void say(Verification verification, Optional<Verification.Known> known, PrintWriter out) {
        verification.findings().forEach(out::println);
        verification
                .missing()
                .ifPresent(head ->
                        out.println(head + " is not in this book: its end was cut off, or it is" + " another book"));
        saidOfStamps(verification.stamps()).ifPresent(out::println);
        out.println(verification.entries() + " entries, "
                + (verification.isClean() ? verification.statement(known) : "not whole"));
    }

    /** The last one: it speaks for all that stands before it. */
    private static Optional<String> saidOfStamps(List<Verification.Stamped> stamps) {
        return stamps.isEmpty()
                ? Optional.empty()
                : Optional.of("time stamps that hold: " + stamps.size() + "; " + stamps.get(stamps.size() - 1));
    }

    private static Path ourOwn() {
        return ConfigProvider.getConfig()
                .getValue("livredebord.data", Path.class)
                .resolve("book.db");
    }
}
