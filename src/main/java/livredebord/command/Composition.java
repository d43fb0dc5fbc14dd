package livredebord.command;

import static livredebord.command.Findings.maybe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Observation;
import livredebord.entry.Observation.*;
import livredebord.entry.Observed;
import livredebord.nautical.Distance;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Length;
import livredebord.nautical.Pressure;
import livredebord.nautical.Speed;
import livredebord.nautical.Temperature;
import livredebord.nautical.Volume;

/** Makes of what the rules found the things that stand in the log, the remark last. */
final class Composition {

    private final Reading r;
    private final Findings f;
    private final List<Observed> observed = new ArrayList<>();

    private Composition(Reading r) {
        this.r = r;
        this.f = r.found;
    }

    static List<Observed> of(Reading r) {
        return new Composition(r).compose();
    }

    private List<Observed> compose() {
        Events.settle(r);
        f.events.forEach(event -> add(new Happening(event)));
        maybe(f.otherBoat).map(OtherBoat::new).ifPresent(this::add);
        position();
        courses();
        weather();
        boat();
        surroundings();
        people();
        words();
        remark();
        return observed;
    }

    private void add(Observation observation) {
        observed.add(Observed.typed(observation));
    }

    private void position() {
        if (f.position != null) {
            PositionFix fix = new PositionFix(f.position, maybe(f.fix));
            observed.add(f.positionInferred ? Observed.inferred(fix) : Observed.typed(fix));
        }
        if (f.unclearPosition != null) {
            add(new UnclearPosition(f.unclearPosition, f.candidates));
        }
        maybe(f.place).map(Place::new).ifPresent(this::add);
        maybe(f.destination).map(Destination::new).ifPresent(this::add);
    }

    private void courses() {
        maybe(f.heading).map(Heading::new).ifPresent(this::add);
        maybe(f.route).map(Route::new).ifPresent(this::add);
        maybe(f.courseOverGround).map(CourseOverGround::new).ifPresent(this::add);
        speed(f.speedOverGroundE2).map(SpeedOverGround::new).ifPresent(this::add);
        speed(f.speedThroughWaterE2).map(SpeedThroughWater::new).ifPresent(this::add);
        speed(f.speedE2).map(BoatSpeed::new).ifPresent(this::add);
        speed(f.maximumSpeedE2).map(MaximumSpeed::new).ifPresent(this::add);
        distance(f.logE2).map(DistanceLogged::new).ifPresent(this::add);
        distance(f.tripE2).map(TripDistance::new).ifPresent(this::add);
        distance(f.daysRunE2).map(DaysRun::new).ifPresent(this::add);
        distance(f.toGoE2).map(DistanceToGo::new).ifPresent(this::add);
    }

    private static Optional<Speed> speed(Integer knotsE2) {
        return maybe(knotsE2).map(Speed::new);
    }

    private static Optional<Distance> distance(Integer milesE2) {
        return maybe(milesE2).map(Distance::new);
    }

    private static Optional<Length> length(Integer centimetres) {
        return maybe(centimetres).map(Length::new);
    }

    private static Optional<EngineHours> hours(Integer hoursE2) {
        return maybe(hoursE2).map(EngineHours::new);
    }

    private static Optional<SpeedRange> range(int[] knotsE2) {
        return maybe(knotsE2).map(k -> new SpeedRange(new Speed(k[0]), new Speed(k[1])));
    }

    private void weather() {
        if (f.hasWind()) {
            add(new Wind(
                    maybe(f.windFrom),
                    maybe(f.windDegrees),
                    f.windVariable,
                    maybe(f.force).map(b -> new BeaufortRange(b[0], b[1])),
                    range(f.windE2),
                    speed(f.gustE2),
                    maybe(f.windTrend)));
        }
        if (f.apparentDegrees != null || f.apparentE2 != null) {
            add(new ApparentWind(maybe(f.apparentDegrees), maybe(f.apparentSide), range(f.apparentE2)));
        }
        if (f.hasBarometer()) {
            add(new Barometer(
                    maybe(f.pascals).map(Pressure::new),
                    maybe(f.tendency),
                    maybe(f.changePascals),
                    maybe(f.changeHours)));
        }
        maybe(f.unclearPressure).map(UnclearPressure::new).ifPresent(this::add);
        maybe(f.seaState).map(n -> new Sea(SeaState.values()[n])).ifPresent(this::add);
        if (f.swellCentimetres != null || f.swellFrom != null || f.swellSeconds != null) {
            add(new Swell(length(f.swellCentimetres), maybe(f.swellFrom), maybe(f.swellSeconds)));
        }
        if (f.band != null || f.visibilityE2 != null) {
            add(new Visibility(maybe(f.band), distance(f.visibilityE2), maybe(f.visibilityBound)));
        }
        if (f.oktas != null || !f.weather.isEmpty()) {
            add(new Sky(maybe(f.oktas), List.copyOf(f.weather)));
        }
        maybe(f.airE1).map(t -> new AirTemperature(new Temperature(t))).ifPresent(this::add);
        maybe(f.waterE1).map(t -> new SeaTemperature(new Temperature(t))).ifPresent(this::add);
    }

