package livredebord.upkeep;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livredebord.storage.WholeFile;

/**
 * What lies in the second place, as far as we know for certain. Kept in a file beside the book; without it the next
 * backup goes there again, and with it all that came after, which does no harm.
 *
 * @param ends the last number of each feed that arrived
 * @param names of the files, in the order in which they arrived
 */
record Sent(Map<String, Long> ends, List<String> names) {

    private static final String END = "end";
    private static final String FILE = "file";

    Sent {
        ends = Map.copyOf(ends);
        names = List.copyOf(names);
    }

    static Sent nothing() {
        return new Sent(Map.of(), List.of());
    }

    Sent with(String name, Map<String, Long> reached) {
        Map<String, Long> further = new TreeMap<>(ends);
        reached.forEach((feed, last) -> further.merge(feed, last, Math::max));
        List<String> more = new ArrayList<>(names);
        more.remove(name);
        more.add(name);
        return new Sent(further, more);
    }

    Sent without(String name) {
        return new Sent(
                ends, names.stream().filter(other -> !other.equals(name)).toList());
    }

    /** Nothing, where there is no such file. */
    static Sent read(Path file) throws IOException {
        Map<String, Long> ends = new TreeMap<>();
        List<String> names = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ");
                if (words.length == 3 && words[0].equals(END)) {
                    ends.put(words[1], Long.parseLong(words[2]));
                } else if (words.length == 2 && words[0].equals(FILE)) {
                    names.add(words[1]);
                }
            }
        }
        return new Sent(ends, names);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(ends).forEach((feed, last) -> lines.add(END + " " + feed + " " + last));
        names.forEach(name -> lines.add(FILE + " " + name));
        String text = String.join("\n", lines) + "\n";
        WholeFile.put(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
