package livredebord.upkeep;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import livredebord.chat.BoundedBody;

/** Speaks HTTP to the one address that was configured: no redirect is followed, no proxy asked. */
final class Store {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A whole backup over a slow link at sea. */
    private static final Duration PATIENCE_WITH_A_FILE = Duration.ofHours(1);

    private static final int FIRST_REFUSAL = 300;
    private static final int NOT_FOUND = 404;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();

    /** @return the answer's status */
    int send(HttpRequest.Builder request, Path file) throws IOException {
        return exchange(request.timeout(PATIENCE_WITH_A_FILE), "PUT", HttpRequest.BodyPublishers.ofFile(file))
                .statusCode();
    }

    int send(HttpRequest.Builder request, String method) throws IOException {
        return exchange(request.timeout(PATIENCE), method, HttpRequest.BodyPublishers.noBody())
                .statusCode();
    }

    /**
     * Posts a few bytes and reads a few.
     *
     * @throws IOException where there is no answer within seconds, none that is well, or one that is longer than
     *     {@code mostBytes}
     */
    byte[] ask(URI at, String mediaType, byte[] question, int mostBytes) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(at)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build();
        CompletableFuture<HttpResponse<byte[]>> asked =
                client.sendAsync(request, headers -> BoundedBody.ofBytes(mostBytes));
        try {
            HttpResponse<byte[]> answer = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            demand(answer.statusCode(), at);
            return answer.body();
        } catch (TimeoutException late) {
            asked.cancel(true);
            throw new IOException(at.getHost() + " did not answer in " + PATIENCE, late);
        } catch (ExecutionException failed) {
            throw new IOException(at.getHost() + " cannot be asked: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    /** Whether it came whole, as far as the store tells a size. */
    void demandWhole(HttpRequest.Builder head, Path file) throws IOException {
        HttpResponse<Void> answer = exchange(head.timeout(PATIENCE), "HEAD", HttpRequest.BodyPublishers.noBody());
        demand(answer.statusCode(), answer.uri());
        OptionalLong there = answer.headers().firstValueAsLong("Content-Length");
        if (there.isPresent() && there.getAsLong() != Files.size(file)) {
            throw new IOException(there.getAsLong() + " of " + Files.size(file) + " bytes arrived");
        }
    }

    static void demand(int status, URI at) throws IOException {
        if (status >= FIRST_REFUSAL) {
            throw new IOException(at.getHost() + " answered " + status);
        }
    }

    static void demandGone(int status, URI at) throws IOException {
        if (status != NOT_FOUND) {
            demand(status, at);
        }
    }

    private HttpResponse<Void> exchange(HttpRequest.Builder request, String method, HttpRequest.BodyPublisher body)
            throws IOException {
        try {
            return client.send(request.method(method, body).build(), HttpResponse.BodyHandlers.discarding());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }
}
