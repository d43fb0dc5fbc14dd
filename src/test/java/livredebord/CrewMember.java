package livredebord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import livredebord.chat.MattermostClient;
import org.awaitility.Awaitility;

/** Somebody who types, reads and presses, as a Mattermost client does it for a person: over REST and the WebSocket. */
final class CrewMember implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MattermostClient client;
    private final String team;
    private final String channel;
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final WebSocket socket;

    CrewMember(URI server, String token, String team, String channel) {
        this.client = MattermostClient.at(server, PATIENCE).as(token);
        this.team = team;
        this.channel = channel;
        URI events = URI.create(server.toString().replaceFirst("^http", "ws") + "/api/v4/websocket");
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(events, new Ears())
                .join();
        awaitEvent("hello", event -> true);
    }

    /** What the one who typed gets: the answer to the command itself. */
    JsonNode command(String command) {
        return commandIn(channel, command);
    }

    JsonNode commandIn(String someChannel, String command) {
        return client.post(
                "/api/v4/commands/execute", Map.of("channel_id", someChannel, "team_id", team, "command", command));
    }

    void say(String message) {
        client.post("/api/v4/posts", Map.of("channel_id", channel, "message", message));
    }

    /** A post with a file of that name. */
    void show(String message, String fileName) {
        String file = client.upload(channel, new byte[] {1, 2, 3}, fileName, "image/jpeg");
        client.post("/api/v4/posts", Map.of("channel_id", channel, "message", message, "file_ids", List.of(file)));
    }

    /** A private conversation with somebody. */
    String directMessagesWith(String userId) {
        String me = client.get("/api/v4/users/me").path("id").asText();
        return client.post("/api/v4/channels/direct", List.of(me, userId))
                .path("id")
                .asText();
    }

    /** The posts of the boat's channel, oldest first. */
    List<JsonNode> posts() {
        JsonNode page = client.get("/api/v4/channels/" + channel + "/posts?per_page=200");
        List<JsonNode> posts = new ArrayList<>();
        page.path("posts").forEach(posts::add);
        posts.sort(Comparator.comparingLong(post -> post.path("create_at").asLong()));
        return posts;
    }

    /** The first post with these words, waited for. */
    JsonNode awaitPost(String words) {
        return Awaitility.await("a post with: " + words)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> posts().stream()
                                .filter(post -> post.path("message").asText().contains(words))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** Presses the button of that name under the private answer that holds these words. */
    JsonNode press(String button, String words) {
        return press(button, awaitPrivate(words));
    }

    /** Presses the button of that name under the post of the channel that holds these words. */
    JsonNode pressInChannel(String button, String words) {
        return press(button, awaitPost(words));
    }

    private JsonNode press(String button, JsonNode post) {
        for (JsonNode action : post.at("/props/attachments/0/actions")) {
            if (action.path("name").asText().equals(button)) {
                String path = "/api/v4/posts/" + post.path("id").asText() + "/actions/"
                        + action.path("id").asText();
                return client.post(path, Map.of("cookie", action.path("cookie").asText(), "selected_option", ""));
            }
        }
        throw new AssertionError("no button " + button + " in " + post);
    }

    /** A private answer, which only the WebSocket brings. */
    JsonNode awaitPrivate(String words) {
        JsonNode event = awaitEvent(
                "ephemeral_message",
                it -> parsed(it.at("/data/post")).path("message").asText().contains(words));
        return parsed(event.at("/data/post"));
    }

    /** The dialog that opened last, filled in as it was preset but for the given fields, and sent. */
    JsonNode submitDialog(String callbackTitle, Map<String, String> filledIn) {
        JsonNode event = awaitEvent(
                "open_dialog",
                it -> parsed(it.at("/data/dialog")).at("/dialog/title").asText().contains(callbackTitle));
        JsonNode opened = parsed(event.at("/data/dialog"));
        JsonNode dialog = opened.path("dialog");
        ObjectNode submission = MAPPER.createObjectNode();
        dialog.path("elements")
                .forEach(element -> submission.put(
                        element.path("name").asText(), element.path("default").asText()));
        filledIn.forEach(submission::put);
        return client.post(
                "/api/v4/actions/dialogs/submit",
                Map.of(
                        "url",
                        opened.path("url").asText(),
                        "callback_id",
                        dialog.path("callback_id").asText(),
                        "state",
                        dialog.path("state").asText(),
                        "channel_id",
                        channel,
                        "team_id",
                        team,
                        "submission",
                        submission,
                        "cancelled",
                        false));
    }

    /** What a field of the dialog with that title was preset to. */
    String preset(String title, String field) {
        JsonNode event = awaitEvent(
                "open_dialog",
                it -> parsed(it.at("/data/dialog")).at("/dialog/title").asText().contains(title));
        for (JsonNode element : parsed(event.at("/data/dialog")).at("/dialog/elements")) {
            if (element.path("name").asText().equals(field)) {
                return element.path("default").asText();
            }
        }
        throw new AssertionError("no field " + field);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private JsonNode awaitEvent(String name, Predicate<JsonNode> which) {
        return Awaitility.await("the event " + name)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> events.stream()
                                .filter(event -> event.path("event").asText().equals(name) && which.test(event))
                                .reduce((first, last) -> last),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** Mattermost puts JSON into JSON as text. */
    private static JsonNode parsed(JsonNode text) {
        try {
            return MAPPER.readTree(text.asText());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private final class Ears implements WebSocket.Listener {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            heard.append(part);
            if (last) {
                remember(heard.toString());
                heard.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void remember(String event) {
            try {
                events.add(MAPPER.readTree(event));
            } catch (JsonProcessingException broken) {
                throw new AssertionError(broken);
            }
        }
    }
}
