package livredebord.wording;

import livredebord.entry.Observation;

/** In which order a row is read, as the columns of a paper log: where, which way, how fast, weather, boat, people, words. */
final class ReadingOrder implements Observation.Fold<Integer> {
    static final ReadingOrder INSTANCE = new ReadingOrder();

    private ReadingOrder() {}

    @Override
    public Integer positionFix(Observation.PositionFix positionFix) {
        return 1;
    }

    @Override
    public Integer unclearPosition(Observation.UnclearPosition unclearPosition) {
        return 90;
    }

    @Override
    public Integer heading(Observation.Heading heading) {
        return 10;
    }

    @Override
    public Integer route(Observation.Route route) {
        return 11;
    }

    @Override
    public Integer courseOverGround(Observation.CourseOverGround courseOverGround) {
        return 12;
    }

    @Override
    public Integer speedOverGround(Observation.SpeedOverGround speedOverGround) {
        return 13;
    }

    @Override
    public Integer speedThroughWater(Observation.SpeedThroughWater speedThroughWater) {
        return 14;
    }

    @Override
    public Integer boatSpeed(Observation.BoatSpeed boatSpeed) {
        return 15;
    }

    @Override
    public Integer maximumSpeed(Observation.MaximumSpeed maximumSpeed) {
        return 16;
    }

    @Override
    public Integer distanceLogged(Observation.DistanceLogged distanceLogged) {
        return 17;
    }

    @Override
    public Integer tripDistance(Observation.TripDistance tripDistance) {
        return 18;
    }

    @Override
    public Integer daysRun(Observation.DaysRun daysRun) {
        return 19;
    }

    @Override
    public Integer distanceToGo(Observation.DistanceToGo distanceToGo) {
        return 20;
    }

    @Override
    public Integer wind(Observation.Wind wind) {
        return 30;
    }

    @Override
    public Integer apparentWind(Observation.ApparentWind apparentWind) {
        return 31;
    }

    @Override
    public Integer barometer(Observation.Barometer barometer) {
        return 32;
    }

    @Override
    public Integer unclearPressure(Observation.UnclearPressure unclearPressure) {
        return 91;
    }

    @Override
    public Integer unclearEngineHours(Observation.UnclearEngineHours unclearEngineHours) {
        return 92;
    }

    @Override
    public Integer unclearDistanceLogged(Observation.UnclearDistanceLogged unclearDistanceLogged) {
        return 92;
    }

    @Override
    public Integer sea(Observation.Sea sea) {
        return 33;
    }

    @Override
    public Integer swell(Observation.Swell swell) {
        return 34;
    }

    @Override
    public Integer visibility(Observation.Visibility visibility) {
        return 35;
    }

    @Override
    public Integer sky(Observation.Sky sky) {
        return 36;
    }

    @Override
    public Integer airTemperature(Observation.AirTemperature airTemperature) {
        return 37;
    }

    @Override
    public Integer seaTemperature(Observation.SeaTemperature seaTemperature) {
        return 38;
    }

    @Override
    public Integer sailPlan(Observation.SailPlan sailPlan) {
        return 41;
    }

    @Override
    public Integer onTack(Observation.OnTack onTack) {
        return 40;
    }

    @Override
    public Integer engine(Observation.Engine engine) {
        return 50;
    }

    @Override
    public Integer fuel(Observation.Fuel fuel) {
        return 51;
    }

    @Override
    public Integer freshWater(Observation.FreshWater freshWater) {
        return 52;
    }

    @Override
    public Integer waste(Observation.Waste waste) {
        return 55;
    }

    @Override
    public Integer maintenance(Observation.Maintenance maintenance) {
        return 56;
    }

    @Override
    public Integer crewChange(Observation.CrewChange crewChange) {
        return 59;
    }

    @Override
    public Integer headcount(Observation.Headcount headcount) {
        return 62;
    }

    @Override
    public Integer watchChange(Observation.WatchChange watchChange) {
        return 63;
    }

