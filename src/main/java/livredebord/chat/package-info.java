/**
 * Mattermost: requests in, replies and posts out. In: {@code chat.mattermost} takes commands, posts and presses. Out:
 * read {@link livredebord.chat.Outbox} first, then {@link livredebord.chat.Courier}. A post is a row written in the
 * transaction of the entry that caused it, so neither exists without the other; one thread carries the rows in their
 * order, which is why it never works on two at once. Whether a post whose answer was lost did arrive is asked of the
 * channel, where there is a bot to look; otherwise the repeat says so. {@link livredebord.chat.MattermostClient} is public
 * here because set-up, which runs without the service, uses it too.
 */
package livredebord.chat;
