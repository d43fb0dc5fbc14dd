package livredebord.instrument.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import livredebord.instrument.Address;
import livredebord.instrument.Ear;
import livredebord.instrument.Quantity;
import livredebord.instrument.Report;
import livredebord.instrument.Report.Fixed;
import livredebord.instrument.Report.Measured;
import livredebord.instrument.Source;
import livredebord.nautical.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EarsTest {

    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");
    private static final String WATER = "$INMTW,17.9,C*1B\r\n";

    private record Heard(Report report, Source source, Instant at) {}

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private Ear ear;

    @AfterEach
    void hangUp() throws IOException {
        if (ear != null) {
            ear.close();
        }
    }

    private void listen(String address, Instant heardUntil) throws IOException {
        ear = new Sockets(clock, Optional.empty()).open(Address.of(address), heardUntil);
        Thread thread = new Thread(() -> {
            try {
                ear.listen((report, source, at) -> heard.add(new Heard(report, source, at)));
            } catch (IOException over) {
                heard.size();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void listen(String address) throws IOException {
        listen(address, NOON);
    }

    private void awaitHeard(int count) {
        await().atMost(10, TimeUnit.SECONDS).until(() -> heard.size() >= count);
    }

    @Test
    void aGatewayIsListenedToAlthoughItCutsItsSentences() throws IOException {
        try (ServerSocket gateway = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listen("tcp://127.0.0.1:" + gateway.getLocalPort());
            try (Socket socket = gateway.accept()) {
                OutputStream out = socket.getOutputStream();
                out.write("$INMTW,1".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                out.write("7.9,C*1B\r\n$INMTW,99.9,C*00\r\n".getBytes(StandardCharsets.US_ASCII));
                awaitHeard(1);
            }
        }

        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).report()).isEqualTo(new Measured(Quantity.SEA_TEMPERATURE, 179));
        assertThat(heard.get(0).source().unauthenticated()).isFalse();
        assertThat(heard.get(0).at()).isEqualTo(NOON);
    }

    @Test
    void datagramsOfKnownSendersAreHeardAndMarked() throws IOException {
        int port = freeUdpPort();
        listen("udp-listen://127.0.0.1:" + port + "?from=127.0.0.0/8");

        send(WATER + WATER, port);
        awaitHeard(2);

        assertThat(heard)
                .allSatisfy(each -> assertThat(each.source().unauthenticated()).isTrue());
    }

    @Test
    void datagramsOfStrangersAreThrownAway() throws IOException {
        int port = freeUdpPort();
        listen("udp-listen://127.0.0.1:" + port + "?from=192.168.1.50");

        send(WATER, port);
        send(WATER, port);
        await().during(Duration.ofMillis(300)).until(heard::isEmpty);
    }

    @Test
    void aGatewayThatConnectsIsHeardAndAStrangerHungUpOn() throws IOException {
        int port = freeTcpPort();
        listen("tcp-listen://127.0.0.1:" + port + "?from=127.0.0.1");
        try (Socket gateway = new Socket(InetAddress.getLoopbackAddress(), port)) {
            gateway.getOutputStream().write(WATER.getBytes(StandardCharsets.US_ASCII));
            awaitHeard(1);
        }
        ear.close();
        assertThat(heard.get(0).source().unauthenticated()).isTrue();

        int another = freeTcpPort(); // the first is given back only when its own thread has noticed
        listen("tcp-listen://127.0.0.1:" + another + "?from=192.168.1.50");
        try (Socket stranger = new Socket(InetAddress.getLoopbackAddress(), another)) {
            assertThat(stranger.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void nobodyListensWithoutAnAddressOfOursAndSenders() {
        for (String open : List.of(
                "udp-listen://0.0.0.0:10110?from=192.168.1.50",
                "udp-listen://192.168.1.10:10110",
                "tcp-listen://[::]:10110?from=192.168.1.50",
                "udp-listen://192.168.1.10?from=0.0.0.0/0",
                "udp-listen://192.168.1.10?from=gateway.local")) {
            assertThatThrownBy(() -> Address.of(open)).as(open).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> listen("udp-listen://192.0.2.77:10110?from=192.168.1.50"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void gpsdIsAskedAndItsUnitsBecomeOurs() throws IOException {
        try (ServerSocket gpsd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listen("gpsd://127.0.0.1:" + gpsd.getLocalPort());
            try (Socket socket = gpsd.accept()) {
                byte[] asked = socket.getInputStream().readNBytes(30);
                assertThat(new String(asked, StandardCharsets.US_ASCII)).startsWith("?WATCH={\"enable\":true");
                String tpv = "{\"class\":\"TPV\",\"mode\":1}\n"
                        + "{\"class\":\"TPV\",\"mode\":3,\"time\":\"2018-08-20T09:47:38.000Z\",\"lat\":52.850151667,"
                        + "\"lon\":5.313611667,\"track\":230.5,\"speed\":2.881,\"depth\":5.3,\"wspeedr\":6.69,"
                        + "\"wangler\":57.5}\n";
                socket.getOutputStream().write(tpv.getBytes(StandardCharsets.US_ASCII));
                awaitHeard(7);
            }
        }

        assertThat(heard)
                .extracting(Heard::report)
                .contains(
                        new Fixed(Position.ofDegrees(52.850151667, 5.313611667)),
                        new Measured(Quantity.SPEED_OVER_GROUND, 560),
                        new Measured(Quantity.COURSE_OVER_GROUND, 23_050),
                        new Measured(Quantity.DEPTH, 530),
                        new Measured(Quantity.APPARENT_WIND_SPEED, 1_300),
                        new Measured(Quantity.APPARENT_WIND_ANGLE, 5_750));
    }

    @Test
    void aSignalKServerIsAskedForWhatItKeptThenListenedToByOurClock() throws Exception {
        System.clearProperty("vertx.disableWebsockets"); // Quarkus sets it for itself, and leaves it to those after it
        Vertx vertx = Vertx.vertx();
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> {
                    asked.add(request.uri());
                    request.response()
                            .end("{\"values\":[{\"path\":\"navigation.speedOverGround\",\"method\":\"average\"},"
                                    + "{\"path\":\"navigation.position\",\"method\":\"first\"}],\"data\":["
                                    + "[\"2026-07-14T11:05:00Z\",3.086666,[-2.95,47.4]],"
                                    + "[\"2026-07-14T11:06:00Z\",null,null]]}");
                })
                .webSocketHandler(socket -> {
                    socket.textMessageHandler(message -> {
                        asked.add(message);
                        socket.writeTextMessage("{\"context\":\"vessels.self\",\"updates\":[{\"timestamp\":"
                                + "\"2026-07-14T12:05:00Z\",\"values\":["
                                + "{\"path\":\"environment.outside.pressure\",\"value\":101320},"
                                + "{\"path\":\"navigation.courseOverGroundTrue\",\"value\":3.5779},"
                                + "{\"path\":\"propulsion.main.revolutions\",\"value\":30},"
                                + "{\"path\":\"notifications.navigation.anchor\",\"value\":{\"state\":\"alarm\","
                                + "\"message\":\"Anchor drags\"}},"
                                + "{\"path\":\"environment.water.temperature\",\"value\":null}]}]}");
                        socket.writeTextMessage("not json");
                    });
                    socket.writeTextMessage("{\"name\":\"signalk-server\",\"timestamp\":\"2026-07-14T12:05:00Z\"}");
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        try {
            listen("signalk://127.0.0.1:" + server.actualPort(), NOON.minusSeconds(3_600));
            awaitHeard(6);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }

        assertThat(asked.get(0))
                .startsWith("/signalk/v2/api/history/values?paths=")
                .contains("from=2026-07-14T11:05:00Z");
        assertThat(asked.get(1)).contains("\"context\":\"vessels.self\"");
        assertThat(heard.get(0))
                .isEqualTo(new Heard(
                        new Measured(Quantity.SPEED_OVER_GROUND, 600),
                        heard.get(0).source(),
                        Instant.parse("2026-07-14T11:00:00Z")));
        assertThat(heard.get(1).report()).isEqualTo(new Fixed(Position.ofDegrees(47.4, -2.95)));
        assertThat(heard.subList(2, 6))
                .allSatisfy(each -> assertThat(each.at()).isEqualTo(NOON))
                .extracting(Heard::report)
                .containsExactly(
                        new Measured(Quantity.PRESSURE, 101_320),
                        new Measured(Quantity.COURSE_OVER_GROUND, 20_500),
                        new Measured(Quantity.ENGINE_RPM, 1_800),
                        new Report.AlarmState("navigation.anchor", "Anchor drags", true));
    }

    private static void send(String words, int port) throws IOException {
        byte[] packet = words.getBytes(StandardCharsets.US_ASCII);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(packet, packet.length, InetAddress.getByName("127.0.0.1"), port));
        }
    }

    private static int freeUdpPort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int freeTcpPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
