package livredebord.chat.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import livredebord.chat.MattermostClient;
import livredebord.entry.Author;

/** Who has which account, asked once in each reading. */
final class Accounts {

    private final MattermostClient bot;
    private final String server;
    private final Map<String, Optional<Author>> known = new HashMap<>();

    /** @param server its short name */
    Accounts(MattermostClient bot, String server) {
        this.bot = bot;
        this.server = server;
    }

    /** Empty for a bot. */
    Optional<Author> whoHas(String id) {
        return known.computeIfAbsent(id, this::ask);
    }

    private Optional<Author> ask(String id) {
        JsonNode user = bot.get("/api/v4/users/" + id);
        return user.path("is_bot").asBoolean()
                ? Optional.empty()
                : Optional.of(new Author(server, id, user.path("username").asText()));
    }
}
