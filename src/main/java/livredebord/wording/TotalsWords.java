package livredebord.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Observation.Wind;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Pressure;
import livredebord.nautical.Speed;
import livredebord.voyage.Totals;

/** Says what rows come to; what nobody observed is not mentioned. */
final class TotalsWords {

    private final Phrases phrases;
    private final Figures figures;

    TotalsWords(Phrases phrases) {
        this.phrases = phrases;
        this.figures = new Figures(phrases);
    }

    List<String> parts(Totals totals) {
        return Stream.of(
                        totals.logged().map(miles -> miles("wording.totals.logged", miles.milesE2())),
                        flag(totals.logFell(), "wording.totals.logFell"),
                        totals.overGround().map(miles -> miles("wording.totals.overGround", miles.milesE2())),
                        totals.averageSpeed().map(speed -> knots("wording.totals.average", speed)),
                        totals.maximumSpeed().map(speed -> knots("wording.totals.maximum", speed)),
                        totals.engineHours().map(this::engineHours),
                        flag(totals.engineHoursFell(), "wording.totals.engineFell"),
                        totals.strongestWind().map(wind -> wind(wind, totals)),
                        totals.strongestGust().map(gust -> knots("wording.totals.gust", gust)),
                        pressures(totals))
                .flatMap(Optional::stream)
                .toList();
    }

    private String miles(String key, int milesE2) {
        return phrases.text(key, figures.decimal(Math.round(milesE2 / 10.0), 1));
    }

    /** Without its own gust, where the strongest of all follows. */
    private String wind(Wind wind, Totals totals) {
        Wind said = totals.strongestGust().isPresent() ? wind.withoutGust() : wind;
        return phrases.text("wording.totals.wind", phrases.figure(said));
    }

    /** A mean of tenths; more digits would be invented. */
    private String knots(String key, Speed speed) {
        return phrases.text(key, figures.decimal(Math.round(speed.knotsE2() / 10.0), 1));
    }

    private String engineHours(EngineHours hours) {
        return phrases.text("wording.totals.engine", figures.decimal(hours.hoursE2(), 2));
    }

    private Optional<String> flag(boolean raised, String key) {
        return raised ? Optional.of(phrases.text(key)) : Optional.empty();
    }

    /** First and last, and the lowest where it was lower than both. */
    private Optional<String> pressures(Totals totals) {
        return totals.firstPressure().map(first -> {
            Pressure last = totals.lastPressure().orElse(first);
            Pressure lowest = totals.lowestPressure().orElse(first);
            boolean dip = lowest.compareTo(first) < 0 && lowest.compareTo(last) < 0;
            return phrases.text("wording.barometer", phrases.pressures(first, last))
                    + (dip ? " " + phrases.text("wording.totals.lowest", phrases.hectopascals(lowest)) : "");
        });
    }
}
