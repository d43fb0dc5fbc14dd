package livredebord.outbound;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A call under way; all of it on the one thread of {@link Outbound}. */
final class Exchange {

    /** Of a body that nobody wants, so that the other end is not cut short and does not go on for ever. */
    private static final int LET_THROUGH_BYTES = 16 * 1024;

    private static final int READ_AT_ONCE_BYTES = 64 * 1024;
    private static final int OK = 200;

    private final Call call;
    private final Vertx vertx;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private Optional<HttpClientRequest> asked = Optional.empty();
    private Future<Void> carried = Future.succeededFuture();

    Exchange(Call call, Vertx vertx) {
        this.call = call;
        this.vertx = vertx;
    }

    CompletableFuture<Answer> answer() {
        return answer;
    }

    void begin(HttpClient client, Future<SocketAddress> checked) {
        long timer = vertx.setTimer(call.patience.toMillis(), late -> fail(NotAnswered.late(call, asked.isPresent())));
        answer.whenComplete((whole, broken) -> vertx.runOnContext(now -> {
            vertx.cancelTimer(timer);
            if (broken != null || !carried.isComplete()) {
                asked.ifPresent(HttpClientRequest::reset);
            }
        }));
        checked.map(this::options)
                .compose(client::request)
                .compose(this::ask)
                .compose(this::hear)
                .onSuccess(answer::complete)
                .onFailure(this::fail);
    }

    private void fail(Throwable why) {
        answer.completeExceptionally(NotAnswered.because(call, why, asked.isPresent()));
    }

    private RequestOptions options(SocketAddress address) {
        Target whom = call.whom;
        return new RequestOptions()
                .setMethod(HttpMethod.valueOf(call.method))
                .setServer(address)
                .setHost(whom.host())
                .setPort(whom.port())
                .setSsl(whom.isSecure())
                .setURI(call.path)
                .setHeaders(call.headers)
                .setFollowRedirects(false)
                .setConnectTimeout(call.toConnect.toMillis());
    }

    private Future<HttpClientResponse> ask(HttpClientRequest request) {
        request.exceptionHandler(broken -> {}); // whoever waits for the answer is told
        if (answer.isDone()) {
            request.reset();
            return Future.failedFuture("nobody waits any more");
        }
        asked = Optional.of(request);
        if (call.file.isPresent()) {
            return carry(request, call.file.get());
        }
        return call.body.isPresent() ? request.send(call.body.get()) : request.send();
    }

    /** An answer may come before all has gone, and then is the answer. */
    private Future<HttpClientResponse> carry(HttpClientRequest request, Path path) {
        OpenOptions toRead = new OpenOptions().setWrite(false).setCreate(false);
        return vertx.fileSystem()
                .open(path.toString(), toRead)
                .compose(file -> file.size().compose(bytes -> {
                    request.putHeader(HttpHeaders.CONTENT_LENGTH, bytes.toString());
                    carried = file.setReadBufferSize(READ_AT_ONCE_BYTES).pipeTo(request);
                    carried.onFailure(broken -> request.reset(0, broken)).onComplete(over -> file.close());
                    return request.response();
                }));
    }

    private Future<Answer> hear(HttpClientResponse response) {
        if (response.statusCode() == OK && call.into.isPresent()) {
            return write(response, call.into.get());
        }
        if (call.mostBytes == 0) {
            return follow(response, LET_THROUGH_BYTES, part -> {})
                    .otherwiseEmpty()
                    .map(end -> answer(response, Buffer.buffer()));
        }
        Buffer body = Buffer.buffer();
        return follow(response, call.mostBytes, body::appendBuffer).map(end -> answer(response, body));
    }

    private static Answer answer(HttpClientResponse response, Buffer body) {
        return new Answer(response.statusCode(), response.headers(), body.getBytes());
    }

    private Future<Answer> write(HttpClientResponse response, Path path) {
        response.pause();
        OpenOptions anew = new OpenOptions().setRead(false).setTruncateExisting(true);
        return vertx.fileSystem().open(path.toString(), anew).compose(file -> {
            Future<Void> end = follow(response, call.mostBytesInto, part -> write(response, part, file));
            response.resume();
            return end.eventually(() -> file.close()).map(whole -> answer(response, Buffer.buffer()));
        });
    }

    private static void write(HttpClientResponse response, Buffer part, AsyncFile file) {
        file.write(part);
        if (file.writeQueueFull()) {
            response.pause();
            file.drainHandler(written -> response.resume());
        }
    }

    private Future<Void> follow(HttpClientResponse response, long mostBytes, Consumer<Buffer> taker) {
        Promise<Void> end = Promise.promise();
        long[] bytes = {0};
        response.handler(part -> {
            bytes[0] += part.length();
            if (bytes[0] <= mostBytes) {
                taker.accept(part);
            } else if (end.tryFail(tooLong(mostBytes))) {
                response.request().reset();
            }
        });
        response.exceptionHandler(end::tryFail);
        response.endHandler(end::tryComplete);
        return end.future();
    }

    private NotAnswered tooLong(long mostBytes) {
        return new NotAnswered(
                call.whom.host(), "gave an answer that is longer than " + mostBytes + " bytes", true, null);
    }
}
