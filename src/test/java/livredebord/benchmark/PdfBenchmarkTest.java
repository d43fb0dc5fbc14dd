package livredebord.benchmark;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livredebord.command.Context;
import livredebord.command.Understood;
import livredebord.entry.Content;
import livredebord.entry.EntryKind;
import livredebord.entry.Language;
import livredebord.journal.Draft;
import livredebord.journal.Journal;
import livredebord.logbook.Boat;
import livredebord.logbook.Logbook;
import livredebord.storage.DataFolder;
import livredebord.voyage.Period;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The book on paper: how long it takes and how much memory, beside a browser that prints the same table, and whether the
 * crew notice. The packaged service makes it in the background, as it does when somebody types {@code /log pdf 2016}.
 */
@Tag("benchmark")
@QuarkusTest
@TestProfile(PdfBenchmarkTest.InAFolderOfItsOwn.class)
class PdfBenchmarkTest {

    /** Ten are a hundred thousand entries; at least two. */
    private static final int YEARS = Integer.getInteger("benchmark.years", 10);

    private static final int DAYS_OF_FIRST_YEAR = PaperBook.FIRST.lengthOfYear();
    private static final int DAYS = (int) ChronoUnit.DAYS.between(PaperBook.FIRST, PaperBook.FIRST.plusYears(YEARS));
    private static final int AT_ONCE = 2_000;
    private static final int WARM_DAYS = 30;
    private static final int LINES = 5_000;
    private static final int ROUNDS = 2;

    public static class InAFolderOfItsOwn extends FolderOfItsOwn {
        public InAFolderOfItsOwn() {
            super("printing");
        }
    }

    @Inject
    Logbook logbook;

    @Inject
    Journal journal;

    @Inject
    Boat boat;

    @Inject
    DataFolder folder;

    private final livredebord.command.Commands commands = new livredebord.command.Commands();

    @Test
    void theBookOnPaper() throws SQLException, IOException {
        Crew.setUp(folder.path());
        Awaitility.await("the set-up").until(() -> boat.name().equals(Crew.NAME));
        write();
        aDayWhenWarm();
        Book whole = new Book(folder.path().resolve("book.db"));
        double ours = aYearOnASmallMachine(whole);
        aYearByABrowser(ours);
        manyYears(whole);
        besideTheCrew(whole);
    }

    /** Through the journal, as the logbook does it, but many with one commit. */
    private void write() {
        int all = DAYS * PaperBook.A_DAY;
        for (int from = 0; from < all; from += AT_ONCE) {
            List<Draft> drafts = IntStream.range(from, Math.min(all, from + AT_ONCE))
                    .mapToObj(this::understood)
                    .toList();
            journal.inTurn(turn -> {
                drafts.forEach(turn::append);
                return drafts.size();
            });
        }
    }

    private Draft understood(int number) {
        Instant at = PaperBook.at(number);
        Understood.Line line = (Understood.Line)
                commands.understand(PaperBook.line(number), Context.of(at, ZoneOffset.UTC, Language.FR));
        Content content = new Content(
                PaperBook.line(number), line.language(), Crew.ANNE, Optional.empty(), at, false, line.observed());
        return new Draft(EntryKind.LINE, at, content);
    }

    // --- a day

    private void aDayWhenWarm() {
        List<Long> nanos = new ArrayList<>();
        for (int day = 0; day < WARM_DAYS; day++) {
            LocalDate date = PaperBook.FIRST.plusDays(100 + day);
            long begun = System.nanoTime();
            logbook.pdf(logbook.edition(Period.ofDates(date, date, ZoneOffset.UTC), Language.FR));
            nanos.add(System.nanoTime() - begun);
        }
        List<Long> warm = nanos.subList(WARM_DAYS / 2, WARM_DAYS);
        Latencies times = new Latencies(warm.stream().mapToLong(Long::longValue).toArray());
        Figures.row(
                "PDF of one day (" + PaperBook.A_DAY + " entries, chart, barograph, files attached), warm",
                String.format(Locale.ROOT, "%.2f s", times.millis(50) / 1_000),
                "≤ 0.5 s",
                times.toString());
    }

    // --- a year

