package livredebord.nautical;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import livredebord.entry.Origin;

/** Breaks the package table on purpose, so that a test sees the table bite. */
public final class SinnerForTheArchitectureTest {

    Origin reachesUpwards() {
        return Origin.TYPED;
    }

    ObjectMapper takesALibrary() {
        return new ObjectMapper();
    }

    HttpClient callsOutByItself() {
        return HttpClient.newHttpClient();
    }
}
