package livredebord.chat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How this boat meets its Mattermost; wired by the root, read again when the set-up changed it. */
public interface ChatSettings {

    /** False until set-up has run: there is nobody to talk to, and nobody is believed. */
    default boolean isSetUp() {
        return !commandTokens().isEmpty();
    }

    /** The Mattermost as we reach it; every outgoing call goes to this scheme, host and port and nowhere else. */
    URI mattermost();

    /** A short name for that server, part of every author. */
    String server();

    String teamId();

    /** The boat's channel. */
    String channelId();

    /** Its name in addresses. */
    String channelName();

    /** Our own address as Mattermost reaches it: buttons and dialogs call it. */
    URI ourAddressForMattermost();

    /** Our own address as a phone reaches it: links and the icon. */
    URI ourAddressForPeople();

    /** Tokens of the slash commands, several valid at once while they are rotated. */
    List<String> commandTokens();

    /** Tokens of the outgoing webhooks. */
    List<String> outgoingTokens();

    /** Trigger words of the outgoing webhook, as registered; the first word of a post is compared without case. */
    List<String> triggerWords();

    /** The id of the incoming webhook, a secret. */
    String incomingHook();

    Optional<String> botToken();

    /**
     * Where the reading of missed posts begins: the time of the last post before set-up let the bot in, milliseconds by
     * Mattermost's clock.
     */
    default OptionalLong readFrom() {
        return OptionalLong.empty();
    }

    /** Key for one purpose (actions, dialogs, links, …): 32 bytes, never the same for two purposes. */
    byte[] key(String purpose);

    /** When the summary of the day is posted, ship's time; empty for never. */
    Optional<java.time.LocalTime> eveningSummary();
}
