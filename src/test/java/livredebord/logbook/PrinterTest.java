package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import livredebord.entry.Language;
import livredebord.journal.Journal;
import livredebord.report.LogbookPdf;
import livredebord.report.pdf.Conformance;
import livredebord.voyage.Period;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paper of a real book. */
@QuarkusTest
@TestProfile(PrinterTest.Alone.class)
class PrinterTest {

    /** Its own book: nobody else says what the boat is called. */
    public static class Alone extends OnTrial {}

    private static final LocalDate DAY = LocalDate.of(2026, 10, 3);
    private static final Instant NOON = Instant.parse("2026-10-03T10:00:00Z");
    private static final Period THAT_DAY = Period.ofDates(DAY, DAY, ZoneId.of("Europe/Paris"));

    @Inject
    Logbook logbook;

    @Inject
    Journal journal;

    @Inject
    LogbookPdf pages;

    @Inject
    Enclosures enclosures;

    @Inject
    BookReader reader;

    @Inject
    SentFiles files;

    @Inject
    CrewInTests crew;

    @TempDir
    Path folder;

    @BeforeEach
    void somethingIsNoted() {
        if (journal.observedBetween(THAT_DAY.from(), THAT_DAY.until()).isEmpty()) {
            say("09:00 départ Brest 48°22,5'N 004°29,3'W baro 1017");
            say("10:30 48°18,0'N 004°40,0'W cap 205 SW4 =dauphins");
            say("privé : Tom a mal au dos");
        }
    }

    @Test
    void theSameEntriesLieInThePdfForMachines() throws IOException {
        PdfFile pdf = logbook.pdf(logbook.edition(THAT_DAY, Language.FR));

        Map<String, String> enclosed = enclosed(pdf.file());
        assertThat(enclosed.keySet()).hasSize(3).allMatch(name -> name.contains("-2026-10-03."));
        assertThat(file(enclosed, ".csv")).contains("dauphins", "1017").doesNotContain("mal au dos");
        assertThat(file(enclosed, ".json")).contains("\"livre-de-bord/1\"", "dauphins");
        assertThat(file(enclosed, ".gpx")).contains("<trkpt lat=\"48.375\"", "<wpt ");
        assertThat(Conformance.faults(Files.readAllBytes(pdf.file()))).isEmpty();
    }

    @Test
    void whatAChartSaysCanBeFoundAndCopied() throws IOException {
        PdfFile pdf = logbook.pdf(logbook.edition(THAT_DAY, Language.FR));

        try (PDDocument document = Loader.loadPDF(pdf.file().toFile())) {
            String words = new PDFTextStripper().getText(document);
            assertThat(words).contains("Ne pas utiliser pour naviguer", "GSHHG");
        }
    }

    @Test
    void whatWasWrittenForItIsThrownAway() throws IOException {
        PdfFile pdf = logbook.pdf(logbook.edition(THAT_DAY, Language.EN));

        try (var files = Files.list(pdf.file().getParent())) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void aCopyOfOneEntryHoldsNoMoreThanThat() throws IOException {
        PdfFile.Document copy = new PdfFile.Document(
                LogbookPdf.Kind.CERTIFIED_COPY, journal.head().number().toString());

        assertThat(enclosed(logbook.pdf(logbook.edition(THAT_DAY, Language.FR, copy))
                        .file()))
                .isEmpty();
    }

    @Test
    void twoExportsAtOneMomentAreTheSameBytes() throws IOException {
        assertThat(written("one.pdf")).isEqualTo(written("two.pdf"));
    }

    private byte[] written(String name) throws IOException {
        PdfFile.Edition edition = logbook.edition(THAT_DAY, Language.FR);
        LogbookPdf.Title title = new LogbookPdf.Title(
                "Arthur",
                journal.head().id().hex(),
                edition.head().toString(),
                Instant.parse("2026-10-04T06:00:00Z"),
                "0.1.0",
                true);
        Path file = folder.resolve(name);
        try (Enclosing enclosing = enclosures.of(edition, title, folder)) {
            LogbookPdf.Book book = new BookForPaper(
                    reader,
                    new DaysAhead(THAT_DAY, period -> reader.of(period, edition.head())),
                    edition,
                    new LogbookPdf.Particulars(Map.of(), List.of(), List.of(), Optional.empty()),
                    date -> Optional.empty(),
                    List::of,
                    moment -> List.of(),
                    written -> written,
                    enclosing,
                    files,
                    0);
            pages.write(title, new LogbookPdf.Order(LogbookPdf.Kind.LOGBOOK, THAT_DAY, Language.FR, ""), book, file);
        }
        return Files.readAllBytes(file);
    }

    private static String file(Map<String, String> files, String extension) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(extension))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> enclosed(Path pdf) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            var names = document.getDocumentCatalog().getNames();
            if (names != null && names.getEmbeddedFiles() != null) {
                for (Map.Entry<String, PDComplexFileSpecification> file :
                        names.getEmbeddedFiles().getNames().entrySet()) {
                    byte[] bytes = file.getValue().getEmbeddedFile().toByteArray();
                    assertThat(file.getValue().getEmbeddedFile().getSize()).isEqualTo(bytes.length);
                    files.put(file.getKey(), new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    /** Many anchor, stay a night and leave: the arrival is noted by nobody. */
    @Test
    void passagesDoNotOverlapWhereNobodyNotedAnArrival() throws IOException {
        crew.say("lea", "05/10 09:00 départ Brest", Instant.parse("2026-10-05T07:00:00Z"));
        crew.say("lea", "12:00 mouillage Camaret", Instant.parse("2026-10-05T10:00:00Z"));
        crew.say("lea", "08:00 RAS", Instant.parse("2026-10-06T06:00:00Z"));
        crew.say("lea", "10:00 départ Camaret", Instant.parse("2026-10-06T08:00:00Z"));
        crew.say("lea", "11:00 arrivée Brest", Instant.parse("2026-10-06T09:00:00Z"));
        Period days = Period.ofDates(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 7), ZoneId.of("Europe/Paris"));
        PdfFile.Document miles = new PdfFile.Document(LogbookPdf.Kind.SEA_TIME, "Léa");

        String text = text(logbook.pdf(logbook.edition(days, Language.FR, miles)));
        Answer.VoyagesShown voyages =
                (Answer.VoyagesShown) crew.say("lea", "voyages", Instant.parse("2026-10-08T10:00:00Z"));

        assertThat(text)
                .contains("05/10/2026 09:00 05/10/2026 12:00 Brest → Camaret 1 3 h 00")
                .contains("06/10/2026 10:00 06/10/2026 11:00 Camaret → Brest 1 1 h 00")
                .contains("Total 2 traversées 2 4 h 00");
        assertThat(voyages.voyages().get(1).arrived()).contains(Instant.parse("2026-10-06T06:00:00Z"));
        assertThat(voyages.voyages().get(1).ends().to()).contains("Camaret");
    }

    private static String text(PdfFile pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.file().toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    @Test
    void whatAnOfficialsHeaderLacksIsSaidBeforeThePdf() {
        assertThat(lacking()).contains("registration", "mmsi", "owner");

        crew.say("anne", "bateau immatriculation BR 123456", NOON);
        crew.say("anne", "bateau mmsi aucun", NOON);

        assertThat(lacking()).contains("owner").doesNotContain("registration", "mmsi");
    }

    private List<String> lacking() {
        return ((Answer.PdfPromised) crew.say("anne", "pdf", NOON)).lacking();
    }

    private void say(String words) {
        assertThat(crew.say("lea", words, NOON)).isInstanceOf(Answer.Noted.class);
    }
}
