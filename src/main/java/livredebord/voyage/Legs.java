package livredebord.voyage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes rows in the order for reading and makes legs of them; none is kept, so that they may be those of many years. */
public final class Legs {

    private final Beginnings beginnings;
    private final List<Leg> ended = new ArrayList<>();
    private List<Fix> fixes = new ArrayList<>();
    private Ends ends = Ends.NOWHERE;
    private Optional<Instant> before = Optional.empty();

    public Legs(Beginnings beginnings) {
        this.beginnings = beginnings;
    }

    /** Corrections, restricted rows and lines about another boat are left out. */
    public void take(Row row) {
        if (!row.isOurs()) {
            return;
        }
        if (before.isPresent() && beginnings.at(row, before)) {
            ended.add(new Leg(ends, fixes));
            fixes = new ArrayList<>();
            ends = Ends.NOWHERE;
        }
        fixes.addAll(Fix.of(row));
        ends = ends.and(Ends.of(List.of(row)));
        before = Optional.of(row.observed());
    }

    /** Up to the row that was taken last. */
    public List<Leg> all() {
        List<Leg> all = new ArrayList<>(ended);
        if (before.isPresent()) {
            all.add(new Leg(ends, fixes));
        }
        return all;
    }
}
