package livredebord.chat;

import java.util.OptionalLong;

/** How far a channel was read, over a restart. */
public interface SeenPosts {

    /** The time of the last post looked at, milliseconds by Mattermost's clock; empty for a channel never read. */
    OptionalLong until(String channelId);

    /** In a turn of its own; never goes back. */
    void seen(String channelId, long untilMs);

    /** The time of the last edit or deletion looked at, likewise; empty where none ever was. */
    OptionalLong changesUntil(String channelId);

    /** In a turn of its own, where it is later than the last; of a channel that was read. */
    void changesSeen(String channelId, long untilMs);
}
