package livredebord.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import livredebord.outbound.Answer;
import livredebord.outbound.Call;
import livredebord.outbound.NotAnswered;
import livredebord.outbound.Outbound;
import livredebord.outbound.Target;

/** Calls one Mattermost. What it says of a failure names neither token nor hook. */
public final class MattermostClient {

    /** A page of 200 posts of 16 383 characters fits. */
    private static final int LARGEST_ANSWER_BYTES = 32 * 1024 * 1024;

    /** A photo over a satellite. */
    private static final Duration TO_DOWNLOAD = Duration.ofMinutes(20);

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final String JSON = "application/json";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final URI base;
    private final Target server;
    private final Optional<String> token;
    private final Duration patience;

    private MattermostClient(URI base, Optional<String> token, Duration patience) {
        this.base = base;
        this.server = Target.aboard(base);
        this.token = token;
        this.patience = patience;
    }

    /**
     * @param base the server's address, http or https, with the path it lies under if any
     * @param patience how long one call may take from its first byte to its last
     */
    public static MattermostClient at(URI base, Duration patience) {
        return new MattermostClient(base, Optional.empty(), patience);
    }

    /** The same server, with somebody's token. */
    public MattermostClient as(String someToken) {
        return new MattermostClient(base, Optional.of(someToken), patience);
    }

    public JsonNode get(String path) {
        return json(send(call("GET", path)));
    }

    public JsonNode post(String path, Object body) {
        return json(send(written("POST", path, body)));
    }

    public JsonNode put(String path, Object body) {
        return json(send(written("PUT", path, body)));
    }

    public void delete(String path) {
        send(call("DELETE", path));
    }

    /** @return the session's token */
    public String login(String name, String password) {
        var body = MAPPER.createObjectNode().put("login_id", name).put("password", password);
        return send(written("POST", "/api/v4/users/login", body))
                .header("Token")
                .orElseThrow(() -> new MattermostRefused(500, "the login gave no session", "", Optional.empty()));
    }

    /**
     * The channel's id comes before the file, or Mattermost does not know where the file belongs.
     *
     * @return the file's id; only the account that uploaded it can attach it
     */
    public String upload(String channelId, byte[] file, String name, String mediaType) {
        String boundary = boundary();
        byte[] channel = utf8(part(boundary, "name=\"channel_id\"", "") + channelId + "\r\n");
        byte[] content = filePart(boundary, "files", file, name, mediaType);
        return json(send(multipart("/api/v4/files", boundary, channel, content)))
                .path("file_infos")
                .path(0)
                .path("id")
                .asText();
    }

    /** Gives an account its picture. */
    public void portray(String userId, byte[] png) {
        String boundary = boundary();
        byte[] picture = filePart(boundary, "image", png, "picture.png", "image/png");
        send(multipart("/api/v4/users/" + userId + "/image", boundary, picture));
    }

    /**
     * Puts a file of the server into one of ours, which is replaced; what is there of one that broke off says nothing.
     *
     * @param mostBytes a longer one is given up
     */
    public void download(String path, Path to, long mostBytes) {
        send(call("GET", path).within(TO_CONNECT, TO_DOWNLOAD).keepingInto(to, mostBytes));
    }

    private static String boundary() {
        return "logbook-" + UUID.randomUUID();
    }

    private Call multipart(String path, String boundary, byte[]... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(body::writeBytes);
        body.writeBytes(utf8("--" + boundary + "--\r\n"));
        return call("POST", path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .carrying(body.toByteArray());
    }

    private static byte[] filePart(String boundary, String field, byte[] file, String name, String mediaType) {
        String quoted = name.replaceAll("[\"\\r\\n\\\\]", "_");
        String disposition = "name=\"" + field + "\"; filename=\"" + quoted + "\"";
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(utf8(part(boundary, disposition, "Content-Type: " + mediaType + "\r\n")));
        part.writeBytes(file);
        part.writeBytes(utf8("\r\n"));
        return part.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String part(String boundary, String disposition, String header) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + header + "\r\n";
    }

    /** A value of ours as Mattermost would send it. */
    public static JsonNode json(Object value) {
        try {
            return MAPPER.readTree(MAPPER.writeValueAsBytes(value));
        } catch (IOException ourOwnValues) {
            throw new IllegalArgumentException("cannot be written as JSON", ourOwnValues);
        }
    }

    private Call written(String method, String path, Object body) {
        try {
            return call(method, path).header("Content-Type", JSON).carrying(MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException ourOwnValues) {
            throw new IllegalArgumentException("cannot be written as JSON", ourOwnValues);
        }
    }

    private Call call(String method, String path) {
        Call call = server.call(method, path)
                .header("Accept", "application/json, */*;q=0.5")
                .within(TO_CONNECT, patience)
                .keeping(LARGEST_ANSWER_BYTES);
        token.ifPresent(held -> call.header("Authorization", "Bearer " + held));
        return call;
    }

    private Answer send(Call call) {
        try {
            return accepted(Outbound.shared().send(call));
        } catch (NotAnswered away) {
            throw new MattermostAway("Mattermost at " + base + " " + away.what(), away.mayHaveArrived(), away);
        }
    }

    private static Answer accepted(Answer answer) {
        if (answer.isWell()) {
            return answer;
        }
        JsonNode error = json(answer);
        throw new MattermostRefused(
                answer.status(),
                error.path("message").asText(""),
                error.path("id").asText(""),
                retryAfter(answer));
    }

    private static Optional<Duration> retryAfter(Answer answer) {
        return answer.header("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private static JsonNode json(Answer answer) {
        try {
            JsonNode read = MAPPER.readTree(answer.body());
            return read == null ? MissingNode.getInstance() : read;
        } catch (IOException plainText) {
            return MissingNode.getInstance();
        }
    }
}
