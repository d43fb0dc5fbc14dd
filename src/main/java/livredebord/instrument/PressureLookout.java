package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import livredebord.entry.Observation.Barometer;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observation.Tendency;
import livredebord.logbook.Rule;
import livredebord.nautical.Pressure;

/** The barometer falls: said once, and again only after three hours, or when it had steadied in between. */
final class PressureLookout implements Lookout {

    private static final Duration THREE_HOURS = Duration.ofHours(3);
    private static final Duration MEAN = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final Gauges gauges;
    private final IntSupplier pascals;
    private Instant lookedAt = Instant.EPOCH;
    private Instant said = Instant.EPOCH;

    PressureLookout(Gauges gauges, IntSupplier pascals) {
        this.gauges = gauges;
        this.pascals = pascals;
    }

    @Override
    public List<Notice> look(Instant now) {
        if (lookedAt.plus(BETWEEN_LOOKS).isAfter(now)) {
            return List.of();
        }
        lookedAt = now;
        Optional<Integer> is = mean(now);
        Optional<Integer> was = mean(now.minus(THREE_HOURS));
        return is.isPresent() && was.isPresent() ? fell(was.get() - is.get(), is.get(), now) : List.of();
    }

    private Optional<Integer> mean(Instant until) {
        return gauges.over(Quantity.PRESSURE, until.minus(MEAN), until).map(MinuteRing.Summed::mean);
    }

    private List<Notice> fell(int by, int is, Instant now) {
        if (by < pascals.getAsInt() / 2) {
            said = Instant.EPOCH;
        }
        boolean saidLately =
                !said.equals(Instant.EPOCH) && said.plus(THREE_HOURS).isAfter(now);
        if (by < pascals.getAsInt() || saidLately) {
            return List.of();
        }
        said = now;
        Barometer falling = new Barometer(
                Optional.of(new Pressure(Math.round(is / 10f) * 10)),
                Optional.of(by >= 2 * pascals.getAsInt() ? Tendency.FALLING_FAST : Tendency.FALLING),
                Optional.of(-Math.round(by / 10f) * 10),
                Optional.of((int) THREE_HOURS.toHours()));
        return List.of(Notice.of(Rule.PRESSURE, now, List.of(new Happening(Event.WEATHER), falling)));
    }
}