    /** @return CPU seconds */
    private double aYearOnASmallMachine(Book whole) throws IOException, SQLException {
        Program program = printing(withBook(Program.ours(), whole).asDeployed());
        try (Program.Running service = program.start();
                ProcessTree tree = ProcessTree.of(service.process().toHandle())) {
            long before = service.residentKibibytes();
            Made made = printed(service, program, "pdf " + PaperBook.FIRST.getYear(), tree);
            int entries = DAYS_OF_FIRST_YEAR * PaperBook.A_DAY;
            Figures.row(
                    "PDF of " + entries + " entries, tagged, with charts, under deploy/'s flags",
                    String.format(Locale.ROOT, "%.1f CPU s", made.cpuSeconds()),
                    "≤ 10 CPU s",
                    made.inWords());
            Figures.row(
                    "resident peak of the service meanwhile",
                    String.format(Locale.ROOT, "%.0f MB", tree.mostMegabytes()),
                    "≤ 400 MB",
                    "before " + before * 1_024 / 1_000_000 + " MB");
            return made.cpuSeconds();
        }
    }

    private void aYearByABrowser(double ours) throws IOException {
        Path folderOfIts = Program.newFolder("browser");
        Path page = folderOfIts.resolve("table.html");
        table(page);
        Process browser = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folderOfIts.resolve("profile"),
                        "--print-to-pdf=" + folderOfIts.resolve("table.pdf"),
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folderOfIts.resolve("browser.txt").toFile())
                .start();
        try (ProcessTree tree = ProcessTree.of(browser.toHandle())) {
            long begun = System.nanoTime();
            Awaitility.await("the browser").atMost(Duration.ofMinutes(15)).until(() -> !browser.isAlive());
            double its = tree.cpuSeconds();
            Figures.ratio(
                    "headless Chromium printing the same table: its CPU / ours",
                    its / ours,
                    "≥ 10",
                    String.format(
                            Locale.ROOT,
                            "%.1f CPU s, %.0f MB, %.0f s, %d kB, without charts; ours %.1f CPU s",
                            its,
                            tree.mostMegabytes(),
                            (System.nanoTime() - begun) / 1e9,
                            Files.size(folderOfIts.resolve("table.pdf")) / 1_000,
                            ours));
        }
    }

    private void table(Path page) throws IOException {
        try (Writer html = Files.newBufferedWriter(page)) {
            html.write("<!DOCTYPE html><html lang=fr><meta charset=utf-8><title>Livre de bord</title><style>"
                    + "@page{size:A4 landscape;margin:12mm}body{font:8pt sans-serif}table{width:100%;"
                    + "border-collapse:collapse}td,th{border-bottom:.3pt solid #999;padding:1pt 3pt;text-align:left}"
                    + "h2{break-before:page}</style><h1>Livre de bord</h1>");
            for (int day = 0; day < DAYS_OF_FIRST_YEAR; day++) {
                html.write("<h2>" + PaperBook.FIRST.plusDays(day) + "</h2><table><thead><tr>");
                for (String column :
                        "N° HB TU Position Cap Vit Vent Baro Mer Ciel Air Loch Observations Par".split(" ")) {
                    html.write("<th>" + column);
                }
                html.write("</thead>");
                for (int row = 0; row < PaperBook.A_DAY; row++) {
                    html.write(row(day * PaperBook.A_DAY + row));
                }
                html.write("</table>");
            }
        }
    }

    private static String row(int number) {
        String[] words = PaperBook.line(number).replaceFirst("^[^4]*, ", "").split(" ", 18);
        String time = PaperBook.at(number).toString().substring(11, 16);
        return "<tr><td>#" + (number + 2) + "<td>" + time + "<td>" + time + "<td>" + words[0] + " " + words[1] + "<td>"
                + words[3] + "<td>" + words[5] + "<td>" + words[7] + " " + words[8] + "<td>" + words[10] + "<td>"
                + words[12] + "<td>couvert<td>" + words[16] + "<td>" + number + "<td>" + words[17] + "<td>Anne";
    }

    // --- many years

    private void manyYears(Book whole) throws IOException, SQLException {
        Program program = printing(withBook(Program.ours(), whole).with(List.of("-Xmx512m")));
        try (Program.Running service = program.start();
                ProcessTree tree = ProcessTree.of(service.process().toHandle())) {
            int first = PaperBook.FIRST.getYear();
            printed(service, program, "pdf " + (first + 1), tree);
            Made year = printed(service, program, "pdf " + first, tree);
            Made all = printed(service, program, allYears(), tree);
            double perEntry = all.cpuSeconds() / DAYS / (year.cpuSeconds() / DAYS_OF_FIRST_YEAR);
            Figures.row(
                    "PDF of " + DAYS * PaperBook.A_DAY + " entries in a heap of 512 MB",
                    String.format(Locale.ROOT, "%.1f CPU s", all.cpuSeconds()),
                    "works",
                    all.inWords() + String.format(Locale.ROOT, ", resident peak %.0f MB", tree.mostMegabytes()));
            Figures.ratio(
                    "the same: CPU an entry / that of one year",
                    perEntry,
                    "linear: about 1",
                    "one year " + year.inWords());
        }
    }

    private static String allYears() {
        return "pdf 01/01/" + PaperBook.FIRST.getYear() + "-31/12/" + (PaperBook.FIRST.getYear() + YEARS - 1);
    }

    // --- beside the crew

    private void besideTheCrew(Book whole) throws IOException, SQLException {
        Program program = printing(withBook(Program.ours(), whole));
        try (Program.Running service = program.start();
                ProcessTree tree = ProcessTree.of(service.process().toHandle())) {
            Load crew = new Load(service.port());
            printed(service, program, "pdf " + PaperBook.FIRST.getYear(), tree);
            crew.lines(1, 2 * LINES);
            Timed quiet = Timed.none();
            Timed beside = Timed.none();
            for (int round = 0; round < ROUNDS; round++) {
                quiet = quiet.and(crew.lines(1, LINES));
                order(service, allYears());
                beside = beside.and(crew.lines(1, LINES));
                order(service, "pdf stop");
            }
            Figures.ratio(
                    "a line beside a long export: p99 / quiet p99",
                    beside.p99() / quiet.p99(),
                    "≤ 2",
                    "beside " + new Latencies(beside.nanos()) + "; quiet " + new Latencies(quiet.nanos()));
        }
    }

    // --- the service that prints

    /** What was printed. */
    private record Made(double cpuSeconds, double wallSeconds, long bytes, String pages) {
        String inWords() {
            return String.format(
                    Locale.ROOT, "%.1f CPU s, %.1f s, %s pages, %d kB", cpuSeconds, wallSeconds, pages, bytes / 1_000);
        }
    }

    private static Program printing(Program program) {
        List<String> launcher =
                new ArrayList<>(program.launcher().isEmpty() ? List.of("/usr/bin/env") : program.launcher());
        launcher.add("LIVREDEBORD_ROUNDS=true");
        return program.under(launcher);
    }

    /** The first of all lines is the service's own. */
    private Program withBook(Program program, Book whole) throws IOException, SQLException {
        whole.copyTo(program.book());
        return program.withKeysAndMarkOf(folder.path());
    }

    private static void order(Program.Running service, String words) throws IOException {
        try (KeepAliveClient client = service.client()) {
            client.post(Load.PATH, Crew.form(words));
        }
    }

    private static Made printed(Program.Running service, Program program, String words, ProcessTree tree)
            throws IOException {
        Path pages = program.data().resolve("pages");
        List<Path> before = pdfs(pages);
        double cpu = tree.cpuSeconds();
        long begun = System.nanoTime();
        order(service, words);
        Awaitility.await(words)
                .pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofMinutes(30))
                .until(() -> pdfs(pages).size() > before.size());
        double wall = (System.nanoTime() - begun) / 1e9;
        double used = tree.cpuSeconds() - cpu;
        Path made = pdfs(pages).stream()
                .filter(file -> !before.contains(file))
                .findFirst()
                .orElseThrow();
        String count = made.getFileName().toString().replaceAll("^.*-|\\.pdf$", "");
        return new Made(used, wall, Files.size(made), count);
    }

    private static List<Path> pdfs(Path pages) throws IOException {
        if (Files.notExists(pages)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(pages)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).toList();
        }
    }
}
