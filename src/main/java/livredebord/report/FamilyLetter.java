package livredebord.report;

import java.util.List;
import livredebord.entry.Language;
import livredebord.voyage.Period;
import livredebord.voyage.Row;

/** A stretch of time for those at home: a few plain sentences, as somebody aboard would send them to a family's group. */
public interface FamilyLetter {

    /** When it is written, which is how it greets. */
    enum When {
        BY_DAY,
        IN_THE_EVENING,
        /** About days that are over. */
        LATER
    }

    /**
     * Nothing restricted is in it, nor what the crew say to themselves: remarks, incidents, exercises, repairs. It has no
     * Markdown, and what people typed brings none in and pings nobody, so that it reads the same wherever it is pasted.
     *
     * @param rows in the order for reading
     * @param underWay at the end of that time
     */
    String text(
            String boat, boolean trial, Period period, List<Row> rows, boolean underWay, When when, Language language);
}
