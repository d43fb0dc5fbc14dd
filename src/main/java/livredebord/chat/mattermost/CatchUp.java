package livredebord.chat.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import livredebord.chat.ChatSettings;
import livredebord.chat.FileNames;
import livredebord.chat.LateReading;
import livredebord.chat.MattermostClient;
import livredebord.chat.SeenPosts;
import livredebord.entry.Author;
import livredebord.entry.Observation.FileName;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Answer;
import livredebord.logbook.Logbook;
import livredebord.logbook.Typed;

/**
 * Reads, as the bot, what was posted while nobody told us: an outgoing webhook is sent once, and not again if we were
 * down. Each post goes in under its own id, so that one that the webhook did bring is not noted twice.
 */
@PerBoat
class CatchUp implements LateReading {

    /** A post may be stored a little after one with a later time; those of the last minute are looked at once more. */
    private static final long OVERLAP_MS = 60_000;

    private static final int POSTS_A_PAGE = 100;

    private final ChatSettings settings;
    private final Connections connections;
    private final SeenPosts seen;
    private final Logbook logbook;
    private final FileNames fileNames;
    private final Refusals refusals;
    private final ChangedPosts changes;
    private final Clock clock;

    CatchUp(
            ChatSettings settings,
            Connections connections,
            SeenPosts seen,
            Logbook logbook,
            FileNames fileNames,
            Refusals refusals,
            ChangedPosts changes,
            Clock clock) {
        this.settings = settings;
        this.connections = connections;
        this.seen = seen;
        this.logbook = logbook;
        this.fileNames = fileNames;
        this.refusals = refusals;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void readWhatWasMissed() {
        if (settings.isSetUp()) {
            connections.bot().ifPresent(this::read);
        }
    }

    /** What was changed is looked at when all that was said stands in the book. */
    private void read(MattermostClient bot) {
        ChannelPosts channel = new ChannelPosts(bot, settings.channelId());
        Accounts accounts = new Accounts(bot, settings.server());
        if (takeAll(accounts, channel, seen.until(settings.channelId()).orElseGet(() -> begin(channel)))) {
            changes.look(channel, accounts);
        }
    }

    /** What was said before we came is not ours to note. */
    private long begin(ChannelPosts channel) {
        long last = settings.readFrom().orElseGet(() -> newest(channel));
        seen.seen(settings.channelId(), last + OVERLAP_MS);
        return last + OVERLAP_MS;
    }

    private static long newest(ChannelPosts channel) {
        return channel.newestFirst(1).findFirst().map(CatchUp::created).orElse(0L);
    }

    /** @return false where the book is away: from here on the next time */
    private boolean takeAll(Accounts accounts, ChannelPosts channel, long until) {
        long after = until - OVERLAP_MS;
        List<JsonNode> posts = channel.newestFirst(POSTS_A_PAGE)
                .takeWhile(post -> created(post) > after)
                .sorted(Comparator.comparingLong(CatchUp::created))
                .toList();
        for (JsonNode post : posts) {
            if (!take(post, accounts)) {
                return false;
            }
            seen.seen(settings.channelId(), created(post));
        }
        return true;
    }

    /** @return false where the book could not take it now */
    private boolean take(JsonNode post, Accounts accounts) {
        Optional<String> words = isSaidByAPerson(post) ? words(post) : Optional.empty();
        Optional<Author> author =
                words.flatMap(said -> accounts.whoHas(post.path("user_id").asText()));
        if (author.isEmpty()) {
            return true;
        }
        Typed typed = typed(post, words.orElseThrow(), author.get());
        List<Answer> answers = logbook.take(typed);
        refusals.tell(typed, answers);
        return answers.stream().noneMatch(Answer.BookAway.class::isInstance);
    }

    private Optional<String> words(JsonNode post) {
        return Post.wordsAfter(
                settings.triggerWords().stream(), post.path("message").asText());
    }

    private Typed typed(JsonNode post, String words, Author author) {
        return new Typed(
                words,
                author,
                clock.instant(),
                Optional.of(Instant.ofEpochMilli(created(post))),
                Typed.Way.POST,
                false,
                Optional.empty(),
                Optional.of(post.path("id").asText()),
                names(post),
                false);
    }

    private List<FileName> names(JsonNode post) {
        List<String> ids = StreamSupport.stream(post.path("file_ids").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return ids.isEmpty() ? List.of() : fileNames.of(ids);
    }

    /** Our own posts, those of webhooks and bots and the server's own never come back as entries. */
    private static boolean isSaidByAPerson(JsonNode post) {
        JsonNode props = post.path("props");
        return post.path("type").asText().isEmpty()
                && post.path("delete_at").asLong() == 0
                && !props.path("from_webhook").asBoolean()
                && !props.path("from_bot").asBoolean();
    }

    private static long created(JsonNode post) {
        return post.path("create_at").asLong();
    }
}
