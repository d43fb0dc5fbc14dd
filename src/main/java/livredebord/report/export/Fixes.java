package livredebord.report.export;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.nautical.Position;
import livredebord.report.export.Placed.How;
import livredebord.report.export.Placed.Spot;
import livredebord.voyage.Fix;
import livredebord.voyage.Leg;

/** Says where she was at one moment after the other, each not before the last. */
final class Fixes {

    private final List<Fix> fixes;
    private int next;

    Fixes(List<Leg> legs) {
        this.fixes = legs.stream().flatMap(leg -> leg.fixes().stream()).toList();
    }

    /**
     * Empty where no position was noted at all.
     *
     * @param own what the entry itself says
     */
    Optional<Spot> place(Instant observed, Optional<Position> own) {
        while (next < fixes.size() && fixes.get(next).when().isBefore(observed)) {
            next++;
        }
        if (own.isPresent()) {
            return own.map(where -> new Spot(where, How.NOTED));
        }
        if (fixes.isEmpty()) {
            return Optional.empty();
        }
        if (next == 0 || next == fixes.size()) {
            Fix nearest = fixes.get(next == 0 ? 0 : next - 1);
            return Optional.of(new Spot(nearest.where(), How.NEAREST_FIX));
        }
        return Optional.of(between(observed, fixes.get(next - 1), fixes.get(next)));
    }

    private static Spot between(Instant observed, Fix before, Fix after) {
        double whole = Duration.between(before.when(), after.when()).toMillis();
        double share =
                whole == 0 ? 0 : Duration.between(before.when(), observed).toMillis() / whole;
        double across = after.where().longitudeDegrees() - before.where().longitudeDegrees();
        across -= Math.round(across / 360) * 360;
        double longitude = before.where().longitudeDegrees() + share * across;
        double latitude = before.where().latitudeDegrees()
                + share * (after.where().latitudeDegrees() - before.where().latitudeDegrees());
        double turned = longitude - Math.round(longitude / 360) * 360;
        return new Spot(Position.ofDegrees(latitude, turned), How.BETWEEN_FIXES);
    }
}
