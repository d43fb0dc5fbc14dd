package livredebord.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The rules by which anybody is called, told one after the other. */
@Timeout(60)
class OutboundTest {

    /** A name that no name server knows (RFC 2606): where it is found, only this test told what it means. */
    private static final String HARBOUR = "harbour.example";

    private static final String HERE = "127.0.0.1";

    /** Documentation's own network (RFC 5737): nobody is there. */
    private static final String NOBODY = "192.0.2.1";

    private static final String PASSWORD = "secret of this test";

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Deque<String> meanings = new ArrayDeque<>();
    private final Semaphore slow = new Semaphore(0);
    private final Outbound outbound = new Outbound(this::meaning, null);
    private HttpServer server;

    @TempDir
    Path folder;

    private InetAddress[] meaning(String host) throws UnknownHostException {
        if (!host.equals(HARBOUR)) {
            return InetAddress.getAllByName(host);
        }
        return Arrays.stream(meanings.remove().split(" "))
                .map(OutboundTest::figures)
                .toArray(InetAddress[]::new);
    }

    private static InetAddress figures(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException notFigures) {
            throw new IllegalArgumentException(address, notFigures);
        }
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        slow.release(100);
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " at "
                + exchange.getRequestHeaders().getFirst("Host") + " " + body.length);
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/moved" -> {
                    exchange.getResponseHeaders().set("Location", "/elsewhere");
                    exchange.sendResponseHeaders(307, -1);
                }
                case "/stalled" -> {
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write(new byte[10]);
                    exchange.getResponseBody().flush();
                    slow.acquireUninterruptibly();
                }
                case "/endless" -> {
                    exchange.sendResponseHeaders(202, 0);
                    while (true) {
                        exchange.getResponseBody().write(new byte[1 << 16]);
                    }
                }
                default -> {
                    byte[] words = "fair wind".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, words.length);
                    exchange.getResponseBody().write(words);
                }
            }
        }
    }

    @Test
    void whatTheSettingNamesIsCalledAndItsAnswerRead() throws Exception {
        Answer answer = outbound.send(aboard(HERE, "/chat/")
                .call("PUT", "/posts?x=1")
                .carrying(new byte[7])
                .keeping(100));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("fair wind");
        assertThat(heard).containsExactly("PUT /chat/posts?x=1 at " + HERE + ":" + port() + " 7");
    }

    @Test
    void aRedirectIsAnAnswerLikeAnyOther() throws Exception {
        assertThat(outbound.send(aboard(HERE, "/moved").call("GET")).status()).isEqualTo(307);
        assertThat(heard).hasSize(1);
    }

    @Test
    void thisMachineIsCalledOnlyWhereItIsListed() throws Exception {
        meanings.add(HERE);
        Target unlisted = Target.of(uri("http", HARBOUR, "/"), false);
        assertThatThrownBy(() -> outbound.send(unlisted.call("POST")))
                .isInstanceOfSatisfying(
                        NotAnswered.Forbidden.class,
                        never -> assertThat(never.found()).isEqualTo(HARBOUR + " is " + HERE));
        assertThat(heard).isEmpty();

        meanings.add(HERE);
        assertThat(outbound.send(aboard(HARBOUR, "/").call("POST")).status()).isEqualTo(200);
    }

    @Test
    void ashoreItIsListedOnlyByItsOwnName() throws Exception {
        for (String listed : List.of(HERE, "localhost")) {
            Target target = Target.ashore(uri("http", listed, "/"));
            assertThat(outbound.send(target.call("GET")).status()).as(listed).isEqualTo(200);
        }
        meanings.add(HERE);
        assertThatThrownBy(() ->
                        outbound.send(Target.ashore(uri("http", HARBOUR, "/")).call("GET")))
                .isInstanceOf(NotAnswered.Forbidden.class)
                .hasMessageContaining("only where the setting itself names it");
    }

    @Test
    void aNameMustBeRightInEachOfItsAddresses() {
        meanings.add(NOBODY + " " + HERE);

        assertThatThrownBy(() ->
                        outbound.send(Target.ashore(uri("http", HARBOUR, "/")).call("GET")))
                .isInstanceOf(NotAnswered.Forbidden.class);
    }

    @Test
    void addressesThatMustNotBeCalledAreKnown() {
        Target nearby = Target.of(URI.create("http://one.example"), true);
        Target far = Target.of(URI.create("http://one.example"), false);
        for (String never : List.of("0.0.0.0", "::", "224.0.0.1", "ff02::1")) {
            assertThat(nearby.admits(figures(never))).as(never).isFalse();
        }
        for (String near : List.of("127.0.0.1", "127.8.8.8", "::1", "169.254.169.254", "fe80::1", "::ffff:127.0.0.1")) {
            assertThat(far.admits(figures(near))).as(near).isFalse();
            assertThat(nearby.admits(figures(near))).as(near).isTrue();
        }
        for (String away : List.of("192.168.1.10", "10.0.0.1", "203.0.113.7", "2001:db8::1")) {
            assertThat(far.admits(figures(away))).as(away).isTrue();
        }
    }

    /** Whoever owns the name cannot lead us here after he was checked. */
    @Test
    void theConnectionGoesToTheAddressThatWasChecked() throws Exception {
        meanings.addAll(List.of(NOBODY, HERE));
        Call sly = Target.ashore(uri("http", HARBOUR, "/")).call("GET").within(Duration.ofMillis(400));

        assertThatThrownBy(() -> outbound.send(sly)).isInstanceOf(NotAnswered.class);
        assertThat(heard).isEmpty();
        assertThat(meanings).containsExactly(HERE);

        outbound.send(aboard(HARBOUR, "/").call("GET"));
        assertThat(heard).containsExactly("GET / at " + HARBOUR + ":" + port() + " 0");
        assertThat(meanings).isEmpty();
    }

    @Test
    void aSlowAnswerIsGivenUp() {
        Call call = aboard(HERE, "/stalled").call("GET").keeping(10_000).within(Duration.ofMillis(2_500));

        assertThatThrownBy(() -> outbound.send(call))
                .isInstanceOfSatisfying(
                        NotAnswered.class,
                        late -> assertThat(late.mayHaveArrived()).isTrue())
                .hasMessage(HERE + " did not answer in PT2.5S");
    }

    /** A name server may be slow too. */
    @Test
    void aSlowSearchForTheAddressIsGivenUp() {
        Outbound waiting = new Outbound(
                host -> {
                    slow.acquireUninterruptibly();
                    return InetAddress.getAllByName(HERE);
                },
                null);

        assertThatThrownBy(() -> waiting.send(aboard(HARBOUR, "/").call("GET").within(Duration.ofMillis(400))))
                .isInstanceOfSatisfying(
                        NotAnswered.class,
                        late -> assertThat(late.mayHaveArrived()).isFalse());
    }

    @Test
    void anAnswerIsReadAsFarAsItWasWanted() throws Exception {
        Target target = aboard(HERE, "/endless");
        assertThatThrownBy(() -> outbound.send(target.call("GET").keeping(1_000_000)))
                .isInstanceOf(NotAnswered.class)
                .hasMessageContaining("longer than 1000000 bytes");

        assertThat(outbound.send(target.call("GET")).status()).isEqualTo(202);
    }

    @Test
    void filesGoAndComeByPieces() throws Exception {
        Path file = Files.write(folder.resolve("book"), new byte[3_000_000]);
        assertThat(outbound.send(aboard(HERE, "/up").call("PUT").carrying(file)).status())
                .isEqualTo(200);
        assertThat(heard).containsExactly("PUT /up at " + HERE + ":" + port() + " 3000000");

        Path photo = Files.writeString(folder.resolve("photo"), "something longer that was there before");
        outbound.send(aboard(HERE, "/down").call("GET").keepingInto(photo, 9));
        assertThat(photo).hasContent("fair wind");
        assertThatThrownBy(() -> outbound.send(aboard(HERE, "/down").call("GET").keepingInto(photo, 8)))
                .hasMessageContaining("longer than 8 bytes");
    }

    /** The address may be forged all the same; the certificate cannot. */
    @Test
    void theCertificateMustBeOfTheNameThatWasMeant() throws Exception {
        PfxOptions trusted = certificateOf("right.example");
        Vertx vertx = Vertx.vertx();
        io.vertx.core.http.HttpServer secure = vertx.createHttpServer(
                        new HttpServerOptions().setSsl(true).setKeyCertOptions(trusted))
                .requestHandler(request -> {
                    heard.add(request.uri());
                    request.response().end();
                });
        int port = secure.listen(0, HERE)
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
        try {
            Outbound believing = new Outbound(host -> new InetAddress[] {figures(HERE)}, trusted);
            Call right =
                    Target.aboard(URI.create("https://right.example:" + port)).call("GET");
            Call wrong =
                    Target.aboard(URI.create("https://wrong.example:" + port)).call("GET");

            assertThat(believing.send(right).status()).isEqualTo(200);
            assertThatThrownBy(() -> believing.send(wrong))
                    .isInstanceOf(NotAnswered.class)
                    .hasMessageContaining("CertificateException");
            assertThatThrownBy(() -> new Outbound(host -> new InetAddress[] {figures(HERE)}, null).send(right))
                    .isInstanceOf(NotAnswered.class)
                    .hasMessageContaining("CertPathBuilderException");
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
        assertThat(heard).hasSize(1);
    }

    @Test
    void aStreamIsOpenedToTheAddressThatWasChecked() throws Exception {
        meanings.addAll(List.of(HERE, NOBODY));
        try (ServerSocket stream = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
            Executors.newSingleThreadExecutor().submit(() -> {
                try (Socket caller = stream.accept()) {
                    byte[] asked = new byte[4_096];
                    int bytes = caller.getInputStream().read(asked);
                    heard.add(new String(asked, 0, bytes, StandardCharsets.US_ASCII));
                    caller.getOutputStream()
                            .write("HTTP/1.1 401 no\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                return null;
            });
            Target target = Target.aboard(URI.create("http://" + HARBOUR + ":" + stream.getLocalPort()));

            assertThatThrownBy(() -> outbound.open(target.call("GET", "/stream"), socket -> {}))
                    .isInstanceOfSatisfying(
                            NotAnswered.class, no -> assertThat(no.what()).isEqualTo("answered 401"));
            assertThat(heard.get(0)).startsWith("GET /stream ").containsIgnoringCase("Host: " + HARBOUR);
        }

        assertThat(meanings).containsExactly(NOBODY);

        meanings.addFirst(HERE);
        assertThatThrownBy(() -> outbound.open(
                        Target.of(uri("http", HARBOUR, "/"), false).call("GET"), socket -> {}))
                .isInstanceOf(NotAnswered.Forbidden.class);
    }

    /** The one place where a name is asked for twice: the second time by the machine, as it knows the boat's own names. */
    @Test
    void anEncryptedStreamIsOpenedByTheNameThatItsCertificateIsFor() {
        meanings.add(HERE);

        assertThatThrownBy(() ->
                        outbound.open(Target.aboard(uri("https", HARBOUR, "/")).call("GET"), socket -> {}))
                .isInstanceOf(NotAnswered.class)
                .hasMessageContaining("UnknownHostException: " + HARBOUR);
        assertThat(meanings).isEmpty();
    }

    @Test
    void nothingThatIsAddedLeadsElsewhere() {
        Target target = aboard(HERE, "");
        for (String sly : List.of("@evil.example/", ":81/", "", "/a b", "/a\r\nHost: x", "/é")) {
            assertThatIllegalArgumentException()
                    .as(sly)
                    .isThrownBy(() -> target.call("GET", sly))
                    .withMessageNotContaining("evil");
        }
        for (String wrong : List.of("ftp://example/", "http:///secret", "/secret", "file:///secret")) {
            assertThatIllegalArgumentException()
                    .as(wrong)
                    .isThrownBy(() -> Target.aboard(URI.create(wrong)))
                    .withMessageNotContaining("secret");
        }
    }

    @Test
    void noSecretIsInWhatIsSaidOfAFailure() {
        server.stop(0);
        Call call = aboard(HERE, "/hooks/s3cret").call("POST").header("Authorization", "s3cret");

        assertThatThrownBy(() -> outbound.send(call))
                .isInstanceOfSatisfying(
                        NotAnswered.class,
                        away -> assertThat(away.mayHaveArrived()).isFalse())
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("s3cret");
    }

    private Target aboard(String host, String path) {
        return Target.aboard(uri("http", host, path));
    }

    private URI uri(String scheme, String host, String path) {
        return URI.create(scheme + "://" + host + ":" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private PfxOptions certificateOf(String name) throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "one",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return new PfxOptions().setPath(store.toString()).setPassword(PASSWORD);
    }
}
