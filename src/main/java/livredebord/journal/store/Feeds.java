package livredebord.journal.store;

import static livredebord.journal.Genesis.Succession.SET_ASIDE;

import java.util.List;
import java.util.Optional;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;
import livredebord.journal.Chronometer;
import livredebord.journal.FeedKey;
import livredebord.journal.FeedWriter;
import livredebord.journal.Genesis;
import livredebord.journal.Head;
import livredebord.journal.SealedEntry;
import livredebord.journal.store.HeadMark.Mark;
import livredebord.storage.Rows;

/**
 * Finds the feed to write in, or opens one: the book's first, or a successor where it cannot be told for certain that the
 * last number of the old one is known. One number never means two things; the price of a doubt is a letter.
 */
final class Feeds {

    private final String book;
    private final Genesis.Purpose purpose;
    private final boolean trial;
    private final FeedKeys keys;
    private final HeadMark mark;
    private final String machine;
    private final Chronometer chronometer;

    Feeds(
            String book,
            Genesis.Purpose purpose,
            boolean trial,
            FeedKeys keys,
            HeadMark mark,
            String machine,
            Chronometer chronometer) {
        this.book = book;
        this.purpose = purpose;
        this.trial = trial;
        this.keys = keys;
        this.mark = mark;
        this.machine = machine;
        this.chronometer = chronometer;
    }

    /** Inside our turn; what it opened is there once the turn is committed. */
    OwnFeed open() {
        Optional<FeedRow> latest = Rows.first(FeedRow.class, "book = ? order by place desc", book);
        latest.ifPresent(this::refuseOtherPurpose);
        return latest.map(this::goOnOrSucceed).orElseGet(this::beginOrSucceed);
    }

    /** An empty book beside a mark that knows entries: the one before was set aside, and its numbers are given. */
    private OwnFeed beginOrSucceed() {
        return mark.read()
                .flatMap(known -> known.head().map(head -> new Genesis.Succession(SET_ASIDE, head, Optional.empty())))
                .map(succession -> begin(1, after(succession.last().number().letter()), Optional.of(succession)))
                .orElseGet(() -> begin(1, "", Optional.empty()));
    }

    void note(Head head) {
        mark.note(Mark.of(head, machine));
    }

    private OwnFeed goOnOrSucceed(FeedRow row) {
        Optional<FeedKey> key = keys.find(new FeedId(row.feed));
        Optional<Mark> known = mark.read();
        Optional<String> doubt = doubt(row, key, known);
        if (doubt.isEmpty()) {
            return new OwnFeed(
                    new FeedId(row.feed), row.letter, row.place, new FeedWriter(key.orElseThrow(), chronometer), false);
        }
        Optional<FeedRow> ours = key.isPresent() ? Optional.empty() : known.flatMap(this::stillOurs);
        Optional<Head> ahead = known.flatMap(Mark::head).filter(head -> !holds(head));
        String lastLetter = known.map(Mark::letter)
                .filter(letter -> isLater(letter, row.letter))
                .orElse(row.letter);
        Genesis.Succession succession = new Genesis.Succession(
                ours.isPresent() ? Genesis.Succession.JOINED : doubt.get(), lastOf(ours.orElse(row)), ahead);
        return begin(row.place + 1, after(lastLetter), Optional.of(succession));
    }

    /** The feed that we wrote in when those of another installation were joined to the book. */
    private Optional<FeedRow> stillOurs(Mark known) {
        boolean ours =
                known.machine().equals(machine) && keys.find(known.feed()).isPresent();
        return ours ? Rows.first(FeedRow.class, "feed = ?", known.feed().hex()) : Optional.empty();
    }

    private Optional<String> doubt(FeedRow row, Optional<FeedKey> key, Optional<Mark> known) {
        if (key.isEmpty()) {
            return Optional.of("key_lost");
        } else if (keys.areShared()) {
            return isSetBack(row, known) ? Optional.of("mark_ahead") : Optional.empty();
        } else if (known.isEmpty()) {
            return Optional.of("mark_lost");
        } else if (!known.get().machine().equals(machine)) {
            return Optional.of("other_machine");
        }
        boolean sameFeed = known.get().feed().hex().equals(row.feed);
        boolean inBook = known.get().head().map(Feeds::holds).orElse(true);
        return sameFeed && inBook ? Optional.empty() : Optional.of("mark_ahead");
    }

    /**
     * A replica that is new has no mark, and one that was idle an old one. But where the feed that goes on ends before
     * what we wrote in it ourselves, the database was set back; in a feed that ended no number is given any more.
     */
    private static boolean isSetBack(FeedRow row, Optional<Mark> known) {
        return known.filter(mark -> mark.feed().hex().equals(row.feed))
                .flatMap(Mark::head)
                .filter(head -> !holds(head))
                .isPresent();
    }

    private static boolean holds(Head head) {
        return Rows.first(
                        EntryRow.class,
                        "feed = ? and seq = ? and entry_id = ?",
                        head.feed().hex(),
                        head.number().seq(),
                        head.id().hex())
                .isPresent();
    }

    private OwnFeed begin(long place, String letter, Optional<Genesis.Succession> succession) {
        FeedKey key = FeedKey.make();
        keys.keep(key);
        mark.write(new Mark(key.feed(), letter, 0, Optional.empty(), machine));
        Genesis genesis = new Genesis(book, purpose, letter, key.publicKey(), trial, succession);
        OwnFeed feed = new OwnFeed(key.feed(), letter, place, new FeedWriter(key, chronometer), true);
        Rows.insert(row(feed, genesis));
        SealedEntry entry = feed.writer().genesis(genesis);
        Paper.write(feed.id(), 1, entry);
        return feed;
    }

    private FeedRow row(OwnFeed feed, Genesis genesis) {
        FeedRow row = new FeedRow();
        row.feed = feed.id().hex();
        row.book = book;
        row.place = feed.place();
        row.letter = feed.letter();
        row.publicKey = genesis.publicKey();
        row.predecessor = genesis.predecessor().orElse(null);
        return row;
    }

    private static Head lastOf(FeedRow row) {
        EntryRow last = Paper.last(new FeedId(row.feed));
        return new Head(new FeedId(row.feed), new EntryNumber(row.letter, last.seq), new EntryId(last.entryId));
    }

    private void refuseOtherPurpose(FeedRow row) {
        ContentRow content = Rows.first(ContentRow.class, "feed = ? and seq = 1", row.feed)
                .orElseThrow(() -> new IllegalStateException("the genesis of the book is missing"));
        if (Genesis.of(content.content).trial() != trial) {
            throw new IllegalStateException(
                    trial
                            ? "this is a real book; a trial service does not write in it"
                            : "this is a trial book; give the boat a book of her own");
        }
    }

    static boolean isLater(String letter, String than) {
        return letter.length() > than.length() || letter.length() == than.length() && letter.compareTo(than) > 0;
    }

    /** B after the first feed, which has none; then C to Z, BA to ZZ. */
    static String after(String letter) {
        List<String> letters = java.util.stream.Stream.iterate("B", Feeds::next)
                .limit(25 + 25 * 26)
                .toList();
        return letters.get(letter.isEmpty() ? 0 : letters.indexOf(letter) + 1);
    }

    private static String next(String letter) {
        int last = letter.length() - 1;
        if (letter.charAt(last) < 'Z') {
            return letter.substring(0, last) + (char) (letter.charAt(last) + 1);
        }
        return letter.length() == 1 ? "BA" : (char) (letter.charAt(0) + 1) + "A";
    }
}
