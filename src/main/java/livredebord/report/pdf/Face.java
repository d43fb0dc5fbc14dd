package livredebord.report.pdf;

import livredebord.report.Typeface;
import org.apache.pdfbox.cos.COSName;

/** A cut of the type we print with. */
enum Face {
    REGULAR(Typeface.REGULAR),
    BOLD(Typeface.BOLD),
    ITALIC(Typeface.ITALIC),
    FALLBACK(Typeface.FALLBACK);

    private final Typeface typeface;
    private final COSName key;

    Face(Typeface typeface) {
        this.typeface = typeface;
        this.key = COSName.getPDFName("F" + ordinal());
    }

    static Face of(Typeface typeface) {
        return valueOf(typeface.name());
    }

    String resource() {
        return typeface.resource();
    }

    /** By which pages name it. */
    COSName key() {
        return key;
    }
}
