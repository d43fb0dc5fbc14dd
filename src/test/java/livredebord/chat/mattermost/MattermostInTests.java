package livredebord.chat.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes what we send to Mattermost and keeps it. */
final class MattermostInTests implements AutoCloseable {

    /** One request that came. */
    record Received(String path, String contentType, JsonNode body) {}

    final List<Received> received = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile String location = "";
    private final HttpServer server;

    MattermostInTests() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Received> at(String path) {
        return received.stream().filter(one -> one.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode body = Json.read(exchange.getRequestBody().readAllBytes());
        String contentType = exchange.getRequestHeaders().getFirst("Content-Type");
        received.add(new Received(exchange.getRequestURI().toString(), contentType, body));
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().set("Location", location);
        }
        byte[] ok = "{\"status\":\"OK\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, ok.length);
        exchange.getResponseBody().write(ok);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
