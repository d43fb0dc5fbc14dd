package livredebord.report.pdf;

import static livredebord.voyage.Scene.BASTILLE_DAY;
import static livredebord.voyage.Scene.PARIS;
import static livredebord.voyage.Sightings.baro;
import static livredebord.voyage.Sightings.log;
import static livredebord.voyage.Sightings.remark;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import livredebord.entry.Language;
import livredebord.report.LogbookPdf;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Scene;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A captain changes the pages without Java, and the paper comes out whatever he wrote. */
class TemplatesTest {

    private static final Period DAY = Period.ofDates(BASTILLE_DAY, BASTILLE_DAY, PARIS);
    private static final String PANEL =
            "<style>.p { width: 250pt; padding: 20pt }</style>\n<div class='p'>\n%s\n</div>";

    @TempDir
    Path folder;

    private final Scene scene = new Scene(128);
    private final BookOfRows book =
            new BookOfRows(List.of(Row.of(scene.line("09:00", log(100), baro(1017), remark("RAS <b> & Cie")))), PARIS);

    private Path own;
    private LogbookPdf.Made made;

    @BeforeEach
    void ownFolder() throws IOException {
        own = Files.createDirectory(folder.resolve("templates"));
    }

    @Test
    void theCaptainsOwnCoverIsPrinted() throws IOException {
        write("cover.html", PANEL.formatted("<h1>{boat.name}</h1><p>Croisière en famille</p><p>{period}</p>"));

        assertThat(text()).contains("Croisière en famille", "Arthur & <Cie>").doesNotContain("LIVRE DE BORD");
        assertThat(made.refused()).isEmpty();
    }

    @Test
    void theCaptainsNotesMayHoldAllThatThereIs() throws IOException {
        ImageIO.write(
                new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB),
                "png",
                own.resolve("arthur.png").toFile());
        write("notes.html", """
                <!-- for us -->
                <style>
                .big { font-size: 14pt; color: #14507F; text-align: center }
                li { margin-top: 2pt }
                .all { width: 100% }
                </style>
                <h2>Consignes de {boat.name}</h2>
                <h3>Avant de partir</h3>
                <p class="big">Gilets <b>tout de suite</b>,<br>essai <i>radio</i>, <s>café</s> &amp; thé</p>
                <ul><li>vannes</li><li>niveau d&#39;huile</li></ul>
                <ol><li>moteur</li></ol>
                <hr>
                <table><tr><th>Quoi</th><th class="all">Où</th></tr><tr><td>Extincteur</td><td>descente</td></tr></table>
                <img src="arthur.png" alt="Arthur au mouillage">
                {#for each in crew}<p>{each.name}</p>{/for}
                """);

        byte[] pdf = printed();

