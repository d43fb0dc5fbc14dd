package livredebord.chat.mattermost;

import livredebord.entry.Author;

/**
 * Who asks, and where.
 *
 * @param channel its id
 * @param talkback where a private word can be said to this person later, "" where nowhere
 */
record Caller(Author author, String channel, String talkback) {}
