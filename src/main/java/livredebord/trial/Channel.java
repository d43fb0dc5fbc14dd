package livredebord.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The boat's channel, in memory, the newest posts only. */
final class Channel {

    private static final int KEPT = 500;

    private final List<Post> posts = new ArrayList<>();
    private long revision;

    synchronized void add(Post post) {
        posts.add(post.numbered(++revision));
        if (posts.size() > KEPT) {
            posts.remove(0);
        }
    }

    /** Nothing happens where the post is gone. */
    synchronized void change(String id, UnaryOperator<Post> change) {
        long next = ++revision;
        posts.replaceAll(post -> post.id().equals(id) ? change.apply(post).numbered(next) : post);
    }

    /** Takes a private post away from the person who sees it. */
    synchronized void dismiss(String id, String personId) {
        posts.removeIf(post ->
                post.id().equals(id) && post.onlyFor().filter(personId::equals).isPresent());
        touch();
    }

    /** Something changed that the page must know of. */
    synchronized void touch() {
        revision++;
    }

    synchronized long revision() {
        return revision;
    }

    synchronized Optional<Post> find(String id) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst();
    }

    synchronized List<Post> seenBy(String personId) {
        return posts.stream().filter(post -> post.isSeenBy(personId)).toList();
    }
}
