package livredebord.chat.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.configuration.MemorySize;
import livredebord.chat.ChatSettings;
import livredebord.chat.FileFetching;
import livredebord.chat.MattermostClient;
import livredebord.chat.MattermostRefused;
import livredebord.fleet.PerBoat;
import livredebord.logbook.SentFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * As the bot, which sees what is posted in its channel. One that is away is asked again the next time; one that was
 * deleted before we came, or is too large for our disk, is left where it is.
 */
@PerBoat
class BotFiles implements FileFetching {

    private static final Logger DIAGNOSTICS = Logger.getLogger(BotFiles.class);

    private final ChatSettings settings;
    private final Connections connections;
    private final SentFiles sent;
    private final long mostBytes;

    BotFiles(
            ChatSettings settings,
            Connections connections,
            SentFiles sent,
            @ConfigProperty(name = "livredebord.files.most") MemorySize most) {
        this.settings = settings;
        this.connections = connections;
        this.sent = sent;
        this.mostBytes = most.asLongValue();
    }

    @Override
    public void fetchWhatIsMissing() {
        if (settings.isSetUp()) {
            connections.bot().ifPresent(bot -> sent.wanted(settings.server()).forEach(file -> fetch(bot, file)));
        }
    }

    private void fetch(MattermostClient bot, SentFiles.Wanted file) {
        try {
            JsonNode about = bot.get("/api/v4/files/" + file.id() + "/info");
            long bytes = about.path("size").asLong();
            if (bytes > mostBytes || !sent.hasRoomFor(bytes)) {
                giveUp(file, bytes > mostBytes ? "is larger than " + mostBytes + " bytes" : "would fill the disk");
                return;
            }
            bot.download("/api/v4/files/" + file.id(), sent.unfinished(file), mostBytes);
            sent.keep(file, about.path("mime_type").asText());
        } catch (MattermostRefused refused) {
            if (!refused.isForGood()) {
                throw refused;
            }
            giveUp(file, "is not to be had: " + refused.getMessage());
        }
    }

    private void giveUp(SentFiles.Wanted file, String why) {
        DIAGNOSTICS.warnf("the file %s of %s %s", file.id(), file.entry(), why);
        sent.giveUp(file);
    }
}
