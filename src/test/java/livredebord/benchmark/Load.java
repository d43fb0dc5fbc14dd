package livredebord.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Crew members who type as fast as they are answered, and what they were told. */
final class Load {

    static final String PATH = "/mattermost/command";

    /** The public line of the book's first feed; in a later one the number would have a letter. */
    private static final Pattern NOTED = Pattern.compile("\\*\\*#(\\d+)\\*\\*");

    private static final AtomicLong NEXT_LINE = new AtomicLong();

    private final int port;
    private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();

    Load(int port) {
        this.port = port;
    }

    /** Which words were answered with which number. */
    Map<Long, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** So many lines by so many writers; each has a connection of its own. */
    Timed lines(int writers, int lines) {
        return share(writers, lines, this::type);
    }

    /** The same forms to a service that stores nothing. */
    Timed unanswered(int writers, int lines) {
        return share(writers, lines, client -> client.post(PATH, Crew.form(nextLine())));
    }

    /** So many requests of any kind. */
    Timed share(int writers, int lines, Typing typing) {
        return Timed.of(writers, lines, () -> {
            KeepAliveClient client = new KeepAliveClient(port);
            return new Timed.Work() {
                @Override
                public void once() throws IOException {
                    typing.once(client);
                }

                @Override
                public void close() throws IOException {
                    client.close();
                }
            };
        });
    }

    /** Types until the service is gone. */
    void untilItIsKilled(int writers, Runnable kill) {
        ExecutorService crew = Executors.newFixedThreadPool(writers);
        try {
            List<Future<Void>> typing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                typing.add(crew.submit(this::typeUntilCutOff));
            }
            kill.run();
            for (Future<Void> writer : typing) {
                writer.get();
            }
        } catch (ExecutionException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        } finally {
            crew.shutdownNow();
        }
    }

    private Void typeUntilCutOff() {
        try (KeepAliveClient client = new KeepAliveClient(port)) {
            while (true) {
                type(client);
            }
        } catch (IOException cutOff) {
            return null;
        }
    }

    private void type(KeepAliveClient client) throws IOException {
        String line = nextLine();
        String answer = client.post(PATH, Crew.form(line));
        if (!isNoted(line, answer)) {
            throw new IllegalStateException(line + " was not noted: " + answer);
        }
    }

    /** No two alike. */
    static String nextLine() {
        return Crew.line(NEXT_LINE.incrementAndGet());
    }

    /** Remembers the number that the answer gives; false where it gives none. */
    boolean isNoted(String line, String answer) {
        Matcher noted = NOTED.matcher(answer);
        if (!noted.find()) {
            return false;
        }
        String before = acknowledged.put(Long.valueOf(noted.group(1)), line);
        if (before != null) {
            throw new IllegalStateException("one number twice: " + answer + " and " + before);
        }
        return true;
    }

    /** One request. */
    interface Typing {
        void once(KeepAliveClient client) throws IOException;
    }
}
