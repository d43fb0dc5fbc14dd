package livredebord.voyage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.Observation;
import livredebord.entry.Observed;

/**
 * Folds what was said about entries into the entries: a correction strikes out and puts in place, a completion adds, a
 * voiding strikes out the whole, and a voiding of one of these undoes it. A correction of a correction is one of the
 * entry that both are about.
 */
public final class Rows {

    /** By the time observed, then feed, then number. */
    private static final Comparator<Row> READING = Comparator.comparing(Row::observed)
            .thenComparing(row -> row.entry().number().letter())
            .thenComparing(row -> row.entry().number().seq());

    private final Map<EntryId, Entry> links = new HashMap<>();
    private final Map<EntryId, List<Entry>> aboutWhat = new HashMap<>();
    private final Map<EntryId, List<Entry>> voidings = new HashMap<>();

    private Rows(Collection<Entry> about) {
        about.forEach(entry -> links.put(entry.id(), entry));
        about.forEach(this::sort);
    }

    /**
     * @param entries in the order for reading
     * @param about corrections, voidings and completions of these and of one another, oldest first; one that also stands
     *     in {@code entries} counts once
     */
    public static List<Row> of(List<Entry> entries, Collection<Entry> about) {
        Rows rows = new Rows(about);
        return entries.stream().map(rows::row).sorted(READING).toList();
    }

    static Row of(Entry entry, List<Entry> about) {
        return new Rows(about).row(entry);
    }

    private void sort(Entry entry) {
        target(entry).ifPresent(target -> {
            boolean voids =
                    link(entry).filter(Observation.Voids.class::isInstance).isPresent();
            Map<EntryId, List<Entry>> among = voids ? voidings : aboutWhat;
            among.computeIfAbsent(voids ? target : root(target), id -> new ArrayList<>())
                    .add(entry);
        });
    }

    /** What a chain of corrections is about in the end. */
    private EntryId root(EntryId target) {
        EntryId at = target;
        for (int i = 0; i < links.size() && links.containsKey(at); i++) {
            Optional<EntryId> next = target(links.get(at));
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        return at;
    }

    private Row row(Entry entry) {
        Fold fold = new Fold(entry);
        aboutWhat.getOrDefault(entry.id(), List.of()).stream()
                .filter(about -> effectiveVoiding(about.id()).isEmpty())
                .forEach(fold::take);
        return fold.row(effectiveVoiding(entry.id()).flatMap(Rows::voided));
    }

    /** The first voiding of an entry that was not struck out itself. */
    private Optional<Entry> effectiveVoiding(EntryId of) {
        return voidings.getOrDefault(of, List.of()).stream()
                .filter(voiding -> effectiveVoiding(voiding.id()).isEmpty())
                .findFirst();
    }

    private static Optional<Row.Voided> voided(Entry by) {
        return by.content()
                .flatMap(content -> link(by).filter(Observation.Voids.class::isInstance)
                        .map(Observation.Voids.class::cast)
                        .map(voids -> new Row.Voided(by.number(), content.author(), by.received(), voids.reason())));
    }

    /** The entry that a correction, voiding or completion is about; empty for any other. */
    public static Optional<EntryId> target(Entry entry) {
        return link(entry).map(Links::target);
    }

    /** The observation that says what the entry is about. */
    private static Optional<Observation> link(Entry entry) {
        return entry.content().stream()
                .map(Content::observed)
                .flatMap(List::stream)
                .map(Observed::what)
                .filter(Links::isLink)
                .findFirst();
    }
}
