package livredebord.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Puts the structure of a document behind its pages, as an incremental update (ISO 32000-1, 7.5.6) of object streams: so
 * much that PDFBox would hold as objects, twenty times the memory of the pages themselves, goes straight to the file.
 */
final class StructureWriter {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int OBJECTS_IN_A_STREAM = 400;
    private static final int XREF_ROW = 7;
    private static final Tags.Kid[] KIDS = Tags.Kid.values();

    private final Tags tags;
    private final OutputStream to;
    private final COSDictionary trailer;
    private final COSObjectKey root;
    private final String[] pages;
    private final String[] links;
    private final long previous;
    private final int first;
    private final int total;
    private final byte[] xref;
    private final ObjectStream stream = new ObjectStream();

    private long at;
    private int streams;
    private long rootAt;

    /**
     * @param file the pages as they were saved, with an empty structure
     * @param length of the file
     * @param to where the file ends
     */
    StructureWriter(PDDocument file, long length, Tags tags, OutputStream to) {
        this.tags = tags;
        this.to = to;
        this.at = length;
        this.trailer = file.getDocument().getTrailer();
        this.root = key(file.getDocumentCatalog().getCOSObject(), COSName.STRUCT_TREE_ROOT);
        this.previous = file.getDocument().getStartXref();
        this.first = (int) file.getDocument().getHighestXRefObjectNumber() + 1;
        this.pages = new String[tags.pages()];
        this.links = new String[tags.links()];
        for (PDPage page : file.getPages()) {
            takeKeys(page);
        }
        int inStreams = tags.parts() + tags.pages();
        this.total = inStreams + (inStreams + OBJECTS_IN_A_STREAM - 1) / OBJECTS_IN_A_STREAM + 1;
        this.xref = new byte[total * XREF_ROW];
    }

