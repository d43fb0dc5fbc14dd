package livredebord.web.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import livredebord.entry.EntryNumber;
import livredebord.logbook.Boat;
import livredebord.logbook.ReadyReport;
import livredebord.logbook.ReadyReport.Printed;
import livredebord.logbook.ReadyReport.Written;
import livredebord.logbook.ReportWords;
import livredebord.voyage.Period;
import livredebord.wording.Phrases;

/**
 * A PDF or a file that is there now: what it is and how heavy, never what it says.
 *
 * @param link only for a receiver that may have it: whoever holds it may read those pages
 */
record ReadyMatter(ReadyReport report, Optional<Link> link, Boat boat) implements Matter {

    /** @param expires after that it opens nothing */
    record Link(URI address, Instant expires) {}

    @Override
    public String id() {
        return "ldb_report_" + report.id();
    }

    @Override
    public String line(Phrases phrases) {
        ReportWords words = new ReportWords(phrases, boat);
        String weight = words.weight(report.bytes());
        String what = report.what() instanceof Printed printed
                ? phrases.text("webhook.report.pdf", words.title(printed.edition()), report.pages(), weight)
                : phrases.text("webhook.report.file", words.title(((Written) report.what()).order()), weight);
        return what
                + words.trial()
                + link.map(its -> " " + its.address() + " · "
                                + phrases.text("outbox.pdf.until", words.moment(its.expires())))
                        .orElse("");
    }

    @Override
    public void describe(ObjectNode data) {
        ObjectNode about = data.putObject("report");
        about.put("kind", kind());
        about.put("name", report.name());
        Period period = period();
        about.put("from", period.from().toString());
        about.put("until", period.until().toString());
        about.put("zone", period.zone().getId());
        about.put("head", head().toString());
        about.put("bytes", report.bytes());
        if (report.pages() > 0) {
            about.put("pages", report.pages());
        }
        link.ifPresent(its -> {
            about.put("link", its.address().toString());
            about.put("link_expires", its.expires().toString());
        });
    }

    /** {@code logbook}, {@code certified_copy}, {@code sea_time}, {@code masters_report}; {@code gpx}, {@code csv}, … */
    private String kind() {
        return report.what() instanceof Printed printed
                ? printed.edition().document().kind().name().toLowerCase(Locale.ROOT)
                : ((Written) report.what()).order().kind().word();
    }

    private Period period() {
        return report.what() instanceof Printed printed
                ? printed.edition().period()
                : ((Written) report.what()).order().period();
    }

    private EntryNumber head() {
        return report.what() instanceof Printed printed
                ? printed.edition().head()
                : ((Written) report.what()).order().head();
    }
}
