package livredebord.chat;

import java.util.List;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Boat;
import livredebord.logbook.NoonReport;
import livredebord.logbook.Rule;

/** The noon report in the channel, where it is ordered. */
@PerBoat
class NoonPost {

    private final Daily daily;
    private final NoonReport report;
    private final Outbox outbox;
    private final Boat boat;

    NoonPost(Daily daily, NoonReport report, Outbox outbox, Boat boat) {
        this.daily = daily;
        this.report = report;
        this.outbox = outbox;
        this.boat = boat;
    }

    /** To be called every minute or so. */
    void postIfDue() {
        daily.due(Rule.NOON).ifPresent(this::post);
    }

    private void post(Daily.Due noon) {
        List<Outbox.Post> posts = report.at(noon.moment().toInstant(), ChannelWords.in(boat.language())).stream()
                .flatMap(words -> Outbox.Post.texts(words).stream())
                .toList();
        outbox.putOnce(noon.occasion(), posts);
    }
}
