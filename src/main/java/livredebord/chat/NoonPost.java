package livredebord.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import livredebord.logbook.Boat;
import livredebord.logbook.NoonReport;
import livredebord.logbook.Rule;
import livredebord.logbook.Rules;

/** The noon report in the channel, where it is ordered: once per ship's date, and not hours later. */
@ApplicationScoped
class NoonPost {

    private static final Duration TOO_LATE = Duration.ofHours(2);

    private final Rules rules;
    private final NoonReport report;
    private final Outbox outbox;
    private final Boat boat;
    private final Clock clock;

    NoonPost(Rules rules, NoonReport report, Outbox outbox, Boat boat, Clock clock) {
        this.rules = rules;
        this.report = report;
        this.outbox = outbox;
        this.boat = boat;
        this.clock = clock;
    }

    /** To be called every minute or so. */
    void postIfDue() {
        Rule.Setting setting = rules.of(Rule.NOON);
        ZonedDateTime now = boat.time(clock.instant()).atZone(boat.zone());
        ZonedDateTime noon = now.toLocalDate()
                .atTime(LocalTime.ofSecondOfDay(setting.value() * 60L))
                .atZone(boat.zone());
        boolean due = !now.isBefore(noon) && now.isBefore(noon.plus(TOO_LATE));
        if (setting.on() && due && !outbox.hadOccasion(occasion(now.toLocalDate()))) {
            post(now.toLocalDate(), noon);
        }
    }

    private void post(LocalDate date, ZonedDateTime noon) {
        List<Outbox.Post> posts = report.at(noon.toInstant(), ChannelWords.in(boat.language())).stream()
                .flatMap(words -> Outbox.Post.texts(words).stream())
                .toList();
        outbox.putOnce(occasion(date), posts);
    }

    private static String occasion(LocalDate date) {
        return "noon " + date;
    }
}
