package livredebord.instrument;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import livredebord.logbook.Rule;

/** All who keep an eye on the instruments, and what is worth writing of what they see. */
final class Lookouts {

    private final Function<Rule, Rule.Setting> rules;
    private final EngineLookout engine;
    private final RouteLookout route;
    private final List<Lookout> all;
    private final Outcry outcry;
    private final Flutter flutter = new Flutter();

    Lookouts(Gauges gauges, Function<Rule, Rule.Setting> rules, Outcry outcry) {
        this.rules = rules;
        this.outcry = outcry;
        this.engine = new EngineLookout(gauges);
        this.route = new RouteLookout(gauges, () -> rules.apply(Rule.ROUTE).value());
        TackLookout tack = new TackLookout(gauges, () -> engine.isRunning().orElse(false));
        this.all = List.of(
                engine,
                tack,
                route,
                new PassageLookout(gauges),
                new WaypointLookout(),
                new AlarmLookout(outcry),
                new PressureLookout(gauges, () -> rules.apply(Rule.PRESSURE).value()),
                new HourlyLookout(gauges, () -> rules.apply(Rule.HOURLY).value()));
    }

    /** Called every second. */
    synchronized List<Notice> look(Instant now) {
        List<Notice> seen = new ArrayList<>();
        all.forEach(lookout -> seen.addAll(lookout.look(now)));
        List<Notice> worth = new ArrayList<>(flutter.admit(ordered(seen, now)));
        worth.addAll(flutter.calm(now));
        return worth;
    }

    synchronized List<Notice> hear(Report report, Instant at) {
        if (report instanceof Report.Measured || report instanceof Report.Fixed || report instanceof Report.Told) {
            return List.of();
        }
        List<Notice> heard = new ArrayList<>();
        all.forEach(lookout -> heard.addAll(lookout.hear(report, at)));
        return flutter.admit(ordered(heard, at));
    }

    /** A rule that is switched off still sees, so that it knows how things stand when it is switched on. */
    private List<Notice> ordered(List<Notice> seen, Instant now) {
        if (seen.stream().anyMatch(notice -> notice.rule() == Rule.TACK)) {
            route.forget(now);
        }
        List<Notice> ordered =
                seen.stream().filter(notice -> rules.apply(notice.rule()).on()).toList();
        ordered.stream().filter(notice -> notice.alert().isPresent()).forEach(outcry::call);
        return ordered;
    }
}
