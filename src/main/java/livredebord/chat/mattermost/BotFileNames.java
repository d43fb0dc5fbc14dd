package livredebord.chat.mattermost;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import livredebord.chat.FileNames;
import livredebord.chat.MattermostAway;
import livredebord.chat.MattermostClient;
import livredebord.chat.MattermostRefused;

/** Asked of Mattermost where there is a bot. */
@ApplicationScoped
class BotFileNames implements FileNames {

    private final Connections connections;

    BotFileNames(Connections connections) {
        this.connections = connections;
    }

    @Override
    public List<String> of(List<String> fileIds) {
        return connections
                .bot()
                .map(bot -> fileIds.stream().map(id -> name(bot, id)).toList())
                .orElse(fileIds);
    }

    private static String name(MattermostClient bot, String id) {
        try {
            return bot.get("/api/v4/files/" + id + "/info").path("name").asText(id);
        } catch (MattermostAway | MattermostRefused notNow) {
            return id;
        }
    }
}
