package livredebord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import livredebord.entry.Author;
import livredebord.logbook.Alerts;
import livredebord.logbook.Boat;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(QuietRounds.class)
class CallsTest {

    private static final Author LEA = new Author("bateau", "leaid", "lea");

    @Inject
    Alerts alerts;

    @Inject
    Boat boat;

    private final SettableClock clock = new SettableClock("2026-07-14T18:00:00Z");
    private final Outbox outbox = new InMemoryOutbox(clock);

    private final List<String> posted = new ArrayList<>();

    private Calls calls(Sounder sounder) {
        return new Calls(alerts, outbox, sounder, boat, clock);
    }

    @Test
    void somebodyIsCalledAgainEveryFiveMinutesAndARestartBeginsNothingAnew() {
        Calls calls = calls(new Sounder(Optional.empty()));
        alerts.raise("SILENCE 1", "rien au livre depuis 3 h", List.of(LEA));

        calls.callWhatIsDue();
        calls.callWhatIsDue();
        assertThat(posts()).singleElement().asString().contains("@lea").contains("rien au livre depuis 3 h");

        clock.set("2026-07-14T18:05:00Z");
        calls.callWhatIsDue();
        assertThat(posts()).hasSize(2);

        Calls again = calls(new Sounder(Optional.empty()));
        again.callWhatIsDue();
        assertThat(posts()).hasSize(2);
        clock.set("2026-07-14T18:10:00Z");
        again.callWhatIsDue();
        assertThat(posts()).hasSize(3);

        alerts.clear("SILENCE 1");
        clock.set("2026-07-14T18:20:00Z");
        again.callWhatIsDue();
        assertThat(posts()).hasSize(3);
    }

    /** Whoever comes back from a day without Mattermost is called once, and not for what somebody saw meanwhile. */
    @Test
    void aCallThatWaitsGivesWayToTheNextAndToWhoeverSawIt() {
        Calls calls = calls(new Sounder(Optional.empty()));
        alerts.raise("FIX 2", "aucune position depuis 1 h", List.of(LEA));

        calls.callWhatIsDue();
        clock.set("2026-07-14T18:05:00Z");
        calls.callWhatIsDue();
        clock.set("2026-07-14T18:10:00Z");
        calls.callWhatIsDue();

        assertThat(((InMemoryOutbox) outbox).bodies())
                .singleElement()
                .asString()
                .contains("(appel 3)");
        alerts.clear("FIX 2");
    }

    @Test
    void theHornIsToldAndToldWhenItIsOver() throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer horn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        horn.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        horn.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + horn.getAddress().getPort() + "/horn");
            Calls calls = calls(new Sounder(Optional.of(address)));
            calls.callWhatIsDue();
            alerts.raise("FIX 1", "aucune \"position\"", List.of());
            calls.callWhatIsDue();
            Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> heard.size() == 1);
            alerts.clear("FIX 1");
            calls.callWhatIsDue();
            Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> heard.size() == 2);
        } finally {
            horn.stop(0);
        }

        assertThat(heard)
                .containsExactly(
                        "{\"sound\":true,\"alerts\":[\"aucune \\\"position\\\"\"]}", "{\"sound\":false,\"alerts\":[]}");
    }

    /** All so far. */
    private List<String> posts() {
        for (Optional<Outbox.Waiting> next = outbox.next(); next.isPresent(); next = outbox.next()) {
            posted.add(next.get().post().body());
            outbox.done(next.get());
        }
        return posted;
    }
}
