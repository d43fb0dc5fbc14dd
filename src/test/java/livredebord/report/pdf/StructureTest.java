package livredebord.report.pdf;

import static livredebord.voyage.Scene.BASTILLE_DAY;
import static livredebord.voyage.Scene.PARIS;
import static livredebord.voyage.Scene.TOM;
import static livredebord.voyage.Sightings.baro;
import static livredebord.voyage.Sightings.fix;
import static livredebord.voyage.Sightings.remark;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livredebord.entry.Entry;
import livredebord.entry.Language;
import livredebord.report.LogbookPdf;
import livredebord.voyage.Period;
import livredebord.voyage.Rows;
import livredebord.voyage.Scene;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody hears who has the paper read aloud: the tree behind the pages, with the words that belong to it. */
class StructureTest {

    private static final Period DAY = Period.ofDates(BASTILLE_DAY, BASTILLE_DAY, PARIS);

    @TempDir
    Path folder;

    private final Scene scene = new Scene(128);

    @Test
    void aRowIsHeardCellByCellUnderTheHeadingsOfItsColumns() throws IOException {
        List<String> heard =
                heard(List.of(scene.line("09:00", fix(48.27, -4.68), baro(1017), remark("RAS"))), List.of());

        assertThat(heard)
                .containsSubsequence(
                        "H2 Mardi 14 juillet 2026",
                        "Table",
                        "TR",
                        "TH N°",
                        "TH HB",
                        "TH TU",
                        "TH Positionlat. long.",
                        "TH BarohPa",
                        "TH Observations",
                        "TH Par",
                        "TR",
                        "TH #128",
                        "TD 09:00",
                        "TD 07:00",
                        "TD 48°16,2'N 004°40,8'W",
                        "TD 1017",
                        "TD RAS",
                        "TD Léa");
    }

    @Test
    void theCoverIsHeardFirstThoughItIsDrawnLast() throws IOException {
        List<String> heard = heard(List.of(scene.line("09:00", remark("RAS"))), List.of());

        assertThat(heard.subList(0, 4)).containsExactly("Document", "Sect", "P LIVRE DE BORD", "H1 Arthur");
    }

    @Test
    void whatIsStruckOutIsHeardToBe() throws IOException {
        Entry wrong = scene.line("09:00", baro(1017), remark("RAS"));
        Entry correction = scene.correction("09:05", TOM, wrong, "mal lu", baro(1013));

        List<String> heard = heard(List.of(wrong, correction), List.of(correction));

        assertThat(heard).containsSubsequence("TD  1013", "Span (rayé : 1017) 1017");
    }

    @Test
    void aCellThatGoesOnOverThePageIsOneCell() throws IOException {
        String long1 = "mot ".repeat(3_000).strip();

        List<String> heard = heard(List.of(scene.line("09:00", remark(long1))), List.of());

        assertThat(heard).anyMatch(part -> part.startsWith("TD mot") && part.length() > 8_000);
        assertThat(heard.stream().filter("TH #128"::equals)).hasSize(1);
    }

    @Test
    void everyPieceThatIsDrawnBelongsToAPartThatKnowsIt() throws IOException {
        Path file = written(List.of(scene.line("09:00", fix(48.27, -4.68), remark("RAS"))), List.of());

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            COSDictionary root =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            COSArray numbers = root.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
            for (PDPage page : document.getPages()) {
                COSArray parts = (COSArray) numbers.getObject(page.getStructParents() * 2 + 1);
                long drawn = pieces(page).size();
                assertThat(parts.size()).isEqualTo((int) drawn).isPositive();
            }
        }
    }

    private List<String> heard(List<Entry> entries, List<Entry> about) throws IOException {
        List<String> heard = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(written(entries, about).toFile())) {
            Map<PDPage, Map<Integer, String>> words = new HashMap<>();
            hear(document.getDocumentCatalog().getStructureTreeRoot(), words, heard);
        }
        return heard;
    }

    private static void hear(PDStructureNode node, Map<PDPage, Map<Integer, String>> words, List<String> heard)
            throws IOException {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                heard.add(said(element, words));
                hear(element, words, heard);
            }
        }
    }

    private static String said(PDStructureElement element, Map<PDPage, Map<Integer, String>> words) throws IOException {
        StringBuilder said = new StringBuilder(element.getStructureType());
        if (element.getAlternateDescription() != null) {
            said.append(" (").append(element.getAlternateDescription()).append(')');
        }
        boolean first = true;
        for (Object kid : element.getKids()) {
            PDPage page = element.getPage();
            Integer piece = kid instanceof Integer number ? number : null;
            if (kid instanceof PDMarkedContentReference reference) {
                page = reference.getPage();
                piece = reference.getMCID();
            }
            if (piece != null) {
                said.append(first ? " " : "").append(words(page, words).getOrDefault(piece, ""));
                first = false;
            }
        }
        return said.toString();
    }

    private static Map<Integer, String> words(PDPage page, Map<PDPage, Map<Integer, String>> known) throws IOException {
        Map<Integer, String> words = known.get(page);
        if (words == null) {
            words = pieces(page);
            known.put(page, words);
        }
        return words;
    }

    private static Map<Integer, String> pieces(PDPage page) throws IOException {
        Map<Integer, String> words = new HashMap<>();
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if (content.getMCID() >= 0) {
                StringBuilder said = new StringBuilder();
                content.getContents().stream()
                        .filter(TextPosition.class::isInstance)
                        .forEach(sign -> said.append(((TextPosition) sign).getUnicode()));
                words.put(content.getMCID(), said.toString());
            }
        }
        return words;
    }

    private Path written(List<Entry> entries, List<Entry> about) throws IOException {
        LogbookPdf.Title title = new LogbookPdf.Title(
                "Arthur", "9f3c".repeat(16), "#133", Instant.parse("2026-07-14T18:15:20Z"), "0.1.0", false);
        Path file = folder.resolve("paper.pdf");
        new PdfLogbook(new NoCharts())
                .write(
                        title,
                        new LogbookPdf.Order(LogbookPdf.Kind.LOGBOOK, DAY, Language.FR, ""),
                        new BookOfRows(Rows.of(entries, about), PARIS),
                        file);
        return file;
    }
}
