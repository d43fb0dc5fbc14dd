package livredebord.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation.Completes;
import livredebord.entry.Observation.Corrects;
import livredebord.entry.Observation.Voids;
import livredebord.entry.Observed;
import livredebord.journal.Journal;
import livredebord.voyage.Period;
import livredebord.voyage.Row;

/** Entries as they read now: what was written, with all that later entries say of it. */
@ApplicationScoped
public class Rows {

    private final Journal journal;

    Rows(Journal journal) {
        this.journal = journal;
    }

    public Row asWritten(Entry entry) {
        return Row.of(entry, List.of());
    }

    public Row asItReadsNow(Entry entry) {
        return asTheyReadNow(List.of(entry)).get(0);
    }

    /** The first entry of the chain that a correction, voiding or completion speaks of; empty for a plain line. */
    public Optional<Row> spokenOfBy(Entry entry) {
        return target(entry).flatMap(journal::find).map(this::origin).map(this::asItReadsNow);
    }

    /** In the order for reading. */
    public List<Row> of(Period period) {
        return asTheyReadNow(journal.observedBetween(period.from(), period.until()));
    }

    /** As {@link #of(Period)} read when {@code head} was the last entry. */
    List<Row> of(Period period, EntryNumber head) {
        List<Entry> entries = journal.observedBetween(period.from(), period.until());
        return asTheyRead(entries.stream().filter(entry -> isUpTo(head, entry)).toList(), entry -> isUpTo(head, entry));
    }

    public List<Row> asTheyReadNow(List<Entry> entries) {
        return asTheyRead(entries, entry -> true);
    }

    /** Our later feeds have later letters; one that came before is whole. */
    private static boolean isUpTo(EntryNumber head, Entry entry) {
        EntryNumber number = entry.number();
        return number.letter().equals(head.letter())
                ? number.seq() <= head.seq()
                : number.letter().compareTo(head.letter()) < 0;
    }

    private List<Row> asTheyRead(List<Entry> entries, Predicate<Entry> known) {
        Map<EntryId, List<Entry>> said = saidOf(entries, known);
        return entries.stream()
                .map(entry -> Row.of(entry, said.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    /** What later entries say of these, of what they say in turn as well: a correction may itself be struck out. */
    private Map<EntryId, List<Entry>> saidOf(List<Entry> entries, Predicate<Entry> known) {
        List<Entry> all = new ArrayList<>();
        List<Entry> next = about(entries);
        while (!next.isEmpty()) {
            all.addAll(next);
            next = about(next);
        }
        return all.stream().filter(known).collect(Collectors.groupingBy(entry -> target(entry).orElseThrow()));
    }

    private List<Entry> about(List<Entry> entries) {
        return entries.isEmpty()
                ? List.of()
                : journal.about(entries.stream().map(Entry::id).toList());
    }

    private Entry origin(Entry entry) {
        return target(entry).flatMap(journal::find).map(this::origin).orElse(entry);
    }

    /** The entry that this one strikes out of or completes. */
    static Optional<EntryId> target(Entry entry) {
        return entry.content().stream()
                .map(Content::observed)
                .flatMap(List::stream)
                .map(Observed::what)
                .flatMap(what -> {
                    if (what instanceof Corrects corrects) {
                        return java.util.stream.Stream.of(corrects.entry());
                    }
                    if (what instanceof Voids voids) {
                        return java.util.stream.Stream.of(voids.entry());
                    }
                    return what instanceof Completes completes
                            ? java.util.stream.Stream.of(completes.entry())
                            : java.util.stream.Stream.empty();
                })
                .findFirst();
    }
}
