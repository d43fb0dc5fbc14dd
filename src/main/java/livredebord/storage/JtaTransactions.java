package livredebord.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.function.Supplier;

/** Transactions that Hibernate and everybody's tables join. */
@Singleton
final class JtaTransactions implements Transactions {

    private final TransactionManager manager;
    private final DataFolder folder;

    JtaTransactions(TransactionManager manager, DataFolder folder) {
        this.manager = manager;
        this.folder = folder;
    }

    @Produces
    @Singleton
    static Turns turns(JtaTransactions transactions) {
        return new Turns(transactions);
    }

    @Override
    public <R> R commit(Supplier<R> work) {
        folder.claim();
        try {
            manager.begin();
            R result = carryOut(work);
            manager.commit();
            return result;
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException refused) {
            throw new CommitFailed(refused);
        } catch (NotSupportedException | SystemException broken) {
            throw new IllegalStateException("a transaction cannot begin here", broken);
        }
    }

    @Override
    public boolean holds(Supplier<Boolean> question) {
        return QuarkusTransaction.requiringNew().call(question::get);
    }

    private <R> R carryOut(Supplier<R> work) throws SystemException {
        boolean done = false;
        try {
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
