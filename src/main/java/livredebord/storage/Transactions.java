package livredebord.storage;

import java.util.function.Supplier;

/** What makes several writes one. */
interface Transactions {

    /** Returns after the commit; where the work or the commit throws, nothing of it is kept and the exception comes out. */
    <R> R commit(Supplier<R> work);

    /** A look at what is committed, beside any transaction. */
    boolean holds(Supplier<Boolean> question);
}
