package livredebord.chat.mattermost;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The doors as they are served, before a logbook that lives in memory; nothing is done unasked. */
public class ChatInTests implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(
                InMemoryLogbook.class, BoatInTests.class, SettingsInTests.class, ClockInTests.class, Setting.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("livredebord.rounds", "false", "quarkus.http.test-port", "0");
    }
}
