package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import livredebord.chat.FakeMattermost;
import livredebord.chat.MattermostRefused;
import livredebord.chat.SettingsOfArthur;
import livredebord.entry.Author;
import livredebord.entry.Language;
import livredebord.entry.Observation.FileName;
import livredebord.journal.AuditTrail;
import livredebord.logbook.Answer;
import livredebord.logbook.CrewInTests;
import livredebord.logbook.Logbook;
import livredebord.logbook.OnTrial;
import livredebord.logbook.PdfFile;
import livredebord.logbook.SentFiles;
import livredebord.logbook.Typed;
import livredebord.report.pdf.Photos;
import livredebord.storage.DataFolder;
import livredebord.voyage.Period;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Photos that came with lines, from the channel to the paper. */
@QuarkusTest
@TestProfile(OnTrial.class)
class BotFilesTest {

    private static final Instant NOW = Instant.parse("2026-09-14T09:00:00Z");
    private static final byte[] PHOTO = Photos.jpeg(1_200, 800);

    @Inject
    Logbook logbook;

    @Inject
    SentFiles sent;

    @Inject
    AuditTrail trail;

    @Inject
    CrewInTests crew;

    @Inject
    DataFolder folder;

    private final FakeMattermost mattermost = new FakeMattermost();
    private final SettingsOfArthur arthur = new SettingsOfArthur(mattermost.address());

    /** None reads what another fetched. */
    private final String id = "photo" + UUID.randomUUID().toString().replace("-", "");

    private BotFiles files;

    @BeforeEach
    void begin() {
        mattermost.user("botid", "livre-de-bord").put("is_bot", true);
        mattermost.token("bottoken", "botid");
        arthur.bot = Optional.of("bottoken");
        arthur.server = lea().server();
        files = new BotFiles(arthur, new Connections(arthur), sent, new MemorySize(BigInteger.valueOf(100_000)));
    }

    @AfterEach
    void end() {
        mattermost.close();
    }

    @Test
    void aPhotoIsFetchedOnceNotedByItsDigestAndStaysThoughThePostIsDeleted() throws IOException {
        mattermost.file(id, "houle.jpg", "image/jpeg", PHOTO);
        Answer.Noted noted = say("ça monte");

        files.fetchWhatIsMissing();
        mattermost.deleteFile(id);
        mattermost.requests().clear();
        files.fetchWhatIsMissing();

        assertThat(mattermost.requests()).isEmpty();
        assertThat(Files.readAllBytes(kept())).isEqualTo(PHOTO);
        AuditTrail.Line line = trail.last(1).get(0);
        assertThat(line.act()).isEqualTo(AuditTrail.Act.FILE_KEPT);
        assertThat(line.what())
                .startsWith(noted.row().entry().number() + " " + id + " SHA-256 ")
                .endsWith(" " + PHOTO.length)
                .doesNotContain("houle");
        try (PDDocument pdf = Loader.loadPDF(pdf().toFile())) {
            assertThat(pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames())
                    .containsKey(noted.row().entry().number().toString().substring(1) + "-houle.jpg");
        }
    }

    @Test
    void aPdfThatWasMadeBeforeIsMadeAgain() {
        mattermost.file(id, "houle.jpg", "image/jpeg", PHOTO);
        say("avec une photo " + id);
        Path before = pdf();

        files.fetchWhatIsMissing();

        assertThat(pdf()).isNotEqualTo(before);
    }

    @Test
    void whatIsTooLargeOrGoneOrRestrictedIsLeftWhereItIs() {
        mattermost.file(id, "film.mp4", "video/mp4", new byte[200_000]);
        say("un film " + id);
        files.fetchWhatIsMissing();
        assertThat(kept()).doesNotExist();

        say("perdue " + id, "gone" + id);
        files.fetchWhatIsMissing();
        assertThat(folder.folder("files").resolve("gone" + id)).doesNotExist();

        mattermost.file("secret" + id, "plaie.jpg", "image/jpeg", PHOTO);
        say("privé : Tom s'est coupé " + id, "secret" + id);
        mattermost.requests().clear();
        files.fetchWhatIsMissing();
        assertThat(mattermost.requests()).isEmpty();
    }

    @Test
    void aServerThatIsNotWellIsAskedAgain() {
        mattermost.file(id, "houle.jpg", "image/jpeg", PHOTO);
        say("encore " + id);
        mattermost.will(FakeMattermost.Mood.REFUSES, "/api/v4/files/" + id, 503, 1);

        assertThatThrownBy(files::fetchWhatIsMissing).isInstanceOf(MattermostRefused.class);
        files.fetchWhatIsMissing();

        assertThat(kept()).exists();
    }

    @Test
    void whatIsTakenOutOfTheBookIsTakenOutOfTheFolder() throws IOException {
        mattermost.file(id, "houle.jpg", "image/jpeg", PHOTO);
        Answer.Noted noted = say("à oublier " + id);
        files.fetchWhatIsMissing();
        assertThat(kept()).exists();

        crew.sayInChannel(
                "anne",
                "expurge " + noted.row().entry().number() + " oui motif vie privée",
                NOW.plusSeconds(60),
                Typed.Way.COMMAND);

        try (Stream<Path> left = Files.list(folder.folder("files"))) {
            assertThat(left.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(id)))
                    .as("the copies are told to forget it too")
                    .containsExactly(id + ".gone");
        }
    }

    @Test
    void withoutABotNothingIsAsked() {
        mattermost.file(id, "houle.jpg", "image/jpeg", PHOTO);
        say("sans bot " + id);
        arthur.bot = Optional.empty();
        mattermost.requests().clear();

        files.fetchWhatIsMissing();

        assertThat(mattermost.requests()).isEmpty();
    }

    private Answer.Noted say(String words) {
        return say(words, id);
    }

    private Answer.Noted say(String words, String file) {
        return (Answer.Noted) logbook.take(new Typed(
                        words,
                        lea(),
                        NOW,
                        Optional.of(NOW),
                        Typed.Way.POST,
                        false,
                        Optional.empty(),
                        Optional.of(UUID.randomUUID().toString()),
                        List.of(new FileName("houle.jpg", Optional.of(file))),
                        true))
                .get(0);
    }

    private Author lea() {
        return crew.person("lea");
    }

    private Path kept() {
        return folder.folder("files").resolve(id);
    }

    private Path pdf() {
        Period hour = new Period(NOW.minusSeconds(1_800), NOW.plusSeconds(1_800), ZoneOffset.UTC);
        return logbook.pdf(logbook.edition(hour, Language.FR, PdfFile.Document.LOGBOOK))
                .file();
    }
}
