package livredebord.report.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import livredebord.voyage.Row;
import livredebord.wording.Phrases;

/** One thing that a row can say, with its unit in its name. What was not observed is empty. */
enum Field {
    NUMBER(About.EVERY, row -> Optional.of(row.row().entry().number().toString().substring(1))),
    KIND(About.EVERY, row -> Optional.of(row.row().entry().kindWord())),
    UTC(About.EVERY, row -> Optional.of(iso(row.row().observed()))),
    SHIPS_TIME(
            About.EVERY,
            row -> Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    row.row().observed().truncatedTo(ChronoUnit.SECONDS).atZone(row.zone())))),
    NOTED_UTC(
            About.EVERY,
            row -> Optional.of(iso(row.row()
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
    PLACE(About.OPEN, row -> row.first(Observation.Place.class, place -> Optional.of(place.name()))),
    LATITUDE(
            About.OPEN,
            row -> row.first(
                    Observation.PositionFix.class,
                    fix -> Optional.of(degrees(fix.position().latitudeDegrees())))),
    LONGITUDE(
            About.OPEN,
            row -> row.first(
                    Observation.PositionFix.class,
                    fix -> Optional.of(degrees(fix.position().longitudeDegrees())))),
    FIX(
            About.OPEN,
            row -> row.first(Observation.PositionFix.class, fix -> fix.method().map(Field::word))),
    HEADING_DEG(About.OPEN, row -> row.first(Observation.Heading.class, heading -> bearing(heading.bearing()))),
    ROUTE_DEG(About.OPEN, row -> row.first(Observation.Route.class, route -> bearing(route.bearing()))),
    COG_DEG(About.OPEN, row -> row.first(Observation.CourseOverGround.class, cog -> bearing(cog.bearing()))),
    SOG_KN(About.OPEN, row -> row.first(Observation.SpeedOverGround.class, sog -> speed(sog.speed()))),
    STW_KN(About.OPEN, row -> row.first(Observation.SpeedThroughWater.class, stw -> speed(stw.speed()))),
    SPEED_KN(About.OPEN, row -> row.first(Observation.BoatSpeed.class, boat -> speed(boat.speed()))),
    LOG_NM(
            About.OPEN,
            row -> row.first(
                    Observation.DistanceLogged.class,
                    log -> hundredths(log.distance().milesE2()))),
    TRIP_NM(
            About.OPEN,
            row -> row.first(
                    Observation.TripDistance.class,
                    trip -> hundredths(trip.distance().milesE2()))),
    WIND_FROM_DEG(About.OPEN, row -> row.first(Observation.Wind.class, Field::windFrom)),
    WIND_FORCE_BFT(
            About.OPEN,
            row -> row.first(
                    Observation.Wind.class, wind -> wind.force().map(force -> range(force.lowest(), force.highest())))),
    WIND_KN(
            About.OPEN,
            row -> row.first(
                    Observation.Wind.class,
                    wind -> wind.speed()
                            .flatMap(range -> range.lowest().equals(range.highest())
                                    ? speed(range.lowest())
                                    : Optional.of(plain(range.lowest()) + "-" + plain(range.highest()))))),
    GUST_KN(
            About.OPEN,
            row -> row.first(Observation.Wind.class, wind -> wind.gust().flatMap(Field::speed))),
    PRESSURE_HPA(
            About.OPEN,
            row -> row.first(
                    Observation.Barometer.class,
                    barometer -> barometer.pressure().map(Pressure::pascals).flatMap(Field::hundredths))),
    TENDENCY(
            About.OPEN,
            row -> row.first(
                    Observation.Barometer.class,
                    barometer -> barometer.tendency().map(Field::word))),
    SEA_DOUGLAS(
            About.OPEN,
            row -> row.first(
                    Observation.Sea.class,
                    sea -> Optional.of(BigDecimal.valueOf(sea.state().ordinal())))),
    SWELL_M(
            About.OPEN,
            row -> row.first(
                    Observation.Swell.class,
                    swell -> swell.height().flatMap(height -> hundredths(height.centimetres())))),
    SWELL_FROM(
            About.OPEN,
            row -> row.first(Observation.Swell.class, swell -> swell.from().map(CompassPoint::name))),
    VISIBILITY_NM(
            About.OPEN,
            row -> row.first(
                    Observation.Visibility.class, seen -> seen.range().flatMap(range -> hundredths(range.milesE2())))),
    CLOUD_OKTAS(
            About.OPEN,
            row -> row.first(Observation.Sky.class, sky -> sky.oktas().map(BigDecimal::valueOf))),
    WEATHER(
            About.OPEN,
            row -> row.first(
                    Observation.Sky.class,
                    sky -> words(sky.weather().stream().map(Field::word).toList()))),
    AIR_C(
            About.OPEN,
            row -> row.first(
                    Observation.AirTemperature.class,
                    air -> tenths(air.temperature().celsiusE1()))),
    WATER_C(
            About.OPEN,
            row -> row.first(
                    Observation.SeaTemperature.class,
                    water -> tenths(water.temperature().celsiusE1()))),
    SAILS(
            About.OPEN,
            row -> row.first(
                    Observation.SailPlan.class,
                    sails -> Optional.of(row.phrases().figure(sails)))),
    ENGINE(
            About.OPEN,
            row -> row.first(Observation.Engine.class, engine -> engine.state().map(Field::word))),
    ENGINE_HOURS(
            About.OPEN,
            row -> row.first(
                    Observation.Engine.class,
                    engine -> engine.hours().map(EngineHours::hoursE2).flatMap(Field::hundredths))),
    FUEL_L(
            About.OPEN,
            row -> row.first(
                    Observation.Fuel.class,
                    fuel -> fuel.volume().map(Volume::decilitres).flatMap(Field::tenths))),
    WATER_L(
            About.OPEN,
            row -> row.first(
                    Observation.FreshWater.class,
                    water -> water.volume().map(Volume::decilitres).flatMap(Field::tenths))),
    DEPTH_M(
            About.OPEN,
            row -> row.first(
                    Observation.Sounding.class,
                    sounding -> hundredths(sounding.depth().centimetres()))),
    PEOPLE(
            About.OPEN,
            row -> row.first(Observation.Headcount.class, aboard -> Optional.of(BigDecimal.valueOf(aboard.people())))),
    REMARK(
            About.OPEN,
            row -> words(row.each(Observation.Remark.class, remark -> Optional.of(RawText.readable(remark.text()))))),
    TEXT(About.EVERY, row -> Optional.of(RawText.readable(row.phrases().row(row.row(), row.zone())))),
    AS_TYPED(About.OPEN, row -> row.content().map(content -> RawText.readable(content.raw()))),
    CORRECTIONS(About.OPEN, Field::corrections),
    STRUCK_OUT(
            About.OPEN,
            row -> row.row()
                    .voided()
                    .map(voided -> voided.by() + " " + voided.who().name() + " " + iso(voided.when()) + ": "
                            + voided.reason())),
    RESTRICTED(About.EVERY, row -> row.row().isRestricted() ? Optional.of("true") : Optional.empty());

    /** In their order; to be read alone. */
    static final Field[] ALL = values();

    private final About about;
    private final Function<Said, Optional<? extends Object>> value;
    private final String key;

    Field(About about, Function<Said, Optional<? extends Object>> value) {
        this.about = about;
        this.value = value;
        this.key = camelCase(name());
    }

    private enum About {
        EVERY,
        /** Not told of a restricted row. */
        OPEN
    }

    /**
     * A row and how to say it.
     *
     * @param standing what it says now
     */
    record Said(Row row, boolean restricted, List<Observation> standing, ZoneId zone, Phrases phrases) {

        static Said of(Row row, ZoneId zone, Phrases phrases) {
            return new Said(row, row.isRestricted(), row.standing().toList(), zone, phrases);
        }

        Optional<Content> content() {
            return row.entry().content();
        }

        <T extends Observation, R> List<R> each(Class<T> kind, Function<T, Optional<R>> part) {
            List<R> said = new ArrayList<>();
            for (Observation what : standing) {
                if (kind.isInstance(what)) {
                    part.apply(kind.cast(what)).ifPresent(said::add);
                }
            }
            return said;
        }

        <T extends Observation, R> Optional<R> first(Class<T> kind, Function<T, Optional<R>> part) {
            for (Observation what : standing) {
                Optional<R> said = kind.isInstance(what) ? part.apply(kind.cast(what)) : Optional.empty();
                if (said.isPresent()) {
                    return said;
                }
            }
            return Optional.empty();
        }
    }

    /** A number where it is a {@link BigDecimal}, words otherwise; empty words are none. */
    Optional<Object> of(Said said) {
        return about == About.OPEN && said.restricted()
                ? Optional.empty()
                : value.apply(said).<Object>map(any -> any).filter(any -> !any.equals(""));
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
                        + struck.who().name() + " " + iso(struck.when()) + ": " + struck.reason())
                .toList());
    }

    private static Optional<Object> windFrom(Observation.Wind wind) {
        return wind.fromDegrees()
                .flatMap(Field::bearing)
                .map(Object.class::cast)
                .or(() -> wind.from().map(CompassPoint::degreesE2).flatMap(Field::hundredths));
    }

    private static Optional<BigDecimal> bearing(Bearing bearing) {
        return hundredths(bearing.degreesE2());
    }

    private static Optional<BigDecimal> speed(Speed speed) {
        return hundredths(speed.knotsE2());
    }

    private static String plain(Speed speed) {
        return speed(speed).orElseThrow().toPlainString();
    }

    private static Object range(int lowest, int highest) {
        return lowest == highest ? BigDecimal.valueOf(lowest) : lowest + "-" + highest;
    }

    private static Optional<BigDecimal> hundredths(int hundredths) {
        return Optional.of(shortest(BigDecimal.valueOf(hundredths, 2)));
    }

    private static Optional<BigDecimal> tenths(int tenths) {
        return Optional.of(shortest(BigDecimal.valueOf(tenths, 1)));
    }

    /** To a ten-millionth of a degree, a centimetre: finer than the book. */
    static BigDecimal degrees(double degrees) {
        return shortest(BigDecimal.valueOf(Math.round(degrees * 1e7), 7));
    }

    private static BigDecimal shortest(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    static String iso(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(
                moment.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
    }

    private static Optional<String> words(List<String> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.stream().collect(Collectors.joining("; ")));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
