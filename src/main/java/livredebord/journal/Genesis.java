package livredebord.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;

/**
 * What entry 1 of a feed says: whose it is and what it goes on from. It is never withheld.
 *
 * @param book the boat's book, as configured
 * @param purpose what the feed is for
 * @param letter of the feed's numbers; empty for the book's first feed
 * @param publicKey 32 bytes
 * @param trial whether the book is for trying things out
 * @param succession why this is not the book's first feed
 */
public record Genesis(
        String book, Purpose purpose, String letter, byte[] publicKey, boolean trial, Optional<Succession> succession) {

    static final int FORMAT = 1;

    /** What a feed is for. */
    public enum Purpose {
        /** The boat's log. */
        LOG,
        /** What was tried, opened, exported around the log. */
        AUDIT
    }

    public Genesis {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(succession, "succession");
        if (letter.isEmpty() != succession.isEmpty()) {
            throw new IllegalArgumentException("the first feed alone has no letter: " + letter);
        }
    }

    /** Of a log. */
    public Genesis(String book, String letter, byte[] publicKey, boolean trial, Optional<Succession> succession) {
        this(book, Purpose.LOG, letter, publicKey, trial, succession);
    }

    /**
     * The feed before, which its writer writes no more.
     *
     * @param reason key_lost, mark_lost, mark_ahead, other_machine, {@link #JOINED} or {@link #SET_ASIDE}
     * @param last its last entry in this book; of a book that was set aside the last that the mark knew
     * @param known an entry that the book is known to have had and has not, where that is the reason
     */
    public record Succession(String reason, Head last, Optional<Head> known) {

        /** The file of the book before could not be opened: its feeds are in that file, and this book begins anew. */
        public static final String SET_ASIDE = "set_aside";

        /** Feeds that another installation writes came into the book: what follows can know of them. */
        public static final String JOINED = "joined";
    }

    /** The feed before, where it is to be found in the same book. */
    public Optional<String> predecessor() {
        return succession
                .filter(it -> !it.reason().equals(Succession.SET_ASIDE))
                .map(it -> it.last().feed().hex());
    }

    byte[] toBytes() {
        Json json = new Json().open('{').key("v").integer(ContentV1.VERSION);
        json.key("format").integer(FORMAT);
        json.key("book").string(book);
        json.key("purpose").string(purpose.name().toLowerCase(Locale.ROOT));
        json.key("letter").string(letter);
        json.key("publicKey").string(HexFormat.of().formatHex(publicKey));
        json.key("trial").bool(trial);
        succession.ifPresent(it -> write(it, json));
        return json.close('}').toBytes();
    }

    /** @throws RuntimeException where it is not the content of an entry 1 */
    public static Genesis of(byte[] content) {
        JsonNode node = Json.read(content);
        if (node.path("v").asInt() != ContentV1.VERSION || node.path("format").asInt() != FORMAT) {
            throw new Unreadable("another format than " + FORMAT);
        }
        try {
            return new Genesis(
                    text(node, "book"),
                    Purpose.valueOf(text(node, "purpose").toUpperCase(Locale.ROOT)),
                    text(node, "letter"),
                    HexFormat.of().parseHex(text(node, "publicKey")),
                    node.path("trial").asBoolean(false),
                    node.has("predecessor") ? Optional.of(succession(node)) : Optional.empty());
        } catch (IllegalArgumentException notSo) {
            throw new Unreadable(notSo.getMessage());
        }
    }

    private static void write(Succession succession, Json json) {
        json.key("reason").string(succession.reason());
        write("predecessor", succession.last(), json);
        succession.known().ifPresent(known -> write("known", known, json));
    }

    private static void write(String key, Head head, Json json) {
        json.key(key).open('{').key("feed").string(head.feed().hex());
        json.key("letter").string(head.number().letter());
        json.key("seq").integer(head.number().seq());
        json.key("id").string(head.id().hex()).close('}');
    }

    private static Succession succession(JsonNode node) {
        return new Succession(
                text(node, "reason"),
                head(node.get("predecessor")),
                node.has("known") ? Optional.of(head(node.get("known"))) : Optional.empty());
    }

    private static Head head(JsonNode node) {
        return new Head(
                new FeedId(text(node, "feed")),
                new EntryNumber(text(node, "letter"), node.path("seq").asLong()),
                new EntryId(text(node, "id")));
    }

    private static String text(JsonNode node, String key) {
        if (!node.path(key).isTextual()) {
            throw new Unreadable("no " + key);
        }
        return node.get(key).textValue();
    }
}
