package livredebord.chat.mattermost;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Everything that a test of the doors may want to arrange. */
@Alternative
@Singleton
class Setting {

    final InMemoryLogbook logbook;
    final SettingsInTests settings;
    final BoatInTests boat;
    final ClockInTests clock;

    Setting(InMemoryLogbook logbook, SettingsInTests settings, BoatInTests boat, ClockInTests clock) {
        this.logbook = logbook;
        this.settings = settings;
        this.boat = boat;
        this.clock = clock;
    }

    void fresh(MattermostInTests mattermost) {
        logbook.forget();
        settings.forget();
        settings.mattermost = mattermost.address();
        boat.trial = false;
        clock.reset();
    }
}
