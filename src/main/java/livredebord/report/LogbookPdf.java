package livredebord.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import livredebord.entry.Language;
import livredebord.voyage.Period;
import livredebord.voyage.Row;

/** The book on paper. */
public interface LogbookPdf {

    /**
     * Writes the pages of a period.
     *
     * @param title what stands on the cover and on each page
     * @param rows in the order for reading, restricted ones withheld by us
     * @return how many pages
     */
    int write(Title title, Period period, List<Row> rows, Language language, OutputStream to) throws IOException;

    /**
     * @param boat her name
     * @param headDigest the book's head, in hexadecimal, as people compare it
     * @param headNumber its number, such as {@code #128}
     * @param madeAt when the export was made
     * @param version of this software
     * @param trial whether the book only tries things out
     */
    record Title(
            String boat,
            String headDigest,
            String headNumber,
            java.time.Instant madeAt,
            String version,
            boolean trial) {}
}
