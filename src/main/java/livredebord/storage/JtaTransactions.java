package livredebord.storage;

import jakarta.enterprise.inject.Produces;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.util.function.Supplier;
import livredebord.fleet.PerBoat;
import org.jboss.logging.Logger;

/** Transactions that Hibernate and everybody's tables join. */
@PerBoat
final class JtaTransactions implements Transactions {

    private static final Logger DIAGNOSTICS = Logger.getLogger(JtaTransactions.class);

    private final TransactionManager manager;
    private final DataFolder folder;
    private final WriteAheadLog log;
    private final Company company;

    JtaTransactions(TransactionManager manager, DataFolder folder, WriteAheadLog log, Company company) {
        this.manager = manager;
        this.folder = folder;
        this.log = log;
        this.company = company;
    }

    @Produces
    @PerBoat
    static Turns turns(JtaTransactions transactions) {
        return new Turns(transactions);
    }

    @Override
    public <R> R commit(Supplier<R> work) {
        if (folder.claim()) {
            layOutTheLog();
        }
        try {
            manager.begin();
            R result = carryOut(work);
            manager.commit();
            company.committed();
            return result;
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException refused) {
            CommitFailed failed = new CommitFailed(refused);
            company.failed(failed);
            throw failed;
        } catch (NotSupportedException | SystemException broken) {
            throw new IllegalStateException("a transaction cannot begin here", broken);
        }
    }

    @Override
    public boolean holds(Supplier<Boolean> question) {
        return commit(question);
    }

    private void layOutTheLog() {
        try {
            log.layOut();
        } catch (IOException refused) {
            DIAGNOSTICS.warnf("%s: %s", refused.getMessage(), refused.getCause()); // the commit says what it lacks
        }
    }

    private <R> R carryOut(Supplier<R> work) throws SystemException {
        boolean done = false;
        try {
            company.takeTurn();
            R result = work.get();
            done = true;
            return result;
        } finally {
            if (!done && manager.getStatus() != Status.STATUS_NO_TRANSACTION) {
                manager.rollback();
            }
        }
    }
}
