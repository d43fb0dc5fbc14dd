package livredebord.logbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.logbook.Alerts.Alert;
import livredebord.logbook.Alerts.Seen;

/** What is called out, beside the book: neither a restart nor another replica forgets that it stands and who saw it. */
public interface KeptAlerts {

    /** The oldest first. */
    List<Alert> all();

    /**
     * In a turn of its own.
     *
     * @param changed by id, as it is to stand; empty for what is over
     */
    void write(Map<String, Optional<Alert>> changed);

    /** Inside the turn that notes who saw it; whoever saw it first stays. */
    void seen(String id, Seen seen);
}
