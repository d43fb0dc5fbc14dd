package livredebord.chat.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import livredebord.chat.PublicLine;

/**
 * A post that an outgoing webhook told us of.
 *
 * @param sent when Mattermost took it, by its clock; empty where it does not say
 * @param trigger the trigger word that Mattermost found, "" where it names none though there may be one
 */
record Post(
        String token,
        String channel,
        String userId,
        String userName,
        String id,
        Optional<Instant> sent,
        String text,
        String trigger,
        List<String> fileIds) {

    /** The form counts seconds, the JSON milliseconds; in milliseconds this was in March 1973. */
    private static final long LEAST_MILLISECONDS = 100_000_000_000L;

    /** @param contentType as the request says, {@code application/json} or a form */
    static Post of(String contentType, byte[] body) {
        if (contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            JsonNode json = Json.read(body);
            return of(name -> Json.text(json, name));
        }
        return of(Form.of(body)::value);
    }

    private static Post of(UnaryOperator<String> field) {
        return new Post(
                field.apply("token"),
                field.apply("channel_id"),
                field.apply("user_id"),
                field.apply("user_name"),
                field.apply("post_id"),
                moment(field.apply("timestamp")),
                field.apply("text"),
                field.apply("trigger_word"),
                Arrays.stream(field.apply("file_ids").split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .toList());
    }

    /**
     * The words after the trigger word; empty where the first word is none, or the post is one of our own lines, which
     * come back under the name of the person who typed the command.
     */
    Optional<String> words(List<String> triggerWords) {
        return wordsAfter(Stream.concat(triggerWords.stream(), Stream.of(trigger)), text);
    }

    /** The same of a post's bare text. */
    static Optional<String> wordsAfter(Stream<String> triggerWords, String text) {
        String trimmed = Words.trimmed(text);
        String first = trimmed.split("\\s", 2)[0];
        boolean ours = trimmed.startsWith(PublicLine.MARK);
        boolean called = triggerWords.map(Post::plain).anyMatch(word -> !word.isEmpty() && word.equals(plain(first)));
        return called && !ours ? Optional.of(Words.trimmed(trimmed.substring(first.length()))) : Optional.empty();
    }

    private static String plain(String word) {
        String small = word.strip().toLowerCase(Locale.ROOT);
        return small.endsWith(":") ? small.substring(0, small.length() - 1) : small;
    }

    private static Optional<Instant> moment(String timestamp) {
        if (!timestamp.matches("[1-9][0-9]{0,15}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(timestamp);
        return Optional.of(number < LEAST_MILLISECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
    }
}
