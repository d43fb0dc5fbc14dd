package livredebord.chat.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livredebord.chat.Outbox;
import livredebord.chat.OutboxContract;
import livredebord.storage.PostgresqlServer;
import livredebord.storage.SecondReplica;
import livredebord.storage.Turns;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresqlServer.class)
class PostgresqlOutboxTest extends OutboxContract {

    @Inject
    Outbox outbox;

    @Inject
    Turns turns;

    @ConfigProperty(name = "livredebord.boat.id")
    String boat;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    Instance<SecondReplica> second;

    @Override
    protected Outbox outbox() {
        outbox.whenGrown(() -> {});
        turns.take(() -> OutboxRow.deleteAll() + OccasionRow.deleteAll());
        return outbox;
    }

    @Override
    protected void commit(Runnable writing) {
        turns.take(() -> {
            writing.run();
            return true;
        });
    }

    @Test
    void whatHappensOnceHappensOnceWhicheverReplicaSeesIt() {
        outbox();
        Outbox there = replica(boat, second.get().turns());
        List<Outbox.Post> posts = List.of(Outbox.Post.text("the evening of the 14th"));

        List<CompletableFuture<Boolean>> put = Stream.of(outbox, there, outbox, there)
                .map(each -> CompletableFuture.supplyAsync(() -> each.putOnce("evening 2026-07-14", posts)))
                .toList();

        assertThat(put.stream().map(CompletableFuture::join)).containsOnlyOnce(true);
        assertThat(outbox.waiting()).isEqualTo(1);
    }

    @Test
    void postsOfTwoReplicasStandInOneLine() {
        outbox();
        Outbox there = replica(boat, second.get().turns());

        List<CompletableFuture<Void>> put = IntStream.range(0, 40)
                .mapToObj(post -> CompletableFuture.runAsync(
                        () -> (post % 2 == 0 ? outbox : there).putNow(Outbox.Post.text("**#" + post + "**"))))
                .toList();
        put.forEach(CompletableFuture::join);

        assertThat(outbox.waiting()).isEqualTo(40);
    }

    @Test
    void anotherBoatsPostsAreNotOurs() {
        outbox();
        Outbox other = replica("other boat", turns);
        other.putNow(Outbox.Post.text("**#1** of another boat"));
        outbox.putNow(Outbox.Post.text("**#1** of ours"));

        assertThat(outbox.next().orElseThrow().post().body()).isEqualTo("**#1** of ours");
        outbox.done(outbox.next().orElseThrow());

        assertThat(outbox.next()).isEmpty();
        assertThat(other.next().orElseThrow().post().body()).isEqualTo("**#1** of another boat");
        assertThat(other.putOnce("evening 2026-07-15", List.of())).isTrue();
        assertThat(outbox.hadOccasion("evening 2026-07-15")).isFalse();
    }

    private Outbox replica(String whose, Turns line) {
        return new OutboxTable(whose, line, transaction, Clock.systemUTC());
    }
}
