package livredebord.instrument.net;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import livredebord.instrument.Hearing;
import livredebord.instrument.Lines;
import livredebord.instrument.Report;
import livredebord.instrument.Source;

/** Lines of one speaker, each heard when it comes. */
final class Talk {

    private static final int PACKET = 8_192;

    private final Dialect dialect;
    private final Source source;
    private final Clock clock;
    private final Hearing hearing;
    private final Lines lines;

    Talk(Dialect dialect, Source source, Clock clock, Hearing hearing) {
        this.dialect = dialect;
        this.source = source;
        this.clock = clock;
        this.hearing = hearing;
        this.lines = new Lines(dialect.longestLine());
    }

    /** To its end. */
    void follow(InputStream stream) throws IOException {
        byte[] bytes = new byte[PACKET];
        for (int count = stream.read(bytes); count >= 0; count = stream.read(bytes)) {
            lines.feed(bytes, count, this::hear);
        }
    }

    /** A packet by itself: its end is that of a line. */
    void hear(byte[] packet, int count) {
        lines.feed(packet, count, this::hear);
        lines.end(this::hear);
    }

    private void hear(String line) {
        for (Report report : dialect.read(line)) {
            hearing.hear(report, source, clock.instant());
        }
    }
}
