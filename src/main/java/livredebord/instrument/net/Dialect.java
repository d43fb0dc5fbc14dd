package livredebord.instrument.net;

import java.util.List;
import livredebord.instrument.Report;
import livredebord.instrument.SentenceReader;

/** What is spoken on a connection, line by line. */
interface Dialect {

    /** What one line says. */
    List<Report> read(String line);

    /** What we say first; "" for nothing. */
    default String greeting() {
        return "";
    }

    int longestLine();

    /** One for each connection: it remembers whether there were checksums. */
    static Dialect nmea() {
        SentenceReader reader = new SentenceReader();
        return new Dialect() {
            @Override
            public List<Report> read(String line) {
                return reader.read(line);
            }

            @Override
            public int longestLine() {
                return SentenceReader.LONGEST;
            }
        };
    }

    static Dialect gpsd() {
        return new Gpsd();
    }
}
