package livredebord.report.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * The faces of one document, each read when the first sign needs it and embedded with the signs used alone. Substitution
 * of glyphs is off: PDFBox spends half its time there, and the letters of our languages need none. A sign is shown by the
 * number of its glyph, looked up and measured once a document.
 */
final class Typefaces implements Closeable {

    /** A face as it was read, and what we asked of it so far. */
    private record Loaded(
            TrueTypeFont file,
            CmapLookup signs,
            PDType0Font font,
            Map<Integer, Letter> letters,
            Map<Integer, Letter> struck) {}

    private final PDDocument document;
    private final PDResources resources;
    private final Map<Face, Loaded> loaded = new EnumMap<>(Face.class);

    /** @param resources of all pages: every face that was read stands in them by its {@linkplain Face#key() key} */
    Typefaces(PDDocument document, PDResources resources) {
        this.document = document;
        this.resources = resources;
    }

    /** For pictures, which show their words themselves. */
    PDType0Font font(Face face) {
        return loaded(face).font();
    }

    boolean has(int sign, Face face) {
        return sign == '\n' || hasItself(sign, face) || hasItself(sign, Face.FALLBACK);
    }

    private boolean hasItself(int sign, Face face) {
        return loaded(face).signs().getGlyphId(sign) != 0;
    }

    /** @param face the one wanted; another where it has not the sign */
    Letter letter(int sign, Face face, boolean struck) {
        Loaded its = loaded(face);
        Letter letter = its.letters().get(sign);
        if (letter == null) {
            letter = measured(sign, face);
            its.letters().put(sign, letter);
            its.struck().put(sign, letter.struckOut());
        }
        return struck ? its.struck().get(sign) : letter;
    }

    private Letter measured(int sign, Face face) {
        if (sign == '\n') {
            return new Letter(sign, face, 0, 0, false);
        }
        Face that = hasItself(sign, face) ? face : Face.FALLBACK;
        Loaded its = loaded(that);
        int glyph = its.signs().getGlyphId(sign);
        its.font().addToSubset(sign);
        return new Letter(sign, that, glyph, width(its.file(), glyph), false);
    }

    private static float width(TrueTypeFont file, int glyph) {
        try {
            return file.getAdvanceWidth(glyph) / (float) file.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Loaded loaded(Face face) {
        Loaded its = loaded.get(face);
        if (its == null) {
            its = load(face);
            loaded.put(face, its);
        }
        return its;
    }

    private Loaded load(Face face) {
        try (InputStream file = Typefaces.class.getResourceAsStream(face.resource())) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            PDType0Font embedded = PDType0Font.load(document, font, true);
            cutDownWhenSaved(embedded);
            resources.put(face.key(), embedded);
            return new Loaded(font, font.getUnicodeCmapLookup(), embedded, new HashMap<>(), new HashMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException("the type of the paper cannot be read: " + face, e);
        }
    }

    /** The document learns of a face that it must cut down from a content stream of its own making alone. */
    private void cutDownWhenSaved(PDType0Font font) throws IOException {
        PDAppearanceStream scrap = new PDAppearanceStream(document);
        scrap.setResources(new PDResources());
        try (PDPageContentStream stream = new PDPageContentStream(document, scrap, OutputStream.nullOutputStream())) {
            stream.setFont(font, 1);
        }
    }

    @Override
    public void close() throws IOException {
        for (Loaded face : loaded.values()) {
            face.file().close();
        }
    }
}
