package livredebord.chat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import livredebord.logbook.Boat;
import livredebord.logbook.PdfFile;
import livredebord.voyage.Period;
import livredebord.wording.Phrases;

/** A PDF in words: what it is, how long and heavy, until when its link holds, and the head that proves it. */
final class PdfLine {

    private static final long MEGABYTE = 1_000_000;

    private final Phrases phrases;
    private final Boat boat;

    PdfLine(Phrases phrases, Boat boat) {
        this.phrases = phrases;
        this.boat = boat;
    }

    /** A link whose words say what it opens, and two lines that read as well in a plain terminal. */
    String link(PdfFile pdf, URI address, Instant expires) {
        String what = phrases.text("outbox.pdf.link", title(pdf), pdf.pages(), weight(pdf.bytes()), address);
        return what + " · " + phrases.text("outbox.pdf.until", moment(expires)) + trial() + "\n" + proof(pdf);
    }

    /** Bold, so that its first word is never a trigger word. */
    String file(PdfFile pdf) {
        return "**" + title(pdf) + "**" + trial() + "\n" + proof(pdf);
    }

    String failed(Period period) {
        return phrases.text("outbox.pdf.failed", dates(period));
    }

    private String title(PdfFile pdf) {
        return phrases.text(
                "outbox.pdf.title",
                phrases.typed(boat.name()),
                dates(pdf.edition().period()));
    }

    private String proof(PdfFile pdf) {
        return phrases.text("outbox.pdf.head", inFours(pdf.headDigest()));
    }

    private String trial() {
        return boat.trial() ? " · " + phrases.text("outbox.trial") : "";
    }

    private String dates(Period period) {
        List<LocalDate> dates = period.dates();
        LocalDate first = dates.get(0);
        LocalDate last = dates.get(dates.size() - 1);
        return first.equals(last) ? date(first) : phrases.text("outbox.range", date(first), date(last));
    }

    private String date(LocalDate date) {
        return written("outbox.date", date.getDayOfMonth()).format(date);
    }

    private String moment(Instant moment) {
        ZonedDateTime time = moment.atZone(boat.zone());
        return written("outbox.day", time.getDayOfMonth()).format(time) + " " + phrases.clock(moment, boat.zone());
    }

    /** The first of a month is said differently in French. */
    private DateTimeFormatter written(String pattern, int dayOfMonth) {
        return DateTimeFormatter.ofPattern(
                phrases.text(dayOfMonth == 1 ? pattern + ".first" : pattern),
                Locale.forLanguageTag(phrases.language().code()));
    }

    /** Decimal, as a phone's file list counts: 212 ko, 1,3 Mo. */
    private String weight(long bytes) {
        if (bytes < MEGABYTE) {
            return phrases.text("outbox.kilobytes", Math.max(1, Math.round(bytes / 1000.0)));
        }
        long tenths = Math.round(bytes / 100_000.0);
        return phrases.text("outbox.megabytes", String.valueOf(tenths / 10), String.valueOf(tenths % 10));
    }

    private static String inFours(String digest) {
        return digest.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1 ");
    }
}
