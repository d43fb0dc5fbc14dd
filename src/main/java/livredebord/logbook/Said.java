package livredebord.logbook;

import java.time.Instant;
import java.util.Collection;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;

/** Whether the book tells of something already, so that a machine need not. */
@PerBoat
public class Said {

    private final Journal journal;

    Said(Journal journal) {
        this.journal = journal;
    }

    public boolean anyOf(Collection<Event> events, Instant from, Instant untilExclusive) {
        return journal.observedBetween(from, untilExclusive).stream()
                .flatMap(entry -> entry.content().stream())
                .flatMap(content -> content.observed().stream())
                .map(Observed::what)
                .anyMatch(what -> what instanceof Happening happening && events.contains(happening.event()));
    }
}
