package livredebord.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whoever reaches the port and knows no token: each door is sent what looks like a request and is none, damaged at random
 * places. Nothing of it is noted, nothing breaks, and the crew is answered afterwards.
 */
@Tag("benchmark")
class StrangersBenchmarkTest {

    private static final int TRIES = Integer.getInteger("benchmark.strangers", 1_000);
    private static final long SEED = 20_261_130;
    private static final int PATIENCE_MILLIS = 5_000;

    /** For what is cut off before its end, which a server may wait for. */
    private static final int SHORT_PATIENCE_MILLIS = 20;

    private static final int SERVER_ERRORS = 500;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private static final String WORDS =
            "channel_id=channel8901234567890123456&channel_name=livre-de-bord&command=%2Flog"
                    + "&response_url=http%3A%2F%2F127.0.0.1%3A9%2Fhooks%2Fcommands%2F1it36h3aijdp9e1uruwiqiti8h"
                    + "&team_id=team5678901234567890123456&text=48%C2%B016%2C2%27N+004%C2%B040%2C8%27W+cap+205+dauphins"
                    + "&token=nobodys0123456789012345678&trigger_id=NjNnNzRuczVqam5ucGtvZmdkZjhiaWFhNHI6enVi"
                    + "&user_id=anne4567890123456789012345&user_name=anne";
    private static final String ACTION = "{\"user_id\":\"anne4567890123456789012345\",\"user_name\":\"anne\","
            + "\"channel_id\":\"channel8901234567890123456\",\"post_id\":\"4btkz5wgkffm3ntcfj5g4q6zmr\","
            + "\"trigger_id\":\"NjNnNzRuczVqam5u\",\"type\":\"\",\"data_source\":\"\","
            + "\"context\":{\"seal\":\"AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA\"}}";
    private static final String DIALOG = "{\"type\":\"dialog_submission\",\"callback_id\":\"line\","
            + "\"state\":\"AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA\",\"user_id\":\"anne4567890123456789012345\","
            + "\"channel_id\":\"channel8901234567890123456\",\"team_id\":\"team5678901234567890123456\","
            + "\"submission\":{\"position\":\"48 16,2 N 4 40,8 W\",\"remark\":\"dauphins\"},\"cancelled\":false}";
    private static final String POST = "{\"token\":\"nobodys0123456789012345678\","
            + "\"team_id\":\"team5678901234567890123456\",\"channel_id\":\"channel8901234567890123456\","
            + "\"channel_name\":\"livre-de-bord\",\"timestamp\":1795380000000,\"user_id\":\"anne4567890123456789012345\","
            + "\"user_name\":\"anne\",\"post_id\":\"4btkz5wgkffm3ntcfj5g4q6zmr\",\"text\":\"log dauphins\","
            + "\"trigger_word\":\"log\",\"file_ids\":\"\"}";
    private static final String ENTRY =
            "{\"text\":\"dauphins\",\"values\":{\"navigation.speedOverGround\":3.1},\"key\":\"4711\"}";

    private static final Map<String, byte[]> DOORS = new TreeMap<>(Map.of(
            "command", request("POST", "/mattermost/command", FORM, WORDS),
            "post as a form", request("POST", "/mattermost/outgoing", FORM, WORDS + "&post_id=4btkz5&trigger_word=log"),
            "post as JSON", request("POST", "/mattermost/outgoing", JSON, POST),
            "button", request("POST", "/mattermost/action", JSON, ACTION),
            "dialog", request("POST", "/mattermost/dialog", JSON, DIALOG),
            "PDF link", request("GET", "/pdf/eyJmcm9tIjoxfQ.AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA", JSON, ""),
            "file link", request("GET", "/file/eyJmcm9tIjoxfQ.AQIDBAUGBwgJCgsMDQ4PEBE/journal.gpx", JSON, ""),
            "write by the API", request("POST", "/api/v1/entries", JSON, ENTRY),
            "read by the API", request("GET", "/api/v1/entries?from=2026-07-14T00:00:00Z&kind=line", JSON, ""),
            "uplink", request("POST", "/api/v1/uplinks", JSON, "{\"end_device_ids\":{\"device_id\":\"buoy\"}}")));

