package livredebord.journal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import livredebord.entry.ClockSource;
import livredebord.entry.EntryId;
import livredebord.entry.FeedId;

/**
 * What is signed of an entry: everything but the words, of which it holds the digest alone, so that they can be withheld.
 *
 * @param seq from 1, without a gap
 * @param previous the id of the entry before; empty in entry 1 alone
 * @param kind the word of an {@link livredebord.entry.EntryKind}, of this version or a later one
 * @param observedMs milliseconds since 1970 UTC, when it happened
 * @param receivedMs milliseconds since 1970 UTC, when this installation took it
 * @param clockSource the word of a {@link ClockSource}
 * @param bootId 16 bytes, the same from one start of the machine to the next
 * @param monotonicMs milliseconds of a clock that nobody sets, comparable within one boot
 * @param contentLength bytes
 * @param contentDigest 32 bytes, see {@link Digests#content}
 */
record Header(
        FeedId feed,
        long seq,
        Optional<EntryId> previous,
        String kind,
        long observedMs,
        long receivedMs,
        String clockSource,
        byte[] bootId,
        long monotonicMs,
        long contentLength,
        byte[] contentDigest) {

    static final int VERSION = 1;
    private static final int FIELDS = 12;
    private static final Map<String, ClockSource> SOURCES =
            Arrays.stream(ClockSource.values()).collect(Collectors.toMap(ClockSource::word, Function.identity()));

    byte[] toBytes() {
        CborWriter cbor = new CborWriter()
                .array(FIELDS)
                .integer(VERSION)
                .bytes(feed.bytes())
                .integer(seq);
        previous.ifPresentOrElse(id -> cbor.bytes(id.bytes()), cbor::nothing);
        return cbor.text(kind)
                .integer(observedMs)
                .integer(receivedMs)
                .text(clockSource)
                .bytes(bootId)
                .integer(monotonicMs)
                .integer(contentLength)
                .bytes(contentDigest)
                .toBytes();
    }

    /** @throws Unreadable where the bytes are not exactly what {@link #toBytes} writes */
    static Header of(byte[] bytes) {
        CborReader cbor = new CborReader(bytes);
        cbor.array(FIELDS);
        refuseVersion(cbor.integer());
        Header header = new Header(
                FeedId.of(sized(cbor.bytes(), 16, "the feed's id")),
                positive(cbor.integer()),
                previous(cbor),
                cbor.text(),
                cbor.integer(),
                cbor.integer(),
                cbor.text(),
                sized(cbor.bytes(), 16, "the boot's id"),
                cbor.integer(),
                cbor.integer(),
                sized(cbor.bytes(), 32, "the content's digest"));
        cbor.end();
        return header;
    }

    /** A word of a later version counts as not verified: what we do not know we do not trust. */
    ClockSource clock() {
        return SOURCES.getOrDefault(clockSource, ClockSource.UNVERIFIED);
    }

    private static Optional<EntryId> previous(CborReader cbor) {
        if (cbor.isNothing()) {
            cbor.nothing();
            return Optional.empty();
        }
        return Optional.of(EntryId.of(sized(cbor.bytes(), 32, "the entry before")));
    }

    private static void refuseVersion(long version) {
        if (version != VERSION) {
            throw new Unreadable("version " + version + " of the header");
        }
    }

    private static long positive(long seq) {
        if (seq < 1) {
            throw new Unreadable("number " + seq);
        }
        return seq;
    }

    private static byte[] sized(byte[] bytes, int length, String what) {
        if (bytes.length != length) {
            throw new Unreadable(what + " has not " + length + " bytes but " + bytes.length);
        }
        return bytes;
    }
}
