package livredebord.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.logbook.AccessTokens;
import livredebord.logbook.Answer;
import livredebord.logbook.Automation;
import livredebord.logbook.Automation.Right;
import livredebord.logbook.CrewInTests;
import livredebord.logbook.Logbook;
import livredebord.logbook.OnTrial;
import livredebord.logbook.Typed;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EntriesEndpointTest.ABookOfItsOwn.class)
class EntriesEndpointTest {

    /** What stands last in the book is what these tests wrote last. */
    public static class ABookOfItsOwn extends OnTrial {}

    @Inject
    AccessTokens tokens;

    @Inject
    Logbook logbook;

    @Inject
    CrewInTests crew;

    @Test
    void theSkipperMakesATokenSeesItOnceAndTakesItAway() {
        Answer.TokenMade made = (Answer.TokenMade) say("anne", "jeton nouveau girouette écriture 90 jours");
        assertThat(made.token()).matches("ldb_[0-9a-f]{10}_[A-Za-z0-9_-]{43}");

        given(made.token())
                .body("{\"text\": \"SW 4 baro 1013\"}")
                .post("/api/v1/entries")
                .then()
                .statusCode(201)
                .body("author.name", equalTo("girouette"));
        given(made.token())
                .get("/api/v1/state")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:livre-de-bord:problem:not-allowed"));
        Automation shown = ((Answer.TokensShown) say("anne", "jetons"))
                .automations().stream()
                        .filter(each -> each.name().equals("girouette"))
                        .findFirst()
                        .orElseThrow();
        assertThat(shown.used()).isPresent();
        assertThat(shown.toString()).doesNotContain(made.token().substring(15));
        assertThat(say("anne", "jeton nouveau Girouette lecture"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Answer.Reason.TOKEN_NAME_TAKEN));
        assertThat(say("tom", "jeton révoque girouette"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Answer.Reason.ONLY_THE_SKIPPER));
        assertThat(say("anne", "jeton révoque girouette")).isInstanceOf(Answer.TokenRevoked.class);
        given(made.token())
                .body("{\"text\": \"SW 4\"}")
                .post("/api/v1/entries")
                .then()
                .statusCode(401);
        List<Answer.AuditLine> lines = ((Answer.AuditShown) say("anne", "audit 3")).lines();
        assertThat(lines).extracting(Answer.AuditLine::act).contains("ACCESS_GIVEN", "ACCESS_TAKEN", "REFUSED");
        assertThat(lines.toString()).doesNotContain(made.token());
    }

    /** A post in the channel is answered there. */
    @Test
    void aTokenIsNotMadeWhereEverybodyWouldReadIt() {
        Answer answer = say("anne", "jeton nouveau publique lecture", Typed.Way.POST);

        assertThat(((Answer.Refused) answer).reason()).isEqualTo(Answer.Reason.TOKEN_WANTS_A_COMMAND);
        assertThat(tokens.all()).extracting(Automation::name).doesNotContain("publique");
    }

    @Test
    void whoShowsNoTokenOrAnotherIsNotLetIn() {
        String token = token("wrong", Right.READ);
        String other = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");

        for (String shown : List.of("", "ldb_", other, "ldb_0000000000_" + "A".repeat(43), token + "x")) {
            given(shown)
                    .get("/api/v1/state")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("example", startsWith("Authorization: Bearer"));
        }
        io.restassured.RestAssured.given()
                .auth()
                .preemptive()
                .basic("anybody", token)
                .get("/api/v1/state")
                .then()
                .statusCode(200);
    }

