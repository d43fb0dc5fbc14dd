package livredebord.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import livredebord.trial.TrialMattermost.Person;

/** The trial on a port of its own, with a service beside it that keeps what it hears and answers what it was told to. */
final class PlayedTrial implements AutoCloseable {

    final TrialMattermost mattermost;
    final Door door;
    final List<Heard> heard = new CopyOnWriteArrayList<>();

    private final Queue<Said> answers = new ArrayDeque<>();
    private final Vertx vertx = Vertx.vertx();
    private final io.vertx.core.http.HttpServer server;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    static PlayedTrial on() {
        return new PlayedTrial(true);
    }

    static PlayedTrial off() {
        return new PlayedTrial(false);
    }

    private PlayedTrial(boolean on) {
        server = vertx.createHttpServer();
        mattermost = new TrialMattermost(Optional.of(on), new PortOnly());
        door = new Door(mattermost);
        Router router = Router.router(vertx);
        Filters filters = new Filters();
        door.guard(filters);
        filters.getFilters()
                .forEach(filter -> router.route().order(-filter.getPriority()).handler(filter.getHandler()));
        router.post("/mattermost/*").handler(BodyHandler.create(false)).handler(this::hear);
        router.get("/pdf/*").handler(request -> request.response().end("%PDF"));
        door.open(router);
        server.requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** What the service will answer next, as JSON. */
    PlayedTrial answering(String json) {
        return answering(200, "application/json", json);
    }

    synchronized PlayedTrial answering(int status, String type, String body) {
        answers.add(new Said(status, type, body));
        return this;
    }

    private synchronized void hear(RoutingContext request) {
        heard.add(new Heard(
                request.normalizedPath(),
                request.request().headers().entries().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .toList(),
                request.body().asString(StandardCharsets.ISO_8859_1.name())));
        Said said = answers.isEmpty() ? new Said(200, "application/json", "{}") : answers.remove();
        request.response()
                .setStatusCode(said.status())
                .putHeader("Content-Type", said.type())
                .end(said.body());
    }

    Person person(String userName) {
        return mattermost.people().stream()
                .filter(person -> person.userName().equals(userName))
                .findFirst()
                .orElseThrow();
    }

    PlayedTrial entered() {
        get(door.address());
        return this;
    }

    /** What the page gets for an act of this person. */
    ObjectNode act(String path, String userName, ObjectNode asked) {
        asked.put("person", person(userName).id());
        HttpResponse<String> answer = send(at("/essai/api/" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(asked.toString())));
        return Json.object(answer.body()).orElseThrow(() -> new AssertionError(answer.toString()));
    }

    ObjectNode say(String userName, String text) {
        return act("say", userName, Json.empty().put("text", text));
    }

    ObjectNode view(String userName) {
        String body =
                get(base() + "/essai/api/view?person=" + person(userName).id()).body();
        return Json.object(body).orElseThrow();
    }

    /** The texts that this person sees, oldest first, as HTML. */
    List<String> texts(String userName) {
        return view(userName).path("posts").findValuesAsText("html").stream()
                .map(String::strip)
                .toList();
    }

    HttpResponse<String> callBack(String path, String type, String body) {
        HttpRequest.Builder request = at(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        return sendWith(HttpClient.newHttpClient(), request);
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return sendWith(browser, request);
    }

    static HttpResponse<String> sendWith(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    String base() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** @param body each byte a character */
    record Heard(String path, List<String> headers, String body) {

        ObjectNode json() {
            String text = new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            return Json.object(text).orElseThrow();
        }

        Optional<String> header(String name) {
            String start = name + ": ";
            return headers.stream()
                    .filter(header -> header.startsWith(start))
                    .map(header -> header.substring(start.length()))
                    .findFirst();
        }
    }

    private record Said(int status, String type, String body) {}

    private final class PortOnly implements HttpServer {

        @Override
        public int getPort() {
            return server.actualPort();
        }

        @Override
        public int getSecurePort() {
            return -1;
        }

        @Override
        public int getManagementPort() {
            return -1;
        }

        @Override
        public URI getLocalBaseUri() {
            return URI.create(base());
        }
    }
}
