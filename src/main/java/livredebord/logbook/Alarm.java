package livredebord.logbook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import livredebord.command.Understood;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observation.LastKnownFix;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.fleet.PerBoat;
import livredebord.voyage.Row;

/** Who shouts that somebody is overboard has no hand free for a position: the last one in the book goes with it. */
@PerBoat
class Alarm {

    private final Passages passages;

    Alarm(Passages passages) {
        this.passages = passages;
    }

    /** What the line says, and in an alarm without a position the last one known and its age. */
    List<Observed> observed(Understood.Line line) {
        boolean overboard = isRaisedBy(line);
        boolean placed = line.observed().stream().anyMatch(each -> each.what() instanceof PositionFix);
        Stream<Observed> last = overboard && !placed ? lastKnown(line.at()) : Stream.empty();
        return Stream.concat(line.observed().stream(), last).toList();
    }

    private Stream<Observed> lastKnown(Instant at) {
        return passages
                .lastFix()
                .filter(fix -> !fix.observed().isAfter(at))
                .map(fix -> new LastKnownFix(
                        fix.position(),
                        Math.toIntExact(Duration.between(fix.observed(), at).toMinutes())))
                .map(fix -> new Observed(Origin.INFERRED, fix))
                .stream();
    }

    /** Somebody is overboard, says the row. */
    static boolean isRaisedBy(Row row) {
        return row.standing().anyMatch(new Happening(Event.MAN_OVERBOARD)::equals);
    }

    /** Somebody is overboard, says the line. */
    static boolean isRaisedBy(Understood.Line line) {
        return says(line, new Happening(Event.MAN_OVERBOARD));
    }

    private static boolean says(Understood.Line line, Observation what) {
        return line.observed().stream().map(Observed::what).anyMatch(what::equals);
    }
}
