package livredebord.chat.mattermost;

import jakarta.inject.Singleton;
import java.util.List;
import livredebord.chat.ChatSettings;
import livredebord.fleet.AtHand;
import livredebord.fleet.Berth;
import livredebord.fleet.Fleet;

/**
 * Which boat a command is for. A team has each command once, so boats of one team share it and its token; then the channel
 * says which of them is meant, and elsewhere nobody guesses.
 */
@Singleton
class Moorings {

    private final Fleet fleet;
    private final ChatSettings settings;

    Moorings(Fleet fleet, ChatSettings settings) {
        this.fleet = fleet;
        this.settings = settings;
    }

    /** One, or all that it might be; the boat at hand has found the token right. */
    List<Berth> meant(String channel, String token, String headerToken) {
        if (!fleet.areSeveral()) {
            return List.of(AtHand.berth());
        }
        List<Berth> sharing = fleet.berths().stream()
                .filter(berth -> AtHand.with(berth, () -> knows(token) | knows(headerToken)))
                .toList();
        List<Berth> there = sharing.stream()
                .filter(berth -> AtHand.with(berth, settings::channelId).equals(channel))
                .toList();
        return there.isEmpty() ? sharing : there;
    }

    private boolean knows(String token) {
        return Tokens.holds(settings.commandTokens(), token);
    }

    /** Where one can type instead. */
    List<String> channels(List<Berth> boats) {
        return boats.stream()
                .map(berth -> AtHand.with(berth, settings::channelName))
                .toList();
    }
}
