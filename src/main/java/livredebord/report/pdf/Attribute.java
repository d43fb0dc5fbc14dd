package livredebord.report.pdf;

/** What else is said of a part of the paper. */
enum Attribute {
    NONE(""),
    OVER_A_COLUMN("<</O/Table/Scope/Column>>"),
    BEFORE_A_ROW("<</O/Table/Scope/Row>>"),
    STRUCK("<</O/Layout/TextDecorationType/LineThrough>>");

    private final String written;

    Attribute(String written) {
        this.written = written;
    }

    String written() {
        return written;
    }
}
