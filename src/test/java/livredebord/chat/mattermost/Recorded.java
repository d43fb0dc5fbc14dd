package livredebord.chat.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A request as a running Mattermost sent it, byte for byte. */
record Recorded(String server, String name, String contentType, String authorization, String body) {

    private static final Path RESOURCES = Path.of("src/test/resources");

    static Stream<Recorded> all(String kind) {
        return Stream.of("mattermost-5.37", "mattermost-11.6")
                .flatMap(server -> files(server).stream().map(file -> read(server, file)))
                .filter(request -> request.name.startsWith(kind));
    }

    private static List<Path> files(String server) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(server))) {
            return files.sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Recorded read(String server, Path file) {
        try {
            JsonNode request = new ObjectMapper().readTree(file.toFile());
            return new Recorded(
                    server,
                    file.getFileName().toString().replace(".json", ""),
                    request.at("/headers/Content-Type").asText(),
                    request.at("/headers/Authorization").asText(),
                    request.path("body").asText());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Form form() {
        return Form.of(body.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode json() {
        return Json.read(body.getBytes(StandardCharsets.UTF_8));
    }

    Response send(String path) {
        RequestSpecification sent = exactly()
                .contentType(contentType)
                .accept("application/json")
                .header("User-Agent", "Mattermost-Bot/1.1");
        RequestSpecification request = contentType.equals("application/json")
                ? sent.body(body.getBytes(StandardCharsets.UTF_8))
                : sent.body(body);
        return authorization.isEmpty()
                ? request.post(path)
                : request.header("Authorization", authorization).post(path);
    }

    /** Without the charset that REST Assured would add. */
    static RequestSpecification exactly() {
        EncoderConfig asItIs = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT);
        return RestAssured.given().config(RestAssured.config().encoderConfig(asItIs));
    }

    @Override
    public String toString() {
        return server + " " + name;
    }
}
