package livredebord.storage;

/**
 * Told, before anything is read, to all who keep in memory what they once read from the book: another replica has
 * written in it since, so it has to be read again. On a boat nobody ever says it.
 */
public record OthersWrote() {}
