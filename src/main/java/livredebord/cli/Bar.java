package livredebord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** What long work shows who waits for it: a bar on the error stream of a terminal, and nothing in a file or a timer's log. */
final class Bar {

    private static final long LOOK_EVERY_MS = 200;
    private static final long MEBIBYTE = 1 << 20;

    /** Work that may fail as files do. */
    interface Work<R> {
        R done() throws IOException;
    }

    /**
     * @param growing the file that the work makes
     * @param bytes how long it will be, about
     */
    static <R> R during(String what, Path growing, long bytes, Work<R> work) throws IOException {
        if (System.console() == null) {
            return work.done();
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                        .setTaskName(what)
                        .setInitialMax(Math.max(1, bytes))
                        .setUnit(" MB", MEBIBYTE)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build();
                Watch watch = new Watch(growing, bar)) {
            watch.begin();
            return work.done();
        }
    }

    private static final class Watch extends TimerTask implements AutoCloseable {

        private final Path growing;
        private final ProgressBar bar;
        private final Timer timer = new Timer(true);

        Watch(Path growing, ProgressBar bar) {
            this.growing = growing;
            this.bar = bar;
        }

        void begin() {
            timer.schedule(this, 0, LOOK_EVERY_MS);
        }

        @Override
        public void run() {
            try {
                if (Files.exists(growing)) {
                    bar.stepTo(Math.min(Files.size(growing), bar.getMax()));
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public void close() {
            timer.cancel();
        }
    }

    private Bar() {}
}
