package livredebord.journal;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.entry.Observation.*;
import livredebord.nautical.Bearing;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.Distance;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Length;
import livredebord.nautical.North;
import livredebord.nautical.Position;
import livredebord.nautical.Pressure;
import livredebord.nautical.Speed;
import livredebord.nautical.Temperature;
import livredebord.nautical.Volume;

/** Of each kind of observation one that says all it can, and one that says as little as it may. */
final class Samples {

    private static final Position OFF_BREST = new Position(29_013_455, -2_712_345);
    private static final Bearing NORTH_EAST = new Bearing(4_500, North.TRUE);
    private static final Speed SIX_KNOTS = new Speed(600);
    private static final Distance TWELVE_MILES = new Distance(1_200);
    private static final Length TEN_METRES = new Length(1_000);
    private static final EngineHours HOURS = new EngineHours(123_450);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final EntryId ID = new EntryId("ab".repeat(32));

    static final List<Observation> ALL = List.of(
            new PositionFix(OFF_BREST, Optional.of(FixMethod.DEAD_RECKONING)),
            new PositionFix(OFF_BREST, Optional.empty()),
            new UnclearPosition("54 10.2 10 20.5", List.of(OFF_BREST, new Position(-1, 1))),
            new UnclearPosition("95°N", List.of()),
            new Heading(new Bearing(24_000, North.NOT_SAID)),
            new Route(new Bearing(35_999, North.MAGNETIC)),
            new CourseOverGround(new Bearing(0, North.COMPASS)),
            new SpeedOverGround(SIX_KNOTS),
            new SpeedThroughWater(SIX_KNOTS),
            new BoatSpeed(SIX_KNOTS),
            new MaximumSpeed(new Speed(1_234)),
            new DistanceLogged(TWELVE_MILES),
            new TripDistance(TWELVE_MILES),
            new DaysRun(TWELVE_MILES),
            new DistanceToGo(TWELVE_MILES),
            new Wind(
                    Optional.of(CompassPoint.NEbE),
                    Optional.of(NORTH_EAST),
                    true,
                    Optional.of(new BeaufortRange(4, 5)),
                    Optional.of(new SpeedRange(new Speed(1_500), new Speed(2_000))),
                    Optional.of(new Speed(2_500)),
                    Optional.of(WindTrend.EASING)),
            new Wind(
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
            new ApparentWind(
                    Optional.of(45), Optional.of(Side.PORT), Optional.of(new SpeedRange(SIX_KNOTS, SIX_KNOTS))),
            new ApparentWind(Optional.empty(), Optional.empty(), Optional.empty()),
            new Barometer(
                    Optional.of(new Pressure(101_325)),
                    Optional.of(Tendency.FALLING_FAST),
                    Optional.of(-300),
                    Optional.of(3)),
            new Barometer(Optional.empty(), Optional.of(Tendency.STEADY), Optional.empty(), Optional.empty()),
            new UnclearPressure("30"),
            new UnclearEngineHours(new EngineHours(13_200), new EngineHours(130_200)),
            new UnclearDistanceLogged(new Distance(1_204), new Distance(120_400)),
            new LastKnownFix(OFF_BREST, 12),
            new Sea(SeaState.VERY_ROUGH),
            new Swell(Optional.of(TEN_METRES), Optional.of(CompassPoint.W), Optional.of(12)),
            new Swell(Optional.empty(), Optional.empty(), Optional.empty()),
            new Visibility(Optional.of(VisibilityBand.VERY_POOR), Optional.of(TWELVE_MILES), Optional.of(Bound.LESS)),
            new Visibility(Optional.empty(), Optional.empty(), Optional.empty()),
            new Sky(Optional.of(8), List.of(PresentWeather.RAIN, PresentWeather.FOG)),
            new Sky(Optional.empty(), List.of()),
            new AirTemperature(new Temperature(-15)),
            new SeaTemperature(new Temperature(165)),
            new SailPlan(
                    Optional.of(MainSail.REEF2), List.of(HeadSail.STORM_JIB, HeadSail.CODE0), Optional.of(60), true),
            new SailPlan(Optional.empty(), List.of(), Optional.empty(), false),
            new OnTack(Side.STARBOARD),
            new Engine(Optional.of(EngineState.ON), Optional.of(1_800), Optional.of(HOURS)),
            new Engine(Optional.of(EngineState.OFF), Optional.empty(), Optional.empty()),
            new Fuel(Optional.of(new Volume(455)), Optional.of(new Money(8_190, "EUR")), true, false),
            new Fuel(Optional.empty(), Optional.empty(), false, true),
            new FreshWater(Optional.of(new Volume(2_000)), true, true),
            new FreshWater(Optional.empty(), false, false),
            new Waste(List.of("plastic", "glass")),
            new Maintenance("oil", Optional.of(HOURS), Optional.of(HOURS)),
            new Maintenance("oil", Optional.empty(), Optional.empty()),
            new CrewChange(List.of("Léa"), List.of("Papa", "Mamie")),
            new CrewChange(List.of(), List.of()),
            new Headcount(6),
            new WatchChange(
                    List.of("Anne"),
                    List.of("Léo"),
                    Optional.of(NOON),
                    Optional.of(LocalTime.of(23, 59)),
                    List.of("Zoé")),
            new WatchChange(List.of(), List.of(), Optional.empty(), Optional.empty(), List.of()),
            new Radio(Optional.of("CROSS Corsen"), List.of(16, 79)),
            new Radio(Optional.empty(), List.of()),
            new Forecast("SW 7 in the night"),
            new Check(CheckType.BRIEFING, "safety briefing"),
            new Drill(DrillType.MOB, Optional.of(8), List.of("horseshoe")),
            new Drill(DrillType.OTHER, Optional.empty(), List.of()),
            new Incident("net in the propeller", Optional.of("Léo dives")),
            new Incident("net in the propeller", Optional.empty()),
            new Medical(Optional.of("Zoé"), "39.2°", Optional.of("paracetamol")),
            new Medical(Optional.empty(), "seasick", Optional.empty()),
            new Formality("clearance_in", Optional.of("douane")),
            new Formality("visit", Optional.empty()),
            new Sighting("two dolphins 🐬"),
            new Plan(Optional.of("Brest"), Optional.of("leave"), Optional.of(NOON), Optional.of(LocalTime.MIDNIGHT)),
            new Plan(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            new Berth(Optional.of("pontoon"), Optional.of("C 12")),
            new Berth(Optional.empty(), Optional.empty()),
            new Anchoring(Optional.of(TEN_METRES), Optional.of("sand"), Optional.of(new Length(4_000))),
            new Anchoring(Optional.empty(), Optional.empty(), Optional.empty()),
            new Place("Camaret"),
            new Destination("Horta"),
            new Sounding(new Length(320)),
            new Tide(Optional.of(TideState.HIGH), Optional.of(95), Optional.of(new Length(680)), Optional.of(NOON)),
            new Tide(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            new Current(Optional.of(NORTH_EAST), Optional.of(new Speed(210))),
            new Current(Optional.empty(), Optional.empty()),
            new Leeway(500),
            new Autopilot(true),
            new Autopilot(false),
            new Battery(Optional.of(12_650), Optional.of(83)),
            new Battery(Optional.empty(), Optional.empty()),
            new Gas("bottle changed"),
            new PortFees(new Money(3_450, "EUR")),
            new OtherBoat("Korrigan"),
            new Happening(Event.MAN_OVERBOARD),
            new FileName("photo \"1\"\\2.jpg"),
            new FileName("houle.jpg", Optional.of("3kag6f4ccack1e75gsidzmcxut")),
            new ObservedAt(Instant.parse("2026-07-14T11:40:00Z")),
            new Remark("a <b>bold</b> \t remark\nof two lines \u0000 \u202E"),
            new Corrects(ID, new EntryNumber("", 128), "typing slip"),
            new Voids(ID, new EntryNumber("B", 12), "noted twice"),
            new Completes(ID, EntryNumber.of(7)),
            new RoleGiven(new Author("home", "id26", "anne"), Role.SKIPPER, Optional.of("Léo is ashore")),
            new RoleGiven(new Author("home", "id26", "anne"), Role.SHORE, Optional.empty()),
            new BoatFact("home_port", "Brest"),
            new Observation.PersonNamed(new Author("home", "id26", "anne"), "Anne"),
            new Observation.Alias("Papi", "Papa"),
            new Observation.HandOver(Observation.Charge.WATCH, List.of("Maman"), false),
            new Observation.HandOver(Observation.Charge.SKIPPER, List.of("Léa"), true),
            new Observation.WatchBill(List.of(
                    new Observation.Spell(NOON, LocalTime.of(15, 30), List.of("Papa", "Léa")),
                    new Observation.Spell(LocalTime.of(23, 0), LocalTime.of(2, 0), List.of("Maman")))),
            new Observation.VoyageNamed(ID, EntryNumber.of(7), "Croisière d'été"),
            new Observation.VoyageJoined(ID, new EntryNumber("B", 12)),
            new Observation.VoyageSplit(Instant.parse("2026-07-14T10:00:00Z")),
            new Observation.ClockTold(Instant.parse("2026-07-14T12:32:00Z")),
            new Observation.DaySigned("2026-07-14", "Europe/Paris", 21, "ab".repeat(32)),
            new Later("whale", "{\"kind\":\"whale\",\"origin\":\"typed\",\"lengthMetres\":1.50}"));

    private Samples() {}
}
