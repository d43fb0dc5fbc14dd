package livredebord.instrument;

import java.io.Closeable;
import java.io.IOException;

/** A connection to instruments, or a door at which they knock. */
public interface Ear extends Closeable {

    /** Listens until it is closed or the other end is gone. */
    void listen(Hearing hearing) throws IOException;

    /** May be called while it listens, by another thread; it stops then. */
    @Override
    void close() throws IOException;
}
