package livredebord.cli;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import livredebord.entry.Language;
import livredebord.journal.FeedFile;
import livredebord.logbook.CommandLine;
import livredebord.logbook.FileOrder;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The book as pages or as a file for other programs, written beside the running service. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the book as pages or as a file for other programs, beside the running service; restricted"
                + " notes are in none, unless asked for with lbk.")
public final class ExportBook implements Callable<Integer> {

    private static final String PAGES = "PDF";

    /** As they are called on the command line. */
    enum Format {
        gpx(Optional.of(FileOrder.Kind.GPX)),
        kml(Optional.of(FileOrder.Kind.KML)),
        geojson(Optional.of(FileOrder.Kind.GEOJSON)),
        csv(Optional.of(FileOrder.Kind.CSV)),
        spreadsheet(Optional.of(FileOrder.Kind.SPREADSHEET)),
        json(Optional.of(FileOrder.Kind.JSON)),
        /** The pages, with the same entries as files inside. */
        pdf(Optional.empty()),
        /** The feeds' own bytes, which need nobody to be understood. */
        lbk(Optional.empty());

        private final Optional<FileOrder.Kind> kind;

        Format(Optional<FileOrder.Kind> kind) {
            this.kind = kind;
        }
    }

    @Spec
    private CommandSpec spec;

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

    @Option(
            names = "--restricted-too",
            description = "with lbk: medical and personal notes as well, for the skipper's own keeping")
    private boolean restrictedToo;

    @Mixin
    private ForBoat boat = new ForBoat();

    @Override
    public Integer call() throws IOException {
        boat.choose();
        return format == Format.lbk ? asFeeds() : asReport();
    }

    /** The whole book: a chain has no parts. */
    private int asFeeds() throws IOException {
        Aboard.needsABookInAFile(spec, "move --out FILE");
        Path book = ConfigProvider.getConfig()
                .getValue("livredebord.data", Path.class)
                .resolve("book.db");
        replace(out, to -> FeedFile.write(book, restrictedToo, to));
        System.out.println(out + ": " + Files.size(out) + " bytes; check it with: verify " + out);
        return Aboard.DONE;
    }

    /** Puts bytes into a file that is not there yet. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream file) throws IOException;
    }

    private static void replace(Path file, Writing writing) throws IOException {
        Path whole = file.toAbsolutePath();
        Path draft = Files.createTempFile(whole.getParent(), "export", ".tmp");
        try (OutputStream out = Files.newOutputStream(draft)) {
            writing.to(out);
        }
        Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
    }

    private int asReport() {
        return Aboard.run(
                Work.class,
                format.kind.map(FileOrder.Kind::name).orElse(PAGES),
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
            Optional<LocalDate> from = said(arguments[1]).map(LocalDate::parse);
            Optional<LocalDate> to = said(arguments[2]).map(LocalDate::parse);
            Optional<Language> language =
                    said(arguments[3]).map(code -> Language.ofCode(code.toLowerCase(Locale.ROOT)));
            Optional<Writing> file = arguments[0].equals(PAGES)
                    ? book.print(from, to, language).map(pages -> out -> Files.copy(pages.file(), out))
                    : book.export(FileOrder.Kind.valueOf(arguments[0]), from, to, language)
                            .map(made -> out -> out.write(made.bytes()));
            if (file.isEmpty()) {
                System.err.println("nothing was noted in that time");
                return Aboard.NO;
            }
            Path out = Path.of(arguments[4]);
            replace(out, file.get());
            System.out.println(out + ": " + Files.size(out) + " bytes");
            return Aboard.DONE;
        }

        private static Optional<String> said(String argument) {
            return Optional.of(argument).filter(each -> !each.isEmpty());
        }
    }
}
