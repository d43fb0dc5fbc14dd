package livredebord.entry;

/** Where a value comes from; each value knows its own. */
public enum Origin {
    /** The words carry it. */
    TYPED,
    /** Completed from what the book knows, such as a hemisphere from the last position. */
    INFERRED,
    /** Read off an instrument, not looked at by a person. */
    INSTRUMENT,
    /** Read off an instrument that anybody on the boat's network could have played. */
    UNAUTHENTICATED,
    /** Somebody ticked "unchanged": nobody looked. */
    CARRIED_OVER,
    /** Brought in from another logbook or file. */
    IMPORTED
}