        assertThat(text(pdf))
                .contains("Consignes de Arthur & <Cie>", "Avant de partir", "tout de suite", "• vannes", "1. moteur")
                .contains("niveau d'huile", "Extincteur descente", "café & thé");
        assertThat(made.refused()).isEmpty();
        assertThat(Conformance.faults(pdf)).isEmpty();
    }

    @Test
    void whatTheBookHoldsIsNeverReadAsMarkup() throws IOException {
        book.facts.put("owner", "</p><h1>{boat}</h1>");
        write("notes.html", "<h2>Notes</h2><p>{boat.owner}</p>");

        assertThat(text()).contains("</p><h1>{boat}</h1>");
        assertThat(made.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notes.html | <h2>N</h2>\\n<marquee>x</marquee> | 2 | marquee",
                "notes.html | <h2>N</h2>\\n<p>x\\n | 2 | refermé",
                "notes.html | <h2>N</h2>\\n<p>x</b></p> | 2 | </b>",
                "notes.html | <p>x</p> | 1 | h2",
                "notes.html | <h2>N</h2>\\n\\n<h2>O</h2> | 3 | h2",
                "notes.html | <h2>N</h2>\\n<p>{boat.nom}</p> | 2 | nom",
                "notes.html | <h2>N</h2>\\n<p>{#for each in crew}x</p> | 2 | for",
                "notes.html | <h2>N</h2>\\n<p>{say:text('report.nonsense')}</p> | 2 | report.nonsense",
                "notes.html | <style>\\np { float: left }</style><h2>N</h2> | 2 | float",
                "notes.html | <style>\\np { color: red }</style><h2>N</h2> | 2 | red",
                "notes.html | <h2>N</h2>\\n<img src='no.png' alt='x'> | 2 | no.png",
                "notes.html | <h2>N</h2>\\n<img src='../../etc/passwd' alt='x'> | 2 | passwd",
                "notes.html | <h2>N</h2>\\n<img src='no.png'> | 2 | décrite",
                "notes.html | <h2>N</h2><p>x</p>\\n<table><tr><td>x</td></tr></table> | 2 | th",
                "notes.html | <h2>N</h2>\\n<p>x</p>\\n{#for each in crew}<p>y</p>\\n<h1>z</h1>{/for} | 4 | h1",
                "cover.html | <p>x</p> | 1 | div",
                "paper.properties | columns = number, utc | 1 | ships_time",
                "paper.properties | # x\\ncolumns = number, wings | 2 | wings",
                "paper.properties | width.wind = 3 | 1 | 3",
                "paper.properties | colour.heading = #FFFFFF | 1 | heading",
                "paper.properties | colour.sky = #FFFFFF | 1 | sky",
                "paper.properties | columns | 1 | columns"
            })
    void aMistakeIsToldWithItsLineAndOursIsUsed(String name, String source, int line, String reason)
            throws IOException {
        write(name, source.replace("\\n", "\n"));

        assertThat(text()).contains("LIVRE DE BORD", "Bateau et équipage", "RAS");

        assertThat(made.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.template()).isEqualTo(name);
            assertThat(refused.line()).isEqualTo(line);
            assertThat(refused.reason()).contains(reason);
        });
    }

    @Test
    void moreThanACoverHoldsIsRefusedBeforeAnythingIsDrawn() throws IOException {
        write("cover.html", PANEL.formatted("<h1>x</h1>" + "<p>encore une ligne</p>".repeat(80)));

        assertThat(text()).contains("LIVRE DE BORD").doesNotContain("encore");
        assertThat(made.refused().get(0).reason()).contains("ne tient pas");
    }

    @Test
    void columnsAreChosenAndWhatIsSaidOfOthersStandsInTheRemarks() throws IOException {
        write(
                "paper.properties",
                "columns = utc, ships_time, number, author, log, remarks\ncolour.heading = #402000\n");

        assertThat(text()).contains("07:00 09:00 #128 Léa 100", "baro 1017").doesNotContain("Baro hPa");
        assertThat(made.refused()).isEmpty();
    }

    @Test
    void anotherVersionIsAnotherLook() throws IOException {
        PdfLogbook paper = paper();
        String none = paper.look();
        write("notes.html", "<h2>a</h2>");
        String one = paper.look();
        write("notes.html", "<h2>b</h2>");

        assertThat(List.of(none, one, paper.look())).doesNotHaveDuplicates();
    }

    @Test
    void ourOwnColoursAreThoseOfTheFile() throws IOException {
        Look ours = new Templates(Optional.empty(), null).look();

        assertThat(Ink.NAMED).allSatisfy(ink -> assertThat(ours.ink(ink).rgb()).isEqualTo(ink.rgb()));
        assertThat(ours.columns()).containsExactly(Column.values());
    }

    private void write(String name, String words) throws IOException {
        Files.writeString(own.resolve(name), words);
    }

    private PdfLogbook paper() {
        return new PdfLogbook(new NoCharts(), Optional.of(own), Optional.empty(), Optional.empty());
    }

    private byte[] printed() throws IOException {
        Path file = folder.resolve("paper.pdf");
        LogbookPdf.Title title = new LogbookPdf.Title(
                "Arthur & <Cie>", "9f3c", "#133", Instant.parse("2026-07-14T18:15:20Z"), "0.1.0", false);
        LogbookPdf.Order order = new LogbookPdf.Order(LogbookPdf.Kind.LOGBOOK, DAY, Language.FR, "");
        made = paper().write(title, order, book, file);
        return Files.readAllBytes(file);
    }

    private String text() throws IOException {
        return text(printed());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
