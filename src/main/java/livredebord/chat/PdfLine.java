package livredebord.chat;

import java.net.URI;
import java.time.Instant;
import livredebord.logbook.Boat;
import livredebord.logbook.PdfFile;
import livredebord.logbook.ReportWords;
import livredebord.voyage.Period;
import livredebord.wording.Phrases;

/** A PDF in words: what it is, how long and heavy, until when its link holds, and the head that proves it. */
final class PdfLine {

    private final Phrases phrases;
    private final Boat boat;
    private final ReportWords words;

    PdfLine(Phrases phrases, Boat boat) {
        this.phrases = phrases;
        this.boat = boat;
        this.words = new ReportWords(phrases, boat);
    }

    /** A link whose words say what it opens, and two lines that read as well in a plain terminal. */
    String link(PdfFile pdf, URI address, Instant expires) {
        String what = phrases.text(
                "outbox.pdf.link", words.title(pdf.edition()), pdf.pages(), words.weight(pdf.bytes()), address);
        return what + " · " + phrases.text("outbox.pdf.until", words.moment(expires)) + words.trial() + "\n"
                + proof(pdf);
    }

    /** Bold, so that its first word is never a trigger word. */
    String file(PdfFile pdf) {
        return "**" + words.title(pdf.edition()) + "**" + words.trial() + "\n" + proof(pdf);
    }

    String failed(Period period) {
        return phrases.text("outbox.pdf.failed", words.dates(period));
    }

    /** The service ended while it was being made: perhaps because of it. */
    String interrupted(Period period) {
        return phrases.text("outbox.pdf.interrupted", words.dates(period));
    }

    /** How far it has come, and how it is ended. */
    String progress(Period period, int days, int of) {
        return phrases.text("outbox.pdf.progress", words.dates(period), days, of, days * 100L / of);
    }

    private String proof(PdfFile pdf) {
        return phrases.text("outbox.pdf.head", inFours(pdf.headDigest()));
    }

    private static String inFours(String digest) {
        return digest.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1 ");
    }
}
