package livredebord.storage;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder that holds all that is ours: the book, its keys, the settings. Nobody but the service's user may look. */
@Singleton
public final class DataFolder {

    private final Path path;

    /** Makes the folder where there is none. */
    public DataFolder(@ConfigProperty(name = "livredebord.data") Path path) {
        this.path = path.toAbsolutePath();
        makePrivate(this.path);
    }

    public Path path() {
        return path;
    }

    /** A folder within, just as private. */
    public Path folder(String name) {
        Path folder = path.resolve(name);
        makePrivate(folder);
        return folder;
    }

    private static void makePrivate(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("the data folder cannot be made: " + folder, refused);
        }
    }
}
