package livredebord.chat.mattermost;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import livredebord.chat.ChatSettings;
import livredebord.fleet.PerBoat;

/** Posts JSON to the Mattermost that was configured and to nowhere else: no redirect is followed, no proxy asked. */
@PerBoat
class ToMattermost {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ChatSettings settings;

    /** Made for the first post: all of TLS comes with it. */
    private static final class Client {
        private static final HttpClient HTTP = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(PATIENCE)
                .build();
    }

    ToMattermost(ChatSettings settings) {
        this.settings = settings;
    }

    /** The status of the answer; fails where none came in two seconds. */
    CompletableFuture<Integer> post(String path, Object body) {
        String base = settings.mattermost().toString().replaceFirst("/+$", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build();
        return Client.HTTP
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }
}
