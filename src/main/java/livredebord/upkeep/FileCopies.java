package livredebord.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.journal.FileCheck;
import livredebord.storage.WholeFile;

/**
 * Photos and files that came with lines, copied along with the book, which holds their digests alone. What lies in the
 * folder never changes, so each is copied once. One that was taken out of the book is taken out of the copies; one that is
 * merely missing stays there.
 */
public final class FileCopies {

    /** The folder beside a book, and beside its backups. */
    public static final String FOLDER = "files";

    /** Begins the name of each in the second place. */
    static final String SEALED = "file-";

    private FileCopies() {}

    /** Names of all that lies there whole; none where there is no such folder. */
    private static List<String> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(WholeFile.UNFINISHED))
                    .sorted()
                    .toList();
        }
    }

    /** What lies in the folder and what was taken out of it with its entry. */
    record Inventory(List<String> names, Set<String> gone) {

        static Inventory of(Path folder) throws IOException {
            List<String> names = in(folder);
            return new Inventory(
                    names,
                    names.stream()
                            .filter(name -> name.endsWith(FileCheck.GONE))
                            .map(FileCopies::id)
                            .collect(Collectors.toSet()));
        }

        /** What stands for it goes on lying there. */
        boolean isGone(String name) {
            return gone.contains(id(name)) && !name.endsWith(FileCheck.GONE);
        }

        List<String> standing() {
            return names.stream().filter(name -> !isGone(name)).toList();
        }
    }

    /** What is said of a file lies beside it under its id and a word. */
    private static String id(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** What lies beside the book comes to lie beside its backup. */
    public static void copyAlong(Path book, Path backup) throws IOException {
        copy(book.resolveSibling(FOLDER), backup.resolveSibling(FOLDER));
    }

    /** @return how many are new there */
    private static int copy(Path from, Path to) throws IOException {
        Inventory ours = Inventory.of(from);
        int copied = 0;
        for (String name : ours.standing()) {
            if (Files.notExists(to.resolve(name))) {
                try (InputStream whole = Files.newInputStream(from.resolve(name))) {
                    put(whole, to, name);
                }
                copied++;
            }
        }
        clear(to, ours);
        return copied;
    }

    private static void clear(Path folder, Inventory of) throws IOException {
        for (String name : in(folder)) {
            if (of.isGone(name)) {
                Files.delete(folder.resolve(name));
            }
        }
    }

    /**
     * Brings back beside a restored book what its copies have and it has not.
     *
     * @param lying where the backup lies: a folder of backups, or what was fetched from the second place
     * @param key the file of the secret key, for what is sealed
     * @return how many came back
     */
    public static int bringBack(Path lying, Optional<Path> key, Path data) throws IOException {
        Path to = data.resolve(FOLDER);
        int came = copy(lying.resolve(FOLDER), to);
        for (String name : in(lying)) {
            if (key.isPresent() && name.startsWith(SEALED) && name.endsWith(Sealing.SUFFIX)) {
                came += open(lying.resolve(name), key.get(), to, own(name));
            }
        }
        clear(to, Inventory.of(to));
        return came;
    }

    private static int open(Path sealed, Path key, Path to, String name) throws IOException {
        if (Files.exists(to.resolve(name))) {
            return 0;
        }
        try (InputStream whole = Sealing.open(sealed, key)) {
            put(whole, to, name);
            return 1;
        }
    }

    /** Under which name it lies in the second place. */
    static String sealed(String name) {
        return SEALED + name + Sealing.SUFFIX;
    }

    /** The other way round. */
    static String own(String sealed) {
        return sealed.substring(SEALED.length(), sealed.length() - Sealing.SUFFIX.length());
    }

    private static void put(InputStream whole, Path folder, String name) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        WholeFile.put(folder.resolve(name), whole);
    }
}
