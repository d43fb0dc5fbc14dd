package livredebord.logbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.EntryId;
import livredebord.entry.Observation.Role;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.report.LogbookPdf;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prints editions, one at a time, and keeps the last ones: a preview and three phones ask for the same. */
@PerBoat
class Printer {

    /** What is asked for after that many others is printed again. */
    private static final int KEPT = 40;

    /** As people compare a head: enough that no two books share them by chance. */
    private static final int DIGEST_DIGITS = 12;

    /** Of the digest by which a file on the shelf is known, hexadecimal. */
    private static final int MARK_DIGITS = 32;

    private final Journal journal;
    private final BookReader reader;
    private final Topics topics;
    private final LogbookPdf pages;
    private final BoatFacts facts;
    private final Roster roster;
    private final Visas visas;
    private final Passages passages;
    private final Enclosures enclosures;
    private final Names names;
    private final SentFiles files;
    private final Announcements announcements;
    private final Boat boat;
    private final Clock clock;
    private final Path folder;
    private final String version;

    /** One is printed after the other. */
    private final Object press = new Object();

    /** What was printed is put there or thrown away, never both at once. */
    private final Object shelf = new Object();

    private final AtomicInteger thrownAway = new AtomicInteger();

    Printer(
            Journal journal,
            BookReader reader,
            Topics topics,
            LogbookPdf pages,
            BoatFacts facts,
            Roster roster,
            Visas visas,
            Passages passages,
            Enclosures enclosures,
            Names names,
            SentFiles files,
            Announcements announcements,
            Boat boat,
            Clock clock,
            @OfBoat Path data,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.journal = journal;
        this.reader = reader;
        this.topics = topics;
        this.pages = pages;
        this.facts = facts;
        this.roster = roster;
        this.visas = visas;
        this.passages = passages;
        this.enclosures = enclosures;
        this.names = names;
        this.files = files;
        this.announcements = announcements;
        this.boat = boat;
        this.clock = clock;
        this.folder = data.resolve("pages");
        this.version = version;
    }

