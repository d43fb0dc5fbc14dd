package livredebord.journal.store;

import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;
import livredebord.journal.FeedWriter;
import livredebord.journal.Head;

/**
 * The feed that this installation writes in.
 *
 * @param isNew whether it was opened in this very turn, so that nothing of it has been projected
 */
record OwnFeed(FeedId id, String letter, long place, FeedWriter writer, boolean isNew) {

    Head head(FeedWriter.Last last) {
        return new Head(id, new EntryNumber(letter, last.seq()), last.id());
    }
}
