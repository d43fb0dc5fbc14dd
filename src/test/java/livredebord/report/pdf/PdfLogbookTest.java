package livredebord.report.pdf;

import static livredebord.voyage.Scene.BASTILLE_DAY;
import static livredebord.voyage.Scene.LEA;
import static livredebord.voyage.Scene.PARIS;
import static livredebord.voyage.Scene.TOM;
import static livredebord.voyage.Sightings.baro;
import static livredebord.voyage.Sightings.cog;
import static livredebord.voyage.Sightings.event;
import static livredebord.voyage.Sightings.fix;
import static livredebord.voyage.Sightings.heading;
import static livredebord.voyage.Sightings.log;
import static livredebord.voyage.Sightings.remark;
import static livredebord.voyage.Sightings.sog;
import static livredebord.voyage.Sightings.wind;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import livredebord.entry.Author;
import livredebord.entry.ClockSource;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.nautical.CompassPoint;
import livredebord.report.LogbookPdf;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Rows;
import livredebord.voyage.Scene;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfLogbookTest {

    private static final Period DAY = Period.ofDates(BASTILLE_DAY, BASTILLE_DAY, PARIS);
    /** The cover, and the page of the boat and her crew. */
    private static final int FRONT = 2;

    private static final String DIGEST = "9f3c1a7e55d0".repeat(5) + "abcd";

    private final Scene scene = new Scene(128);

    @Test
    void aDayHasItsHeadItsRowsAndItsTotals() throws IOException {
        String text = text(
                scene.line("09:00", fix(48.27, -4.68), cog(205), sog(6.1), log(100), baro(1017), remark("RAS")),
                scene.line("13:00", wind(CompassPoint.SW, 4), log(124.3), baro(1012)));

        assertThat(text)
                .contains("Livre de bord – Arthur", "Mardi 14 juillet 2026", "heure du bord Europe/Paris (TU+2)")
                .containsPattern("#128 09:00 07:00 48°16,2'N 004°40,8'W 205° 6,1 100 1017 RAS Léa")
                .contains(
                        "24,3 M au loch", "moyenne 6,1 nd", "vent max SW 4", "baro 1017 → 1012", "2 entrées #128–#129")
                .contains("NON SIGNÉ", "Visa du chef de bord")
                .contains("établi le 14/07/2026 18:15 TU", "Livre de bord 0.1.0", "tête #133 " + DIGEST, "page 3/5");
    }

    @Test
    void beforeADepartureStandsWhatWasSeenToAndWhatNobodyNoted() throws IOException {
        String text = text(
                scene.line("06:30", new Observation.Forecast("NW 4")),
                scene.line("06:40", new Observation.Check(Observation.CheckType.BRIEFING, "briefing sécurité fait")),
                scene.line("07:45", event(Observation.Event.DEPARTURE)));

        assertThat(text)
                .contains("Avant le départ de 07:45 : bulletin : #128")
                .contains("carburant : non renseigné")
                .contains("consignes de sécurité : #129");
    }

    /** A day reads the same, printed alone or with the day before. */
    @Test
    void whatWasSeenToOnTheEveOfTheFirstDayStandsBeforeItsDeparture() throws IOException {
        List<Row> rows = Rows.of(
                List.of(
                        scene.line(
                                "13 20:00",
                                "13 20:00",
                                LEA,
                                new Observation.Check(Observation.CheckType.BRIEFING, "briefing sécurité fait"),
                                log(900)),
                        scene.line("07:45", event(Observation.Event.DEPARTURE), log(1_000))),
                List.of());

        assertThat(text(bytes(Language.FR, false, DAY, rows)))
                .contains("consignes de sécurité : #128")
                .doesNotContain("100 M au loch");
    }

    @Test
    void skippersOfTwoInstallationsThatDidNotMeetAreBothNamed() throws IOException {
        BookOfRows book = new BookOfRows(Rows.of(List.of(scene.line("09:00", remark("RAS"))), List.of()), PARIS);
        String alone = text(bytes(Language.FR, false, DAY, book));
        book.claims.add(new LogbookPdf.Claim(EntryNumber.of(145), Scene.at("14:02"), LEA));
        book.claims.add(new LogbookPdf.Claim(new EntryNumber("B", 3), Scene.at("14:05"), Scene.TOM));

        assertThat(alone).doesNotContain("deux installations");
        assertThat(text(bytes(Language.FR, false, DAY, book)))
                .contains("Commandement en doute")
                .containsPattern(
                        "deux installations[^#]*: #145 Léa, le 14/07/2026 14:02 · #B3 Tom, le 14/07/2026\\s+14:05");
    }

    @Test
    void englishIsEnglishThroughout() throws IOException {
        String text = text(Language.EN, false, scene.line("09:00", sog(6.1), remark("RAS")));

        assertThat(text)
                .contains("Ship's log – Arthur", "Tuesday 14 July 2026", "ship's time Europe/Paris (UTC+2)")
                .contains("No.", "SOG", "Remarks", "NOT SIGNED", "page 3/5", "1 entry #128")
                .doesNotContain("Observations", "TRIAL");
    }

    @Test
    void aColumnThatStaysEmptyIsLeftOut() throws IOException {
        assertThat(text(scene.line("09:00", remark("RAS"))))
                .contains("Observations")
                .doesNotContain("Loch", "Baro", "Position", "Voilure");
    }

    @Test
    void aTrialIsMarkedOnEveryPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(Language.FR, true, DAY, manyLines(60)))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page)).contains("ESSAI");
            }
        }
    }

    @Test
    void aCorrectedValueStandsStruckOutBesideTheNewOne() throws IOException {
        Entry wrong = scene.line("09:00", baro(1017), remark("RAS"));
        Entry correction = scene.correction("09:05", TOM, wrong, "mal lu", baro(1013));

        byte[] pdf = bytes(Language.FR, false, DAY, Rows.of(List.of(wrong, correction), List.of(correction)));

        assertThat(text(pdf))
                .contains("1017 1013", "corrigé par #129 (Tom, 14/07/2026 09:05) : mal lu")
                .contains("corrige #128 · baro 1017 1013 · mal lu");
        assertThat(lines(pdf)).isEqualTo(lines(bytes(Language.FR, false, DAY, unstruck())) + 2);
    }

    /** The same two rows, nothing of them struck out: so many rules has a page without a stroke through its words. */
    private List<Row> unstruck() {
        Scene other = new Scene(128);
        return List.of(
                Row.of(other.line("09:00", baro(1017), remark("RAS"))), Row.of(other.line("09:05", remark("RAS"))));
    }

    @Test
    void aVoidedEntryIsStruckOutWholeWithWhoWhenAndWhy() throws IOException {
        Entry entry = scene.line("09:00", baro(1017), remark("RAS"));
        Entry voiding = scene.voiding("09:05", TOM, entry, "doublon");

        byte[] pdf = bytes(Language.FR, false, DAY, Rows.of(List.of(entry, voiding), List.of(voiding)));

        assertThat(text(pdf)).contains("RAS", "rayé par #129 (Tom, 14/07/2026 09:05) : doublon", "raye #128 · doublon");
        assertThat(lines(pdf)).isEqualTo(lines(bytes(Language.FR, false, DAY, unstruck())) + 6); // six cells
    }

    @Test
    void aCorrectedTimeStandsStruckOutBesideTheNewOne() throws IOException {
        Entry entry = scene.line("09:00", remark("RAS"));
        Entry correction = scene.correction("09:05", LEA, entry, "relu", new Observation.ObservedAt(Scene.at("08:50")));

        assertThat(text(bytes(Language.FR, false, DAY, Rows.of(List.of(entry, correction), List.of(correction)))))
                .containsPattern("#128 09:00 08:50 06:50 +RAS")
                .contains("corrige #128 · heure 09:00 08:50 · relu");
    }

    @Test
    void aRestrictedRowShowsNothingOfItself() throws IOException {
        Entry secret = scene.restricted("11:20", remark("Tom a mal au dos"), baro(1017));
        Entry correction = scene.correction("11:25", LEA, secret, "dos de Tom", remark("au genou"));
        Entry voiding = scene.voiding("11:30", LEA, secret, "genou de Tom");

        String text = text(bytes(
                Language.FR, false, DAY, Rows.of(List.of(secret, correction, voiding), List.of(correction, voiding))));

        assertThat(text).contains("note réservée", "#128", "11:20").doesNotContain("dos", "genou", "1017");
    }

    @Test
    void whatIsLateUnverifiedInferredOrSaidForAnotherIsMarked() throws IOException {
        Content forPapa = new Content(
                "RAS",
                Language.FR,
                LEA,
                Optional.of("Papa"),
                Scene.at("10:00"),
                false,
                List.of(Observed.typed(remark("RAS"))));
        String text = text(
                scene.line("08:00", "18:05", LEA, remark("dauphins")),
                scene.lineOf("09:00", Origin.INFERRED, fix(48.27, -4.68)),
                scene.entry(
                        EntryKind.LINE,
                        Scene.at("10:00"),
                        Scene.at("10:00"),
                        ClockSource.UNVERIFIED,
                        Optional.of(forPapa)));

        assertThat(text)
                .contains("(noté 18:05)", "004°40,8'W (d)", "heure non vérifiée", "Léa pour Papa", "(d) déduit");
    }

    @Test
    void everyPageHasItsNumberAndTheirCount() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(Language.FR, false, DAY, manyLines(200)))) {
            int pages = document.getNumberOfPages();

            assertThat(pages).isBetween(9, 14);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(document, page)).contains("page " + page + "/" + pages, "Arthur", DIGEST);
            }
            assertThat(text(document, FRONT + 1)).contains("Mardi 14 juillet 2026", "NON SIGNÉ");
            assertThat(text(document, FRONT + 2)).contains("Mardi 14 juillet 2026 (suite)", "NON SIGNÉ");
            assertThat(text(document)).contains("200 entrées #128–#327");
        }
    }

    @Test
    void aLongRemarkGoesOnOverPagesAndLosesNothing() throws IOException {
        String[] words = IntStream.range(0, 1_500).mapToObj(i -> "mot" + i).toArray(String[]::new);
        String remark = String.join(" ", words);
        assertThat(remark.length()).isGreaterThan(10_000);

        String text = text(scene.line("09:00", remark(remark)));

        assertThat(text.split("\\s+")).contains(words);
        assertThat(text).contains("page 4/");
    }

    @Test
    void aWordWithoutEndIsBroken() throws IOException {
        String text = text(scene.line("09:00", remark("x".repeat(10_000))));

        assertThat(text.chars().filter(sign -> sign == 'x').count()).isGreaterThanOrEqualTo(10_000);
    }

    @Test
    void everyScriptPrintsAndNothingTypedFails() throws IOException {
        String text = text(
                scene.line(
                        "09:00",
                        remark(
                                "Ελλάδα Россия שלום ☺ ⚓ ½ Œuf 🐬 日本 \u0000\u0007\u202E\uD800 \uE000 a\tb\r\nc\u2028d 👨‍👩‍👧 e\u0301")));

        assertThat(text)
                .contains("Ελλάδα", "Россия", "☺", "⚓", "½", "Œuf", "[dolphin]", "[U+65E5][U+672C]")
                .contains("a b", "[man][woman][girl]");
        assertThat(text).containsAnyOf("שלום", "םולש");
    }

    @Test
    void everyPossibleSignPrintsSomething() throws IOException {
        StringBuilder signs = new StringBuilder();
        for (int sign = 0; sign < 0x3000; sign++) {
            signs.appendCodePoint(sign);
        }
        IntStream.of(0xFFFD, 0xFFFF, 0x1F6F6, 0x10FFFF, 0xE0101, 0xD7FF, 0xDC00).forEach(signs::appendCodePoint);

        assertThat(text(scene.line("09:00", remark(signs.toString())))).contains("page 3/");
    }

    @Test
    void whoCameAboardBeforeThePeriodIsAboardInIt() throws IOException {
        BookOfRows book = new BookOfRows(List.of(Row.of(scene.line("09:00", remark("RAS")))), PARIS);
        book.crewBefore.add(Row.of(scene.line("12 09:00", "12 09:00", LEA, crew(List.of("Mamie", "Hugo"), List.of()))));
        book.crewBefore.add(Row.of(scene.line("13 09:00", "13 09:00", LEA, crew(List.of(), List.of("Hugo")))));

        String text = text(bytes(Language.FR, false, DAY, book));

        assertThat(text).contains("Notés à bord : Mamie", "Mamie 12/07 09:00").doesNotContain("Hugo");
    }

    @Test
    void theMastersReportNamesWhoWasAboardWhenItHappened() throws IOException {
        Observation overboard = new Observation.Happening(Observation.Event.MAN_OVERBOARD);
        Entry incident = scene.line("09:00", overboard);
        Entry later = scene.line("12:00", crew(List.of("Zoé"), List.of()));
        Author vane = new Author(Author.MACHINES, "vane", "Girouette");
        Entry machines = scene.line("08:50", "08:50", vane, wind(CompassPoint.SW, 5));
        BookOfRows book = new BookOfRows(Rows.of(List.of(machines, incident, later), List.of()), PARIS);
        book.crewBefore.add(Row.of(scene.line("12 09:00", "12 09:00", LEA, crew(List.of("Mamie"), List.of()))));

        String text = text(bytes(LogbookPdf.Kind.MASTERS_REPORT, "#128", book));

        assertThat(text).contains("Personnes à bord, blessés : Mamie, Léa").doesNotContain("Mamie, Girouette");
    }

    @Test
    void whoCameAboardBeforeShePutToSeaHasTheSeaTime() throws IOException {
        Entry departure = scene.line("09:00", new Observation.Happening(Observation.Event.DEPARTURE));
        Entry arrival = scene.line("13:00", new Observation.Happening(Observation.Event.ARRIVAL));
        List<Row> rows = Rows.of(List.of(departure, arrival), List.of());
        BookOfRows book = new BookOfRows(rows, PARIS);
        book.passages.add(new LogbookPdf.Passage(1, departure.observed(), Optional.of(arrival.observed()), rows));
        book.crewBefore.add(Row.of(scene.line("08:00", "08:00", LEA, crew(List.of("Mamie"), List.of()))));

        assertThat(text(bytes(LogbookPdf.Kind.SEA_TIME, "Mamie", book))).contains("1 traversée", "4 h 00");
        assertThat(text(bytes(LogbookPdf.Kind.SEA_TIME, "Hugo", book))).contains("dans aucune traversée");
    }

    /** Léa is the skipper. */
    @Test
    void nobodyCertifiesHisOwnSeaTime() throws IOException {
        BookOfRows book = new BookOfRows(List.of(Row.of(scene.line("09:00", remark("RAS")))), PARIS);

        String own = text(bytes(LogbookPdf.Kind.SEA_TIME, "Léa", book));
        String toms = text(bytes(LogbookPdf.Kind.SEA_TIME, "Tom", book));

        assertThat(own).contains("Nul ne certifie son propre temps de mer", "Je soussigné(e) …");
        assertThat(toms).contains("Je soussigné(e) Léa").doesNotContain("Nul ne certifie son propre temps de mer");
    }

    private static byte[] bytes(LogbookPdf.Kind kind, String subject, BookOfRows book) throws IOException {
        Path file = Files.createTempFile("paper", ".pdf");
        try {
            LogbookPdf.Order order = new LogbookPdf.Order(kind, DAY, Language.FR, subject);
            new PdfLogbook(new NoCharts()).write(title(false), order, book, file);
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    private static Observation.CrewChange crew(List<String> aboard, List<String> ashore) {
        return new Observation.CrewChange(aboard, ashore);
    }

    @Test
    void aWayOfOneEndShowsWhichEndItIs() throws IOException {
        Observation departure = new Observation.Happening(Observation.Event.DEPARTURE);
        Observation arrival = new Observation.Happening(Observation.Event.ARRIVAL);

        assertThat(text(scene.line("09:00", departure, new Observation.Place("Camaret"))))
                .contains("Camaret →");
        assertThat(text(scene.line("19:00", arrival, new Observation.Place("Houat"))))
                .contains("→ Houat");
    }

    /** Of its day a part alone is there: neither that no forecast came nor what the day comes to can be said from it. */
    @Test
    void theCopyOfOneEntrySaysNothingOfTheRestOfItsDay() throws IOException {
        Entry forecast = scene.line("07:00", new Observation.Forecast("W 5"));
        Entry wrong = scene.line("09:00", baro(1017));
        Entry correction = scene.correction("09:05", TOM, wrong, "mal lu", baro(1013));
        List<Row> rows = Rows.of(List.of(forecast, wrong, correction), List.of(correction));

        byte[] pdf = bytes(LogbookPdf.Kind.CERTIFIED_COPY, "#129", new BookOfRows(rows, PARIS));

        assertThat(text(pdf))
                .contains("Copie de : entrée #129", "1017 1013", "mal lu", "Mardi 14 juillet 2026")
                .contains("Visa du chef de bord : NON SIGNÉ", "Certificat de conformité", "2 entrées", "page 1/1")
                .doesNotContain("Bulletin reçu", "Totaux du jour", "W 5");
    }

    @Test
    void aLogThatWasReadOnSomeDaysAloneDoesNotSayHowFarSheWent() throws IOException {
        List<Row> logged = List.of(
                Row.of(scene.line("09:00", log(100), fix(48, -4.5))),
                Row.of(scene.line("13:00", log(110), fix(48, -4.75))));
        List<Row> partly = new ArrayList<>(logged);
        partly.add(Row.of(scene.line("15 09:00", "15 09:00", LEA, fix(47, -4.5))));
        Period two = Period.ofDates(BASTILLE_DAY, BASTILLE_DAY.plusDays(1), PARIS);

        assertThat(cover(bytes(Language.FR, false, two, logged))).contains("10 M", "au loch");
        assertThat(cover(bytes(Language.FR, false, two, partly))).contains("70,9 M", "sur le fond");
    }

    private static String cover(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return text(document, 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLineToSignOnEndsBeforeWhatIsSaidOfTheVisa(Language language) throws IOException {
        BookOfRows book = new BookOfRows(List.of(Row.of(scene.line("09:00", remark("RAS")))), PARIS);
        Author longName = new Author("here", "x", "Marie-Antoinette de la Tour");
        book.visas.put(
                BASTILLE_DAY,
                new LogbookPdf.Visa(EntryNumber.of(12_345), longName, Scene.at("15 08:10"), DIGEST, false));

        try (PDDocument document = Loader.loadPDF(bytes(language, false, DAY, book))) {
            String drawn =
                    new String(document.getPage(FRONT).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            double lineEnds = number("([0-9.]+) 48 l S\\s+(?!.*48 l S)", drawn);
            double boxBegins = number("([0-9.]+) 46 [0-9.]+ 12.5 re S", drawn);
            assertThat(lineEnds).isBetween(boxBegins - 60, boxBegins - 5);
        }
    }

    private static double number(String pattern, String in) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(in);
        assertThat(found.find()).as(pattern).isTrue();
        return Double.parseDouble(found.group(1));
    }

    @Test
    void theForecastIsNamedOnceOverTheTable() throws IOException {
        assertThat(text(scene.line("07:30", new Observation.Forecast("SW 4 à 5"))))
                .contains("Bulletin reçu : 07:30 SW 4 à 5");
    }

    @Test
    void theDefinitionsThatGoOnOverAPageStandUnderTheirOwnHeading() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(Language.FR, false, DAY, manyLines(30)))) {
            String last = text(document, document.getNumberOfPages());

            assertThat(last).contains("Déclaration du chef de bord").doesNotContain("Statistiques");
            assertThat(outline(document)).contains("Statistiques", "Définitions", "Déclaration du chef de bord");
        }
    }

    private static List<String> outline(PDDocument document) {
        List<String> titles = new ArrayList<>();
        document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
        return titles;
    }

    @Test
    void aPeriodWithoutEntriesIsAPageThatSaysSo() throws IOException {
        assertThat(text(bytes(Language.FR, false, DAY, List.of())))
                .contains("aucune entrée dans cette période", "page 1/");
    }

    @Test
    void eachDayHasAPageAndTheMilesAreCarriedForward() throws IOException {
        List<Row> rows = List.of(
                Row.of(scene.line("09:00", log(100))),
                Row.of(scene.line("13:00", log(120))),
                Row.of(scene.line("15 09:00", "15 09:00", LEA, log(150.5))));
        Period two = Period.ofDates(BASTILLE_DAY, BASTILLE_DAY.plusDays(1), PARIS);

        try (PDDocument document = Loader.loadPDF(bytes(Language.FR, false, two, rows))) {
            assertThat(text(document, 3)).contains("Les journées", "Total 3 50,5");
            assertThat(text(document, 4)).contains("20 M au loch", "Ce jour 20").doesNotContain("À reporter");
            assertThat(text(document, 5)).contains("30,5 M au loch", "Ce jour 30,5", "Report 20", "À reporter 50,5");
        }
    }

    @Test
    void aDayOfTwoOffsetsNamesBoth() throws IOException {
        Entry entry = scene.entry(
                EntryKind.LINE,
                Instant.parse("2026-10-25T10:00:00Z"),
                Instant.parse("2026-10-25T10:00:00Z"),
                LEA,
                false,
                List.of(Observed.typed(remark("RAS"))));
        Period autumn = Period.ofDates(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 25), PARIS);

        assertThat(text(bytes(Language.FR, false, autumn, List.of(Row.of(entry)))))
                .contains("heure du bord Europe/Paris (TU+2, TU+1)");
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        List<Row> rows = manyLines(30);

        assertThat(bytes(Language.FR, false, DAY, rows)).isEqualTo(bytes(Language.FR, false, DAY, rows));
    }

    @Test
    void everyFaceIsEmbeddedAndTheFileSaysWhatItIs() throws IOException {
        byte[] pdf = bytes(Language.FR, false, DAY, List.of(Row.of(scene.line("09:00", heading(130), remark("⚓")))));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Livre de bord – Arthur – mardi 14 juillet 2026");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfaid:part=\"3\"", "pdfaid:conformance=\"A\"", "pdfuaid:part=\"1\"")
                    .contains("2026-07-14T18:15:20Z");
        }
    }

    @Test
    void theNumberOfPagesIsAnswered() throws IOException {
        Path file = Files.createTempFile("paper", ".pdf");

        int pages = write(Language.FR, false, DAY, new BookOfRows(manyLines(60), PARIS), file);

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(pages).isEqualTo(document.getNumberOfPages()).isGreaterThan(FRONT + 1);
        }
        Files.delete(file);
    }

    private List<Row> manyLines(int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String time = String.format("%02d:%02d", i * 7 / 60, i * 7 % 60);
            rows.add(Row.of(scene.line(time, fix(48 + i * 0.01, -4.5), cog(200), sog(5.5), remark("RAS"))));
        }
        return rows;
    }

    private static Set<PDFont> fonts(PDDocument document) throws IOException {
        Set<PDFont> fonts = new HashSet<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    /** How many straight lines are drawn on the page of the day. */
    private static long lines(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFStreamParser(document.getPage(FRONT))
                    .parse().stream()
                            .filter(token -> token instanceof Operator operator
                                    && operator.getName().equals("l"))
                            .count();
        }
    }

    private static String text(Entry... entries) throws IOException {
        return text(Language.FR, false, entries);
    }

    private static String text(Language language, boolean trial, Entry... entries) throws IOException {
        return text(bytes(language, trial, DAY, Rows.of(List.of(entries), List.of())));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return text(document);
        }
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document);
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static byte[] bytes(Language language, boolean trial, Period period, List<Row> rows) throws IOException {
        return bytes(language, trial, period, new BookOfRows(rows, PARIS));
    }

    private static byte[] bytes(Language language, boolean trial, Period period, BookOfRows book) throws IOException {
        Path file = Files.createTempFile("paper", ".pdf");
        try {
            write(language, trial, period, book, file);
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    private static int write(Language language, boolean trial, Period period, BookOfRows book, Path file)
            throws IOException {
        LogbookPdf.Order order = new LogbookPdf.Order(LogbookPdf.Kind.LOGBOOK, period, language, "");
        return new PdfLogbook(new NoCharts())
                .write(title(trial), order, book, file)
                .pages();
    }

    private static LogbookPdf.Title title(boolean trial) {
        return new LogbookPdf.Title("Arthur", DIGEST, "#133", Instant.parse("2026-07-14T18:15:20Z"), "0.1.0", trial);
    }
}
