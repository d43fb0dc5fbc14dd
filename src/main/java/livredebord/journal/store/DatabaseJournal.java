package livredebord.journal.store;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.ClockSource;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.journal.BookUnavailable;
import livredebord.journal.Draft;
import livredebord.journal.EntryReader;
import livredebord.journal.FeedWriter;
import livredebord.journal.Head;
import livredebord.journal.Journal;
import livredebord.journal.Projection;
import livredebord.journal.Rebuild;
import livredebord.journal.SealedEntry;
import livredebord.journal.Targets;
import livredebord.journal.ToldClocks;
import livredebord.storage.CommitFailed;
import livredebord.storage.Refusal;
import livredebord.storage.Turns;
import org.hibernate.query.NativeQuery;

/** The book in the database, through Hibernate. */
final class DatabaseJournal implements Journal {

    /** Entries that a rebuild holds in memory at a time, and that one question names; more, and the database minds. */
    private static final int PAGE = 500;

    /** Later feeds have later letters. */
    private static final Comparator<Entry> AS_WRITTEN = Comparator.comparing(
                    (Entry entry) -> entry.number().letter().length())
            .thenComparing(entry -> entry.number().letter())
            .thenComparing(entry -> entry.number().seq());

    /** In SQL, because to learn Hibernate's own language takes the service longer than all else before its first answer. */
    private static final String STORED = "select f.letter, e.entry_id, e.header, c.content";

    private static final String FROM_ENTRIES = STORED
            + " from entries e join feeds f on f.feed = e.feed"
            + " left join contents c on c.feed = e.feed and c.seq = e.seq";
    private static final String FROM_READING = STORED
            + " from reading r join entries e on e.feed = r.feed and e.seq = r.seq"
            + " join feeds f on f.feed = r.feed"
            + " left join contents c on c.feed = r.feed and c.seq = r.seq";
    private static final String FROM_TARGETS = STORED
            + " from targets t join entries e on e.feed = t.feed and e.seq = t.seq"
            + " join feeds f on f.feed = t.feed"
            + " left join contents c on c.feed = t.feed and c.seq = t.seq";

    private final String book;
    private final Feeds feeds;
    private final Turns turns;
    private final List<Projection> projections = new ArrayList<>();
    private final TransactionSynchronizationRegistry transaction;

    /** Empty until a turn that found or opened it was committed. */
    private volatile Optional<OwnFeed> own = Optional.empty();

    /** The end of our feed, known from our own last commit; empty after one that failed, so that it is read again. */
    private Optional<FeedWriter.Last> end = Optional.empty();

    /** Null until it was read, and after a turn that failed. */
    private volatile ToldClocks told;

    DatabaseJournal(
            String book,
            Feeds feeds,
            Turns turns,
            Iterable<Projection> others,
            TransactionSynchronizationRegistry transaction) {
        this.book = book;
        this.feeds = feeds;
        this.turns = turns;
        this.transaction = transaction;
        projections.add(new ReadingTables(book));
        others.forEach(projections::add);
    }

    @Override
    public <R> R inTurn(Act<R> act) {
        Writing<R> writing = new Writing<>(act);
        return orUnavailable(() -> turns.take(writing), writing::last).result();
    }

    @Override
    public Optional<Entry> find(EntryNumber number) {
        return one(() -> query(FROM_ENTRIES + " where f.book = :book and f.letter = :letter and e.seq = :seq")
                .setParameter("book", book)
                .setParameter("letter", number.letter())
                .setParameter("seq", number.seq()));
    }

    @Override
    public Optional<Entry> find(EntryId id) {
        return one(() -> query(FROM_ENTRIES + " where e.entry_id = :id and f.book = :book")
                .setParameter("book", book)
                .setParameter("id", id.hex()));
    }

    @Override
    public List<Entry> observedBetween(Instant from, Instant untilExclusive) {
        return all(
                () -> query(FROM_READING + " where r.book = :book and r.observed_ms >= :from and r.observed_ms < :until"
                                + " order by r.observed_ms, r.feed, r.seq")
                        .setParameter("book", book)
                        .setParameter("from", from.toEpochMilli())
                        .setParameter("until", untilExclusive.toEpochMilli()));
    }