    @Override
    public Integer radio(Observation.Radio radio) {
        return 70;
    }

    @Override
    public Integer forecast(Observation.Forecast forecast) {
        return 71;
    }

    @Override
    public Integer check(Observation.Check check) {
        return 71;
    }

    @Override
    public Integer drill(Observation.Drill drill) {
        return 72;
    }

    @Override
    public Integer incident(Observation.Incident incident) {
        return 73;
    }

    @Override
    public Integer medical(Observation.Medical medical) {
        return 74;
    }

    @Override
    public Integer formality(Observation.Formality formality) {
        return 68;
    }

    @Override
    public Integer sighting(Observation.Sighting sighting) {
        return 75;
    }

    @Override
    public Integer plan(Observation.Plan plan) {
        return 67;
    }

    @Override
    public Integer berth(Observation.Berth berth) {
        return 64;
    }

    @Override
    public Integer anchoring(Observation.Anchoring anchoring) {
        return 65;
    }

    @Override
    public Integer place(Observation.Place place) {
        return 61;
    }

    @Override
    public Integer destination(Observation.Destination destination) {
        return 66;
    }

    @Override
    public Integer sounding(Observation.Sounding sounding) {
        return 46;
    }

    @Override
    public Integer tide(Observation.Tide tide) {
        return 45;
    }

    @Override
    public Integer current(Observation.Current current) {
        return 44;
    }

    @Override
    public Integer leeway(Observation.Leeway leeway) {
        return 43;
    }

    @Override
    public Integer autopilot(Observation.Autopilot autopilot) {
        return 42;
    }

    @Override
    public Integer battery(Observation.Battery battery) {
        return 53;
    }

    @Override
    public Integer gas(Observation.Gas gas) {
        return 54;
    }

    @Override
    public Integer portFees(Observation.PortFees portFees) {
        return 69;
    }

    @Override
    public Integer otherBoat(Observation.OtherBoat otherBoat) {
        return 76;
    }

    @Override
    public Integer happening(Observation.Happening happening) {
        return 60;
    }

    @Override
    public Integer fileName(Observation.FileName fileName) {
        return 81;
    }

    @Override
    public Integer lastKnownFix(Observation.LastKnownFix lastKnownFix) {
        return 78;
    }

    @Override
    public Integer observedAt(Observation.ObservedAt observedAt) {
        return 0;
    }

    @Override
    public Integer remark(Observation.Remark remark) {
        return 80;
    }

    @Override
    public Integer corrects(Observation.Corrects corrects) {
        return -1;
    }

    @Override
    public Integer voids(Observation.Voids voids) {
        return -1;
    }

    @Override
    public Integer completes(Observation.Completes completes) {
        return -1;
    }

    @Override
    public Integer roleGiven(Observation.RoleGiven roleGiven) {
        return 77;
    }

    @Override
    public Integer boatFact(Observation.BoatFact boatFact) {
        return 78;
    }

    @Override
    public Integer personNamed(Observation.PersonNamed personNamed) {
        return 78;
    }

    @Override
    public Integer alias(Observation.Alias alias) {
        return 78;
    }

    @Override
    public Integer handOver(Observation.HandOver handOver) {
        return handOver.charge() == Observation.Charge.WATCH ? 63 : 77;
    }

    @Override
    public Integer watchBill(Observation.WatchBill watchBill) {
        return 63;
    }

    @Override
    public Integer voyageNamed(Observation.VoyageNamed voyageNamed) {
        return 78;
    }

    @Override
    public Integer voyageJoined(Observation.VoyageJoined voyageJoined) {
        return 78;
    }

    @Override
    public Integer voyageSplit(Observation.VoyageSplit voyageSplit) {
        return 78;
    }

    @Override
    public Integer clockTold(Observation.ClockTold clockTold) {
        return 78;
    }

    @Override
    public Integer daySigned(Observation.DaySigned daySigned) {
        return 78;
    }

    @Override
    public Integer later(Observation.Later later) {
        return 82;
    }
}
