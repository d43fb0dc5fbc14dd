package livredebord.logbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import livredebord.voyage.Period;
import livredebord.wording.Phrases;

/** What is said of a PDF, a picture or a file wherever it is told: what it is, over which dates, how heavy, until when. */
public final class ReportWords {

    private static final long MEGABYTE = 1_000_000;

    private final Phrases phrases;
    private final Boat boat;

    public ReportWords(Phrases phrases, Boat boat) {
        this.phrases = phrases;
        this.boat = boat;
    }

    public String title(PdfFile.Edition edition) {
        PdfFile.Document document = edition.document();
        String title = phrases.text(
                "outbox.pdf.title." + document.kind().name(), phrases.typed(boat.name()), dates(edition.period()));
        return document.subject().isEmpty() ? title : title + " · " + phrases.typed(document.subject());
    }

    public String title(FileOrder order) {
        return phrases.text(
                "outbox.file.title",
                phrases.typed(boat.name()),
                phrases.text("outbox.file." + order.kind().name()),
                dates(order.period()));
    }

    public String trial() {
        return boat.trial() ? " · " + phrases.text("outbox.trial") : "";
    }

    public String dates(Period period) {
        List<LocalDate> dates = period.dates();
        LocalDate first = dates.get(0);
        LocalDate last = dates.get(dates.size() - 1);
        return first.equals(last) ? date(first) : phrases.text("outbox.range", date(first), date(last));
    }

    private String date(LocalDate date) {
        return written("outbox.date", date).format(date);
    }

    public String moment(Instant moment) {
        ZonedDateTime time = moment.atZone(boat.zone());
        return written("outbox.day", time.toLocalDate()).format(time) + " " + phrases.clock(moment, boat.zone());
    }

    private DateTimeFormatter written(String key, LocalDate date) {
        return DateTimeFormatter.ofPattern(
                phrases.pattern(key, date),
                Locale.forLanguageTag(phrases.language().code()));
    }

    /** Decimal, as a phone's file list counts: 212 ko, 1,3 Mo. */
    public String weight(long bytes) {
        if (bytes < MEGABYTE) {
            return phrases.text("outbox.kilobytes", Math.max(1, Math.round(bytes / 1000.0)));
        }
        long tenths = Math.round(bytes / 100_000.0);
        return phrases.text("outbox.megabytes", String.valueOf(tenths / 10), String.valueOf(tenths % 10));
    }
}
