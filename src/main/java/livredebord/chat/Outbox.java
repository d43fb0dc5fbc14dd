package livredebord.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What waits to be posted, in the book's own database: kept or lost with the entry that caused it, and not lost by a
 * restart or a day without Mattermost.
 */
public interface Outbox {

    /** Called inside a transaction, whose commit makes it durable. */
    void put(Post post);

    /** In a turn of its own. */
    void putNow(Post post);

    /**
     * In a turn of its own, once for ever for the same occasion.
     *
     * @return false where there was such an occasion before; nothing was put then
     */
    default boolean putOnce(String occasion, List<Post> posts) {
        return putOnce(occasion, posts, post -> false);
    }

    /** As above; where it is the first time, posts that wait or were set aside and are {@code outdated} leave. */
    boolean putOnce(String occasion, List<Post> posts, Predicate<Post> outdated);

    /** There was such an occasion. */
    boolean hadOccasion(String occasion);

    /** The last of all occasions that begin so, in the order of the alphabet, in which dates stand in their order too. */
    Optional<String> lastOccasion(String beginning);

    /** What is to be sent first: what is urgent, then what was put first; no order. Empty when all was sent or set aside. */
    Optional<Waiting> next();

    /** The PDF that was ordered first; it is nothing to send yet. */
    Optional<Waiting> nextOrder();

    /** Whether it was neither done with nor withdrawn. */
    boolean holds(Waiting post);

    /**
     * In a turn of its own: it leaves, and these wait instead.
     *
     * @param along what else is written in the same turn; not called where the post was withdrawn
     * @return false where it was withdrawn meanwhile
     */
    boolean replace(Waiting post, List<Post> by, Runnable along);

    /** The first of the same kind and another subject that waits behind this one. */
    Optional<Waiting> nextAfter(Waiting post);

    /** It is about to be sent: until something else is said, nobody knows whether it arrived. */
    void sending(Waiting post);

    /** It surely did not arrive, and waits again. */
    void notSent(Waiting post);

    /** It arrived, or is not needed any more: it leaves. */
    void done(Waiting post);

    /** It will never be taken: it is kept, and no longer stops those behind it. */
    void setAside(Waiting post, String why);

    /** Words for a post that waits already. */
    void rewrite(Waiting post, String body);

    /**
     * Inside a transaction: posts that wait or were set aside and must not be sent any more leave.
     *
     * @return how many
     */
    int withdraw(Predicate<Post> which);

    /** How many wait to be sent, orders not counted. */
    long waiting();

    /** How many were set aside. */
    long setAside();

    /** Called after each commit that put something. */
    void whenGrown(Runnable wake);

    /** What one row of the outbox becomes in the channel. */
    enum Kind {
        /** {@code body} is the post. */
        TEXT,
        /** A summary by schedule: {@code subject} is its date, {@code body} the post. */
        EVENING,
        /** {@code body} calls somebody about the alert {@code subject}: whoever saw to it presses its button. */
        CALL,
        /** {@code body} is said in the thread of the post {@code subject}, where there is a bot to say it there. */
        REPLY,
        /** {@code body} says which PDF to make; when it is made, a link and a file wait instead. */
        PDF_ORDER,
        /** {@code body} says which PDF to link to. */
        PDF_LINK,
        /** The same PDF as a file, where there is a bot to post it. */
        PDF_FILE,
        /** {@code body} says which picture to draw: a bot posts it, else a link shows it. */
        PICTURE,
        /** {@code body} says which file to write and link to. */
        FILE_LINK,
        /** The same file, where there is a bot to post it. */
        FILE
    }

    /**
     * @param urgent an alarm: overtakes what is not
     * @param subject what it is about, for those of which the latest is enough, and whose thread it belongs in; "" for
     *     all others
     */
    record Post(Kind kind, boolean urgent, String subject, String body) {

        public static Post text(String body) {
            return new Post(Kind.TEXT, false, "", body);
        }

        /** As many as it takes. */
        public static List<Post> texts(String text) {
            return Pages.of(text, Courier.MOST_CHARACTERS).stream()
                    .map(Post::text)
                    .toList();
        }

        /** @param thread the post that it begins with */
        public static List<Post> replies(String thread, String text) {
            return Pages.of(text, Courier.MOST_CHARACTERS).stream()
                    .map(page -> new Post(Kind.REPLY, false, thread, page))
                    .toList();
        }

        /** @param alert by its id */
        public static Post call(String alert, String body) {
            return new Post(Kind.CALL, true, alert, body);
        }

        boolean calls(String alert) {
            return kind == Kind.CALL && subject.equals(alert);
        }

        public static Post alarm(String body) {
            return new Post(Kind.TEXT, true, "", body);
        }
    }

    /**
     * @param id its place in the order
     * @param key random, goes with the post into Mattermost so that it can be known again there
     * @param put when
     * @param inDoubt it was sent before, and whether it arrived is not known
     */
    record Waiting(long id, String key, Post post, Instant put, boolean inDoubt) {}
}
