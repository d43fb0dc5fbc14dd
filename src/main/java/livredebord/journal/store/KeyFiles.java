package livredebord.journal.store;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import livredebord.entry.FeedId;
import livredebord.journal.FeedKey;
import livredebord.storage.DataFolder;

/** The private keys, each in a file that the service's user alone can read. No backup holds them. */
@Singleton
@UnlessBuildProfile("postgresql")
final class KeyFiles implements FeedKeys {

    private final Path folder;

    @Inject
    KeyFiles(DataFolder data) {
        this(data.folder("keys"));
    }

    KeyFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<FeedKey> find(FeedId feed) {
        Path file = file(feed);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            FeedKey key =
                    new FeedKey(HexFormat.of().parseHex(Files.readString(file).strip()));
            return Optional.of(key).filter(found -> found.feed().equals(feed));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key of the book cannot be read", unreadable);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** On the disk before it returns, because what is signed with it may be there next. */
    @Override
    public void keep(FeedKey key) {
        Path file = file(key.feed());
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            write(unfinished, HexFormat.of().formatHex(key.secret()) + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException("the key of the book cannot be kept", refused);
        }
    }

    @Override
    public boolean areShared() {
        return false;
    }

    private Path file(FeedId feed) {
        return folder.resolve(feed.hex() + ".key");
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
