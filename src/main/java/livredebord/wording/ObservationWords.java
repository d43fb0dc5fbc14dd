package livredebord.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.Observation;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.Distance;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Length;
import livredebord.nautical.Speed;
import livredebord.nautical.Temperature;
import livredebord.nautical.Volume;

/** Says one thing observed, a line for each kind. */
final class ObservationWords implements Observation.Fold<String> {

    private static final String NEXT_PART = " · ";

    private final Phrases phrases;
    private final Figures figures;
    private final boolean labelled;

    /** @param labelled false for a column that names the thing and its unit in its heading */
    ObservationWords(Phrases phrases, boolean labelled) {
        this.phrases = phrases;
        this.figures = new Figures(phrases);
        this.labelled = labelled;
    }

    @Override
    public String positionFix(Observation.PositionFix fix) {
        return words(Stream.of(
                Optional.of(figures.position(fix.position())), fix.method().map(phrases::word)));
    }

    @Override
    public String unclearPosition(Observation.UnclearPosition unclear) {
        return phrases.text("wording.unclearPosition", phrases.typed(unclear.typed()));
    }

    @Override
    public String heading(Observation.Heading heading) {
        return labelled("wording.heading", figures.bearing(heading.bearing()));
    }

    @Override
    public String route(Observation.Route route) {
        return labelled("wording.route", figures.bearing(route.bearing()));
    }

    @Override
    public String courseOverGround(Observation.CourseOverGround course) {
        return labelled("wording.courseOverGround", figures.bearing(course.bearing()));
    }

    @Override
    public String speedOverGround(Observation.SpeedOverGround over) {
        return labelled("wording.speedOverGround", knots(over.speed()));
    }

    @Override
    public String speedThroughWater(Observation.SpeedThroughWater through) {
        return labelled("wording.speedThroughWater", knots(through.speed()));
    }

    @Override
    public String boatSpeed(Observation.BoatSpeed boat) {
        return labelled("wording.boatSpeed", knots(boat.speed()));
    }

    @Override
    public String maximumSpeed(Observation.MaximumSpeed maximum) {
        return labelled("wording.maximumSpeed", knots(maximum.speed()));
    }

    @Override
    public String distanceLogged(Observation.DistanceLogged logged) {
        return labelled("wording.distanceLogged", miles(logged.distance()));
    }

    @Override
    public String tripDistance(Observation.TripDistance trip) {
        return labelled("wording.tripDistance", miles(trip.distance()));
    }

    @Override
    public String daysRun(Observation.DaysRun run) {
        return labelled("wording.daysRun", miles(run.distance()));
    }

    @Override
    public String distanceToGo(Observation.DistanceToGo toGo) {
        return labelled("wording.distanceToGo", miles(toGo.distance()));
    }

    /** A strength needs its unit only where no direction stands before it: {@code SW 4}, but {@code vent force 4}. */
    @Override
    public String wind(Observation.Wind wind) {
        Optional<String> from = said(words(Stream.of(
                wind.from().map(CompassPoint::name),
                wind.fromDegrees().map(figures::bearing),
                wind.variable() ? Optional.of(phrases.text("wording.variable")) : Optional.empty())));
        Optional<String> force = wind.force().map(this::beaufort);
        Optional<String> strength = from.isPresent() ? force : force.map(f -> phrases.text("wording.force", f));
        String said = words(Stream.of(
                from,
                strength,
                wind.speed().map(range -> phrases.text("wording.knots", knots(range))),
                wind.gust().map(gust -> phrases.text("wording.gust", number(gust))),
                wind.trend().map(phrases::word)));
        return from.isPresent() && wind.fromDegrees().isEmpty() ? said : labelled("wording.wind", said);
    }

    @Override
    public String apparentWind(Observation.ApparentWind wind) {
        return phrases.text(
                "wording.apparentWind",
                words(Stream.of(
                        wind.degrees().map(degrees -> degrees + "°"),
                        wind.side().map(phrases::word),
                        wind.speed().map(range -> phrases.text("wording.knots", knots(range))))));
    }

    @Override
    public String barometer(Observation.Barometer barometer) {
        return labelled(
                "wording.barometer",
                words(Stream.of(
                        barometer.pressure().map(pressure -> figures.decimal(pressure.pascals(), 2)),
                        barometer.tendency().map(phrases::word),
                        barometer.changePascals().map(change -> phrases.text("wording.change", signed(change))),
                        barometer.changeHours().map(hours -> phrases.text("wording.inHours", hours.toString())))));
    }