    /**
     * What was printed already is at hand at once, however long another takes.
     *
     * @throws UncheckedIOException when the disk refuses
     */
    PdfFile print(PdfFile.Edition edition, Progress progress) {
        EntryId head = journal.find(edition.head()).orElseThrow().id();
        try {
            Files.createDirectories(folder);
            Optional<Path> printed = printed(edition, head);
            return pdf(edition, head, printed.isPresent() ? printed.get() : inTurn(edition, head, progress));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Path inTurn(PdfFile.Edition edition, EntryId head, Progress progress) throws IOException {
        synchronized (press) {
            Optional<Path> meanwhile = printed(edition, head);
            while (meanwhile.isEmpty()) {
                meanwhile = printNew(edition, head, progress);
            }
            return meanwhile.get();
        }
    }

    /** Empty where all that was printed was thrown away meanwhile: what was begun may hold what the book no longer does. */
    private Optional<Path> printNew(PdfFile.Edition edition, EntryId head, Progress progress) throws IOException {
        int before = thrownAway.get();
        Path draft = Files.createTempFile(folder, "draft", ".tmp");
        try {
            int count = write(edition, head, draft, (days, of) -> {
                if (thrownAway.get() != before) {
                    throw new ThrownAway();
                }
                progress.done(days, of);
            });
            return shelved(draft, folder.resolve(mark(edition, head) + "-" + count + ".pdf"), before);
        } catch (ThrownAway again) {
            return Optional.empty();
        } catch (IOException broken) {
            if (thrownAway.get() == before) {
                throw broken;
            }
            return Optional.empty();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Optional<Path> shelved(Path draft, Path file, int before) throws IOException {
        synchronized (shelf) {
            if (thrownAway.get() != before) {
                return Optional.empty();
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            keepNewest(KEPT);
            return Optional.of(file);
        }
    }

    /** What is being printed must be begun again. */
    private static final class ThrownAway extends RuntimeException {}

    private int write(PdfFile.Edition edition, EntryId head, Path draft, LogbookPdf.Progress progress)
            throws IOException {
        LogbookPdf.Title title = new LogbookPdf.Title(
                boat.name(), head.hex(), edition.head().toString(), clock.instant(), version, boat.trial());
        PdfFile.Document document = edition.document();
        LogbookPdf.Order order =
                new LogbookPdf.Order(document.kind(), edition.period(), edition.language(), document.subject());
        LogbookPdf.Made made;
        try (Enclosing enclosing = enclosures.of(edition, title, folder)) {
            made = pages.write(title, order, book(edition, enclosing), draft, progress);
        }
        String look = pages.look();
        made.refused()
                .forEach(refused ->
                        announcements.templateRefused(refused.template(), refused.line(), refused.reason(), look));
        try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return made.pages();
    }

    private List<LogbookPdf.Claim> claims() {
        return roster.rivals().stream()
                .map(claim -> new LogbookPdf.Claim(claim.number(), claim.when(), names.asKnown(claim.person())))
                .toList();
    }

    private LogbookPdf.Book book(PdfFile.Edition edition, Enclosing enclosing) {
        List<LogbookPdf.Member> crew = roster.membersAt(edition.period().until().minusMillis(1)).stream()
                .map(member -> new LogbookPdf.Member(names.asKnown(member.person()), member.role()))
                .toList();
        Optional<Author> skipper = roster.members().stream()
                .filter(member -> member.role() == Role.SKIPPER)
                .map(member -> names.asKnown(member.person()))
                .findFirst();
        return new BookForPaper(
                reader,
                new DaysAhead(edition.period(), period -> reader.of(period, edition.head())),
                edition,
                new LogbookPdf.Particulars(facts.all(), crew, claims(), skipper),
                visas.of(edition.head()),
                () -> passages(edition),
                moment -> crewBefore(moment, edition),
                names::person,
                enclosing,
                files,
                facts.mostEnclosedBytes());
    }

    private List<Row> crewBefore(Instant moment, PdfFile.Edition edition) {
        return topics.between(Topic.CREW, Instant.ofEpochMilli(Long.MIN_VALUE), moment).stream()
                .flatMap(id -> reader.find(id, edition.head()).stream())
                .toList();
    }

    /** Those that touch the period, oldest first. */
    private List<LogbookPdf.Passage> passages(PdfFile.Edition edition) {
        List<LogbookPdf.Passage> touching = new ArrayList<>();
        for (int number = 1; passages.leg(number).isPresent(); number++) {
            Passages.Leg leg = passages.leg(number).get();
            Instant until = leg.ends(edition.period().until());
            boolean touches = leg.departed().isBefore(edition.period().until())
                    && !until.isBefore(edition.period().from());
            if (touches) {
                Instant end = until.isBefore(leg.departed()) ? leg.departed() : until;
                Period its = new Period(
                        leg.departed(), end.plusMillis(1), edition.period().zone());
                touching.add(
                        new LogbookPdf.Passage(number, leg.departed(), leg.arrived(), reader.of(its, edition.head())));
            }
        }
        return touching;
    }

    private Optional<Path> printed(PdfFile.Edition edition, EntryId head) throws IOException {
        String mark = mark(edition, head);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(mark + "-"))
                    .findFirst();
        }
    }

    private PdfFile pdf(PdfFile.Edition edition, EntryId head, Path file) throws IOException {
        String name = file.getFileName().toString();
        int count = Integer.parseInt(name.substring(name.indexOf('-') + 1, name.indexOf('.')));
        return new PdfFile(
                edition, file, count, Files.size(file), head.hex().substring(0, DIGEST_DIGITS), saveAs(edition));
    }

    /** {@code arthur-2026-07-14.pdf}, {@code arthur-sea-time-2026-07-14.pdf}. */
    private String saveAs(PdfFile.Edition edition) {
        String kind = edition.document().kind() == LogbookPdf.Kind.LOGBOOK
                ? ""
                : "-"
                        + edition.document()
                                .kind()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-');
        return FileNames.plain(boat.name()) + kind + "-" + FileNames.dates(edition.period()) + ".pdf";
    }

    private String mark(PdfFile.Edition edition, EntryId head) throws IOException {
        String all = edition + head.hex() + version + boat.name() + pages.look() + files.state();
        return Pen.digest(all).substring(0, MARK_DIGITS);
    }

    /** What was printed may quote what the book no longer holds. Waits for nobody who prints. */
    void throwAllAway() {
        try {
            synchronized (shelf) {
                thrownAway.incrementAndGet();
                if (Files.isDirectory(folder)) {
                    keepNewest(0);
                }
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void keepNewest(int howMany) throws IOException {
        List<Path> old;
        try (Stream<Path> files = Files.list(folder)) {
            old = files.filter(file -> howMany == 0 || !file.toString().endsWith(".tmp"))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(howMany)
                    .toList();
        }
        for (Path file : old) {
            Files.deleteIfExists(file);
        }
    }
}
