package livredebord.chat.mattermost;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import livredebord.chat.SettableClock;

/** Stands still until it is moved. */
@Alternative
@Singleton
class ClockInTests extends SettableClock {

    private static final String NINE_IN_PARIS = "2026-07-14T07:00:00Z";

    ClockInTests() {
        super(NINE_IN_PARIS);
    }

    void reset() {
        set(NINE_IN_PARIS);
    }
}
