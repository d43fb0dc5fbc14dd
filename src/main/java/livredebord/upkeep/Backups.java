package livredebord.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import livredebord.journal.Backup;

/** All that is done with copies of the book, unasked by the service's rounds or by hand at the command line. */
public final class Backups {

    private final BackupSettings settings;
    private final Optional<BackupFolder> folder;
    private final Optional<OffBoat> offBoat;

    /** @throws IllegalArgumentException where a setting cannot be used, naming it */
    public Backups(BackupSettings settings) {
        this.settings = settings;
        this.folder = settings.folder().map(BackupFolder::new);
        this.offBoat = OffBoat.of(settings);
        if (offBoat.isPresent() && folder.isEmpty()) {
            throw new IllegalArgumentException(
                    "livredebord.backup.second needs a livredebord.backup.folder: a backup is verified before it"
                            + " leaves");
        }
    }

    /** Whether backups are made unasked. */
    public boolean areWanted() {
        return folder.isPresent();
    }

    public boolean haveSecondPlace() {
        return offBoat.isPresent();
    }

    /** Where the second place is, without secrets; "" where there is none. */
    public String secondPlace() {
        return offBoat.map(OffBoat::toString).orElse("");
    }

    /** Which file {@link #make} would make at this moment. */
    public Path file(Instant now) {
        return settings.folder().orElseThrow(Backups::noFolder).resolve(BackupFolder.name(now));
    }

    /**
     * Makes one in the folder, and copies of photos and files that are new; where it is whole, those that the rule does
     * not keep go.
     *
     * @param zone the ship's
     */
    public Backup make(Instant now, ZoneId zone) throws IOException {
        BackupFolder into = folder.orElseThrow(Backups::noFolder);
        Backup backup = into.make(settings.book(), now);
        if (backup.verification().isClean()) {
            into.clear(settings.keep(), zone);
            FileCopies.copyAlong(settings.book(), backup.file());
        }
        return backup;
    }

    /** When the newest was made; empty where there is none. */
    public Optional<Instant> newest() throws IOException {
        return folder.isEmpty() ? Optional.empty() : folder.get().newest().map(BackupFolder.Kept::made);
    }

    /** Empty where no backup was made yet: then it is due. */
    Optional<Instant> due(ZoneId zone) throws IOException {
        return newest().map(last -> settings.times().after(last, zone));
    }

    /** From when on it is late; empty where none is there to count from. */
    Optional<Instant> lateAfter() throws IOException {
        return newest().map(settings.times()::lateAfter);
    }

    /** @return the name under which the newest backup lies in the second place now; empty where it did already */
    public Optional<String> sendNewest(ZoneId zone) throws IOException {
        OffBoat second = offBoat.orElseThrow(Backups::noSecondPlace);
        Optional<BackupFolder.Kept> newest =
                folder.orElseThrow(Backups::noFolder).newest();
        Optional<String> sent = newest.isEmpty() ? Optional.empty() : second.send(newest.get());
        if (sent.isPresent()) {
            second.clear(settings.keep(), zone);
        }
        return sent;
    }

    /** @return the name under which the entries since the last time lie there; empty where there are none */
    public Optional<String> sendEntries(Instant now) throws IOException {
        return offBoat.orElseThrow(Backups::noSecondPlace).sendEntries(settings.book(), now);
    }

    /** @return the name under which one more photo or file lies there; empty where all do */
    public Optional<String> sendFile() throws IOException {
        return offBoat.orElseThrow(Backups::noSecondPlace).sendFile(settings.files());
    }

    /** Whether a whole backup is in the second place: before that, entries alone are no use there. */
    boolean haveBegunElsewhere() throws IOException {
        return offBoat.isPresent() && offBoat.get().hasBackup();
    }

    /** Whether all that is in the book is in the second place, too; true where there is none. */
    boolean isUpToDateElsewhere() throws IOException {
        return offBoat.isEmpty() || haveBegunElsewhere() && offBoat.get().isUpToDate(settings.book());
    }

    private static IllegalArgumentException noFolder() {
        return new IllegalArgumentException("livredebord.backup.folder is not set");
    }

    private static IllegalArgumentException noSecondPlace() {
        return new IllegalArgumentException("livredebord.backup.second is not set");
    }
}
