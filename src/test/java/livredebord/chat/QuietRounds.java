package livredebord.chat;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The house as it is served, but for what it does unasked. */
public class QuietRounds implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("livredebord.rounds", "false");
    }
}
