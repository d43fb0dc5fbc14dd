package livredebord.instrument;

/**
 * From where values come.
 *
 * @param name as the settings call it
 * @param unauthenticated anybody on the boat's network could have sent it: we did not go and ask, it came to us
 */
public record Source(String name, boolean unauthenticated) {}
