package livredebord.chat.mattermost;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The doors as they are served, before a logbook that lives in memory; the rest of the house stays shut. */
public class ChatInTests implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(InMemoryLogbook.class, BoatInTests.class, SettingsInTests.class, ClockInTests.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.test-port",
                "0",
                "quarkus.arc.exclude-types",
                String.join(
                        ",",
                        "livredebord.*",
                        "livredebord.logbook.**",
                        "livredebord.journal.**",
                        "livredebord.web.**",
                        "livredebord.cli.**",
                        "livredebord.trial.**",
                        "livredebord.chat.*",
                        "livredebord.chat.mattermost.BotFileNames",
                        "livredebord.chat.mattermost.CatchUp",
                        "livredebord.chat.mattermost.WebhookCarrier",
                        "livredebord.chat.store.OutboxTable",
                        "livredebord.chat.store.ChannelReadTable"));
    }
}
