package livredebord.logbook;

/**
 * Who does what is done unasked: posting, calling, telling subscribers, copying. On a boat that is always we; of several
 * replicas on one database it is one at a time, and another takes over where that one falls silent.
 */
public interface Duty {

    /** To be asked before each thing that is done; true for long enough to do it. */
    boolean isOurs();
}
