package livredebord.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import livredebord.entry.Author;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;

/** A book that is gone when the test is over; it obeys {@link JournalContract} like the real one. */
public final class InMemoryJournal implements Journal {

    private final FeedKey key = FeedKey.make();
    private final String letter;
    private final FeedWriter writer;
    private final List<Projection> projections;
    private final List<Entry> entries = new ArrayList<>();
    private FeedWriter.Last last;
    private boolean writing;

    public InMemoryJournal(Chronometer chronometer, Projection... projections) {
        this("", List.of(), Optional.empty(), chronometer, projections);
    }

    private InMemoryJournal(
            String letter,
            List<Entry> before,
            Optional<Genesis.Succession> succession,
            Chronometer chronometer,
            Projection... projections) {
        this.letter = letter;
        this.writer = new FeedWriter(key, chronometer);
        this.projections = List.of(projections);
        entries.addAll(before);
        note(writer.genesis(new Genesis("boat", letter, key.publicKey(), false, succession)));
    }

    /** The same book as it goes on in another installation, in a feed of its own. */
    public InMemoryJournal elsewhere(String itsLetter, Chronometer chronometer) {
        Genesis.Succession succession = new Genesis.Succession("key_lost", head(), Optional.empty());
        return new InMemoryJournal(itsLetter, List.copyOf(entries), Optional.of(succession), chronometer);
    }

    /** What the other has and we have not. */
    public synchronized void join(InMemoryJournal other) {
        other.entries.stream()
                .filter(entry -> !entries.contains(entry))
                .toList()
                .forEach(entries::add);
    }

    @Override
    public synchronized <R> R inTurn(Act<R> act) {
        if (writing) {
            throw new IllegalStateException("it is our turn already");
        }
        List<Entry> before = List.copyOf(entries);
        FeedWriter.Last lastBefore = last;
        writing = true;
        try {
            return act.carryOut(new Pen());
        } catch (RuntimeException | Error failed) {
            last = lastBefore;
            entries.clear();
            entries.addAll(before);
            projections.forEach(Projection::clear);
            projections.forEach(projection -> entries.forEach(projection::append));
            throw failed;
        } finally {
            writing = false;
        }
    }

    private final class Pen implements Turn {
        @Override
        public Entry append(Draft draft) {
            return note(writer.next(last, draft));
        }

        @Override
        public Journal book() {
            return InMemoryJournal.this;
        }
    }

    private Entry note(SealedEntry sealed) {
        Entry entry = EntryReader.read(letter, sealed.id(), sealed.header(), Optional.of(sealed.content()));
        last = FeedWriter.Last.of(entry);
        entries.add(entry);
        projections.forEach(projection -> projection.append(entry));
        return entry;
    }

    @Override
    public Optional<Entry> find(EntryNumber number) {
        return written(entry -> entry.number().equals(number)).stream().findAny();
    }

    @Override
    public Optional<Entry> find(EntryId id) {
        return written(entry -> entry.id().equals(id)).stream().findAny();
    }

    @Override
    public List<Entry> observedBetween(Instant from, Instant untilExclusive) {
        List<Entry> found = new ArrayList<>(written(
                entry -> !entry.observed().isBefore(from) && entry.observed().isBefore(untilExclusive)));
        found.sort(Comparator.comparing(Entry::observed)
                .thenComparing(entry -> entry.number().seq()));
        return found;
    }

    @Override
    public List<Entry> about(Collection<EntryId> targets) {
        return written(entry -> Targets.of(entry).stream().anyMatch(targets::contains));
    }

    @Override
    public Optional<Entry> lastLineBy(Author author) {
        return newestFirst(written(entry -> isLine(entry)
                        && entry.content()
                                .filter(content -> content.author().isSamePersonAs(author))
                                .isPresent()))
                .stream()
                .findFirst();
    }

    @Override
    public long size() {
        return entries.size();
    }

    @Override
    public List<Entry> last(int howMany) {
        return newestFirst(written(InMemoryJournal::isLine)).stream()
                .limit(howMany)
                .toList();
    }

    @Override
    public List<Entry> ofKinds(Collection<EntryKind> kinds) {
        return written(entry -> entry.kind().filter(kinds::contains).isPresent());
    }

    @Override
    public ToldClocks told() {
        return ToldClocks.NONE;
    }

    @Override
    public synchronized Head head() {
        return new Head(key.feed(), new EntryNumber(letter, last.seq()), last.id());
    }

    private static boolean isLine(Entry entry) {
        return entry.kind().equals(Optional.of(EntryKind.LINE));
    }

    private synchronized List<Entry> written(Predicate<Entry> which) {
        return entries.stream().filter(which).toList();
    }

    private static List<Entry> newestFirst(List<Entry> entries) {
        List<Entry> reversed = new ArrayList<>(entries);
        Collections.reverse(reversed);
        return reversed;
    }
}
