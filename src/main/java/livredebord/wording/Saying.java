package livredebord.wording;

import java.util.Set;
import java.util.stream.Stream;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;

/**
 * Whether an event needs a word of its own.
 *
 * @param always it only names the sort of line
 * @param others kinds of value that already say it
 */
record Saying(boolean always, Set<Class<?>> others) {

    boolean isSaidBy(Stream<Observation> row) {
        return always || row.anyMatch(what -> others.contains(what.getClass()));
    }

    static Saying of(Event event) {
        return switch (event) {
            case NAVIGATION, POSITION, WEATHER, CORRECTION -> new Saying(true, Set.of());
            case DEPARTURE, ARRIVAL, NOON, TACK, GYBE, ANCHOR, WEIGH, MOOR, MAN_OVERBOARD -> by();
            case SAIL_CHANGE -> by(Observation.SailPlan.class);
            case ENGINE_ON, ENGINE_OFF -> by(Observation.Engine.class);
            case WATER -> by(Observation.FreshWater.class);
            case BUNKER -> by(Observation.Fuel.class);
            case WASTE -> by(Observation.Waste.class);
            case MAINTENANCE -> by(Observation.Maintenance.class);
            case WATCH_CHANGE -> by(Observation.WatchChange.class);
            case WATCH_REPORT -> by();
            case RADIO -> by(Observation.Radio.class);
            case FORECAST -> by(Observation.Forecast.class);
            case DRILL -> by(Observation.Drill.class);
            case INCIDENT -> by(Observation.Incident.class);
            case MEDICAL -> by(Observation.Medical.class);
            case CREW_ON, CREW_OFF -> by(Observation.CrewChange.class);
            case FORMALITY -> by(Observation.Formality.class);
            case SIGHTING -> by(Observation.Sighting.class, Observation.Remark.class);
            case PLAN -> by(Observation.Plan.class);
        };
    }

    private static Saying by(Class<?>... others) {
        return new Saying(false, Set.of(others));
    }
}
