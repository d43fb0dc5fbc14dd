package livredebord.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A network's server that sends what a tracker measured, a third of it twice and none of it in order, while the service is
 * killed twice: it sends again what was not answered, and each event stands in the book once.
 */
@Tag("benchmark")
class DeliveriesBenchmarkTest {

    private static final int DELIVERIES = Integer.getInteger("benchmark.deliveries", 10_000);
    private static final int EVENTS = DELIVERIES * 2 / 3;
    private static final int SENDERS = 4;
    private static final long SEED = 20_261_130;
    private static final String DEVICE = "70b3d57ed0004711";
    private static final Pattern TOKEN = Pattern.compile("ldb_[A-Za-z0-9_-]+");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Instant begun = Instant.now().minusSeconds(2L * EVENTS);
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile int port;
    private String token = "";

    @Test
    void eachEventIsInTheBookOnceWhateverIsSentTwiceAndKilled() throws Exception {
        Program program = Program.ours().withAlso("-Dlivredebord.rounds=true").withAlso("-Dlivredebord.api.pace=0");
        Book book = new Book(program.book());
        Program.Running service = program.start();
        try {
            port = service.port();
            long before = introduce(service, book);
            long sent = System.nanoTime();
            ExecutorService senders = sendAll();
            for (int kill = 1; kill <= 2; kill++) {
                await(answered, DELIVERIES * kill / 3);
                service.kill();
                service = program.start();
                port = service.port();
            }
            senders.shutdown();
            assertThat(senders.awaitTermination(PATIENCE.toMinutes(), TimeUnit.MINUTES))
                    .isTrue();
            awaitNoted(book);
            double seconds = (System.nanoTime() - sent) / 1e9;

            long inTheBook = book.number("select count(*) from reading where kind = 'line'") - before;
            Figures.row(
                    DELIVERIES + " deliveries of " + EVENTS + " events, killed twice",
                    inTheBook + " entries",
                    EVENTS + ", each once",
                    String.format(
                            Locale.ROOT,
                            "%.0f s; %d were sent again because nobody answered",
                            seconds,
                            unanswered.get()));
            assertThat(inTheBook).isEqualTo(EVENTS);
            assertThat(book.number("select count(distinct letter || seq) from uplink where state = 'noted'"))
                    .isEqualTo(EVENTS);
        } finally {
            service.close();
        }
    }

    /** The skipper makes a token and binds the tracker, which the book has seen once by then. */
    private long introduce(Program.Running service, Book book) throws IOException, SQLException, InterruptedException {
        try (KeepAliveClient anne = service.client()) {
            Matcher shown = TOKEN.matcher(anne.post(Load.PATH, Crew.form("jeton nouveau traceur écriture")));
            assertThat(shown.find()).isTrue();
            token = shown.group();
            long before = book.number("select count(*) from reading where kind = 'line'");
            assertThat(status(0)).isEqualTo(200);
            anne.post(Load.PATH, Crew.form("appareil lie " + DEVICE));
            return before;
        }
    }

    private ExecutorService sendAll() {
        List<Integer> deliveries = new ArrayList<>();
        Random chance = new Random(SEED);
        IntStream.range(0, EVENTS).forEach(deliveries::add);
        chance.ints(DELIVERIES - EVENTS, 0, EVENTS).forEach(deliveries::add);
        Collections.shuffle(deliveries, chance);
        Queue<Integer> waiting = new ConcurrentLinkedQueue<>(deliveries);
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        IntStream.range(0, SENDERS).forEach(sender -> senders.submit(() -> send(waiting)));
        return senders;
    }

    private void send(Queue<Integer> waiting) {
        for (Integer event = waiting.poll(); event != null; event = waiting.poll()) {
            while (!isTaken(event)) {
                unanswered.incrementAndGet();
                LockSupport.parkNanos(50_000_000);
            }
            answered.incrementAndGet();
        }
    }

    private boolean isTaken(int event) {
        try {
            return status(event) / 100 == 2;
        } catch (IOException nobody) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private int status(int event) throws IOException, InterruptedException {
        String body = String.format(
                Locale.ROOT,
                "{\"deduplicationId\": \"event-%d\", \"time\": \"%s\", \"deviceInfo\": {\"devEui\": \"%s\"}, \"fCnt\": %d,"
                        + " \"fPort\": 2, \"data\": \"AQ==\", \"object\": {\"temperature\": %.1f}}",
                event,
                begun.plusSeconds(event),
                DEVICE,
                event,
                10 + event % 100 / 10.0);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/uplinks?event=up"))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static void await(AtomicInteger count, int wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (count.get() < wanted && System.nanoTime() < until) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static void awaitNoted(Book book) throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (book.number("select count(*) from uplink where state = 'noted'") < EVENTS && System.nanoTime() < until) {
            LockSupport.parkNanos(200_000_000);
        }
    }
}
