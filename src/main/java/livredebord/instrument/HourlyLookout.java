package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.logbook.Rule;

/** The line of each hour, or as often as ordered: of a boat that was under way, on the full hour of the clock. */
final class HourlyLookout implements Lookout {

    /** Hundredths of a knot: slower, she lies. */
    private static final int UNDER_WAY = 100;

    private final Gauges gauges;
    private final IntSupplier minutes;
    private Instant last;

    HourlyLookout(Gauges gauges, IntSupplier minutes) {
        this.gauges = gauges;
        this.minutes = minutes;
    }

    @Override
    public List<Notice> look(Instant now) {
        Duration interval = Duration.ofMinutes(minutes.getAsInt());
        Instant full = Instant.ofEpochSecond(now.getEpochSecond() / interval.toSeconds() * interval.toSeconds());
        if (last == null || full.isBefore(last)) {
            last = full; // just begun, or the clock was set back
            return List.of();
        }
        if (!full.isAfter(last)) {
            return List.of();
        }
        last = full;
        return wasUnderWay(full.minus(interval), full, interval) ? List.of(line(full, interval)) : List.of();
    }

    /** And heard for half of the interval: less is no mean. */
    private boolean wasUnderWay(Instant from, Instant until, Duration interval) {
        return gauges.over(Quantity.SPEED_OVER_GROUND, from, until)
                .filter(speed -> speed.mean() >= UNDER_WAY && speed.minutes() * 2L >= interval.toMinutes())
                .isPresent();
    }

    private static Notice line(Instant full, Duration interval) {
        return new Notice(
                Rule.HOURLY,
                Rule.HOURLY + " " + full,
                full,
                Optional.of(full.minus(interval)),
                List.of(new Happening(Event.NAVIGATION)),
                Optional.of(Notice.Remark.of("instrument.hourly", interval.toMinutes())),
                Optional.empty());
    }
}
