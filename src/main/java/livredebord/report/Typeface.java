package livredebord.report;

/** A cut of the type that we carry, for paper and charts alike, and the file it comes from. */
public enum Typeface {
    REGULAR("SourceSans3_400Regular.ttf"),
    BOLD("SourceSans3_700Bold.ttf"),
    ITALIC("SourceSans3_400Regular_Italic.ttf"),
    /** For signs and scripts that the others have not. */
    FALLBACK("DejaVuSans.ttf");

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    public String resource() {
        return "/fonts/" + file;
    }
}
