package livredebord.report.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The faces of one document, each read when the first sign needs it and embedded with the signs used alone. Substitution
 * of glyphs is off: PDFBox spends half its time there, and the letters of our languages need none.
 */
final class Typefaces implements Closeable {

    /** A face as it was read, and what we asked of it so far. */
    private record Loaded(TrueTypeFont file, CmapLookup signs, PDType0Font font, Map<Integer, Letter> letters) {}

    private final PDDocument document;
    private final Map<Face, Loaded> loaded = new EnumMap<>(Face.class);

    Typefaces(PDDocument document) {
        this.document = document;
    }

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
        Letter letter = loaded(face).letters().computeIfAbsent(sign, each -> measured(each, face));
        return struck ? letter.struckOut() : letter;
    }

    private Letter measured(int sign, Face face) {
        if (sign == '\n') {
            return new Letter(sign, face, 0, false);
        }
        Face that = hasItself(sign, face) ? face : Face.FALLBACK;
        return new Letter(sign, that, width(sign, that), false);
    }

    private float width(int sign, Face face) {
        try {
            return font(face).getStringWidth(Character.toString(sign)) / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Loaded loaded(Face face) {
        return loaded.computeIfAbsent(face, this::load);
    }

    private Loaded load(Face face) {
        try (InputStream file = Typefaces.class.getResourceAsStream(face.resource())) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            PDType0Font embedded = PDType0Font.load(document, font, true);
            return new Loaded(font, font.getUnicodeCmapLookup(), embedded, new HashMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException("the type of the paper cannot be read: " + face, e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Loaded face : loaded.values()) {
            face.file().close();
        }
    }
}
