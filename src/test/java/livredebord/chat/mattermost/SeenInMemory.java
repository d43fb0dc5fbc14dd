package livredebord.chat.mattermost;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import livredebord.chat.SeenPosts;

/** How far was read, until the test is over. */
final class SeenInMemory implements SeenPosts {

    private final Map<String, Long> until = new HashMap<>();
    private final Map<String, Long> changes = new HashMap<>();

    @Override
    public OptionalLong until(String channelId) {
        return of(until, channelId);
    }

    @Override
    public void seen(String channelId, long untilMs) {
        until.merge(channelId, untilMs, Math::max);
    }

    @Override
    public OptionalLong changesUntil(String channelId) {
        return of(changes, channelId);
    }

    @Override
    public void changesSeen(String channelId, long untilMs) {
        changes.merge(channelId, untilMs, Math::max);
    }

    private static OptionalLong of(Map<String, Long> moments, String channelId) {
        return moments.containsKey(channelId) ? OptionalLong.of(moments.get(channelId)) : OptionalLong.empty();
    }
}
