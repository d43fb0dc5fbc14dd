package livredebord.logbook;

/**
 * A picture or a file of the book, made.
 *
 * @param name what it is called when it is saved
 * @param description what is to be seen, of a picture; empty of a file
 */
public record MadeFile(FileOrder order, String name, String mediaType, String description, byte[] bytes) {}
