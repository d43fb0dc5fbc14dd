package livredebord.chat.mattermost;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is moved. */
@Alternative
@Singleton
class ClockInTests extends Clock {

    static final Instant NINE_IN_PARIS = Instant.parse("2026-07-14T07:00:00Z");

    private Instant now = NINE_IN_PARIS;

    void move(Duration forward) {
        now = now.plus(forward);
    }

    void reset() {
        now = NINE_IN_PARIS;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody may ask this clock for a zone");
    }
}
