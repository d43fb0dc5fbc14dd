package livredebord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livredebord.chat.FakeMattermost.Mood;
import livredebord.chat.mattermost.OutgoingWays;
import livredebord.entry.Author;
import livredebord.entry.Language;
import livredebord.logbook.FileOrder;
import livredebord.logbook.InMemoryReadyReports;
import livredebord.logbook.Links;
import livredebord.logbook.PdfFile;
import livredebord.voyage.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourierTest {

    private static final String HOOKS = "/hooks/";
    private static final Author LEA = new Author("chat", "lea", "lea");

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-07-14T17:00:00Z");
    private final FakeMattermost mattermost = new FakeMattermost();
    private final SettingsOfArthur arthur = new SettingsOfArthur(mattermost.address());
    private final Outbox outbox = new InMemoryOutbox(clock);
    private final InMemoryReadyReports reports = new InMemoryReadyReports();
    private PaperLogbook logbook;
    private Courier courier;
    private String host = "arthur.lan";

    @BeforeEach
    void begin() {
        logbook = new PaperLogbook(folder);
        courier = newCourier();
    }

    @AfterEach
    void end() {
        mattermost.close();
    }

    @Test
    void postsArriveInTheirOrder() {
        put("un", "deux", "trois");

        carryAll();

        assertThat(mattermost.texts()).containsExactly("un", "deux", "trois");
    }

    @Test
    void anAlarmArrivesBeforeWhatWaited() {
        put("un", "deux");
        outbox.put(Outbox.Post.alarm("HOMME À LA MER"));

        carryAll();

        assertThat(mattermost.texts()).containsExactly("HOMME À LA MER", "un", "deux");
    }

    @Test
    void whatWaitedForADayArrivesOnceWhenMattermostIsBack() {
        mattermost.goAway();
        put("un", "deux");

        for (int attempt = 0; attempt < 5; attempt++) {
            courier.step();
        }
        clock.pass(Duration.ofDays(1));
        mattermost.comeBack();
        carryAll();

        assertThat(mattermost.texts()).containsExactly("un", "deux");
    }

    @Test
    void theNextAttemptWaitsLongerAndLongerButNeverMoreThanAMinute() {
        mattermost.goAway();
        put("un");

        List<Long> pauses = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> courier.step().toSeconds())
                .toList();

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
        assertThat(courier.isHeldUp()).isTrue();
    }

    @Test
    void aPassingRefusalDelaysAndMarksNothing() {
        mattermost.will(Mood.REFUSES, HOOKS, 500, 2);
        put("un", "deux");

        carryAll();

        assertThat(mattermost.texts()).containsExactly("un", "deux");
    }

    @Test
    void aRepeatSaysSoWhereNobodyCanLook() {
        mattermost.will(Mood.LOSES_THE_ANSWER, HOOKS, 0, 1);
        put("**#128** 09:00 **Léa** · cap 240°\nsuite", "deux");

        carryAll();

        assertThat(mattermost.texts())
                .containsExactly(
                        "**#128** 09:00 **Léa** · cap 240°\nsuite",
                        "**#128** 09:00 **Léa** · cap 240° (répété)\nsuite",
                        "deux");
    }

    @Test
    void aBotLooksBeforeItRepeatsWhatArrived() {
        haveBot();
        mattermost.will(Mood.LOSES_THE_ANSWER, HOOKS, 0, 1);
        put("un", "deux");

        carryAll();

        assertThat(mattermost.texts()).containsExactly("un", "deux");
    }

    @Test
    void aBotThatDoesNotFindThePostLetsItBeSentUnmarked() {
        haveBot();
        mattermost.will(Mood.REFUSES, HOOKS, 504, 1);
        put("un");

        carryAll();

        assertThat(mattermost.texts()).containsExactly("un");
    }

    @Test
    void aBotThatMayNotLookIsAsGoodAsNone() {
        haveBot();
        mattermost.will(Mood.LOSES_THE_ANSWER, HOOKS, 0, 1);
        mattermost.will(Mood.REFUSES, "/api/v4/channels/", 403, 9);
        put("un");

        carryAll();

        assertThat(mattermost.texts()).containsExactly("un", "un (répété)");
    }

    @Test
    void aDoubtSurvivesAttemptsThatCameToNothing() {
        mattermost.will(Mood.LOSES_THE_ANSWER, HOOKS, 0, 1);
        put("un");
        courier.step();

        mattermost.goAway();
        courier.step();
        mattermost.comeBack();
        courier = newCourier(); // as after a restart
        carryAll();

        assertThat(mattermost.texts()).containsExactly("un", "un (répété)");
    }

    @Test
    void aPostThatMattermostDoesNotWantIsSetAsideAndTheSkipperTold() {
        mattermost.will(Mood.REFUSES, HOOKS, 400, 1);
        put("**#128** @channel", "deux");

        carryAll();

        assertThat(mattermost.texts()).hasSize(2).last().isEqualTo("deux");
        assertThat(mattermost.texts().get(0))
                .startsWith("À l'attention du skipper")
                .contains("400", "#128")
                .doesNotContain("@");
        assertThat(outbox.setAside()).isEqualTo(1);
    }

    @Test
    void nothingIsSetAsideWhereTheWayItselfIsBlocked() {
        mattermost.will(Mood.REFUSES, HOOKS, 404, 8);
        put("un", "deux");
        for (int attempt = 0; attempt < 4; attempt++) {
            courier.step();
        }

        mattermost.calm();
        carryAll();

        assertThat(outbox.setAside()).isZero();
        assertThat(mattermost.texts()).containsExactly("un", "deux");
    }

    @Test
    void aPdfIsALinkThatSaysWhatItOpensHowLongAndItsDigest() {
        announcements().pdf(july14(), Language.FR, PdfFile.Document.LOGBOOK, LEA);

        carryAll();

        assertThat(mattermost.texts()).containsExactly("""
            [Livre de bord Arthur, 14 juillet 2026 (PDF, 3 pages, 212 ko)](http://arthur.lan:8080/pdf/128) · \
            lien valable jusqu'au 21 juillet 19:00
            empreinte `9f3c 1a7e 55d0`\
            """);
    }

    @Test
    void inEnglishToo() {
        Period days = Period.ofDates(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 14), arthur.zone());
        announcements().pdf(days, Language.EN, PdfFile.Document.LOGBOOK, LEA);

        carryAll();

        assertThat(mattermost.texts()).containsExactly("""
            [Logbook of Arthur, 1 July 2026 to 14 July 2026 (PDF, 3 pages, 212 kB)](http://arthur.lan:8080/pdf/128) · \
            link valid until 21 July 19:00
            digest `9f3c 1a7e 55d0`\
            """);
    }

    @Test
    void aBotAttachesTheFileToo() {
        haveBot();
        announcements().pdf(july14(), Language.FR, PdfFile.Document.LOGBOOK, LEA);

        carryAll();

        assertThat(mattermost.texts())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("**Livre de bord Arthur, 14 juillet 2026**");
        assertThat(mattermost.posts().get(1).path("file_ids")).hasSize(1);
        assertThat(mattermost.all("file").get(0).path("name").asText()).isEqualTo("arthur-2026-07-14.pdf");
        assertThat(mattermost.all("file").get(0).path("content").asText()).contains("%PDF-1.7 three pages");
    }

    @Test
    void aFileThatTheServerDoesNotTakeStopsNothing() {
        haveBot();
        mattermost.will(Mood.REFUSES, "/api/v4/files", 501, 9);
        announcements().pdf(july14(), Language.FR, PdfFile.Document.LOGBOOK, LEA);
        printAll();
        put("après");

        carryAll();

        assertThat(mattermost.texts()).hasSize(3).last().isEqualTo("après");
        assertThat(mattermost.texts().get(1)).contains("n'a pas pu être joint");
    }

    @Test
    void withoutABotAChartIsALinkThatShowsItself() {
        announcements().file(FileOrder.Kind.TRACK_CHART, july14(), Language.FR);

        carryAll();

        assertThat(mattermost.texts())
                .containsExactly(
                        "[Arthur : la carte du trajet, 14 juillet 2026](http://arthur.lan:8080/file/0/arthur.png)"
                                + " · lien valable jusqu'au 21 juillet 19:00\n"
                                + "![Carte  du  trajet](http://arthur.lan:8080/file/0/arthur.png)");
    }

    @Test
    void noPictureIsShownFromAnAddressThatPhonesCannotReach() {
        host = "localhost";
        announcements().file(FileOrder.Kind.TRACK_CHART, july14(), Language.EN);

        carryAll();

        assertThat(mattermost.texts())
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain("![")
                .contains("track chart");
    }

    @Test
    void aBotPostsTheChartItself() {
        haveBot();
        announcements().file(FileOrder.Kind.TRACK_CHART, july14(), Language.FR);

        carryAll();

        assertThat(mattermost.texts()).containsExactly("**Arthur : la carte du trajet, 14 juillet 2026**");
        assertThat(mattermost.all("file").get(0).path("name").asText()).isEqualTo("arthur.png");
        assertThat(mattermost.all("file").get(0).path("content").asText()).contains("Content-Type: image/png");
    }

    @Test
    void whereNoFileMayBePostedTheChartIsALink() {
        haveBot();
        mattermost.will(Mood.REFUSES, "/api/v4/files", 501, 9);
        announcements().file(FileOrder.Kind.TRACK_CHART, july14(), Language.FR);

        carryAll();

        assertThat(mattermost.texts()).hasSize(1).first().asString().startsWith("[Arthur : la carte du trajet");
    }

    @Test
    void aCallHasAButtonWhoseSealNobodyReads() {
        outbox.put(Outbox.Post.call("FIX 1", "@lea · **alerte** : aucune position depuis 2 h (appel 1)"));

        carryAll();

        assertThat(mattermost.texts())
                .containsExactly("@lea · **alerte** : aucune position depuis 2 h (appel 1) · répondre `/log vu`");
        JsonNode button = mattermost.posts().get(0).at("/asked/attachments/0/actions/0");
        assertThat(button.path("name").asText()).isEqualTo("Vu");
        assertThat(button.path("id").asText()).matches("[A-Za-z0-9]+");
        assertThat(button.at("/integration/url").asText()).isEqualTo("http://arthur.lan:8080/mattermost/action");
        assertThat(button.at("/integration/context/seal").asText()).contains(".");
    }

    @Test
    void aFileIsALinkAndWithABotAFileToo() {
        haveBot();
        announcements().file(FileOrder.Kind.GPX, july14(), Language.FR);

        carryAll();

        assertThat(mattermost.texts()).hasSize(2);
        assertThat(mattermost.texts().get(0))
                .startsWith(
                        "[Arthur : le fichier GPX, 14 juillet 2026 (4 ko)](http://arthur.lan:8080/file/2/arthur.gpx)");
        assertThat(mattermost.all("file").get(0).path("content").asText())
                .contains("Content-Type: application/gpx+xml");
        assertThat(reports.last()).isEqualTo(1);
        assertThat(reports.find(1).orElseThrow().name()).isEqualTo("arthur.gpx");
    }

    @Test
    void aFileThatHadToWaitForMattermostIsOneReportAndAChartIsNone() {
        mattermost.will(Mood.REFUSES, HOOKS, 503, 2);
        announcements().file(FileOrder.Kind.GPX, july14(), Language.FR);
        announcements().file(FileOrder.Kind.TRACK_CHART, july14(), Language.FR);

        carryAll();

        assertThat(mattermost.texts()).hasSize(2);
        assertThat(reports.last()).isEqualTo(1);
    }

    @Test
    void aChartWithNothingOnItIsSaidPlainly() {
        announcements().file(FileOrder.Kind.BAROGRAPH, july14(), Language.EN);

        carryAll();

        assertThat(mattermost.texts())
                .containsExactly("Nothing to show: barograph (14 July 2026). The log has lost nothing.");
    }

    @Test
    void aPdfThatCannotBeMadeIsSaidPlainly() {
        logbook.diskIsFull = true;
        haveBot();
        announcements().pdf(july14(), Language.FR, PdfFile.Document.LOGBOOK, LEA);

        carryAll();

        assertThat(mattermost.texts())
                .containsExactly("Le PDF (14 juillet 2026) n'a pas pu être fait. Le livre n'a rien perdu :"
                        + " redemandez-le plus tard par `/log pdf`.");
    }

    @Test
    void aStaleEveningSummaryMergesIntoTheNext() {
        outbox.put(new Outbox.Post(Outbox.Kind.EVENING, false, "2026-07-12", "**Arthur · 12**"));
        clock.pass(Duration.ofDays(1));
        outbox.put(new Outbox.Post(Outbox.Kind.EVENING, false, "2026-07-13", "**Arthur · 13**"));
        clock.pass(Duration.ofHours(1));

        carryAll();

        assertThat(mattermost.texts())
                .containsExactly(
                        "**Arthur · 13**\nRésumé du dimanche 12 juillet 2026 non posté, Mattermost était absent :"
                                + " `/log résumé 2026-07-12`");
    }

    @Test
    void aStaleEveningSummaryWithoutANewerOneIsStillPosted() {
        outbox.put(new Outbox.Post(Outbox.Kind.EVENING, false, "2026-07-12", "**Arthur · 12**"));
        clock.pass(Duration.ofDays(3));

        carryAll();

        assertThat(mattermost.texts()).containsExactly("**Arthur · 12**");
    }

    @Test
    void postsBearOurNameAndAPictureThatPhonesCanFetch() {
        put("un");
        arthur.peoples = URI.create("http://127.0.0.1:8080");
        carryAll();
        arthur.peoples = URI.create("http://arthur.lan:8080");
        put("deux");

        carryAll();

        assertThat(mattermost.posts().get(0).at("/asked/username").asText()).isEqualTo("livre-de-bord");
        assertThat(mattermost.posts().get(0).at("/asked/icon_emoji").asText()).isEqualTo(":anchor:");
        assertThat(mattermost.posts().get(1).at("/asked/icon_url").asText())
                .isEqualTo("http://arthur.lan:8080/icon.png");
        assertThat(mattermost.posts().get(1).at("/asked/icon_emoji").isMissingNode())
                .isTrue();
    }

    @Test
    void beforeSetUpNothingIsTried() {
        arthur.setUp = false;
        put("un");

        courier.step();

        assertThat(mattermost.requests()).isEmpty();
        assertThat(outbox.next()).isPresent();
    }

    private void put(String... texts) {
        List.of(texts).forEach(text -> outbox.put(Outbox.Post.text(text)));
    }

    private void haveBot() {
        mattermost.user("botid", "livre-de-bord");
        mattermost.token("bottoken", "botid");
        arthur.bot = Optional.of("bottoken");
    }

    private Period july14() {
        return Period.ofDates(LocalDate.of(2026, 7, 14), LocalDate.of(2026, 7, 14), arthur.zone());
    }

    private ChannelAnnouncements announcements() {
        return new ChannelAnnouncements(outbox, arthur);
    }

    private Courier newCourier() {
        return new Courier(outbox, OutgoingWays.carrier(arthur), logbook, new NumberedLinks(), reports, arthur, clock);
    }

    private void printAll() {
        Press press = new Press(outbox, logbook, reports, arthur, clock, System::nanoTime);
        while (press.step()) {
            assertThat(outbox.next()).isPresent();
        }
    }

    private void carryAll() {
        printAll();
        for (int step = 0; step < 30 && outbox.next().isPresent(); step++) {
            courier.step();
        }
    }

    private final class NumberedLinks implements Links {
        @Override
        public URI sign(PdfFile.Edition edition, Instant expires) {
            return URI.create("http://arthur.lan:8080/pdf/" + edition.head().seq());
        }

        @Override
        public Optional<PdfFile.Edition> open(String token) {
            return Optional.empty();
        }

        @Override
        public URI sign(FileOrder order, String name, Instant expires) {
            return URI.create("http://" + host + ":8080/file/" + order.kind().ordinal() + "/" + name);
        }

        @Override
        public Optional<FileOrder> openFile(String token) {
            return Optional.empty();
        }
    }
}
