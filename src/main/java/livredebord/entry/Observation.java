package livredebord.entry;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import livredebord.nautical.Bearing;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.Distance;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Length;
import livredebord.nautical.Position;
import livredebord.nautical.Pressure;
import livredebord.nautical.Speed;
import livredebord.nautical.Temperature;
import livredebord.nautical.Volume;

/**
 * One thing that can stand in the log, as a sealed family. What was not said is empty, never 0 or "". The simple name of
 * a record, in snake case, is its {@code kind} in the content's JSON, and its components are the keys: renaming one is a
 * new version of the format.
 */
public sealed interface Observation {

    /** Exhaustive: a new kind does not compile until every fold has a line for it. */
    <R> R fold(Fold<R> fold);

    /** What to make of each kind. */
    interface Fold<R> {
        R positionFix(PositionFix positionFix);

        R unclearPosition(UnclearPosition unclearPosition);

        R heading(Heading heading);

        R route(Route route);

        R courseOverGround(CourseOverGround courseOverGround);

        R speedOverGround(SpeedOverGround speedOverGround);

        R speedThroughWater(SpeedThroughWater speedThroughWater);

        R boatSpeed(BoatSpeed boatSpeed);

        R maximumSpeed(MaximumSpeed maximumSpeed);

        R distanceLogged(DistanceLogged distanceLogged);

        R tripDistance(TripDistance tripDistance);

        R daysRun(DaysRun daysRun);

        R distanceToGo(DistanceToGo distanceToGo);

        R wind(Wind wind);

        R apparentWind(ApparentWind apparentWind);

        R barometer(Barometer barometer);

        R unclearPressure(UnclearPressure unclearPressure);

        R unclearEngineHours(UnclearEngineHours unclearEngineHours);

        R unclearDistanceLogged(UnclearDistanceLogged unclearDistanceLogged);

        R sea(Sea sea);

        R swell(Swell swell);

        R visibility(Visibility visibility);

        R sky(Sky sky);

        R airTemperature(AirTemperature airTemperature);

        R seaTemperature(SeaTemperature seaTemperature);

        R sailPlan(SailPlan sailPlan);

        R onTack(OnTack onTack);

        R engine(Engine engine);

        R fuel(Fuel fuel);

        R freshWater(FreshWater freshWater);

        R waste(Waste waste);

        R maintenance(Maintenance maintenance);

        R crewChange(CrewChange crewChange);

        R headcount(Headcount headcount);

        R watchChange(WatchChange watchChange);

        R radio(Radio radio);

        R forecast(Forecast forecast);

        R check(Check check);

        R drill(Drill drill);

        R incident(Incident incident);

        R medical(Medical medical);

        R formality(Formality formality);

        R sighting(Sighting sighting);

        R plan(Plan plan);

        R berth(Berth berth);

        R anchoring(Anchoring anchoring);

        R place(Place place);

        R lastKnownFix(LastKnownFix lastKnownFix);

        R destination(Destination destination);

        R sounding(Sounding sounding);

        R tide(Tide tide);

        R current(Current current);

        R leeway(Leeway leeway);

        R autopilot(Autopilot autopilot);

        R battery(Battery battery);

        R gas(Gas gas);

        R portFees(PortFees portFees);

        R otherBoat(OtherBoat otherBoat);

        R happening(Happening happening);

        R fileName(FileName fileName);

        R observedAt(ObservedAt observedAt);

        R remark(Remark remark);

        R corrects(Corrects corrects);

        R voids(Voids voids);

        R completes(Completes completes);

        R roleGiven(RoleGiven roleGiven);

        R boatFact(BoatFact boatFact);

        R personNamed(PersonNamed personNamed);

        R alias(Alias alias);

        R handOver(HandOver handOver);

        R watchBill(WatchBill watchBill);

        R voyageNamed(VoyageNamed voyageNamed);

        R voyageJoined(VoyageJoined voyageJoined);

        R voyageSplit(VoyageSplit voyageSplit);

        R clockTold(ClockTold clockTold);

        R daySigned(DaySigned daySigned);

        R later(Later later);
    }

