package livredebord.cli;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import livredebord.command.Understood;
import livredebord.entry.Observation;
import livredebord.entry.Observation.*;
import livredebord.nautical.Bearing;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.North;
import livredebord.nautical.Position;

/** What a line means, as the keys and values of {@code parse}: a view of the observations, in units people read. */
final class Meaning implements Observation.Fold<Void> {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> events = new LinkedHashSet<>();

    private Meaning() {}

    static Map<String, Object> of(Understood.Line line) {
        Meaning meaning = new Meaning();
        meaning.values.put("lang", line.language().code());
        meaning.values.put(
                "time", line.timeSaid().map(said -> CLOCK.format(said.time())).orElse(null));
        line.timeSaid().map(Understood.TimeSaid::clock).ifPresent(meaning::zone);
        meaning.values.put("events", List.of());
        line.observed().forEach(observed -> observed.what().fold(meaning));
        meaning.values.put("events", List.copyOf(meaning.events));
        if (line.restricted()) {
            meaning.values.put("restricted", true);
        }
        meaning.takenBack(line.takenBack());
        line.amends().ifPresent(meaning::correction);
        if (!line.unclear().isEmpty()) {
            meaning.values.put("ambiguous", line.unclear());
        }
        return meaning.values;
    }

    private void zone(Understood.Clock clock) {
        switch (clock) {
            case UTC -> values.put("tz", "UTC");
            case LOCAL -> values.put("tz", "local");
            case SHIP -> {}
        }
    }

    private void takenBack(List<Observation> withdrawn) {
        Map<String, Object> rejected = new LinkedHashMap<>();
        for (Observation observation : withdrawn) {
            if (observation instanceof Place place) {
                rejected.put("place", place.name());
            }
        }
        if (!rejected.isEmpty()) {
            values.put("rejected", rejected);
        }
    }

    private void correction(Understood.Amends amends) {
        Map<String, Object> part = part("correction");
        amends.of().ifPresent(of -> part.put("of", CLOCK.format(of)));
        part.put("set", amends.set());
        amends.was().ifPresent(was -> part.put("was", was));
    }

    private static Object number(long hundredths) {
        return scaled(hundredths, 100);
    }

    /** A whole number where it is one, so that 4 is not 4.0. */
    private static Object scaled(long value, int unit) {
        if (value % unit == 0) {
            return value / unit;
        }
        return value / (double) unit;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> part(String key) {
        return (Map<String, Object>) values.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>());
    }

    private Void put(String key, Object value) {
        values.put(key, value);
        return null;
    }

