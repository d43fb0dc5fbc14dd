package livredebord.logbook.store;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The newest of what was committed, by the time observed; kept because nearly every line that is typed asks for it. */
final class Newest<T> {

    private final Function<T, Instant> observed;
    private Optional<Optional<T>> known = Optional.empty();
    private long changes;

    Newest(Function<T, Instant> observed) {
        this.observed = observed;
    }

    /** Empty where it has to be read. */
    synchronized Optional<Optional<T>> known() {
        return known;
    }

    /** What was read is kept unless something was committed meanwhile. */
    Optional<T> readBy(Supplier<Optional<T>> table) {
        long before = changes();
        Optional<T> read = table.get();
        keep(read, before);
        return read;
    }

    /** One more was committed; one of an earlier time changes nothing. */
    synchronized void take(T one) {
        changes++;
        known = known.map(last -> last.filter(old -> observed.apply(old).isAfter(observed.apply(one)))
                .or(() -> Optional.of(one)));
    }

    /** Something was struck out or corrected: it is read again. */
    synchronized void forget() {
        changes++;
        known = Optional.empty();
    }

    private synchronized long changes() {
        return changes;
    }

    private synchronized void keep(Optional<T> read, long before) {
        if (changes == before) {
            known = Optional.of(read);
        }
    }
}
