package livredebord.journal;

import java.time.Instant;
import java.util.Optional;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;

/** Turns kept bytes into entries. Checking them is {@link Verification}'s work; one bad content hides no other entry. */
public final class EntryReader {

    /**
     * @param letter of the feed's numbers
     * @param content empty where it is withheld or redacted
     */
    public static Entry read(String letter, EntryId id, byte[] header, Optional<byte[]> content) {
        return entry(letter, id, Header.of(header), content.flatMap(EntryReader::content));
    }

    /** What {@link #read} will give of an entry that was just written. */
    public static Entry written(String letter, SealedEntry sealed, Content said) {
        Optional<Content> kept = ContentV1.isKeptAsSaid(said) ? Optional.of(said) : content(sealed.content());
        return entry(letter, sealed.id(), Header.of(sealed.header()), kept);
    }

    private static Entry entry(String letter, EntryId id, Header read, Optional<Content> content) {
        return new Entry(
                id,
                read.feed(),
                new EntryNumber(letter, read.seq()),
                EntryKind.ofWord(read.kind()),
                read.kind(),
                Instant.ofEpochMilli(read.observedMs()),
                Instant.ofEpochMilli(read.receivedMs()),
                read.clock(),
                read.kind().equals(EntryKind.GENESIS.word()) ? Optional.empty() : content);
    }

    /** Empty for a content of a later version, too. */
    private static Optional<Content> content(byte[] bytes) {
        try {
            return Optional.of(ContentV1.read(bytes));
        } catch (Unreadable shownAsSuch) {
            return Optional.empty();
        }
    }

    private EntryReader() {}
}