    private void boat() {
        if (f.hasSailPlan()) {
            add(new SailPlan(maybe(f.main), List.copyOf(f.head), maybe(f.headPercent), f.headReefed));
        }
        maybe(f.tack).map(OnTack::new).ifPresent(this::add);
        if (f.engine != null || f.rpm != null || f.engineHoursE2 != null && f.maintenance == null) {
            add(new Engine(
                    maybe(f.engine), maybe(f.rpm), f.maintenance == null ? hours(f.engineHoursE2) : Optional.empty()));
        }
        if (f.fuelFull || f.fuelDecilitres != null || f.fuelCost != null) {
            add(new Fuel(maybe(f.fuelDecilitres).map(Volume::new), maybe(f.fuelCost), f.fuelFull, f.fuelLeft));
        }
        if (f.waterFull || f.waterDecilitres != null) {
            add(new FreshWater(maybe(f.waterDecilitres).map(Volume::new), f.waterFull, f.waterLeft));
        }
        if (f.millivolts != null || f.batteryPercent != null) {
            add(new Battery(maybe(f.millivolts), maybe(f.batteryPercent)));
        }
        maybe(f.autopilot).map(Autopilot::new).ifPresent(this::add);
        maybe(f.gas).map(Gas::new).ifPresent(this::add);
        maybe(f.fees).map(PortFees::new).ifPresent(this::add);
    }

    private void surroundings() {
        if (f.depthCentimetres != null || f.bottom != null || f.chainCentimetres != null) {
            add(new Anchoring(length(f.depthCentimetres), maybe(f.bottom), length(f.chainCentimetres)));
        }
        if (f.berthType != null || f.berthId != null) {
            add(new Berth(maybe(f.berthType), maybe(f.berthId)));
        }
        length(f.soundingCentimetres).map(Sounding::new).ifPresent(this::add);
        if (f.tide != null || f.coefficient != null) {
            add(new Tide(maybe(f.tide), maybe(f.coefficient), length(f.tideCentimetres), maybe(f.tideAt)));
        }
        if (f.currentSets != null || f.currentE2 != null) {
            add(new Current(maybe(f.currentSets), speed(f.currentE2)));
        }
        maybe(f.leewayE2).map(Leeway::new).ifPresent(this::add);
    }

    private void people() {
        if (!f.aboard.isEmpty() || !f.ashore.isEmpty()) {
            add(new CrewChange(f.aboard, f.ashore));
        }
        maybe(f.headcount).map(Headcount::new).ifPresent(this::add);
        boolean watch = !f.watchOn.isEmpty()
                || !f.watchOff.isEmpty()
                || !f.watchNext.isEmpty()
                || f.watchFrom != null
                || f.watchTo != null;
        if (watch) {
            add(new WatchChange(f.watchOn, f.watchOff, maybe(f.watchFrom), maybe(f.watchTo), f.watchNext));
        }
    }

    private void words() {
        if (f.station != null || !f.channels.isEmpty()) {
            add(new Radio(maybe(f.station), f.channels));
        }
        maybe(f.forecast).map(Forecast::new).ifPresent(this::add);
        f.checks.forEach(this::add);
        maybe(f.drill)
                .map(d -> new Drill(d, maybe(f.drillMinutes), f.drillGear))
                .ifPresent(this::add);
        maybe(f.incident).map(i -> new Incident(i, maybe(f.incidentAction))).ifPresent(this::add);
        maybe(f.complaint)
                .map(c -> new Medical(maybe(f.patient), c, maybe(f.treatment)))
                .ifPresent(this::add);
        maybe(f.formality).map(t -> new Formality(t, maybe(f.authority))).ifPresent(this::add);
        maybe(f.sighting).map(Sighting::new).ifPresent(this::add);
        maybe(f.maintenance)
                .map(m -> new Maintenance(m, hours(f.engineHoursE2), hours(f.dueHoursE2)))
                .ifPresent(this::add);
        if (!f.waste.isEmpty()) {
            add(new Waste(f.waste));
        }
        if (f.planWhat != null || f.planPlace != null || f.planAt != null || f.planEta != null) {
            add(new Plan(maybe(f.planPlace), maybe(f.planWhat), maybe(f.planAt), maybe(f.planEta)));
        }
    }

    /** The words that nobody claimed, as they were typed; words that only linked what was understood go with it. */
    private void remark() {
        if (isWholeRemark()) {
            add(new Remark(r.raw));
            return;
        }
        StringBuilder words = new StringBuilder();
        int i = 0;
        while (i < r.size) {
            int end = i;
            while (end < r.size && r.isInRemark(end)) {
                end++;
            }
            append(words, i, end);
            i = Math.max(end, i + 1);
        }
        if (words.length() > 0) {
            add(new Remark(words.toString()));
        } else if (observed.isEmpty()) {
            add(new Remark(r.raw));
        }
    }

    private boolean isWholeRemark() {
        for (int i = 0; i < r.size; i++) {
            if (!r.isInRemark(i)) {
                return false;
            }
        }
        return true;
    }

    private void append(StringBuilder words, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isTrim(first)) {
            first++;
        }
        while (last > first && isTrim(last - 1) && !r.sign(last - 1, '!') && !r.sign(last - 1, '?')) {
            last--;
        }
        if (first < last && !isOnlyLinks(first, last)) {
            words.append(words.length() == 0 ? "" : ", ").append(r.text(first, last));
        }
    }

    private boolean isTrim(int i) {
        Piece piece = r.pieces[i];
        return piece.type() == Piece.Type.SIGN
                && ",;.:-/+=()|&\"'".indexOf(piece.text().charAt(0)) >= 0;
    }

    private boolean isOnlyLinks(int from, int to) {
        if (observed.isEmpty() || from == 0 && to == r.size) {
            return false;
        }
        for (int i = from; i < to; i++) {
            Piece piece = r.pieces[i];
            boolean link = piece.isWord()
                            && (piece.can(Kind.LINK) || piece.can(Kind.AT_PLACE) || piece.can(Kind.DONE))
                            && piece.text().length() <= 5
                    || piece.type() == Piece.Type.SIGN && !piece.is("?") && !piece.is("#") && !piece.is("@");
            if (!link) {
                return false;
            }
        }
        return true;
    }
}
