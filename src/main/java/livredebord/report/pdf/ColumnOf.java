package livredebord.report.pdf;

import livredebord.entry.Observation;

/** In which column each thing observed stands; what a paper log has no column for is a remark. */
final class ColumnOf implements Observation.Fold<Column> {

    static final ColumnOf THING = new ColumnOf();

    private ColumnOf() {}

    @Override
    public Column positionFix(Observation.PositionFix positionFix) {
        return Column.POSITION;
    }

    @Override
    public Column unclearPosition(Observation.UnclearPosition unclearPosition) {
        return Column.REMARKS;
    }

    @Override
    public Column heading(Observation.Heading heading) {
        return Column.HEADING;
    }

    @Override
    public Column route(Observation.Route route) {
        return Column.ROUTE;
    }

    @Override
    public Column courseOverGround(Observation.CourseOverGround courseOverGround) {
        return Column.COURSE_OVER_GROUND;
    }

    @Override
    public Column speedOverGround(Observation.SpeedOverGround speedOverGround) {
        return Column.SPEED_OVER_GROUND;
    }

    @Override
    public Column speedThroughWater(Observation.SpeedThroughWater speedThroughWater) {
        return Column.SPEED_THROUGH_WATER;
    }

    @Override
    public Column boatSpeed(Observation.BoatSpeed boatSpeed) {
        return Column.SPEED;
    }

    @Override
    public Column maximumSpeed(Observation.MaximumSpeed maximumSpeed) {
        return Column.REMARKS;
    }

    @Override
    public Column distanceLogged(Observation.DistanceLogged distanceLogged) {
        return Column.LOG;
    }

    @Override
    public Column tripDistance(Observation.TripDistance tripDistance) {
        return Column.TRIP;
    }

    @Override
    public Column daysRun(Observation.DaysRun daysRun) {
        return Column.REMARKS;
    }

    @Override
    public Column distanceToGo(Observation.DistanceToGo distanceToGo) {
        return Column.REMARKS;
    }

    @Override
    public Column wind(Observation.Wind wind) {
        return Column.WIND;
    }

    @Override
    public Column apparentWind(Observation.ApparentWind apparentWind) {
        return Column.REMARKS;
    }

    @Override
    public Column barometer(Observation.Barometer barometer) {
        return Column.BAROMETER;
    }

    @Override
    public Column unclearPressure(Observation.UnclearPressure unclearPressure) {
        return Column.REMARKS;
    }

    @Override
    public Column unclearEngineHours(Observation.UnclearEngineHours unclearEngineHours) {
        return Column.REMARKS;
    }

    @Override
    public Column unclearDistanceLogged(Observation.UnclearDistanceLogged unclearDistanceLogged) {
        return Column.REMARKS;
    }

    @Override
    public Column sea(Observation.Sea sea) {
        return Column.SEA;
    }

    @Override
    public Column swell(Observation.Swell swell) {
        return Column.SWELL;
    }

    @Override
    public Column visibility(Observation.Visibility visibility) {
        return Column.VISIBILITY;
    }

    @Override
    public Column sky(Observation.Sky sky) {
        return Column.SKY;
    }

    @Override
    public Column airTemperature(Observation.AirTemperature airTemperature) {
        return Column.AIR;
    }

    @Override
    public Column seaTemperature(Observation.SeaTemperature seaTemperature) {
        return Column.WATER;
    }

    @Override
    public Column sailPlan(Observation.SailPlan sailPlan) {
        return Column.SAILS;
    }

    @Override
    public Column onTack(Observation.OnTack onTack) {
        return Column.SAILS;
    }

    @Override
    public Column engine(Observation.Engine engine) {
        return Column.ENGINE;
    }

    @Override
    public Column fuel(Observation.Fuel fuel) {
        return Column.REMARKS;
    }

    @Override
    public Column freshWater(Observation.FreshWater freshWater) {
        return Column.REMARKS;
    }

    @Override
    public Column waste(Observation.Waste waste) {
        return Column.REMARKS;
    }

    @Override
    public Column maintenance(Observation.Maintenance maintenance) {
        return Column.REMARKS;
    }

    @Override
    public Column crewChange(Observation.CrewChange crewChange) {
        return Column.REMARKS;
    }

    @Override
    public Column headcount(Observation.Headcount headcount) {
        return Column.REMARKS;
    }

    @Override
    public Column watchChange(Observation.WatchChange watchChange) {
        return Column.REMARKS;
    }

