package livredebord.chat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * A horn or buzzer on board that takes a POST, at the one address that the settings name and nowhere else. It is told when
 * something begins to be unseen, again while that lasts, and when it is over.
 */
@PerBoat
class Sounder {

    private static final Logger DIAGNOSTICS = Logger.getLogger(Sounder.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Optional<URI> address;
    private HttpClient http;
    private boolean sounding;

    @Inject
    Sounder(@OfBoat Config config) {
        this(config.getOptionalValue("livredebord.sounder", URI.class));
    }

    Sounder(Optional<URI> address) {
        this.address = address;
    }

    /** @param unseen what sounds; empty for silence */
    void sound(List<String> unseen) {
        if (address.isPresent() && (sounding || !unseen.isEmpty())) {
            tell(address.get(), unseen);
            sounding = !unseen.isEmpty();
        }
    }

    private void tell(URI sounder, List<String> unseen) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("sound", !unseen.isEmpty());
        unseen.forEach(body.putArray("alerts")::add);
        HttpRequest request = HttpRequest.newBuilder(sounder)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
                .build();
        client().sendAsync(request, HttpResponse.BodyHandlers.discarding()).whenComplete((answer, broken) -> {
            if (broken != null) {
                DIAGNOSTICS.warnf("the sounder does not answer: %s", broken.getMessage());
            }
        });
    }

    /** Nobody who has no sounder pays for a client. */
    private HttpClient client() {
        if (http == null) {
            http = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return http;
    }
}
