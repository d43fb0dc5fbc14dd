package livredebord.chat.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livredebord.chat.Carrier;
import livredebord.chat.ChatSettings;
import livredebord.chat.MattermostRefused;
import livredebord.chat.PublicLine;
import livredebord.fleet.PerBoat;

/**
 * Posts through the incoming webhook, which needs no account; what it cannot do, attach a file and look at the channel,
 * the bot does where there is one. Each post carries its key among its props, where nobody sees it.
 */
@PerBoat
class WebhookCarrier implements Carrier {

    /** The prop by which a post is known again. */
    static final String KEY = "livredebord_post";

    private static final String NAME = "livre-de-bord";
    private static final int POSTS_A_PAGE = 200;
    private static final int PAGES = 5;
    private static final Set<Integer> MAY_NOT_LOOK = Set.of(401, 403, 404);

    private final ChatSettings settings;
    private final Connections connections;
    private final Icon icon;
    private final Seals seals;

    WebhookCarrier(ChatSettings settings, Connections connections, Icon icon, Seals seals) {
        this.settings = settings;
        this.connections = connections;
        this.icon = icon;
        this.seals = seals;
    }

    @Override
    public boolean knowsTheWay() {
        return settings.isSetUp();
    }

    @Override
    public void post(String text, String key) {
        send(Map.of(), text, key);
    }

    private void send(Map<String, Object> more, String text, String key) {
        Map<String, Object> post = new HashMap<>(more);
        post.putAll(Map.of("text", text, "username", NAME, icon.field(), icon.value(), "props", props(text, key)));
        connections.anybody().post("/hooks/" + settings.incomingHook(), post);
    }

    @Override
    public void call(Call call, String key) {
        Called called = new Called(call.alert(), key, call.words());
        String seal = seals.sealForAll(Seals.Purpose.CALLS, Act.seen(called), settings.channelId());
        Reply.Action seen = new Reply.Action(
                "seen",
                call.button(),
                "button",
                "primary",
                new Reply.Integration(Addresses.action(settings), Map.of("seal", seal)));
        String text = call.words() + " · " + call.hint();
        Map<String, Object> button = Map.of("fallback", call.hint(), "actions", List.of(seen));
        send(Map.of("attachments", List.of(button)), text, key);
    }

    private static Map<String, Object> props(String text, String key) {
        String lines = PublicLine.numbersIn(text);
        return lines.isEmpty() ? Map.of(KEY, key) : Map.of(KEY, key, PublicLine.PROP, lines);
    }

    @Override
    public boolean hasBot() {
        return connections.bot().isPresent();
    }

    @Override
    public void reply(String thread, String text, String key) {
        connections
                .bot()
                .orElseThrow()
                .post(
                        "/api/v4/posts",
                        Map.of(
                                "channel_id", settings.channelId(),
                                "root_id", thread,
                                "message", text,
                                "props", props(text, key),
                                "pending_post_id", key));
    }

    @Override
    public void attach(Attachment attached, String text, String key) {
        var bot = connections.bot().orElseThrow();
        String file = bot.upload(settings.channelId(), attached.bytes(), attached.name(), attached.mediaType());
        Map<String, Object> props = Map.of(KEY, key);
        bot.post(
                "/api/v4/posts",
                Map.of(
                        "channel_id", settings.channelId(),
                        "message", text,
                        "file_ids", List.of(file),
                        "props", props,
                        "pending_post_id", key));
    }

    @Override
    public Sight look(String key) {
        return connections
                .bot()
                .map(bot -> look(new ChannelPosts(bot, settings.channelId()), key))
                .orElse(Sight.CANNOT_SEE);
    }

    private static Sight look(ChannelPosts channel, String key) {
        try {
            return channel.newestFirst(POSTS_A_PAGE)
                            .limit((long) PAGES * POSTS_A_PAGE)
                            .anyMatch(post -> holds(post, key))
                    ? Sight.THERE
                    : Sight.NOT_THERE;
        } catch (MattermostRefused refused) {
            if (MAY_NOT_LOOK.contains(refused.status())) {
                return Sight.CANNOT_SEE;
            }
            throw refused;
        }
    }

    private static boolean holds(JsonNode post, String key) {
        return post.path("props").path(KEY).asText().equals(key);
    }
}
