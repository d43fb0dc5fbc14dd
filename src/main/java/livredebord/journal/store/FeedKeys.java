package livredebord.journal.store;

import java.util.Optional;
import livredebord.entry.FeedId;
import livredebord.journal.FeedKey;

/** The private keys of the feeds that are written here. */
interface FeedKeys {

    /** Empty where it is lost. */
    Optional<FeedKey> find(FeedId feed);

    /** Before anything that is signed with it can be read by anybody. */
    void keep(FeedKey key);

    /** Whether other replicas find the same keys and write in the same feeds. */
    boolean areShared();
}
