package livredebord.logbook.store;

import java.util.Optional;
import java.util.function.Supplier;
import livredebord.logbook.Passages.Fix;

/** The last fix of what was committed, kept because every line that is typed asks for it. */
final class LastFix {

    private Optional<Optional<Fix>> known = Optional.empty();
    private long changes;

    /** Empty where it has to be read. */
    synchronized Optional<Optional<Fix>> known() {
        return known;
    }

    /** What was read is kept unless something was committed meanwhile. */
    Optional<Fix> readBy(Supplier<Optional<Fix>> table) {
        long before = changes();
        Optional<Fix> read = table.get();
        keep(read, before);
        return read;
    }

    /** A fix was committed; one of an earlier time changes nothing. */
    synchronized void take(Fix fix) {
        changes++;
        known = known.map(last ->
                last.filter(old -> old.observed().isAfter(fix.observed())).or(() -> Optional.of(fix)));
    }

    /** Something was struck out or corrected: it is read again. */
    synchronized void forget() {
        changes++;
        known = Optional.empty();
    }

    private synchronized long changes() {
        return changes;
    }

    private synchronized void keep(Optional<Fix> read, long before) {
        if (changes == before) {
            known = Optional.of(read);
        }
    }
}
