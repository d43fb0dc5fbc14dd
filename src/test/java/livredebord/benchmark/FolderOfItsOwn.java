package livredebord.benchmark;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service within the test, with a new book, undisturbed by what it does by itself. */
abstract class FolderOfItsOwn implements QuarkusTestProfile {

    private final String name;

    /** @param name how the folder's name begins */
    FolderOfItsOwn(String name) {
        this.name = name;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "livredebord.rounds", "false",
                "livredebord.data", "target/benchmark/" + name + "-${quarkus.uuid}",
                "quarkus.http.test-port", "0");
    }
}