    @Override
    public Column radio(Observation.Radio radio) {
        return Column.REMARKS;
    }

    @Override
    public Column forecast(Observation.Forecast forecast) {
        return Column.REMARKS;
    }

    @Override
    public Column check(Observation.Check check) {
        return Column.REMARKS;
    }

    @Override
    public Column drill(Observation.Drill drill) {
        return Column.REMARKS;
    }

    @Override
    public Column incident(Observation.Incident incident) {
        return Column.REMARKS;
    }

    @Override
    public Column medical(Observation.Medical medical) {
        return Column.REMARKS;
    }

    @Override
    public Column formality(Observation.Formality formality) {
        return Column.REMARKS;
    }

    @Override
    public Column sighting(Observation.Sighting sighting) {
        return Column.REMARKS;
    }

    @Override
    public Column plan(Observation.Plan plan) {
        return Column.REMARKS;
    }

    @Override
    public Column berth(Observation.Berth berth) {
        return Column.REMARKS;
    }

    @Override
    public Column anchoring(Observation.Anchoring anchoring) {
        return Column.REMARKS;
    }

    @Override
    public Column place(Observation.Place place) {
        return Column.REMARKS;
    }

    @Override
    public Column destination(Observation.Destination destination) {
        return Column.REMARKS;
    }

    @Override
    public Column sounding(Observation.Sounding sounding) {
        return Column.DEPTH;
    }

    @Override
    public Column tide(Observation.Tide tide) {
        return Column.REMARKS;
    }

    @Override
    public Column current(Observation.Current current) {
        return Column.REMARKS;
    }

    @Override
    public Column leeway(Observation.Leeway leeway) {
        return Column.REMARKS;
    }

    @Override
    public Column autopilot(Observation.Autopilot autopilot) {
        return Column.REMARKS;
    }

    @Override
    public Column battery(Observation.Battery battery) {
        return Column.REMARKS;
    }

    @Override
    public Column gas(Observation.Gas gas) {
        return Column.REMARKS;
    }

    @Override
    public Column portFees(Observation.PortFees portFees) {
        return Column.REMARKS;
    }

    @Override
    public Column otherBoat(Observation.OtherBoat otherBoat) {
        return Column.REMARKS;
    }

    @Override
    public Column happening(Observation.Happening happening) {
        return Column.REMARKS;
    }

    @Override
    public Column fileName(Observation.FileName fileName) {
        return Column.REMARKS;
    }

    @Override
    public Column lastKnownFix(Observation.LastKnownFix lastKnownFix) {
        return Column.REMARKS;
    }

    @Override
    public Column observedAt(Observation.ObservedAt observedAt) {
        return Column.REMARKS;
    }

    @Override
    public Column remark(Observation.Remark remark) {
        return Column.REMARKS;
    }

    @Override
    public Column corrects(Observation.Corrects corrects) {
        return Column.REMARKS;
    }

    @Override
    public Column voids(Observation.Voids voids) {
        return Column.REMARKS;
    }

    @Override
    public Column completes(Observation.Completes completes) {
        return Column.REMARKS;
    }

    @Override
    public Column roleGiven(Observation.RoleGiven roleGiven) {
        return Column.REMARKS;
    }

    @Override
    public Column boatFact(Observation.BoatFact boatFact) {
        return Column.REMARKS;
    }

    @Override
    public Column personNamed(Observation.PersonNamed personNamed) {
        return Column.REMARKS;
    }

    @Override
    public Column alias(Observation.Alias alias) {
        return Column.REMARKS;
    }

    @Override
    public Column handOver(Observation.HandOver handOver) {
        return Column.REMARKS;
    }

    @Override
    public Column watchBill(Observation.WatchBill watchBill) {
        return Column.REMARKS;
    }

    @Override
    public Column voyageNamed(Observation.VoyageNamed voyageNamed) {
        return Column.REMARKS;
    }

    @Override
    public Column voyageJoined(Observation.VoyageJoined voyageJoined) {
        return Column.REMARKS;
    }

    @Override
    public Column voyageSplit(Observation.VoyageSplit voyageSplit) {
        return Column.REMARKS;
    }

    @Override
    public Column clockTold(Observation.ClockTold clockTold) {
        return Column.REMARKS;
    }

    @Override
    public Column daySigned(Observation.DaySigned daySigned) {
        return Column.REMARKS;
    }

    @Override
    public Column later(Observation.Later later) {
        return Column.REMARKS;
    }
}
