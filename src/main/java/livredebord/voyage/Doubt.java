package livredebord.voyage;

import java.util.stream.Stream;
import livredebord.entry.Observation;

/** What the book was told and asks about: it stands as typed, and counts for nothing until somebody answers. */
public final class Doubt {

    public static boolean is(Observation what) {
        return what instanceof Observation.UnclearPosition
                || what instanceof Observation.UnclearPressure
                || what instanceof Observation.UnclearEngineHours
                || what instanceof Observation.UnclearDistanceLogged;
    }

    /** Those of a row that nobody answered; none of a row that was struck out. */
    public static Stream<Observation> open(Row row) {
        return row.standing().filter(Doubt::is);
    }

    private Doubt() {}
}
