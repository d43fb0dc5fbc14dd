package livredebord.voyage;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import livredebord.entry.Observation;
import livredebord.entry.Observation.CheckType;
import livredebord.entry.Observation.Event;

/**
 * What the lines of the day before a departure say of what has to be seen to before one leaves (IMO resolution A.916(22),
 * French division 241).
 *
 * @param departure the row with which she left
 * @param noted by which row it was said last; what nobody noted is not in it
 */
public record Preparation(Row departure, Map<Item, Row> noted) {

    /** What was heard or filled longer ago is not of this departure. */
    public static final Duration BEFORE = Duration.ofHours(24);

    /** In the order in which they are printed. */
    public enum Item {
        FORECAST,
        FUEL,
        WATER,
        CHECKS,
        BRIEFING
    }

    private static final Map<Event, Item> BY_EVENT = Map.of(
            Event.FORECAST, Item.FORECAST,
            Event.BUNKER, Item.FUEL,
            Event.WATER, Item.WATER,
            Event.MAINTENANCE, Item.CHECKS);

    private static final Map<Class<? extends Observation>, Item> BY_KIND = Map.of(
            Observation.Forecast.class, Item.FORECAST,
            Observation.Fuel.class, Item.FUEL,
            Observation.FreshWater.class, Item.WATER,
            Observation.Maintenance.class, Item.CHECKS);

    public Preparation {
        noted = Map.copyOf(noted);
    }

    /**
     * @param rows in the order for reading; those of the {@linkplain #BEFORE day before} each departure among them
     * @param from the first moment at which a departure counts
     */
    public static List<Preparation> of(List<Row> rows, Instant from) {
        return rows.stream()
                .filter(row -> !row.observed().isBefore(from) && departs(row))
                .map(departure -> of(departure, rows))
                .toList();
    }

    /** Whether a row is one with which she left port. */
    public static boolean departs(Row row) {
        return row.isOurs() && row.says(Set.of(Event.DEPARTURE));
    }

    /** @param rows those of the {@linkplain #BEFORE day before} among them, and the departure itself */
    public static Preparation of(Row departure, List<Row> rows) {
        Instant from = departure.observed().minus(BEFORE);
        Map<Item, Row> noted = new EnumMap<>(Item.class);
        rows.stream()
                .filter(Row::isOurs)
                .filter(row -> !row.observed().isBefore(from) && !row.observed().isAfter(departure.observed()))
                .forEach(row -> row.each(what -> item(what).ifPresent(item -> noted.put(item, row))));
        return new Preparation(departure, noted);
    }

    private static Optional<Item> item(Observation what) {
        if (what instanceof Observation.Check check) {
            return Optional.of(check.type() == CheckType.BRIEFING ? Item.BRIEFING : Item.CHECKS);
        }
        return Optional.ofNullable(
                what instanceof Observation.Happening happening
                        ? BY_EVENT.get(happening.event())
                        : BY_KIND.get(what.getClass()));
    }

    public List<Item> missing() {
        return Stream.of(Item.values()).filter(item -> !noted.containsKey(item)).toList();
    }
}
