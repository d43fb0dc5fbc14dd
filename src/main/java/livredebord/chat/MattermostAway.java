package livredebord.chat;

/** Mattermost did not answer, or not in time; later it may. */
public final class MattermostAway extends RuntimeException {

    private final boolean mayHaveArrived;

    MattermostAway(String what, boolean mayHaveArrived, Throwable cause) {
        super(what, cause);
        this.mayHaveArrived = mayHaveArrived;
    }

    /** True where the request went out and nobody can tell whether it was carried out. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
