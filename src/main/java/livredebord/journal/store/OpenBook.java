package livredebord.journal.store;

import io.quarkus.arc.All;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.journal.AuditTrail;
import livredebord.journal.Chronometer;
import livredebord.journal.Genesis;
import livredebord.journal.Journal;
import livredebord.journal.Projection;
import livredebord.journal.Rebuild;
import livredebord.storage.DataFolder;
import livredebord.storage.OthersWrote;
import livredebord.storage.Turns;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The boat's book, as configured, and the audit lines about it. */
@PerBoat
class OpenBook {

    private final DatabaseJournal journal;
    private final AuditFeed audit;

    OpenBook(
            @OfBoat String book,
            @ConfigProperty(name = "livredebord.trial") boolean trial,
            @ConfigProperty(name = "livredebord.backup.folder") Optional<Path> backups,
            DataFolder folder,
            FeedKeys keys,
            Turns turns,
            Chronometer chronometer,
            @All List<Projection> projections,
            TransactionSynchronizationRegistry transaction) {
        String machine = MachineChronometer.machineId();
        String here = machine + " " + folder.path().toAbsolutePath() + " ";
        HeadMark mark = new HeadMark(
                folder.path().resolve("head.mark"), backups.map(outside -> new MarkElsewhere(outside, here + book)));
        journal = new DatabaseJournal(
                book,
                new Feeds(book, Genesis.Purpose.LOG, trial, keys, mark, machine, chronometer),
                turns,
                projections,
                transaction);
        String lines = AuditTrail.of(book);
        HeadMark markOfAudit = new HeadMark(
                folder.path().resolve("audit.mark"), backups.map(outside -> new MarkElsewhere(outside, here + lines)));
        audit = new AuditFeed(new DatabaseJournal(
                lines,
                new Feeds(lines, Genesis.Purpose.AUDIT, trial, keys, markOfAudit, machine, chronometer),
                turns,
                List.of(),
                transaction));
    }

    /** Ashore, where several replicas write in the same feeds. */
    void forget(@Observes OthersWrote wrote) {
        journal.forget();
        audit.forget();
    }

    @Produces
    @PerBoat
    Journal journal() {
        return journal;
    }

    @Produces
    @PerBoat
    AuditTrail audit() {
        return audit;
    }

    @Produces
    @PerBoat
    Rebuild rebuild() {
        return journal::rebuild;
    }
}
