package livredebord.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a process and all that it starts take, as the kernel counts it; looked at again and again while they run. */
final class ProcessTree implements AutoCloseable {

    private static final long TICKS_A_SECOND = 100;
    private static final long BETWEEN_LOOKS_MS = 50;

    private final ProcessHandle root;
    private final Map<Long, Long> ticks = new HashMap<>();
    private final Thread looking = new Thread(this::look, "process tree");
    private final long before;
    private volatile boolean closed;
    private long mostKibibytes;

    private ProcessTree(ProcessHandle root) {
        this.root = root;
        take();
        this.before = sum();
        looking.setDaemon(true);
        looking.start();
    }

    static ProcessTree of(ProcessHandle root) {
        return new ProcessTree(root);
    }

    private void look() {
        while (!closed) {
            take();
            try {
                Thread.sleep(BETWEEN_LOOKS_MS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private synchronized void take() {
        long kibibytes = Stream.concat(Stream.of(root), root.descendants())
                .mapToLong(process -> {
                    readTicks(process.pid());
                    return resident(process.pid());
                })
                .sum();
        mostKibibytes = Math.max(mostKibibytes, kibibytes);
    }

    /** A process that is gone keeps what it had taken when it was seen last. */
    private void readTicks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks.put(pid, Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
        } catch (IOException gone) {
            ticks.putIfAbsent(pid, 0L);
        }
    }

    /** Pages that several share are shared out between them. */
    private static long resident(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    private synchronized long sum() {
        return ticks.values().stream().mapToLong(Long::longValue).sum();
    }

    /** User and system together, since this was begun. */
    synchronized double cpuSeconds() {
        take();
        return (sum() - before) / (double) TICKS_A_SECOND;
    }

    synchronized double mostMegabytes() {
        return mostKibibytes * 1_024 / 1e6;
    }

    @Override
    public void close() {
        closed = true;
    }
}
