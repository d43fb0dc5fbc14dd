package livredebord.outbound;

import io.vertx.core.MultiMap;
import java.util.Optional;

/**
 * What came back.
 *
 * @param status 200 to 599; a redirect is a status like any other
 * @param body empty where it was not wanted or went into a file
 */
public record Answer(int status, MultiMap headers, byte[] body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public boolean isWell() {
        return status >= 200 && status < 300;
    }
}
