package livredebord.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DoorTest {

    private static final byte[] BODY = {'{', '}'};

    /** Gateways that hang in the middle of what they send, or somebody who means it. */
    @Test
    void whoeverSendsSlowlyHoldsUpSoManyWorkersAndNoMore() throws Exception {
        CountDownLatch reading = new CountDownLatch(8);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService workers = Executors.newFixedThreadPool(8);
        List<Future<byte[]>> slow = new ArrayList<>();
        try {
            for (int each = 0; each < 8; each++) {
                slow.add(workers.submit(() -> Door.body(hanging(reading, goOn), 100)));
            }
            reading.await();

            assertThatThrownBy(() -> Door.body(new ByteArrayInputStream(BODY), 100))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("send the same again");

            goOn.countDown();
            for (Future<byte[]> each : slow) {
                assertThat(each.get()).isEmpty();
            }
            assertThat(Door.body(new ByteArrayInputStream(BODY), 100)).isEqualTo(BODY);
        } finally {
            workers.shutdownNow();
        }
    }

    private static InputStream hanging(CountDownLatch reading, CountDownLatch goOn) {
        return new InputStream() {
            @Override
            public int read() {
                reading.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
                return -1;
            }
        };
    }

    @Test
    void whatComesByDripsIsNotWaitedFor() {
        InputStream drips = new InputStream() {
            @Override
            public int read() {
                return '{';
            }

            @Override
            public int read(byte[] to, int at, int most) throws java.io.IOException {
                try {
                    Thread.sleep(300);
                } catch (InterruptedException over) {
                    throw new java.io.IOException(over);
                }
                to[at] = '{';
                return 1;
            }
        };

        assertThatThrownBy(() -> Door.body(drips, 1_000))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("not here in time");
    }

    @Test
    void whatIsTooLongIsReadToItsEndAndRefused() {
        ByteArrayInputStream tooLong = new ByteArrayInputStream(new byte[101]);

        assertThatThrownBy(() -> Door.body(tooLong, 100))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("100 bytes");
        assertThat(tooLong.available()).isZero();
    }
}
