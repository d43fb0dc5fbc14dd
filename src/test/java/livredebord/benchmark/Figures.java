package livredebord.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that the benchmark prints and leaves in {@code target/benchmark/figures.md}; it judges nothing. */
final class Figures {

    private static final Path FILE = Path.of("target/benchmark/figures.md");
    private static final String HEAD = "| what | figure | aim | beside |\n| --- | --- | --- | --- |";
    private static final List<String> ROWS = new ArrayList<>();

    /** @param beside the absolute figures that the ratio is of */
    static void ratio(String what, double ratio, String aim, String beside) {
        row(what, String.format(Locale.ROOT, "%.2f ×", ratio), aim, beside);
    }

    static synchronized void row(String what, String figure, String aim, String beside) {
        String row = String.join(" | ", "| " + what, figure, aim, beside + " |");
        System.out.println(ROWS.isEmpty() ? HEAD + "\n" + row : row);
        ROWS.add(row);
        keep();
    }

    private static void keep() {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, HEAD + "\n" + String.join("\n", ROWS) + "\n");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Figures() {}
}
