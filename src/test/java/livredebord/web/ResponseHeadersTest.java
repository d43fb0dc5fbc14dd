package livredebord.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer, also that there is nothing, says what a browser may do with it. */
@QuarkusTest
class ResponseHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/pdf/expired", "/icon.png", "/metrics", "/nothing/here", "/mattermost/command"})
    void everyAnswerHasThem(String path) {
        Response answer = RestAssured.get(path);

        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.headers().getList("Cache-Control")).hasSize(1);
    }

    @Test
    void onlyWhatSaysSoMayBeKept() {
        assertThat(RestAssured.get("/pdf/expired").header("Cache-Control")).isEqualTo("no-store");
        assertThat(RestAssured.get("/nothing/here").header("Cache-Control")).isEqualTo("no-store");
        assertThat(RestAssured.get("/icon.png").header("Cache-Control")).contains("max-age");
    }

    @Test
    void aPdfOpensInTheBrowsersOwnViewer() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().set("Content-Type", "application/pdf");

        ResponseHeaders.complete(headers);

        assertThat(headers.get("Content-Security-Policy")).isEqualTo("frame-ancestors 'none'");
    }

    @Test
    void whatAPageSaysItselfStands() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().set("Content-Security-Policy", "script-src 'self'");

        ResponseHeaders.complete(headers);

        assertThat(headers.getAll("Content-Security-Policy")).containsExactly("script-src 'self'");
    }
}
