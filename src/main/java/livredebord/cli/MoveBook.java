package livredebord.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import livredebord.journal.Verification;
import livredebord.storage.SharedBooks;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From a database that the boat shares with others into a file such as she has aboard, and there again. */
@Command(
        name = "move",
        mixinStandardHelpOptions = true,
        description = "With PostgreSQL: takes the book out of the database into a file that 'restore' puts in place"
                + " elsewhere, or puts such a file into a database that has no book of this boat yet. The next entry there"
                + " opens a successor feed (#B1, #B2 …), so that one number never means two things.")
public final class MoveBook implements Callable<Integer> {

    private static final String OUT = "out";
    private static final String IN = "in";

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Way way;

    /** One of the two. */
    static final class Way {
        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "writes the book into this file, verified before it counts")
        private Path out;

        @Option(names = "--in", paramLabel = "FILE", description = "reads it from this file, a backup, unsealed")
        private Path in;
    }

    @Mixin
    private KnownHead head = new KnownHead();

    @Mixin
    private ForBoat boat = new ForBoat();

    @Override
    public Integer call() {
        boat.choose();
        String known = head.words();
        if (way.in != null && !Files.isRegularFile(way.in)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + way.in);
        }
        if (way.out != null && Files.exists(way.out)) {
            throw new ParameterException(spec.commandLine(), "there is a file " + way.out + " already");
        }
        String file = (way.in == null ? way.out : way.in).toAbsolutePath().toString();
        return Aboard.run(Work.class, way.in == null ? OUT : IN, file, known);
    }

    /** What is done inside the house. */
    public static final class Work implements QuarkusApplication {

        private final Instance<SharedBooks> books;
        private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

        Work(Instance<SharedBooks> books) {
            this.books = books;
        }

        @Override
        public int run(String... arguments) {
            Optional<Verification.Known> known = Verification.Known.of(arguments[2]);
            try {
                if (books.isUnsatisfied()) {
                    throw new IOException("this book is a file of its own: 'backup' and 'restore' move it");
                }
                Path file = Path.of(arguments[1]);
                return arguments[0].equals(OUT) ? takeOut(file, known) : putIn(file, known);
            } catch (IOException refused) {
                System.err.println("nothing was moved: " + refused.getMessage());
                return Aboard.NO;
            }
        }

        private int takeOut(Path file, Optional<Verification.Known> known) throws IOException {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(part);
            try {
                books.get().takeOut(part);
                boolean clean = isClean(part, known);
                if (clean) {
                    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                    out.println("the book is in " + file);
                }
                return clean ? Aboard.DONE : Aboard.NO;
            } finally {
                Files.deleteIfExists(part);
            }
        }

        private int putIn(Path file, Optional<Verification.Known> known) throws IOException {
            if (!isClean(file, known)) {
                return Aboard.NO;
            }
            out.println(books.get().putIn(file) + " entries are in the database; the next one opens a new feed, with a"
                    + " letter of its own");
            return Aboard.DONE;
        }

        private boolean isClean(Path file, Optional<Verification.Known> known) {
            Verification verification = Verification.of(file, known);
            Verify.say(verification, known, out);
            return verification.isClean();
        }
    }
}
