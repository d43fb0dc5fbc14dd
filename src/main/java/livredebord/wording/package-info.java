/**
 * How things are said in a language: read {@link livredebord.wording.Phrases} first. All words are in
 * {@code templates/messages_xx.properties}; here is only grammar, which is the same for all. It stands apart from
 * {@code report} and {@code chat} because the channel, the paper and the pages must call one thing by one name. Plain
 * Java; the medium says how words are marked and made harmless ({@link livredebord.wording.Medium}).
 */
package livredebord.wording;
