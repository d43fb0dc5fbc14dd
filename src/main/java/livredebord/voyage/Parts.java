package livredebord.voyage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import livredebord.entry.Observation;

/**
 * Puts two values of one sort together, part by part: the winner's parts stand, the other's fill what it does not say.
 * What cannot both hold is one part: a direction by name or in degrees, a strength in Beaufort or in knots.
 */
final class Parts {

    /** A correction's value over what stood there. */
    static Observation merged(Observation winner, Observation loser) {
        return winner.getClass() == loser.getClass() ? merge(winner, loser) : winner;
    }

    /** What stands, with what a completion gives to it; a doubt gives way to its answer. */
    static Observation filled(Observation standing, Observation given) {
        boolean doubt =
                standing instanceof Observation.UnclearPosition || standing instanceof Observation.UnclearPressure;
        return doubt ? given : merged(standing, given);
    }

    private static Observation merge(Observation winner, Observation loser) {
        if (winner instanceof Observation.PositionFix w) {
            return new Observation.PositionFix(w.position(), or(w, loser, Observation.PositionFix::method));
        }
        if (winner instanceof Observation.Wind w) {
            return wind(w, (Observation.Wind) loser);
        }
        if (winner instanceof Observation.ApparentWind w) {
            return new Observation.ApparentWind(
                    or(w, loser, Observation.ApparentWind::degrees),
                    or(w, loser, Observation.ApparentWind::side),
                    or(w, loser, Observation.ApparentWind::speed));
        }
        if (winner instanceof Observation.Barometer w) {
            return barometer(w, (Observation.Barometer) loser);
        }
        if (winner instanceof Observation.Swell w) {
            return new Observation.Swell(
                    or(w, loser, Observation.Swell::height),
                    or(w, loser, Observation.Swell::from),
                    or(w, loser, Observation.Swell::periodSeconds));
        }
        if (winner instanceof Observation.Visibility w) {
            return visibility(w, (Observation.Visibility) loser);
        }
        if (winner instanceof Observation.Sky w) {
            return new Observation.Sky(
                    or(w, loser, Observation.Sky::oktas), either(w, loser, Observation.Sky::weather));
        }
        if (winner instanceof Observation.SailPlan w) {
            return sails(w, (Observation.SailPlan) loser);
        }
        if (winner instanceof Observation.Engine w) {
            return new Observation.Engine(
                    or(w, loser, Observation.Engine::state),
                    or(w, loser, Observation.Engine::rpm),
                    or(w, loser, Observation.Engine::hours));
        }
        return mergeStores(winner, loser);
    }

    private static Observation mergeStores(Observation winner, Observation loser) {
        if (winner instanceof Observation.Fuel w) {
            Observation.Fuel l = (Observation.Fuel) loser;
            boolean volume = w.volume().isPresent();
            return new Observation.Fuel(
                    w.volume().or(l::volume), w.cost().or(l::cost), w.full() || l.full(), volume ? w.left() : l.left());
        }
        if (winner instanceof Observation.FreshWater w) {
            Observation.FreshWater l = (Observation.FreshWater) loser;
            boolean volume = w.volume().isPresent();
            return new Observation.FreshWater(
                    w.volume().or(l::volume), w.full() || l.full(), volume ? w.left() : l.left());
        }
        if (winner instanceof Observation.Battery w) {
            return new Observation.Battery(
                    or(w, loser, Observation.Battery::millivolts), or(w, loser, Observation.Battery::percent));
        }
        if (winner instanceof Observation.Maintenance w) {
            return new Observation.Maintenance(
                    w.what(),
                    or(w, loser, Observation.Maintenance::at),
                    or(w, loser, Observation.Maintenance::nextDue));
        }
        if (winner instanceof Observation.Tide w) {
            return new Observation.Tide(
                    or(w, loser, Observation.Tide::state),
                    or(w, loser, Observation.Tide::coefficient),
                    or(w, loser, Observation.Tide::height),
                    or(w, loser, Observation.Tide::at));
        }
        if (winner instanceof Observation.Current w) {
            return new Observation.Current(
                    or(w, loser, Observation.Current::sets), or(w, loser, Observation.Current::drift));
        }
        return mergeLife(winner, loser);
    }

