package livredebord.report.pdf;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livredebord.report.LogbookPdf.Attachment;
import livredebord.report.LogbookPdf.Relation;
import livredebord.wording.Phrases;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Files inside the document (ISO 19005-3, 6.8): the same entries, for machines. */
final class Attachments {

    static void put(PDDocument document, List<Attachment> attachments, Instant madeAt, Phrases phrases)
            throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> names = new TreeMap<>();
        COSArray associated = new COSArray();
        for (Attachment attachment : attachments) {
            PDComplexFileSpecification file = file(document, attachment, madeAt, phrases);
            names.put(attachment.name(), file);
            associated.add(file);
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(names);
        PDDocumentNameDictionary dictionary = new PDDocumentNameDictionary(document.getDocumentCatalog());
        dictionary.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(dictionary);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private static PDComplexFileSpecification file(
            PDDocument document, Attachment attachment, Instant madeAt, Phrases phrases) throws IOException {
        Counted bytes = new Counted(attachment.content().open());
        PDEmbeddedFile embedded = attachment.relation() == Relation.DATA
                ? new PDEmbeddedFile(document, bytes, COSName.FLATE_DECODE)
                : new PDEmbeddedFile(document, bytes); // a photograph is packed already
        embedded.setSubtype(attachment.type());
        embedded.setSize(bytes.count);
        Calendar made =
                GregorianCalendar.from(madeAt.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
        embedded.setModDate(made);
        embedded.setCreationDate(made);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(attachment.name());
        file.setFileUnicode(attachment.name());
        file.setFileDescription(phrases.text(attachment.description()));
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        file.getCOSObject().setName("AFRelationship", relationship(attachment.relation()));
        return file;
    }

    private static String relationship(Relation relation) {
        return switch (relation) {
            case DATA -> "Data";
            case SUPPLEMENT -> "Supplement";
        };
    }

    /** PDFBox reads a stream to its end and closes it: how long it was is seen here alone. */
    private static final class Counted extends FilterInputStream {
        private int count;

        Counted(InputStream of) {
            super(of);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    private Attachments() {}
}
