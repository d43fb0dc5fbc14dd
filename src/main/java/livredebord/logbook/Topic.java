package livredebord.logbook;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.MainSail;

/** What people ask the book about. Lines that only say where she is and what the weather does speak of none. */
public enum Topic {
    /** Who came aboard or went ashore, and how many they are. */
    CREW,
    /** The watch went from hand to hand. */
    WATCH,
    WATCH_BILL,
    /** Somebody was to take over and has not said that he did. */
    HAND_OVER,
    DEPARTURE,
    ARRIVAL,
    ANCHOR,
    MOOR,
    REEF,
    SAIL_CHANGE,
    TACK,
    GYBE,
    ENGINE_ON,
    ENGINE_OFF,
    ENGINE_HOURS,
    FUEL,
    WATER,
    MAINTENANCE,
    RADIO,
    FORECAST,
    SIGHTING,
    DRILL,
    INCIDENT,
    /** A photo or file came with the line that a server can be asked for; nobody asks the book about it. */
    FILE;

    private static final Set<MainSail> REEFED = EnumSet.of(MainSail.REEF1, MainSail.REEF2, MainSail.REEF3);

    /** Empty for what nobody asks about in this way. */
    public static Optional<Topic> of(Observation what) {
        if (what instanceof Observation.Happening happening) {
            return of(happening.event());
        } else if (what instanceof Observation.CrewChange || what instanceof Observation.Headcount) {
            return Optional.of(CREW);
        } else if (what instanceof Observation.WatchChange watch) {
            return watch.on().isEmpty() && watch.off().isEmpty() ? Optional.empty() : Optional.of(WATCH);
        } else if (what instanceof Observation.WatchBill) {
            return Optional.of(WATCH_BILL);
        } else if (what instanceof Observation.HandOver handOver) {
            return handOver.confirmed() ? Optional.empty() : Optional.of(HAND_OVER);
        } else if (what instanceof Observation.SailPlan sails) {
            return sails.main().filter(REEFED::contains).map(reefed -> REEF);
        } else if (what instanceof Observation.Engine engine) {
            return engine.hours().map(hours -> ENGINE_HOURS);
        }
        return what instanceof Observation.FileName file ? file.id().map(id -> FILE) : Optional.empty();
    }

    private static Optional<Topic> of(Event event) {
        return switch (event) {
            case DEPARTURE -> Optional.of(DEPARTURE);
            case ARRIVAL -> Optional.of(ARRIVAL);
            case ANCHOR -> Optional.of(ANCHOR);
            case MOOR -> Optional.of(MOOR);
            case SAIL_CHANGE -> Optional.of(SAIL_CHANGE);
            case TACK -> Optional.of(TACK);
            case GYBE -> Optional.of(GYBE);
            case ENGINE_ON -> Optional.of(ENGINE_ON);
            case ENGINE_OFF -> Optional.of(ENGINE_OFF);
            case BUNKER -> Optional.of(FUEL);
            case WATER -> Optional.of(WATER);
            case MAINTENANCE -> Optional.of(MAINTENANCE);
            case RADIO -> Optional.of(RADIO);
            case FORECAST -> Optional.of(FORECAST);
            case SIGHTING -> Optional.of(SIGHTING);
            case DRILL -> Optional.of(DRILL);
            case INCIDENT, MAN_OVERBOARD -> Optional.of(INCIDENT);
            case WATCH_CHANGE,
                    WATCH_REPORT,
                    NOON,
                    NAVIGATION,
                    POSITION,
                    WEATHER,
                    WEIGH,
                    WASTE,
                    MEDICAL,
                    CREW_ON,
                    CREW_OFF,
                    FORMALITY,
                    PLAN,
                    CORRECTION -> Optional.empty();
        };
    }
}
