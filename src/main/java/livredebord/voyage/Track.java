package livredebord.voyage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Observation;
import livredebord.nautical.Distance;
import livredebord.nautical.Position;

/** Fix after fix; between two of them the boat is taken to have gone straight. */
final class Track {

    private record Fix(Instant when, Position where) {}

    private final List<Fix> fixes;
    private final int first;

    private Track(List<Fix> fixes, int first) {
        this.fixes = fixes;
        this.first = first;
    }

    /** @param before the last fix of these is where the track begins */
    static Track of(List<Row> before, List<Row> rows) {
        List<Fix> earlier = fixes(before);
        List<Fix> all = new ArrayList<>(earlier.subList(Math.max(0, earlier.size() - 1), earlier.size()));
        int first = all.size();
        all.addAll(fixes(rows));
        return new Track(all, first);
    }

    private static List<Fix> fixes(List<Row> rows) {
        List<Fix> fixes = new ArrayList<>();
        for (Row row : rows) {
            row.all(Observation.PositionFix.class).forEach(fix -> fixes.add(new Fix(row.observed(), fix.position())));
        }
        return fixes;
    }

    Optional<Distance> miles() {
        boolean none = fixes.size() < 2 || fixes.size() == first;
        return none ? Optional.empty() : Optional.of(new Distance(milesE2(0)));
    }

    Optional<Integer> perHour() {
        if (fixes.size() - first < 2) {
            return Optional.empty();
        }
        Duration under = Duration.between(
                fixes.get(first).when(), fixes.get(fixes.size() - 1).when());
        return Pace.perHour(milesE2(first), under);
    }

    private int milesE2(int from) {
        double miles = 0;
        for (int i = from + 1; i < fixes.size(); i++) {
            miles += fixes.get(i - 1).where().milesTo(fixes.get(i).where());
        }
        return (int) Math.round(miles * 100);
    }
}
