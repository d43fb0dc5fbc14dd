package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.logbook.Rule;

/** Waypoints reached, as the plotter says; each once while she is about it. */
final class WaypointLookout implements Lookout {

    private static final Duration STILL_THERE = Duration.ofMinutes(30);

    private String last = "";
    private Instant saidAt = Instant.EPOCH;

    @Override
    public List<Notice> look(Instant now) {
        return List.of();
    }

    @Override
    public List<Notice> hear(Report report, Instant at) {
        if (!(report instanceof Report.Waypoint waypoint) || !waypoint.reached()) {
            return List.of();
        }
        boolean same = waypoint.name().equals(last) && saidAt.plus(STILL_THERE).isAfter(at);
        last = waypoint.name();
        saidAt = at;
        return same
                ? List.of()
                : List.of(Notice.of(
                        Rule.WAYPOINT,
                        at,
                        List.of(new Happening(Event.POSITION)),
                        Notice.Remark.of("instrument.waypoint", waypoint.name())));
    }
}
