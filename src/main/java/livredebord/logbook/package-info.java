/**
 * Carries out what people ask for: the one place that knows both words and paper. Read
 * {@link livredebord.logbook.Logbook}, then {@link livredebord.logbook.Bookkeeper}. Edges hand over the bare text
 * ({@link livredebord.logbook.Typed}) because what a line means depends on the book; they get an
 * {@link livredebord.logbook.Answer} that says what is durable, and put it into words themselves.
 *
 * <p>What can hardly be is decided here, when it is typed ({@link livredebord.logbook.Plausibility}): the reading stands in
 * the entry as a doubt of its own kind, so that it is signed as what it was, counts for no track or total, and is found
 * again by whoever rebuilds the tables. An answer is a completion.
 *
 * <p>People: {@link livredebord.logbook.Names} knows what everybody is called, {@link livredebord.logbook.Roster} who is
 * what, {@link livredebord.logbook.Guard} who may do what: every act that is not everybody's asks it. A junior's lines are
 * not entries until an adult takes them in ({@link livredebord.logbook.JuniorLines}), so that all that is in the book was
 * vouched for by somebody who may. An author's account is never replaced by a name: the name is what the crew reads, at the time of writing. A
 * hand-over ({@link livredebord.logbook.HandOvers}) holds at once and is confirmed by a completion of its entry, so that
 * the entry reads <em>confirmed</em> from then on and nothing is blocked meanwhile. What people ask about is found
 * through {@link livredebord.logbook.Topics}, which a line of position and weather never touches. Ship's time is one zone
 * with its history ({@link livredebord.logbook.ShipsTime}), so that nobody else need know that the clocks were changed.
 *
 * <p>Where a commit did not answer, the words are {@linkplain livredebord.logbook.Unconfirmed remembered with the id of the
 * entry} that they would be, and the channel is told what became of them.
 *
 * <p>Photos and files ({@link livredebord.logbook.SentFiles}) lie beside the book, not in it: an entry names them by the id
 * that their server gave them, the audit feed holds what came under that id by its digest, and what nobody fetched is a
 * name. So a feed stays small enough for a radio, and a redaction can delete them.
 *
 * <p>What is done unasked ({@link livredebord.logbook.Rule}) is kept as facts of the boat's header, so that the book tells
 * what was ordered when and a restored book goes on by the same orders. What is called out
 * ({@link livredebord.logbook.Alerts}) stands beside the book until it is over, so that a restart neither calls anew nor
 * forgets; who saw it is an entry. {@link livredebord.logbook.Instruments} answers what a line does not say; machines
 * write through {@link livredebord.logbook.MachineEntries}.
 */
package livredebord.logbook;
