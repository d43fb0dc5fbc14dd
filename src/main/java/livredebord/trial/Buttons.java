package livredebord.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import livredebord.trial.TrialMattermost.Person;

/** Buttons and menus under a post: what they call is known here and never shown to the page. */
final class Buttons {

    private static final Pattern WORKING_ID = Pattern.compile("[A-Za-z0-9]+");

    private final TrialMattermost mattermost;
    private final Service service;
    private final Channel channel;
    private final Replies replies;
    private final Triggers triggers;

    Buttons(TrialMattermost mattermost, Service service, Channel channel, Replies replies, Triggers triggers) {
        this.mattermost = mattermost;
        this.service = service;
        this.channel = channel;
        this.replies = replies;
        this.triggers = triggers;
    }

    /** @param chosen a menu's value, empty for a button */
    Optional<Trouble> press(String postId, String actionId, Optional<String> chosen, Person person) {
        Optional<Post> post = channel.find(postId).filter(found -> found.isSeenBy(person.id()));
        Optional<ObjectNode> action = post.flatMap(found -> action(found, actionId));
        if (action.isEmpty()) {
            return Optional.of(Trouble.of("trial.trouble.no-such-button"));
        }
        JsonNode integration = action.get().path("integration");
        ObjectNode request = request(post.get(), action.get(), chosen, person);
        try {
            return service.integration(Json.text(integration, "url"), request)
                    .map(called -> show(called.join(), post.get(), person))
                    .orElseGet(() -> Optional.of(Trouble.of("trial.trouble.foreign-address")));
        } catch (CompletionException unreachable) {
            return Optional.of(Trouble.of("trial.trouble.button-failed"));
        }
    }

    private static Optional<ObjectNode> action(Post post, String id) {
        return StreamSupport.stream(post.attachments().spliterator(), false)
                .flatMap(attachment ->
                        StreamSupport.stream(Json.list(attachment, "actions").spliterator(), false))
                .filter(action -> WORKING_ID.matcher(id).matches()
                        && Json.text(action, "id").equals(id))
                .flatMap(action -> action instanceof ObjectNode found ? Stream.of(found) : Stream.empty())
                .findFirst();
    }

    private ObjectNode request(Post post, ObjectNode action, Optional<String> chosen, Person person) {
        ObjectNode context = action.path("integration").path("context") instanceof ObjectNode given
                ? given.deepCopy()
                : Json.empty();
        chosen.ifPresent(option -> context.put("selected_option", option));
        ObjectNode request = Json.empty()
                .put("user_id", person.id())
                .put("user_name", person.userName())
                .put("channel_id", mattermost.channelId())
                .put("channel_name", mattermost.channelName())
                .put("team_id", mattermost.teamId())
                .put("team_domain", mattermost.teamName())
                .put("post_id", post.id())
                .put("trigger_id", triggers.issue(person))
                .put("type", Json.text(action, "type"))
                .put("data_source", Json.text(action, "data_source"));
        request.set("context", context);
        return request;
    }

    private Optional<Trouble> show(Service.Answer answer, Post post, Person person) {
        Optional<ObjectNode> reply = answer.isOk() ? Json.object(answer.body()) : Optional.empty();
        if (reply.isEmpty()) {
            return Optional.of(Trouble.of("trial.trouble.button-failed"));
        }
        sayPrivately(reply.get(), person);
        return reply.get().path("update") instanceof ObjectNode update ? update(post, update) : Optional.empty();
    }

    private void sayPrivately(ObjectNode reply, Person person) {
        String text = Json.text(reply, "ephemeral_text");
        if (!text.isEmpty()) {
            boolean asIs = reply.path("skip_slack_parsing").asBoolean();
            String shown = asIs ? text : Markdown.rewritten(text);
            channel.add(replies.privately(shown, Json.noElements(), person));
        }
    }

    /** The text is always replaced, attachments only where the update brings properties; a private post is nowhere. */
    private Optional<Trouble> update(Post post, ObjectNode update) {
        String message = Json.text(update, "message");
        if (post.onlyFor().isPresent() || message.codePointCount(0, message.length()) > Replies.LONGEST_POST) {
            return Optional.of(Trouble.of("trial.trouble.button-failed"));
        }
        ArrayNode attachments =
                update.path("props") instanceof ObjectNode props ? Replies.attachmentsOf(props) : post.attachments();
        channel.change(post.id(), old -> old.updated(message, attachments));
        return Optional.empty();
    }
}
