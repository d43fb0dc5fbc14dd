package livredebord.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import livredebord.trial.TrialMattermost.Person;

/** What the service says, made into posts. */
final class Replies {

    /** Characters; a longer public reply is refused, a longer post of a webhook is cut into several. */
    static final int LONGEST_POST = 16_383;

    /** What the command and the webhooks are called on this server. */
    static final String SERVICE_NAME = "livre-de-bord";

    private final Channel channel;
    private final Clock clock;
    private final OutgoingHooks outgoing;

    Replies(Channel channel, Clock clock, OutgoingHooks outgoing) {
        this.channel = channel;
        this.clock = clock;
        this.outgoing = outgoing;
    }

    /** Posts a reply and those that come with it; tells what could not be posted. */
    Optional<Trouble> show(ObjectNode reply, Person asker) {
        Stream<ObjectNode> further = StreamSupport.stream(
                        Json.list(reply, "extra_responses").spliterator(), false)
                .flatMap(extra -> Json.object(extra).stream());
        List<Optional<Trouble>> came = Stream.concat(Stream.of(reply), further)
                .map(one -> showOne(one, asker))
                .toList();
        return came.stream().flatMap(Optional::stream).findFirst();
    }

    /** Anything that is not JSON is shown to the asker as it is. */
    void showPlain(String text, Person asker) {
        if (!text.isEmpty()) {
            channel.add(privately(Markdown.rewritten(text), Json.noElements(), asker));
        }
    }

    private Optional<Trouble> showOne(ObjectNode reply, Person asker) {
        String text = textOf(reply);
        ArrayNode attachments = attachmentsOf(reply);
        switch (Json.text(reply, "response_type")) {
            case "", "ephemeral":
                if (!text.isEmpty() || !attachments.isEmpty()) {
                    channel.add(privately(text, attachments, asker));
                }
                return Optional.empty();
            case "in_channel":
                return showPublicly(text, attachments, asker);
            default:
                return Optional.empty();
        }
    }

    private Optional<Trouble> showPublicly(String text, ArrayNode attachments, Person asker) {
        if (text.codePointCount(0, text.length()) > LONGEST_POST) {
            return Optional.of(Trouble.of("trial.trouble.too-long"));
        }
        Post post = post(text, attachments, asker.id(), SERVICE_NAME, true, Optional.empty());
        channel.add(post);
        outgoing.hear(post, asker);
        return Optional.empty();
    }

    Post privately(String text, ArrayNode attachments, Person reader) {
        return post(text, attachments, reader.id(), SERVICE_NAME, true, Optional.of(reader.id()));
    }

    Post post(String text, ArrayNode attachments, String authorId, String name, boolean bot, Optional<String> onlyFor) {
        return new Post(Ids.random(), 0, clock.millis(), authorId, name, bot, text, attachments, onlyFor, false);
    }

    private static String textOf(ObjectNode reply) {
        String text = Json.text(reply, "text");
        return reply.path("skip_slack_parsing").asBoolean() ? text : Markdown.rewritten(text);
    }

    /** A button without an id is given one. */
    static ArrayNode attachmentsOf(JsonNode owner) {
        ArrayNode attachments = Json.list(owner, "attachments").deepCopy();
        attachments.findParents("integration").forEach(action -> {
            if (Json.text(action, "id").isEmpty()) {
                ((ObjectNode) action).put("id", Ids.random());
            }
        });
        return attachments;
    }
}
