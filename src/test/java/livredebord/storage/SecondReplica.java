package livredebord.storage;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;

/** Another service on the same database: its writers stand in a line of their own. */
@Singleton
@IfBuildProfile("postgresql")
public final class SecondReplica {

    private final Turns turns;

    SecondReplica(TransactionManager manager, DataFolder folder, WriteAheadLog log, Replicas first) {
        turns = new Turns(new JtaTransactions(manager, folder, log, first.another()));
    }

    public Turns turns() {
        return turns;
    }
}
