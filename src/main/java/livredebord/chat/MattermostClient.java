package livredebord.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls one Mattermost: always this scheme, host and port, without redirects or proxies, in bounded time, and reading a
 * bounded answer. What it says of a failure names neither token nor hook.
 */
public final class MattermostClient {

    /** A page of 200 posts of 16 383 characters fits. */
    private static final int LARGEST_ANSWER_BYTES = 32 * 1024 * 1024;

    /** A photo over a satellite. */
    private static final Duration TO_DOWNLOAD = Duration.ofMinutes(20);

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final String JSON = "application/json";
    private static final byte[] NOTHING = {};
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient http;
    private final URI base;
    private final Optional<String> token;
    private final Duration patience;

    private MattermostClient(HttpClient http, URI base, Optional<String> token, Duration patience) {
        this.http = http;
        this.base = base;
        this.token = token;
        this.patience = patience;
    }

    /**
     * @param base the server's address, http or https, with the path it lies under if any
     * @param patience how long one call may take from its first byte to its last
     */
    public static MattermostClient at(URI base, Duration patience) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(TO_CONNECT.compareTo(patience) < 0 ? TO_CONNECT : patience)
                .build();
        return new MattermostClient(http, withoutSlash(base), Optional.empty(), patience);
    }

    /** The same server, with somebody's token. */
    public MattermostClient as(String someToken) {
        return new MattermostClient(http, base, Optional.of(someToken), patience);
    }

    public JsonNode get(String path) {
        return json(send(request(path).GET()));
    }

    public JsonNode post(String path, Object body) {
        return json(send(written(path, "POST", body)));
    }

    public JsonNode put(String path, Object body) {
        return json(send(written(path, "PUT", body)));
    }

    public void delete(String path) {
        send(request(path).DELETE());
    }

    /** @return the session's token */
    public String login(String name, String password) {
        var body = MAPPER.createObjectNode().put("login_id", name).put("password", password);
        return send(written("/api/v4/users/login", "POST", body))
                .headers()
                .firstValue("Token")
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
        BodyHandler<byte[]> intoFile = headers -> headers.statusCode() == 200
                ? new BoundedBody<>(BodySubscribers.mapping(toFile(to), file -> NOTHING), mostBytes)
                : inMemory();
        accepted(answer(request(path).GET(), intoFile, TO_DOWNLOAD));
    }

    private static BodySubscriber<Path> toFile(Path to) {
        return BodySubscribers.ofFile(
                to, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static String boundary() {
        return "logbook-" + UUID.randomUUID();
    }

    private HttpRequest.Builder multipart(String path, String boundary, byte[]... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(body::writeBytes);
        body.writeBytes(utf8("--" + boundary + "--\r\n"));
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
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

    private HttpRequest.Builder written(String path, String method, Object body) {
        try {
            return request(path)
                    .header("Content-Type", JSON)
                    .method(method, BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body)));
        } catch (JsonProcessingException ourOwnValues) {
            throw new IllegalArgumentException("cannot be written as JSON", ourOwnValues);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json, */*;q=0.5");
        token.ifPresent(held -> request.header("Authorization", "Bearer " + held));
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        return accepted(answer(request, headers -> inMemory(), patience));
    }

    private static BodySubscriber<byte[]> inMemory() {
        return BoundedBody.ofBytes(LARGEST_ANSWER_BYTES);
    }

    /** The time is bounded by us: the JDK's own timeout ends with the headers, a stalled body would hold us for ever. */
    private HttpResponse<byte[]> answer(HttpRequest.Builder request, BodyHandler<byte[]> body, Duration within) {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request.build(), body);
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new MattermostAway("Mattermost at " + base + " did not answer in " + within, true, late);
        } catch (ExecutionException failed) {
            throw away(failed.getCause());
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new MattermostAway("stopped while waiting for Mattermost", true, stopped);
        }
    }

    private MattermostAway away(Throwable cause) {
        boolean neverLeft = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return new MattermostAway("Mattermost at " + base + " cannot be reached: " + cause, !neverLeft, cause);
    }

    private static HttpResponse<byte[]> accepted(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 200 && answer.statusCode() < 300) {
            return answer;
        }
        JsonNode error = json(answer);
        throw new MattermostRefused(
                answer.statusCode(),
                error.path("message").asText(""),
                error.path("id").asText(""),
                retryAfter(answer));
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            JsonNode read = MAPPER.readTree(answer.body());
            return read == null ? MissingNode.getInstance() : read;
        } catch (IOException plainText) {
            return MissingNode.getInstance();
        }
    }

    private static URI withoutSlash(URI base) {
        String text = base.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
    }
}
