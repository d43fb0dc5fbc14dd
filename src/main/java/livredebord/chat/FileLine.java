package livredebord.chat;

import java.net.URI;
import java.time.Instant;
import livredebord.logbook.Boat;
import livredebord.logbook.MadeFile;
import livredebord.logbook.ReportWords;
import livredebord.wording.Phrases;

/** A chart, a curve or a file in words: what it is, how heavy, until when its link holds. */
final class FileLine {

    private final Phrases phrases;
    private final Boat boat;
    private final ReportWords words;

    FileLine(Phrases phrases, Boat boat) {
        this.phrases = phrases;
        this.boat = boat;
        this.words = new ReportWords(phrases, boat);
    }

    /** A link, and below it the picture itself where the reader's machine can be expected to reach us. */
    String picture(MadeFile picture, URI address, Instant expires) {
        String link = "[" + words.title(picture.order()) + "](" + address + ")" + until(expires);
        return isReachable(address) ? link + "\n![" + alternative(picture) + "](" + address + ")" : link;
    }

    String file(MadeFile file, URI address, Instant expires) {
        String what = phrases.text("outbox.file.link", words.title(file.order()), words.weight(file.bytes().length));
        return "[" + what + "](" + address + ")" + until(expires);
    }

    /** Bold, so that its first word is never a trigger word. */
    String attached(MadeFile file) {
        return "**" + words.title(file.order()) + "**" + words.trial();
    }

    String failed(FileRequest request) {
        String what = phrases.text("outbox.file." + request.kind().name());
        return phrases.text(
                "outbox.file.failed", what, words.dates(request.over().period()));
    }

    private String until(Instant expires) {
        return " · " + phrases.text("outbox.pdf.until", words.moment(expires)) + words.trial();
    }

    /** Nothing in it may end the picture's own Markdown. */
    private static String alternative(MadeFile picture) {
        return picture.description().replaceAll("[\\[\\]\\n]", " ");
    }

    /** Our own machine's name for itself leads every other machine to itself. */
    private static boolean isReachable(URI address) {
        String host = address.getHost();
        return host != null && !host.equals("localhost") && !host.startsWith("127.") && !host.equals("[::1]");
    }
}
