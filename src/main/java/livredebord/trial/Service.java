package livredebord.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The service that is tried, as Mattermost reaches it: by HTTP, never asked twice, never anybody else. */
final class Service {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE_REQUEST = Duration.ofSeconds(30);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final Supplier<URI> address;

    /** Made for the first request: a service that is not tried needs none. */
    private static final class Client {
        private static final HttpClient HTTP = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .proxy(HttpClient.Builder.NO_PROXY)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** @param address known only once the port is open */
    Service(Supplier<URI> address) {
        this.address = address;
    }

    CompletableFuture<Answer> command(String token, String form) {
        return send(post("/mattermost/command", FORM, form).header("Authorization", "Token " + token));
    }

    CompletableFuture<Answer> outgoingForm(String form) {
        return send(post("/mattermost/outgoing", FORM, form));
    }

    CompletableFuture<Answer> outgoingJson(JsonNode body) {
        return send(post("/mattermost/outgoing", JSON, body.toString()));
    }

    /**
     * Calls what a button or a dialog names.
     *
     * @return empty where that is not an address of the service, which then is not called
     */
    Optional<CompletableFuture<Answer>> integration(String url, JsonNode body) {
        return ownPath(url).map(path -> send(post(path, JSON, body.toString())));
    }

    private Optional<String> ownPath(String url) {
        String base = address.get() + "/";
        return url.startsWith(base) ? Optional.of(url.substring(base.length() - 1)) : Optional.empty();
    }

    private HttpRequest.Builder post(String path, String type, String body) {
        return HttpRequest.newBuilder(URI.create(address.get() + path))
                .timeout(WHOLE_REQUEST)
                .header("User-Agent", "Mattermost-Bot/1.1")
                .header("Accept", JSON)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    private CompletableFuture<Answer> send(HttpRequest.Builder request) {
        return Client.HTTP
                .sendAsync(request.build(), BodyHandlers.ofByteArray())
                .thenApply(Answer::of);
    }

    /**
     * @param type up to the semicolon, as it was written
     * @param body at most 1 MiB of it
     */
    record Answer(int status, String type, String body) {

        private static final int READ_AT_MOST = 1024 * 1024;

        private static Answer of(HttpResponse<byte[]> response) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            byte[] body = response.body();
            int read = Math.min(body.length, READ_AT_MOST);
            return new Answer(
                    response.statusCode(),
                    type.split(";", 2)[0].strip(),
                    new String(body, 0, read, StandardCharsets.UTF_8));
        }

        boolean isOk() {
            return status == 200;
        }

        boolean isJson() {
            return type.equals(JSON);
        }
    }
}
