package livredebord.chat.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import livredebord.chat.MattermostClient;

/**
 * The posts of one channel as a bot reads them. Asked for page by page before the oldest one seen, because the list
 * since a moment stops at a thousand and leaves out an arbitrary rest.
 */
final class ChannelPosts {

    private final MattermostClient bot;
    private final String path;

    ChannelPosts(MattermostClient bot, String channelId) {
        this.bot = bot;
        this.path = "/api/v4/channels/" + channelId + "/posts";
    }

    /** Read as far as the stream is. @param perPage 1 to 200 */
    Stream<JsonNode> newestFirst(int perPage) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Backwards(perPage), Spliterator.ORDERED), false);
    }

    /**
     * What was posted, edited or deleted after that moment, in the order in which it changed. Of more than a thousand an
     * arbitrary rest is left out.
     */
    List<JsonNode> changedSince(long moment) {
        List<JsonNode> changed = new ArrayList<>();
        bot.get(path + "?since=" + moment).path("posts").forEach(changed::add);
        changed.sort(Comparator.comparingLong(ChannelPosts::changed));
        return changed;
    }

    /** When it last changed, milliseconds by Mattermost's clock. */
    static long changed(JsonNode post) {
        return post.path("update_at").asLong();
    }

    private final class Backwards implements Iterator<JsonNode> {
        private final int perPage;
        private Iterator<JsonNode> page = List.<JsonNode>of().iterator();
        private String before = "";
        private boolean ended;

        Backwards(int perPage) {
            this.perPage = perPage;
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && !ended) {
                turnPage();
            }
            return page.hasNext();
        }

        @Override
        public JsonNode next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }

        private void turnPage() {
            JsonNode read = bot.get(path + "?per_page=" + perPage + (before.isEmpty() ? "" : "&before=" + before));
            List<JsonNode> posts = new ArrayList<>();
            for (JsonNode id : read.path("order")) {
                posts.add(read.path("posts").path(id.asText()));
                before = id.asText();
            }
            ended = posts.size() < perPage;
            page = posts.iterator();
        }
    }
}
