/**
 * Carries out what people ask for: the one place that knows both words and paper. Read
 * {@link livredebord.logbook.Logbook}, then {@link livredebord.logbook.Bookkeeper}. Edges hand over the bare text
 * ({@link livredebord.logbook.Typed}) because what a line means depends on the book; they get an
 * {@link livredebord.logbook.Answer} that says what is durable, and put it into words themselves.
 *
 * <p>What can hardly be is decided here, when it is typed ({@link livredebord.logbook.Plausibility}): the reading stands in
 * the entry as a doubt of its own kind, so that it is signed as what it was, counts for no track or total, and is found
 * again by whoever rebuilds the tables. An answer is a completion.
 */
package livredebord.logbook;
