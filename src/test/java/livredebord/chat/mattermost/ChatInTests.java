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
                "quarkus.arc.exclude-types", "livredebord.logbook.**,livredebord.web.**,livredebord.journal.**",
                "quarkus.datasource.jdbc.url", "jdbc:sqlite:target/chat-in-tests.db?journal_mode=WAL",
                "quarkus.flyway.migrate-at-start", "true",
                "quarkus.flyway.clean-at-start", "true");
    }
}
