package livredebord.report.pdf;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.zip.Deflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * A document that is being drawn: its pages, the type that they share, and the {@linkplain Tags structure} beside them.
 * Finished pages wait in a temporary file, so that a year fits into a small heap.
 */
final class Paper implements Closeable {

    /** From here on a file is little smaller for much more time. */
    static final int PACKED = 4;

    private final PDDocument document;
    private final PDResources resources = new PDResources();
    private final Typefaces typefaces;
    private final Letters letters;
    private final Tags tags = new Tags();
    private final Function<String, String> struckAloud;
    private final Look look;
    private final Enclosed enclosed;
    private final List<PDPage> pages = new ArrayList<>();
    private final List<PDAnnotationLink> links = new ArrayList<>();
    private final List<Outlined> outlined = new ArrayList<>();
    private final Deflater deflater = new Deflater(PACKED);
    private final byte[] buffer = new byte[1 << 14];
    private final Deque<Strokes> spare = new ArrayDeque<>();
    private int pictures;

    /**
     * @param look of its tables
     * @param enclosed files of its entries
     * @param struckAloud how words that are struck out are said to one who hears them
     */
    Paper(Look look, Enclosed enclosed, Function<String, String> struckAloud) {
        this.look = look;
        this.enclosed = enclosed;
        this.struckAloud = struckAloud;
        document = new PDDocument(Stowage::new);
        typefaces = new Typefaces(document, resources);
        letters = new Letters(typefaces);
    }

    PDDocument document() {
        return document;
    }

    Look look() {
        return look;
    }

    Enclosed enclosed() {
        return enclosed;
    }

    Typefaces typefaces() {
        return typefaces;
    }

    Letters letters() {
        return letters;
    }

    Tags tags() {
        return tags;
    }

    int pages() {
        return pages.size();
    }

    PDPage page(int index) {
        return document.getPage(index);
    }

    Sheet blank() {
        PDPage page = new PDPage(new PDRectangle(Sheet.WIDTH, Sheet.HEIGHT));
        page.setResources(resources);
        int index = tags.page();
        page.setStructParents(index);
        page.getCOSObject().setName("Tabs", "S");
        document.addPage(page);
        pages.add(page);
        return new Sheet(this, page, index);
    }

    /** Goes on with a page that was drawn before. */
    Sheet again(PDPage page) {
        return new Sheet(this, page, page.getStructParents());
    }

    /** Puts the pages from {@code first} on before all others, in their order, and what the outline says of them. */
    void toTheFront(int first, int firstOutlined) {
        Collections.rotate(outlined, outlined.size() - firstOutlined);
        List<PDPage> moved = new ArrayList<>();
        for (int i = first; i < document.getNumberOfPages(); i++) {
            moved.add(document.getPage(i));
        }
        PDPage before = document.getPage(0);
        for (PDPage page : moved) {
            document.removePage(page);
        }
        for (PDPage page : moved) {
            document.getPages().insertBefore(page, before);
        }
    }

    /** An empty sheet of operators: one that was used before where there is one, grown to the size of a page. */
    Strokes strokes() {
        return spare.isEmpty() ? new Strokes() : spare.pop();
    }

    /** What was drawn, packed; it is drawn with no more. */
    PDStream stream(Strokes drawn) throws IOException {
        PDStream stream = new PDStream(document);
        deflater.reset();
        deflater.setInput(drawn.bytes(), 0, drawn.size());
        deflater.finish();
        try (OutputStream packed = stream.getCOSObject().createRawOutputStream()) {
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
        drawn.clear();
        spare.push(drawn);
        return stream;
    }

    COSName picture(PDXObject picture) {
        COSName name = COSName.getPDFName("X" + pictures++);
        resources.put(name, picture);
        return name;
    }

    /** A line of the outline, in the order in which they come. */
    void outline(String words, PDPage page) {
        outlined.add(new Outlined(words, page));
    }

    int outlined() {
        return outlined.size();
    }

    private record Outlined(String words, PDPage page) {}

    private void drawOutline() {
        PDDocumentOutline outline = new PDDocumentOutline();
        for (Outlined each : outlined) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(each.words());
            item.setDestination(each.page());
            outline.addLast(item);
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    String struckAloud(List<Letter> letters) {
        return struckAloud.apply(said(letters));
    }

    static String said(List<Letter> letters) {
        StringBuilder words = new StringBuilder(letters.size());
        letters.forEach(letter -> words.appendCodePoint(letter.codePoint()));
        return words.toString();
    }

    void link(PDAnnotationLink link, int part, int page) {
        tags.link(part, page);
        links.add(link);
    }

    /** Their places in the tree of parents come behind those of the pages, however many these are in the end. */
    private void numberLinks() {
        for (int i = 0; i < links.size(); i++) {
            links.get(i).setStructParent(tags.pages() + i);
        }
    }

    /** Ends the document and writes it whole. */
    void save(Path to) throws IOException {
        tags.endAll();
        numberLinks();
        drawOutline();
        COSDictionary structure = new COSDictionary();
        structure.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, structure);
        COSDictionary marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("MarkInfo"), marked);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
            document.save(file);
        }
        try (PDDocument saved = Loader.loadPDF(to.toFile());
                OutputStream file =
                        new BufferedOutputStream(Files.newOutputStream(to, StandardOpenOption.APPEND), 1 << 16)) {
            new StructureWriter(saved, Files.size(to), tags, file).write();
        }
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        typefaces.close();
        document.close();
    }
}