    @Test
    void valuesInSignalKsUnitsAndWordsAreOneEntryAndARepeatIsHarmless() {
        String token = token("station", Right.WRITE, Right.READ);
        String body = """
            {"at": "2026-07-14T11:00:00+02:00", "text": "dauphins à l'étrave",
             "values": {"environment.outside.pressure": 101320, "navigation.speedOverGround": 3.138,
                        "navigation.position": {"latitude": 48.27, "longitude": -4.68}}}
            """;

        String number = given(token)
                .header("Idempotency-Key", "station-1")
                .body(body)
                .post("/api/v1/entries")
                .then()
                .statusCode(201)
                .body("observed", equalTo("2026-07-14T09:00:00Z"))
                .body("raw", equalTo("dauphins à l'étrave"))
                .body("repeated", equalTo(false))
                .body("values.find { it.kind == 'speed_over_ground' }.origin", equalTo("instrument"))
                .body("values.find { it.kind == 'speed_over_ground' }.speed.knotsE2", equalTo(610))
                .body("line", containsString("1013,2"))
                .extract()
                .path("number");
        given(token)
                .header("Idempotency-Key", "station-1")
                .body(body)
                .post("/api/v1/entries")
                .then()
                .statusCode(200)
                .body("number", equalTo(number))
                .body("repeated", equalTo(true));
        given(token)
                .header("Idempotency-Key", "station-1")
                .body("{\"text\": \"autre chose\"}")
                .post("/api/v1/entries")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:livre-de-bord:problem:key-used-before"));
        given(token)
                .get("/api/v1/entries?from=2026-07-14&until=2026-07-15&by=station&kind=position_fix")
                .then()
                .statusCode(200)
                .body("entries.number", equalTo(List.of(number)));
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsNoted() {
        String token = token("clumsy", Right.WRITE, Right.READ);
        String bookmark = given(token).get("/api/v1/state").then().extract().path("bookmark");

        refused(token, "{\"texte\": \"SW 4\"}", "unknown-field", "texte");
        refused(
                token,
                "{\"values\": {\"pressure_hpa\": 30}}",
                "wrong-values",
                "pressure_hpa: 30 is not in 800 to 1100");
        refused(token, "{\"values\": {\"windspeed\": 30}}", "wrong-values", "windspeed");
        refused(token, "{\"text\": \"raye 1 doublon\"}", "an-order", "no orders");
        refused(token, "{\"text\": \"\"}", "nothing-said", "neither");
        refused(token, "{\"at\": \"hier\", \"text\": \"SW 4\"}", "wrong-field", "at: ");
        refused(token, "[1]", "not-an-object", "");
        refused(token, "{\"text\": \"a\\u0000b\"}", "wrong-field", "U+0000");
        for (String question : List.of("since=0&from=2026-07-14", "since=0&offset=1", "limit=1&limit=2")) {
            given(token)
                    .get("/api/v1/entries?" + question)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:livre-de-bord:problem:wrong-parameter"));
        }
        given(token)
                .body("{\"text\": \"a\", \"text\": \"b\"}")
                .post("/api/v1/entries")
                .then()
                .statusCode(400);
        given(token).body("{").post("/api/v1/entries").then().statusCode(400);
        given(token)
                .body("{\"text\": \"" + "x".repeat(70_000) + "\"}")
                .post("/api/v1/entries")
                .then()
                .statusCode(413);

        given(token)
                .get("/api/v1/entries?since=" + bookmark + "&by=clumsy")
                .then()
                .statusCode(200)
                .body("entries", hasSize(0));
    }

    private void refused(String token, String body, String type, String detail) {
        given(token)
                .body(body)
                .post("/api/v1/entries")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:livre-de-bord:problem:" + type))
                .body(containsString(detail));
    }

    @Test
    void whatChangedSinceABookmarkComesInTheOrderWritten() {
        String token = token("follower", Right.READ, Right.WRITE);
        String bookmark = given(token).get("/api/v1/state").then().extract().path("bookmark");
        say("lea", "baro 1013");
        say("lea", "corrige baro 1012");
        say("lea", "NE 3");

        Map<String, Object> first = given(token)
                .get("/api/v1/entries?since=" + bookmark + "&limit=2&lang=en")
                .then()
                .statusCode(200)
                .body("entries.kind", equalTo(List.of("line", "correction")))
                .body("entries[0].values.find { it.kind == 'barometer' }.struck", hasSize(1))
                .body("more", equalTo(true))
                .extract()
                .jsonPath()
                .getMap("");
        given(token)
                .get("/api/v1/entries?since=" + first.get("bookmark"))
                .then()
                .statusCode(200)
                .body("entries", hasSize(1))
                .body("entries[0].raw", equalTo("NE 3"))
                .body("more", equalTo(false));
    }

    @Test
    void aRestrictedNoteShowsThatItIsThereAndNothingElse() {
        String token = token("nosy", Right.READ);
        Answer.Noted note = (Answer.Noted) say("lea", "Tom malade, fièvre 39, doliprane");
        assertThat(note.row().isRestricted()).isTrue();
        String number = note.row().entry().number().toString().substring(1);

        given(token)
                .get("/api/v1/entries/" + number)
                .then()
                .statusCode(200)
                .body("restricted", equalTo(true))
                .body("raw", equalTo(null))
                .body("values", equalTo(null));
        for (String path : List.of(
                "/api/v1/entries?by=L%C3%A9a&limit=500",
                "/api/v1/entries?since=0&limit=500",
                "/api/v1/entries?kind=medical",
                "/api/v1/state",
                "/api/v1/days",
                "/api/v1/days/" + java.time.LocalDate.now(java.time.ZoneId.of("Europe/Paris")),
                "/api/v1/exports/json",
                "/api/v1/exports/csv",
                "/api/v1/exports/gpx")) {
            given(token)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("doliprane")))
                    .body(not(containsString("fièvre")));
        }
        given(token).get("/api/v1/entries?kind=medical").then().body("entries", hasSize(0));
    }

    @Test
    void stateDaysVoyagesAndFilesAreRead() {
        String token = token("reader", Right.READ, Right.WRITE);
        say("anne", "06:00 départ Camaret 48°16,2'N 004°35,0'W");
        say("anne", "baro 1017, 48°10,0'N 004°40,0'W SOG 6,1");

        given(token)
                .get("/api/v1/state")
                .then()
                .statusCode(200)
                .body("boat", equalTo("Essai"))
                .body("latest.barometer.pressure.pascals", equalTo(101_700))
                .body("latest.position_fix.number", startsWith("#"));
        given(token)
                .get("/api/v1/days")
                .then()
                .statusCode(200)
                .body("days[-1].totals.lastPressure.pascals", equalTo(101_700));
        given(token)
                .get("/api/v1/voyages")
                .then()
                .statusCode(200)
                .body("voyages.from", org.hamcrest.Matchers.hasItem("Camaret"));
        given(token).get("/api/v1/voyages/1").then().statusCode(200).body("number", equalTo(1));
        given(token).get("/api/v1/voyages/999").then().statusCode(404);
        given(token)
                .get("/api/v1/exports/gpx")
                .then()
                .statusCode(200)
                .contentType("application/gpx+xml")
                .body(containsString("topografix"));
        given(token).get("/api/v1/exports/pdf").then().statusCode(404).contentType("application/problem+json");
    }

    /** Sent again, in another order, and before anybody bound it: each is noted once. */
    @Test
    void whatADeviceSendsIsNotedOnceTheSkipperBoundIt() {
        String token = token("network", Right.WRITE, Right.READ);
        sendUplink(token, 2, "waiting");
        sendUplink(token, 1, "waiting");
        sendUplink(token, 2, "before");
        given(token)
                .get("/api/v1/entries?from=2026-06-01&until=2026-06-02")
                .then()
                .body("entries", hasSize(0));

        Answer bound = say("anne", "appareil lie 0101010101010101");
        assertThat(((Answer.DevicesShown) bound).devices())
                .allMatch(device -> device.bound().isPresent());

        await().atMost(Duration.ofSeconds(60)).until(() -> notedUplinks(token).size() == 2);
        sendUplink(token, 3, "kept");
        sendUplink(token, 1, "before");
        await().atMost(Duration.ofSeconds(60)).until(() -> notedUplinks(token).size() == 3);
        assertThat(notedUplinks(token)).containsExactly(100_001, 100_002, 100_003);
        say("anne", "appareil délie 0101010101010101");
        sendUplink(token, 4, "waiting");
    }

    private static void sendUplink(String token, int number, String state) {
        String body = String.format(
                java.util.Locale.ROOT,
                "{\"deduplicationId\": \"id-%d\", \"time\": \"2026-06-01T09:0%d:00Z\", \"deviceInfo\":"
                        + " {\"devEui\": \"0101010101010101\"}, \"fPort\": 1, \"object\": {\"pressure\": %d}}",
                number,
                number,
                100_000 + number);
        given(token)
                .body(body)
                .post("/api/v1/uplinks?event=up")
                .then()
                .statusCode(200)
                .body("device", equalTo("0101010101010101"))
                .body("state", equalTo(state));
    }

    private static List<Integer> notedUplinks(String token) {
        return given(token)
                .get("/api/v1/entries?from=2026-06-01&until=2026-06-02&kind=barometer")
                .then()
                .statusCode(200)
                .extract()
                .path("entries.collect { it.values[0].pressure.pascals }");
    }

    @Test
    void aRouteThatIsNotThereIsAProblemToo() {
        given("").get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given("").delete("/api/v1/entries").then().statusCode(405).contentType("application/problem+json");
        given("").get("/pdf/AAAA").then().statusCode(410);
    }

    private String token(String name, Right... rights) {
        return tokens.make(name, EnumSet.copyOf(List.of(rights)), Optional.empty(), "test")
                .orElseThrow()
                .token();
    }

    private static RequestSpecification given(String token) {
        RequestSpecification request = io.restassured.RestAssured.given().contentType("application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer say(String user, String words) {
        return say(user, words, Typed.Way.COMMAND);
    }

    private Answer say(String user, String words, Typed.Way way) {
        return crew.sayInChannel(user, words, Instant.now(), way);
    }
}
