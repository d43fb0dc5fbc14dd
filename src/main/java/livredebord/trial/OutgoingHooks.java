package livredebord.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import livredebord.trial.TrialMattermost.OutgoingHook;
import livredebord.trial.TrialMattermost.Person;

/** Tells the service of posts that begin with a trigger word, once, without caring what becomes of it. */
final class OutgoingHooks {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final TrialMattermost mattermost;
    private final Service service;
    private final BiConsumer<ObjectNode, Person> answered;

    /** @param answered what is done with an answer, and whose post it answers */
    OutgoingHooks(TrialMattermost mattermost, Service service, BiConsumer<ObjectNode, Person> answered) {
        this.mattermost = mattermost;
        this.service = service;
        this.answered = answered;
    }

    /** A post by a person, or a public reply to a command, which counts as the typist's. */
    void hear(Post post, Person author) {
        String word = BLANKS.split(post.message().strip(), 2)[0];
        mattermost.outgoingHooks().stream()
                .filter(hook -> hook.words().contains(word))
                .forEach(hook -> tell(hook, word, post, author));
    }

    private void tell(OutgoingHook hook, String word, Post post, Person author) {
        CompletableFuture<Service.Answer> answer = hook.json()
                ? service.outgoingJson(json(hook, word, post, author))
                : service.outgoingForm(form(hook, word, post, author));
        answer.thenAccept(came -> answerOf(came).ifPresent(reply -> answered.accept(reply, author)));
    }

    /** Neither the status nor the type means anything here; what is no JSON object is nothing. */
    private static Optional<ObjectNode> answerOf(Service.Answer answer) {
        return Json.object(answer.body())
                .filter(reply -> reply.path("text").isTextual()
                        || !Json.list(reply, "attachments").isEmpty());
    }

    private ObjectNode json(OutgoingHook hook, String word, Post post, Person author) {
        return Json.empty()
                .put("token", hook.token())
                .put("team_id", mattermost.teamId())
                .put("team_domain", mattermost.teamName())
                .put("channel_id", mattermost.channelId())
                .put("channel_name", mattermost.channelName())
                .put("timestamp", post.createdMs())
                .put("user_id", author.id())
                .put("user_name", author.userName())
                .put("post_id", post.id())
                .put("text", post.message())
                .put("trigger_word", word)
                .put("file_ids", "");
    }

    /** The same, but for the time, which is in seconds here. */
    private String form(OutgoingHook hook, String word, Post post, Person author) {
        Form form = new Form();
        json(hook, word, post, author)
                .properties()
                .forEach(field -> form.with(field.getKey(), field.getValue().asText()));
        return form.with("timestamp", String.valueOf(post.createdMs() / 1000)).toString();
    }
}
