package livredebord.report.pdf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import livredebord.nautical.Distance;
import livredebord.voyage.SeaTime;

/** Passages summed up; empty where none of them says anything. */
final class SeaTimeSums {

    static Optional<Distance> miles(List<SeaTime> times, Function<SeaTime, Optional<Distance>> of) {
        return times.stream()
                .flatMap(time -> of.apply(time).stream())
                .reduce((one, other) -> new Distance(one.milesE2() + other.milesE2()));
    }

    static Optional<Duration> durations(List<SeaTime> times, Function<SeaTime, Optional<Duration>> of) {
        return times.stream().flatMap(time -> of.apply(time).stream()).reduce(Duration::plus);
    }

    private SeaTimeSums() {}
}
