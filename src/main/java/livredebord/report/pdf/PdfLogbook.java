package livredebord.report.pdf;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.report.Charts;
import livredebord.report.LogbookPdf;
import livredebord.wording.Phrases;
import org.eclipse.microprofile.config.Config;

/** Draws a document page by page, says in it what it is, and writes it. */
@PerBoat
class PdfLogbook implements LogbookPdf {

    static { // what PDFBox packs itself, it packs as we do: this is the one way to tell it
        System.setProperty("org.apache.pdfbox.filter.deflatelevel", String.valueOf(Paper.PACKED));
    }

    private final Charts charts;
    private final Optional<Path> certificate;
    private final String password;
    private final Optional<Path> templates;

    @Inject
    PdfLogbook(Charts charts, @OfBoat Path data, @OfBoat Config config) {
        this(
                charts,
                Optional.of(data.resolve("templates")),
                config.getOptionalValue("livredebord.pdf.certificate", Path.class),
                config.getOptionalValue("livredebord.pdf.certificate-password", String.class));
    }

    PdfLogbook(Charts charts, Optional<Path> templates, Optional<Path> certificate, Optional<String> password) {
        this.charts = charts;
        this.templates = templates;
        this.certificate = certificate;
        this.password = password.orElse("");
    }

    /** Signs nothing. */
    PdfLogbook(Charts charts) {
        this(charts, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public Made write(Title title, Order order, Book book, Path to, Progress progress) throws IOException {
        Pen pen = new Pen();
        Phrases phrases = Phrases.in(order.language(), pen);
        Templates own = new Templates(templates, phrases);
        Enclosed enclosed = new Enclosed(book);
        try (Paper paper = new Paper(own.look(), enclosed, words -> phrases.text("report.struckAloud", words))) {
            Feet feet = new Feet(paper.letters(), phrases, title, order.period());
            Flow flow = new Flow(paper, phrases, title, feet);
            draw(flow, pen, own, title, order, book, progress);
            feet.draw(paper);
            Archival.mark(paper.document(), title, order, phrases);
            List<Attachment> attachments = new ArrayList<>(book.attachments());
            attachments.addAll(enclosed.attachments());
            Attachments.put(paper.document(), attachments, title.madeAt(), phrases);
            paper.save(to);
            if (certificate.isPresent()) {
                CaptainsSignature.of(certificate.get(), password.toCharArray()).sign(to, title.madeAt());
            }
            return new Made(paper.pages(), own.refused());
        }
    }

    @Override
    public String look() throws IOException {
        return Templates.digest(templates);
    }

    private void draw(Flow flow, Pen pen, Templates own, Title title, Order order, Book book, Progress progress)
            throws IOException {
        switch (order.kind()) {
            case LOGBOOK -> new WholeBook(flow, pen, own, charts, title, order, book).draw(progress);
            case CERTIFIED_COPY -> new CertifiedCopy(flow, pen, title, order, book).draw(progress);
            case SEA_TIME -> new SeaTimePages(flow, title, order, book).draw();
            case MASTERS_REPORT -> new MastersReport(flow, pen, charts, title, order, book).draw(progress);
        }
    }
}
