package livredebord.chat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** An outbox without a database, held to the same contract. */
public final class InMemoryOutbox implements Outbox {

    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Long, String> setAside = new HashMap<>();
    private final Set<String> occasions = new HashSet<>();
    private final Clock clock;
    private Runnable wake = () -> {};
    private long last;

    public InMemoryOutbox(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void put(Post post) {
        last++;
        waiting.add(new Waiting(last, "key" + last, post, clock.instant(), false));
        wake.run();
    }

    @Override
    public void putNow(Post post) {
        put(post);
    }

    @Override
    public boolean putOnce(String occasion, List<Post> posts, Predicate<Post> outdated) {
        boolean first = occasions.add(occasion);
        if (first) {
            withdraw(outdated);
            posts.forEach(this::put);
        }
        return first;
    }

    @Override
    public boolean hadOccasion(String occasion) {
        return occasions.contains(occasion);
    }

    @Override
    public Optional<String> lastOccasion(String beginning) {
        return occasions.stream().filter(name -> name.startsWith(beginning)).max(Comparator.naturalOrder());
    }

    @Override
    public Optional<Waiting> next() {
        return toSend().stream().findFirst();
    }

    private List<Waiting> toSend() {
        return inOrder().stream().filter(it -> !isOrder(it)).toList();
    }

    private static boolean isOrder(Waiting it) {
        return it.post().kind() == Kind.PDF_ORDER;
    }

    @Override
    public Optional<Waiting> nextOrder() {
        return inOrder().stream().filter(InMemoryOutbox::isOrder).findFirst();
    }

    @Override
    public boolean holds(Waiting post) {
        return waiting.stream().anyMatch(it -> it.id() == post.id());
    }

    @Override
    public boolean replace(Waiting post, List<Post> by, Runnable along) {
        boolean held = waiting.removeIf(it -> it.id() == post.id());
        if (held) {
            by.forEach(this::put);
            along.run();
        }
        return held;
    }

    @Override
    public Optional<Waiting> nextAfter(Waiting post) {
        return inOrder().stream()
                .filter(other -> other.id() > post.id())
                .filter(other -> other.post().kind() == post.post().kind())
                .filter(other -> !other.post().subject().equals(post.post().subject()))
                .findFirst();
    }

    @Override
    public void sending(Waiting post) {
        change(post, it -> new Waiting(it.id(), it.key(), it.post(), it.put(), true));
    }

    @Override
    public void notSent(Waiting post) {
        change(post, it -> new Waiting(it.id(), it.key(), it.post(), it.put(), false));
    }

    @Override
    public void done(Waiting post) {
        waiting.removeIf(it -> it.id() == post.id());
    }

    @Override
    public void setAside(Waiting post, String why) {
        setAside.put(post.id(), why);
    }

    @Override
    public void rewrite(Waiting post, String body) {
        change(
                post,
                it -> new Waiting(
                        it.id(),
                        it.key(),
                        new Post(it.post().kind(), it.post().urgent(), it.post().subject(), body),
                        it.put(),
                        it.inDoubt()));
    }

    @Override
    public int withdraw(Predicate<Post> which) {
        int before = waiting.size();
        waiting.removeIf(it -> which.test(it.post()));
        return before - waiting.size();
    }

    @Override
    public long waiting() {
        return toSend().size();
    }

    @Override
    public long setAside() {
        return setAside.size();
    }

    @Override
    public void whenGrown(Runnable waker) {
        wake = waker;
    }

    /** What waits, in the order in which it would be sent. */
    public List<String> bodies() {
        return inOrder().stream().map(waiting -> waiting.post().body()).toList();
    }

    private List<Waiting> inOrder() {
        return waiting.stream()
                .filter(it -> !setAside.containsKey(it.id()))
                .sorted(Comparator.comparing((Waiting it) -> !it.post().urgent())
                        .thenComparing(Waiting::id))
                .toList();
    }

    private void change(Waiting post, UnaryOperator<Waiting> how) {
        waiting.replaceAll(it -> it.id() == post.id() ? how.apply(it) : it);
    }
}
