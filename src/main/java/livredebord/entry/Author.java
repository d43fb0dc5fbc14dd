package livredebord.entry;

/**
 * Who wrote: an account, never a typed name.
 *
 * @param server the Mattermost that vouches for the account, a short name of our own configuration
 * @param id the account's id on that server; names change, this does not
 * @param name the account's name when the words were typed, for people to read
 */
public record Author(String server, String id, String name) {

    /** Which server vouches for a machine: nobody's, this service itself does. */
    public static final String MACHINES = "machine";

    private static final String SET_UP = "setup";

    /** Whoever set the book up on that server, before anybody had come aboard: an installation, nobody by name. */
    public static Author setUp(String server) {
        return new Author(server, SET_UP, SET_UP);
    }

    public boolean isSetUp() {
        return id.equals(SET_UP);
    }

    public boolean isMachine() {
        return server.equals(MACHINES);
    }

    public boolean isPerson() {
        return !isSetUp() && !isMachine();
    }

    /** The same person, whatever the account is called today. */
    public boolean isSamePersonAs(Author other) {
        return server.equals(other.server) && id.equals(other.id);
    }
}
