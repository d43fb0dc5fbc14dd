package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Observation.Engine;
import livredebord.entry.Observation.EngineState;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.logbook.Rule;
import livredebord.nautical.EngineHours;

/** Engine on and off, by its revolutions; one that nobody measures is not guessed at. */
final class EngineLookout implements Lookout {

    /** Revolutions a minute: no diesel idles so slowly, and none that stands shows more than noise. */
    private static final int RUNS = 300;

    private static final int STANDS = 100;
    private static final Duration LASTS = Duration.ofSeconds(30);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Gauges gauges;
    private Boolean running;
    private Instant since;

    EngineLookout(Gauges gauges) {
        this.gauges = gauges;
    }

    @Override
    public List<Notice> look(Instant now) {
        Optional<Boolean> shown = gauges.latest(Quantity.ENGINE_RPM, now, FRESH).flatMap(rpm -> runs(rpm.value()));
        if (shown.isEmpty() || shown.get().equals(running)) {
            since = null;
            return List.of();
        }
        since = since == null ? now : since;
        if (Duration.between(since, now).compareTo(LASTS) < 0) {
            return List.of();
        }
        boolean first = running == null && !shown.get(); // that she lay with the engine off is no news
        running = shown.get();
        return first ? List.of() : List.of(notice(since, now));
    }

    /** Between the two it is neither, and nothing changes. */
    private static Optional<Boolean> runs(int rpm) {
        return rpm >= RUNS ? Optional.of(true) : rpm <= STANDS ? Optional.of(false) : Optional.empty();
    }

    /** As far as anybody measures: empty where nobody does. */
    Optional<Boolean> isRunning() {
        return Optional.ofNullable(running);
    }

    private Notice notice(Instant began, Instant now) {
        Optional<EngineHours> hours = gauges.latest(Quantity.ENGINE_HOURS, now, Duration.ofMinutes(10))
                .map(shown -> new EngineHours(shown.value()));
        return Notice.of(
                Rule.ENGINE,
                began,
                List.of(
                        new Happening(running ? Event.ENGINE_ON : Event.ENGINE_OFF),
                        new Engine(Optional.of(running ? EngineState.ON : EngineState.OFF), Optional.empty(), hours)));
    }
}
