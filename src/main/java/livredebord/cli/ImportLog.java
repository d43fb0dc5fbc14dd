package livredebord.cli;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import livredebord.journal.BookUnavailable;
import livredebord.logbook.Boat;
import livredebord.logbook.CommandLine;
import livredebord.logbook.ForeignLogs;
import livredebord.logbook.ImportedLine;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Another log into this book: shown first, noted when that is said. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Takes a GPX, a CSV log or a day file of signalk-logbook into the book: shows what it would note, and"
                        + " with --yes notes it, marked as imported and never twice. To note, it wants the service"
                        + " stopped.")
public final class ImportLog implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "a .gpx, .csv, .yml or .yaml")
    private Path file;

    @Option(names = "--yes", description = "note it")
    private boolean yes;

    @Mixin
    private ForBoat boat = new ForBoat();

    @Override
    public Integer call() {
        boat.choose();
        return Aboard.run(Work.class, file.toString(), String.valueOf(yes));
    }

    /** What is done inside the house. */
    public static final class Work implements QuarkusApplication {

        private final CommandLine book;
        private final Boat boat;
        private final Clock clock;

        Work(CommandLine book, Boat boat, Clock clock) {
            this.book = book;
            this.boat = boat;
            this.clock = clock;
        }

        @Override
        public int run(String... arguments) {
            try {
                ForeignLogs.Read read = ForeignLogs.of(Path.of(arguments[0]), boat.zone());
                return carryOut(read, Boolean.parseBoolean(arguments[1]));
            } catch (IOException | BookUnavailable refused) {
                System.err.println("nothing was noted: " + refused.getMessage());
                return Aboard.NO;
            }
        }

        private int carryOut(ForeignLogs.Read read, boolean yes) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            List<ImportedLine> lines = book.unknown(read.lines());
            out.println(read.lines().size() + " entries in the file, "
                    + (read.lines().size() - lines.size()) + " of them in the book already, " + read.leftOut()
                    + " points or lines left out");
            if (yes) {
                out.println(book.note(lines, clock.instant()) + " entries noted, marked as imported");
            } else {
                lines.forEach(line -> out.println(words(line)));
                out.println("nothing was noted yet: --yes notes these " + lines.size());
            }
            return Aboard.DONE;
        }

        private String words(ImportedLine line) {
            Phrases phrases = Phrases.in(boat.language(), Medium.PLAIN);
            String what = line.what().stream().map(phrases::observation).collect(Collectors.joining(" · "));
            String who = line.author().map(name -> " " + name).orElse("");
            return line.observed().atZone(boat.zone()).toLocalDate() + " " + phrases.clock(line.observed(), boat.zone())
                    + who + " · " + what;
        }
    }
}
