package livredebord.fleet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.chat.FakeMattermost;
import livredebord.cli.BoatFiles;
import livredebord.cli.Program;
import livredebord.journal.Verification;

/** Boats of one service as set-up leaves them, and the Mattermost that they share. */
final class Marina {

    static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    static final String LEA = "leaid";
    static final String TOM = "tomid";

    private final FakeMattermost mattermost = new FakeMattermost();
    private final Path data;

    /** @param data the service's folder */
    Marina(Path data) {
        this.data = data;
        mattermost.team("teamid", "flotille");
        mattermost.user(LEA, "lea");
        mattermost.user(TOM, "tom");
        mattermost.commandsAreAnswered(true);
    }

    /** A boat as set-up left her. */
    record Moored(Path folder, String path) {

        String of(String field) {
            BoatFiles files = new BoatFiles(folder);
            return Optional.ofNullable(files.boat().get(field))
                    .orElseGet(() -> files.secrets().get(field));
        }

        String channel() {
            return of("mattermost.channel.id");
        }

        Response typed(String text) {
            return typed(text, LEA, channel());
        }

        Response typed(String text, String user, String channel) {
            return given().contentType(FORM)
                    .formParam("token", of("mattermost.command.tokens"))
                    .formParam("channel_id", channel)
                    .formParam("user_id", user)
                    .formParam("user_name", user.replace("id", ""))
                    .formParam("text", text)
                    .post(path + "/mattermost/command");
        }

        String answer(String text) {
            return typed(text).then().statusCode(200).extract().asString();
        }

        long entries() {
            return Verification.of(folder.resolve("book.db"), Optional.empty()).entries();
        }
    }

    /**
     * @param id empty for the service's own
     * @param evening when the day's summary is posted, or none
     */
    Moored setUp(String id, String name, String skipper, String command, String evening) throws IOException {
        Path token = Files.writeString(data.resolve("token"), FakeMattermost.ADMIN_TOKEN);
        String ours = "http://127.0.0.1:" + RestAssured.port;
        List<String> said = List.of(
                "setup",
                "--yes",
                "--data",
                data.toString(),
                "--boat",
                name,
                "--language",
                "fr",
                "--zone",
                "Europe/Paris",
                "--skipper",
                skipper,
                "--writers",
                "none",
                "--mattermost",
                mattermost.address().toString(),
                "--team",
                "flotille",
                "--channel",
                name,
                "--our-url",
                ours,
                "--people-url",
                ours,
                "--commands",
                command,
                "--triggers",
                "none",
                "--bot",
                "none",
                "--evening",
                evening,
                "--token-file",
                token.toString());
        List<String> which = id.isEmpty() ? List.of() : List.of("--boat-id", id);
        int exit = Program.run(Stream.concat(said.stream(), which.stream()).toArray(String[]::new));
        assertThat(exit).isZero();
        return id.isEmpty() ? new Moored(data, "") : new Moored(Berth.folderOf(data, id), Berth.pathOf(id));
    }

    boolean hasPosted(Moored boat, String words) {
        return posts(boat).anyMatch(message -> message.contains(words));
    }

    /** What came by her hook. */
    Stream<String> posts(Moored boat) {
        return mattermost.posts().stream()
                .filter(post -> post.path("asked_hook").asText().equals(boat.of("mattermost.incoming.hook")))
                .map(post -> post.path("message").asText());
    }
}
