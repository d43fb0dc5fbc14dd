package livredebord.report.pdf;

import org.apache.pdfbox.cos.COSName;

/** A cut of the type we print with, and the file it comes from. */
enum Face {
    REGULAR("SourceSans3_400Regular.ttf"),
    BOLD("SourceSans3_700Bold.ttf"),
    ITALIC("SourceSans3_400Regular_Italic.ttf"),
    /** For signs and scripts that the others have not. */
    FALLBACK("DejaVuSans.ttf");

    private final String file;
    private final COSName key;

    Face(String file) {
        this.file = file;
        this.key = COSName.getPDFName("F" + ordinal());
    }

    String resource() {
        return "/fonts/" + file;
    }

    /** By which pages name it. */
    COSName key() {
        return key;
    }
}
