package livredebord.chat.mattermost;

import java.util.List;
import java.util.Optional;
import livredebord.chat.FileNames;
import livredebord.chat.MattermostAway;
import livredebord.chat.MattermostClient;
import livredebord.chat.MattermostRefused;
import livredebord.entry.Observation.FileName;
import livredebord.fleet.PerBoat;

/** Asked of Mattermost where there is a bot. */
@PerBoat
class BotFileNames implements FileNames {

    private final Connections connections;

    BotFileNames(Connections connections) {
        this.connections = connections;
    }

    @Override
    public List<FileName> of(List<String> fileIds) {
        Optional<MattermostClient> bot = connections.bot();
        return fileIds.stream()
                .filter(FileName::isId)
                .map(id -> new FileName(bot.map(asked -> name(asked, id)).orElse(id), Optional.of(id)))
                .toList();
    }

    private static String name(MattermostClient bot, String id) {
        try {
            return bot.get("/api/v4/files/" + id + "/info").path("name").asText(id);
        } catch (MattermostAway | MattermostRefused notNow) {
            return id;
        }
    }
}
