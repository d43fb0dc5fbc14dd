package livredebord.chat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Arthur, of Concarneau, beside a {@link FakeMattermost}. */
public final class SettingsOfArthur extends Arthur implements ChatSettings {

    public final URI mattermost;
    public Optional<String> bot = Optional.empty();
    public Optional<LocalTime> evening = Optional.of(LocalTime.of(21, 0));
    public URI peoples = URI.create("http://arthur.lan:8080");
    public String server = "chat";
    public boolean setUp = true;
    public OptionalLong readFrom = OptionalLong.empty();

    public SettingsOfArthur(URI mattermost) {
        this.mattermost = mattermost;
    }

    @Override
    public URI mattermost() {
        return mattermost;
    }

    @Override
    public String server() {
        return server;
    }

    @Override
    public String teamId() {
        return "team";
    }

    @Override
    public String channelId() {
        return FakeMattermost.CHANNEL;
    }

    @Override
    public String channelName() {
        return "livre-de-bord";
    }

    @Override
    public URI ourAddressForMattermost() {
        return peoples;
    }

    @Override
    public URI ourAddressForPeople() {
        return peoples;
    }

    @Override
    public List<String> commandTokens() {
        return setUp ? List.of("commandtoken") : List.of();
    }

    @Override
    public List<String> outgoingTokens() {
        return List.of();
    }

    @Override
    public List<String> triggerWords() {
        return List.of("!log", "!Log", "!LOG");
    }

    @Override
    public String incomingHook() {
        return FakeMattermost.HOOK;
    }

    @Override
    public Optional<String> botToken() {
        return bot;
    }

    @Override
    public OptionalLong readFrom() {
        return readFrom;
    }

    @Override
    public byte[] key(String purpose) {
        return Arrays.copyOf(purpose.getBytes(StandardCharsets.UTF_8), 32);
    }

    @Override
    public Optional<LocalTime> eveningSummary() {
        return evening;
    }
}
