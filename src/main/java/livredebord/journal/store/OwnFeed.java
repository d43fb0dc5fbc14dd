package livredebord.journal.store;

import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;
import livredebord.journal.FeedWriter;
import livredebord.journal.Head;

/** The feed that this installation writes in. */
record OwnFeed(FeedId id, String letter, long place, FeedWriter writer) {

    Head head(FeedWriter.Last last) {
        return new Head(id, new EntryNumber(letter, last.seq()), last.id());
    }
}
