package livredebord.report.export;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import livredebord.entry.Content;
import livredebord.entry.Observation;
import livredebord.entry.RawText;
import livredebord.nautical.Bearing;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Pressure;
import livredebord.nautical.Speed;
import livredebord.nautical.Volume;
import livredebord.wording.Phrases;

/** One thing that a row can say, with its unit in its name. What was not observed is empty. */
enum Field {
    NUMBER(About.EVERY, row -> Optional.of(row.row().entry().number().toString().substring(1))),
    KIND(About.EVERY, row -> Optional.of(row.row().entry().kindWord())),
    UTC(About.EVERY, row -> Optional.of(Moments.toTheSecond(row.row().observed()))),
    SHIPS_TIME(About.EVERY, row -> Optional.of(Moments.toTheSecond(row.row().observed(), row.zone()))),
    NOTED_UTC(
            About.EVERY,
            row -> Optional.of(Moments.toTheSecond(row.row()
                    .entry()
                    .content()
                    .map(Content::typed)
                    .orElse(row.row().entry().received())))),
    CLOCK(About.EVERY, row -> Optional.of(word(row.row().entry().clock()))),
    AUTHOR(About.EVERY, row -> row.content().map(content -> content.author().name())),
    ON_BEHALF_OF(About.OPEN, row -> row.content().flatMap(Content::onBehalfOf)),
    EVENT(
            About.OPEN,
            row -> words(row.each(Observation.Happening.class, happening -> Optional.of(word(happening.event()))))),
    PLACE(Observation.Place.class, place -> Optional.of(place.name())),
    LATITUDE(
            Observation.PositionFix.class,
            fix -> Optional.of(degrees(fix.position().latitudeDegrees()))),
    LONGITUDE(
            Observation.PositionFix.class,
            fix -> Optional.of(degrees(fix.position().longitudeDegrees()))),
    FIX(Observation.PositionFix.class, fix -> fix.method().map(Field::word)),
    HEADING_DEG(Observation.Heading.class, heading -> bearing(heading.bearing())),
    ROUTE_DEG(Observation.Route.class, route -> bearing(route.bearing())),
    COG_DEG(Observation.CourseOverGround.class, cog -> bearing(cog.bearing())),
    SOG_KN(Observation.SpeedOverGround.class, sog -> speed(sog.speed())),
    STW_KN(Observation.SpeedThroughWater.class, stw -> speed(stw.speed())),
    SPEED_KN(Observation.BoatSpeed.class, boat -> speed(boat.speed())),
    LOG_NM(Observation.DistanceLogged.class, log -> hundredths(log.distance().milesE2())),
    TRIP_NM(Observation.TripDistance.class, trip -> hundredths(trip.distance().milesE2())),
    WIND_FROM_DEG(Observation.Wind.class, Field::windFrom),
    WIND_FORCE_BFT(Observation.Wind.class, wind -> wind.force().map(force -> range(force.lowest(), force.highest()))),
    WIND_KN(
            Observation.Wind.class,
            wind -> wind.speed()
                    .flatMap(range -> range.lowest().equals(range.highest())
                            ? speed(range.lowest())
                            : Optional.of(plain(range.lowest()) + "-" + plain(range.highest())))),
    GUST_KN(Observation.Wind.class, wind -> wind.gust().flatMap(Field::speed)),
    PRESSURE_HPA(
            Observation.Barometer.class,
            barometer -> barometer.pressure().map(Pressure::pascals).flatMap(Field::hundredths)),
    TENDENCY(Observation.Barometer.class, barometer -> barometer.tendency().map(Field::word)),
    SEA_DOUGLAS(Observation.Sea.class, sea -> Optional.of(Figure.of(sea.state().ordinal(), 0))),
    SWELL_M(Observation.Swell.class, swell -> swell.height().flatMap(height -> hundredths(height.centimetres()))),
    SWELL_FROM(Observation.Swell.class, swell -> swell.from().map(CompassPoint::name)),
    VISIBILITY_NM(Observation.Visibility.class, seen -> seen.range().flatMap(range -> hundredths(range.milesE2()))),
    CLOUD_OKTAS(Observation.Sky.class, sky -> sky.oktas().map(oktas -> Figure.of(oktas, 0))),
    WEATHER(
            Observation.Sky.class,
            sky -> words(sky.weather().stream().map(Field::word).toList())),
    AIR_C(Observation.AirTemperature.class, air -> tenths(air.temperature().celsiusE1())),
    WATER_C(
            Observation.SeaTemperature.class,
            water -> tenths(water.temperature().celsiusE1())),
    SAILS(
            About.OPEN,
            row -> row
                    .each(
                            Observation.SailPlan.class,
                            sails -> Optional.of(row.phrases().figure(sails)))
                    .stream()
                    .findFirst()),
    ENGINE(Observation.Engine.class, engine -> engine.state().map(Field::word)),
    ENGINE_HOURS(
            Observation.Engine.class,
            engine -> engine.hours().map(EngineHours::hoursE2).flatMap(Field::hundredths)),
    FUEL_L(Observation.Fuel.class, fuel -> fuel.volume().map(Volume::decilitres).flatMap(Field::tenths)),
    WATER_L(
            Observation.FreshWater.class,
            water -> water.volume().map(Volume::decilitres).flatMap(Field::tenths)),
    DEPTH_M(Observation.Sounding.class, sounding -> hundredths(sounding.depth().centimetres())),
    PEOPLE(Observation.Headcount.class, aboard -> Optional.of(Figure.of(aboard.people(), 0))),
    REMARK(
            About.OPEN,
            row -> words(row.each(Observation.Remark.class, remark -> Optional.of(RawText.readable(remark.text()))))),
    TEXT(About.EVERY, row -> Optional.of(row.words())),
    AS_TYPED(About.OPEN, row -> row.content().map(content -> RawText.readable(content.raw()))),
    CORRECTIONS(About.OPEN, Field::corrections),
    STRUCK_OUT(
            About.OPEN,
            row -> row.row()
                    .voided()
                    .map(voided -> voided.by() + " " + voided.who().name() + " " + Moments.toTheSecond(voided.when())
                            + ": " + voided.reason())),
    RESTRICTED(About.EVERY, row -> row.row().isRestricted() ? Optional.of("true") : Optional.empty());

