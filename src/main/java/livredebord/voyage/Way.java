package livredebord.voyage;

import java.util.Set;
import livredebord.entry.Observation.Event;

/** When she is under way. */
public final class Way {

    public static final Set<Event> BEGINS = Set.of(Event.DEPARTURE, Event.WEIGH);
    public static final Set<Event> ENDS = Set.of(Event.ARRIVAL, Event.ANCHOR, Event.MOOR);

    private Way() {}
}
