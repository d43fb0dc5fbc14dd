package livredebord.voyage;

import java.util.List;
import livredebord.entry.Observation;

/**
 * Puts two values of one sort together, part by part: the winner's parts stand, the other's fill what it does not say.
 * What cannot both hold is one part: a direction by name or in degrees, a strength in Beaufort or in knots, a quantity
 * and whether it was taken or is left. A value without optional parts stands as it is.
 */
final class Parts implements Observation.Fold<Observation> {

    private final Observation loser;

    private Parts(Observation loser) {
        this.loser = loser;
    }

    /** A correction's value over what stood there, or what stands over a completion's. */
    static Observation merged(Observation winner, Observation loser) {
        return winner.getClass() == loser.getClass() ? winner.fold(new Parts(loser)) : winner;
    }

    private <T extends Observation> T loser(Class<T> sort) {
        return sort.cast(loser);
    }

    private static <T> List<T> either(List<T> winner, List<T> loser) {
        return winner.isEmpty() ? loser : winner;
    }

    private static boolean hasDirection(Observation.Wind wind) {
        return wind.from().isPresent() || wind.fromDegrees().isPresent() || wind.variable();
    }

    @Override
    public Observation positionFix(Observation.PositionFix positionFix) {
        Observation.PositionFix l = loser(Observation.PositionFix.class);
        return new Observation.PositionFix(
                positionFix.position(), positionFix.method().or(l::method));
    }

    @Override
    public Observation unclearPosition(Observation.UnclearPosition unclearPosition) {
        return unclearPosition;
    }

    @Override
    public Observation heading(Observation.Heading heading) {
        return heading;
    }

    @Override
    public Observation route(Observation.Route route) {
        return route;
    }

    @Override
    public Observation courseOverGround(Observation.CourseOverGround courseOverGround) {
        return courseOverGround;
    }

    @Override
    public Observation speedOverGround(Observation.SpeedOverGround speedOverGround) {
        return speedOverGround;
    }

    @Override
    public Observation speedThroughWater(Observation.SpeedThroughWater speedThroughWater) {
        return speedThroughWater;
    }

    @Override
    public Observation boatSpeed(Observation.BoatSpeed boatSpeed) {
        return boatSpeed;
    }

    @Override
    public Observation maximumSpeed(Observation.MaximumSpeed maximumSpeed) {
        return maximumSpeed;
    }

    @Override
    public Observation distanceLogged(Observation.DistanceLogged distanceLogged) {
        return distanceLogged;
    }

    @Override
    public Observation tripDistance(Observation.TripDistance tripDistance) {
        return tripDistance;
    }

    @Override
    public Observation daysRun(Observation.DaysRun daysRun) {
        return daysRun;
    }

    @Override
    public Observation distanceToGo(Observation.DistanceToGo distanceToGo) {
        return distanceToGo;
    }

    @Override
    public Observation wind(Observation.Wind wind) {
        Observation.Wind l = loser(Observation.Wind.class);
        Observation.Wind direction = hasDirection(wind) ? wind : l;
        Observation.Wind strength = wind.force().isPresent() || wind.speed().isPresent() ? wind : l;
        return new Observation.Wind(
                direction.from(),
                direction.fromDegrees(),
                direction.variable(),
                strength.force(),
                strength.speed(),
                wind.gust().or(l::gust),
                wind.trend().or(l::trend));
    }

    @Override
    public Observation apparentWind(Observation.ApparentWind apparentWind) {
        Observation.ApparentWind l = loser(Observation.ApparentWind.class);
        return new Observation.ApparentWind(
                apparentWind.degrees().or(l::degrees),
                apparentWind.side().or(l::side),
                apparentWind.speed().or(l::speed));
    }

    @Override
    public Observation barometer(Observation.Barometer barometer) {
        Observation.Barometer l = loser(Observation.Barometer.class);
        Observation.Barometer change = barometer.changePascals().isPresent() ? barometer : l;
        return new Observation.Barometer(
                barometer.pressure().or(l::pressure), barometer.tendency().or(l::tendency),
                change.changePascals(), change.changeHours());
    }

    @Override
    public Observation unclearPressure(Observation.UnclearPressure unclearPressure) {
        return unclearPressure;
    }

    @Override
    public Observation unclearEngineHours(Observation.UnclearEngineHours unclearEngineHours) {
        return unclearEngineHours;
    }

    @Override
    public Observation unclearDistanceLogged(Observation.UnclearDistanceLogged unclearDistanceLogged) {
        return unclearDistanceLogged;
    }

    @Override
    public Observation sea(Observation.Sea sea) {
        return sea;
    }

    @Override
    public Observation swell(Observation.Swell swell) {
        Observation.Swell l = loser(Observation.Swell.class);
        return new Observation.Swell(
                swell.height().or(l::height),
                swell.from().or(l::from),
                swell.periodSeconds().or(l::periodSeconds));
    }

