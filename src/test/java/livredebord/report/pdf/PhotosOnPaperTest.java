package livredebord.report.pdf;

import static livredebord.voyage.Scene.BASTILLE_DAY;
import static livredebord.voyage.Scene.PARIS;
import static livredebord.voyage.Sightings.remark;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import livredebord.entry.Entry;
import livredebord.entry.Language;
import livredebord.entry.Observation.FileName;
import livredebord.report.LogbookPdf;
import livredebord.voyage.Period;
import livredebord.voyage.Rows;
import livredebord.voyage.Scene;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos and files beside the entries that they came with. */
class PhotosOnPaperTest {

    private static final Period DAY = Period.ofDates(BASTILLE_DAY, BASTILLE_DAY, PARIS);

    /** Behind the cover and the page of the boat. */
    private static final int DAY_PAGE = 2;

    @TempDir
    Path folder;

    private final Scene scene = new Scene(128);

    @Test
    void aPhotoIsPrintedSmallAndLiesInTheDocumentWhole() throws IOException {
        byte[] photo = Photos.jpeg(3_000, 2_000);
        BookOfRows book = book(scene.line("09:00", file("houle.jpg", "one"), remark("ça monte")));
        book.kept.put("one", Photos.kept(photo, "image/jpeg"));

        try (PDDocument document = written(book)) {
            assertThat(embedded(document)
                            .getNames()
                            .get("128-houle.jpg")
                            .getEmbeddedFile()
                            .toByteArray())
                    .isEqualTo(photo);
            assertThat(text(document)).contains("houle.jpg : joint en entier à ce document, SHA-256 9f3c1a7e55d09f3c…");
            assertThat(pictureOn(DAY_PAGE, document)).isTrue();
        }
    }

    @Test
    void beyondTheSkippersMeasureAPhotoIsPrintedAndStaysAboard() throws IOException {
        BookOfRows book =
                book(scene.line("09:00", file("une.jpg", "one")), scene.line("10:00", file("deux.jpg", "two")));
        byte[] photo = Photos.jpeg(600, 400);
        book.kept.put("one", Photos.kept(photo, "image/jpeg"));
        book.kept.put("two", Photos.kept(photo, "image/jpeg"));
        book.mostEnclosedBytes = photo.length + 10;

        try (PDDocument document = written(book)) {
            assertThat(embedded(document).getNames()).containsOnlyKeys("128-une.jpg");
            assertThat(text(document)).contains("deux.jpg : gardé à bord avec le livre, SHA-256");
        }
    }

    @Test
    void whatIsNoPictureOrWasNotFetchedStandsByItsName() throws IOException {
        BookOfRows book =
                book(scene.line("09:00", file("IMG_1.HEIC", "heic")), scene.line("10:00", file("perdue.jpg", "gone")));
        book.kept.put("heic", Photos.kept("ftypheic".getBytes(StandardCharsets.UTF_8), "image/heic"));

        try (PDDocument document = written(book)) {
            assertThat(text(document)).contains("fichier IMG_1.HEIC", "fichier perdue.jpg");
            assertThat(pictureOn(DAY_PAGE, document)).isFalse();
            assertThat(embedded(document).getNames()).containsOnlyKeys("128-IMG_1.HEIC");
        }
    }

    @Test
    void aRestrictedEntryShowsNone() throws IOException {
        BookOfRows book = book(scene.restricted("09:00", file("plaie.jpg", "one")));
        book.kept.put("one", Photos.kept(Photos.jpeg(300, 200), "image/jpeg"));

        try (PDDocument document = written(book)) {
            assertThat(text(document)).doesNotContain("plaie");
            assertThat(document.getDocumentCatalog().getNames()).isNull();
        }
    }

    @Test
    void manyPhotosOfOneEntryGoOnOverThePage() throws IOException {
        FileName[] files = IntStream.range(0, 40)
                .mapToObj(i -> file("même nom.jpg", "p" + i))
                .toArray(FileName[]::new);
        BookOfRows book = book(scene.line("09:00", files));
        IntStream.range(0, 40)
                .forEach(i ->
                        book.kept.put("p" + i, Photos.kept(Photos.jpeg(400, i % 2 == 0 ? 300 : 900), "image/jpeg")));

        try (PDDocument document = written(book)) {
            assertThat(embedded(document).getNames()).hasSize(40);
            long pages = IntStream.range(0, document.getNumberOfPages())
                    .filter(page -> pictureOn(page, document))
                    .count();
            assertThat(pages).isGreaterThan(1);
        }
        assertThat(Conformance.faults(Files.readAllBytes(folder.resolve("paper.pdf"))))
                .isEmpty();
    }

    @Test
    void aPhotographIsMadeSmallOnceAndUpright() throws IOException {
        Path whole = Files.write(folder.resolve("whole"), Photos.jpeg(4_000, 3_000));
        Path small = folder.resolve("small");

        assertThat(new PrintedPhotos().make(whole, small)).isTrue();
        assertThat(new PrintedPhotos().make(Files.writeString(folder.resolve("no"), "no"), folder.resolve("none")))
                .isFalse();

        assertThat(ImageIO.read(small.toFile()).getWidth()).isEqualTo(440);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private static FileName file(String name, String id) {
        return new FileName(name, Optional.of(id));
    }

    private static BookOfRows book(Entry... entries) {
        return new BookOfRows(Rows.of(List.of(entries), List.of()), PARIS);
    }

    private PDDocument written(BookOfRows book) throws IOException {
        LogbookPdf.Title title = new LogbookPdf.Title(
                "Arthur", "9f3c1a7e55d0", "#133", Instant.parse("2026-07-14T18:15:20Z"), "0.1.0", false);
        Path file = folder.resolve("paper.pdf");
        new PdfLogbook(new NoCharts())
                .write(title, new LogbookPdf.Order(LogbookPdf.Kind.LOGBOOK, DAY, Language.FR, ""), book, file);
        return Loader.loadPDF(file.toFile());
    }

    private static PDEmbeddedFilesNameTreeNode embedded(PDDocument document) {
        return document.getDocumentCatalog().getNames().getEmbeddedFiles();
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    /** The blue of the sea that all these photos show. */
    private static boolean pictureOn(int page, PDDocument document) {
        try {
            var image = new PDFRenderer(document).renderImage(page);
            Set<Integer> colours = new TreeSet<>();
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    colours.add(image.getRGB(x, y) & 0xFFFFFF);
                }
            }
            return colours.stream().anyMatch(colour -> isNear(colour, 0x1F4E79));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isNear(int one, int other) {
        for (int shift : new int[] {0, 8, 16}) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > 6) {
                return false;
            }
        }
        return true;
    }
}
