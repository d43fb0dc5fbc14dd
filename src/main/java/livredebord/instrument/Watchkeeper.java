package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Alerts;
import livredebord.logbook.Boat;
import livredebord.logbook.MachineEntries;
import livredebord.logbook.MachineLine;
import livredebord.logbook.Rule;
import livredebord.logbook.Rules;
import livredebord.logbook.Said;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;
import org.jboss.logging.Logger;

/**
 * Writes what the lookouts see as lines of the log. What the crew wrote of the same minutes is not written again. A line
 * that the book could not take waits for it.
 */
@PerBoat
class Watchkeeper {

    private static final Logger DIAGNOSTICS = Logger.getLogger(Watchkeeper.class);

    /** Somebody who types what he did is a few minutes late. */
    private static final Duration BY_THE_CREW = Duration.ofMinutes(10);

    /** Days of them. */
    private static final int MOST_WAITING = 500;

    private final Gauges gauges;
    private final Rules rules;
    private final Said said;
    private final Alerts alerts;
    private final MachineEntries entries;
    private final Boat boat;
    private final Lookouts lookouts;
    private final Deque<MachineLine> waiting = new ArrayDeque<>();

    Watchkeeper(Gauges gauges, Rules rules, Said said, Alerts alerts, MachineEntries entries, Boat boat) {
        this.gauges = gauges;
        this.rules = rules;
        this.said = said;
        this.alerts = alerts;
        this.entries = entries;
        this.boat = boat;
        this.lookouts = new Lookouts(gauges, rules::of, new CallsOfTheBook());
    }

    void hear(Report report, Source source, Instant at) {
        write(lookouts.hear(report, at), source.unauthenticated());
    }

    void look(Instant now) {
        write(lookouts.look(now), false);
        writeWhatWaits();
    }

    private void write(List<Notice> notices, boolean unauthenticated) {
        for (Notice notice : notices) {
            if (!isSaidByTheCrew(notice)) {
                keep(scribe().line(
                                notice, unauthenticated, rules.of(Rule.POSTED).on()));
            }
        }
    }

    private final class CallsOfTheBook implements Outcry {

        @Override
        public void call(Notice notice) {
            Notice.Call call = notice.alert().orElseThrow();
            alerts.raise(call.id(), call.words(), alerts.skipper());
        }

        @Override
        public Optional<Alerts.Alert> over(String id) {
            return alerts.clear(id);
        }

        @Override
        public List<Alerts.Alert> standing() {
            return alerts.open();
        }
    }

    private Scribe scribe() {
        return new Scribe(gauges, Phrases.in(boat.language(), Medium.PLAIN), boat.zone());
    }

    private boolean isSaidByTheCrew(Notice notice) {
        boolean event = !notice.events().isEmpty() && notice.rule() != Rule.HOURLY && notice.rule() != Rule.ROUTE;
        return event
                && said.anyOf(
                        notice.events(),
                        notice.at().minus(BY_THE_CREW),
                        notice.at().plus(BY_THE_CREW));
    }

    private synchronized void keep(MachineLine line) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(line);
        }
    }

    private synchronized void writeWhatWaits() {
        while (!waiting.isEmpty()) {
            MachineEntries.Outcome outcome = entries.note(waiting.peek());
            if (outcome instanceof MachineEntries.Away) {
                return; // the book cannot be written now
            }
            if (outcome instanceof MachineEntries.Refused refused) {
                DIAGNOSTICS.warnf("an automatic line was not taken: %s", refused.why());
            }
            waiting.remove();
        }
    }
}
