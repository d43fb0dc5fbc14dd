package livredebord.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import livredebord.entry.Language;
import livredebord.entry.Observed;
import livredebord.report.LogbookPdf.Title;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Period;
import livredebord.voyage.Row;

/** The book as files that other programs read. */
public interface Exports {

    /** The namespace of what GPX has no word for. */
    String OURS_IN_GPX = "urn:livre-de-bord:gpx:1";

    /**
     * Begins files of a period: what a row says is found out once for all of them. Of a restricted row only its number, time
     * and author are told, and nothing where rows are places on a map. Two exports of the same book differ in the moment of
     * their making alone.
     *
     * @param to where each goes; not closed
     * @param rows in the order for reading, none of them kept; gone through at the end by formats that need to know first
     *     where all of them lie
     * @param beginnings where one track ends and the next begins
     * @param language of headings and words; keys and values for machines are the same in all
     */
    Writing begin(
            Map<Format, OutputStream> to,
            Title title,
            Period period,
            Iterable<Row> rows,
            Beginnings beginnings,
            Language language)
            throws IOException;

    /** Writes a file whole. */
    default void write(
            Format format,
            Title title,
            Period period,
            Iterable<Row> rows,
            Beginnings beginnings,
            Language language,
            OutputStream to)
            throws IOException {
        try (Writing writing = begin(Map.of(format, to), title, period, rows, beginnings, language)) {
            for (Row row : rows) {
                writing.take(row);
            }
            writing.end();
        }
    }

    /** Files that were begun: who reads the rows for something else as well gives them to it on the way. */
    interface Writing extends Closeable {

        /** Each once, in the order for reading. */
        void take(Row row) throws IOException;

        /** There are no more. */
        void end() throws IOException;

        /** Forgets what was not written. */
        @Override
        default void close() throws IOException {}
    }

    /** One entry as {@link Format#JSON} has it; of a restricted one its number, times and author. */
    String json(Row row);

    /** A value and where it comes from, as it stands in an entry. */
    String json(Observed observed);

    /** Figures of ours, each by its name; what is empty is left out. */
    String json(Record figures);

    /** What can be written. */
    enum Format {
        /** GPX 1.1: a track a leg, a waypoint an entry. */
        GPX("gpx", "application/gpx+xml"),
        /** KML 2.2: the same, for globes. */
        KML("kml", "application/vnd.google-earth.kml+xml"),
        /** RFC 7946. */
        GEOJSON("geojson", "application/geo+json"),
        /** RFC 4180: commas between, points in numbers. */
        CSV("csv", "text/csv"),
        /** As a French spreadsheet reads it: semicolons between, commas in numbers. */
        SPREADSHEET("csv", "text/csv"),
        /** Everything that the book holds of these entries. */
        JSON("json", "application/json");

        private final String extension;
        private final String mediaType;

        Format(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        /** Of the file's name, without its point. */
        public String extension() {
            return extension;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
