package livredebord.journal.store;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import livredebord.journal.Chronometer;
import livredebord.journal.Journal;
import livredebord.journal.Projection;
import livredebord.storage.DataFolder;
import livredebord.storage.Turns;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The boat's book, as configured. */
@ApplicationScoped
class OpenBook {

    @Produces
    @ApplicationScoped
    Journal journal(
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
        return new DatabaseJournal(book, feeds, turns, projections, transaction);
    }
}
