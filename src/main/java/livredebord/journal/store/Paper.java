package livredebord.journal.store;

import livredebord.entry.Entry;
import livredebord.entry.FeedId;
import livredebord.journal.SealedEntry;
import livredebord.storage.Rows;

/** The tables of the feed: what is written there stays. */
final class Paper {

    static void write(FeedId feed, long seq, SealedEntry sealed) {
        EntryRow entry = new EntryRow();
        entry.feed = feed.hex();
        entry.seq = seq;
        entry.entryId = sealed.id().hex();
        entry.header = sealed.header();
        entry.signature = sealed.signature();
        Rows.insert(entry);
        ContentRow content = new ContentRow();
        content.feed = feed.hex();
        content.seq = seq;
        content.salt = sealed.salt();
        content.content = sealed.content();
        Rows.insert(content);
    }

    /** Names a content that goes, and takes it out. */
    static void redact(Entry target, Entry redaction) {
        RedactionRow row = new RedactionRow();
        row.feed = target.feed().hex();
        row.seq = target.number().seq();
        row.byFeed = redaction.feed().hex();
        row.bySeq = redaction.number().seq();
        Rows.insert(row);
        ContentRow.delete("feed = ?1 and seq = ?2", row.feed, row.seq);
    }

    static EntryRow last(FeedId feed) {
        return Rows.first(EntryRow.class, "feed = ? order by seq desc", feed.hex())
                .orElseThrow(() -> new IllegalStateException("a feed without its genesis: " + feed.hex()));
    }

    static EntryRow at(Entry entry) {
        return EntryRow.<EntryRow>find(
                        "feed = ?1 and seq = ?2",
                        entry.feed().hex(),
                        entry.number().seq())
                .firstResult();
    }

    private Paper() {}
}
