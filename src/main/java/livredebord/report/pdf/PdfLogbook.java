package livredebord.report.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import livredebord.report.Charts;
import livredebord.report.LogbookPdf;
import livredebord.wording.Phrases;

/** Draws a document page by page, says in it what it is, and writes it. */
@ApplicationScoped
class PdfLogbook implements LogbookPdf {

    private final Charts charts;

    @Inject
    PdfLogbook(Instance<Charts> charts) {
        this(charts.isResolvable() ? charts.get() : new NoCharts());
    }

    PdfLogbook(Charts charts) {
        this.charts = charts;
    }

    @Override
    public int write(Title title, Order order, Book book, Path to) throws IOException {
        Pen pen = new Pen();
        Phrases phrases = Phrases.in(order.language(), pen);
        try (Paper paper = new Paper(words -> phrases.text("report.struckAloud", words))) {
            Feet feet = new Feet(paper.letters(), phrases, title, order.period());
            Flow flow = new Flow(paper, phrases, title, feet);
            new WholeBook(flow, pen, charts, title, order, book).draw();
            feet.draw(paper);
            Archival.mark(paper.document(), title, order, phrases);
            Attachments.put(paper.document(), book.attachments(), title.madeAt());
            paper.save(to);
            return paper.pages();
        }
    }
}
