package livredebord.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MattermostClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 10);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void aRedirectIsNotFollowed() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });

        assertThatThrownBy(() -> client().post("/hooks/secret", List.of()))
                .isInstanceOfSatisfying(
                        MattermostRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(307));
        assertThat(asked).containsExactly("/hooks/secret");
    }

    @Test
    void aServerThatNeverFinishesItsAnswerIsGivenUp() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            sleep(6000);
        });

        assertThatThrownBy(() -> client().get("/slow"))
                .isInstanceOfSatisfying(
                        MattermostAway.class,
                        away -> assertThat(away.mayHaveArrived()).isTrue());
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                exchange.getResponseBody().write(chunk);
            }
        });

        assertThatThrownBy(() ->
                        MattermostClient.at(address(), Duration.ofSeconds(20)).get("/endless"))
                .isInstanceOf(MattermostAway.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void nobodyListeningMeansThatNothingArrived() {
        server.stop(0);

        assertThatThrownBy(() -> client().post("/hooks/secret", List.of()))
                .isInstanceOfSatisfying(
                        MattermostAway.class,
                        away -> assertThat(away.mayHaveArrived()).isFalse());
    }

    @Test
    void noSecretIsInWhatIsSaidOfAFailure() {
        serve(exchange -> exchange.sendResponseHeaders(400, -1));

        assertThatThrownBy(() -> client().as("s3cret-token").post("/hooks/s3cret-hook", List.of()))
                .hasMessageNotContaining("s3cret");
        server.stop(0);
        assertThatThrownBy(() -> client().as("s3cret-token").post("/hooks/s3cret-hook", List.of()))
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aServerUnderAPathIsAskedThere() {
        serve(exchange -> exchange.sendResponseHeaders(200, -1));

        MattermostClient.at(URI.create(address() + "/chat/"), PATIENCE).get("/api/v4/system/ping");

        assertThat(asked).containsExactly("/chat/api/v4/system/ping");
    }

    private void serve(Served served) {
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                served.answer(exchange);
            }
        });
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private MattermostClient client() {
        return MattermostClient.at(address(), PATIENCE);
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Served {
        void answer(HttpExchange exchange) throws IOException;
    }
}
