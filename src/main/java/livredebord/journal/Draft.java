package livredebord.journal;

import java.time.Instant;
import livredebord.entry.Content;
import livredebord.entry.EntryKind;

/**
 * What is to be written, before it has a number.
 *
 * @param kind what the entry does
 * @param observed when it happened
 * @param content the words and what they mean
 */
public record Draft(EntryKind kind, Instant observed, Content content) {}
