package livredebord.voyage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observed;

/**
 * An entry as it reads now: every value with what was struck out of it.
 *
 * @param entry as it was written
 * @param observed when it happened, a correction of the time taken in
 * @param values in the order of reading
 * @param voided who struck the whole entry out, when and why
 */
public record Row(Entry entry, Instant observed, List<Value> values, Optional<Voided> voided) {

    /** Noted so long after it happened, or longer, an entry is marked as noted afterwards. */
    public static final Duration LATE = Duration.ofMinutes(10);

    private static final Optional<EntryKind> LINE = Optional.of(EntryKind.LINE);

    public Row {
        values = List.copyOf(values);
    }

    /** The whole entry was struck out. */
    public record Voided(EntryNumber by, Author who, Instant when, String reason) {}

    /** The entry alone, before anything was said about it. */
    public static Row of(Entry entry) {
        return Rows.of(entry, List.of());
    }

    /** @param about corrections, voidings and completions, oldest first; those of other entries do nothing here */
    public static Row of(Entry entry, List<Entry> about) {
        return Rows.of(entry, about);
    }

    /**
     * Never in a public post, a summary, a shared file. Whoever corrects a restricted entry writes a restricted
     * correction: this row cannot know it of its target.
     */
    public boolean isRestricted() {
        if (entry.content().isPresent() && entry.content().get().restricted()) {
            return true;
        }
        // asked for every figure of every row: a stream would be most of an export's time, an iterator much of its
        // memory
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).holds(Observation.Medical.class)) {
                return true;
            }
        }
        return false;
    }

    /** A line of the log about our own boat that everybody may read. */
    public boolean isOurs() {
        return entry.kind().equals(LINE) && !isRestricted() && !isAboutAnotherBoat();
    }

    private boolean isAboutAnotherBoat() {
        for (int i = 0; voided.isEmpty() && i < values.size(); i++) {
            Optional<Observed> current = values.get(i).current();
            if (current.isPresent() && current.get().what() instanceof Observation.OtherBoat) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says that one of these happened. */
    public boolean says(Set<Event> events) {
        for (int i = 0; i < values.size(); i++) {
            if (stands(i, Observation.Happening.class) && events.contains(((Observation.Happening) what(i)).event())) {
                return true;
            }
        }
        return false;
    }

    /** Typed ten minutes or more after it happened. */
    public boolean isLate() {
        Instant typed = entry.content().map(Content::typed).orElse(entry.received());
        return Duration.between(observed, typed).compareTo(LATE) >= 0;
    }

    /** What stands, in the order of reading; nothing of a row that was struck out whole. */
    public Stream<Observation> standing() {
        List<Observation> standing = new ArrayList<>(values.size());
        each(standing::add);
        return standing.stream();
    }

    /** As {@link #standing}, without a stream: what a year comes to asks some hundred times for each row. */
    public void each(Consumer<? super Observation> taker) {
        for (int i = 0; i < values.size(); i++) {
            if (stands(i, Observation.class)) {
                taker.accept(what(i));
            }
        }
    }

    /** All of a kind that stands, in the order of reading. */
    public <T extends Observation> List<T> all(Class<T> kind) {
        List<T> all = new ArrayList<>();
        each(what -> {
            if (kind.isInstance(what)) {
                all.add(kind.cast(what));
            }
        });
        return all;
    }

    /** The first thing of a kind that stands. */
    public <T extends Observation> Optional<T> first(Class<T> kind) {
        for (int i = 0; i < values.size(); i++) {
            if (stands(i, kind)) {
                return Optional.of(kind.cast(what(i)));
            }
        }
        return Optional.empty();
    }

    private boolean stands(int index, Class<? extends Observation> kind) {
        Optional<Observed> current = values.get(index).current();
        return voided.isEmpty()
                && current.isPresent()
                && kind.isInstance(current.get().what());
    }

    private Observation what(int index) {
        return values.get(index).current().orElseThrow().what();
    }
}
