package livredebord.wording;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.EntryNumber;
import livredebord.nautical.Pressure;
import livredebord.voyage.Totals;
import livredebord.voyage.WatchDigest;

/** Says what a watch came to, short enough for the line of its hand-over. */
final class DigestWords {

    private final Phrases phrases;
    private final Figures figures;

    DigestWords(Phrases phrases) {
        this.phrases = phrases;
        this.figures = new Figures(phrases);
    }

    /** {@code depuis 20:00 : 18,4 M · max SW 5 · baro 1018, 1012 · 2 événements (#131, #134)}. */
    String of(WatchDigest digest, ZoneId zone) {
        Totals totals = digest.totals();
        String parts = Stream.of(
                        totals.logged()
                                .or(totals::overGround)
                                .map(miles -> phrases.text(
                                        "wording.miles", figures.decimal(Math.round(miles.milesE2() / 10.0), 1))),
                        totals.strongestWind().map(wind -> phrases.text("wording.digest.wind", phrases.figure(wind))),
                        pressures(totals),
                        events(digest.events()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        String since = phrases.clock(digest.since(), zone);
        return parts.isEmpty()
                ? phrases.text("wording.digest.quiet", since)
                : phrases.text("wording.digest", since, parts);
    }

    private Optional<String> pressures(Totals totals) {
        return totals.firstPressure().map(first -> {
            Pressure last = totals.lastPressure().orElse(first);
            return phrases.text("wording.barometer", phrases.pressures(first, last));
        });
    }

    private Optional<String> events(List<EntryNumber> events) {
        String numbers = events.stream().map(EntryNumber::toString).collect(Collectors.joining(", "));
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(phrases.text("wording.digest.events", events.size(), numbers));
    }
}
