package livredebord.instrument.net;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import livredebord.instrument.Address;
import livredebord.instrument.Ear;
import livredebord.instrument.Hearing;
import livredebord.instrument.Report;
import livredebord.instrument.Source;

/**
 * A Signal K server: first what it kept while we did not listen, then its stream. Its clock may differ from ours: the
 * difference that its greeting shows is taken off each of its times.
 */
final class SignalKEar implements Ear {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration NOT_WORTH_ASKING = Duration.ofMinutes(1);
    private static final int PERIOD_MILLIS = 1_000;
    private static final int LONGEST_MESSAGE = 1 << 20;
    private static final int MOST_KEPT = 8 << 20;
    private static final int SILENCE_SECONDS = 60;

    private final Address address;
    private final Optional<String> token;
    private final Instant heardUntil;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>(1_000);
    private final WebSocket socket;
    private volatile boolean closed;
    private Duration ahead = Duration.ZERO;

    /** Its end, among the messages. */
    private static final String END = "";

    SignalKEar(Address address, Optional<String> token, Instant heardUntil, Clock clock) throws IOException {
        this.address = address;
        this.token = token;
        this.heardUntil = heardUntil;
        this.clock = clock;
        WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(CONNECT);
        token.ifPresent(said -> builder.header("Authorization", "Bearer " + said));
        try {
            this.socket = builder.buildAsync(uri("ws", "/signalk/v1/stream?subscribe=none"), new Inbox())
                    .join();
        } catch (CompletionException nobody) {
            throw new IOException("no Signal K at " + address.name() + ": " + why(nobody.getCause()), nobody);
        }
    }

    private static String why(Throwable refused) {
        return refused instanceof WebSocketHandshakeException other
                ? "it answered " + other.getResponse().statusCode()
                : String.valueOf(refused);
    }

    private URI uri(String scheme, String path) {
        String safe = address.kind() == Address.Kind.SIGNALKS ? "s" : "";
        return URI.create(scheme + safe + "://" + address.host() + ":" + address.port() + path);
    }

    @Override
    public void listen(Hearing hearing) throws IOException {
        String greeting = next();
        hear(greeting, hearing);
        if (!greeting.equals(END)) {
            fillIn(hearing);
            socket.sendText(subscription(), true);
        }
        while (!closed) {
            String message = next();
            if (message.equals(END)) {
                return;
            }
            hear(message, hearing);
        }
    }

    private String next() throws IOException {
        try {
            String message = messages.poll(SILENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IOException("nothing heard for a minute");
            }
            return message;
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private String subscription() {
        ObjectNode message = json.createObjectNode().put("context", "vessels.self");
        ArrayNode wanted = message.putArray("subscribe");
        SignalK.subscribed()
                .forEach(path -> wanted.addObject()
                        .put("path", path)
                        .put("period", PERIOD_MILLIS)
                        .put("policy", "ideal")
                        .put("minPeriod", PERIOD_MILLIS));
        return message.toString();
    }

    private void hear(String message, Hearing hearing) {
        try {
            JsonNode said = json.readTree(message);
            if (said.has("updates")) {
                said.path("updates").forEach(update -> hear(update, hearing));
            } else {
                time(said.path("timestamp")).ifPresent(theirs -> ahead = Duration.between(clock.instant(), theirs));
            }
        } catch (JsonProcessingException notJson) {
            return;
        }
    }

    private void hear(JsonNode update, Hearing hearing) {
        Instant at = time(update.path("timestamp")).map(this::ours).orElseGet(clock::instant);
        update.path("values").forEach(each -> hear(each.path("path").asText(), each.path("value"), at, hearing));
    }

    private void hear(String path, JsonNode value, Instant at, Hearing hearing) {
        Optional<Report> report = SignalK.report(path, value);
        report.ifPresent(said -> hearing.hear(said, source(), at));
    }

    private Source source() {
        return address.source();
    }

    /** Never in the future. */
    private Instant ours(Instant theirs) {
        Instant at = theirs.minus(ahead);
        Instant now = clock.instant();
        return at.isAfter(now) ? now : at;
    }

    private static Optional<Instant> time(JsonNode said) {
        try {
            return said.isTextual() ? Optional.of(Instant.parse(said.asText())) : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** Not every server keeps values; the stream goes on without. */
    private void fillIn(Hearing hearing) {
        Instant now = clock.instant();
        if (Duration.between(heardUntil, now).compareTo(NOT_WORTH_ASKING) < 0) {
            return;
        }
        Instant from = heardUntil.isBefore(now.minus(KEPT)) ? now.minus(KEPT) : heardUntil;
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(
                            "http",
                            "/signalk/v2/api/history/values?paths=" + String.join(",", SignalK.kept())
                                    + "&resolution=60&from=" + from.plus(ahead) + "&to=" + now.plus(ahead)))
                    .timeout(Duration.ofSeconds(30));
            token.ifPresent(said -> request.header("Authorization", "Bearer " + said));
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() == 200) {
                    hearKept(json.readTree(body.readNBytes(MOST_KEPT)), hearing);
                }
            }
        } catch (IOException notKept) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Rows of a time and one value for each path that the answer names. */
    private void hearKept(JsonNode kept, Hearing hearing) {
        JsonNode paths = kept.path("values");
        for (JsonNode row : kept.path("data")) {
            Optional<Instant> at = time(row.path(0)).map(this::ours);
            for (int column = 0; at.isPresent() && column < paths.size(); column++) {
                hear(paths.path(column).path("path").asText(), row.path(column + 1), at.get(), hearing);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        socket.abort();
        messages.clear();
        messages.offer(END);
    }

    /** Puts messages together from their parts; what is far too long is no message. */
    private final class Inbox implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            if (parts.length() + part.length() <= LONGEST_MESSAGE) {
                parts.append(part);
            }
            if (last) {
                messages.offer(
                        parts.toString()); // where nobody keeps up, the newest is lost: the next comes in a second
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String why) {
            messages.offer(END);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable broken) {
            messages.offer(END);
        }
    }
}
