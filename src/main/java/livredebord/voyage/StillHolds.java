package livredebord.voyage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Observation;
import livredebord.entry.Observation.EngineState;
import livredebord.entry.Observed;
import livredebord.entry.Origin;

/**
 * What the last lines leave standing and nobody has looked at since: a hint for whoever writes the next one.
 *
 * @param sails the sail plan; empty once the boat is made fast
 * @param course what was steered or made good last; empty once the boat is made fast
 * @param crew how many are aboard
 * @param engine whether it runs, as far as the lines say
 */
public record StillHolds(
        Optional<Observation> sails,
        Optional<Observation> course,
        Optional<Observation> crew,
        Optional<EngineState> engine) {

    /** What was noted longer ago is no hint any more. */
    private static final Duration A_DAY = Duration.ofHours(24);

    public static final StillHolds NOTHING =
            new StillHolds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @param rows in any order; those of the last day before {@code now} count */
    public static StillHolds of(List<Row> rows, Instant now) {
        List<Row> recent = rows.stream()
                .filter(row -> !row.isRestricted() && !row.observed().isAfter(now))
                .filter(row -> row.observed().isAfter(now.minus(A_DAY)))
                .sorted(java.util.Comparator.comparing(Row::observed)
                        .thenComparing(row -> row.entry().number().seq()))
                .toList();
        StillHolds holds = NOTHING;
        for (Row row : recent) {
            holds = holds.after(row);
        }
        return holds;
    }

    private StillHolds after(Row row) {
        StillHolds before =
                row.says(Way.ENDS) ? new StillHolds(Optional.empty(), Optional.empty(), crew, engine) : this;
        StillHolds holds = before;
        for (Observation what : row.standing().toList()) {
            holds = holds.after(what);
        }
        return holds;
    }

    private StillHolds after(Observation what) {
        if (what instanceof Observation.SailPlan plan) {
            Observation whole = sails.map(before -> Parts.merged(plan, before)).orElse(plan);
            return new StillHolds(Optional.of(whole), course, crew, engine);
        } else if (isCourse(what)) {
            return new StillHolds(sails, Optional.of(what), crew, engine);
        } else if (what instanceof Observation.Headcount) {
            return new StillHolds(sails, course, Optional.of(what), engine);
        } else if (what instanceof Observation.CrewChange) {
            return new StillHolds(sails, course, Optional.empty(), engine);
        } else if (what instanceof Observation.Engine now && now.state().isPresent()) {
            return new StillHolds(sails, course, crew, now.state());
        }
        return this;
    }

    private static boolean isCourse(Observation what) {
        return what instanceof Observation.Heading
                || what instanceof Observation.Route
                || what instanceof Observation.CourseOverGround;
    }

    /** What a person may tick as unchanged. */
    public List<Observation> all() {
        return Stream.of(sails, course, crew).flatMap(Optional::stream).toList();
    }

    /** What is carried over into a line that was said to change nothing else: no sort of thing that it says itself. */
    public List<Observed> carriedInto(List<Observed> said) {
        return all().stream()
                .filter(held -> said.stream().noneMatch(each -> isOneSort(held, each.what())))
                .map(held -> new Observed(Origin.CARRIED_OVER, held))
                .toList();
    }

    private static boolean isOneSort(Observation held, Observation said) {
        boolean crew = held instanceof Observation.Headcount && said instanceof Observation.CrewChange;
        return held.getClass() == said.getClass() || isCourse(held) && isCourse(said) || crew;
    }
}