    @Override
    public String unclearPressure(Observation.UnclearPressure unclear) {
        return phrases.text("wording.unclearPressure", phrases.typed(unclear.typed()));
    }

    @Override
    public String unclearEngineHours(Observation.UnclearEngineHours unclear) {
        return phrases.text(
                "wording.unclearEngineHours",
                phrases.text("wording.hours", hours(unclear.hours())),
                phrases.text("wording.hours", hours(unclear.before())));
    }

    @Override
    public String unclearDistanceLogged(Observation.UnclearDistanceLogged unclear) {
        return phrases.text("wording.unclearDistanceLogged", miles(unclear.distance()), miles(unclear.before()));
    }

    @Override
    public String sea(Observation.Sea sea) {
        return labelled
                ? phrases.text("wording.sea", phrases.word(sea.state()))
                : String.valueOf(sea.state().ordinal());
    }

    @Override
    public String swell(Observation.Swell swell) {
        return labelled(
                "wording.swell",
                words(Stream.of(
                        swell.from().map(CompassPoint::name),
                        swell.height().map(this::metres),
                        swell.periodSeconds().map(seconds -> phrases.text("wording.seconds", seconds.toString())))));
    }

    @Override
    public String visibility(Observation.Visibility visibility) {
        Optional<String> range = visibility.range().map(this::milesAndUnit);
        return labelled(
                "wording.visibility",
                words(Stream.of(
                        visibility.band().map(phrases::word),
                        range.map(miles -> visibility
                                .bound()
                                .map(bound -> bound(bound, miles))
                                .orElse(miles)))));
    }

    private String bound(Observation.Bound bound, String miles) {
        String sign = bound == Observation.Bound.MORE ? ">" : "<";
        return labelled ? phrases.text("wording.Bound." + bound.name(), miles) : sign + miles;
    }

    @Override
    public String sky(Observation.Sky sky) {
        Optional<String> cloud = sky.oktas().map(this::oktas);
        return Stream.concat(cloud.stream(), sky.weather().stream().map(phrases::word))
                .collect(Collectors.joining(", "));
    }

    private String oktas(int oktas) {
        return oktas == 9 ? phrases.text("wording.skyHidden") : labelled("wording.cloud", oktas + "/8");
    }

    @Override
    public String airTemperature(Observation.AirTemperature air) {
        return labelled("wording.airTemperature", celsius(air.temperature()));
    }

    @Override
    public String seaTemperature(Observation.SeaTemperature sea) {
        return labelled("wording.seaTemperature", celsius(sea.temperature()));
    }

