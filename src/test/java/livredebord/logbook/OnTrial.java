package livredebord.logbook;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The whole house with the crew of a trial: Anne is skipper, Léa, Tom and Papa write. Nothing is posted. */
public class OnTrial implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "livredebord.trial", "true",
                "livredebord.rounds", "true",
                "livredebord.data", "target/test-data/on-trial-" + System.nanoTime(),
                "quarkus.http.test-port", "0");
    }
}
