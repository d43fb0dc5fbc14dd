package livredebord.journal;

import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;

/** The last entry of our feed: who knows it can tell whether a copy of the book is whole. */
public record Head(FeedId feed, EntryNumber number, EntryId id) {}
