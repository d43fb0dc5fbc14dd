package livredebord.report.pdf;

import static livredebord.voyage.Scene.BASTILLE_DAY;
import static livredebord.voyage.Scene.LEA;
import static livredebord.voyage.Scene.PARIS;
import static livredebord.voyage.Scene.TOM;
import static livredebord.voyage.Sightings.baro;
import static livredebord.voyage.Sightings.event;
import static livredebord.voyage.Sightings.fix;
import static livredebord.voyage.Sightings.log;
import static livredebord.voyage.Sightings.remark;
import static livredebord.voyage.Sightings.wind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Origin;
import livredebord.nautical.CompassPoint;
import livredebord.report.Charts;
import livredebord.report.Drawing;
import livredebord.report.LogbookPdf;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Rows;
import livredebord.voyage.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The paper is what it claims to be, as veraPDF judges it. */
class ConformanceTest {

    private static final Period THREE_DAYS = Period.ofDates(BASTILLE_DAY, BASTILLE_DAY.plusDays(2), PARIS);
    private static final String DIGEST = "9f3c1a7e55d0".repeat(5) + "abcd";

    @TempDir
    Path folder;

    private final Scene scene = new Scene(128);

    @ParameterizedTest
    @EnumSource(LogbookPdf.Kind.class)
    void everyKindOfDocumentIsForTheArchiveAndForThoseWhoHearIt(LogbookPdf.Kind kind) throws IOException {
        BookOfRows book = book();
        byte[] pdf = written(book, kind, Language.FR);

        assertThat(Conformance.faults(pdf)).isEmpty();
    }

    @Test
    void soItIsInEnglish() throws IOException {
        assertThat(Conformance.faults(written(book(), LogbookPdf.Kind.LOGBOOK, Language.EN)))
                .isEmpty();
    }

    @Test
    void aPeriodWithoutEntriesIsSo() throws IOException {
        BookOfRows empty = new BookOfRows(List.of(), PARIS);

        assertThat(Conformance.faults(written(empty, LogbookPdf.Kind.LOGBOOK, Language.FR)))
                .isEmpty();
    }

