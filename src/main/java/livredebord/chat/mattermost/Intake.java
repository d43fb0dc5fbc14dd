package livredebord.chat.mattermost;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import livredebord.fleet.AtHand;
import livredebord.fleet.Berth;
import livredebord.fleet.Landing;

/**
 * Takes a request in where it arrives and has it answered by a worker: it changes threads once each way, and each change
 * costs a line about as much as to understand it does. What it carries is held within bounds: a machine with 1 GB answers
 * a body of 10 MB and does not keep it.
 */
@Singleton
class Intake {

    /** Mattermost itself never sends as much: a post has 16 383 characters, percent-encoded twelve bytes at most. */
    static final int MOST_BYTES = 1 << 20;

    private final ExecutorService workers;
    private final Landing landing;

    Intake(ExecutorService workers, Landing landing) {
        this.workers = workers;
        this.landing = landing;
    }

    /**
     * @param answer for the boat that is asked, of the body, which is empty where there is more than we read; the rest is drained, so that the answer
     *     arrives
     */
    CompletionStage<Response> take(HttpServerRequest request, Function<Optional<byte[]>, Response> answer) {
        Berth asked = landing.asked(request);
        return body(request).thenApplyAsync(body -> AtHand.with(asked, () -> answer.apply(body)), workers);
    }

    private static CompletableFuture<Optional<byte[]>> body(HttpServerRequest request) {
        CompletableFuture<Optional<byte[]>> whole = new CompletableFuture<>();
        Kept kept = new Kept();
        request.handler(kept::add);
        request.exceptionHandler(whole::completeExceptionally);
        request.endHandler(end -> whole.complete(kept.bytes()));
        request.resume();
        return whole;
    }

    /** What came so far; touched by the request's own thread alone. */
    private static final class Kept {

        private Buffer bytes = Buffer.buffer();
        private boolean tooMany;

        void add(Buffer more) {
            tooMany |= bytes.length() + more.length() > MOST_BYTES;
            bytes = tooMany ? Buffer.buffer() : bytes.appendBuffer(more);
        }

        Optional<byte[]> bytes() {
            return tooMany ? Optional.empty() : Optional.of(bytes.getBytes());
        }
    }
}
