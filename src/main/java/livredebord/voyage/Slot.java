package livredebord.voyage;

import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;

/** What takes the place of what: values of one sort, and a doubt with the value that answers it. */
final class Slot {

    static Object of(Observation what) {
        if (what instanceof Observation.UnclearPosition) {
            return Observation.PositionFix.class;
        }
        if (what instanceof Observation.UnclearPressure) {
            return Observation.Barometer.class;
        }
        if (what instanceof Observation.UnclearEngineHours) {
            return Observation.Engine.class;
        }
        if (what instanceof Observation.UnclearDistanceLogged) {
            return Observation.DistanceLogged.class;
        }
        if (what instanceof Observation.Happening happening && isOnlyTheSortOfLine(happening.event())) {
            return happening;
        }
        return what.getClass();
    }

    /** "Corrige baro 1013" is a line of weather and strikes no departure out. */
    private static boolean isOnlyTheSortOfLine(Event event) {
        return switch (event) {
            case NAVIGATION, POSITION, WEATHER, CORRECTION -> true;
            default -> false;
        };
    }

    private Slot() {}
}