    @Override
    public List<Entry> about(Collection<EntryId> targets) {
        List<String> ids = targets.stream().map(EntryId::hex).toList();
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + PAGE)
                .mapToObj(from -> ids.subList(from, Math.min(from + PAGE, ids.size())))
                .flatMap(some -> aboutSome(some).stream())
                .distinct()
                .sorted(AS_WRITTEN)
                .toList();
    }

    private List<Entry> aboutSome(List<String> targets) {
        return all(() -> query(FROM_TARGETS + " where t.book = :book and t.target in :targets")
                .setParameter("book", book)
                .setParameterList("targets", targets));
    }

    @Override
    public Optional<Entry> lastLineBy(Author author) {
        return one(() -> query(FROM_READING + " where r.book = :book and r.author_server = :server"
                        + " and r.author_id = :id and r.kind = :kind order by r.place desc, r.seq desc")
                .setParameter("book", book)
                .setParameter("server", author.server())
                .setParameter("id", author.id())
                .setParameter("kind", EntryKind.LINE.word()));
    }

    /** No number of a feed is left out, so that its last is its size. */
    @Override
    public long size() {
        return reading(() -> ((Number) Panache.getSession()
                        .createNativeQuery(
                                "select coalesce(sum(f.most), 0) from (select max(e.seq) as most from entries e"
                                        + " join feeds o on o.feed = e.feed where o.book = :book group by e.feed) f")
                        .setParameter("book", book)
                        .getSingleResult())
                .longValue());
    }

    @Override
    public List<Entry> last(int howMany) {
        return lastOfKinds(List.of(EntryKind.LINE), howMany);
    }

    List<Entry> lastOfKinds(Collection<EntryKind> kinds, int howMany) {
        return all(() -> query(
                        FROM_READING + " where r.book = :book and r.kind in :kinds order by r.place desc, r.seq desc")
                .setParameter("book", book)
                .setParameter("kinds", kinds.stream().map(EntryKind::word).toList())
                .setMaxResults(howMany));
    }

    /** What we know from our own last commit: another replica has written since. Never while we write ourselves. */
    void forget() {
        own = Optional.empty();
        end = Optional.empty();
        told = null;
    }

    /** Within a turn that somebody has, or in one of its own. */
    void appendHereOrInTurn(Draft draft) {
        if (transaction.getTransactionKey() == null) {
            inTurn(turn -> turn.append(draft));
        } else {
            pen().append(draft);
        }
    }

    @Override
    public List<Entry> ofKinds(Collection<EntryKind> kinds) {
        return all(() -> query(FROM_READING + " where r.book = :book and r.kind in :kinds order by r.place, r.seq")
                .setParameter("book", book)
                .setParameterList("kinds", kinds.stream().map(EntryKind::word).toList()));
    }

    @Override
    public Head head() {
        return currentPen().map(Pen::head).orElseGet(this::committedHead);
    }

    private Head committedHead() {
        OwnFeed feed = own.orElseGet(() -> inTurn(turn -> ((Pen) turn).feed));
        return reading(() -> feed.head(lastOf(feed)));
    }

    /** In one transaction, so that readers see the old tables until it is over. */
    Rebuild.Outcome rebuild() {
        return inTurn(turn -> {
            Map<String, String> before = digests();
            projections.forEach(Projection::clear);
            long entries = projectAgain();
            Map<String, String> after = digests();
            return new Rebuild.Outcome(
                    entries,
                    before.keySet().stream()
                            .filter(table -> !before.get(table).equals(after.get(table)))
                            .toList());
        });
    }

    private Map<String, String> digests() {
        Panache.getEntityManager().flush();
        Map<String, String> digests = new TreeMap<>();
        projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .forEach(table -> digests.put(table, TableDigest.of(table, book)));
        return digests;
    }

    private long projectAgain() {
        List<FeedRow> feedsOfBook = FeedRow.list("book = ?1 order by place", book);
        return feedsOfBook.stream().mapToLong(this::projectAgain).sum();
    }

    private long projectAgain(FeedRow feed) {
        long seq = 0;
        List<Stored> page = page(feed, seq);
        while (!page.isEmpty()) {
            page.forEach(stored -> projections.forEach(projection -> projection.append(stored.entry(told()))));
            seq += page.size();
            Panache.getEntityManager().flush();
            Panache.getEntityManager().clear();
            page = page(feed, seq);
        }
        return seq;
    }

    /** Numbers have no gaps, so the ones after {@code seq} are the next page. */
    private static List<Stored> page(FeedRow feed, long seq) {
        return query(FROM_ENTRIES + " where e.feed = :feed and e.seq > :seq order by e.seq")
                .setParameter("feed", feed.feed)
                .setParameter("seq", seq)
                .setMaxResults(PAGE)
                .getResultList();
    }

    private static NativeQuery<Stored> query(String sql) {
        return Panache.getSession()
                .createNativeQuery(sql, Object[].class)
                .addScalar("letter", String.class)
                .addScalar("entry_id", String.class)
                .addScalar("header", byte[].class)
                .addScalar("content", byte[].class)
                .setTupleTransformer((row, columns) ->
                        new Stored((String) row[0], (String) row[1], (byte[]) row[2], (byte[]) row[3]));
    }

    private Optional<Entry> one(Supplier<NativeQuery<Stored>> query) {
        return all(() -> query.get().setMaxResults(1)).stream().findFirst();
    }

    private List<Entry> all(Supplier<NativeQuery<Stored>> query) {
        ToldClocks clocks = told();
        return reading(() -> query.get().getResultList()).stream()
                .map(stored -> stored.entry(clocks))
                .toList();
    }

    @Override
    public ToldClocks told() {
        ToldClocks known = told;
        if (known == null) {
            known = ToldClocks.of(reading(this::readTold));
            told = known;
        }
        return known;
    }

    private List<ToldClocks.Told> readTold() {
        return query(FROM_READING + " where r.book = :book and r.kind = :kind order by r.place, r.seq")
                .setParameter("book", book)
                .setParameter("kind", EntryKind.CLOCK.word())
                .getResultList()
                .stream()
                .filter(this::stands)
                .flatMap(stored -> moments(stored.entry(ToldClocks.NONE))
                        .map(moment -> new ToldClocks.Told(stored.header(), moment)))
                .toList();
    }

    private boolean stands(Stored clock) {
        return query(FROM_TARGETS + " where t.book = :book and t.target = :target")
                .setParameter("book", book)
                .setParameter("target", clock.entryId())
                .getResultList()
                .stream()
                .noneMatch(about -> isOf(EntryKind.VOIDING, about.entry(ToldClocks.NONE)));
    }

    private static boolean isOf(EntryKind kind, Entry entry) {
        return entry.kind().equals(Optional.of(kind));
    }

    private static Stream<Instant> moments(Entry clock) {
        return clock.content().stream()
                .flatMap(content -> content.observed().stream())
                .map(Observed::what)
                .filter(Observation.ClockTold.class::isInstance)
                .map(what -> ((Observation.ClockTold) what).moment());
    }

    /** Entries of one run of the machine, around one of them. */
    private static List<Stored> boot(EntryRow of) {
        List<Stored> all = new ArrayList<>(sameBoot(of, " and e.seq <= :seq order by e.seq desc"));
        all.addAll(sameBoot(of, " and e.seq > :seq order by e.seq"));
        return all;
    }

    private static List<Stored> sameBoot(EntryRow of, String condition) {
        List<Stored> found = new ArrayList<>();
        int from = 0;
        List<Stored> page;
        do {
            page = query(FROM_ENTRIES + " where e.feed = :feed" + condition)
                    .setParameter("feed", of.feed)
                    .setParameter("seq", of.seq)
                    .setFirstResult(from)
                    .setMaxResults(PAGE)
                    .getResultList();
            List<Stored> its = page.stream()
                    .takeWhile(stored -> ToldClocks.isSameBoot(stored.header(), of.header))
                    .toList();
            found.addAll(its);
            from += PAGE;
            page = its.size() < page.size() ? List.of() : page;
        } while (page.size() == PAGE);
        return found;
    }

    private static <R> R reading(Supplier<R> question) {
        return orUnavailable(() -> QuarkusTransaction.joiningExisting().call(question::get), Optional::empty);
    }

    /** A constraint of ours that broke is a mistake of ours and comes out as it is. */
    private static <R> R orUnavailable(Supplier<R> work, Supplier<Optional<EntryId>> written) {
        try {
            return work.get();
        } catch (BookUnavailable known) {
            throw known;
        } catch (UncheckedIOException disk) {
            throw new BookUnavailable(disk.getMessage(), disk);
        } catch (RuntimeException thrown) {
            throw why(thrown)
                    .<RuntimeException>map(words -> unavailable(words, written.get(), thrown))
                    .orElse(thrown);
        }
    }

    private static BookUnavailable unavailable(String why, Optional<EntryId> written, RuntimeException thrown) {
        boolean unconfirmed = thrown instanceof CommitFailed commit && !commit.isKnown();
        return unconfirmed ? BookUnavailable.unconfirmed(why, written, thrown) : new BookUnavailable(why, thrown);
    }

    private static Optional<String> why(RuntimeException thrown) {
        return Refusal.of(thrown)
                .map(Refusal::words)
                .or(() -> thrown instanceof CommitFailed
                        ? Optional.of("the disk or the database did not commit")
                        : Optional.empty());
    }

    private static FeedWriter.Last lastOf(OwnFeed feed) {
        EntryRow row = Paper.last(feed.id());
        return FeedWriter.Last.of(new EntryId(row.entryId), row.header);
    }

    /** The pen of the transaction that we are in: acts that share a commit write on where the one before left off. */
    private Pen pen() {
        return currentPen().orElseGet(this::takePen);
    }

    private Optional<Pen> currentPen() {
        boolean within = transaction.getTransactionKey() != null;
        return within ? Optional.ofNullable((Pen) transaction.getResource(this)) : Optional.empty();
    }

    private Pen takePen() {
        Pen pen = new Pen(own.orElseGet(feeds::open));
        transaction.putResource(this, pen);
        transaction.registerInterposedSynchronization(pen);
        return pen;
    }

    /** What an act returned, and the last entry that it wrote, by which one sees whether it landed. */
    private record Written<R>(R result, Optional<EntryId> last) {}

    private final class Writing<R> implements Turns.Act<Written<R>> {

        private final Act<R> act;
        private Optional<EntryId> last = Optional.empty();

        Writing(Act<R> act) {
            this.act = act;
        }

        /** Of what was written when it was carried out last. */
        Optional<EntryId> last() {
            return last;
        }

        @Override
        public Written<R> carryOut() {
            Pen pen = pen();
            EntryId before = pen.last.id();
            last = Optional.empty();
            R result = act.carryOut(pen);
            last = Optional.of(pen.last.id()).filter(id -> !id.equals(before));
            return new Written<>(result, last);
        }

        @Override
        public boolean landed(Written<R> written) {
            return written.last().flatMap(DatabaseJournal.this::find).isPresent();
        }
    }

    private final class Pen implements Turn, Synchronization {

        private final OwnFeed feed;
        private FeedWriter.Last last;

        Pen(OwnFeed feed) {
            this.feed = feed;
            this.last = end.orElseGet(() -> lastOf(feed));
            if (own.isEmpty() && feed.isNew()) {
                find(last.id()).ifPresent(this::project);
            }
        }

        @Override
        public Entry append(Draft draft) {
            SealedEntry sealed = feed.writer().next(last, draft);
            Entry entry = EntryReader.written(feed.letter(), sealed, draft.content(), told());
            Paper.write(feed.id(), entry.number().seq(), sealed);
            redactNamed(entry);
            last = FeedWriter.Last.of(entry);
            project(entry);
            return isAboutClocks(entry) ? movedBoot(entry, sealed) : entry;
        }

        private Entry read(SealedEntry sealed) {
            return EntryReader.read(feed.letter(), sealed.id(), sealed.header(), Optional.of(sealed.content()), told());
        }

        private boolean isAboutClocks(Entry entry) {
            return moments(entry).findAny().isPresent()
                    || clockThatItVoids(entry).isPresent();
        }

        private Optional<Entry> clockThatItVoids(Entry entry) {
            return !isOf(EntryKind.VOIDING, entry)
                    ? Optional.empty()
                    : Targets.of(entry).stream()
                            .flatMap(target -> find(target).stream())
                            .filter(target -> isOf(EntryKind.CLOCK, target))
                            .findFirst();
        }

        /** All that was written in that run of the machine reads by the new clock from now on, the entry itself too. */
        private Entry movedBoot(Entry entry, SealedEntry sealed) {
            Panache.getEntityManager().flush();
            told = null;
            ToldClocks now = told();
            Entry clock = clockThatItVoids(entry).orElse(entry);
            EntryRow row = Paper.at(clock);
            boot(row).stream()
                    .map(stored -> stored.entry(now))
                    .filter(each -> each.stamped().isPresent() || each.clock() == ClockSource.UNVERIFIED)
                    .forEach(each -> projections.forEach(projection -> projection.moved(each)));
            return read(sealed);
        }

        @Override
        public Journal book() {
            return DatabaseJournal.this;
        }

        Head head() {
            return feed.head(last);
        }

        /** The projections learn it when the redaction is projected, as on a rebuild. */
        private void redactNamed(Entry redaction) {
            if (redaction.kind().equals(Optional.of(EntryKind.REDACTION))) {
                Targets.of(redaction).stream()
                        .flatMap(target -> find(target).stream())
                        .forEach(target -> Paper.redact(target, redaction));
            }
        }

        private void project(Entry entry) {
            projections.forEach(projection -> projection.append(entry));
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            boolean committed = status == Status.STATUS_COMMITTED;
            end = committed ? Optional.of(last) : Optional.empty();
            told = committed ? told : null;
            if (committed) {
                own = Optional.of(feed);
                feeds.note(head());
            }
        }
    }
}
