package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.fleet.PerBoat;
import livredebord.voyage.Ends;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Totals;

/** The last voyages: when, from where to where, and how far. */
@PerBoat
class Voyages {

    /** A phone's screen. */
    private static final int MOST = 10;

    private final Passages passages;
    private final BookReader reader;
    private final Boat boat;

    Voyages(Passages passages, BookReader reader, Boat boat) {
        this.passages = passages;
        this.reader = reader;
        this.boat = boat;
    }

    /** The newest first. */
    List<Answer.Voyage> last(Instant now) {
        return passages.lastLegs(MOST).stream().map(leg -> voyage(leg, now)).toList();
    }

    Answer.Voyage voyage(Passages.Leg leg, Instant now) {
        Instant end = leg.ends(now);
        Instant after =
                end.isAfter(leg.departed()) ? end.plusMillis(1) : leg.departed().plusMillis(1);
        List<Row> rows = reader.of(new Period(leg.departed(), after, boat.zone()));
        return new Answer.Voyage(
                leg.number(), leg.departed(), arrived(leg, rows), Ends.of(rows), Totals.of(rows), leg.name());
    }

    /** Where nobody noted it and another voyage followed, the last that was noted of this one. */
    private static Optional<Instant> arrived(Passages.Leg leg, List<Row> rows) {
        return leg.arrived()
                .or(() -> leg.next()
                        .flatMap(next -> rows.stream().map(Row::observed).reduce((earlier, later) -> later)));
    }
}
