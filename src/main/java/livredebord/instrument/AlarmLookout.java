package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.logbook.Alerts.Alert;
import livredebord.logbook.Rule;

/**
 * Alarms of the instruments: raised, over after how long, and who had seen to it. One that only blinks is none. One that
 * comes again within ten minutes is the same to whoever said that he saw it; later it is called out anew.
 * One that stood when we were stopped stands when we are started again.
 */
final class AlarmLookout implements Lookout {

    private static final String BEGINNING = Rule.ALARM + " ";

    private static final Duration LASTS = Duration.ofSeconds(5);

    private static final Duration STILL_THE_SAME = Duration.ofMinutes(10);

    /** Each is kept while it is raised: nobody's plotter has so many. */
    private static final int MOST = 50;

    /** Of what nobody told for so long nobody knows that it still stands: told again, it is another. */
    private static final Duration TOO_OLD = Duration.ofDays(1);

    private final Outcry outcry;
    private final Map<String, Raised> raised = new HashMap<>();
    private final Map<String, Lately> lately = new HashMap<>();
    private boolean remembered;

    AlarmLookout(Outcry outcry) {
        this.outcry = outcry;
    }

    /**
     * @param alert by which it is called out
     * @param told when the instrument said so last
     */
    private record Raised(String message, Instant since, String alert, boolean said, Instant told) {

        Raised asSaid() {
            return new Raised(message, since, alert, true, told);
        }

        Raised toldAgain(Instant at) {
            return new Raised(message, since, alert, said, at);
        }
    }

    /** What is over since {@code cleared}. */
    private record Lately(String alert, Instant cleared) {}

    private static String topicOf(String alarm) {
        return BEGINNING + alarm;
    }

    private void remember() {
        if (!remembered) {
            outcry.standing().stream()
                    .filter(alert -> alert.id().startsWith(BEGINNING))
                    .forEach(alert -> raised.put(alarmOf(alert), standing(alert)));
            remembered = true;
        }
    }

    private static String alarmOf(Alert alert) {
        return alert.id().substring(BEGINNING.length(), alert.id().lastIndexOf(' '));
    }

    private static Raised standing(Alert alert) {
        return new Raised(alert.words(), alert.raised(), alert.id(), true, alert.raised());
    }

    private String alertOf(String alarm, Instant at) {
        return Optional.ofNullable(lately.get(alarm))
                .filter(before -> isStillTheSame(before, at))
                .map(Lately::alert)
                .orElseGet(() -> topicOf(alarm) + " " + at.toEpochMilli());
    }

    private static boolean isStillTheSame(Lately before, Instant at) {
        return Duration.between(before.cleared(), at).compareTo(STILL_THE_SAME) < 0;
    }

    @Override
    public List<Notice> hear(Report report, Instant at) {
        if (!(report instanceof Report.AlarmState alarm)) {
            return List.of();
        }
        remember();
        if (alarm.raised()) {
            raise(alarm, at);
            return List.of();
        }
        Raised was = raised.remove(alarm.id());
        if (was == null || !was.said()) {
            return List.of();
        }
        lately.put(alarm.id(), new Lately(was.alert(), at));
        return List.of(cleared(alarm.id(), was, at));
    }

    private void raise(Report.AlarmState alarm, Instant at) {
        Raised before = raised.get(alarm.id());
        if (before != null && Duration.between(before.told(), at).compareTo(TOO_OLD) < 0) {
            raised.put(alarm.id(), before.toldAgain(at));
        } else if (before != null || raised.size() < MOST) {
            Optional.ofNullable(before).map(Raised::alert).ifPresent(outcry::over);
            raised.put(alarm.id(), new Raised(words(alarm), at, alertOf(alarm.id(), at), false, at));
        }
    }

    private static String words(Report.AlarmState alarm) {
        return alarm.message().isBlank() ? alarm.id() : alarm.message();
    }

    private Notice cleared(String id, Raised was, Instant at) {
        long minutes = Duration.between(was.since(), at).toMinutes();
        Notice.Remark words = outcry.over(was.alert())
                .flatMap(Alert::seen)
                .map(seen -> Notice.Remark.of(
                        "instrument.alarm.overSeen",
                        was.message(),
                        minutes,
                        seen.by().name(),
                        Math.max(0, Duration.between(was.since(), seen.at()).toMinutes())))
                .orElseGet(() -> Notice.Remark.of("instrument.alarm.over", was.message(), minutes));
        return notice(id, at, words, Optional.empty());
    }

    @Override
    public List<Notice> look(Instant now) {
        remember();
        lately.values().removeIf(before -> !isStillTheSame(before, now));
        List<Notice> notices = new ArrayList<>();
        Iterator<Map.Entry<String, Raised>> each = raised.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<String, Raised> entry = each.next();
            Raised alarm = entry.getValue();
            if (!alarm.said() && !alarm.since().plus(LASTS).isAfter(now)) {
                entry.setValue(alarm.asSaid());
                notices.add(notice(
                        entry.getKey(),
                        alarm.since(),
                        Notice.Remark.of("instrument.alarm", alarm.message()),
                        Optional.of(new Notice.Call(alarm.alert(), alarm.message()))));
            }
        }
        return notices;
    }

    private static Notice notice(String id, Instant at, Notice.Remark words, Optional<Notice.Call> call) {
        return new Notice(Rule.ALARM, topicOf(id), at, Optional.empty(), List.of(), Optional.of(words), call);
    }
}
