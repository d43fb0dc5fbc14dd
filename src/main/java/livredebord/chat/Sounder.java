package livredebord.chat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.outbound.Call;
import livredebord.outbound.Outbound;
import livredebord.outbound.Target;
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
        Call call = Target.aboard(sounder)
                .call("POST")
                .header("Content-Type", "application/json")
                .carrying(body.toString().getBytes(StandardCharsets.UTF_8))
                .within(PATIENCE);
        Outbound.shared().begin(call).whenComplete((answer, broken) -> {
            if (broken != null) {
                DIAGNOSTICS.warnf("the sounder does not answer: %s", broken.getMessage());
            }
        });
    }
}
