package livredebord.command;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;
import livredebord.nautical.Bearing;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.Position;

/** What the rules found in one line so far; null is not said. It never leaves the package. */
final class Findings {

    // When
    LocalTime time;
    Understood.Clock clock = Understood.Clock.SHIP;
    LocalDate date;
    int daysBack;
    Duration ago;
    boolean dateImpossible;
    int timeEnd = -1;
    int toldFrom = -1;
    int toldEnd = -1;

    // Where
    Position position;
    boolean positionInferred;
    int positionFrom = -1;
    int positionEnd = -1;
    String unclearPosition;
    List<Position> candidates = List.of();
    Observation.FixMethod fix;

    // Courses and speeds
    Bearing heading;
    Bearing route;
    Bearing courseOverGround;
    Integer speedOverGroundE2;
    Integer speedThroughWaterE2;
    Integer speedE2;
    Integer maximumSpeedE2;
    Integer logE2;
    Integer tripE2;
    Integer daysRunE2;
    Integer toGoE2;

    // Weather
    CompassPoint windFrom;
    Bearing windDegrees;
    boolean windVariable;
    int[] force;
    int[] windE2;
    Integer gustE2;
    Observation.WindTrend windTrend;
    Integer apparentDegrees;
    Observation.Side apparentSide;
    int[] apparentE2;
    Integer pascals;
    Observation.Tendency tendency;
    Integer changePascals;
    Integer changeHours;
    String unclearPressure;
    Integer seaState;
    Integer swellCentimetres;
    CompassPoint swellFrom;
    Integer swellSeconds;
    Observation.VisibilityBand band;
    Integer visibilityE2;
    Observation.Bound visibilityBound;
    Integer oktas;
    final Set<Observation.PresentWeather> weather = EnumSet.noneOf(Observation.PresentWeather.class);
    boolean weatherTold;
    boolean windTold;
    Integer airE1;
    Integer waterE1;

    // Sails and engine
    Observation.MainSail main;
    final Set<Observation.HeadSail> head = EnumSet.noneOf(Observation.HeadSail.class);
    Integer headPercent;
    boolean headReefed;
    boolean sailHandled;
    boolean sailsAsTheyStood;
    Observation.Side tack;
    Observation.EngineState engine;
    Integer rpm;
    Integer engineHoursE2;
    Integer dueHoursE2;

    // Stores
    boolean fuelFull;
    Integer fuelDecilitres;
    boolean fuelLeft;
    Observation.Money fuelCost;
    boolean waterFull;
    Integer waterDecilitres;
    boolean waterLeft;
    Observation.Money fees;
    String gas;
    Integer millivolts;
    Integer batteryPercent;
    Boolean autopilot;

    // Water under and around her
    Integer depthCentimetres;
    Integer chainCentimetres;
    String bottom;
    Integer soundingCentimetres;
    Observation.TideState tide;
    Integer coefficient;
    Integer tideCentimetres;
    LocalTime tideAt;
    Bearing currentSets;
    Integer currentE2;
    Integer leewayE2;

    // People and places
    final List<String> aboard = new ArrayList<>();
    final List<String> ashore = new ArrayList<>();
    Integer headcount;
    final List<String> watchOn = new ArrayList<>();
    final List<String> watchOff = new ArrayList<>();
    final List<String> watchNext = new ArrayList<>();
    LocalTime watchFrom;
    LocalTime watchTo;
    String station;
    final List<Integer> channels = new ArrayList<>();
    String place;
    String placeTakenBack;
    boolean placeUnclear;
    String destination;
    String berthType;
    String berthId;
    String otherBoat;

    Understood.Amends amends;

    // What happened
    final Set<Event> events = EnumSet.noneOf(Event.class);
    String forecast;
    final List<Observation.Check> checks = new ArrayList<>();
    Observation.DrillType drill;
    Integer drillMinutes;
    final List<String> drillGear = new ArrayList<>();
    String incident;
    String incidentAction;
    int actionFrom = -1;
    String patient;
    String complaint;
    String treatment;
    String formality;
    String authority;
    String sighting;
    String maintenance;
    final List<String> waste = new ArrayList<>();
    String planPlace;
    String planWhat;
    LocalTime planAt;
    LocalTime planEta;

    /** It was another boat's, or is remembered, asked or planned. */
    void forgetPosition() {
        position = null;
        positionInferred = false;
        positionFrom = -1;
        positionEnd = -1;
        unclearPosition = null;
        candidates = List.of();
    }

    boolean hasWindDirection() {
        return windFrom != null || windDegrees != null;
    }

    boolean hasWind() {
        return windFrom != null
                || windDegrees != null
                || windVariable
                || force != null
                || windE2 != null
                || gustE2 != null
                || windTrend != null;
    }

    boolean hasBarometer() {
        return pascals != null || tendency != null || changePascals != null;
    }

    boolean hasSeaSkyOrVisibility() {
        return seaState != null
                || swellCentimetres != null
                || swellFrom != null
                || band != null
                || visibilityE2 != null
                || oktas != null
                || !weather.isEmpty()
                || weatherTold;
    }

    boolean hasWeather() {
        return hasWind()
                || hasBarometer()
                || hasSeaSkyOrVisibility()
                || airE1 != null
                || waterE1 != null
                || unclearPressure != null
                || apparentE2 != null
                || apparentDegrees != null;
    }

    boolean hasCourse() {
        return heading != null || route != null || courseOverGround != null;
    }

    /** Course and speed beside it are the new ones. */
    boolean turned() {
        return events.contains(Event.TACK) || events.contains(Event.GYBE);
    }

    boolean hasSpeed() {
        return speedE2 != null || speedOverGroundE2 != null || speedThroughWaterE2 != null || maximumSpeedE2 != null;
    }

    boolean hasDistance() {
        return logE2 != null || tripE2 != null || toGoE2 != null || daysRunE2 != null;
    }

    boolean hasSailPlan() {
        return main != null || !head.isEmpty() || headPercent != null || headReefed;
    }

    static <T> Optional<T> maybe(T value) {
        return Optional.ofNullable(value);
    }
}
