package livredebord.report.pdf;

import java.util.List;

/** Something in a captain's template that we cannot draw. */
final class TemplateMistake extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String reason;
    private final transient List<String> details;

    /** @param reason the last part of the key of its sentence */
    TemplateMistake(int line, String reason, String... details) {
        super(reason + " " + List.of(details) + " in line " + line);
        this.line = line;
        this.reason = reason;
        this.details = List.of(details);
    }

    /** From 1. */
    int line() {
        return line;
    }

    String reason() {
        return reason;
    }

    List<String> details() {
        return details;
    }
}
