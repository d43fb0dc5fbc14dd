package livredebord.journal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import livredebord.entry.ClockSource;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;

/** Makes the bytes of one feed's entries: stamps, digests, chains, signs. Where they are kept is not its business. */
public final class FeedWriter {

    private static final int SALT_SIZE = 16;

    /**
     * The entry that the next one follows.
     *
     * @param receivedMs when it was taken; a clock that stands behind it is not verified
     */
    public record Last(long seq, EntryId id, long receivedMs) {

        public static Last of(Entry entry) {
            Instant byTheMachine = entry.stamped().orElse(entry.received());
            return new Last(entry.number().seq(), entry.id(), byTheMachine.toEpochMilli());
        }

        public static Last of(EntryId id, byte[] header) {
            Header read = Header.of(header);
            return new Last(read.seq(), id, read.receivedMs());
        }
    }

    private final FeedKey key;
    private final Chronometer chronometer;
    private final Random salts;

    public FeedWriter(FeedKey key, Chronometer chronometer) {
        this(key, chronometer, new SecureRandom());
    }

    /** With salts that somebody else can make again: for the test vectors alone. */
    FeedWriter(FeedKey key, Chronometer chronometer, Random salts) {
        this.key = key;
        this.chronometer = chronometer;
        this.salts = salts;
    }

    /** Entry 1. */
    public SealedEntry genesis(Genesis genesis) {
        Instant now = chronometer.now();
        return seal(Optional.empty(), EntryKind.GENESIS, now, now, genesis.toBytes());
    }

    public SealedEntry next(Last last, Draft draft) {
        if (draft.kind() == EntryKind.GENESIS) {
            throw new IllegalArgumentException("a genesis is never written by hand");
        }
        return seal(
                Optional.of(last), draft.kind(), draft.observed(), chronometer.now(), ContentV1.write(draft.content()));
    }

    private SealedEntry seal(Optional<Last> last, EntryKind kind, Instant observed, Instant received, byte[] content) {
        byte[] salt = new byte[SALT_SIZE];
        salts.nextBytes(salt);
        byte[] header = new Header(
                        key.feed(),
                        last.map(Last::seq).orElse(0L) + 1,
                        last.map(Last::id),
                        kind.word(),
                        observed.toEpochMilli(),
                        received.toEpochMilli(),
                        clock(last, received).word(),
                        chronometer.bootId(),
                        chronometer.monotonicMs(),
                        content.length,
                        Digests.content(salt, content))
                .toBytes();
        byte[] signature = key.sign(header);
        return new SealedEntry(Digests.entry(header, signature), header, signature, salt, content);
    }

    private ClockSource clock(Optional<Last> last, Instant received) {
        boolean behind = last.filter(before -> received.toEpochMilli() < before.receivedMs())
                .isPresent();
        return chronometer.isSynchronised() && !behind ? ClockSource.SYNCHRONISED : ClockSource.UNVERIFIED;
    }
}
