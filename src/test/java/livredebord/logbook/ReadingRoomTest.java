package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingRoomTest {

    private final ReadingRoom room = new ReadingRoom();

    @Test
    void whoComesTogetherReadsOneAfterTheOther() throws InterruptedException {
        AtomicInteger reading = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch together = new CountDownLatch(8);
        List<CompletableFuture<Integer>> readers = new ArrayList<>();
        IntStream.range(0, 8)
                .forEach(reader -> readers.add(CompletableFuture.supplyAsync(
                        () -> {
                            together.countDown();
                            return room.read(() -> {
                                most.accumulateAndGet(reading.incrementAndGet(), Math::max);
                                Thread.yield();
                                return reading.decrementAndGet();
                            });
                        },
                        task -> new Thread(task).start())));
        together.await();
        readers.forEach(CompletableFuture::join);

        assertThat(most.get()).isEqualTo(1);
    }

    @Test
    void whoSitsMayReadAnotherPart() {
        assertThat(room.<String>read(() -> room.read(() -> "both"))).isEqualTo("both");
    }

    @Test
    void whoBreaksOffLeavesTheSeat() {
        assertThatThrownBy(() -> room.read(() -> {
                    throw new IllegalStateException("torn page");
                }))
                .hasMessage("torn page");

        assertThat(CompletableFuture.supplyAsync(() -> room.read(() -> "next")).join())
                .isEqualTo("next");
    }
}
