package livredebord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;
import livredebord.chat.ChatSettings;
import livredebord.logbook.Boat;
import livredebord.logbook.FirstCrew;
import livredebord.logbook.PublicAddress;
import livredebord.logbook.ShipsTime;
import livredebord.trial.TrialMattermost;

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

    /** All that is kept of a time is whole milliseconds, so none is told finer. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Produces
    @ApplicationScoped
    Boat boat(ShipsTime time) {
        return new ShipsBoat(mattermost.on() ? trial : settings, time);
    }

    @Produces
    @ApplicationScoped
    ChatSettings chat() {
        return mattermost.on() ? trial : settings;
    }

    @Produces
    @ApplicationScoped
    FirstCrew firstCrew() {
        return mattermost.on() ? trial : settings;
    }

    @Produces
    @ApplicationScoped
    PublicAddress publicAddress() {
        return mattermost.on() ? trial : settings;
    }
}
