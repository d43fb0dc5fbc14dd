package livredebord.web;

import java.util.Optional;
import livredebord.logbook.Automation;

/** Takes what networks' servers and gateways send, as it comes. */
public interface Uplinks {

    /**
     * Durable when this returns, and noted a moment later; a sender that gets no answer sends it again, which is harmless.
     *
     * @param mapping the captain's file that says how to read it; empty where its shape tells
     */
    Answer take(Automation by, byte[] body, Optional<String> mapping);

    sealed interface Answer {}

    record Taken(String device, State state) implements Answer {}

    /** There is no mapping of that name. */
    record NoSuchMapping() implements Answer {}

    /** @param why its shape is no one's, or what it lacks */
    record NotUnderstood(String why) implements Answer {}

    /** The disk or the database refused; it can be sent again as it is. */
    record Away() implements Answer {}

    /** What became of it. */
    enum State {
        /** It is being noted. */
        KEPT,
        /** Nobody has bound the device to the boat yet. */
        WAITING,
        /** It came before. */
        BEFORE,
        /** Nothing that belongs into a log. */
        IGNORED
    }
}