    /**
     * Where the boat was.
     *
     * @param method how the fix was got, where said
     */
    record PositionFix(Position position, Optional<FixMethod> method) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.positionFix(this);
        }
    }

    /**
     * A position that leaves more than one answer: the book asks, it never guesses.
     *
     * @param typed the part of the words that was meant as a position
     * @param candidates every position it can be, the likeliest first; empty where none
     */
    record UnclearPosition(String typed, List<Position> candidates) implements Observation {
        public UnclearPosition {
            candidates = List.copyOf(candidates);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.unclearPosition(this);
        }
    }

    /** Where the bow points (cap). */
    record Heading(Bearing bearing) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.heading(this);
        }
    }

    /** The course through the water or on the chart that the crew follows (route), its reference not said to be over ground. */
    record Route(Bearing bearing) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.route(this);
        }
    }

    /** The way the boat makes over the ground (route fond, Rf, COG). */
    record CourseOverGround(Bearing bearing) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.courseOverGround(this);
        }
    }

    /** Speed over the ground (Vf, SOG). */
    record SpeedOverGround(Speed speed) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.speedOverGround(this);
        }
    }

    /** Speed through the water (vitesse surface, STW). */
    record SpeedThroughWater(Speed speed) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.speedThroughWater(this);
        }
    }

    /** A speed whose reference was not said. */
    record BoatSpeed(Speed speed) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.boatSpeed(this);
        }
    }

    /** The greatest speed since the line before. */
    record MaximumSpeed(Speed speed) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.maximumSpeed(this);
        }
    }

    /** What the log instrument has counted in all (loch total). */
    record DistanceLogged(Distance distance) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.distanceLogged(this);
        }
    }

    /** What the log instrument has counted since it was last set to nought. */
    record TripDistance(Distance distance) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.tripDistance(this);
        }
    }

    /** Miles made good from noon to noon, as the crew says it. */
    record DaysRun(Distance distance) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.daysRun(this);
        }
    }

    /** Miles that are left to the destination. */
    record DistanceToGo(Distance distance) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.distanceToGo(this);
        }
    }

    /**
     * The true wind, or the wind of which nobody said that it is apparent.
     *
     * @param from where it comes from, by name
     * @param fromDegrees where it comes from, where degrees were typed
     * @param variable of no settled direction
     * @param force in Beaufort, where typed so
     * @param speed in knots, where typed so; never worked out from the force
     * @param gust the strongest
     * @param trend freshening or easing, where said
     */
    record Wind(
            Optional<CompassPoint> from,
            Optional<Bearing> fromDegrees,
            boolean variable,
            Optional<BeaufortRange> force,
            Optional<SpeedRange> speed,
            Optional<Speed> gust,
            Optional<WindTrend> trend)
            implements Observation {

        /** How it blew but for its gusts. */
        public Wind withoutGust() {
            return new Wind(from, fromDegrees, variable, force, speed, Optional.empty(), trend);
        }

        /** How it blew, and nothing of what it was about to do. */
        public Wind withoutTrend() {
            return new Wind(from, fromDegrees, variable, force, speed, gust, Optional.empty());
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.wind(this);
        }
    }

    /**
     * The wind as the moving boat feels it.
     *
     * @param degrees from the bow, 0 to 180
     * @param side of the bow it comes from
     */
    record ApparentWind(Optional<Integer> degrees, Optional<Side> side, Optional<SpeedRange> speed)
            implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.apparentWind(this);
        }
    }

    /**
     * The pressure and where it goes.
     *
     * @param changePascals falling is negative
     * @param changeHours the hours over which it changed so, where said
     */
    record Barometer(
            Optional<Pressure> pressure,
            Optional<Tendency> tendency,
            Optional<Integer> changePascals,
            Optional<Integer> changeHours)
            implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.barometer(this);
        }
    }

    /** A reading that cannot be the whole pressure, such as 30: asked about. */
    record UnclearPressure(String typed) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.unclearPressure(this);
        }
    }

    /**
     * An hour counter that shows less than it did: asked about.
     *
     * @param before what it showed the last time
     */
    record UnclearEngineHours(EngineHours hours, EngineHours before) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.unclearEngineHours(this);
        }
    }

    /**
     * A log that shows less than it did, though the boat did not leave a port since: asked about.
     *
     * @param before what it showed the last time
     */
    record UnclearDistanceLogged(Distance distance, Distance before) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.unclearDistanceLogged(this);
        }
    }

    /** State of the sea. */
    record Sea(SeaState state) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.sea(this);
        }
    }

    /**
     * The long waves of a wind elsewhere.
     *
     * @param from where it comes from
     * @param periodSeconds from crest to crest, 1 to 60
     */
    record Swell(Optional<Length> height, Optional<CompassPoint> from, Optional<Integer> periodSeconds)
            implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.swell(this);
        }
    }

    /**
     * How far one sees.
     *
     * @param band only where the word was said
     * @param range as far as that; metres become miles
     * @param bound more than, or less than, the range
     */
    record Visibility(Optional<VisibilityBand> band, Optional<Distance> range, Optional<Bound> bound)
            implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.visibility(this);
        }
    }

    /**
     * Cloud and present weather.
     *
     * @param oktas eighths of the sky, 0 to 8, and 9 for a sky that cannot be seen
     */
    record Sky(Optional<Integer> oktas, List<PresentWeather> weather) implements Observation {
        public Sky {
            weather = List.copyOf(weather);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.sky(this);
        }
    }

    /** How warm the air is. */
    record AirTemperature(Temperature temperature) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.airTemperature(this);
        }
    }

    /** How warm the water is. */
    record SeaTemperature(Temperature temperature) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.seaTemperature(this);
        }
    }

    /**
     * What stands.
     *
     * @param head sails before the mast, none where nothing was said of them
     * @param headPercent so much of the headsail is unrolled, 1 to 100
     * @param headReefed reefed or partly rolled, the part not said
     */
    record SailPlan(Optional<MainSail> main, List<HeadSail> head, Optional<Integer> headPercent, boolean headReefed)
            implements Observation {
        public SailPlan {
            head = List.copyOf(head);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.sailPlan(this);
        }
    }

    /** The side from which the wind comes over the boat (amures). */
    record OnTack(Side side) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.onTack(this);
        }
    }

    /**
     * What the engine does and has done.
     *
     * @param rpm revolutions a minute, 0 to 20 000
     * @param hours what the hour counter shows
     */
    record Engine(Optional<EngineState> state, Optional<Integer> rpm, Optional<EngineHours> hours)
            implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.engine(this);
        }
    }

    /**
     * Fuel taken or left.
     *
     * @param full the tank is full
     * @param left the volume is what is left aboard, not what was taken
     */
    record Fuel(Optional<Volume> volume, Optional<Money> cost, boolean full, boolean left) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.fuel(this);
        }
    }

    /**
     * Water taken or left.
     *
     * @param full the tank is full
     * @param left the volume is what is left aboard, not what was taken
     */
    record FreshWater(Optional<Volume> volume, boolean full, boolean left) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.freshWater(this);
        }
    }

    /** What went ashore or overboard. */
    record Waste(List<String> what) implements Observation {
        public Waste {
            what = List.copyOf(what);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.waste(this);
        }
    }

    /**
     * Work on the boat.
     *
     * @param at the engine's hours when it was done
     * @param nextDue the engine's hours when it is due again
     */
    record Maintenance(String what, Optional<EngineHours> at, Optional<EngineHours> nextDue) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.maintenance(this);
        }
    }

    /** Who came aboard, who went ashore. */
    record CrewChange(List<String> aboard, List<String> ashore) implements Observation {
        public CrewChange {
            aboard = List.copyOf(aboard);
            ashore = List.copyOf(ashore);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.crewChange(this);
        }
    }

    /**
     * How many are aboard.
     *
     * @param people 0 to 999
     */
    record Headcount(int people) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.headcount(this);
        }
    }

    /**
     * The watch goes from hand to hand.
     *
     * @param from ship's time
     * @param to ship's time
     */
    record WatchChange(
            List<String> on, List<String> off, Optional<LocalTime> from, Optional<LocalTime> to, List<String> next)
            implements Observation {
        public WatchChange {
            on = List.copyOf(on);
            off = List.copyOf(off);
            next = List.copyOf(next);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.watchChange(this);
        }
    }

    /** A call made or heard. */
    record Radio(Optional<String> station, List<Integer> channels) implements Observation {
        public Radio {
            channels = List.copyOf(channels);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.radio(this);
        }
    }

    /** What somebody says the weather will be; never an observation. */
    record Forecast(String text) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.forecast(this);
        }
    }

    /**
     * Something was seen to that has to be before one leaves.
     *
     * @param what in the words of whoever did it
     */
    record Check(CheckType type, String what) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.check(this);
        }
    }

    /** An exercise; never an incident. */
    record Drill(DrillType type, Optional<Integer> minutes, List<String> gear) implements Observation {
        public Drill {
            gear = List.copyOf(gear);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.drill(this);
        }
    }

    /**
     * Something went wrong.
     *
     * @param action what was done or is to be done about it
     */
    record Incident(String what, Optional<String> action) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.incident(this);
        }
    }

    /** Somebody is hurt or ill; always restricted. */
    record Medical(Optional<String> person, String what, Optional<String> treatment) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.medical(this);
        }
    }

    /**
     * Business with an authority.
     *
     * @param type clearance_in, clearance_out, inspection, visit or another word of the lexicon
     */
    record Formality(String type, Optional<String> authority) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.formality(this);
        }
    }

    /** What was seen. */
    record Sighting(String what) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.sighting(this);
        }
    }

    /**
     * What is meant to happen; never an arrival.
     *
     * @param at ship's time
     * @param eta ship's time
     */
    record Plan(Optional<String> place, Optional<String> what, Optional<LocalTime> at, Optional<LocalTime> eta)
            implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.plan(this);
        }
    }

    /**
     * Where she lies alongside.
     *
     * @param type pontoon, quay, buoy, alongside or another word of the lexicon
     */
    record Berth(Optional<String> type, Optional<String> id) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.berth(this);
        }
    }

    /**
     * The anchor is down.
     *
     * @param bottom sand, mud, rock, weed, gravel, shells or another word of the lexicon
     */
    record Anchoring(Optional<Length> depth, Optional<String> bottom, Optional<Length> chain) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.anchoring(this);
        }
    }

    /** A name on the chart or ashore. */
    record Place(String name) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.place(this);
        }
    }

    /** The port that is made for. */
    record Destination(String name) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.destination(this);
        }
    }

    /** The depth that the sounder shows, by its own reference. */
    record Sounding(Length depth) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.sounding(this);
        }
    }

    /**
     * What the tide does.
     *
     * @param coefficient French tidal coefficient, 20 to 120
     * @param at ship's time
     */
    record Tide(
            Optional<TideState> state, Optional<Integer> coefficient, Optional<Length> height, Optional<LocalTime> at)
            implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.tide(this);
        }
    }

    /** The stream; named by where it goes to. */
    record Current(Optional<Bearing> sets, Optional<Speed> drift) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.current(this);
        }
    }

    /**
     * The angle that the wind pushes her off her heading.
     *
     * @param degreesE2 hundredths of a degree, 0 to 9 000
     */
    record Leeway(int degreesE2) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.leeway(this);
        }
    }

    /** Who steers. */
    record Autopilot(boolean engaged) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.autopilot(this);
        }
    }

    /** What the batteries hold. */
    record Battery(Optional<Integer> millivolts, Optional<Integer> percent) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.battery(this);
        }
    }

    /** Cooking gas. */
    record Gas(String what) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.gas(this);
        }
    }

    /** What the berth costs. */
    record PortFees(Money cost) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.portFees(this);
        }
    }

    /** Another boat is meant: values beside it are hers, not ours. */
    record OtherBoat(String name) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.otherBoat(this);
        }
    }

    /** A fact of the voyage that has a word of its own. */
    record Happening(Event event) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.happening(this);
        }
    }

    /**
     * Where she was last known to be, added by the logbook to an alarm that says no position; it is no fix of ours.
     *
     * @param minutesAgo of the fix when the alarm was raised, never negative
     */
    record LastKnownFix(Position position, int minutesAgo) implements Observation {
        public LastKnownFix {
            if (minutesAgo < 0) {
                throw new IllegalArgumentException("a fix of the future: " + minutesAgo + " min");
            }
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.lastKnownFix(this);
        }
    }

    /**
     * A photo or file that was sent with the line.
     *
     * @param name as it was called; its id where nobody said
     * @param id by which the author's server knows it, 1 to 64 letters and digits; empty where it came by no server
     */
    record FileName(String name, Optional<String> id) implements Observation {

        private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,64}");

        public FileName {
            if (id.isPresent() && !isId(id.get())) {
                throw new IllegalArgumentException("not the id of a file: " + id.get());
            }
        }

        public FileName(String name) {
            this(name, Optional.empty());
        }

        public static boolean isId(String words) {
            return ID.matcher(words).matches();
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.fileName(this);
        }
    }

    /** Corrects when it happened. */
    record ObservedAt(Instant moment) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.observedAt(this);
        }
    }

    /** What was not understood, word for word, or was meant as words. */
    record Remark(String text) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.remark(this);
        }
    }

    /** This entry strikes out values of another; the values beside this one stand in their place. */
    record Corrects(EntryId entry, EntryNumber number, String reason) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.corrects(this);
        }
    }

    /** This entry strikes out another whole. */
    record Voids(EntryId entry, EntryNumber number, String reason) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.voids(this);
        }
    }

    /** This entry gives a missing part to another. */
    record Completes(EntryId entry, EntryNumber number) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.completes(this);
        }
    }

    /** Somebody's role from now on. */
    record RoleGiven(Author person, Role role, Optional<String> reason) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.roleGiven(this);
        }
    }

    /**
     * A field of the boat's header.
     *
     * @param field name, registration, mmsi, callsign, owner, home_port, type, zone, language; or {@code rule_} and the name
     *     of what is done unasked, its value {@code on} or {@code off} and perhaps a number in that rule's unit
     */
    record BoatFact(String field, String value) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.boatFact(this);
        }
    }

    /** How somebody is called in the book from now on; the account stays who writes. */
    record PersonNamed(Author person, String name) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.personNamed(this);
        }
    }

    /**
     * Another name of somebody aboard.
     *
     * @param of a name that the book knows already, or the only one of somebody without an account
     */
    record Alias(String alias, String of) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.alias(this);
        }
    }

    /**
     * The boat or the watch goes to somebody who did not say it himself; it holds at once.
     *
     * @param to who takes over
     * @param confirmed one of them said so
     */
    record HandOver(Charge charge, List<String> to, boolean confirmed) implements Observation {
        public HandOver {
            to = List.copyOf(to);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.handOver(this);
        }
    }

    /** Who is to have the watch when, every day until another bill is made; a plan, not a change of the watch. */
    record WatchBill(List<Spell> spells) implements Observation {
        public WatchBill {
            spells = List.copyOf(spells);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.watchBill(this);
        }
    }

    /**
     * What a voyage is called.
     *
     * @param entry the departure, or the cut, that begins it
     */
    record VoyageNamed(EntryId entry, EntryNumber number, String name) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.voyageNamed(this);
        }
    }

    /**
     * What was a voyage of its own goes on with the one before.
     *
     * @param entry the departure, or the cut, that began it
     */
    record VoyageJoined(EntryId entry, EntryNumber number) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.voyageJoined(this);
        }
    }

    /** Another voyage begins at this moment, without a departure. */
    record VoyageSplit(Instant moment) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.voyageSplit(this);
        }
    }

    /**
     * Somebody told the service what time it is; the entries of that boot whose clock was not verified move by it.
     *
     * @param moment the time when the entry was received
     */
    record ClockTold(Instant moment) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.clockTold(this);
        }
    }

    /**
     * A kind that a later version writes: kept, passed on and shown as such.
     *
     * @param kind its word
     * @param json the object, as it was read
     */
    record Later(String kind, String json) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.later(this);
        }
    }

    /** How a position was got. */
    enum FixMethod {
        GPS,
        ESTIMATED,
        DEAD_RECKONING,
        BEARINGS,
        RADAR,
        CELESTIAL
    }

    /** Of the boat, seen forward. */
    enum Side {
        PORT,
        STARBOARD
    }

    /** What the wind is doing. */
    enum WindTrend {
        RISING,
        EASING,
        STEADY
    }

    /** Where the pressure goes. */
    enum Tendency {
        RISING,
        FALLING,
        STEADY,
        RISING_FAST,
        FALLING_FAST
    }

    /** By the word that was said (MSC.1/Circ.1310: over 5 miles, 2 to 5, 0.5 to 2, under 0.5). */
    enum VisibilityBand {
        GOOD,
        MODERATE,
        POOR,
        VERY_POOR
    }

    /** On which side of the number. */
    enum Bound {
        MORE,
        LESS
    }

    /** What falls, flashes or hides. */
    enum PresentWeather {
        RAIN,
        DRIZZLE,
        SHOWER,
        SQUALL,
        THUNDERSTORM,
        LIGHTNING,
        MIST,
        FOG,
        HAIL,
        SNOW,
        HAZE
    }

    /** The mainsail. */
    enum MainSail {
        FULL,
        REEF1,
        REEF2,
        REEF3,
        DOWN,
        TRYSAIL
    }

    /** A sail before the mast. */
    enum HeadSail {
        GENOA,
        JIB,
        SOLENT,
        STAYSAIL,
        STORM_JIB,
        SPINNAKER,
        GENNAKER,
        CODE0
    }

    /** Running or not. */
    enum EngineState {
        ON,
        OFF
    }

    /** What is exercised. */
    enum CheckType {
        /** Hull, engine, gear. */
        BOAT,
        /** The people aboard were told what to do when something happens. */
        BRIEFING
    }

    enum DrillType {
        MOB,
        FIRE,
        ABANDON,
        FLOODING,
        OTHER
    }

    /** Where the tide stands. */
    enum TideState {
        HIGH,
        LOW,
        RISING,
        FALLING,
        SLACK
    }

    /** What somebody may do in the book. */
    enum Role {
        SKIPPER,
        CREW,
        JUNIOR,
        GUEST,
        SHORE
    }

    /**
     * The skipper's visa of one day: what stands in the book of it, and what was said of that, to the last byte.
     *
     * @param date ISO 8601, of ship's time
     * @param zone by which that date begins and ends
     * @param entries how many were signed
     * @param digest SHA-256 over the ids of these entries, 64 hexadecimal digits, lower case
     */
    record DaySigned(String date, String zone, int entries, String digest) implements Observation {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.daySigned(this);
        }
    }

    /** What is handed over. */
    enum Charge {
        SKIPPER,
        WATCH
    }

    /**
     * A part of the watch bill, past midnight where {@code to} is the earlier.
     *
     * @param from ship's time
     * @param to ship's time
     */
    record Spell(LocalTime from, LocalTime to, List<String> on) {
        public Spell {
            on = List.copyOf(on);
        }
    }

    /** The Douglas scale (WMO code 3700): by its number, 0 to 9. */
    enum SeaState {
        CALM_GLASSY,
        CALM_RIPPLED,
        SMOOTH,
        SLIGHT,
        MODERATE,
        ROUGH,
        VERY_ROUGH,
        HIGH,
        VERY_HIGH,
        PHENOMENAL
    }

    /** Words of the log that say what happened. */
    enum Event {
        DEPARTURE,
        ARRIVAL,
        NOON,
        NAVIGATION,
        POSITION,
        WEATHER,
        SAIL_CHANGE,
        TACK,
        GYBE,
        ENGINE_ON,
        ENGINE_OFF,
        ANCHOR,
        WEIGH,
        MOOR,
        WATER,
        BUNKER,
        WASTE,
        MAINTENANCE,
        WATCH_CHANGE,
        WATCH_REPORT,
        RADIO,
        FORECAST,
        DRILL,
        INCIDENT,
        MAN_OVERBOARD,
        MEDICAL,
        CREW_ON,
        CREW_OFF,
        FORMALITY,
        SIGHTING,
        PLAN,
        CORRECTION
    }

    /**
     * @param lowest Beaufort force, 0 to 12
     * @param highest Beaufort force, {@code lowest} to 12; the same for a single value
     */
    record BeaufortRange(int lowest, int highest) {
        public BeaufortRange {
            if (lowest < 0 || highest < lowest || highest > 12) {
                throw new IllegalArgumentException("not a Beaufort range: " + lowest + " to " + highest);
            }
        }
    }

    /**
     * @param lowest the lower speed
     * @param highest not under {@code lowest}; the same for a single value
     */
    record SpeedRange(Speed lowest, Speed highest) {
        public SpeedRange {
            if (highest.compareTo(lowest) < 0) {
                throw new IllegalArgumentException("not a range of speeds: " + lowest + " to " + highest);
            }
        }
    }

    /**
     * @param cents hundredths of the currency's unit
     * @param currency ISO 4217, or the word typed
     */
    record Money(long cents, String currency) {}
}
