package livredebord.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The two files that set-up writes and the service reads: {@value #BOAT}, which a captain may edit, and
 * {@value #SECRETS}, which only the service's user may read.
 */
public final class BoatFiles {

    public static final String BOAT = "boat.properties";
    public static final String SECRETS = "secrets.properties";

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_WRITES = PosixFilePermissions.fromString("rw-r--r--");
    /** The book will lie in it, with what only its author and the skipper may read. */
    private static final Set<PosixFilePermission> FOLDER_OF_OWNER = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Path folder;

    public BoatFiles(Path folder) {
        this.folder = folder;
    }

    /** Empty before set-up has run. */
    public Map<String, String> boat() {
        return read(folder.resolve(BOAT));
    }

    /**
     * Empty before set-up has run.
     *
     * @throws IllegalStateException where others than its owner may read or change the file
     */
    public Map<String, String> secrets() {
        Path file = folder.resolve(SECRETS);
        refuseOpenDoor(file);
        return read(file);
    }

    /** The boat first: a secret without its boat would be of no use, and never the other way round. */
    public void write(Map<String, String> boat, Map<String, String> secrets) {
        writeBoat(boat);
        writeSecrets(secrets);
    }

    public void writeBoat(Map<String, String> boat) {
        replace(BOAT, OWNER_WRITES, boat);
    }

    public void writeSecrets(Map<String, String> secrets) {
        replace(SECRETS, OWNER_ALONE, secrets);
    }

    /** Changes when either file does. */
    public String stamp() {
        return stamp(folder.resolve(BOAT)) + ' ' + stamp(folder.resolve(SECRETS));
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.lastModifiedTime().toMillis() + "/" + now.size() + "/" + now.fileKey();
        } catch (IOException absent) {
            return "absent";
        }
    }

    private static void refuseOpenDoor(Path file) {
        try {
            if (Files.exists(file)
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
                throw new IllegalStateException(
                        "others may read " + file + ", and it holds secrets: chmod 600 " + file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> read(Path file) {
        if (Files.notExists(file)) {
            return Map.of();
        }
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            name -> name, name -> properties.getProperty(name).strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot be read: " + file, unreadable);
        }
    }

    /** Written beside, synced and renamed, so that there is the old file or the new one and never half of either. */
    private void replace(String name, Set<PosixFilePermission> permissions, Map<String, String> values) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER_OF_OWNER));
            }
            Path beside = Files.createTempFile(folder, name, ".new", PosixFilePermissions.asFileAttribute(OWNER_ALONE));
            try {
                writeAndSync(beside, text(values));
                Files.setPosixFilePermissions(beside, permissions);
                giveToOwnerOf(folder, beside);
                Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
            syncFolder();
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot be written: " + folder.resolve(name), refused);
        }
    }

    /** A captain may run set-up as root; the service then still has to read what it wrote. */
    private static void giveToOwnerOf(Path folder, Path file) throws IOException {
        var owner = Files.getOwner(folder);
        if (!owner.equals(Files.getOwner(file))) {
            Files.setOwner(file, owner);
        }
    }

    private static void writeAndSync(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void syncFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Sorted and undated, so that the same settings are the same bytes. */
    private static String text(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    /** As {@link Properties} reads it, and no more escaped than a captain can read. */
    private static String line(String key, String value) {
        return key + '=' + value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