    /** The judge is not asleep: the same file with one sign of its metadata changed is refused. */
    @Test
    void aFileThatClaimsAnotherPartIsFoundOut() throws IOException {
        String pdf = new String(written(book(), LogbookPdf.Kind.LOGBOOK, Language.FR), StandardCharsets.ISO_8859_1);
        assertThat(pdf).contains("pdfuaid:part=\"1\"");

        byte[] other = pdf.replace("pdfuaid:part=\"1\"", "pdfuaid:part=\"7\"").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Conformance.faults(other)).isNotEmpty();
    }

    @Test
    void aFileThatTheCaptainSignedIsStillSoAndHisSignatureHoldsTheWholeOfIt() throws Exception {
        Path certificate = CaptainInTests.pkcs12(folder, "secret");
        PdfLogbook signing =
                new PdfLogbook(new Circles(), Optional.empty(), Optional.of(certificate), Optional.of("secret"));

        byte[] pdf = written(signing, book(), LogbookPdf.Kind.LOGBOOK, Language.FR);

        assertThat(Conformance.faults(pdf)).isEmpty();
        assertThat(CaptainInTests.signers(pdf)).containsExactly("CN=Anne Le Goff");
        pdf[pdf.length / 3] ^= 1;
        assertThat(CaptainInTests.signers(pdf)).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldAndNothingIsSaidToBeSigned() throws Exception {
        Path certificate = CaptainInTests.pkcs12(folder, "secret");
        PdfLogbook signing =
                new PdfLogbook(new Circles(), Optional.empty(), Optional.of(certificate), Optional.of("other"));

        assertThatThrownBy(() -> written(signing, book(), LogbookPdf.Kind.LOGBOOK, Language.FR))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("other");
    }

    @Test
    void twoExportsOfTheSameBookDifferInTheMomentAlone() throws IOException {
        BookOfRows book = book();
        byte[] one = written(book, LogbookPdf.Kind.LOGBOOK, Language.FR);

        assertThat(Arrays.mismatch(written(book, LogbookPdf.Kind.LOGBOOK, Language.FR), one))
                .isEqualTo(-1);
    }

    private BookOfRows book() {
        Entry first = scene.line(
                "06:00",
                event(Observation.Event.DEPARTURE),
                new Observation.Place("Brest"),
                fix(48.38, -4.49),
                log(1_200),
                baro(1_018),
                remark("Ελλάδα Россия שלום ☺ ⚓ 🐬 日本"));
        Entry second = scene.line("09:00", fix(48.27, -4.68), baro(1_017), wind(CompassPoint.SSW, 4), remark("RAS"));
        Entry correction = scene.correction("09:05", TOM, second, "mal lu", baro(1_013));
        Entry third = scene.line("15 10:00", "15 18:00", LEA, fix(48.1, -4.8), log(1_240), remark("x ".repeat(900)));
        Entry voiding = scene.voiding("15 18:10", LEA, third, "doublon");
        Entry secret = scene.restricted("15 19:00", remark("secret"));
        Entry photo = scene.line(
                "15 20:00",
                new Observation.FileName("houle.jpg", Optional.of("photo")),
                new Observation.FileName("facture: n° 3.pdf", Optional.of("invoice")));
        Entry read = scene.lineOf("16 08:00", Origin.INSTRUMENT, fix(47.9, -4.4));
        List<Entry> all = List.of(first, second, correction, third, voiding, secret, photo, read);
        List<Row> rows = Rows.of(all, List.of(correction, voiding));
        BookOfRows book = new BookOfRows(rows, PARIS);
        book.kept.put("photo", Photos.kept(Photos.jpeg(900, 600), "image/jpeg"));
        book.kept.put("invoice", Photos.kept("%PDF".getBytes(StandardCharsets.UTF_8), "application/pdf"));
        book.facts.put("registration", "BR 923456");
        book.facts.put("mmsi", "227123450");
        book.visas.put(BASTILLE_DAY, new LogbookPdf.Visa(EntryNumber.of(140), LEA, Scene.at("15 08:10"), DIGEST, true));
        book.visas.put(
                BASTILLE_DAY.plusDays(1),
                new LogbookPdf.Visa(EntryNumber.of(141), LEA, Scene.at("16 08:10"), DIGEST, false));
        book.passages.add(
                new LogbookPdf.Passage(1, Scene.at("06:00"), Optional.of(Scene.at("16 08:00")), new ArrayList<>(rows)));
        book.attachments.add(attached("journal.csv", "text/csv", LogbookPdf.Relation.DATA, "n;heure\n1;06:00\n"));
        book.attachments.add(attached("journal.json", "application/json", LogbookPdf.Relation.DATA, "{}"));
        book.attachments.add(attached("note.txt", "text/plain", LogbookPdf.Relation.SUPPLEMENT, "RAS"));
        return book;
    }

    private static LogbookPdf.Attachment attached(
            String name, String type, LogbookPdf.Relation relation, String content) {
        return new LogbookPdf.Attachment(
                name,
                type,
                "report.enclosed.CSV",
                relation,
                () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] written(BookOfRows book, LogbookPdf.Kind kind, Language language) throws IOException {
        return written(new PdfLogbook(new Circles()), book, kind, language);
    }

    private byte[] written(PdfLogbook paper, BookOfRows book, LogbookPdf.Kind kind, Language language)
            throws IOException {
        LogbookPdf.Title title = new LogbookPdf.Title(
                "Arthur & <Cie>", DIGEST, "#133", Instant.parse("2026-07-17T18:15:20Z"), "0.1.0", true);
        String subject = switch (kind) {
            case SEA_TIME -> "Tom";
            case MASTERS_REPORT -> "#129";
            case LOGBOOK, CERTIFIED_COPY -> "";
        };
        Path file = folder.resolve("paper.pdf");
        paper.write(title, new LogbookPdf.Order(kind, THREE_DAYS, language, subject), book, file);
        return Files.readAllBytes(file);
    }

    /** Figures that are nothing but a line and a half-transparent area: what a chart is made of. */
    private static final class Circles implements Charts, Drawing {
        @Override
        public Optional<Drawing> track(Period period, List<Row> rows, Beginnings beginnings, Language language) {
            return rows.isEmpty() ? Optional.empty() : Optional.of(this);
        }

        @Override
        public Optional<Drawing> barograph(Period period, List<Row> rows, Language language) {
            return track(period, rows, Beginnings.AT_DEPARTURES, language);
        }

        @Override
        public byte[] png(Drawing drawing, int width, int height, double pixelsPerPoint) {
            return new byte[0];
        }

        @Override
        public void on(Graphics2D on, double width, double height) {
            on.setColor(new Color(20, 60, 120, 90));
            on.fill(new Ellipse2D.Double(0, 0, width, height));
            on.setColor(Color.RED);
            on.draw(new Line2D.Double(0, 0, width, height));
        }

        @Override
        public String description() {
            return "Un cercle et une corde";
        }

        @Override
        public double aspect() {
            return 1.2;
        }
    }
}
