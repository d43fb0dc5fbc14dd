package livredebord.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that is there whole or not at all, and that its owner alone reads. */
public final class WholeFile {

    /** Ends the name of one that is being written. */
    public static final String UNFINISHED = ".part";

    /**
     * Written beside its place, synced and renamed, the folder synced too: on the disk before it returns.
     *
     * @throws IOException when the disk refuses; what lay there still lies there then
     */
    public static void put(Path file, InputStream content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(file.toAbsolutePath().getParent());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(Path part, InputStream content) throws IOException {
        Files.deleteIfExists(part);
        try (FileChannel channel = FileChannel.open(
                        part,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                OutputStream out = Channels.newOutputStream(channel)) {
            content.transferTo(out);
            channel.force(true);
        }
    }

    private static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private WholeFile() {}
}
