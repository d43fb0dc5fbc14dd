package livredebord.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Alerts;
import livredebord.logbook.Alerts.Alert;
import livredebord.logbook.Boat;
import livredebord.wording.Markdown;
import livredebord.wording.Phrases;

/**
 * Calls in the channel those who must act, again and again until somebody says that he saw it; from the third time on the
 * skipper as well. One that waits for Mattermost gives way to the next, so that nobody comes back to a hundred of them. How
 * often was called is known from the outbox, so that a restart begins nothing anew. A sounder on board, where there is one,
 * sounds as long as something is unseen: a phone's push needs the internet.
 */
@PerBoat
class Calls {

    private static final Duration BETWEEN_CALLS = Duration.ofMinutes(5);

    /** After an hour of them half an hour lies between: who sleeps so deeply is called by other means. */
    private static final int OFTEN = 12;

    private static final Duration BETWEEN_LATER_CALLS = Duration.ofMinutes(30);
    private static final int THE_SKIPPER_TOO = 3;

    /** What Mattermost allows in a name; anything else would ping somebody else or nobody. */
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9._-]{1,64}");

    private final Alerts alerts;
    private final Outbox outbox;
    private final Sounder sounder;
    private final Boat boat;
    private final Clock clock;
    private final Map<String, Instant> called = new HashMap<>();

    Calls(Alerts alerts, Outbox outbox, Sounder sounder, Boat boat, Clock clock) {
        this.alerts = alerts;
        this.outbox = outbox;
        this.sounder = sounder;
        this.boat = boat;
        this.clock = clock;
    }

    /** To be called every twenty seconds or so. */
    void callWhatIsDue() {
        List<Alert> open = alerts.open();
        List<Alert> unseen = open.stream().filter(alert -> !isSeen(alert)).toList();
        unseen.forEach(this::call);
        sounder.sound(unseen.stream().map(Alert::words).toList());
        called.keySet().retainAll(open.stream().map(Alert::id).collect(Collectors.toSet()));
    }

    /** Somebody said so, now or before we were started again. */
    private boolean isSeen(Alert alert) {
        String seen = occasion(alert) + "seen";
        boolean known = outbox.hadOccasion(seen);
        if (!known && alert.seen().isPresent()) {
            outbox.putOnce(seen, List.of(), post -> post.calls(alert.id()));
        }
        return known || alert.seen().isPresent();
    }

    private void call(Alert alert) {
        Instant now = clock.instant();
        int before = callsBefore(alert);
        Duration pause = before >= OFTEN ? BETWEEN_LATER_CALLS : BETWEEN_CALLS;
        Instant last = called.get(alert.id());
        if (last == null && before > 0) {
            called.put(alert.id(), now); // we were started again: the pause begins here
        } else if (last == null || !last.plus(pause).isAfter(now)) {
            called.put(alert.id(), now);
            outbox.putOnce(
                    String.format(Locale.ROOT, "%s%05d", occasion(alert), before + 1),
                    List.of(Outbox.Post.call(alert.id(), words(alert, before + 1))),
                    post -> post.calls(alert.id()));
        }
    }

    private int callsBefore(Alert alert) {
        String beginning = occasion(alert);
        return outbox.lastOccasion(beginning)
                .map(last -> Integer.parseInt(last.substring(beginning.length())))
                .orElse(0);
    }

    private static String occasion(Alert alert) {
        return "call " + alert.id() + " ";
    }

    private String words(Alert alert, int time) {
        Stream<Author> skipper = time >= THE_SKIPPER_TOO ? alerts.skipper().stream() : Stream.empty();
        String whom = Stream.concat(alert.concerned().stream(), skipper)
                .map(Author::name)
                .filter(name -> ACCOUNT.matcher(name).matches())
                .distinct()
                .map(name -> "@" + name)
                .collect(Collectors.joining(" "));
        Phrases phrases = ChannelWords.in(boat.language());
        return phrases.text("chat.call", whom.isEmpty() ? "@channel" : whom, Markdown.escape(alert.words()), time);
    }
}
