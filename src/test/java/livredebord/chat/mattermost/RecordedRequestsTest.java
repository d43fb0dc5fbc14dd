package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.logbook.Typed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request that was recorded from a Mattermost 5.37 and an 11.6 is understood. */
@QuarkusTest
@TestProfile(ChatInTests.class)
class RecordedRequestsTest extends ChatEndpointTest {

    private static final Map<String, String> TYPED = Map.ofEntries(
            Map.entry("slash-command-1", "pos 48°23,5'N 004°29,3'O cap 240 vit 5,2 kn"),
            Map.entry("slash-command-2", ""),
            Map.entry("slash-command-3", "météo  NW 4  “mer 3” 1018 hPa"),
            Map.entry("slash-command-4", "note ligne 1\nligne 2 @tom ~livre-de-bord"),
            Map.entry("slash-command-5", "Pos 1"),
            Map.entry("slash-command-6", "pos é 🙂"),
            Map.entry("slash-command-7", "meteo NW 4"),
            Map.entry("slash-command-8", "vent NW 5 mer 3"),
            Map.entry("slash-command-9", "moteur off"),
            Map.entry("slash-command-10", "voile ?"),
            Map.entry("slash-command-11", "voile ?"));

    /** What stands after the trigger word; what is not here begins with none and is not ours. */
    private static final Map<String, String> POSTED = Map.of(
            "outgoing-webhook-json-1", "48 23.5 N 4 29.3 O cap 240",
            "outgoing-webhook-json-2", "fichier",
            "outgoing-webhook-json-3", "pos 48 23.5 N 4 29.3 W\ncap 240",
            "outgoing-webhook-json-4", "moteur on",
            "outgoing-webhook-form-1", "pos 48 23.5 N",
            "outgoing-webhook-json-no-trigger-1", "48 23.5 N 4 29.3 O cap 240",
            "outgoing-webhook-json-no-trigger-2", "pos 48 23.5 N",
            "outgoing-webhook-json-no-trigger-4", "fichier");

    @BeforeEach
    void listenToTheTriggersOfTheRecordings() {
        here.settings.triggerWords = List.of("!log", "!Log", "livre:", "!pos", "!meteo", "!form");
    }

    @Test
    void allFixturesAreHere() {
        assertThat(Recorded.all("")).hasSize(66);
    }

    static Stream<Recorded> commands() {
        return Recorded.all("slash-command");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandReachesTheBookAsItWasTyped(Recorded request) {
        here.settings.commandTokens = List.of(request.form().value("token"));
        here.settings.channelId = Recorded.all("slash-command-1")
                .filter(first -> first.server().equals(request.server()))
                .map(first -> first.form().value("channel_id"))
                .findFirst()
                .orElseThrow();

        Response answer = request.send("/mattermost/command");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType().split(";")[0]).isEqualTo("application/json");
        Typed typed = here.logbook.asked.get(0);
        assertThat(typed.text()).isEqualTo(TYPED.get(request.name()));
        assertThat(typed.author()).isEqualTo(new Author("arthur", request.form().value("user_id"), "lea"));
        assertThat(typed.way()).isEqualTo(Typed.Way.COMMAND);
        assertThat(typed.publicly()).isEqualTo(isInTheBoatsChannelAsFarAsWeAreTold(request));
    }

    /** Number 9 is a direct message; number 8 stands in a thread, which 5.37 does not tell. */
    private static boolean isInTheBoatsChannelAsFarAsWeAreTold(Recorded request) {
        return !request.name().equals("slash-command-9")
                && !(request.name().equals("slash-command-8")
                        && request.server().equals("mattermost-11.6"));
    }

    static Stream<Recorded> posts() {
        return Recorded.all("outgoing-webhook");
    }

    @ParameterizedTest
    @MethodSource("posts")
    void aPostIsALineWhereItBeginsWithATriggerWordAndNothingElsewhere(Recorded request) {
        boolean form = request.name().contains("form");
        here.settings.outgoingTokens = List.of(
                form
                        ? request.form().value("token")
                        : request.json().path("token").asText());

        Response answer = request.send("/mattermost/outgoing");

        assertThat(answer.statusCode()).isEqualTo(200);
        if (POSTED.containsKey(request.name())) {
            Typed typed = here.logbook.asked.get(0);
            assertThat(typed.text()).isEqualTo(POSTED.get(request.name()));
            assertThat(typed.way()).isEqualTo(Typed.Way.POST);
            assertThat(typed.key()).isPresent();
            assertThat(typed.sent().orElseThrow())
                    .isBetween(Instant.parse("2026-11-22T00:00:00Z"), Instant.parse("2026-11-23T23:59:59Z"));
        } else {
            assertThat(here.logbook.asked).isEmpty();
            assertThat(answer.asString()).isEqualTo("{}");
        }
    }

    static Stream<Recorded> presses() {
        return Recorded.all("action-button");
    }

    @ParameterizedTest
    @MethodSource("presses")
    void aPressOfAButtonThatWeDidNotSignDoesNothing(Recorded request) {
        Response answer = request.send("/mattermost/action");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("ephemeral_text")).contains("pas pour vous ici");
        assertThat(here.logbook.asked).isEmpty();
        assertThat(mattermost.received).isEmpty();
    }

    static Stream<Recorded> dialogs() {
        return Recorded.all("dialog-submission");
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void aDialogThatWeDidNotSignDoesNothing(Recorded request) {
        Response answer = request.send("/mattermost/dialog");

        assertThat(answer.statusCode()).isEqualTo(200);
        if (request.json().path("cancelled").asBoolean()) {
            assertThat(answer.asString()).isEqualTo("{}");
        } else {
            assertThat(answer.jsonPath().getString("error")).contains("pas pour vous ici");
        }
        assertThat(here.logbook.asked).isEmpty();
    }
}
