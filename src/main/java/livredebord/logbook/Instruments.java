package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import livredebord.entry.Observed;

/** What the instruments showed; whoever listens to them answers. */
public interface Instruments {

    /**
     * Position, course, speed, wind and pressure as they were then, each saying how far it can be believed; without what
     * was not heard then, and empty where nothing is listened to, at no cost.
     */
    List<Observed> at(Instant moment);
}
