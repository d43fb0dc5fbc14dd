package livredebord.logbook;

import java.time.Instant;

/**
 * A PDF or a file that somebody asked for and that is there now.
 *
 * @param id the same for the same order, however often it is made
 * @param name what it is called when it is saved
 * @param pages 0 for what has none
 * @param bytes its weight
 */
public record ReadyReport(String id, What what, String name, int pages, long bytes, Instant ready) {

    /** The order that makes it again. */
    public sealed interface What permits Printed, Written {}

    public record Printed(PdfFile.Edition edition) implements What {}

    public record Written(FileOrder order) implements What {}

    public static ReadyReport of(String id, PdfFile pdf, Instant ready) {
        return new ReadyReport(id, new Printed(pdf.edition()), pdf.name(), pdf.pages(), pdf.bytes(), ready);
    }

    public static ReadyReport of(String id, MadeFile file, Instant ready) {
        return new ReadyReport(id, new Written(file.order()), file.name(), 0, file.bytes().length, ready);
    }
}
