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
        return read(letter, id, header, content, ToldClocks.NONE);
    }

    /** @param told the clocks by which entries of an unverified clock are moved */
    public static Entry read(String letter, EntryId id, byte[] header, Optional<byte[]> content, ToldClocks told) {
        Header read = Header.of(header);
        return told.moved(read, entry(letter, id, read, content.flatMap(EntryReader::content)));
    }

    /** What {@link #read} will give of an entry that was just written. */
    public static Entry written(String letter, SealedEntry sealed, Content said, ToldClocks told) {
        Optional<Content> kept = ContentV1.isKeptAsSaid(said) ? Optional.of(said) : content(sealed.content());
        Header header = Header.of(sealed.header());
        return told.moved(header, entry(letter, sealed.id(), header, kept));
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
