package livredebord.chat;

import java.time.Instant;
import livredebord.entry.Language;
import livredebord.logbook.PdfFile;
import livredebord.voyage.Period;
import livredebord.voyage.ShipsZone;

/** Which PDF somebody asked for, as a row of the outbox keeps it; the PDF itself is made when its turn comes. */
record PdfOrder(Period period, Language language, PdfFile.Document document) {

    private static final String BLANK = " ";

    /** Of the whole book. */
    PdfOrder(Period period, Language language) {
        this(period, language, PdfFile.Document.LOGBOOK);
    }

    String body() {
        return String.join(
                BLANK,
                String.valueOf(period.from().toEpochMilli()),
                String.valueOf(period.until().toEpochMilli()),
                period.zone().getId(),
                language.code(),
                document.words());
    }

    static PdfOrder of(String body) {
        String[] parts = body.split(BLANK, 5);
        Instant from = Instant.ofEpochMilli(Long.parseLong(parts[0]));
        Instant until = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        PdfFile.Document document = parts.length == 5 ? PdfFile.Document.of(parts[4]) : PdfFile.Document.LOGBOOK;
        return new PdfOrder(new Period(from, until, ShipsZone.of(parts[2])), Language.ofCode(parts[3]), document);
    }
}
