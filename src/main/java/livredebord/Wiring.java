package livredebord;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import livredebord.chat.ChatSettings;
import livredebord.fleet.AtHand;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Boat;
import livredebord.logbook.FirstCrew;
import livredebord.logbook.PublicAddress;
import livredebord.logbook.ShipsTime;
import livredebord.trial.TrialMattermost;
import livredebord.wording.CommandWord;

/** Gives every room what it asks for: the clock, the boat, and the Mattermost that she is connected to or that is played. */
@ApplicationScoped
class Wiring {

    private final TrialMattermost mattermost;
    private final TrialBoat trial;
    private final Settings settings;

    Wiring(TrialMattermost mattermost, Settings settings) {
        this.mattermost = mattermost;
        this.trial = new TrialBoat(mattermost);
        this.settings = settings;
    }

    void tellCommandWord(@Observes StartupEvent starting) {
        CommandWord.askedOf(() -> AtHand.isAny() ? settings.commandWord() : CommandWord.of(List.of()));
    }

    /** All that is kept of a time is whole milliseconds, so none is told finer. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Produces
    @PerBoat
    Boat boat(ShipsTime time) {
        return new ShipsBoat(mattermost.on() ? trial : settings, time);
    }

    @Produces
    @PerBoat
    ChatSettings chat() {
        return mattermost.on() ? trial : settings;
    }

    @Produces
    @PerBoat
    FirstCrew firstCrew() {
        return mattermost.on() ? trial : settings;
    }

    @Produces
    @PerBoat
    PublicAddress publicAddress() {
        return mattermost.on() ? trial : settings;
    }
}
