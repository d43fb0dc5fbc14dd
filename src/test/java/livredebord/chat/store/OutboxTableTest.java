package livredebord.chat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import livredebord.chat.Outbox;
import livredebord.chat.OutboxContract;
import livredebord.chat.QuietRounds;
import livredebord.chat.SeenPosts;
import livredebord.storage.Turns;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(QuietRounds.class)
class OutboxTableTest extends OutboxContract {

    @Inject
    Outbox outbox;

    @Inject
    SeenPosts seen;

    @Inject
    Turns turns;

    @Override
    protected Outbox outbox() {
        outbox.whenGrown(() -> {});
        turns.take(() -> OutboxRow.deleteAll() + OccasionRow.deleteAll() + ChannelReadRow.deleteAll());
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
    void whatItsCauseDidNotCommitIsNotPut() {
        Outbox empty = outbox();
        int[] woken = {0};
        empty.whenGrown(() -> woken[0]++);

        assertThatThrownBy(() -> commit(() -> {
                    empty.put(Outbox.Post.text("**#1** cap 240°"));
                    throw new IllegalArgumentException("the entry was refused");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(empty.next()).isEmpty();
        assertThat(woken[0]).isZero();
    }

    @Test
    void outsideATransactionNothingCanBePut() {
        assertThatThrownBy(() -> outbox().put(Outbox.Post.text("**#1** cap 240°")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void howFarAChannelWasReadIsKeptAndNeverGoesBack() {
        outbox();
        assertThat(seen.until("channel")).isEmpty();

        seen.seen("channel", 1_784_000_000_000L);
        seen.seen("channel", 1_783_000_000_000L);
        seen.seen("other", 5);

        assertThat(seen.until("channel")).hasValue(1_784_000_000_000L);
        assertThat(seen.until("other")).hasValue(5);
    }
}
