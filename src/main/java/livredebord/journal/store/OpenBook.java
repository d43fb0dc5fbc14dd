package livredebord.journal.store;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import livredebord.journal.Chronometer;
import livredebord.journal.Journal;
import livredebord.journal.Projection;
import livredebord.journal.Rebuild;
import livredebord.storage.DataFolder;
import livredebord.storage.Turns;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The boat's book, as configured. */
@Singleton
class OpenBook {

    private final DatabaseJournal journal;

    OpenBook(
            @ConfigProperty(name = "livredebord.boat.id") String book,
            @ConfigProperty(name = "livredebord.trial") boolean trial,
            DataFolder folder,
            Turns turns,
            Chronometer chronometer,
            @All List<Projection> projections,
            TransactionSynchronizationRegistry transaction) {
        Feeds feeds = new Feeds(
                book,
                trial,
                new KeyFiles(folder.folder("keys")),
                new HeadMark(folder.path().resolve("head.mark")),
                MachineChronometer.machineId(),
                chronometer);
        journal = new DatabaseJournal(book, feeds, turns, projections, transaction);
    }

    @Produces
    @ApplicationScoped
    Journal journal() {
        return journal;
    }

    @Produces
    @ApplicationScoped
    Rebuild rebuild() {
        return journal::rebuild;
    }
}
