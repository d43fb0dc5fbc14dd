package livredebord.chat.mattermost;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import livredebord.chat.ChatSettings;
import livredebord.fleet.PerBoat;
import livredebord.outbound.Answer;
import livredebord.outbound.Call;
import livredebord.outbound.Outbound;
import livredebord.outbound.Target;

/** Posts JSON to the Mattermost that was configured. */
@PerBoat
class ToMattermost {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ChatSettings settings;

    ToMattermost(ChatSettings settings) {
        this.settings = settings;
    }

    /** The status of the answer; fails where none came in two seconds. */
    CompletableFuture<Integer> post(String path, Object body) {
        Call call = Target.aboard(settings.mattermost())
                .call("POST", path)
                .header("Content-Type", "application/json")
                .carrying(Json.write(body).getBytes(StandardCharsets.UTF_8))
                .within(PATIENCE);
        return Outbound.shared().begin(call).thenApply(Answer::status);
    }
}
