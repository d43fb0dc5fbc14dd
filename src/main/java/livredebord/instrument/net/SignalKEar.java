package livredebord.instrument.net;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.WebSocket;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import livredebord.instrument.Address;
import livredebord.instrument.Ear;
import livredebord.instrument.Hearing;
import livredebord.instrument.Report;
import livredebord.instrument.Source;
import livredebord.outbound.Answer;
import livredebord.outbound.Call;
import livredebord.outbound.NotAnswered;
import livredebord.outbound.Outbound;
import livredebord.outbound.Target;

/**
 * A Signal K server: first what it kept while we did not listen, then its stream. Its clock may differ from ours: the
 * difference that its greeting shows is taken off each of its times.
 */
final class SignalKEar implements Ear {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration NOT_WORTH_ASKING = Duration.ofMinutes(1);
    private static final int PERIOD_MILLIS = 1_000;
    private static final int MOST_KEPT = 8 << 20;
    private static final int SILENCE_SECONDS = 60;

    private final Address address;
    private final Target server;
    private final Optional<String> token;
    private final Instant heardUntil;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
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
        String scheme = address.kind() == Address.Kind.SIGNALKS ? "https" : "http";
        this.server = Target.aboard(URI.create(scheme + "://" + address.host() + ":" + address.port()));
        try {
            this.socket = Outbound.shared()
                    .open(call("/signalk/v1/stream?subscribe=none").within(CONNECT), this::takeDown);
        } catch (NotAnswered nobody) {
            throw new IOException("no Signal K at " + address.name() + ": it " + nobody.what(), nobody);
        }
    }

    private Call call(String path) {
        Call call = server.call("GET", path);
        token.ifPresent(said -> call.header("Authorization", "Bearer " + said));
        return call;
    }

    /** Where nobody keeps up, the newest is lost: the next comes in a second. What is far too long is no message. */
    private void takeDown(WebSocket stream) {
        stream.textMessageHandler(messages::offer);
        stream.exceptionHandler(tooLong -> {});
        stream.closeHandler(over -> messages.offer(END));
    }

    @Override
    public void listen(Hearing hearing) throws IOException {
        String greeting = next();
        hear(greeting, hearing);
        if (!greeting.equals(END)) {
            fillIn(hearing);
            socket.writeTextMessage(subscription());
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
            Answer answer = Outbound.shared()
                    .send(call("/signalk/v2/api/history/values?paths=" + String.join(",", SignalK.kept())
                                    + "&resolution=60&from=" + from.plus(ahead) + "&to=" + now.plus(ahead))
                            .within(PATIENCE)
                            .keeping(MOST_KEPT));
            if (answer.status() == 200) {
                hearKept(json.readTree(answer.body()), hearing);
            }
        } catch (IOException notKept) {
            return;
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
        socket.close();
        messages.clear();
        messages.offer(END);
    }
}
