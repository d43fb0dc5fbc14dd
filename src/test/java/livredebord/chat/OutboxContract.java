package livredebord.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every outbox keeps. */
public abstract class OutboxContract {

    private static final Outbox.Post FIRST = Outbox.Post.text("**#1** 09:00 **Léa** · cap 240° 🐬");
    private static final Outbox.Post SECOND = Outbox.Post.text("**#2** 10:00 **Tom** · cap 250°");
    private static final Outbox.Post ALARM = Outbox.Post.alarm("HOMME À LA MER");

    /** An empty one. */
    protected abstract Outbox outbox();

    /** Inside the transaction that caused them, which then commits. */
    protected abstract void commit(Runnable writing);

    @Test
    public void whatWasPutFirstIsSentFirst() {
        Outbox outbox = outbox();

        commit(() -> {
            outbox.put(FIRST);
            outbox.put(SECOND);
        });

        assertThat(outbox.next().orElseThrow().post()).isEqualTo(FIRST);
        outbox.done(outbox.next().orElseThrow());
        assertThat(outbox.next().orElseThrow().post()).isEqualTo(SECOND);
        outbox.done(outbox.next().orElseThrow());
        assertThat(outbox.next()).isEmpty();
    }

    @Test
    public void whatIsWithdrawnIsNotSent() {
        Outbox outbox = outbox();
        commit(() -> {
            outbox.put(FIRST);
            outbox.put(SECOND);
        });

        commit(() -> outbox.withdraw(post -> post.body().contains("#1")));

        assertThat(outbox.next().orElseThrow().post()).isEqualTo(SECOND);
    }

    @Test
    public void anOrderIsNothingToSendAndOtherPostsTakeItsPlace() {
        Outbox outbox = outbox();
        Outbox.Post ordered = new Outbox.Post(Outbox.Kind.PDF_ORDER, false, "", "a year");
        commit(() -> outbox.put(ordered));
        assertThat(outbox.next()).isEmpty();
        assertThat(outbox.waiting()).isZero();

        Outbox.Waiting order = outbox.nextOrder().orElseThrow();
        assertThat(order.post()).isEqualTo(ordered);
        assertThat(outbox.holds(order)).isTrue();
        AtomicInteger alongside = new AtomicInteger();
        assertThat(outbox.replace(order, List.of(FIRST, SECOND), alongside::incrementAndGet))
                .isTrue();
        assertThat(alongside).hasValue(1);

        assertThat(outbox.nextOrder()).isEmpty();
        assertThat(outbox.holds(order)).isFalse();
        assertThat(outbox.next().orElseThrow().post()).isEqualTo(FIRST);
        assertThat(outbox.waiting()).isEqualTo(2);
    }

    @Test
    public void nothingTakesThePlaceOfWhatWasWithdrawn() {
        Outbox outbox = outbox();
        commit(() -> outbox.put(new Outbox.Post(Outbox.Kind.PDF_ORDER, false, "", "a year")));
        Outbox.Waiting order = outbox.nextOrder().orElseThrow();

        commit(() -> assertThat(outbox.withdraw(post -> post.kind() == Outbox.Kind.PDF_ORDER))
                .isEqualTo(1));

        assertThat(outbox.replace(order, List.of(FIRST), () -> fail("it was withdrawn")))
                .isFalse();
        assertThat(outbox.next()).isEmpty();
    }

    @Test
    public void anOccasionTakesThePlaceOfWhatIsOutdatedAndOnlyTheFirstTime() {
        Outbox outbox = outbox();
        outbox.putOnce("call 1", List.of(Outbox.Post.call("anchor", "call 1")));
        outbox.putOnce("call of another", List.of(Outbox.Post.call("backup", "late")));

        outbox.putOnce("call 2", List.of(Outbox.Post.call("anchor", "call 2")), post -> post.calls("anchor"));
        outbox.putOnce("call 2", List.of(), post -> true);

        assertThat(outbox.waiting()).isEqualTo(2);
        Outbox.Waiting first = outbox.next().orElseThrow();
        assertThat(first.post().body()).isEqualTo("late");
        outbox.done(first);
        assertThat(outbox.next().orElseThrow().post()).isEqualTo(Outbox.Post.call("anchor", "call 2"));
    }

