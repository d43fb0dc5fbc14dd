package livredebord.upkeep;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import livredebord.journal.Backup;
import livredebord.journal.Increment;
import livredebord.logbook.Boat;
import org.jboss.logging.Logger;

/**
 * Makes the copies that are due. The hour of a backup is the ship's, but how long ago something failed is counted on a
 * clock that nobody sets: one that stands in the past after a power cut must neither stop nor multiply backups.
 */
final class Copying {

    private static final Logger DIAGNOSTICS = Logger.getLogger(Copying.class);

    private final Backups backups;
    private final BackupSettings settings;
    private final Notices notices;
    private final Boat boat;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Attempts making;
    private final Attempts sending;
    private long lastMade;
    private long lastEntries;

    Copying(Backups backups, BackupSettings settings, Notices notices, Boat boat, Clock clock, LongSupplier nanos) {
        this.backups = backups;
        this.settings = settings;
        this.notices = notices;
        this.boat = boat;
        this.clock = clock;
        this.nanos = nanos;
        this.making = new Attempts(nanos);
        this.sending = new Attempts(nanos);
        this.lastMade = nanos.getAsLong();
        this.lastEntries = nanos.getAsLong() - settings.entriesEvery().toNanos();
    }

    /** To be called every few seconds, by one thread. */
    void look() {
        if (backups.areWanted()) {
            making.attempt("the backup", this::makeIfDue);
        }
        if (backups.haveSecondPlace()) {
            sending.attempt("the copy for " + backups.secondPlace(), this::sendIfDue);
        }
    }

    private void makeIfDue() throws IOException {
        Instant now = clock.instant();
        if (!isDue(now) || isEmpty()) {
            return;
        }
        Backup backup = backups.make(now, boat.zone());
        lastMade = nanos.getAsLong();
        if (backup.verification().isClean()) {
            DIAGNOSTICS.infof(
                    "backup %s: %d entries",
                    backup.file(), backup.verification().entries());
            notices.end(Trouble.BOOK_NOT_WHOLE, phrases -> phrases.text("upkeep.BOOK_NOT_WHOLE.over"));
        } else {
            String what = backup.verification().findings().stream()
                    .findFirst()
                    .map(Object::toString)
                    .orElse("");
            notices.begin(
                    Trouble.BOOK_NOT_WHOLE, phrases -> phrases.text("upkeep.BOOK_NOT_WHOLE", phrases.typed(what)));
            throw new IOException("the book is not whole: " + what);
        }
    }

    /** A backup from the future was made before the clock was set back: then the interval counts from our own last one. */
    private boolean isDue(Instant now) throws IOException {
        Optional<Instant> newest = backups.newest();
        if (newest.filter(now::isBefore).isPresent()) {
            return nanos.getAsLong() - lastMade >= settings.times().every().toNanos();
        }
        return backups.due(boat.zone()).filter(now::isBefore).isEmpty();
    }

    private boolean isEmpty() throws IOException {
        return Increment.ends(settings.book()).isEmpty();
    }

    /** What is new first: it is small, and a whole backup may take an hour; photos last, as many as there is time for. */
    private void sendIfDue() throws IOException {
        if (areEntriesDue() && backups.haveBegunElsewhere()) {
            backups.sendEntries(clock.instant());
            lastEntries = nanos.getAsLong();
        }
        backups.sendNewest(boat.zone());
        boolean more = true;
        while (more && !areEntriesDue()) {
            more = backups.sendFile().isPresent();
        }
    }

    private boolean areEntriesDue() {
        return nanos.getAsLong() - lastEntries >= settings.entriesEvery().toNanos();
    }
}