    @Override
    public Observation visibility(Observation.Visibility visibility) {
        Observation.Visibility l = loser(Observation.Visibility.class);
        Observation.Visibility range = visibility.range().isPresent() ? visibility : l;
        return new Observation.Visibility(visibility.band().or(l::band), range.range(), range.bound());
    }

    @Override
    public Observation sky(Observation.Sky sky) {
        Observation.Sky l = loser(Observation.Sky.class);
        return new Observation.Sky(sky.oktas().or(l::oktas), either(sky.weather(), l.weather()));
    }

    @Override
    public Observation airTemperature(Observation.AirTemperature airTemperature) {
        return airTemperature;
    }

    @Override
    public Observation seaTemperature(Observation.SeaTemperature seaTemperature) {
        return seaTemperature;
    }

    @Override
    public Observation sailPlan(Observation.SailPlan sailPlan) {
        Observation.SailPlan l = loser(Observation.SailPlan.class);
        Observation.SailPlan head = sailPlan.head().isEmpty() ? l : sailPlan;
        return new Observation.SailPlan(
                sailPlan.main().or(l::main), head.head(), head.headPercent(), head.headReefed());
    }

    @Override
    public Observation onTack(Observation.OnTack onTack) {
        return onTack;
    }

    @Override
    public Observation engine(Observation.Engine engine) {
        Observation.Engine l = loser(Observation.Engine.class);
        return new Observation.Engine(
                engine.state().or(l::state),
                engine.rpm().or(l::rpm),
                engine.hours().or(l::hours));
    }

    @Override
    public Observation fuel(Observation.Fuel fuel) {
        Observation.Fuel l = loser(Observation.Fuel.class);
        boolean left = fuel.volume().isPresent() ? fuel.left() : l.left();
        return new Observation.Fuel(
                fuel.volume().or(l::volume), fuel.cost().or(l::cost), fuel.full() || l.full(), left);
    }

    @Override
    public Observation freshWater(Observation.FreshWater freshWater) {
        Observation.FreshWater l = loser(Observation.FreshWater.class);
        boolean left = freshWater.volume().isPresent() ? freshWater.left() : l.left();
        return new Observation.FreshWater(freshWater.volume().or(l::volume), freshWater.full() || l.full(), left);
    }

    @Override
    public Observation waste(Observation.Waste waste) {
        return waste;
    }

    @Override
    public Observation maintenance(Observation.Maintenance maintenance) {
        Observation.Maintenance l = loser(Observation.Maintenance.class);
        return new Observation.Maintenance(
                maintenance.what(),
                maintenance.at().or(l::at),
                maintenance.nextDue().or(l::nextDue));
    }

    @Override
    public Observation crewChange(Observation.CrewChange crewChange) {
        Observation.CrewChange l = loser(Observation.CrewChange.class);
        return new Observation.CrewChange(
                either(crewChange.aboard(), l.aboard()), either(crewChange.ashore(), l.ashore()));
    }

    @Override
    public Observation headcount(Observation.Headcount headcount) {
        return headcount;
    }

    @Override
    public Observation watchChange(Observation.WatchChange watchChange) {
        Observation.WatchChange l = loser(Observation.WatchChange.class);
        return new Observation.WatchChange(
                either(watchChange.on(), l.on()),
                either(watchChange.off(), l.off()),
                watchChange.from().or(l::from),
                watchChange.to().or(l::to),
                either(watchChange.next(), l.next()));
    }

    @Override
    public Observation radio(Observation.Radio radio) {
        Observation.Radio l = loser(Observation.Radio.class);
        return new Observation.Radio(radio.station().or(l::station), either(radio.channels(), l.channels()));
    }

    @Override
    public Observation forecast(Observation.Forecast forecast) {
        return forecast;
    }

    @Override
    public Observation check(Observation.Check check) {
        return check;
    }

    @Override
    public Observation drill(Observation.Drill drill) {
        Observation.Drill l = loser(Observation.Drill.class);
        return new Observation.Drill(drill.type(), drill.minutes().or(l::minutes), either(drill.gear(), l.gear()));
    }

    @Override
    public Observation incident(Observation.Incident incident) {
        Observation.Incident l = loser(Observation.Incident.class);
        return new Observation.Incident(incident.what(), incident.action().or(l::action));
    }

    @Override
    public Observation medical(Observation.Medical medical) {
        Observation.Medical l = loser(Observation.Medical.class);
        return new Observation.Medical(
                medical.person().or(l::person),
                medical.what(),
                medical.treatment().or(l::treatment));
    }

    @Override
    public Observation formality(Observation.Formality formality) {
        Observation.Formality l = loser(Observation.Formality.class);
        return new Observation.Formality(formality.type(), formality.authority().or(l::authority));
    }

