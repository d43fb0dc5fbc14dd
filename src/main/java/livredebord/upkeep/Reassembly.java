package livredebord.upkeep;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import livredebord.journal.Increment;

/**
 * A book put together again from what lay in the second place: a backup, opened with the key that was kept ashore, and on
 * it all entries that were brought there since, in whatever order the files lie. It is a file of its own until it is
 * closed.
 *
 * @param book the whole
 * @param added entries that came after the backup
 * @param notLaid files that fit nowhere because one before them is missing
 */
public record Reassembly(Path book, long added, List<String> notLaid) implements AutoCloseable {

    private static final String AGE = ".age";
    private static final String GZIP = ".gz";
    private static final String ENTRIES = "entries-";

    /** Whether it has to be opened before it is a database. */
    public static boolean isPacked(Path file) {
        return isSealed(file) || isCompressed(file);
    }

    /**
     * @param increments a folder; what in it has another name is passed over
     * @param key the file of the secret key, for what is sealed
     * @param workshop a folder with room for the whole book, for its owner's eyes only
     * @throws IllegalArgumentException where a key is needed and not given
     */
    public static Reassembly of(Path backup, Optional<Path> increments, Optional<Path> key, Path workshop)
            throws IOException {
        Path book = Files.createTempFile(workshop, "reassembly", ".db");
        try {
            try (InputStream opened = open(backup, key)) {
                Files.copy(opened, book, StandardCopyOption.REPLACE_EXISTING);
            }
            List<Path> files = increments.isEmpty() ? List.of() : entriesIn(increments.get());
            return lay(book, files, key);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(book);
            throw failed;
        }
    }

    /** As long as one more fits, those that did not are tried again. */
    private static Reassembly lay(Path book, List<Path> files, Optional<Path> key) throws IOException {
        List<Path> left = new ArrayList<>(files);
        long added = 0;
        boolean goOn = true;
        while (goOn) {
            List<Path> laid = new ArrayList<>();
            for (Path file : left) {
                Increment.Laid outcome = lay(book, file, key);
                added += outcome.added();
                if (outcome.missing().isEmpty()) {
                    laid.add(file);
                }
            }
            left.removeAll(laid);
            goOn = !laid.isEmpty() && !left.isEmpty();
        }
        return new Reassembly(
                book,
                added,
                left.stream().map(file -> file.getFileName().toString()).toList());
    }

    private static Increment.Laid lay(Path book, Path file, Optional<Path> key) throws IOException {
        try (InputStream opened = open(file, key)) {
            return Increment.lay(opened, book);
        } catch (IOException refused) {
            throw new IOException(file.getFileName() + ": " + refused.getMessage(), refused);
        }
    }

    private static List<Path> entriesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(ENTRIES))
                    .filter(file -> !file.getFileName().toString().endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }

    /** Sealed, packed only (as {@code age --decrypt} leaves it), or plain. */
    private static InputStream open(Path file, Optional<Path> key) throws IOException {
        if (isSealed(file)) {
            return Sealing.open(
                    file,
                    key.orElseThrow(() -> new IllegalArgumentException(
                            file.getFileName() + " is sealed: --key says where the secret key is")));
        }
        InputStream plain = new BufferedInputStream(Files.newInputStream(file));
        return isCompressed(file) ? new GZIPInputStream(plain) : plain;
    }

    private static boolean isSealed(Path file) {
        return file.getFileName().toString().endsWith(AGE);
    }

    private static boolean isCompressed(Path file) {
        return file.getFileName().toString().endsWith(GZIP);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(book);
    }
}
