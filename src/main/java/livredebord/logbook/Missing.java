package livredebord.logbook;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observation.ApparentWind;
import livredebord.entry.Observation.Barometer;
import livredebord.entry.Observation.BoatSpeed;
import livredebord.entry.Observation.CourseOverGround;
import livredebord.entry.Observation.Heading;
import livredebord.entry.Observation.LastKnownFix;
import livredebord.entry.Observation.OtherBoat;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.Route;
import livredebord.entry.Observation.SpeedOverGround;
import livredebord.entry.Observation.SpeedThroughWater;
import livredebord.entry.Observation.UnclearPosition;
import livredebord.entry.Observation.UnclearPressure;
import livredebord.entry.Observation.Wind;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;

/** Gives a typed line what it does not say itself, as the instruments showed it at the time that it speaks of. */
@PerBoat
class Missing {

    private final Instruments instruments;
    private final Plausibility plausibility;

    Missing(Instruments instruments, Plausibility plausibility) {
        this.instruments = instruments;
        this.plausibility = plausibility;
    }

    /** What the crew and the instruments both tell, they tell in the crew's words. */
    private enum Part {
        PLACE,
        COURSE,
        SPEED,
        WIND,
        PRESSURE
    }

    /** The line with what it lacks; where somebody is overboard a fix of now takes the place of the last one known. */
    List<Observed> givenTo(List<Observed> said, Instant at, Language language) {
        List<Observed> shown = instruments.at(at);
        if (shown.isEmpty() || said.stream().anyMatch(each -> each.what() instanceof OtherBoat)) {
            return said; // beside another boat's name, values are hers
        }
        List<Observed> missing = missing(said, plausibility.weighed(shown, at, language));
        boolean placed = missing.stream().anyMatch(each -> each.what() instanceof PositionFix);
        return Stream.concat(
                        said.stream().filter(each -> !(placed && each.what() instanceof LastKnownFix)),
                        missing.stream())
                .toList();
    }

    /** A receiver that shows what cannot be is left out: nobody aboard said it, so nobody is asked. */
    private static List<Observed> missing(List<Observed> said, List<Observed> shown) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        said.forEach(each -> part(each.what()).ifPresent(parts::add));
        return shown.stream()
                .filter(each -> !(each.what() instanceof UnclearPosition))
                .filter(each -> part(each.what()).filter(parts::contains).isEmpty())
                .toList();
    }

    private static Optional<Part> part(Observation what) {
        if (what instanceof PositionFix || what instanceof UnclearPosition) {
            return Optional.of(Part.PLACE);
        }
        if (what instanceof CourseOverGround || what instanceof Heading || what instanceof Route) {
            return Optional.of(Part.COURSE);
        }
        if (what instanceof SpeedOverGround || what instanceof SpeedThroughWater || what instanceof BoatSpeed) {
            return Optional.of(Part.SPEED);
        }
        if (what instanceof Wind || what instanceof ApparentWind) {
            return Optional.of(Part.WIND);
        }
        return what instanceof Barometer || what instanceof UnclearPressure
                ? Optional.of(Part.PRESSURE)
                : Optional.empty();
    }
}
