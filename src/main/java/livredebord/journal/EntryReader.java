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
        Header read = Header.of(header);
        return new Entry(
                id,
                read.feed(),
                new EntryNumber(letter, read.seq()),
                EntryKind.ofWord(read.kind()),
                read.kind(),
                Instant.ofEpochMilli(read.observedMs()),
                Instant.ofEpochMilli(read.receivedMs()),
                read.clock(),
                read.kind().equals(EntryKind.GENESIS.word())
                        ? Optional.empty()
                        : content.flatMap(EntryReader::content));
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
