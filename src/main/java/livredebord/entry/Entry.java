package livredebord.entry;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of the book as it was written; corrections are entries of their own.
 *
 * @param kind empty for a kind of a later version
 * @param kindWord the word in the signed header
 * @param observed when it happened, what the order for reading goes by
 * @param received when this installation took it
 * @param clock how far the clock that gave {@code received} can be trusted
 * @param content empty where it is withheld, redacted or of a version that we cannot read
 * @param stamped what the machine's clock said when it was received, where somebody told a better time since and the
 *     other moments were moved by it; the kept bytes hold what the machine said
 */
public record Entry(
        EntryId id,
        FeedId feed,
        EntryNumber number,
        Optional<EntryKind> kind,
        String kindWord,
        Instant observed,
        Instant received,
        ClockSource clock,
        Optional<Content> content,
        Optional<Instant> stamped) {

    /** As the bytes say. */
    public Entry(
            EntryId id,
            FeedId feed,
            EntryNumber number,
            Optional<EntryKind> kind,
            String kindWord,
            Instant observed,
            Instant received,
            ClockSource clock,
            Optional<Content> content) {
        this(id, feed, number, kind, kindWord, observed, received, clock, content, Optional.empty());
    }
}