    private final Random chance = new Random(SEED);

    private static byte[] request(String method, String path, String type, String body) {
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Token nobodys0123456789\r\n"
                + "Accept: application/json\r\nContent-Type: " + type + "\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatStrangersSendIsNeverNotedAndBreaksNothing() throws IOException, SQLException {
        Program program = Program.ours();
        try (Program.Running service = program.start()) {
            Load crew = new Load(service.port());
            crew.lines(1, 10);
            Book book = new Book(program.book());
            long before = book.number("select count(*) from entries");
            for (Map.Entry<String, byte[]> door : DOORS.entrySet()) {
                Map<Integer, Integer> answers = new TreeMap<>();
                for (int i = 0; i < TRIES; i++) {
                    byte[] damaged = damaged(door.getValue());
                    int status = status(service.port(), damaged);
                    answers.merge(status, 1, Integer::sum);
                    assertThat(status)
                            .as("%s: %s", door.getKey(), new String(damaged, StandardCharsets.ISO_8859_1))
                            .isLessThan(SERVER_ERRORS);
                }
                assertThat(answers).as(door.getKey()).hasSizeGreaterThan(1);
                Figures.row(
                        "strangers at the door: " + door.getKey(),
                        TRIES + " times",
                        "none noted, no 5xx",
                        "statuses " + answers + ", 0 where none came");
            }
            assertThat(book.number("select count(*) from entries")).isEqualTo(before);
            crew.lines(4, 100);
            book.mustHold(crew.acknowledged());
        }
    }

    /** One to five times: a byte changed, taken out, put in, a part said twice, the end cut off. */
    private byte[] damaged(byte[] request) {
        byte[] damaged = request;
        for (int times = 1 + chance.nextInt(5); times > 0; times--) {
            damaged = damagedOnce(damaged);
        }
        return damaged;
    }

    private byte[] damagedOnce(byte[] bytes) {
        int at = chance.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + chance.nextInt(40));
        byte[] any = new byte[1];
        chance.nextBytes(any);
        return switch (chance.nextInt(6)) {
            case 0 -> joined(Arrays.copyOf(bytes, at), any, from(bytes, at + 1));
            case 1 -> joined(Arrays.copyOf(bytes, at), from(bytes, at + 1));
            case 2 -> joined(Arrays.copyOf(bytes, at), any, from(bytes, at));
            case 3 -> joined(Arrays.copyOf(bytes, end), from(bytes, at));
            case 4 -> joined(Arrays.copyOf(bytes, at), from(bytes, end));
            default -> chance.nextInt(20) == 0 ? Arrays.copyOf(bytes, Math.max(1, at)) : bytes;
        };
    }

    private static byte[] from(byte[] bytes, int start) {
        return Arrays.copyOfRange(bytes, Math.min(start, bytes.length), bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all.length == 0 ? new byte[] {'\n'} : all;
    }

    /** Of the answer; 0 where the server hung up or waits for the rest. */
    private static int status(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoLinger(true, 0);
            socket.setSoTimeout(isWhole(request) ? PATIENCE_MILLIS : SHORT_PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            return status(socket.getInputStream());
        } catch (SocketException | SocketTimeoutException hungUp) {
            return 0;
        }
    }

    private static int status(InputStream in) throws IOException {
        byte[] line = in.readNBytes("HTTP/1.1 200".length());
        String text = new String(line, StandardCharsets.ISO_8859_1);
        return text.matches("HTTP/1\\.[01] \\d{3}") ? Integer.parseInt(text.substring(9)) : 0;
    }

    /** Whether the server has no reason to wait for more. */
    private static boolean isWhole(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        int body = text.indexOf("\r\n\r\n") + 4;
        String length = "\r\nContent-Length: ";
        int said = text.indexOf(length);
        if (body < 4 || said < 0) {
            return false;
        }
        String digits =
                text.substring(said + length.length()).split("\r\n", 2)[0].strip();
        return digits.matches("\\d{1,5}") && request.length - body >= Integer.parseInt(digits);
    }
}