    private static Observation mergeLife(Observation winner, Observation loser) {
        if (winner instanceof Observation.Anchoring w) {
            return new Observation.Anchoring(
                    or(w, loser, Observation.Anchoring::depth),
                    or(w, loser, Observation.Anchoring::bottom),
                    or(w, loser, Observation.Anchoring::chain));
        }
        if (winner instanceof Observation.Berth w) {
            return new Observation.Berth(or(w, loser, Observation.Berth::type), or(w, loser, Observation.Berth::id));
        }
        if (winner instanceof Observation.CrewChange w) {
            return new Observation.CrewChange(
                    either(w, loser, Observation.CrewChange::aboard), either(w, loser, Observation.CrewChange::ashore));
        }
        if (winner instanceof Observation.WatchChange w) {
            return new Observation.WatchChange(
                    either(w, loser, Observation.WatchChange::on),
                    either(w, loser, Observation.WatchChange::off),
                    or(w, loser, Observation.WatchChange::from),
                    or(w, loser, Observation.WatchChange::to),
                    either(w, loser, Observation.WatchChange::next));
        }
        if (winner instanceof Observation.Radio w) {
            return new Observation.Radio(
                    or(w, loser, Observation.Radio::station), either(w, loser, Observation.Radio::channels));
        }
        if (winner instanceof Observation.Drill w) {
            return new Observation.Drill(
                    w.type(), or(w, loser, Observation.Drill::minutes), either(w, loser, Observation.Drill::gear));
        }
        if (winner instanceof Observation.Incident w) {
            return new Observation.Incident(w.what(), or(w, loser, Observation.Incident::action));
        }
        if (winner instanceof Observation.Medical w) {
            return new Observation.Medical(
                    or(w, loser, Observation.Medical::person), w.what(), or(w, loser, Observation.Medical::treatment));
        }
        if (winner instanceof Observation.Formality w) {
            return new Observation.Formality(w.type(), or(w, loser, Observation.Formality::authority));
        }
        if (winner instanceof Observation.Plan w) {
            return new Observation.Plan(
                    or(w, loser, Observation.Plan::place),
                    or(w, loser, Observation.Plan::what),
                    or(w, loser, Observation.Plan::at),
                    or(w, loser, Observation.Plan::eta));
        }
        return winner;
    }

    private static Observation.Wind wind(Observation.Wind w, Observation.Wind l) {
        Observation.Wind direction = w.from().isPresent() || w.fromDegrees().isPresent() || w.variable() ? w : l;
        Observation.Wind strength = w.force().isPresent() || w.speed().isPresent() ? w : l;
        return new Observation.Wind(
                direction.from(),
                direction.fromDegrees(),
                direction.variable(),
                strength.force(),
                strength.speed(),
                w.gust().or(l::gust),
                w.trend().or(l::trend));
    }

    private static Observation.Barometer barometer(Observation.Barometer w, Observation.Barometer l) {
        Observation.Barometer change = w.changePascals().isPresent() ? w : l;
        return new Observation.Barometer(
                w.pressure().or(l::pressure),
                w.tendency().or(l::tendency),
                change.changePascals(),
                change.changeHours());
    }

    private static Observation.Visibility visibility(Observation.Visibility w, Observation.Visibility l) {
        Observation.Visibility range = w.range().isPresent() ? w : l;
        return new Observation.Visibility(w.band().or(l::band), range.range(), range.bound());
    }

    private static Observation.SailPlan sails(Observation.SailPlan w, Observation.SailPlan l) {
        Observation.SailPlan head = w.head().isEmpty() ? l : w;
        return new Observation.SailPlan(w.main().or(l::main), head.head(), head.headPercent(), head.headReefed());
    }

    @SuppressWarnings("unchecked")
    private static <T, R> Optional<R> or(T winner, Observation loser, Function<T, Optional<R>> part) {
        return part.apply(winner).or(() -> part.apply((T) loser));
    }

    @SuppressWarnings("unchecked")
    private static <T, R> List<R> either(T winner, Observation loser, Function<T, List<R>> part) {
        List<R> given = part.apply(winner);
        return given.isEmpty() ? part.apply((T) loser) : given;
    }

    private Parts() {}
}
