package livredebord.upkeep;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import livredebord.logbook.Boat;

/** Whether the copies of the book are as fresh as they should be. */
final class CopyWatch {

    /** So long a service that has just been started may take to make its first backup. */
    static final Duration FIRST_BACKUP = Duration.ofHours(1);

    private final Backups backups;
    private final Duration lateElsewhere;
    private final Notices notices;
    private final Boat boat;
    private final Clock clock;
    private final LongSupplier nanos;
    private final long began;
    private long upToDateElsewhere;

    /** @param lateElsewhere how long what is new may be aboard alone before the skipper is told */
    CopyWatch(Backups backups, Duration lateElsewhere, Notices notices, Boat boat, Clock clock, LongSupplier nanos) {
        this.backups = backups;
        this.lateElsewhere = lateElsewhere;
        this.notices = notices;
        this.boat = boat;
        this.clock = clock;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.upToDateElsewhere = began;
    }

    void look() throws IOException {
        if (backups.areWanted()) {
            lookHere();
        }
        if (backups.haveSecondPlace()) {
            lookElsewhere();
        }
    }

    private void lookHere() throws IOException {
        Optional<Instant> newest = backups.newest();
        boolean late = newest.isEmpty()
                ? isLongerThan(FIRST_BACKUP, began)
                : backups.lateAfter().filter(clock.instant()::isAfter).isPresent() && isLongerThan(FIRST_BACKUP, began);
        if (late) {
            notices.begin(
                    Trouble.BACKUP_LATE,
                    phrases -> newest.map(last -> phrases.text("upkeep.BACKUP_LATE", phrases.moment(last, boat.zone())))
                            .orElseGet(() -> phrases.text("upkeep.BACKUP_LATE.none")));
        } else if (newest.isPresent()) {
            notices.end(
                    Trouble.BACKUP_LATE,
                    phrases -> phrases.text("upkeep.BACKUP_LATE.over", phrases.moment(newest.get(), boat.zone())));
        }
    }

    private void lookElsewhere() throws IOException {
        if (backups.isUpToDateElsewhere()) {
            upToDateElsewhere = nanos.getAsLong();
            notices.end(Trouble.SECOND_PLACE_LATE, phrases -> phrases.text("upkeep.SECOND_PLACE_LATE.over"));
        } else if (isLongerThan(lateElsewhere, upToDateElsewhere)) {
            notices.begin(
                    Trouble.SECOND_PLACE_LATE,
                    phrases -> phrases.text(
                            "upkeep.SECOND_PLACE_LATE", lateElsewhere.toHours(), phrases.typed(backups.secondPlace())));
        }
    }

    private boolean isLongerThan(Duration span, long since) {
        return nanos.getAsLong() - since > span.toNanos();
    }
}
