package livredebord.entry;

/**
 * Who wrote: an account, never a typed name.
 *
 * @param server the Mattermost that vouches for the account, a short name of our own configuration
 * @param id the account's id on that server; names change, this does not
 * @param name the account's name when the words were typed, for people to read
 */
public record Author(String server, String id, String name) {

    /** The same person, whatever the account is called today. */
    public boolean isSamePersonAs(Author other) {
        return server.equals(other.server) && id.equals(other.id);
    }
}
