package livredebord.logbook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Rows;

/** Reads entries with all that later entries say of them. */
@PerBoat
public class BookReader {

    /** Behind every entry that there will be. */
    private static final EntryNumber AFTER_ALL = new EntryNumber("ZZ", Long.MAX_VALUE);

    /** So much of a book of years is held in memory. */
    private static final Duration AT_ONCE = Duration.ofDays(30);

    private final Journal journal;

    BookReader(Journal journal) {
        this.journal = journal;
    }

    public Row asItReadsNow(Entry entry) {
        return asTheyReadNow(List.of(entry)).get(0);
    }

    /** The first entry of the chain that a correction, voiding or completion speaks of; empty for a plain line. */
    public Optional<Row> spokenOfBy(Entry entry) {
        return Rows.target(entry).flatMap(journal::find).map(this::origin).map(this::asItReadsNow);
    }

    /** An entry and all corrections, voidings and completions of it, and of these in turn. */
    List<Entry> withAllThatIsSaidOf(Entry entry) {
        List<Entry> all = new ArrayList<>(List.of(entry));
        all.addAll(saidOf(List.of(entry), said -> true));
        return all;
    }

    List<Row> asTheyReadNow(List<Entry> entries) {
        return Rows.of(entries, saidOf(entries, said -> true));
    }

    /** In the order for reading. */
    List<Row> of(Period period) {
        return asTheyReadNow(journal.observedBetween(period.from(), period.until()));
    }

    /** As {@link #of(Period)} read when {@code head} was the last entry. */
    List<Row> of(Period period, EntryNumber head) {
        List<Entry> entries = journal.observedBetween(period.from(), period.until()).stream()
                .filter(entry -> isUpTo(head, entry))
                .toList();
        return Rows.of(entries, saidOf(entries, said -> isUpTo(head, said)));
    }

    /** As {@link #of(Period, EntryNumber)}, of which no more than a day is held at once: for many years. */
    Iterable<Row> dayByDay(Period period, EntryNumber head) {
        return () -> period.dates().stream()
                .map(date -> within(period, date))
                .flatMap(day -> of(day, head).stream())
                .iterator();
    }

    private static Period within(Period period, LocalDate date) {
        Period day = Period.ofDates(date, date, period.zone());
        Instant from = day.from().isBefore(period.from()) ? period.from() : day.from();
        Instant until = day.until().isAfter(period.until()) ? period.until() : day.until();
        return new Period(from, until, period.zone());
    }

    /** Where the crew saw voyages begin when {@code head} was the last entry. */
    Beginnings beginnings(EntryNumber head) {
        List<Entry> voyages = journal.ofKinds(Set.of(EntryKind.VOYAGE)).stream()
                .filter(entry -> isUpTo(head, entry))
                .toList();
        return Beginnings.of(Rows.of(voyages, saidOf(voyages, said -> isUpTo(head, said))));
    }

    /** What stands in the book of a period when {@code head} is the last entry, and all that is said of it. */
    List<Entry> withAllThatIsSaid(Period period, EntryNumber head) {
        List<Entry> entries = journal.observedBetween(period.from(), period.until()).stream()
                .filter(entry -> isUpTo(head, entry))
                .toList();
        Map<EntryId, Entry> all = new LinkedHashMap<>();
        entries.forEach(entry -> all.put(entry.id(), entry));
        saidOf(entries, said -> isUpTo(head, said)).forEach(said -> all.put(said.id(), said));
        return List.copyOf(all.values());
    }

    /** The last entry that says something of a period, itself perhaps long after it; empty where nothing was noted. */
    Optional<EntryNumber> lastAbout(Period period) {
        Optional<EntryNumber> last = Optional.empty();
        for (Instant from = period.from(); from.isBefore(period.until()); from = from.plus(AT_ONCE)) {
            Instant until = from.plus(AT_ONCE);
            Period part = new Period(from, until.isBefore(period.until()) ? until : period.until(), period.zone());
            last = Stream.concat(
                            last.stream(),
                            withAllThatIsSaid(part, AFTER_ALL).stream().map(Entry::number))
                    .max(Comparator.comparing(EntryNumber::letter).thenComparing(EntryNumber::seq));
        }
        return last;
    }

    /** An entry as it read when {@code head} was the last one; empty where it came later. */
    Optional<Row> find(EntryId id, EntryNumber head) {
        return journal.find(id)
                .filter(entry -> isUpTo(head, entry))
                .map(entry -> Rows.of(List.of(entry), saidOf(List.of(entry), said -> isUpTo(head, said)))
                        .get(0));
    }

    /** Our later feeds have later letters; one that came before is whole. */
    static boolean isUpTo(EntryNumber head, Entry entry) {
        EntryNumber number = entry.number();
        return number.letter().equals(head.letter())
                ? number.seq() <= head.seq()
                : number.letter().compareTo(head.letter()) < 0;
    }

    /** What later entries say of these, and what is said of that in turn: a correction may itself be struck out. */
    private List<Entry> saidOf(List<Entry> entries, Predicate<Entry> known) {
        List<Entry> all = new ArrayList<>();
        List<Entry> next = about(entries, known);
        while (!next.isEmpty()) {
            all.addAll(next);
            next = about(next, known);
        }
        return all;
    }

    private List<Entry> about(List<Entry> entries, Predicate<Entry> known) {
        if (entries.isEmpty()) {
            return List.of();
        }
        return journal.about(entries.stream().map(Entry::id).toList()).stream()
                .filter(known)
                .toList();
    }

    private Entry origin(Entry entry) {
        return Rows.target(entry).flatMap(journal::find).map(this::origin).orElse(entry);
    }
}
