package livredebord.web.mqtt;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toMap;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import io.vertx.mqtt.MqttConnectionException;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.MqttSubAckMessage;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;

/**
 * One connection to a broker. The session outlives it: what is published meanwhile waits at the broker under our name. While
 * a message is taken nothing more is read, so that a flood waits in the broker and not here.
 */
final class Session implements Closeable {

    private static final int SECONDS_TO_CONNECT = 10;
    private static final int SECONDS_BETWEEN_PINGS = 30;

    /** As by HTTP; what is larger is read and left. */
    private static final int MOST_BYTES = 1 << 18;

    /** No gateway sends this; whoever does is hung up on before it fills the memory. */
    private static final int MOST_BYTES_TO_READ = 1 << 22;

    private final MqttClient client;
    private final BlockingQueue<Optional<MqttPublishMessage>> arrivals = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> over = new CompletableFuture<>();

    private Session(MqttClient client) {
        this.client = client;
        client.publishHandler(this::arrive);
        client.subscribeCompletionHandler(this::checkThatNoneIsRefused);
        client.exceptionHandler(broken -> end("not as MQTT 3.1.1 wants it: " + broken.getMessage()));
        client.closeHandler(gone -> end("the broker hung up"));
    }

    /** What becomes of a message; whoever throws gets it once more. */
    interface Taker {
        void take(byte[] message) throws IOException;
    }

    /**
     * @param ourName under which the broker keeps for us what comes
     * @throws IOException with why there is none, and no secret in it
     */
    static Session open(Vertx vertx, Broker broker, String ourName) throws IOException {
        Session session = new Session(MqttClient.create(vertx, options(broker, ourName)));
        try {
            session.connect(broker);
            session.subscribe(broker);
            return session;
        } catch (IOException | RuntimeException refused) {
            session.close();
            throw refused;
        }
    }

    private static MqttClientOptions options(Broker broker, String ourName) {
        MqttClientOptions options = new MqttClientOptions();
        options.setClientId(ourName);
        options.setCleanSession(false);
        options.setAutoAck(false);
        options.setKeepAliveInterval(SECONDS_BETWEEN_PINGS);
        options.setMaxMessageSize(MOST_BYTES_TO_READ);
        options.setConnectTimeout((int) SECONDS.toMillis(SECONDS_TO_CONNECT));
        options.setSsl(broker.tls());
        options.setHostnameVerificationAlgorithm(broker.tls() ? "HTTPS" : "");
        broker.user().ifPresent(options::setUsername);
        broker.user().flatMap(known -> broker.password()).ifPresent(options::setPassword);
        return options;
    }

    private void connect(Broker broker) throws IOException {
        CompletableFuture<?> welcome =
                client.connect(broker.port(), broker.host()).toCompletionStage().toCompletableFuture();
        try {
            CompletableFuture.anyOf(welcome, over).get(SECONDS_TO_CONNECT, SECONDS);
        } catch (ExecutionException failed) {
            String refused = failed.getCause() instanceof MqttConnectionException
                    ? "the broker does not let us in: "
                    : "no broker of MQTT answers: ";
            throw new IOException(refused + failed.getCause().getMessage(), failed);
        } catch (TimeoutException silent) {
            throw new IOException("no broker of MQTT answers", silent);
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
        if (over.isDone()) {
            throw new IOException(over.join());
        }
    }

    private void subscribe(Broker broker) {
        client.subscribe(broker.topics().stream()
                        .collect(toMap(topic -> topic, topic -> MqttQoS.AT_LEAST_ONCE.value(), Math::max)))
                .onFailure(wrong -> end(wrong.getMessage()));
    }

    private void arrive(MqttPublishMessage message) {
        client.pause();
        arrivals.add(Optional.of(message));
    }

    private void checkThatNoneIsRefused(MqttSubAckMessage answer) {
        if (answer.grantedQoSLevels().contains(MqttQoS.FAILURE.value())) {
            end("the broker does not let us have these topics");
        }
    }

    private void end(String why) {
        over.complete(why);
        arrivals.add(Optional.empty());
    }

    /**
     * Until the broker hangs up or somebody closes.
     *
     * @return why it ended
     * @throws IOException the taker's
     */
    String follow(Taker taker) throws IOException {
        for (Optional<MqttPublishMessage> next = next(); next.isPresent(); next = next()) {
            deliver(next.get(), taker);
        }
        return over.join();
    }

    private Optional<MqttPublishMessage> next() throws IOException {
        try {
            if (arrivals.isEmpty()) {
                client.resume();
            }
            return arrivals.take();
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private static void deliver(MqttPublishMessage message, Taker taker) throws IOException {
        if (message.payload().length() < MOST_BYTES) {
            taker.take(message.payload().getBytes());
        }
        if (message.qosLevel() != MqttQoS.AT_MOST_ONCE) {
            message.ack();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException();
    }

    @Override
    public void close() {
        client.disconnect();
    }
}