    private static Map<String, Object> position(Position position) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("lat", fiveDecimals(position.latitudeDegrees()));
        map.put("lon", fiveDecimals(position.longitudeDegrees()));
        return map;
    }

    private static double fiveDecimals(double degrees) {
        return Math.round(degrees * 100_000) / 100_000.0;
    }

    private static Object north(Bearing bearing) {
        return bearing.north() == North.NOT_SAID ? null : bearing.north().name().substring(0, 1);
    }

    @Override
    public Void positionFix(PositionFix fix) {
        put("pos", position(fix.position()));
        fix.method().ifPresent(method -> put("fix", word(method)));
        return null;
    }

    @Override
    public Void unclearPosition(UnclearPosition unclear) {
        List<Object> candidates = new ArrayList<>();
        unclear.candidates().forEach(candidate -> candidates.add(position(candidate)));
        return candidates.isEmpty() ? note(unclear.typed()) : put("candidates", candidates);
    }

    @Override
    public Void heading(Heading heading) {
        Map<String, Object> part = part("hdg");
        part.put("deg", number(heading.bearing().degreesE2()));
        part.put("ref", north(heading.bearing()));
        return null;
    }

    @Override
    public Void route(Route route) {
        return put("route", number(route.bearing().degreesE2()));
    }

    @Override
    public Void courseOverGround(CourseOverGround course) {
        return put("cog", number(course.bearing().degreesE2()));
    }

    @Override
    public Void speedOverGround(SpeedOverGround speed) {
        return put("sog_kn", number(speed.speed().knotsE2()));
    }

    @Override
    public Void speedThroughWater(SpeedThroughWater speed) {
        return put("stw_kn", number(speed.speed().knotsE2()));
    }

    @Override
    public Void boatSpeed(BoatSpeed speed) {
        return put("speed_kn", number(speed.speed().knotsE2()));
    }

    @Override
    public Void maximumSpeed(MaximumSpeed speed) {
        return put("speed_max_kn", number(speed.speed().knotsE2()));
    }

    @Override
    public Void distanceLogged(DistanceLogged distance) {
        return put("log_nm", number(distance.distance().milesE2()));
    }

    @Override
    public Void tripDistance(TripDistance distance) {
        return put("trip_nm", number(distance.distance().milesE2()));
    }

    @Override
    public Void daysRun(DaysRun distance) {
        return put("day_run_nm", number(distance.distance().milesE2()));
    }

    @Override
    public Void distanceToGo(DistanceToGo distance) {
        return put("dtg_nm", number(distance.distance().milesE2()));
    }

    @Override
    public Void wind(Wind wind) {
        Map<String, Object> part = part("wind");
        if (wind.variable() && wind.from().isEmpty()) {
            part.put("dir", "VRB");
            part.put("deg", null);
        }
        wind.from().ifPresent(point -> point(part, point));
        wind.fromDegrees().ifPresent(bearing -> part.put("deg", number(bearing.degreesE2())));
        wind.force().ifPresent(force -> part.put("bft", List.of(force.lowest(), force.highest())));
        wind.speed().ifPresent(speed -> part.put("kn", knots(speed)));
        wind.gust().ifPresent(gust -> part.put("gust_kn", number(gust.knotsE2())));
        wind.trend().ifPresent(trend -> part.put("trend", word(trend)));
        return null;
    }

    private static void point(Map<String, Object> part, CompassPoint point) {
        part.put("dir", point.name());
        part.put("deg", number(point.degreesE2()));
    }

    private static List<Object> knots(SpeedRange speed) {
        return List.of(number(speed.lowest().knotsE2()), number(speed.highest().knotsE2()));
    }

    @Override
    public Void apparentWind(ApparentWind wind) {
        Map<String, Object> part = part("wind_app");
        wind.degrees().ifPresent(degrees -> part.put("deg", degrees));
        wind.side().ifPresent(side -> part.put("side", word(side)));
        wind.speed()
                .ifPresent(speed -> part.put(
                        "kn",
                        speed.lowest().equals(speed.highest())
                                ? number(speed.lowest().knotsE2())
                                : knots(speed)));
        return null;
    }

    @Override
    public Void barometer(Barometer barometer) {
        Map<String, Object> part = part("baro");
        barometer.pressure().ifPresent(pressure -> part.put("hpa", number(pressure.pascals())));
        barometer.tendency().ifPresent(tendency -> part.put("trend", word(tendency)));
        barometer.changePascals().ifPresent(change -> part.put("delta_hpa", number(change)));
        barometer.changeHours().ifPresent(hours -> part.put("delta_h", hours));
        return null;
    }

    @Override
    public Void unclearPressure(UnclearPressure unclear) {
        return note("baro " + unclear.typed());
    }

    @Override
    public Void unclearEngineHours(UnclearEngineHours unclear) {
        return null;
    }

    @Override
    public Void unclearDistanceLogged(UnclearDistanceLogged unclear) {
        return null;
    }

    @Override
    public Void sea(Sea sea) {
        part("sea").put("douglas", sea.state().ordinal());
        return null;
    }

    @Override
    public Void swell(Swell swell) {
        if (swell.height().isEmpty() && swell.from().isEmpty()) {
            return null;
        }
        Map<String, Object> part = part("sea");
        swell.height().ifPresent(height -> part.put("swell_m", number(height.centimetres())));
        swell.from().ifPresent(from -> part.put("swell_dir", from.name()));
        return null;
    }

    @Override
    public Void visibility(Visibility visibility) {
        Map<String, Object> part = part("vis");
        visibility.band().ifPresent(band -> part.put("band", word(band)));
        visibility.range().ifPresent(range -> part.put("nm", number(range.milesE2())));
        visibility.bound().ifPresent(bound -> part.put("op", bound == Bound.MORE ? ">" : "<"));
        return null;
    }

    @Override
    public Void sky(Sky sky) {
        Map<String, Object> part = part("sky");
        sky.oktas().ifPresent(oktas -> part.put("oktas", oktas));
        if (!sky.weather().isEmpty()) {
            part.put("wx", sky.weather().stream().map(Meaning::word).toList());
        }
        return null;
    }

    @Override
    public Void airTemperature(AirTemperature air) {
        return put("air_c", scaled(air.temperature().celsiusE1(), 10));
    }

    @Override
    public Void seaTemperature(SeaTemperature water) {
        return put("water_c", scaled(water.temperature().celsiusE1(), 10));
    }

    @Override
    public Void sailPlan(SailPlan sails) {
        Map<String, Object> part = part("sails");
        sails.main().ifPresent(main -> part.put("main", word(main)));
        if (!sails.head().isEmpty()) {
            part.put("head", sails.head().stream().map(Meaning::word).toList());
        }
        sails.headPercent().ifPresent(percent -> part.put("head_pct", percent));
        if (sails.headReefed()) {
            part.put("head_reefed", true);
        }
        return null;
    }

    @Override
    public Void onTack(OnTack tack) {
        return put("tack", word(tack.side()));
    }

    @Override
    public Void engine(Engine engine) {
        Map<String, Object> part = part("engine");
        engine.state().ifPresent(state -> part.put("state", word(state)));
        engine.rpm().ifPresent(rpm -> part.put("rpm", rpm));
        engine.hours().ifPresent(hours -> part.put("hours", number(hours.hoursE2())));
        return null;
    }

    @Override
    public Void fuel(Fuel fuel) {
        Map<String, Object> part = part("fuel");
        fuel.volume().ifPresent(volume -> part.put("l", scaled(volume.decilitres(), 10)));
        fuel.cost().ifPresent(cost -> money(part, cost));
        if (fuel.full()) {
            part.put("full", true);
        }
        return null;
    }

    private static void money(Map<String, Object> part, Money money) {
        part.put("cost", number(money.cents()));
        part.put("cur", money.currency());
    }

    @Override
    public Void freshWater(FreshWater water) {
        Map<String, Object> part = part("water");
        water.volume().ifPresent(volume -> part.put("l", scaled(volume.decilitres(), 10)));
        if (water.full()) {
            part.put("full", true);
        }
        return null;
    }

    @Override
    public Void waste(Waste waste) {
        return put("waste", waste.what());
    }

    @Override
    public Void maintenance(Maintenance maintenance) {
        Map<String, Object> part = part("maintenance");
        part.put("what", maintenance.what());
        maintenance.at().ifPresent(hours -> part.put("engine_hours", number(hours.hoursE2())));
        maintenance.nextDue().ifPresent(hours -> part.put("next_due_hours", number(hours.hoursE2())));
        return null;
    }

    @Override
    public Void crewChange(CrewChange change) {
        Map<String, Object> part = part("crew");
        if (!change.aboard().isEmpty()) {
            part.put("on", change.aboard());
        }
        if (!change.ashore().isEmpty()) {
            part.put("off", change.ashore());
        }
        return null;
    }

    @Override
    public Void headcount(Headcount headcount) {
        part("crew").put("count", headcount.people());
        return null;
    }

    @Override
    public Void watchChange(WatchChange watch) {
        Map<String, Object> part = part("watch");
        if (!watch.on().isEmpty()) {
            part.put("on", watch.on());
        }
        if (!watch.off().isEmpty()) {
            part.put("off", watch.off());
        }
        watch.from().ifPresent(from -> part.put("from", CLOCK.format(from)));
        watch.to().ifPresent(to -> part.put("to", CLOCK.format(to)));
        if (!watch.next().isEmpty()) {
            part.put("next", watch.next());
        }
        return null;
    }

    @Override
    public Void radio(Radio radio) {
        Map<String, Object> part = part("radio");
        radio.station().ifPresent(station -> part.put("station", station));
        if (!radio.channels().isEmpty()) {
            part.put("channels", radio.channels());
        }
        return null;
    }

    @Override
    public Void forecast(Forecast forecast) {
        part("forecast").put("what", forecast.text());
        return null;
    }

    @Override
    public Void check(Check check) {
        return note(check.what());
    }

    @Override
    public Void drill(Drill drill) {
        Map<String, Object> part = part("drill");
        if (drill.type() != DrillType.OTHER) {
            part.put("type", word(drill.type()));
        }
        drill.minutes().ifPresent(minutes -> part.put("duration_min", minutes));
        if (!drill.gear().isEmpty()) {
            part.put("gear", drill.gear());
        }
        return null;
    }

    @Override
    public Void incident(Incident incident) {
        Map<String, Object> part = part("incident");
        part.put("what", incident.what());
        incident.action().ifPresent(action -> part.put("action", action));
        return null;
    }

    @Override
    public Void medical(Medical medical) {
        Map<String, Object> part = part("medical");
        medical.person().ifPresent(person -> part.put("person", person));
        part.put("what", medical.what());
        medical.treatment().ifPresent(treatment -> part.put("treatment", treatment));
        return null;
    }

    @Override
    public Void formality(Formality formality) {
        Map<String, Object> part = part("formality");
        part.put("type", formality.type());
        formality.authority().ifPresent(authority -> part.put("authority", authority));
        return null;
    }

    @Override
    public Void sighting(Sighting sighting) {
        part("sighting").put("what", sighting.what());
        return null;
    }

    @Override
    public Void plan(Plan plan) {
        Map<String, Object> part = part("plan");
        plan.place().ifPresent(place -> part.put("place", place));
        plan.what().ifPresent(what -> part.put("what", what));
        plan.at().ifPresent(at -> part.put("at", CLOCK.format(at)));
        plan.eta().ifPresent(eta -> part.put("eta", CLOCK.format(eta)));
        return null;
    }

    @Override
    public Void berth(Berth berth) {
        Map<String, Object> part = part("berth");
        berth.type().ifPresent(type -> part.put("type", type));
        berth.id().ifPresent(id -> part.put("id", id));
        return null;
    }

    @Override
    public Void anchoring(Anchoring anchoring) {
        Map<String, Object> part = part("anchor");
        anchoring.depth().ifPresent(depth -> part.put("depth_m", number(depth.centimetres())));
        anchoring.bottom().ifPresent(bottom -> part.put("bottom", bottom));
        anchoring.chain().ifPresent(chain -> part.put("chain_m", number(chain.centimetres())));
        return null;
    }

    @Override
    public Void place(Place place) {
        return put("place", place.name());
    }

    @Override
    public Void destination(Destination destination) {
        return put("destination", destination.name());
    }

    @Override
    public Void sounding(Sounding sounding) {
        return put("depth_m", number(sounding.depth().centimetres()));
    }

    @Override
    public Void tide(Tide tide) {
        Map<String, Object> part = part("tide");
        tide.state().ifPresent(state -> part.put("state", word(state)));
        tide.coefficient().ifPresent(coefficient -> part.put("coef", coefficient));
        tide.height().ifPresent(height -> part.put("height_m", number(height.centimetres())));
        tide.at().ifPresent(at -> part.put("at", CLOCK.format(at)));
        return null;
    }

    @Override
    public Void current(Current current) {
        Map<String, Object> part = part("current");
        current.sets().ifPresent(sets -> part.put("set_deg", number(sets.degreesE2())));
        current.drift().ifPresent(drift -> part.put("kn", number(drift.knotsE2())));
        return null;
    }

    @Override
    public Void leeway(Leeway leeway) {
        return put("leeway_deg", number(leeway.degreesE2()));
    }

    @Override
    public Void autopilot(Autopilot autopilot) {
        return put("autopilot", autopilot.engaged() ? "on" : "off");
    }

    @Override
    public Void battery(Battery battery) {
        Map<String, Object> part = part("battery");
        battery.millivolts().ifPresent(millivolts -> part.put("v", scaled(millivolts, 1_000)));
        battery.percent().ifPresent(percent -> part.put("pct", percent));
        return null;
    }

    @Override
    public Void gas(Gas gas) {
        return put("gas", gas.what());
    }

    @Override
    public Void portFees(PortFees fees) {
        money(part("fees"), fees.cost());
        return null;
    }

    @Override
    public Void otherBoat(OtherBoat boat) {
        return put("vessel", boat.name());
    }

    /** The list of {@code parse} is coarser than ours. */
    @Override
    public Void happening(Happening happening) {
        if (happening.event() == Event.MAN_OVERBOARD) {
            part("incident").put("what", "MOB");
        }
        events.add(
                switch (happening.event()) {
                    case WEIGH -> "departure";
                    case MAN_OVERBOARD -> "incident";
                    default -> word(happening.event());
                });
        return null;
    }

    @Override
    public Void fileName(FileName file) {
        return null;
    }

    @Override
    public Void lastKnownFix(Observation.LastKnownFix lastKnownFix) {
        return null;
    }

    @Override
    public Void observedAt(ObservedAt at) {
        return null;
    }

    @Override
    public Void remark(Remark remark) {
        return note(remark.text());
    }

    /** Words that no value holds. */
    private Void note(String words) {
        values.merge("note", words, (before, more) -> before + ", " + more);
        return null;
    }

    @Override
    public Void corrects(Corrects corrects) {
        return null;
    }

    @Override
    public Void voids(Voids voids) {
        return null;
    }

    @Override
    public Void completes(Completes completes) {
        return null;
    }

    @Override
    public Void roleGiven(RoleGiven role) {
        return null;
    }

    @Override
    public Void boatFact(BoatFact fact) {
        return null;
    }

    @Override
    public Void personNamed(Observation.PersonNamed personNamed) {
        return null;
    }

    @Override
    public Void alias(Observation.Alias alias) {
        return null;
    }

    @Override
    public Void handOver(Observation.HandOver handOver) {
        return null;
    }

    @Override
    public Void watchBill(Observation.WatchBill watchBill) {
        return null;
    }

    @Override
    public Void voyageNamed(Observation.VoyageNamed voyageNamed) {
        return null;
    }

    @Override
    public Void voyageJoined(Observation.VoyageJoined voyageJoined) {
        return null;
    }

    @Override
    public Void voyageSplit(Observation.VoyageSplit voyageSplit) {
        return null;
    }

    @Override
    public Void clockTold(Observation.ClockTold clockTold) {
        return null;
    }

    @Override
    public Void daySigned(Observation.DaySigned daySigned) {
        return null;
    }

    @Override
    public Void later(Later later) {
        return null;
    }
}