    private void takeKeys(PDPage page) {
        pages[page.getStructParents()] = reference(page.getCOSObject().getKey());
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            int link = ((COSDictionary) annotations.getObject(i)).getInt(COSName.STRUCT_PARENT) - tags.pages();
            links[link] = reference(((COSObject) annotations.get(i)).getKey());
        }
    }

    private static COSObjectKey key(COSDictionary in, COSName name) {
        return ((COSObject) in.getItem(name)).getKey();
    }

    void write() throws IOException {
        tags.each((number, part) -> {
            say(stream.begin(first + number), part);
            stream.end();
        });
        for (int page = 0; page < tags.pages(); page++) {
            array(stream.begin(first + tags.parts() + page), tags.partsOn(page));
            stream.end();
        }
        stream.flush();
        rootAt = at;
        emit(root.getNumber() + " 0 obj\n" + rootDictionary() + "\nendobj\n");
        crossReferences();
    }

    private void say(StringBuilder said, Tags.Part part) {
        said.append("<</S/").append(part.tag().name()).append("/P ");
        said.append(part.parent() < 0 ? root.getNumber() : first + part.parent())
                .append(" 0 R");
        int page = firstPage(part.kids());
        if (page >= 0) {
            said.append("/Pg ").append(pages[page]);
        }
        if (part.attribute() != Attribute.NONE) {
            said.append("/A").append(part.attribute().written());
        }
        part.alternative()
                .ifPresent(words -> said.append("/Alt<").append(hex(words)).append('>'));
        kids(said, part.kids(), page);
        said.append(">>");
    }

    private static int firstPage(int[] kids) {
        for (int i = 0; i < kids.length; i += 3) {
            if (kids[i] != Tags.Kid.PART.ordinal()) {
                return kids[i + 1];
            }
        }
        return -1;
    }

    private void kids(StringBuilder said, int[] kids, int page) {
        if (kids.length == 0) {
            return;
        }
        boolean several = kids.length > 3;
        said.append(several ? "/K[" : "/K ");
        for (int i = 0; i < kids.length; i += 3) {
            kid(said, KIDS[kids[i]], kids[i + 1], kids[i + 2], page);
            said.append(' ');
        }
        said.append(several ? "]" : "");
    }

    private void kid(StringBuilder said, Tags.Kid kind, int one, int two, int page) {
        switch (kind) {
            case PART -> said.append(first + one).append(" 0 R");
            case LINK ->
                said.append("<</Type/OBJR/Pg ")
                        .append(pages[one])
                        .append("/Obj ")
                        .append(links[two])
                        .append(">>");
            case DRAWN -> {
                if (one == page) {
                    said.append(two);
                } else {
                    said.append("<</Type/MCR/Pg ")
                            .append(pages[one])
                            .append("/MCID ")
                            .append(two)
                            .append(">>");
                }
            }
        }
    }

    private void array(StringBuilder array, Tags.Numbers parts) {
        array.append('[');
        for (int i = 0; i < parts.size(); i++) {
            array.append(first + parts.at(i)).append(" 0 R ");
        }
        array.append(']');
    }

    /** The pages come first in the tree of parents, then the links: as their numbers say. */
    private String rootDictionary() {
        StringBuilder said = new StringBuilder("<</Type/StructTreeRoot/K ");
        said.append(first + Tags.DOCUMENT).append(" 0 R/ParentTreeNextKey ");
        said.append(tags.pages() + tags.links()).append("/ParentTree<</Nums[");
        for (int page = 0; page < tags.pages(); page++) {
            said.append(page).append(' ').append(first + tags.parts() + page).append(" 0 R ");
        }
        for (int link = 0; link < tags.links(); link++) {
            said.append(tags.pages() + link)
                    .append(' ')
                    .append(first + tags.partOfLink(link))
                    .append(" 0 R ");
        }
        return said.append("]>>>>").toString();
    }

    private void crossReferences() throws IOException {
        int own = total - 1;
        row(own, 1, at, 0);
        byte[] rootRow = new byte[XREF_ROW];
        row(rootRow, 0, 1, rootAt, 0);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        rows.write(rootRow);
        rows.write(xref);
        byte[] packed = deflated(rows.toByteArray());
        long start = at;
        emit((first + own) + " 0 obj\n<</Type/XRef/Size " + (first + total) + "/Prev " + previous + "/W[1 4 2]/Index["
                + root.getNumber() + " 1 " + first + " " + total + "]/Root "
                + reference(key(trailer, COSName.ROOT)) + information() + "/ID" + identity()
                + "/Filter/FlateDecode/Length " + packed.length + ">>\nstream\n");
        emit(packed);
        emit("\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n");
    }

    private String information() {
        return trailer.getItem(COSName.INFO) instanceof COSObject info ? "/Info " + reference(info.getKey()) : "";
    }

    private String identity() {
        COSArray id = trailer.getCOSArray(COSName.ID);
        return "[<" + ((COSString) id.getObject(0)).toHexString() + "><" + ((COSString) id.getObject(1)).toHexString()
                + ">]";
    }

    private void row(int index, int type, long second, int third) {
        row(xref, index * XREF_ROW, type, second, third);
    }

    private static void row(byte[] rows, int offset, int type, long second, int third) {
        rows[offset] = (byte) type;
        rows[offset + 1] = (byte) (second >>> 24);
        rows[offset + 2] = (byte) (second >>> 16);
        rows[offset + 3] = (byte) (second >>> 8);
        rows[offset + 4] = (byte) second;
        rows[offset + 5] = (byte) (third >>> 8);
        rows[offset + 6] = (byte) third;
    }

    private void emit(String words) throws IOException {
        emit(words.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void emit(byte[] bytes) throws IOException {
        to.write(bytes);
        at += bytes.length;
    }

    private static String reference(COSObjectKey key) {
        return key.getNumber() + " " + key.getGeneration() + " R";
    }

    private static String hex(String words) {
        return HEX.formatHex(("\uFEFF" + words).getBytes(StandardCharsets.UTF_16BE));
    }

    private byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Paper.PACKED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** Objects that wait to be written together (ISO 32000-1, 7.5.7). */
    private final class ObjectStream {
        private final StringBuilder places = new StringBuilder();
        private final StringBuilder objects = new StringBuilder();
        private int count;

        /** What is appended until the {@linkplain #end() end} is the object of this number. */
        StringBuilder begin(int number) {
            int itself = first + tags.parts() + tags.pages() + streams;
            row(number - first, 2, itself, count);
            places.append(number).append(' ').append(objects.length()).append(' ');
            count++;
            return objects;
        }

        void end() throws IOException {
            objects.append('\n');
            if (count == OBJECTS_IN_A_STREAM) {
                flush();
            }
        }

        void flush() throws IOException {
            if (count == 0) {
                return;
            }
            int index = tags.parts() + tags.pages() + streams;
            byte[] packed = deflated((places.toString() + objects).getBytes(StandardCharsets.ISO_8859_1));
            row(index, 1, at, 0);
            emit((first + index) + " 0 obj\n<</Type/ObjStm/N " + count + "/First " + places.length()
                    + "/Filter/FlateDecode/Length " + packed.length + ">>\nstream\n");
            emit(packed);
            emit("\nendstream\nendobj\n");
            streams++;
            count = 0;
            places.setLength(0);
            objects.setLength(0);
        }
    }
}