    /** In their order; to be read alone. */
    static final Field[] ALL = values();

    private final About about;
    private final Class<? extends Observation> kind;
    private final Function<Said, Optional<? extends Object>> value;
    private final Function<Observation, Optional<? extends Object>> part;
    private final String key;

    Field(About about, Function<Said, Optional<? extends Object>> value) {
        this(about, Observation.class, value, nothing -> Optional.empty());
    }

    /** What the first thing observed of its kind says. */
    <T extends Observation> Field(Class<T> kind, Function<T, Optional<? extends Object>> part) {
        this(About.OPEN, kind, said -> Optional.empty(), what -> part.apply(kind.cast(what)));
    }

    Field(
            About about,
            Class<? extends Observation> kind,
            Function<Said, Optional<? extends Object>> value,
            Function<Observation, Optional<? extends Object>> part) {
        this.about = about;
        this.kind = kind;
        this.value = value;
        this.part = part;
        this.key = camelCase(name());
    }

    private enum About {
        EVERY,
        /** Not told of a restricted row. */
        OPEN
    }

    private static final Field[] OF_ROWS = ofKind(Observation.class);
    private static final Map<Class<?>, Field[]> OF_KINDS =
            Arrays.stream(Observation.class.getPermittedSubclasses()).collect(toMap(identity(), Field::ofKind));

    private static Field[] ofKind(Class<?> kind) {
        return Arrays.stream(ALL).filter(field -> field.kind == kind).toArray(Field[]::new);
    }

    /**
     * What a row says, in the order of the fields: a {@link Figure} where it is a number, words otherwise, null where it
     * says nothing. Each thing observed is asked for its own fields alone: there are five times as many others.
     */
    static Object[] values(Said said) {
        Object[] values = new Object[ALL.length];
        for (Field field : OF_ROWS) {
            if (field.about == About.EVERY || !said.restricted()) {
                values[field.ordinal()] = field.value.apply(said).orElse(null);
            }
        }
        if (!said.restricted()) {
            said.standing().forEach(what -> fill(values, what));
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = "".equals(values[i]) ? null : values[i];
        }
        return values;
    }

    private static void fill(Object[] values, Observation what) {
        for (Field field : OF_KINDS.get(what.getClass())) {
            if (values[field.ordinal()] == null) {
                values[field.ordinal()] = field.part.apply(what).orElse(null);
            }
        }
    }

    /** For machines: {@code windFromDeg}. */
    String key() {
        return key;
    }

    private static String camelCase(String constant) {
        String[] parts = constant.toLowerCase(Locale.ROOT).split("_");
        StringBuilder key = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            key.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return key.toString();
    }

    /** For people. */
    String heading(Phrases phrases) {
        return phrases.text("export.field." + name());
    }

    private static Optional<String> corrections(Said said) {
        return words(said.row().values().stream()
                .flatMap(value -> value.struck().stream())
                .map(struck -> said.phrases().observation(struck.was().what()) + " → " + struck.by() + " "
                        + struck.who().name() + " " + Moments.toTheSecond(struck.when()) + ": " + struck.reason())
                .toList());
    }

    private static Optional<Object> windFrom(Observation.Wind wind) {
        return wind.fromDegrees()
                .flatMap(Field::bearing)
                .map(Object.class::cast)
                .or(() -> wind.from().map(CompassPoint::degreesE2).flatMap(Field::hundredths));
    }

    private static Optional<Figure> bearing(Bearing bearing) {
        return hundredths(bearing.degreesE2());
    }

    private static Optional<Figure> speed(Speed speed) {
        return hundredths(speed.knotsE2());
    }

    private static String plain(Speed speed) {
        return speed(speed).orElseThrow().plain();
    }

    private static Object range(int lowest, int highest) {
        return lowest == highest ? Figure.of(lowest, 0) : lowest + "-" + highest;
    }

    private static Optional<Figure> hundredths(int hundredths) {
        return Optional.of(Figure.of(hundredths, 2));
    }

    private static Optional<Figure> tenths(int tenths) {
        return Optional.of(Figure.of(tenths, 1));
    }

    /** To a ten-millionth of a degree, a centimetre: finer than the book. */
    static Figure degrees(double degrees) {
        return Figure.of(Math.round(degrees * 1e7), 7);
    }

    private static Optional<String> words(List<String> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.stream().collect(Collectors.joining("; ")));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
