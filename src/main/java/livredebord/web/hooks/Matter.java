package livredebord.web.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import livredebord.wording.Phrases;

/** What one event says, read when its turn to be sent comes. */
interface Matter {

    /** The same for each attempt and each replay, and for no other event. */
    String id();

    /** As people read it, with nothing in it that would be more than words. */
    String line(Phrases phrases);

    /** Adds what machines read. */
    void describe(ObjectNode data);
}
