package livredebord.chat.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import livredebord.chat.ChatSettings;
import livredebord.chat.Outbox;
import livredebord.chat.PublicLine;
import livredebord.chat.SeenPosts;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Afterthoughts;
import livredebord.logbook.Boat;
import livredebord.logbook.Typed;
import livredebord.voyage.Row;

/**
 * Posts that were edited or deleted after they were noted. Nothing in the book changes: an edit becomes a proposal in the
 * post's own thread, with what to type if the book shall say so too; a deletion is told in the channel; either leaves a
 * line about the book. Our own lines are no lines of the crew: an edited one is answered with what the book says.
 *
 * <p>Each is told once, also after a restart: the edit's own moment names the occasion. Mattermost lists a thousand changes
 * at most, so of those made while we were away for a long time some may go unnoticed.
 */
@PerBoat
class ChangedPosts {

    /** As for what was said: changes of the last minute are looked at once more. */
    private static final long OVERLAP_MS = 60_000;

    private static final Pattern NUMBER = Pattern.compile("#([A-Z]{0,2})([1-9][0-9]{0,17})");

    private final ChatSettings settings;
    private final SeenPosts seen;
    private final Afterthoughts book;
    private final Conversation conversation;
    private final Outbox outbox;
    private final Boat boat;
    private final Clock clock;

    ChangedPosts(
            ChatSettings settings,
            SeenPosts seen,
            Afterthoughts book,
            Conversation conversation,
            Outbox outbox,
            Boat boat,
            Clock clock) {
        this.settings = settings;
        this.seen = seen;
        this.book = book;
        this.conversation = conversation;
        this.outbox = outbox;
        this.boat = boat;
        this.clock = clock;
    }

    /** From the first reading of the channel on. */
    void look(ChannelPosts channel, Accounts accounts) {
        OptionalLong until = seen.changesUntil(settings.channelId());
        OptionalLong from = until.isPresent() ? until : seen.until(settings.channelId());
        if (from.isPresent()) {
            List<JsonNode> changed = channel.changedSince(from.getAsLong() - OVERLAP_MS);
            changed.forEach(post -> look(post, accounts));
            changed.stream()
                    .mapToLong(ChannelPosts::changed)
                    .max()
                    .ifPresent(last -> seen.changesSeen(settings.channelId(), last));
        }
    }

    private void look(JsonNode post, Accounts accounts) {
        boolean asItWasBefore = !post.path("original_id").asText().isEmpty();
        if (asItWasBefore) {
            return;
        }
        if (post.path("delete_at").asLong() > 0) {
            deleted(post, accounts);
        } else if (post.path("edit_at").asLong() > 0) {
            edited(post, accounts);
        }
    }

    /**
     * Once for an entry, whichever of its posts it is: an old Mattermost that deletes a thread writes what the first post
     * says of itself into all of them.
     */
    private void deleted(JsonNode post, Accounts accounts) {
        List<Row> rows = isOurs(post)
                ? book.read(ourLines(post))
                : book.broughtBy(post.path("id").asText());
        List<EntryNumber> numbers = numbers(rows);
        String occasion = "deleted " + numbers;
        if (rows.isEmpty() || outbox.hadOccasion(occasion)) {
            return;
        }
        Optional<Author> by = Optional.of(post.path("props").path("deleteBy").asText())
                .filter(id -> !id.isEmpty())
                .flatMap(accounts::whoHas)
                .map(book::asKnown);
        book.deleted(numbers, by.orElseGet(this::somebody));
        outbox.putOnce(occasion, Outbox.Post.texts(words().deleted(numbers, by)));
    }

    private EditSaid words() {
        return new EditSaid(Voice.phrases(boat.language()));
    }

    private Author somebody() {
        return new Author(settings.server(), "unknown", "Mattermost");
    }

    private void edited(JsonNode post, Accounts accounts) {
        String occasion = "edited " + post.path("id").asText() + " "
                + post.path("edit_at").asLong();
        if (outbox.hadOccasion(occasion)) {
            return;
        }
        if (isOurs(post)) {
            ourLineEdited(post, occasion);
        } else {
            accounts.whoHas(post.path("user_id").asText())
                    .map(book::asKnown)
                    .ifPresent(author -> messageEdited(post, author, occasion));
        }
    }

    private void ourLineEdited(JsonNode post, String occasion) {
        List<Row> rows = book.read(ourLines(post));
        if (!rows.isEmpty()) {
            PublicLine line = new PublicLine(Voice.phrases(boat.language()), boat);
            book.edited(numbers(rows), somebody());
            outbox.putOnce(
                    occasion,
                    Outbox.Post.replies(
                            thread(post),
                            words().ourLine(rows.stream().map(line::line).toList())));
        }
    }

    private void messageEdited(JsonNode post, Author author, String occasion) {
        Typed now = now(post, author);
        List<Afterthoughts.Difference> differences = book.differences(now);
        if (!differences.isEmpty()) {
            EditSaid said =
                    new EditSaid(conversation.voiceFor(author, now.text()).phrases());
            List<EntryNumber> numbers = numbers(book.broughtBy(post.path("id").asText()));
            book.edited(numbers, author);
            outbox.putOnce(occasion, Outbox.Post.replies(thread(post), said.message(author, differences)));
        }
    }

    /** Without its trigger word, which somebody may have taken away. */
    private Typed now(JsonNode post, Author author) {
        String message = post.path("message").asText();
        String words =
                Post.wordsAfter(settings.triggerWords().stream(), message).orElseGet(() -> Words.trimmed(message));
        return new Typed(
                words,
                author,
                clock.instant(),
                Optional.of(Instant.ofEpochMilli(post.path("create_at").asLong())),
                Typed.Way.POST,
                false,
                Optional.empty(),
                Optional.of(post.path("id").asText()),
                List.of(),
                false);
    }

    private static String thread(JsonNode post) {
        String root = post.path("root_id").asText();
        return root.isEmpty() ? post.path("id").asText() : root;
    }

    private static boolean isOurs(JsonNode post) {
        return post.path("props").has(PublicLine.PROP);
    }

    private static List<EntryNumber> ourLines(JsonNode post) {
        String numbers = post.path("props").path(PublicLine.PROP).asText();
        return Arrays.stream(numbers.split(" ")).flatMap(ChangedPosts::number).toList();
    }

    private static Stream<EntryNumber> number(String said) {
        Matcher number = NUMBER.matcher(said);
        return number.matches()
                ? Stream.of(new EntryNumber(number.group(1), Long.parseLong(number.group(2))))
                : Stream.empty();
    }

    private static List<EntryNumber> numbers(List<Row> rows) {
        return rows.stream().map(row -> row.entry().number()).toList();
    }
}
