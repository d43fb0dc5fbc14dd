/**
 * Mattermost's own side of the chat. Read {@link livredebord.chat.mattermost.CommandEndpoint} first, then
 * {@link livredebord.chat.mattermost.Conversation}.
 *
 * <p>Four doors take what Mattermost sends (a command, a post, a press, a dialog); each checks who speaks, hands the bare
 * words to the logbook and puts its answers into words. They answer 200 always, because Mattermost shows a person nothing
 * of any other answer.
 *
 * <p>Where a service serves several boats, the address says which one is asked; those of one team share its command, and
 * then the channel says it ({@link livredebord.chat.mattermost.Moorings}).
 *
 * <p>Presses and dialogs carry no secret of Mattermost's, and anybody in it can make one: {@link
 * livredebord.chat.mattermost.Seals} signs what we send out and obeys only that, for one person, in one channel, for a
 * while; {@link livredebord.chat.mattermost.OneUse} lets it happen once. The words of a button travel inside its seal, so
 * that a restart loses none.
 *
 * <p>What was posted while nobody told us is read by the bot ({@link livredebord.chat.mattermost.CatchUp}), and so is what
 * somebody edited or deleted after it was noted ({@link livredebord.chat.mattermost.ChangedPosts}): the book never follows,
 * it proposes. Our own lines carry their numbers among the post's props, since a deleted post keeps those and no words.
 *
 * <p>Bodies are read as bytes up to 1 MiB and decoded here, not by the framework: a form without a charset, half a
 * character after the command's name and a body of 10 MB all get an answer in words.
 */
package livredebord.chat.mattermost;
