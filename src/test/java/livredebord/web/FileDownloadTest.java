package livredebord.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.imageio.ImageIO;
import livredebord.entry.Language;
import livredebord.logbook.CrewInTests;
import livredebord.logbook.FileOrder;
import livredebord.logbook.Links;
import livredebord.logbook.Logbook;
import livredebord.logbook.OnTrial;
import livredebord.logbook.Typed;
import livredebord.voyage.Period;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OnTrial.class)
class FileDownloadTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Inject
    Logbook logbook;

    @Inject
    Links links;

    @Inject
    CrewInTests crew;

    @Test
    void aLinkShowsTheChartAndMayBeFetchedTwice() throws Exception {
        note("48°23,5'N 004°29,3'W SW 4 baro 1013");
        String path = path(FileOrder.Kind.TRACK_CHART, "arthur.png");

        for (int fetch = 0; fetch < 2; fetch++) {
            byte[] png = given().get(path)
                    .then()
                    .statusCode(200)
                    .contentType("image/png")
                    .header("Content-Disposition", containsString("inline"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Cache-Control", "no-store")
                    .extract()
                    .asByteArray();
            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(950);
        }
    }

    @Test
    void aFileIsSavedAndNotShown() {
        note("48°23,5'N 004°29,3'W cap 205");

        given().get(path(FileOrder.Kind.GPX, "arthur.gpx"))
                .then()
                .statusCode(200)
                .contentType("application/gpx+xml")
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("http://www.topografix.com/GPX/1/1"));
    }

    @Test
    void aLinkThatWeDidNotSignOpensNothing() {
        given().get("/file/AAAA/arthur.png").then().statusCode(410);
        given().get("/pdf/AAAA")
                .then()
                .statusCode(410)
                .header("Cache-Control", "no-store")
                .body(containsString("n’ouvre plus rien"), containsString("no longer opens anything"));
    }

    private String path(FileOrder.Kind kind, String name) {
        LocalDate today = Instant.now().atZone(PARIS).toLocalDate();
        FileOrder order = logbook.order(kind, Period.ofDates(today, today, PARIS), Language.FR);
        URI link = links.sign(order, name, Instant.now().plusSeconds(60));
        return link.getPath();
    }

    private void note(String words) {
        crew.sayInChannel("anne", words, Instant.now(), Typed.Way.COMMAND);
    }
}
