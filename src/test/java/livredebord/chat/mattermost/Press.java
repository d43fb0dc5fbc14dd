package livredebord.chat.mattermost;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** What Mattermost sends when somebody presses a button or sends a dialog. */
final class Press {

    private Press() {}

    static Response button(String seal, String user, String channel) {
        return button(Map.of("seal", seal), user, channel);
    }

    static Response button(Map<String, Object> context, String user, String channel) {
        return json(
                "/mattermost/action",
                Map.of(
                        "user_id",
                        user,
                        "user_name",
                        "lea",
                        "channel_id",
                        channel,
                        "trigger_id",
                        "trigger",
                        "type",
                        "button",
                        "context",
                        context));
    }

    static Response dialog(String state, String user, String channel, Map<String, Object> submission) {
        Map<String, Object> sent = new HashMap<>();
        sent.put("type", "dialog_submission");
        sent.put("callback_id", "livredebord");
        sent.put("state", state);
        sent.put("user_id", user);
        sent.put("channel_id", channel);
        sent.put("submission", submission);
        sent.put("cancelled", false);
        return json("/mattermost/dialog", sent);
    }

    static Response json(String path, Object body) {
        return Recorded.exactly()
                .contentType("application/json")
                .body(Json.write(body).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(path);
    }
}
