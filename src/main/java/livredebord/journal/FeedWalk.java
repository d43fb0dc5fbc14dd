package livredebord.journal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;

/** Walks one feed from its genesis on and stops at the first entry that is not what was signed. */
final class FeedWalk {

    private static final int ID = 32;

    private final BookSource.Feed feed;
    private final List<FeedWalk> before;
    private final Set<String> redacts = new HashSet<>();
    private final Map<String, Long> withoutContent = new LinkedHashMap<>();
    /** The ids of the good entries, {@value #ID} bytes each: a book may have a million. */
    private byte[] ids = new byte[64 * ID];

    private int good;

    private Optional<Verification.Finding> finding = Optional.empty();
    private long looked;
    private long withheld;

    FeedWalk(BookSource.Feed feed, List<FeedWalk> before) {
        this.feed = feed;
        this.before = List.copyOf(before);
    }

    /** False when enough was seen. */
    boolean look(BookSource.Kept kept) {
        looked++;
        try {
            check(kept);
            return true;
        } catch (Unreadable wrong) {
            find(kept.seq(), wrong.getMessage());
            return false;
        }
    }

    /** Ids of the entries whose contents the redactions of this feed take out. */
    Set<String> redacts() {
        return redacts;
    }

    /**
     * After all feeds were walked.
     *
     * @param redacted what the redactions of all of them take out
     * @param withholds whether other contents may lack, too
     */
    void end(Set<String> redacted, boolean withholds) {
        if (looked == 0) {
            find(1, "the genesis is missing");
        }
        withoutContent.forEach((id, seq) -> {
            if (redacted.contains(id)) {
                return;
            }
            withheld++;
            if (!withholds) {
                find(seq, "the content is missing, and no redaction names it");
            }
        });
    }

    private void find(long seq, String what) {
        if (finding.isEmpty()) {
            finding =
                    Optional.of(Verification.Finding.at(feed.letter(), seq, isAudit() ? "audit line: " + what : what));
        }
    }

    Optional<Verification.Finding> finding() {
        return finding;
    }

    long looked() {
        return looked;
    }

    /** Contents that lack and that no redaction names. */
    long withheld() {
        return withheld;
    }

    /** Its numbers are not those that people quote. */
    boolean isAudit() {
        return AuditTrail.isOne(feed.book());
    }

    /** The last entry that is good. */
    Optional<Head> head() {
        return good == 0 ? Optional.empty() : Optional.of(headAt(good));
    }

    boolean holds(Head head) {
        return head.feed().hex().equals(feed.id())
                && holds(new Verification.Known(head.number(), head.id().hex()));
    }

    boolean holds(Verification.Known known) {
        long seq = known.number().seq();
        return known.number().letter().equals(feed.letter())
                && seq <= good
                && idAt((int) seq).hex().startsWith(known.digits());
    }

    /** The good entry with this id. */
    Optional<EntryNumber> numberOf(String id) {
        return IntStream.rangeClosed(1, good)
                .filter(seq -> idAt(seq).hex().equals(id))
                .mapToObj(seq -> new EntryNumber(feed.letter(), seq))
                .findFirst();
    }

    private Head headAt(int seq) {
        return new Head(new FeedId(feed.id()), new EntryNumber(feed.letter(), seq), idAt(seq));
    }

    private EntryId idAt(int seq) {
        return EntryId.of(Arrays.copyOfRange(ids, (seq - 1) * ID, seq * ID));
    }

    private void isGood(EntryId id) {
        if (ids.length == good * ID) {
            ids = Arrays.copyOf(ids, ids.length * 2);
        }
        System.arraycopy(id.bytes(), 0, ids, good * ID, ID);
        good++;
    }

    private void check(BookSource.Kept kept) {
        demand(kept.seq() == good + 1, "the number does not follow " + good);
        Header header = Header.of(kept.header());
        demand(header.feed().hex().equals(feed.id()), "the header names another feed");
        demand(header.seq() == kept.seq(), "the header has number " + header.seq());
        demand(header.previous().equals(previous()), "the entry before is not the one that the header names");
        demand(FeedKey.verifies(feed.publicKey(), kept.header(), kept.signature()), "the signature is not the feed's");
        EntryId id = Digests.entry(kept.header(), kept.signature());
        demand(id.hex().equals(kept.id()), "the id is not the digest of header and signature");
        kept.words().ifPresentOrElse(words -> check(header, words), () -> expectRedaction(kept));
        if (header.kind().equals(EntryKind.REDACTION.word())) {
            kept.words().ifPresent(words -> noteRedacted(id, kept, words));
        }
        isGood(id);
    }

    private Optional<EntryId> previous() {
        return good == 0 ? Optional.empty() : Optional.of(idAt(good));
    }

    private void check(Header header, BookSource.Words words) {
        demand(words.content().length == header.contentLength(), "the content has another length than the header says");
        demand(
                Arrays.equals(Digests.content(words.salt(), words.content()), header.contentDigest()),
                "the content is not the one that was signed");
        if (header.seq() == 1) {
            demand(header.kind().equals(EntryKind.GENESIS.word()), "entry 1 is not a genesis");
            checkGenesis(Genesis.of(words.content()));
        } else {
            demand(!header.kind().equals(EntryKind.GENESIS.word()), "a genesis that is not entry 1");
            checkContent(words.content());
        }
    }

    private void checkGenesis(Genesis genesis) {
        demand(Arrays.equals(genesis.publicKey(), feed.publicKey()), "the genesis has another public key");
        demand(Digests.feed(feed.publicKey()).hex().equals(feed.id()), "the feed's id is not its public key's");
        demand(genesis.book().equals(feed.book()), "the genesis names another book");
        demand(genesis.letter().equals(feed.letter()), "the genesis gives another letter");
        demand(genesis.predecessor().equals(feed.predecessor()), "the genesis names another feed before this one");
        Optional<Head> last = genesis.succession()
                .filter(it -> genesis.predecessor().isPresent())
                .map(Genesis.Succession::last);
        last.ifPresent(head -> demand(
                before.stream().anyMatch(walk -> walk.holds(head)),
                "the last entry of the feed before is not in the book: " + head.number()));
    }

    /** A version that we do not know is not wrong, as long as it is JSON. */
    private static void checkContent(byte[] content) {
        if (Json.read(content).path("v").asInt() == ContentV1.VERSION) {
            ContentV1.read(content);
        }
    }

    private void expectRedaction(BookSource.Kept kept) {
        demand(kept.seq() > 1, "the genesis has no content");
        demand(kept.mayLack(), "the content is missing");
        withoutContent.put(kept.id(), kept.seq());
    }

    private void noteRedacted(EntryId id, BookSource.Kept kept, BookSource.Words words) {
        Entry redaction = EntryReader.read(feed.letter(), id, kept.header(), Optional.of(words.content()));
        Targets.of(redaction).forEach(target -> redacts.add(target.hex()));
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new Unreadable(otherwise);
        }
    }
}
