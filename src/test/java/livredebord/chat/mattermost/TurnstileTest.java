package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import livredebord.entry.Author;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is too fast is told so and keeps his words; who guesses tokens is no longer answered, and nobody suffers for it. */
@QuarkusTest
@TestProfile(ChatInTests.class)
class TurnstileTest extends ChatEndpointTest {

    @Inject
    Turnstile turnstile;

    @Inject
    Seals seals;

    @BeforeEach
    void letTwoAMinuteThrough() {
        QuarkusMock.installMockForInstance(new Turnstile(2), turnstile);
    }

    @Test
    void whoIsTooFastKeepsHisWordsAndOthersGoOn() {
        command("commandToken", "leasid", "one");
        command("commandToken", "leasid", "two");
        Response third = command("commandToken", "leasid", "three");
        command("commandToken", "annesid", "four");

        assertThat(third.statusCode()).isEqualTo(200);
        assertThat(third.jsonPath().getString("response_type")).isEqualTo("ephemeral");
        assertThat(third.jsonPath().getString("text")).contains("pas été noté").contains("three");
        assertThat(here.logbook.asked).hasSize(3);
    }

    @Test
    void whoGuessesTokensIsNoLongerAnsweredAndTheRightOneStillPasses() {
        for (int guess = 0; guess < 20; guess++) {
            assertThat(command("guess" + guess, "leasid", "x").statusCode()).isEqualTo(200);
        }

        Response refused = command("guess", "leasid", "x");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.asString()).isEmpty();
        assertThat(command("commandToken", "leasid", "dauphins").asString()).contains("#1");
    }

    @Test
    void aButtonThatIsPressedTooFastIsNotCarriedOut() {
        Caller lea = new Caller(new Author("server", "leasid", "lea"), "boatschannel", "");
        for (String words : new String[] {"one", "two", "three"}) {
            String seal = seals.seal(Seals.Purpose.ACTIONS, Act.noteAgain(words), lea);
            String told = Press.button(seal, "leasid", "boatschannel").asString();

            assertThat(told.contains("pas été noté")).as(words).isEqualTo(words.equals("three"));
        }
        assertThat(here.logbook.asked).hasSize(2);
    }

    @Test
    void whoForgesButtonsAndDialogsIsNoLongerAnswered() {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(Press.button("guess" + guess, "leasid", "boatschannel").statusCode())
                    .isEqualTo(200);
            assertThat(Press.dialog("guess" + guess, "leasid", "boatschannel", Map.of())
                            .statusCode())
                    .isEqualTo(200);
        }

        assertThat(Press.button("guess", "leasid", "boatschannel").statusCode()).isEqualTo(429);
        assertThat(Press.dialog("guess", "leasid", "boatschannel", Map.of()).statusCode())
                .isEqualTo(429);
        assertThat(command("commandToken", "leasid", "dauphins").asString()).contains("#1");
    }

    @Test
    void aPostWithAWrongTokenCountsAsWell() {
        for (int guess = 0; guess < 20; guess++) {
            post("guess" + guess);
        }

        assertThat(post("guess").statusCode()).isEqualTo(429);
        assertThat(post("outgoingToken").statusCode()).isEqualTo(200);
    }

    private static Response command(String token, String user, String text) {
        return Recorded.exactly()
                .contentType("application/x-www-form-urlencoded")
                .body("channel_id=boatschannel&user_id=" + user + "&user_name=x&token=" + token + "&text=" + text)
                .post("/mattermost/command");
    }

    private static Response post(String token) {
        return Recorded.exactly()
                .contentType("application/x-www-form-urlencoded")
                .body("channel_id=boatschannel&user_id=leasid&user_name=lea&trigger_word=!log&text=!log dauphins&token="
                        + token)
                .post("/mattermost/outgoing");
    }
}
