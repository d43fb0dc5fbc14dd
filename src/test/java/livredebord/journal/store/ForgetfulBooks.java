package livredebord.journal.store;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import livredebord.storage.OthersWrote;

/** The books of a test hear of other replicas as the boat's own does. */
@Singleton
class ForgetfulBooks {

    private final List<DatabaseJournal> books = new CopyOnWriteArrayList<>();

    void add(DatabaseJournal book) {
        books.add(book);
    }

    void forget(@Observes OthersWrote wrote) {
        books.forEach(DatabaseJournal::forget);
    }
}
