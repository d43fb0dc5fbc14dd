package livredebord.journal.store;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import livredebord.entry.FeedId;
import livredebord.fleet.PerBoat;
import livredebord.journal.FeedKey;
import livredebord.storage.DataFolder;
import livredebord.storage.WholeFile;

/** The private keys, each in a file that the service's user alone can read. No backup holds them. */
@PerBoat
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
        String text = HexFormat.of().formatHex(key.secret()) + "\n";
        try {
            WholeFile.put(file(key.feed()), new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
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
}
