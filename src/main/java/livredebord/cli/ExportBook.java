package livredebord.cli;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import livredebord.entry.Language;
import livredebord.logbook.CommandLine;
import livredebord.logbook.FileOrder;
import livredebord.logbook.MadeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The book as a file for other programs, written beside the running service. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the book as a file for other programs, beside the running service; restricted notes are"
                + " never in it.")
public final class ExportBook implements Callable<Integer> {

    /** As they are called on the command line. */
    enum Format {
        gpx(FileOrder.Kind.GPX),
        kml(FileOrder.Kind.KML),
        geojson(FileOrder.Kind.GEOJSON),
        csv(FileOrder.Kind.CSV),
        spreadsheet(FileOrder.Kind.SPREADSHEET),
        json(FileOrder.Kind.JSON);

        private final FileOrder.Kind kind;

        Format(FileOrder.Kind kind) {
            this.kind = kind;
        }
    }

    @Option(names = "--format", required = true, description = "one of ${COMPLETION-CANDIDATES}")
    private Format format;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "the first day, ship's time; the book's first if not given")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "the last day; the book's last if not given")
    private Optional<LocalDate> to = Optional.empty();

    @Option(names = "--lang", paramLabel = "fr|en", description = "of headings and words; the boat's if not given")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "the file to write; one that is there is replaced")
    private Path out;

    @Override
    public Integer call() {
        return Aboard.run(
                Work.class,
                format.kind.name(),
                from.map(LocalDate::toString).orElse(""),
                to.map(LocalDate::toString).orElse(""),
                language.orElse(""),
                out.toString());
    }

    /** What is done inside the house. */
    public static final class Work implements QuarkusApplication {

        private final CommandLine book;

        Work(CommandLine book) {
            this.book = book;
        }

        @Override
        public int run(String... arguments) throws IOException {
            Optional<MadeFile> file = book.export(
                    FileOrder.Kind.valueOf(arguments[0]),
                    said(arguments[1]).map(LocalDate::parse),
                    said(arguments[2]).map(LocalDate::parse),
                    said(arguments[3]).map(code -> Language.ofCode(code.toLowerCase(Locale.ROOT))));
            if (file.isEmpty()) {
                System.err.println("nothing was noted in that time");
                return Aboard.NO;
            }
            Path whole = Path.of(arguments[4]).toAbsolutePath();
            Path draft = Files.createTempFile(whole.getParent(), "export", ".tmp");
            Files.write(draft, file.get().bytes());
            Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
            System.out.println(arguments[4] + ": " + file.get().bytes().length + " bytes");
            return Aboard.DONE;
        }

        private static Optional<String> said(String argument) {
            return Optional.of(argument).filter(each -> !each.isEmpty());
        }
    }
}
