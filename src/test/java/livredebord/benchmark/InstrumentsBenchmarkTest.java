package livredebord.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A gateway that sends a thousand sentences a second while the crew type, and what that costs by itself. */
@Tag("benchmark")
class InstrumentsBenchmarkTest {

    private static final int A_SECOND = 1_000;
    private static final int WARM_UP = 20_000;
    private static final int LINES = 5_000;

    /** How long is listened without anybody typing, seconds. */
    private static final int LISTENED = Integer.getInteger("benchmark.instruments.seconds", 60);

    @Test
    void aThousandSentencesASecondBesideTheCrew() throws IOException {
        try (Gateway gateway = new Gateway();
                Program.Running ours = Program.ours()
                        .withAlso("-Dlivredebord.instruments=tcp://127.0.0.1:" + gateway.port())
                        .start()) {
            gateway.awaitListener();
            Load load = new Load(ours.port());
            load.lines(2, WARM_UP);
            Timed quiet = load.lines(2, LINES);
            gateway.speak();
            load.lines(2, LINES);
            Timed beside = load.lines(2, LINES);

            long before = ours.residentKibibytes();
            Duration used = cpu(ours);
            LockSupport.parkNanos(Duration.ofSeconds(LISTENED).toNanos());
            double share = cpu(ours).minus(used).toNanos() / (LISTENED * 1e9);
            long after = ours.residentKibibytes();

            Figures.ratio(
                    "line beside " + A_SECOND + " sentences a second, p99",
                    beside.p99() / quiet.p99(),
                    "≤ 2 ×",
                    beside.inWords() + "; quiet: " + quiet.inWords());
            Figures.row(
                    A_SECOND + " sentences a second alone, of one core",
                    String.format(Locale.ROOT, "%.1f %%", share * 100),
                    "≤ 25 %",
                    LISTENED + " s; memory " + before / 1024 + " MB, then " + after / 1024 + " MB");
            Assertions.assertThat(gateway.sent()).isGreaterThan((long) LISTENED * A_SECOND / 2);
        }
    }

    private static Duration cpu(Program.Running program) {
        return program.process().info().totalCpuDuration().orElseThrow();
    }

    /** Sends a recording again and again to the one who listens. */
    private static final class Gateway implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<String> sentences = recording();
        private Socket listener;
        private volatile long sent;
        private volatile boolean open = true;

        Gateway() throws IOException {}

        private static List<String> recording() throws IOException {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(InstrumentsBenchmarkTest.class.getResourceAsStream("/instrument/plaka.log.gz")),
                    StandardCharsets.US_ASCII))) {
                return reader.lines().map(line -> line + "\r\n").collect(Collectors.toList());
            }
        }

        int port() {
            return door.getLocalPort();
        }

        long sent() {
            return sent;
        }

        void awaitListener() throws IOException {
            listener = door.accept();
        }

        void speak() {
            Thread thread = new Thread(this::send, "gateway");
            thread.setDaemon(true);
            thread.start();
        }

        /** Ten every ten milliseconds, and more where the machine was busy meanwhile. */
        private void send() {
            long begun = System.nanoTime();
            try {
                OutputStream out = listener.getOutputStream();
                while (open) {
                    long due = (System.nanoTime() - begun) * A_SECOND / 1_000_000_000;
                    StringBuilder packet = new StringBuilder();
                    for (; sent < due; sent++) {
                        packet.append(sentences.get((int) (sent % sentences.size())));
                    }
                    out.write(packet.toString().getBytes(StandardCharsets.US_ASCII));
                    LockSupport.parkNanos(10_000_000);
                }
            } catch (IOException gone) {
                open = false;
            }
        }

        @Override
        public void close() throws IOException {
            open = false;
            door.close();
            if (listener != null) {
                listener.close();
            }
        }
    }
}
