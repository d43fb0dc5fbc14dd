package livredebord.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.EntryNumber;
import livredebord.logbook.Answer;
import livredebord.logbook.Boat;
import livredebord.logbook.CrewInTests;
import livredebord.logbook.Links;
import livredebord.logbook.Logbook;
import livredebord.logbook.OnTrial;
import livredebord.logbook.Subscriptions;
import livredebord.logbook.Typed;
import livredebord.storage.DataFolder;
import livredebord.web.Deliveries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OnTrial.class)
class HeraldTest {

    private static final byte[] SECRET = "a secret of this test alone!".getBytes(StandardCharsets.UTF_8);
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Logbook logbook;

    @Inject
    CrewInTests crew;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Deliveries deliveries;

    @Inject
    Links links;

    @Inject
    Boat boat;

    @Inject
    DataFolder folder;

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer receiver;

    private record Heard(String path, Map<String, String> headers, String body) {}

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                            header -> header.getValue().get(0)));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Heard(exchange.getRequestURI().getPath(), headers, body));
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stopListening() throws IOException {
        receiver.stop(0);
        Files.deleteIfExists(file());
    }

    @Test
    void whatIsNotedIsToldSignedAndOnceAndNothingRestricted() throws Exception {
        subscribe("told", "form=standard", "secret=whsec_" + Base64.getEncoder().encodeToString(SECRET));
        String number = noted("anne", "baro 1013, dauphins");
        noted("anne", "Tom malade, fièvre 39, doliprane");
        say("anne", "corrige baro 1012");

        await().atMost(SOON).until(() -> to("told").size() >= 3);
        List<Heard> told = to("told");

        JsonNode first = new ObjectMapper().readTree(told.get(0).body());
        assertThat(first.path("type").asText()).isEqualTo("entry.noted");
        assertThat(first.at("/data/entry/number").asText()).isEqualTo(number);
        assertThat(first.at("/data/line").asText()).contains("1013");
        assertThat(told.toString()).doesNotContain("doliprane").doesNotContain("fièvre");
        assertThat(new ObjectMapper().readTree(told.get(2).body()).path("type").asText())
                .isEqualTo("entry.correction");
        for (Heard each : told) {
            String id = each.headers().get("webhook-id");
            Instant attempt =
                    Instant.ofEpochSecond(Long.parseLong(each.headers().get("webhook-timestamp")));
            assertThat(each.headers().get("webhook-signature"))
                    .isEqualTo(Signature.of(SECRET, id, attempt, each.body().getBytes(StandardCharsets.UTF_8)));
            assertThat(Duration.between(attempt, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        }
        assertThat(told.stream().map(each -> each.headers().get("webhook-id")).distinct())
                .hasSize(3);
        assertThat(subscriptions.all().get(0).delivered()).isPresent();
    }

    @Test
    void whatIsRefusedIsTriedAgainWithTheSameIdAndARedirectIsNotFollowed() throws Exception {
        status.set(302);
        subscribe("moved", "form=text");
        noted("anne", "cap 205");

        await().atMost(SOON).until(() -> to("moved").size() == 1);
        status.set(204);
        await().atMost(SOON).until(() -> to("moved").size() == 2);

        assertThat(to("moved").get(0).headers().get("webhook-id"))
                .isEqualTo(to("moved").get(1).headers().get("webhook-id"));
        assertThat(to("moved").get(1).body()).contains("Essai").contains("205");
        assertThat(to("moved").get(1).headers()).doesNotContainKey("webhook-signature");
    }

    @Test
    void whatIsGivenUpIsShownAndReplayed() throws Exception {
        status.set(410);
        subscribe("gone", "form=mattermost");
        noted("anne", "cap 210");
        await().atMost(SOON).until(() -> standing("gone").deadInAll() == 1);

        assertThat(standing("gone").dead().get(0).why()).isEqualTo("answer 410");
        assertThat(standing("gone").waiting()).isZero();
        assertThat(((Answer.SubscriptionsShown) say("anne", "abonnements")).subscriptions())
                .hasSize(1);
        status.set(200);
        assertThat(say("anne", "abonnements rejoue gone")).isEqualTo(new Answer.Replayed("gone", 1));

        await().atMost(SOON)
                .until(() ->
                        standing("gone").deadInAll() == 0 && standing("gone").waiting() == 0);
        assertThat(to("gone").get(to("gone").size() - 1).body()).startsWith("{\"text\":");
    }

    @Test
    void aReportThatIsReadyIsToldAndItsLinkOnlyToWhomTheFileAllowsIt() throws Exception {
        write(lines("all", "links=yes"), lines("some", "events=report"), lines("few", "events=entry", "form=text"));
        awaitBookmark("all");
        awaitBookmark("some");
        awaitBookmark("few");
        noted("anne", "baro 1011");
        noted("anne", "Tom malade, fièvre 39, doliprane");
        say("anne", "pdf");

        await().atMost(SOON)
                .until(() -> to("some").size() == 1
                        && to("all").size() == 3
                        && to("few").size() == 2);

        JsonNode some = new ObjectMapper().readTree(to("some").get(0).body());
        assertThat(some.path("type").asText()).isEqualTo("report.ready");
        assertThat(some.at("/data/report/kind").asText()).isEqualTo("logbook");
        assertThat(some.at("/data/report/pages").asInt()).isPositive();
        assertThat(some.at("/data/report/name").asText()).endsWith(".pdf");
        assertThat(some.at("/data/line").asText())
                .startsWith("Livre de bord Essai")
                .contains(": prêt");
        assertThat(some.toString()).doesNotContain("http");
        JsonNode all = new ObjectMapper().readTree(to("all").get(2).body());
        String link = all.at("/data/report/link").asText();
        assertThat(link).contains("/pdf/");
        assertThat(links.open(link.substring(link.lastIndexOf('/') + 1))).isPresent();
        assertThat(all.at("/data/line").asText()).contains(link);
        assertThat(Instant.parse(all.at("/data/report/link_expires").asText())).isAfter(Instant.now());
        assertThat(heard.toString()).doesNotContain("doliprane").doesNotContain("fièvre");
        assertThat(to("some").get(0).headers().get("webhook-id"))
                .startsWith("ldb_report_")
                .isEqualTo(to("all").get(2).headers().get("webhook-id"));
    }

    @Test
    void thoseAtHomeAreToldEachEveningInAFewPlainWords() throws Exception {
        subscribe("home", "events=summary", "form=text", "at=00:00");
        noted("anne", "vu dauphins");
        noted("anne", "Tom malade, fièvre 39, doliprane");
        LocalDate today = LocalDate.now(boat.zone());
        Deliveries.Bookmark known = deliveries.bookmark("home").orElseThrow();
        assertThat(known.date()).contains(today);

        deliveries.put(
                "home",
                new Deliveries.Bookmark(known.entry(), known.report(), Optional.of(today.minusDays(1))),
                List.of(new Deliveries.Event(
                        new Deliveries.DayOver(today.plusDays(1)), "day.summary", false, Instant.now())));

        await().atMost(SOON).until(() -> !to("home").isEmpty());
        String body = to("home").get(0).body();
        assertThat(body).startsWith("Essai, ").contains("Bon", "Vu en route : dauphins", "L’équipage vous embrasse.");
        assertThat(body).doesNotContain("doliprane").doesNotContain("**");
        assertThat(to("home").get(0).headers().get("webhook-id")).startsWith("ldb_day_");
        await().atMost(SOON)
                .until(() -> deliveries.bookmark("home").orElseThrow().date().equals(Optional.of(today)));
    }

    @Test
    void whatIsToldOfIsReadBackFromItsWords() {
        for (Deliveries.Subject subject : List.of(
                new Deliveries.Noted(new EntryNumber("B", 12)),
                new Deliveries.Noted(EntryNumber.of(128)),
                new Deliveries.Ready(7),
                new Deliveries.DayOver(LocalDate.of(2026, 7, 14)))) {
            assertThat(Deliveries.Subject.of(subject.words())).isEqualTo(subject);
        }
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> Deliveries.Subject.of("report"));
    }

    @Test
    void onlyWhatWasAskedForIsTold() throws Exception {
        subscribe("alarms", "events=alarm", "form=ntfy");
        noted("anne", "cap 215");
        noted("anne", "MOB");

        await().atMost(SOON).until(() -> !to("alarms").isEmpty());
        assertThat(to("alarms")).hasSize(1);
        assertThat(to("alarms").get(0).headers()).containsEntry("priority", "urgent");
    }

    /** This machine's own services are no receivers unless the captain says so, and others' are not called for them. */
    @Test
    void loopbackIsCalledOnlyWhereTheFileSaysSo() throws Exception {
        write("sly.url=http://localhost:" + receiver.getAddress().getPort() + "/sly", "sly.form=text");
        awaitBookmark("sly");
        noted("anne", "cap 220");

        await().atMost(SOON).until(() -> standing("sly").deadInAll() == 1);
        assertThat(to("sly")).isEmpty();
        assertThat(standing("sly").dead().get(0).why()).contains("nearby=yes");
    }

    @Test
    void aFileThatIsWrittenWronglyTellsNobody() throws Exception {
        for (Map<String, String> wrong : List.<Map<String, String>>of(
                Map.of("url", "ftp://example/"),
                Map.of("url", "https://user:password@example/"),
                Map.of("url", "file:///etc/passwd"),
                Map.of(),
                Map.of("url", "https://example/", "events", "everything"),
                Map.of("url", "https://example/", "form", "fax"),
                Map.of("url", "https://example/", "at", "half past eight"),
                Map.of("url", "https://example/", "secret", "whsec_c2hvcnQ="))) {
            org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                    .as(wrong.toString())
                    .isThrownBy(() -> Hook.of("wrong", wrong))
                    .withMessageNotContaining("password")
                    .withMessageNotContaining("c2hvcnQ");
        }
    }

    /** The vector of the specification's own library. */
    @Test
    void theSignatureIsThatOfTheSpecification() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(Signature.of(
                        secret,
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    private void subscribe(String name, String... settings) throws Exception {
        write(lines(name, settings));
        awaitBookmark(name);
    }

    private String lines(String name, String... settings) {
        String own =
                Stream.of(settings).map(setting -> "\n" + name + "." + setting).collect(Collectors.joining());
        return name + ".url=http://127.0.0.1:" + receiver.getAddress().getPort() + "/" + name + "\n" + name
                + ".nearby=yes" + own;
    }

    /** A new subscription begins where the book ends when it is first looked at. */
    private void awaitBookmark(String name) {
        await().atMost(SOON).until(() -> deliveries.bookmark(name).isPresent());
    }

    private void write(String... lines) throws IOException {
        Files.write(file(), List.of(lines));
    }

    private Path file() {
        return folder.path().resolve("webhooks.properties");
    }

    private List<Heard> to(String name) {
        return heard.stream().filter(each -> each.path().equals("/" + name)).toList();
    }

    private Subscriptions.Subscription standing(String name) {
        return subscriptions.all().stream()
                .filter(subscription -> subscription.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String noted(String user, String words) {
        return ((Answer.Noted) say(user, words)).row().entry().number().toString();
    }

    private Answer say(String user, String words) {
        return crew.sayInChannel(user, words, Instant.now(), Typed.Way.COMMAND);
    }
}
