/**
 * Plays a Mattermost for somebody who has none, so that the whole service can be tried from a fresh clone.
 *
 * <p>Read {@link livredebord.trial.TrialMattermost} first, then {@link livredebord.trial.Door}, which lists the
 * addresses.
 *
 * <p>This package uses nothing of ours and nothing of ours but the wiring uses it: it speaks to the service as a real
 * server does, over HTTP, with tokens, and is spoken to in the same way. What works here therefore went through the same
 * doors as on a boat, and there is no second way into the book. Where Mattermost is odd (a blank that is cut to half a
 * character, {@code <a|b>} that becomes a link, a private post that cannot be updated) it is played oddly.
 *
 * <p>It must never become a back door. It has a switch of its own, and without it not one of its addresses exists
 * ({@link livredebord.trial.Door}). It binds the service to 127.0.0.1 and gives it a data folder of its own
 * ({@link livredebord.trial.TrialSettings}); that this folder's book never met a Mattermost is the journal's care. Every
 * address of the service, not only the page's, refuses names, origins and headers that a proxy or a foreign page brings
 * ({@link livredebord.trial.Gate}). The page wants the key that was printed at start, once ({@link
 * livredebord.trial.Visitors}).
 *
 * <p>Posts live in memory: what lasts is the book.
 */
package livredebord.trial;
