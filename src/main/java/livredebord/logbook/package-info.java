/**
 * Carries out what people ask for: the one place that knows both words and paper. Read
 * {@link livredebord.logbook.Logbook}, then {@link livredebord.logbook.Bookkeeper}. Edges hand over the bare text
 * ({@link livredebord.logbook.Typed}) because what a line means depends on the book; they get an
 * {@link livredebord.logbook.Answer} that says what is durable, and put it into words themselves.
 */
package livredebord.logbook;
