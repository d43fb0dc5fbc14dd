package livredebord.chat.mattermost;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ChatInTests.class)
class CommandEndpointTest {

    @Inject
    InMemoryLogbook logbook;

    @BeforeEach
    void openAnEmptyBook() {
        logbook.forget();
    }

    @Test
    void aLineIsAnsweredWithAPublicLineAndPrivateButtons() {
        Response answer = send("channel_id=boatschannel&token=commandToken&user_id=u1&user_name=lea&text=dauphins");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.asString())
                .startsWith("{\"response_type\":\"in_channel\",\"text\":\"**#1** 09:00 **lea** · ");
    }

    private static Response send(String form) {
        return given().contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/mattermost/command");
    }
}
