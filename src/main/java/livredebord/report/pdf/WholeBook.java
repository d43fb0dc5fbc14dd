package livredebord.report.pdf;

import java.io.IOException;
import livredebord.report.Charts;
import livredebord.report.LogbookPdf.Attachment;
import livredebord.report.LogbookPdf.Book;
import livredebord.report.LogbookPdf.Order;
import livredebord.report.LogbookPdf.Particulars;
import livredebord.report.LogbookPdf.Progress;
import livredebord.report.LogbookPdf.Title;
import livredebord.voyage.Period;

/**
 * The book of a period: day after day first, of each of which little is kept, then what stands behind the days and what
 * stands before them, which is put in front in the end.
 */
final class WholeBook {

    private final Flow flow;
    private final Pen pen;
    private final Templates templates;
    private final Charts charts;
    private final Title title;
    private final Order order;
    private final Book book;
    private final Period period;
    private final Story story;

    WholeBook(Flow flow, Pen pen, Templates templates, Charts charts, Title title, Order order, Book book) {
        this.flow = flow;
        this.pen = pen;
        this.templates = templates;
        this.charts = charts;
        this.title = title;
        this.order = order;
        this.book = book;
        this.period = order.period();
        this.story = new Story(period, book);
    }

    void draw(Progress progress) throws IOException {
        new Days(flow, pen, new Figures(charts, period, book.beginnings(), order.language()), order, book, story)
                .draw(progress);
        Particulars particulars = book.particulars();
        new BackMatter(flow, pen, title, period, particulars, story).draw();
        Paper paper = flow.paper();
        int pages = paper.pages();
        int outlined = paper.outlined();
        int sections = paper.tags().sections();
        new FrontMatter(flow, pen, templates, title, period, particulars, story)
                .draw(
                        charts.track(period, story.fixes(), book.beginnings(), order.language()),
                        book.attachments().stream().map(Attachment::name).toList());
        paper.toTheFront(pages, outlined);
        paper.tags().toTheFront(sections);
    }
}
