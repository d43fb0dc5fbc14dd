package livredebord.chat.mattermost;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import livredebord.chat.ChatSettings;
import livredebord.logbook.PublicAddress;

/** The boat's Mattermost of the fixtures; its address is where the test listens. */
@Alternative
@Singleton
class SettingsInTests implements ChatSettings, PublicAddress {

    URI mattermost;
    String channelId;
    List<String> commandTokens;
    List<String> outgoingTokens;
    List<String> triggerWords;

    SettingsInTests() {
        forget();
    }

    final void forget() {
        mattermost = URI.create("http://127.0.0.1:1");
        channelId = "boatschannel";
        commandTokens = List.of("olderToken", "commandToken");
        outgoingTokens = List.of("outgoingToken");
        triggerWords = List.of("!log", "!Log", "!LOG", "livre:");
    }

    @Override
    public URI mattermost() {
        return mattermost;
    }

    @Override
    public String server() {
        return "arthur";
    }

    @Override
    public String teamId() {
        return "team";
    }

    @Override
    public String channelId() {
        return channelId;
    }

    @Override
    public String channelName() {
        return "livre-de-bord";
    }

    @Override
    public URI ourAddressForMattermost() {
        return URI.create("http://logbook.lan:8080/");
    }

    @Override
    public URI ourAddressForPeople() {
        return URI.create("http://192.168.1.5:8080");
    }

    @Override
    public List<String> commandTokens() {
        return commandTokens;
    }

    @Override
    public List<String> outgoingTokens() {
        return outgoingTokens;
    }

    @Override
    public List<String> triggerWords() {
        return triggerWords;
    }

    @Override
    public String incomingHook() {
        return "hook";
    }

    @Override
    public Optional<String> botToken() {
        return Optional.empty();
    }

    @Override
    public byte[] key(String purpose) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) purpose.hashCode());
        return key;
    }

    @Override
    public Optional<LocalTime> eveningSummary() {
        return Optional.empty();
    }
}
