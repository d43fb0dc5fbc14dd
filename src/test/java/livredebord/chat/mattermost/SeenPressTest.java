package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import livredebord.chat.ChatSettings;
import livredebord.logbook.Alerts;
import livredebord.logbook.Answer;
import livredebord.logbook.CrewInTests;
import livredebord.logbook.OnTrial;
import livredebord.logbook.Typed;
import org.junit.jupiter.api.Test;

/** The button under a call, pressed in the whole house. */
@QuarkusTest
@TestProfile(SeenPressTest.Alone.class)
class SeenPressTest {

    public static class Alone extends OnTrial {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("livredebord.rounds", "false");
            return overrides;
        }
    }

    private static final String WORDS = "@anne · **alerte** : mouillage qui dérape (appel 2)";

    @Inject
    Seals seals;

    @Inject
    Alerts alerts;

    @Inject
    CrewInTests crew;

    @Inject
    ChatSettings settings;

    @Test
    void whoPressesStandsInTheBookAndInThePostWhichLosesItsButton() {
        alerts.raise("ALARM anchor 1", "mouillage qui dérape", List.of());

        JsonNode answer = read(press(sealOf("ALARM anchor 1"), "lea"));

        assertThat(answer.at("/update/message").asText()).isEqualTo(WORDS + " · vu aussitôt par Léa");
        assertThat(answer.at("/update/props").toString()).isEqualTo("{\"livredebord_post\":\"key7\"}");
        assertThat(answer.path("ephemeral_text").asText()).isEmpty();
        assertThat(alerts.find("ALARM anchor 1")
                        .orElseThrow()
                        .seen()
                        .orElseThrow()
                        .by()
                        .name())
                .isEqualTo("Léa");
        assertThat(lastLines()).last().asString().contains("vu aussitôt : mouillage qui dérape");
        alerts.clear("ALARM anchor 1");
    }

    @Test
    void whoComesLaterSeesWhoWasFirstAndTheBookHasItOnce() {
        alerts.raise("ALARM anchor 2", "profondeur faible", List.of());
        alerts.raise("BACKUP 2", "aucune sauvegarde depuis 80 h", List.of());
        String seal = sealOf("ALARM anchor 2");

        List<String> updates = Stream.of("tom", "tom", "tom", "tom")
                .map(who -> CompletableFuture.supplyAsync(() -> press(seal, who)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(pressed -> read(pressed).at("/update/message").asText())
                .toList();
        String later = read(press(seal, "lea")).at("/update/message").asText();

        assertThat(updates).containsOnly(WORDS + " · vu aussitôt par Tom");
        assertThat(later).endsWith("vu aussitôt par Tom");
        assertThat(lastLines())
                .filteredOn(line -> line.contains("profondeur faible"))
                .hasSize(1);
        assertThat(alerts.find("BACKUP 2").orElseThrow().seen())
                .as("a button is about its own alert")
                .isEmpty();
        assertThat(crew.sayInChannel("anne", "vu", Instant.now(), Typed.Way.COMMAND))
                .isInstanceOf(Answer.OrderNoted.class);
        assertThat(alerts.find("BACKUP 2").orElseThrow().seen()).isPresent();
        alerts.clear("ALARM anchor 2");
        alerts.clear("BACKUP 2");
    }

    @Test
    void whatIsOverIsToldAndNothingIsNoted() {
        JsonNode answer = read(press(sealOf("ALARM gone"), "lea"));

        assertThat(answer.has("update")).isFalse();
        assertThat(answer.path("ephemeral_text").asText()).contains("Rien n’attend d’être vu");
    }

    @Test
    void aButtonOfAnotherChannelOrOneThatWeDidNotSealDoesNothing() {
        alerts.raise("ALARM anchor 3", "cap perdu", List.of());
        String elsewhere = seals.sealForAll(Seals.Purpose.CALLS, act("ALARM anchor 3"), "elsewhere");
        String forActions = seals.sealForAll(Seals.Purpose.ACTIONS, act("ALARM anchor 3"), settings.channelId());

        for (String seal : List.of(elsewhere, forActions, sealOf("ALARM anchor 3") + "A", "x.y", "")) {
            assertThat(read(press(seal, "lea")).path("ephemeral_text").asText()).contains("pas pour vous ici");
        }
        assertThat(alerts.find("ALARM anchor 3").orElseThrow().seen()).isEmpty();
        alerts.clear("ALARM anchor 3");
    }

    private String sealOf(String alert) {
        return seals.sealForAll(Seals.Purpose.CALLS, act(alert), settings.channelId());
    }

    private static Act act(String alert) {
        return Act.seen(new Called(alert, "key7", WORDS));
    }

    private Response press(String seal, String who) {
        return Press.button(seal, crew.person(who).id(), settings.channelId());
    }

    private static JsonNode read(Response response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return Json.read(response.asString().getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lastLines() {
        Answer last = crew.sayInChannel("anne", "derniers 10", Instant.now(), Typed.Way.COMMAND);
        return ((Answer.Shown) last).rows().stream().map(Object::toString).toList();
    }
}
