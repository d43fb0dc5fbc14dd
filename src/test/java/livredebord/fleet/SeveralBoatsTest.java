package livredebord.fleet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import livredebord.cli.BoatFiles;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.fleet.Marina.Moored;
import livredebord.journal.Verification;
import livredebord.logbook.Links;
import livredebord.logbook.PdfFile;
import livredebord.voyage.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * One service, three boats: Arthur is the service's own, Bella shares his team and command, Anna has words of her own. All
 * of it goes by HTTP, as Mattermost, phones and machines do it.
 */
@QuarkusTest
@TestProfile(SeveralBoatsTest.Harbour.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralBoatsTest {

    private static final String FORM = Marina.FORM;
    private static final String LEA = Marina.LEA;
    private static final String TOM = Marina.TOM;

    @ConfigProperty(name = "livredebord.data")
    Path data;

    @Inject
    Fleet fleet;

    @Inject
    Links links;

    private Marina marina;
    private Moored arthur;
    private Moored anna;
    private Moored bella;

    /** A folder of its own, in which the other boats are set up while the service runs. */
    public static final class Harbour implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                return Map.of(
                        "livredebord.data",
                        Files.createTempDirectory("harbour").resolve("data").toString(),
                        "livredebord.backup.folder",
                        Files.createTempDirectory("copies").toString());
            } catch (IOException full) {
                throw new IllegalStateException(full);
            }
        }
    }

    @BeforeEach
    void setThemUp() throws IOException, InterruptedException {
        if (arthur != null) {
            return;
        }
        marina = new Marina(data);
        arthur = marina.setUp("", "Arthur", "lea", "log", "none");
        bella = marina.setUp("bella", "Bella", "tom", "log", "none");
        anna = marina.setUp("anna", "Anna", "lea", "anna", "none");
        await().atMost(20, TimeUnit.SECONDS).until(() -> fleet.berths().size() == 3);
        TimeUnit.SECONDS.sleep(2); // settings are looked at once a second
    }

    @AfterEach
    void noThreadKeepsABoat() {
        assertThat(AtHand.isAny()).as("the test's own thread says no boat").isFalse();
    }

    @Test
    void linesGoToTheBookOfTheirBoatWithItsOwnNumbers() {
        long before = anna.entries();
        long others = arthur.entries() + bella.entries();

        String first = anna.answer("cap 240");
        String second = anna.answer("vent SW 5");

        assertThat(number(second)).isEqualTo(number(first) + 1);
        assertThat(anna.entries()).isEqualTo(before + 2);
        assertThat(arthur.entries() + bella.entries()).isEqualTo(others);
        assertThat(Verification.of(anna.folder().resolve("book.db"), Optional.empty())
                        .isClean())
                .isTrue();
    }

    private static long number(String answer) {
        return Long.parseLong(answer.replaceAll("(?s).*?#(\\d+).*", "$1"));
    }

    @Test
    void boatsThatShareACommandAreToldApartByTheirChannels() {
        long arthurs = arthur.entries();
        long bellas = bella.entries();

        String there = arthur.typed("cap 100", TOM, bella.channel()).asString();
        String elsewhere =
                arthur.typed("cap 101", TOM, "directmessagetosomebody").asString();

        assertThat(bella.of("mattermost.command.tokens")).isEqualTo(arthur.of("mattermost.command.tokens"));
        assertThat(there).contains("#");
        assertThat(bella.entries()).isEqualTo(bellas + 1);
        assertThat(elsewhere).contains("~arthur", "~bella", "cap 101").doesNotContain("~anna");
        assertThat(arthur.entries()).isEqualTo(arthurs);
    }

    @Test
    void aCommandTokenOfOneOpensNoOther() {
        long annas = anna.entries();

        String answer = given().contentType(FORM)
                .formParam("token", arthur.of("mattermost.command.tokens"))
                .formParam("channel_id", anna.channel())
                .formParam("user_id", LEA)
                .formParam("user_name", "lea")
                .formParam("text", "cap 102")
                .post(anna.path() + "/mattermost/command")
                .asString();

        assertThat(answer).contains("setup", "cap 102");
        assertThat(anna.entries()).isEqualTo(annas);
    }

    @Test
    void aMachinesTokenReadsAndWritesItsOwnBoatAlone() {
        String token = anna.answer("jeton nouveau girouette lecture écriture")
                .replaceAll("(?s).*(ldb_[0-9a-f]{10}_[A-Za-z0-9_-]{43}).*", "$1");
        anna.answer("secret d'Anna");
        long arthurs = arthur.entries();

        Response hers = read(token, anna);

        assertThat(hers.statusCode()).isEqualTo(200);
        assertThat(hers.asString()).contains("secret d'Anna");
        for (Moored other : List.of(arthur, bella)) {
            assertThat(read(token, other).statusCode()).isEqualTo(401);
            assertThat(write(token, other).statusCode()).isEqualTo(401);
        }
        assertThat(arthur.entries()).isEqualTo(arthurs);
    }

    private static Response read(String token, Moored boat) {
        return given().header("Authorization", "Bearer " + token).get(boat.path() + "/api/v1/entries");
    }

    private static Response write(String token, Moored boat) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"text\": \"cap 103\"}")
                .post(boat.path() + "/api/v1/entries");
    }

    @Test
    void nobodyChoosesTheBoatBesideTheAddress() {
        String token = anna.answer("jeton nouveau sonde lecture")
                .replaceAll("(?s).*(ldb_[0-9a-f]{10}_[A-Za-z0-9_-]{43}).*", "$1");

        int status = given().header("Authorization", "Bearer " + token)
                .header("Livredebord-Boat", "anna")
                .get("/api/v1/entries")
                .statusCode();

        assertThat(status).isEqualTo(401);
    }

    @Test
    void aButtonWorksForItsOwnBoatAndInItsOwnChannelAlone() {
        String reply = anna.answer("cap 99");
        String seal = first("seal", reply);
        String address = first("url", reply);
        long before = anna.entries();
        long others = arthur.entries() + bella.entries();

        String forged = press(anna.path() + "/mattermost/action", seal.replaceFirst("^.", "x"), anna.channel());
        String atArthurs = press("/mattermost/action", seal, anna.channel());
        String inBellas = press(bella.path() + "/mattermost/action", seal, bella.channel());
        String elsewhere = press(anna.path() + "/mattermost/action", seal, bella.channel());

        assertThat(URI.create(address).getPath()).isEqualTo("/boats/anna/mattermost/action");
        assertThat(List.of(atArthurs, inBellas, elsewhere)).allMatch(said -> said.equals(forged));
        assertThat(anna.entries()).isEqualTo(before);
        assertThat(arthur.entries() + bella.entries()).isEqualTo(others);
    }

    private static String first(String field, String reply) {
        return reply.replaceAll("(?s).*?\"" + field + "\":\"([^\"]+)\".*", "$1");
    }

    private static String press(String path, String seal, String channel) {
        return given().contentType("application/json")
                .body(Map.of(
                        "user_id", LEA, "user_name", "lea", "channel_id", channel, "context", Map.of("seal", seal)))
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aSignedLinkShowsItsOwnBoatAlone() {
        anna.answer("cap 98");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        Period day = Period.ofDates(today, today, ZoneId.of("Europe/Paris"));
        URI link = AtHand.with(
                fleet.beside("anna").orElseThrow(),
                () -> links.sign(
                        new PdfFile.Edition(day, Language.FR, new EntryNumber("", 1), PdfFile.Document.LOGBOOK),
                        Instant.now().plus(Duration.ofHours(1))));
        String token = link.getPath().replaceFirst(".*/", "");

        assertThat(link.getPath()).startsWith("/boats/anna/pdf/");
        assertThat(given().get(link.getPath()).statusCode()).isEqualTo(200);
        assertThat(given().get("/pdf/" + token).statusCode()).isEqualTo(410);
        assertThat(given().get(bella.path() + "/pdf/" + token).statusCode()).isEqualTo(410);
    }

    @Test
    void whatWasTypedElsewhereIsPostedInTheBoatsOwnChannel() {
        anna.typed("cap 97", LEA, "directmessagetosomebody");

        await().atMost(20, TimeUnit.SECONDS).until(() -> marina.hasPosted(anna, "97"));
        assertThat(marina.hasPosted(arthur, "97") || marina.hasPosted(bella, "97"))
                .isFalse();
    }

    @Test
    void theSkipperSeesWhatBelongsToHisBoatsAndTheNamesOfTheOthers() {
        anna.answer("jeton nouveau barometre écriture");

        String leas = arthur.answer("bateaux");
        String toms = bella.typed("boats", TOM, bella.channel()).asString();

        assertThat(leas).contains("**Arthur**", "~arthur", "**Anna**", "~anna", "barometre", "Bella");
        assertThat(leas).doesNotContain("**Bella**");
        assertThat(toms).contains("**Bella**", "Arthur", "Anna").doesNotContain("barometre", "~anna");
    }

    @Test
    void aBoatGoesOnAfterSheWasClosedAndOpenedAgain() {
        long last = number(bella.typed("cap 90", TOM, bella.channel()).asString());

        fleet.close(new ShutdownEvent());
        fleet.forgetAll();
        fleet.open(new StartupEvent());

        assertThat(number(bella.typed("cap 91", TOM, bella.channel()).asString()))
                .isEqualTo(last + 1);
        assertThat(number(arthur.answer("cap 92"))).isPositive();
    }

    @Test
    void aBoatThatCannotBeServedKeepsNoOtherFromIt() throws IOException {
        Path wreck = Files.createDirectories(Berth.folderOf(data, "wreck"));
        Files.writeString(wreck.resolve(BoatFiles.BOAT), "boat.name=Wreck\n");
        Path open = Files.writeString(wreck.resolve(BoatFiles.SECRETS), "mattermost.command.tokens=known\n");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));

        fleet.look();

        assertThat(fleet.beside("wreck")).isEmpty();
        assertThat(given().get("/boats/wreck/icon.png").statusCode()).isEqualTo(404);
        assertThat(number(arthur.answer("cap 96"))).isPositive();
        Files.delete(wreck.resolve(BoatFiles.BOAT));
    }

    @Test
    void anUnknownBoatIsNotFound() {
        assertThat(given().get("/boats/clara/icon.png").statusCode()).isEqualTo(404);
        assertThat(given().get("/boats/anna/icon.png").statusCode()).isEqualTo(200);
        assertThat(given().get("/boats/../pdf/x").statusCode()).isIn(404, 410);
    }

    @Test
    void figuresSayWhoseTheyAre() {
        String figures = given().get("/metrics").asString();

        assertThat(figures).contains("livredebord_entries_total{boat=\"anna\"}", "{boat=\"bella\"}", "{boat=\"boat\"}");
        assertThat(figures.split("# HELP livredebord_entries_total", -1)).hasSize(2);
    }
}
