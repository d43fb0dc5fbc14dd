package livredebord.logbook;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import livredebord.fleet.PerBoat;

/**
 * Where long parts of the book are read, by one after the other: a busy flotilla's day takes a third of a small machine's
 * memory, and all ask for it after the same watch. Nobody who writes a line comes here, so none waits for a reader.
 */
@PerBoat
class ReadingRoom {

    private final ReentrantLock seat = new ReentrantLock(true);

    /** In the order in which they came; who sits already may take another book. */
    <R> R read(Supplier<R> reading) {
        seat.lock();
        try {
            return reading.get();
        } finally {
            seat.unlock();
        }
    }
}
