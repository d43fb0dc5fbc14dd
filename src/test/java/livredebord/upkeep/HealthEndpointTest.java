package livredebord.upkeep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who watches from near sees how the service is; who comes through the proxy sees nothing. */
@QuarkusTest
class HealthEndpointTest {

    @Test
    void itIsAliveAndReady() {
        given().when().get("/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().when().get("/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void figuresAreAsPrometheusReadsThem() {
        String text =
                given().when().get("/metrics").then().statusCode(200).extract().asString();

        assertThat(text)
                .containsPattern("(?m)^# TYPE livredebord_entries_total counter$")
                .containsPattern("(?m)^livredebord_entries_total [0-9]+$")
                .containsPattern("(?m)^livredebord_outbox_waiting [0-9]+$")
                .containsPattern("(?m)^livredebord_disk_free_bytes [0-9]+$")
                .endsWith("\n");
    }

    @Test
    void whoComesThroughTheProxySeesNothing() {
        for (String path : List.of("/health/live", "/health/ready", "/metrics")) {
            given().header("X-Forwarded-For", "203.0.113.9")
                    .when()
                    .get(path)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void nearIsThisMachineAndItsOwnNetwork() {
        assertThat(List.of("127.0.0.1", "::1", "10.0.0.7", "172.20.0.2", "192.168.1.20", "fe80::1", "fd00::7"))
                .allMatch(Insiders::isNear);
        assertThat(List.of("203.0.113.9", "8.8.8.8", "172.32.0.1", "2001:db8::1"))
                .noneMatch(Insiders::isNear);
    }

    @Test
    void figuresAreWrittenWithoutExponentsAndWithTheirKind() {
        assertThat(HealthEndpoint.exposition(List.of(
                        new Vitals.Figure("one", "gauge", "A figure.", 1_795_000_000.125),
                        new Vitals.Figure("two", "counter", "Another.", 40_000_000_000.0))))
                .isEqualTo("""
                    # HELP one A figure.
                    # TYPE one gauge
                    one 1795000000.125
                    # HELP two Another.
                    # TYPE two counter
                    two 40000000000
                    """);
    }
}
