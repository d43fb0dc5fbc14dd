package livredebord.instrument;

import java.time.Instant;
import java.util.List;

/** Keeps an eye on one thing. */
interface Lookout {

    /** Called every second; what it sees now that it did not see before. */
    List<Notice> look(Instant now);

    /** Something came that is no gauge. */
    default List<Notice> hear(Report report, Instant at) {
        return List.of();
    }
}
