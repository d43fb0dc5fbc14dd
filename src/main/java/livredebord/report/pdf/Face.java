package livredebord.report.pdf;

/** A cut of the type we print with, and the file it comes from. */
enum Face {
    REGULAR("SourceSans3_400Regular.ttf"),
    BOLD("SourceSans3_700Bold.ttf"),
    ITALIC("SourceSans3_400Regular_Italic.ttf"),
    /** For signs and scripts that the others have not. */
    FALLBACK("DejaVuSans.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    String resource() {
        return "/fonts/" + file;
    }
}
