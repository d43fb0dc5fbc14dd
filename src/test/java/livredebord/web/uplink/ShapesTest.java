package livredebord.web.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bodies as the networks' own documentation shows them. */
class ShapesTest {

    private static final Instant NINE = Instant.parse("2026-07-14T09:00:00Z");

    @Test
    void anUplinkOfChirpStackIsItsDevicesByItsDeduplicationId() throws IOException {
        Message message = Shapes.read(json("""
            {"deduplicationId": "3ac7e3c4-4401-4b8d-9386-a5c902f9202d", "time": "2026-07-14T09:00:00.433777+00:00",
             "deviceInfo": {"tenantId": "52f14cd4", "tenantName": "ChirpStack", "applicationName": "Bateau",
                            "deviceProfileName": "Tracker", "deviceName": "Balise", "devEui": "0101010101010101", "tags": {}},
             "devAddr": "00189440", "dr": 1, "fPort": 1, "data": "qg==",
             "object": {"gps_1": {"latitude": 48.27, "longitude": -4.68, "altitude": 3.0}, "temperature_2": 18.4,
                        "barometric_pressure_3": 1013.2, "batV": 3.61},
             "rxInfo": [{"gatewayId": "0016c001f153a14c", "rssi": -36, "snr": 10.5,
                         "location": {"latitude": 1.0, "longitude": 2.0}}]}
            """));

        assertThat(message.kind()).isEqualTo("chirpstack");
        assertThat(message.device()).isEqualTo("0101010101010101");
        assertThat(message.key()).isEqualTo("3ac7e3c4-4401-4b8d-9386-a5c902f9202d");
        assertThat(message.at()).hasValue(Instant.parse("2026-07-14T09:00:00.433Z"));
        assertThat(message.values())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("latitude", 48.27, "longitude", -4.68, "air_c", 18.4, "pressure_hpa", 1_013.2));
    }

    /** Fields that are 0 are left out, f_port and f_cnt among them. */
    @Test
    void anUplinkOfTheThingsStackIsKnownBySessionAndCounter() throws IOException {
        Message message = Shapes.read(json("""
            {"end_device_ids": {"device_id": "dev1", "application_ids": {"application_id": "app1"},
                                "dev_eui": "0004A30B001C0530", "dev_addr": "00BCB929"},
             "correlation_ids": ["as:up:01"], "received_at": "2026-07-14T09:00:02Z",
             "uplink_message": {"session_key_id": "AXA50NHUeB4cGqm4", "frm_payload": "PgrF", "received_at": "2026-07-14T09:00:00Z",
               "decoded_payload": {"lat": 48.27, "lng": -4.68, "speed": 12},
               "normalized_payload": [{"air": {"temperature": 18.4, "pressure": 1013.2}, "wind": {"speed": 10, "direction": 225}}],
               "settings": {"data_rate": {"lora": {"bandwidth": 125000, "spreading_factor": 7}}}}}
            """));

        assertThat(message.kind()).isEqualTo("ttn");
        assertThat(message.device()).isEqualTo("0004A30B001C0530");
        assertThat(message.key()).isEqualTo("0004A30B001C0530:AXA50NHUeB4cGqm4:0");
        assertThat(message.at()).hasValue(NINE);
        assertThat(message.values())
                .containsEntry("latitude", 48.27)
                .containsEntry("pressure_hpa", 1_013.2)
                .containsEntry("wind_from_deg", 225.0)
                .doesNotContainKey("sog_kn");
        assertThat((double) message.values().get("wind_kn")).isCloseTo(19.44, within(0.01));
    }

    @Test
    void whatTheConsolePlaysSaysNothing() throws IOException {
        Message message = Shapes.read(json("""
            {"end_device_ids": {"device_id": "dev1", "dev_eui": "0004A30B001C0530"}, "simulated": true,
             "uplink_message": {"f_cnt": 7, "decoded_payload": {"latitude": 48, "longitude": -4}}}
            """));

        assertThat(message.says()).isFalse();
    }

    @Test
    void meshtasticSaysPositionsAndWords() throws IOException {
        Message position = Shapes.read(json("""
            {"channel": 0, "from": 2130636288, "id": 1640, "payload": {"latitude_i": 482700000, "longitude_i": -46800000,
             "time": 1784019600, "ground_speed": 11, "ground_track": 20500000, "sats_in_view": 9},
             "rssi": -76, "sender": "!7efeee00", "snr": 11.5, "timestamp": 1784019601, "to": -1, "type": "position"}
            """));
        Message text = Shapes.read(json("""
            {"channel": 0, "from": 2130636288, "id": 1641, "payload": {"text": "dauphins à l'étrave"},
             "sender": "!7efeee00", "timestamp": 1784019601, "to": -1, "type": "text"}
            """));

        assertThat(position.device()).isEqualTo("!7efeee00");
        assertThat(position.key()).isEqualTo("2130636288:1640");
        assertThat(position.at()).hasValue(NINE);
        assertThat((double) position.values().get("latitude")).isCloseTo(48.27, within(1e-9));
        assertThat((double) position.values().get("sog_kn")).isCloseTo(5.94, within(0.01));
        assertThat((double) position.values().get("cog_deg")).isCloseTo(205, within(1e-9));
        assertThat(text.words()).isEqualTo("dauphins à l'étrave");
    }

    @Test
    void anEnvelopeInProtobufSaysTheSame() {
        byte[] position = join(
                fixed(1, 482_700_000),
                fixed(2, -46_800_000),
                fixed(4, 1_784_019_600),
                varint(15, 11),
                varint(16, 20_500));
        byte[] data = join(varint(1, 3), block(2, position));
        byte[] packet =
                join(fixed(1, 0x7efeee00), fixed(2, -1), block(4, data), fixed(6, 1640), fixed(7, 1_784_019_601));
        byte[] envelope = join(block(1, packet), block(2, "LongFast".getBytes(StandardCharsets.UTF_8)));

        Message message = MeshPacket.read(envelope);

        assertThat(message.device()).isEqualTo("!7efeee00");
        assertThat(message.key()).isEqualTo("2130636288:1640");
        assertThat(message.at()).hasValue(NINE);
        assertThat((double) message.values().get("longitude")).isCloseTo(-4.68, within(1e-9));
        assertThat((double) message.values().get("cog_deg")).isCloseTo(205, within(1e-9));
        byte[] words =
                join(fixed(1, 5), block(4, join(varint(1, 1), block(2, "terre !".getBytes(StandardCharsets.UTF_8)))));
        assertThat(MeshPacket.read(block(1, words)).words()).isEqualTo("terre !");
        byte[] enciphered = join(fixed(1, 5), fixed(6, 7), block(5, new byte[40]));
        assertThat(MeshPacket.read(block(1, enciphered)).says()).isFalse();
    }

    /** Where its packet has 123 bytes, its first two are a new line and a brace. */
    @Test
    void anEnvelopeThatBeginsLikeJsonIsAnEnvelopeAndJsonBehindABlankLineIsJson() {
        byte[] words = "x".repeat(112).getBytes(StandardCharsets.UTF_8);
        byte[] packet = join(fixed(1, 5), block(4, join(varint(1, 1), block(2, words))));
        byte[] envelope = block(1, packet);

        assertThat(envelope).startsWith('\n', '{');
        assertThat(Clerk.isJson(envelope)).isFalse();
        assertThat(Clerk.isJson("\n{\"deviceInfo\": {}}".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @Test
    void bytesThatAreNothingAreToldSo() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(120)];
            random.nextBytes(bytes);
            try {
                MeshPacket.read(bytes);
            } catch (NotRead told) {
                assertThat(told.getMessage()).isNotEmpty();
            }
        }
    }

    @Test
    void aPositionThatTheChannelBlursOrThatIsNoneIsNoPosition() {
        assertThat(Shapes.position(482_700_000, -46_800_000, 0, 0, 13)).isEmpty();
        assertThat(Shapes.position(482_700_000, -46_800_000, 0, 0, 18)).isEmpty();
        assertThat(Shapes.position(482_700_000, -46_800_000, 0, 0, 19)).isNotEmpty();
        assertThat(Shapes.position(0, 0, 5, 100, 32)).isEmpty();
        assertThat(Decoded.values(read("{\"latitude\": 0, \"longitude\": 0, \"pressure\": 101320}")))
                .containsOnlyKeys("pressure_hpa")
                .containsEntry("pressure_hpa", 1_013.2);
        assertThat(Decoded.values(read("{\"pressure\": 2.1, \"temperature\": \"warm\", \"wind_speed\": 7}")))
                .isEmpty();
    }

    @Test
    void whatHasNobodysShapeIsRefusedWithAReason() {
        assertThatThrownBy(() -> Shapes.read(read("{\"mac\": \"AA:BB\"}")))
                .isInstanceOf(NotRead.class)
                .hasMessageContaining("mapping");
        assertThatThrownBy(() -> Shapes.read(read("{\"deviceInfo\": {}}"))).hasMessageContaining("deviceInfo.devEui");
        assertThatThrownBy(() -> Shapes.read(read("{\"end_device_ids\": {}}"))).isInstanceOf(NotRead.class);
        assertThatThrownBy(() ->
                        Shapes.read(read("{\"from\": \"x\", \"id\": 1, \"sender\": \"!0\", \"type\": \"position\"}")))
                .as("a node without its number would be everybody's")
                .isInstanceOf(NotRead.class);
    }

    @Test
    void anyJsonIsReadAsAMappingSays() throws IOException {
        Mapping mapping = mapping("""
            device=/mac
            key=/n
            time=/t
            text=/say
            environment.outside.temperature=/sensors/0/temp + 273.15
            navigation.speedOverGround=/kmh * 0.27778
            pressure_hpa=/p
            """);

        Message message = mapping.read(
                json("{\"mac\": \"AA:BB\", \"n\": 12, \"t\": 1784019600000, \"say\": \"grain\", \"kmh\": 10,"
                        + " \"sensors\": [{\"temp\": 18}], \"other\": true}"),
                "digest");

        assertThat(message.device()).isEqualTo("AA:BB");
        assertThat(message.key()).isEqualTo("AA:BB:12");
        assertThat(message.at()).hasValue(NINE);
        assertThat(message.words()).isEqualTo("grain");
        assertThat(message.values()).containsOnlyKeys("environment.outside.temperature", "navigation.speedOverGround");
        assertThat((double) message.values().get("environment.outside.temperature"))
                .isCloseTo(291.15, within(1e-9));
        assertThat(mapping.read(json("{\"mac\": \"AA:BB\"}"), "digest").key()).isEqualTo("digest");
        assertThatThrownBy(() -> mapping.read(json("{}"), "digest")).hasMessageContaining("no device");
        assertThatThrownBy(() -> mapping("pressure_hpa=/p")).hasMessageContaining("device=");
        assertThatThrownBy(() -> mapping("device=/d\npressure_hpa=p / 100")).hasMessageContaining("/where");
    }

    private static Mapping mapping(String text) throws IOException {
        Properties lines = new Properties();
        lines.load(new java.io.StringReader(text));
        return Mapping.of("station", lines);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static JsonNode read(String text) {
        try {
            return json(text);
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    private static byte[] fixed(int field, int value) {
        return ByteBuffer.allocate(5)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) (field << 3 | 5))
                .putInt(value)
                .array();
    }

    private static byte[] varint(int field, long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, (long) field << 3);
        number(out, value);
        return out.toByteArray();
    }

    private static byte[] block(int field, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, (long) field << 3 | 2);
        number(out, content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest > 0x7f) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
