package livredebord.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Boat;
import livredebord.logbook.Logbook;
import livredebord.voyage.Period;

/**
 * The day in words, posted each evening: once per ship's date, whatever the clock does meanwhile. An evening when we were
 * not running is made up for until the next one.
 */
@PerBoat
class EveningSummary {

    private static final String EVENING = "evening ";

    private final ChatSettings settings;
    private final Logbook logbook;
    private final HeadPost head;
    private final Outbox outbox;
    private final Boat boat;
    private final Clock clock;

    EveningSummary(ChatSettings settings, Logbook logbook, HeadPost head, Outbox outbox, Boat boat, Clock clock) {
        this.settings = settings;
        this.logbook = logbook;
        this.head = head;
        this.outbox = outbox;
        this.boat = boat;
        this.clock = clock;
    }

    /** Posts what is due; to be called every minute or so. */
    void postIfDue() {
        if (settings.isSetUp()) {
            settings.eveningSummary().ifPresent(this::postFor);
        }
    }

    private void postFor(LocalTime evening) {
        ZonedDateTime now = boat.time(clock.instant()).atZone(boat.zone());
        boolean tonight = !now.toLocalTime().isBefore(evening);
        LocalDate due = tonight ? now.toLocalDate() : now.toLocalDate().minusDays(1);
        if (outbox.hadOccasion(occasion(due))) {
            return;
        }
        if (tonight || wasMissed(due)) {
            post(due);
        }
    }

    /** Not before the first evening of all, nor where the clock was set back behind one. */
    private boolean wasMissed(LocalDate due) {
        return outbox.lastOccasion(EVENING)
                .filter(last -> last.compareTo(occasion(due)) < 0)
                .isPresent();
    }

    private void post(LocalDate date) {
        String words = logbook.summary(Period.ofDates(date, date, boat.zone()), boat.language())
                .markdown();
        List<Outbox.Post> pages =
                Pages.of(words + stillOpen(date) + "\n" + head.words(), Courier.MOST_CHARACTERS).stream()
                        .map(page -> new Outbox.Post(Outbox.Kind.EVENING, false, date.toString(), page))
                        .toList();
        outbox.putOnce(occasion(date), pages);
    }

    /** What the day itself leaves open stands in its summary; older questions would be forgotten. */
    private String stillOpen(LocalDate date) {
        Instant begins = date.atStartOfDay(boat.zone()).toInstant();
        List<String> older = logbook.doubts().stream()
                .filter(row -> row.observed().isBefore(begins))
                .map(row -> row.entry().number().toString())
                .toList();
        return older.isEmpty()
                ? ""
                : "\n"
                        + ChannelWords.in(boat.language())
                                .text("chat.evening.doubts", older.size(), String.join(", ", older));
    }

    private static String occasion(LocalDate date) {
        return EVENING + date;
    }
}