    @Override
    public Observation sighting(Observation.Sighting sighting) {
        return sighting;
    }

    @Override
    public Observation plan(Observation.Plan plan) {
        Observation.Plan l = loser(Observation.Plan.class);
        return new Observation.Plan(
                plan.place().or(l::place),
                plan.what().or(l::what),
                plan.at().or(l::at),
                plan.eta().or(l::eta));
    }

    @Override
    public Observation berth(Observation.Berth berth) {
        Observation.Berth l = loser(Observation.Berth.class);
        return new Observation.Berth(berth.type().or(l::type), berth.id().or(l::id));
    }

    @Override
    public Observation anchoring(Observation.Anchoring anchoring) {
        Observation.Anchoring l = loser(Observation.Anchoring.class);
        return new Observation.Anchoring(
                anchoring.depth().or(l::depth),
                anchoring.bottom().or(l::bottom),
                anchoring.chain().or(l::chain));
    }

    @Override
    public Observation place(Observation.Place place) {
        return place;
    }

    @Override
    public Observation destination(Observation.Destination destination) {
        return destination;
    }

    @Override
    public Observation sounding(Observation.Sounding sounding) {
        return sounding;
    }

    @Override
    public Observation tide(Observation.Tide tide) {
        Observation.Tide l = loser(Observation.Tide.class);
        return new Observation.Tide(
                tide.state().or(l::state),
                tide.coefficient().or(l::coefficient),
                tide.height().or(l::height),
                tide.at().or(l::at));
    }

    @Override
    public Observation current(Observation.Current current) {
        Observation.Current l = loser(Observation.Current.class);
        return new Observation.Current(
                current.sets().or(l::sets), current.drift().or(l::drift));
    }

    @Override
    public Observation leeway(Observation.Leeway leeway) {
        return leeway;
    }

    @Override
    public Observation autopilot(Observation.Autopilot autopilot) {
        return autopilot;
    }

    @Override
    public Observation battery(Observation.Battery battery) {
        Observation.Battery l = loser(Observation.Battery.class);
        return new Observation.Battery(
                battery.millivolts().or(l::millivolts), battery.percent().or(l::percent));
    }

    @Override
    public Observation gas(Observation.Gas gas) {
        return gas;
    }

    @Override
    public Observation portFees(Observation.PortFees portFees) {
        return portFees;
    }

    @Override
    public Observation otherBoat(Observation.OtherBoat otherBoat) {
        return otherBoat;
    }

    @Override
    public Observation happening(Observation.Happening happening) {
        return happening;
    }

    @Override
    public Observation fileName(Observation.FileName fileName) {
        return fileName;
    }

    @Override
    public Observation lastKnownFix(Observation.LastKnownFix lastKnownFix) {
        return lastKnownFix;
    }

    @Override
    public Observation observedAt(Observation.ObservedAt observedAt) {
        return observedAt;
    }

    @Override
    public Observation remark(Observation.Remark remark) {
        return remark;
    }

    @Override
    public Observation corrects(Observation.Corrects corrects) {
        return corrects;
    }

    @Override
    public Observation voids(Observation.Voids voids) {
        return voids;
    }

    @Override
    public Observation completes(Observation.Completes completes) {
        return completes;
    }

    @Override
    public Observation roleGiven(Observation.RoleGiven roleGiven) {
        return roleGiven;
    }

    @Override
    public Observation boatFact(Observation.BoatFact boatFact) {
        return boatFact;
    }

    @Override
    public Observation personNamed(Observation.PersonNamed personNamed) {
        return personNamed;
    }

    @Override
    public Observation alias(Observation.Alias alias) {
        return alias;
    }

    /** Once confirmed it stays so. */
    @Override
    public Observation handOver(Observation.HandOver handOver) {
        Observation.HandOver l = loser(Observation.HandOver.class);
        return new Observation.HandOver(handOver.charge(), handOver.to(), handOver.confirmed() || l.confirmed());
    }

    @Override
    public Observation watchBill(Observation.WatchBill watchBill) {
        return watchBill;
    }

    @Override
    public Observation voyageNamed(Observation.VoyageNamed voyageNamed) {
        return voyageNamed;
    }

    @Override
    public Observation voyageJoined(Observation.VoyageJoined voyageJoined) {
        return voyageJoined;
    }

    @Override
    public Observation voyageSplit(Observation.VoyageSplit voyageSplit) {
        return voyageSplit;
    }

    @Override
    public Observation clockTold(Observation.ClockTold clockTold) {
        return clockTold;
    }

    @Override
    public Observation daySigned(Observation.DaySigned daySigned) {
        return daySigned;
    }

    @Override
    public Observation later(Observation.Later later) {
        return later;
    }
}