    @Test
    public void whatIsPutNowNeedsNoOtherCause() {
        Outbox outbox = outbox();

        outbox.putNow(FIRST);

        assertThat(outbox.next().orElseThrow().post()).isEqualTo(FIRST);
    }

    @Test
    public void anAlarmOvertakes() {
        Outbox outbox = outbox();

        commit(() -> {
            outbox.put(FIRST);
            outbox.put(ALARM);
        });

        assertThat(outbox.next().orElseThrow().post()).isEqualTo(ALARM);
    }

    @Test
    public void whatIsBeingSentIsInDoubtUntilSaidOtherwise() {
        Outbox outbox = outbox();
        commit(() -> outbox.put(FIRST));
        assertThat(outbox.next().orElseThrow().inDoubt()).isFalse();

        outbox.sending(outbox.next().orElseThrow());
        assertThat(outbox.next().orElseThrow().inDoubt()).isTrue();

        outbox.notSent(outbox.next().orElseThrow());
        assertThat(outbox.next().orElseThrow().inDoubt()).isFalse();
    }

    @Test
    public void eachPostHasAKeyOfItsOwn() {
        Outbox outbox = outbox();
        commit(() -> outbox.put(FIRST));
        String first = outbox.next().orElseThrow().key();
        outbox.done(outbox.next().orElseThrow());

        commit(() -> outbox.put(FIRST));

        assertThat(outbox.next().orElseThrow().key()).isNotEqualTo(first).isNotBlank();
    }

    @Test
    public void whatIsSetAsideStopsNobodyAndIsCounted() {
        Outbox outbox = outbox();
        commit(() -> {
            outbox.put(FIRST);
            outbox.put(SECOND);
        });

        outbox.setAside(outbox.next().orElseThrow(), "refused");

        assertThat(outbox.next().orElseThrow().post()).isEqualTo(SECOND);
        assertThat(outbox.setAside()).isEqualTo(1);
        assertThat(outbox.waiting()).isEqualTo(1);
    }

    @Test
    public void anOccasionComesOnce() {
        Outbox outbox = outbox();
        assertThat(outbox.lastOccasion("evening ")).isEmpty();

        boolean first = outbox.putOnce("evening 2026-07-14", List.of(evening("2026-07-14")));
        outbox.done(outbox.next().orElseThrow());
        boolean again = outbox.putOnce("evening 2026-07-14", List.of(evening("2026-07-14")));

        assertThat(first).isTrue();
        assertThat(again).isFalse();
        assertThat(outbox.next()).isEmpty();
        assertThat(outbox.hadOccasion("evening 2026-07-14")).isTrue();
        assertThat(outbox.hadOccasion("evening 2026-07-15")).isFalse();
        outbox.putOnce("refused post", List.of());
        assertThat(outbox.lastOccasion("evening ")).contains("evening 2026-07-14");
    }

    @Test
    public void aPostKnowsTheNextOfItsKindAndAnotherSubject() {
        Outbox outbox = outbox();
        commit(() -> {
            outbox.put(evening("2026-07-13"));
            outbox.put(evening("2026-07-13"));
            outbox.put(FIRST);
            outbox.put(evening("2026-07-14"));
        });

        Outbox.Waiting next = outbox.nextAfter(outbox.next().orElseThrow()).orElseThrow();

        assertThat(next.post().subject()).isEqualTo("2026-07-14");
        assertThat(outbox.nextAfter(next)).isEmpty();
    }

    @Test
    public void waitingWordsCanBeRewritten() {
        Outbox outbox = outbox();
        commit(() -> outbox.put(FIRST));

        outbox.rewrite(outbox.next().orElseThrow(), "autre");

        assertThat(outbox.next().orElseThrow().post().body()).isEqualTo("autre");
    }

    @Test
    public void whoCarriesIsWokenByWhatIsPut() {
        Outbox outbox = outbox();
        int[] woken = {0};
        outbox.whenGrown(() -> woken[0]++);

        commit(() -> outbox.put(FIRST));

        assertThat(woken[0]).isEqualTo(1);
    }

    private static Outbox.Post evening(String date) {
        return new Outbox.Post(Outbox.Kind.EVENING, false, date, "**Arthur · " + date + "**");
    }
}
