package livredebord.chat.mattermost;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import livredebord.chat.ChatSettings;
import livredebord.chat.MattermostClient;
import livredebord.fleet.PerBoat;

/** One client for the Mattermost of the settings, a new one when set-up moved us to another. */
@PerBoat
class Connections {

    /** A server on a slow link, short of what a phone's owner would wait for. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChatSettings settings;
    private Optional<Held> held = Optional.empty();

    Connections(ChatSettings settings) {
        this.settings = settings;
    }

    MattermostClient anybody() {
        return clientFor(settings.mattermost());
    }

    Optional<MattermostClient> bot() {
        return settings.botToken().map(anybody()::as);
    }

    private synchronized MattermostClient clientFor(URI server) {
        if (held.filter(client -> client.server().equals(server)).isEmpty()) {
            held = Optional.of(new Held(server, MattermostClient.at(server, PATIENCE)));
        }
        return held.orElseThrow().client();
    }

    private record Held(URI server, MattermostClient client) {}
}
