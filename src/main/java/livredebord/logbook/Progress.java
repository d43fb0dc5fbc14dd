package livredebord.logbook;

/** Hears how far something has come that takes long, and may end it. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress UNHEARD = (days, of) -> {};

    /**
     * @param days that are done
     * @param of how many there are
     * @throws java.util.concurrent.CancellationException to have it ended, nothing of it left behind
     */
    void done(int days, int of);
}
