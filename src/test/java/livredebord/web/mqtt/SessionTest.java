package livredebord.web.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SessionTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final List<byte[]> taken = new CopyOnWriteArrayList<>();
    private PlayedBroker broker;

    @AfterAll
    static void layUp() {
        VERTX.close();
    }

    @BeforeEach
    void moor() throws IOException {
        broker = new PlayedBroker();
    }

    @AfterEach
    void cast() throws IOException {
        broker.close();
    }

    private Session open(Optional<String> user, Optional<String> password) throws IOException {
        int port = Integer.parseInt(broker.address().replaceFirst(".*:", ""));
        return Session.open(
                VERTX,
                new Broker(false, "127.0.0.1", port, List.of("msh/#"), user, password, "token"),
                "log0123456789");
    }

    private Session open() throws IOException {
        return open(Optional.empty(), Optional.empty());
    }

    private void follow(Session session, Session.Taker taker) {
        Thread thread = new Thread(() -> {
            try {
                session.follow(taker);
            } catch (IOException over) {
                Thread.yield();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Test
    void whatIsTakenIsAcknowledgedAlsoWhereItIsLong() throws IOException {
        byte[] lengthy = new byte[20_000];
        broker.has("terre".getBytes(StandardCharsets.UTF_8));
        broker.has(lengthy);
        try (Session session = open()) {
            follow(session, taken::add);
            await().atMost(20, TimeUnit.SECONDS).until(() -> broker.waiting() == 0);
        }

        assertThat(taken.get(0)).asString(StandardCharsets.UTF_8).isEqualTo("terre");
        assertThat(taken.get(1)).isEqualTo(lengthy);
    }

    /** Our name is kept there, and so is what comes for us while we are away: no clean session is asked for. */
    @Test
    void weSayWhoWeAreAndThatOurSessionLasts() throws IOException {
        open(Optional.of("arthur"), Optional.of("secret")).close();

        byte[] wanted = {0, 4, 'M', 'Q', 'T', 'T', 4, (byte) 0xC0, 0, 30};
        assertThat(broker.asked().get(0)).startsWith(wanted);
        assertThat(new String(broker.asked().get(0), StandardCharsets.ISO_8859_1))
                .endsWith("log0123456789\0\6arthur\0\6secret");
    }

    @Test
    void whatNobodyCouldTakeWaitsAtTheBroker() throws Exception {
        broker.has("terre".getBytes(StandardCharsets.UTF_8));
        try (Session session = open()) {
            assertThatThrownBy(() -> session.follow(message -> {
                        throw new IOException("the book is away");
                    }))
                    .hasMessage("the book is away");
        }
        try (Session session = open()) {
            follow(session, taken::add);
            await().atMost(20, TimeUnit.SECONDS).until(() -> broker.waiting() == 0);
        }

        assertThat(taken).hasSize(1);
    }

    @Test
    void aBrokerThatRefusesIsToldApartFromOneThatIsNone() throws IOException {
        broker.welcomesWith((byte) 0x20, (byte) 2, (byte) 0, (byte) 5);
        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("let us in");

        broker.welcomesWith("HTTP/1.1 400 Bad Request".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("MQTT 3.1.1");

        broker.welcomesWith((byte) 0x20, (byte) 2, (byte) 0, (byte) 0);
        broker.grants((byte) 0x90, (byte) 3, (byte) 0, (byte) 1, (byte) 0x80);
        try (Session session = open()) {
            assertThat(session.follow(taken::add)).contains("topics");
        }
    }

    @Test
    void garbageEndsTheConnectionAndNothingElse() throws IOException {
        broker.grants((byte) 0x36, (byte) 3, (byte) 0, (byte) 1, (byte) 1);
        try (Session session = open()) {
            assertThat(session.follow(taken::add)).contains("MQTT 3.1.1");
        }
        broker.grants((byte) 0x30, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff);
        try (Session session = open()) {
            assertThat(session.follow(taken::add)).contains("MQTT 3.1.1");
        }

        assertThat(taken).isEmpty();
    }
}
