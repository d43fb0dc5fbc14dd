package livredebord.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

    private final PlayedTrial trial = PlayedTrial.on();

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void theKeyLetsInOnceAndACookieKeepsTheDoorOpen() {
        HttpResponse<String> entered = trial.get(trial.door.address());

        assertThat(entered.statusCode()).isEqualTo(200);
        assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HTTPOnly", "SameSite=Strict", "Path=/essai")
                .doesNotContain(trial.door.address().split("cle=")[1]);
        assertThat(trial.get(trial.base() + "/essai").statusCode()).isEqualTo(200);
        assertThat(trial.get(trial.base() + "/essai/page.js").statusCode()).isEqualTo(200);
    }

    @Test
    void theKeyIsRefusedTheSecondTime() {
        trial.entered();

        HttpResponse<String> second = stranger(trial.door.address());

        assertThat(second.statusCode()).isEqualTo(403);
        assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(second.body()).contains("a déjà servi").contains("was used before");
    }

    @Test
    void whoIsInMayUseTheAddressAgain() {
        trial.entered();

        HttpResponse<String> again = trial.get(trial.door.address());

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location")).contains("/essai");
    }

    @Test
    void lookingAtTheAddressDoesNotUseTheKeyUp() {
        HttpRequest.Builder head =
                HttpRequest.newBuilder(URI.create(trial.door.address())).method("HEAD", BodyPublishers.noBody());
        PlayedTrial.sendWith(HttpClient.newHttpClient(), head);

        assertThat(stranger(trial.door.address()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/essai",
                "/essai/",
                "/essai?cle=",
                "/essai?cle=ybndrfg8ejkmcpqxot1uwisza3",
                "/essai/page.js",
                "/essai/page.css",
                "/essai/page.html",
                "/essai/anchor.svg",
                "/essai/api/view",
                "/essai/api/words?lang=fr",
                "/essai/api/../api/view",
                "/essai/mm/../api/view",
                "/essai/%61pi/view",
                "/essai/nothing"
            })
    void withoutTheCookieNothingIsShown(String path) {
        trial.entered();

        HttpResponse<String> refused = stranger(trial.base() + path);

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void theKeyOpensNothingButThePage() {
        String key = trial.door.address().split("\\?")[1];

        assertThat(stranger(trial.base() + "/essai/api/view?" + key).statusCode())
                .isEqualTo(403);
        assertThat(stranger(trial.door.address()).statusCode()).isEqualTo(200);
    }

    @Test
    void aGuessedCookieIsRefusedBeforeAndAfterSomebodyEntered() {
        HttpRequest.Builder guess = trial.at("/essai").header("Cookie", "essai=guess");

        assertThat(strange(guess).statusCode()).isEqualTo(403);
        trial.entered();
        assertThat(strange(guess).statusCode()).isEqualTo(403);
        assertThat(strange(trial.at("/essai").header("Cookie", "essai=")).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/essai/mm/hooks/ybndrfg8ejkmcpqxot1uwisza3",
                "/essai/mm/hooks/commands/ybndrfg8ejkmcpqxot1uwisza3",
                "/essai/mm/api/v4/actions/dialogs/open",
                "/essai/mm/api/v4/posts",
                "/essai/mm"
            })
    void thePlayedServerWantsItsSecrets(String path) {
        HttpResponse<String> refused = trial.callBack(path, "application/json", "{\"text\":\"x\"}");

        assertThat(refused.statusCode()).isIn(400, 404);
        assertThat(trial.entered().texts("lea")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/essai",
                "/essai?cle=x",
                "/essai/page.js",
                "/essai/api/view",
                "/essai/mm/hooks/x",
                "/essai/mm/api/v4/actions/dialogs/open"
            })
    void nothingExistsWithoutTheSwitch(String path) {
        try (PlayedTrial off = PlayedTrial.off()) {
            assertThat(stranger(off.base() + path).statusCode()).isEqualTo(404);
            assertThat(stranger(off.door.address()).statusCode()).isEqualTo(404);
            assertThat(off.callBack(path, "application/json", "{}").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void withoutTheSwitchAProxyIsNobodysBusiness() {
        try (PlayedTrial off = PlayedTrial.off()) {
            HttpRequest.Builder relayed = off.at("/pdf/x").header("X-Forwarded-For", "1.2.3.4");

            assertThat(strange(relayed).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/essai", "/essai/mm/hooks/x", "/mattermost/command", "/pdf/x", "/anything"})
    void everyPathOfTheServiceRefusesWhatWasForwarded(String path) {
        HttpRequest.Builder relayed = trial.at(path).header("X-Forwarded-For", "127.0.0.1");

        assertThat(strange(relayed.copy().GET()).statusCode()).isEqualTo(403);
        assertThat(strange(relayed.POST(BodyPublishers.ofString("x"))).statusCode())
                .isEqualTo(403);
        assertThat(trial.heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/essai", "/mattermost/command", "/pdf/x"})
    void everyPathOfTheServiceRefusesAForeignOrigin(String path) {
        HttpRequest.Builder foreign = trial.at(path).header("Origin", "http://elsewhere.example");

        assertThat(strange(foreign.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/essai", "/mattermost/command", "/pdf/x"})
    void everyPathOfTheServiceRefusesAForeignHost(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: rebound.example:" + trial.port()))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("GET " + path + " HTTP/1.0")).startsWith("HTTP/1.0 403");
    }

    @Test
    void theCookieDoesNotOpenTheDoorToAForeignHost() throws IOException {
        String cookie = trial.get(trial.door.address())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
        String own = "GET /essai HTTP/1.1\r\nCookie: " + cookie + "\r\nHost: ";

        assertThat(raw(own + "localhost:" + trial.port())).startsWith("HTTP/1.1 200");
        assertThat(raw(own + "rebound.example:" + trial.port())).startsWith("HTTP/1.1 403");
    }

    @Test
    void aProxyOnThisMachineThatSaysSoIsRefused() throws IOException {
        try (Proxy proxy = new Proxy(trial, Map.of("Via", "1.1 proxy", "X-Forwarded-For", "203.0.113.9"))) {
            HttpResponse<String> relayed = stranger(proxy.address() + keyPath());

            assertThat(relayed.statusCode()).isEqualTo(403);
            assertThat(relayed.body()).contains("passée par un relais");
        }
        assertThat(stranger(trial.door.address()).statusCode()).isEqualTo(200);
    }

    @Test
    void aProxyOnThisMachineThatHidesItselfGetsNothingWithoutKeyOrCookie() throws IOException {
        try (Proxy proxy = new Proxy(trial, Map.of())) {
            trial.entered();

            assertThat(stranger(proxy.address() + "/essai").statusCode()).isEqualTo(403);
            assertThat(stranger(proxy.address() + "/essai/api/view").statusCode())
                    .isEqualTo(403);
            assertThat(stranger(proxy.address() + keyPath()).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void thePageBringsEverythingFromHere() {
        HttpResponse<String> page = trial.get(trial.door.address());

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(page.body()).doesNotContain("http://", "https://", "onclick", "style=");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void whatAFormCanSendIsNoAct() {
        trial.entered();
        String asked = Json.empty()
                .put("person", trial.person("lea").id())
                .put("text", "x")
                .toString();

        HttpResponse<String> refused = trial.send(
                trial.at("/essai/api/say").header("Content-Type", "text/plain").POST(BodyPublishers.ofString(asked)));

        assertThat(refused.statusCode()).isIn(404, 415);
        assertThat(trial.texts("lea")).isEmpty();
    }

    @Test
    void nobodyButTheCrewCanBePlayed() {
        trial.entered();
        HttpResponse<String> refused = trial.send(trial.at("/essai/api/say")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"person\":\"nobody\",\"text\":\"x\"}")));

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    private String keyPath() {
        return trial.door.address().substring(trial.base().length());
    }

    private static HttpResponse<String> stranger(String address) {
        return strange(HttpRequest.newBuilder(URI.create(address)));
    }

    private static HttpResponse<String> strange(HttpRequest.Builder request) {
        return PlayedTrial.sendWith(HttpClient.newHttpClient(), request);
    }

    /** What a client of ours would not let us send. */
    private String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", trial.port())) {
            String request = head + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Hands every request on under the service's own name, as careless reverse proxies do. */
    private static final class Proxy implements AutoCloseable {

        private final HttpServer server;
        private final HttpClient client = HttpClient.newHttpClient();
        private final PlayedTrial behind;
        private final Map<String, String> headers;

        Proxy(PlayedTrial behind, Map<String, String> headers) throws IOException {
            this.behind = behind;
            this.headers = headers;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::handOn);
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        private void handOn(HttpExchange exchange) throws IOException {
            HttpRequest.Builder request = behind.at(exchange.getRequestURI().toString());
            headers.forEach(request::header);
            try {
                HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
                exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
                exchange.getResponseBody().write(answer.body());
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            } finally {
                exchange.close();
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
