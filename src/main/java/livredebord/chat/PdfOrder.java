package livredebord.chat;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.logbook.PdfFile;
import livredebord.voyage.Period;
import livredebord.voyage.ShipsZone;

/**
 * Which PDF somebody asked for, as a row of the outbox keeps it.
 *
 * @param head the last entry of the one that was made; empty while it is only ordered
 */
record PdfOrder(Period period, Language language, PdfFile.Document document, Optional<EntryNumber> head) {

    private static final String BLANK = " ";
    private static final Pattern HEAD = Pattern.compile("#([A-Z]{0,2})([0-9]{1,18}) ");

    PdfOrder(Period period, Language language, PdfFile.Document document) {
        this(period, language, document, Optional.empty());
    }

    /** Of the whole book. */
    PdfOrder(Period period, Language language) {
        this(period, language, PdfFile.Document.LOGBOOK);
    }

    static PdfOrder made(PdfFile.Edition edition) {
        return new PdfOrder(edition.period(), edition.language(), edition.document(), Optional.of(edition.head()));
    }

    String body() {
        return head.map(number -> number + BLANK).orElse("")
                + String.join(
                        BLANK,
                        String.valueOf(period.from().toEpochMilli()),
                        String.valueOf(period.until().toEpochMilli()),
                        period.zone().getId(),
                        language.code(),
                        document.words());
    }

    /** What asks for it. */
    Outbox.Post post() {
        return new Outbox.Post(Outbox.Kind.PDF_ORDER, false, "", body());
    }

    static PdfOrder of(String body) {
        Matcher number = HEAD.matcher(body);
        Optional<EntryNumber> head = number.lookingAt()
                ? Optional.of(new EntryNumber(number.group(1), Long.parseLong(number.group(2))))
                : Optional.empty();
        String[] parts = body.substring(head.isPresent() ? number.end() : 0).split(BLANK, 5);
        Instant from = Instant.ofEpochMilli(Long.parseLong(parts[0]));
        Instant until = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        PdfFile.Document document = parts.length == 5 ? PdfFile.Document.of(parts[4]) : PdfFile.Document.LOGBOOK;
        return new PdfOrder(new Period(from, until, ShipsZone.of(parts[2])), Language.ofCode(parts[3]), document, head);
    }
}
