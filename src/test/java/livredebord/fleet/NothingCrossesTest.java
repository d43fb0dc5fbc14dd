package livredebord.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import livredebord.fleet.Marina.Moored;
import livredebord.logbook.Alerts;
import livredebord.web.mqtt.PlayedBroker;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What is done unasked, of two boats of one service side by side: each has instruments, subscribers, trackers, orders and an
 * evening of her own. Bella, who has none of it, gets none of it.
 */
@QuarkusTest
@TestProfile(NothingCrossesTest.Harbour.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingCrossesTest {

    private static final String ARTHURS_PLACE = "48°16,2'N";
    private static final String ANNAS_PLACE = "43°05,0'N";

    /** No rule's own, so that no round of ours finds it over. */
    private static final String CALL = "ALARM bilge 1";

    @ConfigProperty(name = "livredebord.data")
    Path data;

    @ConfigProperty(name = "livredebord.instruments")
    String arthursInstruments;

    @Inject
    Fleet fleet;

    @Inject
    Alerts alerts;

    private final Map<String, Queue<String>> told = new ConcurrentHashMap<>();
    private Marina marina;
    private Moored arthur;
    private Moored anna;
    private Moored bella;
    private HttpServer subscribers;
    private Gateway arthurs;
    private Gateway annas;

    /** A folder of its own; the gateway of the service's own boat is known before the service starts. */
    public static final class Harbour implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return Map.of(
                        "livredebord.data",
                        Files.createTempDirectory("harbour").resolve("data").toString(),
                        "livredebord.instruments",
                        "tcp://127.0.0.1:" + free.getLocalPort());
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    /** Says the same to whoever connects, twice a second. */
    private static final class Gateway implements AutoCloseable {

        private final ServerSocket socket;
        private final byte[] sentences;

        Gateway(int port, String... sentences) throws IOException {
            socket = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
            this.sentences = Arrays.stream(sentences)
                    .map(Gateway::withChecksum)
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.US_ASCII);
            Thread thread = new Thread(this::serve, "gateway");
            thread.setDaemon(true);
            thread.start();
        }

        private static String withChecksum(String sentence) {
            int sum = sentence.chars().reduce(0, (one, other) -> one ^ other);
            return String.format(Locale.ROOT, "$%s*%02X\r\n", sentence, sum);
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket listener = socket.accept()) {
                    while (true) {
                        listener.getOutputStream().write(sentences);
                        TimeUnit.MILLISECONDS.sleep(500);
                    }
                } catch (IOException | InterruptedException hungUp) {
                    Thread.yield();
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @BeforeEach
    void setThemUp() throws IOException {
        if (arthur != null) {
            return;
        }
        int arthursPort = Integer.parseInt(arthursInstruments.replaceFirst(".*:", ""));
        arthurs = new Gateway(
                arthursPort,
                "GPRMC,,A,4816.200,N,00440.800,W,5.0,200.0,,,",
                "IIMDA,,I,1.0171,B,,C,,C,,,,C,,T,,M,,N,,M");
        annas = new Gateway(
                0, "GPRMC,,A,4305.000,N,00600.500,E,7.0,90.0,,,", "IIMDA,,I,1.0092,B,,C,,C,,,,C,,T,,M,,N,,M");
        subscribers = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        subscribers.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told(exchange.getRequestURI().getPath()).add(body);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        subscribers.start();
        Path annasFolder = Files.createDirectories(Berth.folderOf(data, "anna"));
        Files.writeString(
                annasFolder.resolve("settings.properties"),
                "livredebord.instruments=tcp://127.0.0.1:" + annas.socket.getLocalPort() + "\n");
        subscribe(data, "/arthur");
        subscribe(annasFolder, "/anna");
        marina = new Marina(data);
        arthur = marina.setUp("", "Arthur", "lea", "log", "00:00");
        bella = marina.setUp("bella", "Bella", "tom", "log", "none");
        anna = marina.setUp("anna", "Anna", "lea", "anna", "00:00");
        patiently().until(() -> fleet.berths().size() == 3);
        patiently().until(() -> arthur.answer("cap 1").contains("#"));
        patiently().until(() -> anna.answer("cap 2").contains("#"));
    }

    private void subscribe(Path folder, String path) throws IOException {
        String name = path.substring(1);
        Files.writeString(
                folder.resolve("webhooks.properties"),
                name + ".url=http://127.0.0.1:" + subscribers.getAddress().getPort() + path + "\n" + name
                        + ".form=text\n" + name + ".nearby=yes\n");
    }

    private Queue<String> told(String path) {
        return told.computeIfAbsent(path, first -> new ConcurrentLinkedQueue<>());
    }

    @AfterAll
    void endThem() throws IOException {
        subscribers.stop(0);
        arthurs.close();
        annas.close();
    }

    private static ConditionFactory patiently() {
        return await().atMost(90, TimeUnit.SECONDS).pollInterval(Duration.ofSeconds(1));
    }

    private String bellas(String words) {
        return bella.typed(words, Marina.TOM, bella.channel()).asString();
    }

    /** The same words within a minute are one entry; behind the sign nobody looks for values. */
    private static String anew(String words) {
        return words + " =" + System.nanoTime();
    }

    @Test
    void aLineTakesWhatTheInstrumentsOfItsOwnBoatShow() {
        patiently()
                .untilAsserted(() -> assertThat(arthur.answer(anew("dauphins"))).contains(ARTHURS_PLACE));
        patiently().untilAsserted(() -> assertThat(anna.answer(anew("tortues"))).contains(ANNAS_PLACE));

        assertThat(arthur.answer("voile")).contains(ARTHURS_PLACE, "1017,1").doesNotContain(ANNAS_PLACE, "1009,2");
        assertThat(anna.answer("voile")).contains(ANNAS_PLACE, "1009,2").doesNotContain(ARTHURS_PLACE, "1017,1");
        assertThat(bellas("voile")).contains("#").doesNotContain("°", "1017,1", "1009,2");
    }

    @Test
    void whatIsInDoubtIsAskedAboardThatBoatAlone() {
        String doubted = anna.answer("baro 613");

        assertThat(doubted).contains("613");
        assertThat(anna.answer("doutes")).contains("613");
        assertThat(arthur.answer("doutes")).doesNotContain("613");
        assertThat(bellas("doutes")).doesNotContain("613");
    }

    @Test
    void whatOneBoatsSkipperOrdersIsOrderedAboardHerAlone() {
        String arthurs = arthur.answer("règles");
        String bellas = bellas("règles");

        anna.answer("règle silence 3 h");
        anna.answer("règle horaire 17 min");

        assertThat(anna.answer("règles")).contains("17 min");
        assertThat(arthur.answer("règles")).isEqualTo(arthurs).doesNotContain("17 min");
        assertThat(bellas("règles")).isEqualTo(bellas).doesNotContain("17 min");
    }

    /** Then the service is started again: the call stands where it stood, and who saw it is known. */
    @Test
    void aCallIsHeardSeenAndRememberedAboardThatBoatAlone() {
        String words = "Eau dans la cale";
        aboard("anna", () -> alerts.raise(CALL, words, alerts.skipper()));

        patiently().until(() -> marina.hasPosted(anna, words));
        assertThat(arthur.answer("vu")).contains("Rien").doesNotContain(words);
        startAgain();
        aboard(
                "anna",
                () -> assertThat(alerts.open())
                        .singleElement()
                        .satisfies(alert -> assertThat(alert.seen()).isEmpty()));
        assertThat(anna.answer("vu")).contains(words);
        startAgain();

        aboard(
                "anna",
                () -> assertThat(alerts.find(CALL)
                                .orElseThrow()
                                .seen()
                                .orElseThrow()
                                .by()
                                .id())
                        .isEqualTo(Marina.LEA));
        aboard("bella", () -> assertThat(alerts.open()).isEmpty());
        AtHand.doWith(AtHand.flagship(), () -> assertThat(alerts.open()).isEmpty());
        assertThat(marina.hasPosted(arthur, words) || marina.hasPosted(bella, words))
                .isFalse();
        aboard("anna", () -> alerts.clear(CALL));
    }

    private void aboard(String boat, Runnable work) {
        AtHand.doWith(fleet.beside(boat).orElseThrow(), work);
    }

    private void startAgain() {
        fleet.close(new ShutdownEvent());
        fleet.forgetAll();
        fleet.open(new StartupEvent());
    }

    @Test
    void theEveningOfOneBoatIsPostedInHerChannelAlone() {
        arthur.answer("phoque gris au Toulinguet");
        anna.answer("cigales à Porquerolles");

        patiently().until(() -> marina.posts(arthur).anyMatch(NothingCrossesTest::isAnEvening));
        patiently().until(() -> marina.posts(anna).anyMatch(NothingCrossesTest::isAnEvening));

        assertThat(marina.posts(arthur)).noneMatch(post -> post.contains("Anna") || post.contains("Porquerolles"));
        assertThat(marina.posts(anna)).noneMatch(post -> post.contains("Arthur") || post.contains("Toulinguet"));
        assertThat(marina.posts(bella)).noneMatch(NothingCrossesTest::isAnEvening);
    }

    /** It tells the head of the book, which no line does. */
    private static boolean isAnEvening(String post) {
        return post.contains("Tête du livre");
    }

    @Test
    void aSubscriberIsToldOfItsOwnBoatAlone() {
        patiently().until(() -> isTold("/arthur", arthur, "cormoran"));
        patiently().until(() -> isTold("/anna", anna, "mérou"));
        bellas("bernache");

        assertThat(told("/arthur")).noneMatch(words -> words.contains("mérou") || words.contains("bernache"));
        assertThat(told("/anna")).noneMatch(words -> words.contains("cormoran") || words.contains("bernache"));
        assertThat(arthur.answer("abonnements")).contains("arthur").doesNotContain("anna");
        assertThat(bellas("abonnements")).doesNotContain("arthur", "anna");
    }

    /** A subscription begins at the end of the book, a moment after its file was read. */
    private boolean isTold(String path, Moored boat, String words) {
        boat.answer(anew(words));
        return told(path).stream().anyMatch(each -> each.contains(words));
    }

    @Test
    void aTrackerIsKnownAndBoundAboardTheBoatWhoseTokenItSendsBy() {
        String token = anna.answer("jeton nouveau balise écriture")
                .replaceAll("(?s).*(ldb_[0-9a-f]{10}_[A-Za-z0-9_-]{43}).*", "$1");
        String uplink = "{\"deduplicationId\":\"1\",\"deviceInfo\":{\"devEui\":\"70b3d57ed0001234\"},"
                + "\"fPort\":1,\"object\":{\"temperature\":21.5}}";
        long arthurs = arthur.entries();

        assertThat(uplink(token, arthur, uplink).statusCode()).isEqualTo(401);
        assertThat(uplink(token, bella, uplink).statusCode()).isEqualTo(401);
        assertThat(uplink(token, anna, uplink).statusCode()).isBetween(200, 202);
        anna.answer("appareil lie 70b3d57ed0001234");

        assertThat(anna.answer("bateaux")).contains("70b3d57ed0001234");
        assertThat(bellas("bateaux")).doesNotContain("70b3d57ed0001234");
        assertThat(arthur.answer("appareil lie 70b3d57ed0001234")).doesNotContain("est au bateau");
        assertThat(arthur.entries()).isEqualTo(arthurs);
    }

    private static Response uplink(String token, Moored boat, String body) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post(boat.path() + "/api/v1/uplinks");
    }

    /** The words of a node of Meshtastic, {@code !00000005}, as its gateway publishes them. */
    @Test
    void whatABrokerHasForOneBoatIsNotedAboardHerAlone() throws IOException {
        String token = anna.answer("jeton nouveau mesh écriture")
                .replaceAll("(?s).*(ldb_[0-9a-f]{10}_[A-Za-z0-9_-]{43}).*", "$1");
        byte[] envelope = HexFormat.of().parseHex("0a150d0500000035070000002209080112056d65726369");
        try (PlayedBroker broker = new PlayedBroker()) {
            broker.has(envelope);
            Path settings = anna.folder().resolve("settings.properties");
            String before = Files.readString(settings);
            Files.writeString(
                    settings,
                    before + "livredebord.mqtt=" + broker.address() + "\nlivredebord.mqtt.token=" + token + "\n");
            startAgain();

            patiently().until(() -> broker.waiting() == 0);
            anna.answer("appareil lie !00000005");
            patiently().until(() -> marina.hasPosted(anna, "merci"));

            assertThat(anna.answer("bateaux")).contains("!00000005", broker.address());
            assertThat(bellas("bateaux")).doesNotContain("!00000005", broker.address());
            assertThat(marina.hasPosted(arthur, "merci") || marina.hasPosted(bella, "merci"))
                    .isFalse();
            Files.writeString(settings, before);
        }
    }

    /** Whoever is named in it is named in the order of the boats, their own. */
    @Test
    void eachBoatShowsTheInstrumentsAndSubscribersThatAreHers() {
        String shown = arthur.answer("bateaux");

        assertThat(List.of(shown.split("\\*\\*Anna\\*\\*", 2))).hasSize(2).satisfies(parts -> {
            assertThat(parts.get(0)).contains(String.valueOf(arthurs.socket.getLocalPort()));
            assertThat(parts.get(1)).contains(String.valueOf(annas.socket.getLocalPort()));
        });
    }
}
