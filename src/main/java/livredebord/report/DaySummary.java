package livredebord.report;

import java.util.List;
import livredebord.entry.Language;
import livredebord.voyage.Period;
import livredebord.voyage.Row;

/** A period as a post in Markdown that also reads well with its Markdown unread. */
public interface DaySummary {

    /**
     * Restricted rows appear as <em>note réservée</em>; words that people typed are escaped and ping nobody.
     *
     * @param trial the book only tries things out, and the post says so
     */
    String markdown(String boat, boolean trial, Period period, List<Row> rows, Language language);
}
