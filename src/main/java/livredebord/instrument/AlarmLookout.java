package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import livredebord.logbook.Alerts.Alert;
import livredebord.logbook.Rule;

/** Alarms of the instruments: raised, over after how long, and who had seen to it. One that only blinks is none. */
final class AlarmLookout implements Lookout {

    private static final Duration LASTS = Duration.ofSeconds(5);

    /** Each is kept while it is raised: nobody's plotter has so many. */
    private static final int MOST = 50;

    /** What is called out about it ends here. */
    interface Over extends Function<String, Optional<Alert>> {}

    private final Over over;
    private final Map<String, Raised> raised = new HashMap<>();

    AlarmLookout(Over over) {
        this.over = over;
    }

    private record Raised(String message, Instant since, boolean said) {}

    /** By which the alarm is called out. */
    static String alertOf(String alarm) {
        return Rule.ALARM + " " + alarm;
    }

    @Override
    public List<Notice> hear(Report report, Instant at) {
        if (!(report instanceof Report.AlarmState alarm)) {
            return List.of();
        }
        if (alarm.raised()) {
            if (raised.size() < MOST) {
                raised.putIfAbsent(alarm.id(), new Raised(words(alarm), at, false));
            }
            return List.of();
        }
        Raised was = raised.remove(alarm.id());
        return was != null && was.said() ? List.of(cleared(alarm.id(), was, at)) : List.of();
    }

    private static String words(Report.AlarmState alarm) {
        return alarm.message().isBlank() ? alarm.id() : alarm.message();
    }

    private Notice cleared(String id, Raised was, Instant at) {
        long minutes = Duration.between(was.since(), at).toMinutes();
        Notice.Remark words = over.apply(alertOf(id))
                .flatMap(Alert::seen)
                .map(seen -> Notice.Remark.of(
                        "instrument.alarm.overSeen",
                        was.message(),
                        minutes,
                        seen.by().name(),
                        Math.max(0, Duration.between(was.since(), seen.at()).toMinutes())))
                .orElseGet(() -> Notice.Remark.of("instrument.alarm.over", was.message(), minutes));
        return notice(id, at, words, false);
    }

    @Override
    public List<Notice> look(Instant now) {
        List<Notice> notices = new ArrayList<>();
        Iterator<Map.Entry<String, Raised>> each = raised.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<String, Raised> entry = each.next();
            Raised alarm = entry.getValue();
            if (!alarm.said() && !alarm.since().plus(LASTS).isAfter(now)) {
                entry.setValue(new Raised(alarm.message(), alarm.since(), true));
                notices.add(notice(
                        entry.getKey(), alarm.since(), Notice.Remark.of("instrument.alarm", alarm.message()), true));
            }
        }
        return notices;
    }

    private static Notice notice(String id, Instant at, Notice.Remark words, boolean loud) {
        return new Notice(Rule.ALARM, alertOf(id), at, Optional.empty(), List.of(), Optional.of(words), loud);
    }
}
