package livredebord.chat;

/** Reads the posts of the channel that nobody told us of; does nothing without a bot. */
public interface LateReading {

    /** To be called at start and every few minutes. */
    void readWhatWasMissed();
}
