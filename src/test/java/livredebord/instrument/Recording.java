package livredebord.instrument;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import livredebord.instrument.Report.Told;

/** What real instruments sent, played again by the clock that the recording itself tells. */
final class Recording {

    private final String name;

    private Recording(String name) {
        this.name = name;
    }

    static Recording of(String name) {
        return new Recording(name);
    }

    List<String> lines() {
        String resource = "/instrument/" + name;
        try (InputStream file = Recording.class.getResourceAsStream(resource);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(file) : file;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.ISO_8859_1))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param date of its beginning, where the recording does not say; its clock never goes back */
    void play(LocalDate date, BiConsumer<Report, Instant> hear) {
        SentenceReader reader = new SentenceReader();
        Instant now = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean begun = false;
        for (String line : lines()) {
            for (Report report : reader.read(line)) {
                if (report instanceof Told told) {
                    Instant then = begun
                            ? after(now, told.utc())
                            : date.atTime(told.utc()).toInstant(ZoneOffset.UTC);
                    now = then;
                    begun = true;
                }
                hear.accept(report, now);
            }
        }
    }

    /** The clock may say less than before for a moment, and midnight comes once. */
    private static Instant after(Instant now, LocalTime utc) {
        Instant sameDay = now.atZone(ZoneOffset.UTC).toLocalDate().atTime(utc).toInstant(ZoneOffset.UTC);
        boolean midnight = Duration.between(sameDay, now).toHours() > 12;
        Instant then = midnight ? sameDay.plus(Duration.ofDays(1)) : sameDay;
        return then.isBefore(now) ? now : then;
    }
}
