package livredebord.command;

/** Something that the crew asks the book to do. */
public sealed interface Verb {
    /** Nothing was typed: open the form. */
    record OpenForm() implements Verb {}
}
