package livredebord.web.uplink;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows what a message is by the keys that it has. */
final class Shapes {

    static final String CHIRPSTACK = "chirpstack";
    static final String THINGS_STACK = "ttn";
    static final String MESHTASTIC = "meshtastic";

    private static final double KNOTS = 1_000 / 1_852.0; // in a kilometre an hour
    private static final double DEGREES_E7 = 1e-7;
    private static final int CENTIDEGREES = 36_000;

    private Shapes() {}

    /** @throws NotRead where nobody's shape is seen */
    static Message read(JsonNode body) {
        if (body.has("end_device_ids")) {
            return thingsStack(body);
        }
        if (body.has("deviceInfo")) {
            return chirpStack(body);
        }
        if (body.has("from") && body.has("type") && (body.has("sender") || body.has("channel"))) {
            return meshtastic(body);
        }
        throw new NotRead(
                "neither ChirpStack v4, nor The Things Stack v3, nor Meshtastic; any other JSON wants a mapping");
    }

    /** Fields that are 0 are not sent. What is no uplink (a join, a status) has no data and no fPort. */
    private static Message chirpStack(JsonNode body) {
        String device = text(body, "/deviceInfo/devEui");
        String key = body.path("deduplicationId").asText("");
        if (key.isEmpty()) {
            key = device + ":" + body.path("fCnt").asLong() + ":"
                    + body.path("time").asText();
        }
        return new Message(
                CHIRPSTACK,
                device,
                key,
                Moments.of(body.path("time")),
                "",
                Decoded.values(body.has("object") ? body.path("object") : body.path("location")));
    }

    /** What the console plays for trying things out is no observation. */
    private static Message thingsStack(JsonNode body) {
        JsonNode ids = body.path("end_device_ids");
        String device = ids.path("dev_eui").asText(ids.path("device_id").asText(""));
        JsonNode uplink = body.path("uplink_message");
        if (device.isEmpty()) {
            throw new NotRead("The Things Stack, without end_device_ids.dev_eui or device_id");
        }
        boolean simulated =
                body.path("simulated").asBoolean() || uplink.path("simulated").asBoolean();
        String session = uplink.path("session_key_id").asText("");
        String key = device + ":" + session + ":" + uplink.path("f_cnt").asLong()
                + (session.isEmpty() ? ":" + body.path("received_at").asText() : "");
        Map<String, Object> values = new LinkedHashMap<>();
        if (!simulated) {
            Decoded.normalized(uplink.path("normalized_payload")).forEach(values::putIfAbsent);
            Decoded.values(uplink.path("decoded_payload")).forEach(values::putIfAbsent);
            Decoded.values(uplink.path("locations").path("frm-payload")).forEach(values::putIfAbsent);
            Decoded.values(body.path("location_solved").path("location")).forEach(values::putIfAbsent);
        }
        Optional<java.time.Instant> at =
                Moments.of(uplink.path("received_at")).or(() -> Moments.of(body.path("received_at")));
        return new Message(THINGS_STACK, device, key, at, "", values);
    }

    /** As nodes up to 2.7 and Linux ones publish it. The same packet comes by several gateways. */
    private static Message meshtastic(JsonNode body) {
        if (!body.path("from").isIntegralNumber() || !body.path("id").isIntegralNumber()) {
            throw new NotRead("Meshtastic, without the numbers of its node and packet");
        }
        long from = body.path("from").asLong() & 0xffff_ffffL;
        JsonNode payload = body.path("payload");
        String device = node(from);
        String key = from + ":" + (body.path("id").asLong() & 0xffff_ffffL);
        return switch (body.path("type").asText()) {
            case "position" ->
                new Message(
                        MESHTASTIC,
                        device,
                        key,
                        Moments.of(payload.path("time")).or(() -> Moments.of(body.path("timestamp"))),
                        "",
                        position(
                                payload.path("latitude_i").asLong(),
                                payload.path("longitude_i").asLong(),
                                payload.path("ground_speed").asDouble(0),
                                payload.path("ground_track").asDouble(0),
                                payload.path("precision_bits").asInt(32)));
            case "text" ->
                new Message(
                        MESHTASTIC,
                        device,
                        key,
                        Moments.of(body.path("timestamp")),
                        payload.isTextual()
                                ? payload.asText()
                                : payload.path("text").asText(""),
                        Map.of());
            case "telemetry" ->
                new Message(MESHTASTIC, device, key, Moments.of(body.path("timestamp")), "", Decoded.values(payload));
            default -> new Message(MESHTASTIC, device, key, Optional.empty(), "", Map.of());
        };
    }

    /** As people see it on the node: {@code !7efeee00}. */
    static String node(long number) {
        return String.format(Locale.ROOT, "!%08x", number);
    }

    /**
     * @param speed in kilometres an hour
     * @param track in hundredths of a degree, as the format says, or in 1e-5 degrees, as the firmware writes
     * @param precisionBits of 32; fewer where the channel blurs positions, which are then none for a log
     */
    static Map<String, Object> position(
            long latitudeE7, long longitudeE7, double speed, double track, int precisionBits) {
        Map<String, Object> values = new LinkedHashMap<>();
        boolean exact = precisionBits == 0 || precisionBits >= 19; // within 50 m
        if (latitudeE7 == 0 && longitudeE7 == 0 || !exact) {
            return values;
        }
        values.put("latitude", latitudeE7 * DEGREES_E7);
        values.put("longitude", longitudeE7 * DEGREES_E7);
        if (speed > 0) {
            values.put("sog_kn", speed * KNOTS);
            values.put("cog_deg", track > CENTIDEGREES ? track * 1e-5 : track * 1e-2);
        }
        return values;
    }

    private static String text(JsonNode body, String pointer) {
        String text = body.at(pointer).asText("");
        if (text.isEmpty()) {
            throw new NotRead("no " + pointer.substring(1).replace('/', '.'));
        }
        return text;
    }
}
