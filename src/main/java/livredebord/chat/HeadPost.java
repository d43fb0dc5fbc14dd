package livredebord.chat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Boat;
import livredebord.logbook.BookHead;

/**
 * The book's head in the channel, once per ship's date on which it moved: whoever can read the channel later can tell that
 * nothing was cut off or exchanged before it. Where there is an evening summary it stands in that.
 */
@PerBoat
class HeadPost {

    private static final String HEAD = "head ";
    private static final LocalTime LATE_ENOUGH = LocalTime.of(21, 0);

    private final ChatSettings settings;
    private final Supplier<String> head;
    private final Outbox outbox;
    private final Boat boat;
    private final Clock clock;

    @Inject
    HeadPost(ChatSettings settings, BookHead head, Outbox outbox, Boat boat, Clock clock) {
        this(settings, head::said, outbox, boat, clock);
    }

    HeadPost(ChatSettings settings, Supplier<String> head, Outbox outbox, Boat boat, Clock clock) {
        this.settings = settings;
        this.head = head;
        this.outbox = outbox;
        this.boat = boat;
        this.clock = clock;
    }

    /** To be called every minute or so. */
    void postIfDue() {
        ZonedDateTime now = clock.instant().atZone(boat.zone());
        boolean alone = settings.isSetUp() && settings.eveningSummary().isEmpty();
        if (alone && !now.toLocalTime().isBefore(LATE_ENOUGH)) {
            post(now.toLocalDate());
        }
    }

    /** The last one says its date and its head: one that did not move is not said again. */
    private void post(LocalDate date) {
        Optional<String> last = outbox.lastOccasion(HEAD);
        String today = HEAD + date + " ";
        boolean saidToday = last.filter(it -> it.compareTo(today) >= 0).isPresent();
        if (saidToday) {
            return;
        }
        String now = head.get();
        if (last.filter(it -> it.endsWith(" " + now)).isEmpty()) {
            outbox.putOnce(today + now, List.of(Outbox.Post.text(words())));
        }
    }

    /** For the channel, in one line. */
    String words() {
        return ChannelWords.in(boat.language()).text("chat.evening.head", head.get());
    }
}
