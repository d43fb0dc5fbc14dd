package livredebord.logbook;

import java.util.Locale;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.voyage.Period;

/**
 * A picture or a file of the book that somebody asked for: the same order makes the same file.
 *
 * @param head the last entry that it may hold; later ones are not in it
 */
public record FileOrder(Kind kind, Period period, Language language, EntryNumber head) {

    /** What it shows. */
    public enum Kind {
        TRACK_CHART,
        BAROGRAPH,
        GPX,
        KML,
        GEOJSON,
        CSV,
        /** CSV as a French spreadsheet reads it. */
        SPREADSHEET,
        JSON;

        /** In lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isPicture() {
            return this == TRACK_CHART || this == BAROGRAPH;
        }
    }
}
