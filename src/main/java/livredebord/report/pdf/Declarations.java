package livredebord.report.pdf;

import java.util.List;
import livredebord.report.LogbookPdf.Particulars;
import livredebord.wording.Phrases;

/** What declarations have in common: who makes them, and the lines under them. */
final class Declarations {

    static final List<String> LINES = List.of("report.signaturePlace", "report.signatureDate", "report.signatureName");

    /** His name, or room to write it. */
    static String skipper(Particulars particulars, Phrases phrases) {
        return particulars
                .declares()
                .map(person -> phrases.typed(person.name()))
                .orElse("…………………………");
    }

    private Declarations() {}
}
