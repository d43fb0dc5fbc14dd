package livredebord.chat;

import java.net.URI;
import java.time.Instant;
import livredebord.logbook.Boat;
import livredebord.logbook.PdfFile;
import livredebord.voyage.Period;
import livredebord.wording.Phrases;

/** A PDF in words: what it is, how long and heavy, until when its link holds, and the head that proves it. */
final class PdfLine {

    private final Phrases phrases;
    private final Boat boat;
    private final LinkWords words;

    PdfLine(Phrases phrases, Boat boat) {
        this.phrases = phrases;
        this.boat = boat;
        this.words = new LinkWords(phrases, boat);
    }

    /** A link whose words say what it opens, and two lines that read as well in a plain terminal. */
    String link(PdfFile pdf, URI address, Instant expires) {
        String what = phrases.text("outbox.pdf.link", title(pdf), pdf.pages(), words.weight(pdf.bytes()), address);
        return what + " · " + phrases.text("outbox.pdf.until", words.moment(expires)) + words.trial() + "\n"
                + proof(pdf);
    }

    /** Bold, so that its first word is never a trigger word. */
    String file(PdfFile pdf) {
        return "**" + title(pdf) + "**" + words.trial() + "\n" + proof(pdf);
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

    private String title(PdfFile pdf) {
        PdfFile.Document document = pdf.edition().document();
        String title = phrases.text(
                "outbox.pdf.title." + document.words().split(" ")[0],
                phrases.typed(boat.name()),
                words.dates(pdf.edition().period()));
        return document.subject().isEmpty() ? title : title + " · " + phrases.typed(document.subject());
    }

    private String proof(PdfFile pdf) {
        return phrases.text("outbox.pdf.head", inFours(pdf.headDigest()));
    }

    private static String inFours(String digest) {
        return digest.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1 ");
    }
}
