package livredebord.chat;

import java.util.OptionalLong;

/** How far a channel was read, over a restart. */
public interface SeenPosts {

    /** The time of the last post looked at, milliseconds by Mattermost's clock; empty for a channel never read. */
    OptionalLong until(String channelId);

    /** In a turn of its own; never goes back. */
    void seen(String channelId, long untilMs);
}
