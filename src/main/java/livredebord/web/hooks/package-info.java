/**
 * Tells programs elsewhere what is noted: read {@link livredebord.web.hooks.Herald} first. The book itself is the outbox:
 * each subscription has a bookmark in it, so that a line costs nothing more for being told to others, and none is lost by
 * a restart or a month without internet. Where to is said in a file of the captain's and nowhere else
 * ({@link livredebord.web.hooks.HookFile}); what leaves goes through one door
 * ({@link livredebord.outbound.Outbound}), which connects to the very address that it checked.
 *
 * <p>What is sent of an event ({@link livredebord.web.hooks.Matter}) is read when its turn comes. A report is no entry: it
 * is known by {@link livredebord.logbook.ReadyReports}, where the chat leaves it in the turn in which it was made.
 *
 * <p>Signed after the Standard Webhooks specification: {@code webhook-id} is the same for each attempt and each replay,
 * {@code webhook-timestamp} is the attempt's.
 */
package livredebord.web.hooks;
