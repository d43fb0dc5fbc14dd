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
    private static final List<String> ROWS =
            new ArrayList<>(List.of("| what | figure | aim | beside |", "| --- | --- | --- | --- |"));

    /** @param beside the absolute figures that the ratio is of */
    static void ratio(String what, double ratio, String aim, String beside) {
        row(what, String.format(Locale.ROOT, "%.2f ×", ratio), aim, beside);
    }

    static synchronized void row(String what, String figure, String aim, String beside) {
        ROWS.add(String.join(" | ", "| " + what, figure, aim, beside + " |"));
        String table = String.join("\n", ROWS) + "\n";
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, table);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        System.out.println(table);
    }

    private Figures() {}
}
