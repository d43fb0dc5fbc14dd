package livredebord.storage;

import java.util.function.Supplier;

/** What makes several writes one. */
interface Transactions {

    /** Returns after the commit; where the work or the commit throws, nothing of it is kept and the exception comes out. */
    <R> R commit(Supplier<R> work);

    /**
     * A look at what is committed, in a transaction of its own: it has the turn, so whatever was still being committed is
     * over; and it is committed, so what it saw is kept as firmly as all else.
     */
    boolean holds(Supplier<Boolean> question);
}
