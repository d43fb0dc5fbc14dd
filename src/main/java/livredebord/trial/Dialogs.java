package livredebord.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import livredebord.trial.TrialMattermost.Person;

/** Forms that the service opens for one person; at most one at a time, the last. */
final class Dialogs {

    private final TrialMattermost mattermost;
    private final Service service;
    private final Channel channel;
    private final Triggers triggers;
    private final Map<String, Dialog> open = new HashMap<>();

    Dialogs(TrialMattermost mattermost, Service service, Channel channel, Triggers triggers) {
        this.mattermost = mattermost;
        this.service = service;
        this.channel = channel;
        this.triggers = triggers;
    }

    /** False where the trigger is unknown or too old, or the request names no address or no dialog. */
    boolean open(ObjectNode request) {
        String url = Json.text(request, "url");
        Optional<Person> person = triggers.personOf(Json.text(request, "trigger_id"));
        if (person.isEmpty() || url.isEmpty() || !(request.path("dialog") instanceof ObjectNode content)) {
            return false;
        }
        remember(person.get(), new Dialog(Ids.random(), url, content));
        return true;
    }

    synchronized Optional<Dialog> openFor(Person person) {
        return Optional.ofNullable(open.get(person.id()));
    }

    private synchronized void remember(Person person, Dialog dialog) {
        open.put(person.id(), dialog);
        channel.touch();
    }

    private synchronized void close(Person person, Dialog dialog) {
        open.remove(person.id(), dialog);
        channel.touch();
    }

    /** The service is told of it only where it asked to be. */
    void cancel(String dialogId, Person person) {
        openFor(person).filter(dialog -> dialog.id().equals(dialogId)).ifPresent(dialog -> {
            close(person, dialog);
            if (dialog.content().path("notify_on_cancel").asBoolean()) {
                ObjectNode request = submission(dialog, Json.empty(), person).put("cancelled", true);
                service.integration(dialog.url(), request);
            }
        });
    }

    /** What the service finds wrong, as it said it, or trouble on the way; an empty object where the dialog closed. */
    ObjectNode submit(String dialogId, ObjectNode values, Person person) {
        return openFor(person)
                .filter(dialog -> dialog.id().equals(dialogId))
                .map(dialog -> submit(dialog, values, person))
                .orElseGet(() -> trouble("trial.trouble.no-such-dialog"));
    }

    private ObjectNode submit(Dialog dialog, ObjectNode values, Person person) {
        try {
            return service.integration(dialog.url(), submission(dialog, values, person))
                    .map(called -> judge(called.join(), dialog, person))
                    .orElseGet(() -> trouble("trial.trouble.foreign-address"));
        } catch (CompletionException unreachable) {
            return trouble("trial.trouble.dialog-failed");
        }
    }

    private ObjectNode judge(Service.Answer answer, Dialog dialog, Person person) {
        Optional<ObjectNode> reply = answer.isOk() ? bodyOf(answer) : Optional.empty();
        if (reply.isEmpty()) {
            return trouble("trial.trouble.dialog-failed");
        }
        ObjectNode wrong = reply.get().retain("errors", "error");
        if (wrong.path("errors").isEmpty() && Json.text(wrong, "error").isEmpty()) {
            close(person, dialog);
            return Json.empty();
        }
        return wrong;
    }

    private static Optional<ObjectNode> bodyOf(Service.Answer answer) {
        return answer.body().isBlank() ? Optional.of(Json.empty()) : Json.object(answer.body());
    }

    private ObjectNode submission(Dialog dialog, ObjectNode values, Person person) {
        ObjectNode request = Json.empty()
                .put("type", "dialog_submission")
                .put("callback_id", Json.text(dialog.content(), "callback_id"))
                .put("state", Json.text(dialog.content(), "state"))
                .put("user_id", person.id())
                .put("channel_id", mattermost.channelId())
                .put("team_id", mattermost.teamId());
        request.set("submission", values);
        return request.put("cancelled", false);
    }

    private static ObjectNode trouble(String key) {
        return Json.empty().put("trouble", key);
    }

    /** @param content as the service sent it */
    record Dialog(String id, String url, ObjectNode content) {}
}
