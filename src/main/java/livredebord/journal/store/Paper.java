package livredebord.journal.store;

import livredebord.entry.FeedId;
import livredebord.journal.SealedEntry;

/** The tables of the feed: what is written there stays. */
final class Paper {

    static void write(FeedId feed, long seq, SealedEntry sealed) {
        EntryRow entry = new EntryRow();
        entry.feed = feed.hex();
        entry.seq = seq;
        entry.entryId = sealed.id().hex();
        entry.header = sealed.header();
        entry.signature = sealed.signature();
        entry.persist();
        ContentRow content = new ContentRow();
        content.feed = feed.hex();
        content.seq = seq;
        content.salt = sealed.salt();
        content.content = sealed.content();
        content.persist();
    }

    static EntryRow last(FeedId feed) {
        return EntryRow.<EntryRow>find("feed = ?1 order by seq desc", feed.hex())
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("a feed without its genesis: " + feed.hex()));
    }

    private Paper() {}
}
