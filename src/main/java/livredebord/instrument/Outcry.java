package livredebord.instrument;

import java.util.List;
import java.util.Optional;
import livredebord.logbook.Alerts.Alert;

/** What is called out of that which the lookouts see. */
interface Outcry {

    /** At once, whether or not its line waits until it is calm. */
    void call(Notice notice);

    /** Nobody need be called any more. @return as it stood; empty where it was not called out */
    Optional<Alert> over(String id);

    /** All that stands, also from before we were started. */
    List<Alert> standing();
}
