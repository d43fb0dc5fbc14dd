package livredebord.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import livredebord.report.LogbookPdf.Order;
import livredebord.report.LogbookPdf.Title;
import livredebord.wording.Phrases;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * What lets the file be read in fifty years (ISO 19005-3, level A) and heard (ISO 14289-1): its colours, its language, what
 * it is and who made it when.
 */
final class Archival {

    private static final String SPACE = "sRGB IEC61966-2.1";

    static void mark(PDDocument document, Title title, Order order, Phrases phrases) throws IOException {
        String name = phrases.text("report.kind." + order.kind().name()) + " – " + plain(title.boat()) + " – "
                + plain(phrases.period(order.period()));
        document.getDocumentCatalog().setLanguage(phrases.language().code());
        document.getDocumentCatalog().addOutputIntent(colours(document));
        document.setDocumentInformation(information(title, name));
        document.setDocumentId((long) (title.headDigest() + title.madeAt()).hashCode());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, name).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    /** Without signs that XML has no place for. */
    private static String plain(String words) {
        return words.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}\\p{Co}]", " ").strip();
    }

    private static PDOutputIntent colours(PDDocument document) throws IOException {
        try (InputStream profile = Archival.class.getResourceAsStream("/colour/sRGB.icc")) {
            PDOutputIntent intent = new PDOutputIntent(document, profile);
            intent.setInfo(SPACE);
            intent.setOutputCondition(SPACE);
            intent.setOutputConditionIdentifier(SPACE);
            intent.setRegistryName("http://www.color.org");
            return intent;
        }
    }

    private static PDDocumentInformation information(Title title, String name) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(name);
        information.setProducer(producer(title));
        Calendar made = GregorianCalendar.from(
                title.madeAt().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
        information.setCreationDate(made);
        information.setModificationDate(made);
        return information;
    }

    private static String producer(Title title) {
        return "Livre de bord " + title.version();
    }

    /** The same facts as the information above: a validator compares them. */
    private static String xmp(Title title, String name) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                    pdfaid:part="3" pdfaid:conformance="A"/>
                  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
                  <rdf:Description rdf:about=""
                    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                     <pdfaProperty:name>part</pdfaProperty:name>
                     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                     <pdfaProperty:category>internal</pdfaProperty:category>
                     <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
                    </rdf:li></rdf:Seq></pdfaSchema:property>
                   </rdf:li></rdf:Bag></pdfaExtension:schemas>
                  </rdf:Description>
                  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                  </rdf:Description>
                  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                    xmp:CreateDate="%s" xmp:ModifyDate="%s"/>
                  <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Producer="%s"/>
                 </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>""".formatted(xml(name), stamp(title), stamp(title), xml(producer(title)));
    }

    private static String stamp(Title title) {
        return title.madeAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String xml(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private Archival() {}
}