    @Override
    public String sailPlan(Observation.SailPlan plan) {
        Optional<String> reefed =
                plan.headReefed() ? Optional.of(phrases.text("wording.headReefed")) : Optional.empty();
        String head = words(Stream.of(
                joined(plan.head(), phrases::word, " + "),
                plan.headPercent().map(percent -> phrases.text("wording.percent", percent.toString())),
                reefed));
        return Stream.of(plan.main().map(phrases::word).orElse(""), head)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" + "));
    }

    @Override
    public String onTack(Observation.OnTack tack) {
        return phrases.text("wording.onTack." + tack.side().name());
    }

    /** Hours alone need a name of their own: {@code heures moteur 1303}, but {@code moteur arrêté 1303 h}. */
    @Override
    public String engine(Observation.Engine engine) {
        if (labelled && engine.state().isEmpty() && engine.rpm().isEmpty()) {
            return engine.hours()
                    .map(hours -> phrases.text("wording.engineHours", hours(hours)))
                    .orElse("");
        }
        String running = words(Stream.of(
                engine.state().map(this::running),
                engine.rpm().map(rpm -> phrases.text("wording.rpm", rpm.toString())),
                engine.hours().map(hours -> phrases.text("wording.hours", hours(hours)))));
        return engine.state().isPresent() ? running : labelled("wording.engine", running);
    }

    private String running(Observation.EngineState state) {
        return labelled ? phrases.word(state) : phrases.text("wording.engineShort." + state.name());
    }

    @Override
    public String fuel(Observation.Fuel fuel) {
        return taken(
                "fuel", fuel.volume(), fuel.full(), fuel.left(), fuel.cost().map(this::money));
    }

    @Override
    public String freshWater(Observation.FreshWater water) {
        return taken("freshWater", water.volume(), water.full(), water.left(), Optional.empty());
    }

    private String taken(String key, Optional<Volume> volume, boolean full, boolean left, Optional<String> cost) {
        return phrases.text(
                "wording." + key,
                words(Stream.of(
                        full ? Optional.of(phrases.text("wording.tankFull")) : Optional.empty(),
                        volume.map(
                                litres -> phrases.text(left ? "wording.litresLeft" : "wording.litres", litres(litres))),
                        cost)));
    }

    @Override
    public String waste(Observation.Waste waste) {
        return phrases.text("wording.waste", typedList(waste.what()));
    }

    @Override
    public String maintenance(Observation.Maintenance maintenance) {
        return parts(Stream.of(
                Optional.of(phrases.text("wording.maintenance", phrases.typed(maintenance.what()))),
                maintenance.at().map(hours -> phrases.text("wording.maintenanceAt", hours(hours))),
                maintenance.nextDue().map(hours -> phrases.text("wording.maintenanceDue", hours(hours)))));
    }

    @Override
    public String crewChange(Observation.CrewChange change) {
        return parts(Stream.of(named("wording.aboard", change.aboard()), named("wording.ashore", change.ashore())));
    }

    @Override
    public String headcount(Observation.Headcount headcount) {
        return phrases.text("wording.headcount", String.valueOf(headcount.people()));
    }

    @Override
    public String watchChange(Observation.WatchChange watch) {
        String on = words(Stream.of(
                said(typedList(watch.on())),
                watch.from().map(from -> phrases.text("wording.from", Figures.clock(from))),
                watch.to().map(to -> phrases.text("wording.to", Figures.clock(to)))));
        boolean hours = watch.from().isPresent() || watch.to().isPresent();
        return parts(Stream.of(
                said(on).map(words -> phrases.text(hours ? "wording.watch" : "wording.watchTo", words)),
                named("wording.watchOff", watch.off()),
                named("wording.watchNext", watch.next())));
    }

    @Override
    public String radio(Observation.Radio radio) {
        return phrases.text(
                "wording.radio",
                words(Stream.of(
                        radio.station().map(phrases::typed),
                        joined(radio.channels(), Object::toString, ", ")
                                .map(channels -> phrases.text("wording.channel", channels)))));
    }

    @Override
    public String forecast(Observation.Forecast forecast) {
        String text = phrases.typed(forecast.text());
        return saysThatItIsOne(forecast.text()) ? text : phrases.text("wording.forecast", text);
    }

    private boolean saysThatItIsOne(String forecast) {
        String words = forecast.toLowerCase(Locale.ROOT);
        return Stream.of(phrases.text("wording.forecast.said").split(",")).anyMatch(words::startsWith);
    }

    @Override
    public String check(Observation.Check check) {
        return phrases.typed(check.what());
    }

    @Override
    public String drill(Observation.Drill drill) {
        return parts(Stream.of(
                Optional.of(phrases.text("wording.drill", phrases.word(drill.type()))),
                drill.minutes().map(minutes -> phrases.text("wording.minutes", minutes.toString())),
                said(typedList(drill.gear()))));
    }

    @Override
    public String incident(Observation.Incident incident) {
        return parts(Stream.of(
                Optional.of(phrases.text("wording.incident", phrases.typed(incident.what()))),
                incident.action().map(action -> phrases.text("wording.action", phrases.typed(action)))));
    }

    @Override
    public String medical(Observation.Medical medical) {
        return parts(Stream.of(
                medical.person().map(phrases::typed),
                Optional.of(phrases.typed(medical.what())),
                medical.treatment().map(treatment -> phrases.text("wording.treatment", phrases.typed(treatment)))));
    }

    @Override
    public String formality(Observation.Formality formality) {
        return words(Stream.of(
                Optional.of(phrases.lexicon("formality", formality.type())),
                formality.authority().map(phrases::typed)));
    }

    @Override
    public String sighting(Observation.Sighting sighting) {
        return phrases.typed(sighting.what());
    }

    @Override
    public String plan(Observation.Plan plan) {
        return phrases.text(
                "wording.plan",
                words(Stream.of(
                        plan.what().map(phrases::typed),
                        plan.place().map(phrases::typed),
                        plan.at().map(Figures::clock),
                        plan.eta().map(eta -> phrases.text("wording.eta", Figures.clock(eta))))));
    }

    @Override
    public String berth(Observation.Berth berth) {
        return words(Stream.of(
                berth.type().map(type -> phrases.lexicon("berth", type)),
                berth.id().map(phrases::typed)));
    }

    @Override
    public String anchoring(Observation.Anchoring anchoring) {
        return parts(Stream.of(
                said(words(Stream.of(
                        anchoring.depth().map(this::metres),
                        anchoring.bottom().map(bottom -> phrases.lexicon("bottom", bottom))))),
                anchoring.chain().map(chain -> phrases.text("wording.chain", metres(chain)))));
    }

    @Override
    public String place(Observation.Place place) {
        return phrases.typed(place.name());
    }

    @Override
    public String destination(Observation.Destination destination) {
        return phrases.text("wording.destination", phrases.typed(destination.name()));
    }

    @Override
    public String sounding(Observation.Sounding sounding) {
        return labelled("wording.sounding", metres(sounding.depth()));
    }

    @Override
    public String tide(Observation.Tide tide) {
        return words(Stream.of(
                Optional.of(tide.state().map(phrases::word).orElseGet(() -> phrases.text("wording.tide"))),
                tide.at().map(Figures::clock),
                tide.height().map(this::metres),
                tide.coefficient().map(coefficient -> phrases.text("wording.coefficient", coefficient.toString()))));
    }

    @Override
    public String current(Observation.Current current) {
        return labelled(
                "wording.current",
                words(Stream.of(
                        current.sets().map(figures::bearing),
                        current.drift().map(drift -> phrases.text("wording.knots", number(drift))))));
    }

    @Override
    public String leeway(Observation.Leeway leeway) {
        return labelled("wording.leeway", figures.decimal(leeway.degreesE2(), 2) + "°");
    }

    @Override
    public String autopilot(Observation.Autopilot autopilot) {
        return phrases.text(autopilot.engaged() ? "wording.autopilotOn" : "wording.autopilotOff");
    }

    @Override
    public String battery(Observation.Battery battery) {
        return phrases.text(
                "wording.battery",
                words(Stream.of(
                        battery.millivolts().map(volts -> figures.decimal(volts, 3) + " V"),
                        battery.percent().map(percent -> phrases.text("wording.percent", percent.toString())))));
    }

    @Override
    public String gas(Observation.Gas gas) {
        return phrases.text("wording.gas", phrases.typed(gas.what()));
    }

    @Override
    public String portFees(Observation.PortFees fees) {
        return phrases.text("wording.portFees", money(fees.cost()));
    }

    @Override
    public String otherBoat(Observation.OtherBoat other) {
        return phrases.text("wording.otherBoat", phrases.typed(other.name()));
    }

    @Override
    public String happening(Observation.Happening happening) {
        return phrases.word(happening.event());
    }

    @Override
    public String fileName(Observation.FileName file) {
        return phrases.text("wording.file", phrases.typed(file.name()));
    }

    /** Without a ship's time to go by this is UTC; a row says it in hers. */
    @Override
    public String lastKnownFix(Observation.LastKnownFix fix) {
        int minutes = fix.minutesAgo();
        String age = minutes < 120
                ? phrases.text("wording.minutes", String.valueOf(minutes))
                : phrases.text("wording.hours", String.valueOf(minutes / 60));
        return phrases.text("wording.lastKnownFix", figures.position(fix.position()), age);
    }

    @Override
    public String observedAt(Observation.ObservedAt observed) {
        return phrases.text("wording.observedAtUtc", phrases.clock(observed.moment(), ZoneOffset.UTC));
    }

    @Override
    public String remark(Observation.Remark remark) {
        return phrases.typed(remark.text());
    }

    @Override
    public String corrects(Observation.Corrects corrects) {
        return phrases.text("wording.corrects", corrects.number().toString());
    }

    @Override
    public String voids(Observation.Voids voids) {
        return phrases.text("wording.voids", voids.number().toString());
    }

    @Override
    public String completes(Observation.Completes completes) {
        return phrases.text("wording.completes", completes.number().toString());
    }

    @Override
    public String roleGiven(Observation.RoleGiven given) {
        return parts(Stream.of(
                Optional.of(phrases.text(
                        "wording.roleGiven", phrases.typed(given.person().name()), phrases.word(given.role()))),
                given.reason().map(phrases::typed)));
    }

    @Override
    public String boatFact(Observation.BoatFact fact) {
        String value = fact.field().startsWith(RuleWords.FIELD)
                ? new RuleWords(phrases).value(fact.value(), fact.field())
                : phrases.typed(fact.value());
        return phrases.text("wording.boatFact", phrases.lexicon("boatFact", fact.field()), value);
    }

    @Override
    public String personNamed(Observation.PersonNamed named) {
        return phrases.text("wording.personNamed", phrases.typed(named.person().name()), phrases.typed(named.name()));
    }

    @Override
    public String alias(Observation.Alias alias) {
        return phrases.text("wording.alias", phrases.typed(alias.alias()), phrases.typed(alias.of()));
    }

    @Override
    public String handOver(Observation.HandOver handOver) {
        return phrases.text(handOver.confirmed() ? "wording.confirmed" : "wording.notConfirmed");
    }

    @Override
    public String watchBill(Observation.WatchBill bill) {
        return phrases.text(
                "wording.watchBill",
                bill.spells().stream().map(this::spell).collect(Collectors.joining(phrases.text("wording.next"))));
    }

    private String spell(Observation.Spell spell) {
        return Figures.clock(spell.from()) + "-" + Figures.clock(spell.to()) + " " + typedList(spell.on());
    }

    @Override
    public String voyageNamed(Observation.VoyageNamed named) {
        return phrases.text("wording.voyageNamed", named.number().toString(), phrases.typed(named.name()));
    }

    @Override
    public String voyageJoined(Observation.VoyageJoined joined) {
        return phrases.text("wording.voyageJoined", joined.number().toString());
    }

    /** In UTC, as {@link #observedAt}. */
    @Override
    public String voyageSplit(Observation.VoyageSplit split) {
        return phrases.text("wording.voyageSplitUtc", phrases.moment(split.moment(), ZoneOffset.UTC));
    }

    /** In UTC, as {@link #observedAt}. */
    @Override
    public String clockTold(Observation.ClockTold told) {
        return phrases.text("wording.clockToldUtc", phrases.moment(told.moment(), ZoneOffset.UTC));
    }

    @Override
    public String daySigned(Observation.DaySigned signed) {
        return phrases.text(
                "wording.daySigned",
                phrases.date(LocalDate.parse(signed.date())),
                signed.entries(),
                signed.digest().substring(0, Math.min(12, signed.digest().length())));
    }

    @Override
    public String later(Observation.Later later) {
        return phrases.text("wording.later", phrases.typed(later.kind()));
    }

    /** The figure alone, or with its name and unit. */
    private String labelled(String key, String figure) {
        return labelled ? phrases.text(key, figure) : figure;
    }

    private Optional<String> named(String key, List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(phrases.text(key, typedList(names)));
    }

    private String typedList(List<String> names) {
        return names.stream().map(phrases::typed).collect(Collectors.joining(", "));
    }

    private String knots(Speed speed) {
        return labelled ? phrases.text("wording.knots", number(speed)) : number(speed);
    }

    private String number(Speed speed) {
        return figures.decimal(speed.knotsE2(), 2);
    }

    private String knots(Observation.SpeedRange range) {
        String lowest = number(range.lowest());
        return range.lowest().equals(range.highest()) ? lowest : lowest + "-" + number(range.highest());
    }

    private String beaufort(Observation.BeaufortRange range) {
        return range.lowest() == range.highest()
                ? String.valueOf(range.lowest())
                : range.lowest() + "-" + range.highest();
    }

    private String miles(Distance distance) {
        String miles = figures.decimal(distance.milesE2(), 2);
        return labelled ? phrases.text("wording.miles", miles) : miles;
    }

    private String milesAndUnit(Distance distance) {
        return phrases.text("wording.miles", figures.decimal(distance.milesE2(), 2));
    }

    private String metres(Length length) {
        return figures.decimal(length.centimetres(), 2) + " m";
    }

    private String celsius(Temperature temperature) {
        String degrees = figures.decimal(temperature.celsiusE1(), 1);
        return labelled ? degrees + " °C" : degrees;
    }

    private String litres(Volume volume) {
        return figures.decimal(volume.decilitres(), 1);
    }

    private String hours(EngineHours hours) {
        return figures.decimal(hours.hoursE2(), 2);
    }

    private String money(Observation.Money money) {
        String amount = BigDecimal.valueOf(money.cents(), 2).toPlainString();
        return amount.replace(".", phrases.text("wording.decimal")) + " " + phrases.typed(money.currency());
    }

    private String signed(int pascals) {
        return (pascals > 0 ? "+" : "") + figures.decimal(pascals, 2);
    }

    private static <T> Optional<String> joined(List<T> several, Function<T, String> each, String by) {
        return said(several.stream().map(each).collect(Collectors.joining(by)));
    }

    private static Optional<String> said(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static String words(Stream<Optional<String>> several) {
        return several.flatMap(Optional::stream).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String parts(Stream<Optional<String>> several) {
        return several.flatMap(Optional::stream).filter(part -> !part.isEmpty()).collect(Collectors.joining(NEXT_PART));
    }
}
